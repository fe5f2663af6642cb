//! A file is taken out of a dataset.

use stoa_kernel::Error;
use stoa_opendata::commands::remove_file;

use crate::house::{manager, on_each_database};

#[tokio::test]
async fn published_versions_keep_what_is_taken_out() {
    on_each_database(async |house| {
        let dataset = house.has_trees().await;
        let more = house.brings(dataset.id, "notes.csv", b"a,b\n1,x\n").await;
        house.publishes(dataset.id).await;
        let remove = async || {
            house
                .does(&manager(), async |tx| remove_file(tx, more.resource).await)
                .await
        };
        remove().await.unwrap();
        assert_eq!(remove().await, Err(Error::NotFound));
        house.publishes(dataset.id).await;
        let stranger = house.stranger();
        stranger
            .opens("/data/street-trees")
            .await
            .says_nothing_of("notes.csv");
        stranger
            .opens("/data/street-trees/versions/2")
            .await
            .says("notes.csv");
        let kept = stranger.get("/data/street-trees/versions/2/notes").await;
        assert_eq!(kept.bytes, b"a,b\n1,x\n");
        assert_eq!(
            stranger
                .get("/data/query?sql=SELECT+1+FROM+street_trees_notes&format=csv")
                .await
                .status,
            422
        );
    })
    .await;
}
