//! A manager gives a program a key.

use stoa_kernel::Error;
use stoa_opendata::{
    commands::{AddDataKey, add_data_key},
    store,
};

use crate::house::{manager, on_each_database, staff};

#[tokio::test]
async fn a_key_is_shown_once_and_kept_as_its_hash() {
    on_each_database(async |house| {
        let input = AddDataKey {
            name: "Lamp sensors".to_owned(),
            agency: "council".to_owned(),
        };
        let denied = input.clone();
        let key = house
            .does(&manager(), async |tx| add_data_key(tx, input).await)
            .await
            .unwrap();
        let (actor, agency) = store::program_of_key(&mut house.read().await, &key.secret)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (actor.number(), agency.as_str()),
            (key.id.number(), "council")
        );
        assert!(
            store::program_of_key(&mut house.read().await, "stoa-guess")
                .await
                .unwrap()
                .is_none()
        );
        let denied = house
            .does(&staff("analyst", 2), async |tx| {
                add_data_key(tx, denied).await
            })
            .await;
        assert!(matches!(denied, Err(Error::Denied(_))));
        let browser = house.browser_of("manager").await;
        let page = browser
            .does(
                "/staff/data/keys",
                &[("name", "Buses"), ("agency", "parks")],
            )
            .await;
        page.says("The new key").says("stoa-");
        browser
            .opens("/staff/data/keys")
            .await
            .says("Buses")
            .says("Lamp sensors")
            .says_nothing_of("stoa-");
    })
    .await;
}
