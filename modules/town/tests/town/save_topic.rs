//! Topics are added and named.

use stoa_kernel::{Lang, town::topics::topic_by_slug};
use stoa_town::{
    commands::save_topic::{SaveTopic, save_topic},
    model::seen::fingerprint,
};

use crate::house::{conflict, faults, manager, on_each_database, topic};

#[tokio::test]
async fn a_topic_is_added_and_named() {
    on_each_database(async |house| {
        let save = async |topic, seen| {
            let input = SaveTopic { topic, seen };
            house
                .does(manager(), async |app, tx| save_topic(app, tx, input).await)
                .await
        };
        save(topic("lamps"), None).await.unwrap();
        assert_eq!(
            faults(save(topic("lamps"), None).await)["slug"],
            "town-slug-taken"
        );
        assert_eq!(
            faults(save(topic("Lamps!"), None).await)["slug"],
            "town-slug-form"
        );
        let mut named = topic("lamps");
        named.name.0.insert(Lang::Fr, "Éclairage".to_owned());
        let seen = Some(fingerprint(&topic("lamps")));
        save(named.clone(), seen.clone()).await.unwrap();
        assert_eq!(
            conflict(save(named.clone(), seen).await),
            "town-changed-meanwhile"
        );
        assert_eq!(
            conflict(save(topic("gone"), Some("x".to_owned())).await),
            "town-changed-meanwhile"
        );
        assert_eq!(
            topic_by_slug(&mut house.read().await, "lamps")
                .await
                .unwrap(),
            Some(named)
        );
    })
    .await;
}
