//! A dataset is withdrawn.

use stoa_kernel::Error;
use stoa_opendata::commands::{WithdrawDataset, withdraw_dataset};

use crate::house::{manager, on_each_database};

#[tokio::test]
async fn its_page_says_why_and_nothing_is_given_out() {
    on_each_database(async |house| {
        let dataset = house.has_trees().await;
        let withdraw = async |reason: &str| {
            let input = WithdrawDataset {
                dataset: dataset.id,
                reason: reason.to_owned(),
                seen: 0,
            };
            house
                .does(&manager(), async |tx| withdraw_dataset(tx, input).await)
                .await
        };
        assert_eq!(
            withdraw(" ").await,
            Err(Error::invalid("reason", "opendata-reason-missing"))
        );
        withdraw("The heights were wrong.").await.unwrap();
        assert_eq!(
            withdraw("Again").await,
            Err(Error::conflict("opendata-withdrawn-already"))
        );
        house.indexes().await;
        let stranger = house.stranger();
        let page = stranger.get("/data/street-trees").await;
        assert_eq!(page.status, 410);
        page.says("The heights were wrong.");
        for gone in [
            "/data/street-trees.csv",
            "/data/street-trees/table",
            "/data/street-trees/files/trees",
        ] {
            assert_eq!(stranger.get(gone).await.status, 404, "{gone}");
        }
        assert_eq!(
            stranger
                .get("/data/query?format=csv&sql=SELECT+*+FROM+street_trees")
                .await
                .status,
            422
        );
        stranger.opens("/data").await.says("Nothing found");
        stranger.opens("/data?q=trees").await.says("Nothing found");
    })
    .await;
}
