//! A file that gave no table is published as it came.

use stoa_kernel::Error;
use stoa_opendata::{commands::attach_file, model::FileState};

use crate::house::{House, TREES, manager, on_each_database};

async fn attaches(house: &House, file: stoa_opendata::model::FileId) -> stoa_kernel::Result<()> {
    house
        .does(&manager(), async |tx| attach_file(tx, file).await)
        .await
}

#[tokio::test]
async fn what_is_damaged_can_be_published_without_a_table() {
    on_each_database(async |house| {
        let dataset = house.begins("Plans").await;
        let damaged = b"{\"type\": \"Plan\", // drawn by hand\n \"rooms\": 3}";
        let added = house.brings(dataset.id, "plan.json", damaged).await;
        assert_eq!(house.file(added.file).await.state, FileState::Failed);
        let report = format!("/staff/data/files/{}", added.file.number());
        let browser = house.browser_of("manager").await;
        let page = browser.opens(&report).await;
        page.says("no JSON").says("Publish it as it came");
        let page = browser.sends(&page, "/attach", &[]).await;
        page.says("It is published as it is.");
        assert_eq!(
            attaches(house, added.file).await,
            Err(Error::conflict("opendata-file-not-failed"))
        );
        let version = house.publishes(dataset.id).await;
        assert!(!version.body.files[0].is_table());
        let name = &version.body.files[0].name;
        let given = house
            .stranger()
            .get(&format!("/data/plans/files/{name}"))
            .await;
        assert_eq!(given.html().as_bytes(), damaged);
        let table = house
            .brings(dataset.id, "trees.csv", TREES.as_bytes())
            .await;
        assert!(attaches(house, table.file).await.is_err());
    })
    .await;
}
