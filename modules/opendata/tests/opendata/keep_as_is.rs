//! Somebody decides that columns which look personal are published as they are.

use stoa_kernel::{Error, digest};
use stoa_opendata::{
    commands::{PublishDataset, ask_review, keep_as_is, publish_dataset},
    model::State,
};

use serde_json::json;

use crate::{
    ckan::Program,
    house::{manager, on_each_database, residents, staff},
};

#[tokio::test]
async fn nothing_personal_is_published_before_somebody_decides_and_says_why() {
    on_each_database(async |house| {
        let (dataset, file) = house.has_residents(30).await;
        let publish = async || {
            let input = PublishDataset {
                dataset: dataset.id,
                seen: 0,
            };
            house
                .does(&manager(), async |tx| publish_dataset(tx, input).await)
                .await
        };
        let Err(Error::Invalid(faults)) = publish().await else {
            panic!("published")
        };
        assert_eq!(faults[0].message.key, "opendata-personal-undecided");
        assert_eq!(faults[0].message.args[1].1, "full_name, e_mail");
        let keep = async |actor, reason: &'static str| {
            house
                .does(&actor, async |tx| keep_as_is(tx, file, reason).await)
                .await
        };
        assert_eq!(
            keep(manager(), "  ").await,
            Err(Error::invalid("reason", "opendata-privacy-reason-missing"))
        );
        assert!(matches!(
            keep(staff("analyst", 6), "They are mayors.").await,
            Err(Error::Denied(_))
        ));
        // Somebody else may be asked to decide.
        house
            .does(&staff("analyst", 6), async |tx| {
                ask_review(tx, dataset.id, 0).await
            })
            .await
            .unwrap();
        assert_eq!(house.dataset("residents").await.state, State::Review);
        keep(manager(), "They are mayors.").await.unwrap();
        assert_eq!(
            keep(manager(), "Again.").await,
            Err(Error::conflict("opendata-changed-meanwhile"))
        );
        let event = house.last_event("data-residents").await;
        assert_eq!(event["reason"], digest("They are mayors."));
        publish().await.unwrap();
        let page = house.stranger().opens("/data/residents").await;
        page.says("are published as they are, because: They are mayors.");
    })
    .await;
}

#[tokio::test]
async fn a_program_that_publishes_at_once_is_told_that_it_waits() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let package = json!({"name": "people", "license_id": "cc-by-4.0", "title": "People"});
        let made = program.does("package_create", package).await;
        assert!(made.get("waits_for_decision").is_none());
        let id = made["id"].as_str().unwrap().to_owned();
        let fields = [("package_id", id.as_str()), ("name", "People")];
        program
            .uploads("resource_create", &fields, residents(30).as_bytes())
            .await;
        house.works().await;
        assert_eq!(house.dataset("people").await.state, State::Review);
        assert_eq!(house.stranger().get("/data/people").await.status, 404);
        let shown = program.does("package_show", json!({"id": "people"})).await;
        let waits = shown["waits_for_decision"][0].as_str().unwrap();
        assert!(waits.contains("full_name, e_mail"), "{waits}");
        assert_eq!(shown["state"], "draft");
        let patched = program
            .does("package_patch", json!({"id": "people", "notes": "Again"}))
            .await;
        assert!(patched.get("waits_for_decision").is_some());
    })
    .await;
}
