//! A manager ends a program's key.

use stoa_kernel::Error;
use stoa_opendata::{
    commands::{AddDataKey, add_data_key, revoke_data_key},
    store,
};

use crate::house::{manager, on_each_database};

#[tokio::test]
async fn an_ended_key_opens_nothing() {
    on_each_database(async |house| {
        let input = AddDataKey {
            name: "Lamp sensors".to_owned(),
            agency: "council".to_owned(),
        };
        let key = house
            .does(&manager(), async |tx| add_data_key(tx, input).await)
            .await
            .unwrap();
        let browser = house.browser_of("manager").await;
        let path = format!("/staff/data/keys/{}/end", key.id);
        browser.fills_in(&path, &[]).await.says("The key is ended.");
        assert!(
            store::program_of_key(&mut house.read().await, &key.secret)
                .await
                .unwrap()
                .is_none()
        );
        let again = house
            .does(&manager(), async |tx| revoke_data_key(tx, key.id).await)
            .await;
        assert_eq!(again, Err(Error::conflict("opendata-key-ended-already")));
    })
    .await;
}
