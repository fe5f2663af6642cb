//! A dataset is published: version by version, each in the ledger.

use stoa_kernel::{Error, digest};
use stoa_opendata::{
    commands::{PublishDataset, publish_dataset},
    store,
};

use crate::house::{TREES, manager, on_each_database, staff};

#[tokio::test]
async fn a_version_has_its_digest_in_the_ledger_and_never_changes() {
    on_each_database(async |house| {
        let dataset = house.has_trees().await;
        let stranger = house.stranger();
        let body = stranger
            .get("/data/street-trees/versions/1/body.json")
            .await;
        let event = house.last_event("data-street-trees").await;
        assert_eq!(event["version"], 1);
        assert_eq!(event["digest"], digest(body.html()));
        assert_eq!(event["rows"], 4);
        assert_eq!(event["files"][0], digest(TREES));
        let again = house.publishes(dataset.id).await;
        assert_eq!(again.number, 2);
        let still = stranger
            .get("/data/street-trees/versions/1/body.json")
            .await;
        assert_eq!(still.html(), body.html());
        let page = stranger.opens("/data/street-trees/versions/1").await;
        page.says("This is not the newest version.")
            .says(&digest(body.html()));
    })
    .await;
}

#[tokio::test]
async fn all_that_is_missing_is_said_at_once_and_a_stale_screen_publishes_nothing() {
    on_each_database(async |house| {
        let dataset = house.begins("Street trees").await;
        let publish = async |actor, seen| {
            let input = PublishDataset {
                dataset: dataset.id,
                seen,
            };
            house
                .does(&actor, async |tx| publish_dataset(tx, input).await)
                .await
        };
        let missing = publish(manager(), 0).await.unwrap_err();
        assert_eq!(missing, Error::invalid("files", "opendata-files-missing"));
        house
            .brings(dataset.id, "trees.csv", TREES.as_bytes())
            .await;
        let stale = publish(manager(), dataset.revision).await.unwrap_err();
        assert_eq!(stale, Error::conflict("opendata-changed-meanwhile"));
        assert!(matches!(
            publish(staff("analyst", 3), 0).await,
            Err(Error::Denied(_))
        ));
        assert_eq!(house.stranger().get("/data/street-trees").await.status, 404);
        publish(manager(), 0).await.unwrap();
        assert_eq!(house.stranger().get("/data/street-trees").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn what_is_published_is_found_by_its_words_and_by_those_in_its_columns() {
    on_each_database(async |house| {
        house.has_trees().await;
        house.begins("A secret draft").await;
        house.indexes().await;
        let stranger = house.stranger();
        for words in ["street trees", "tre", "mill lane", "height"] {
            let path = format!("/data?q={}", words.replace(' ', "+"));
            stranger
                .opens(&path)
                .await
                .says("1 dataset")
                .says("Street trees");
        }
        stranger.opens("/data?q=secret").await.says("Nothing found");
        stranger
            .opens("/data?format=CSV&agency=council")
            .await
            .says("1 dataset");
        stranger
            .opens("/data?format=XLSX")
            .await
            .says("Nothing found");
        let tables = store::all_tables(&mut house.read().await).await.unwrap();
        assert_eq!(tables.len(), 1);
        assert_eq!(tables[0].name, "street_trees");
    })
    .await;
}
