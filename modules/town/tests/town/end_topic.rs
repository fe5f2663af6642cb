//! A topic ends and comes back.

use stoa_kernel::{Error, town::topics::topic_by_slug};
use stoa_town::{
    commands::{
        end_topic::{EndTopic, end_topic},
        save_topic::{SaveTopic, save_topic},
    },
    model::seen::fingerprint,
};

use crate::house::{conflict, manager, on_each_database, topic};

#[tokio::test]
async fn a_topic_ends_and_comes_back() {
    on_each_database(async |house| {
        house.furnish().await;
        let end = async |slug: &str| {
            let input = EndTopic {
                slug: slug.to_owned(),
                seen: fingerprint(&topic("lamps")),
            };
            house
                .does(manager(), async |_, tx| end_topic(tx, input).await)
                .await
        };
        assert_eq!(end("nothing").await, Err(Error::NotFound));
        end("lamps").await.unwrap();
        assert_eq!(conflict(end("lamps").await), "town-changed-meanwhile");
        let mut ended = topic("lamps");
        ended.is_ended = true;
        let input = SaveTopic {
            topic: topic("lamps"),
            seen: Some(fingerprint(&ended)),
        };
        house
            .does(manager(), async |app, tx| save_topic(app, tx, input).await)
            .await
            .unwrap();
        let found = topic_by_slug(&mut house.read().await, "lamps")
            .await
            .unwrap();
        assert_eq!(found, Some(topic("lamps")));
        assert_eq!(
            house.events("topic-lamps").await,
            ["topic_saved", "topic_ended", "topic_saved"]
        );
    })
    .await;
}
