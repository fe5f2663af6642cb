//! Staff remove a question that does not belong on a page of the government.

use stoa_kernel::Error;
use stoa_opendata::commands::remove_query;

use crate::{
    house::{on_each_database, staff},
    save_query::kept,
};

#[tokio::test]
async fn a_removed_question_has_no_page_any_more() {
    on_each_database(async |house| {
        house.has_trees().await;
        let query = kept(house).await;
        let denied = house
            .does(&staff("auditor", 3), async |tx| {
                remove_query(tx, &query.id).await
            })
            .await;
        assert!(matches!(denied, Err(Error::Denied(_))));
        let manager = house.browser_of("manager").await;
        manager
            .does(&query.path(), &[("act", "remove")])
            .await
            .says("The question was removed");
        assert_eq!(house.stranger().get(&query.path()).await.status, 404);
        let again = house
            .does(&staff("manager", 3), async |tx| {
                remove_query(tx, &query.id).await
            })
            .await;
        assert!(matches!(again, Err(Error::NotFound)));
        assert_eq!(
            house.events(&query.reference()).await,
            ["query_saved", "query_removed"]
        );
    })
    .await;
}
