//! Somebody asks that another person publish.

use stoa_kernel::Error;
use stoa_opendata::{
    commands::{PublishDataset, ask_review, publish_dataset},
    model::State,
};

use crate::house::{TREES, manager, on_each_database, staff};

#[tokio::test]
async fn whoever_asks_does_not_publish_and_another_does() {
    on_each_database(async |house| {
        let dataset = house.begins("Street trees").await;
        let ask = async || {
            house
                .does(&manager(), async |tx| ask_review(tx, dataset.id, 0).await)
                .await
        };
        assert!(
            matches!(ask().await, Err(Error::Invalid(_))),
            "there is no file yet"
        );
        house
            .brings(dataset.id, "trees.csv", TREES.as_bytes())
            .await;
        ask().await.unwrap();
        assert_eq!(
            ask().await,
            Err(Error::conflict("opendata-review-asked-already"))
        );
        assert_eq!(house.dataset("street-trees").await.state, State::Review);
        let publish = async |actor| {
            let input = PublishDataset {
                dataset: dataset.id,
                seen: 0,
            };
            house
                .does(&actor, async |tx| publish_dataset(tx, input).await)
                .await
        };
        assert!(matches!(publish(manager()).await, Err(Error::Denied(_))));
        assert_eq!(publish(staff("manager", 900_002)).await.unwrap().number, 1);
        assert_eq!(house.dataset("street-trees").await.state, State::Published);
    })
    .await;
}
