//! Staff put a question on the public list.

use stoa_kernel::Error;
use stoa_opendata::commands::{Listing, list_query};

use crate::{
    house::{on_each_database, staff},
    save_query::kept,
};

#[tokio::test]
async fn staff_choose_what_stands_on_the_list() {
    on_each_database(async |house| {
        house.has_trees().await;
        let query = kept(house).await;
        let analyst = house.browser_of("analyst").await;
        analyst
            .opens("/data/q")
            .await
            .says("Not on the list")
            .says("How many oaks");
        analyst
            .does(&query.path(), &[("act", "list")])
            .await
            .says("On the public list");
        house
            .stranger()
            .opens("/data/q")
            .await
            .says("How many oaks");
        house
            .stranger()
            .opens(&query.path())
            .await
            .says_nothing_of("Take off the list");
        let twice = house
            .does(&staff("manager", 3), async |tx| {
                list_query(tx, &query.id, Listing::On).await
            })
            .await;
        assert!(matches!(twice, Err(Error::Conflict(_))));
        let denied = house
            .does(&staff("caseworker", 3), async |tx| {
                list_query(tx, &query.id, Listing::Off).await
            })
            .await;
        assert!(matches!(denied, Err(Error::Denied(_))));
        analyst
            .does(&query.path(), &[("act", "unlist")])
            .await
            .says("no longer on the list");
        assert_eq!(
            house.events(&query.reference()).await,
            ["query_saved", "query_listed", "query_unlisted"]
        );
    })
    .await;
}
