//! A file that gave no table is published as it came.

use stoa_kernel::{Error, digest};
use stoa_opendata::{
    commands::{attach_file, stop_file},
    model::FileState,
};

use crate::house::{House, TREES, manager, on_each_database, residents, staff};

async fn attaches(house: &House, file: stoa_opendata::model::FileId) -> stoa_kernel::Result<()> {
    house
        .does(&manager(), async |tx| {
            attach_file(tx, file, "It is a drawing.").await
        })
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
        let refused = browser.sends(&page, "/attach", &[]).await;
        assert_eq!(refused.status, 422);
        refused.says("Say why it is published as it is.");
        let reason = [("reason", "A drawing without people.")];
        let page = browser.sends(&page, "/attach", &reason).await;
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
        let page = house.stranger().opens("/data/plans").await;
        page.says("nobody has looked it over")
            .says("A drawing without people.");
    })
    .await;
}

#[tokio::test]
async fn a_table_whose_reading_is_stopped_is_not_published_unlooked_at_in_silence() {
    on_each_database(async |house| {
        let dataset = house.begins("Residents").await;
        let added = house
            .adds(dataset.id, "residents.csv", residents(30).as_bytes())
            .await;
        house
            .does(&manager(), async |tx| stop_file(tx, added.file).await)
            .await
            .unwrap();
        house.works().await;
        let attach = async |actor, reason: &'static str| {
            house
                .does(&actor, async |tx| attach_file(tx, added.file, reason).await)
                .await
        };
        assert!(matches!(
            attach(staff("analyst", 6), "Why not.").await,
            Err(Error::Denied(_))
        ));
        assert_eq!(
            attach(manager(), " ").await,
            Err(Error::invalid("reason", "opendata-privacy-reason-missing"))
        );
        attach(manager(), "They are mayors.").await.unwrap();
        let event = house.last_event("data-residents").await;
        assert_eq!(event["reason"], digest("They are mayors."));
        let version = house.publishes(dataset.id).await;
        let privacy = version.body.files[0].privacy.clone().unwrap();
        assert!(privacy.unread && privacy.as_is == "They are mayors.");
    })
    .await;
}
