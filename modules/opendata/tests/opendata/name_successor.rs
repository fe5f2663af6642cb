//! A dataset says what takes its place.

use serde_json::Value;
use stoa_kernel::Error;
use stoa_opendata::{
    commands::{NameSuccessor, WithdrawDataset, name_successor, withdraw_dataset},
    model::Dataset,
};

use crate::house::{House, manager, on_each_database};

async fn names(house: &House, dataset: &Dataset, successor: &str) -> Result<(), Error> {
    let input = NameSuccessor {
        dataset: dataset.id,
        successor: successor.to_owned(),
        own: house.app.config.public_url.clone(),
    };
    house
        .does(&manager(), async |tx| name_successor(tx, input).await)
        .await
}

#[tokio::test]
async fn readers_and_programs_are_led_to_the_newer_one() {
    on_each_database(async |house| {
        let old = house.has_trees().await;
        let new = house.begins("All trees").await;
        house.brings(new.id, "trees.csv", b"a,b\n1,2\n").await;
        let unknown = Err(Error::invalid("successor", "opendata-successor-unknown"));
        assert_eq!(
            names(house, &old, "all-trees").await,
            unknown,
            "it is a draft"
        );
        house.publishes(new.id).await;
        assert_eq!(names(house, &old, "javascript:alert(1)").await, unknown);
        names(house, &old, "/data/all-trees").await.unwrap();
        // Nothing leads round in a circle.
        let circle = Err(Error::invalid("successor", "opendata-successor-circle"));
        assert_eq!(names(house, &new, "street-trees").await, circle);
        assert_eq!(names(house, &old, "street-trees").await, circle);
        let stranger = house.stranger();
        let page = stranger.get("/data/street-trees").await;
        assert_eq!(page.status, 200);
        page.says("Another one takes its place");
        let whole = house.site.url("/data/all-trees");
        assert_eq!(
            page.header("link"),
            format!("<{whole}>; rel=\"successor-version\"")
        );
        let turtle = stranger.get("/catalog.ttl").await;
        let turtle = String::from_utf8(turtle.bytes.clone()).unwrap();
        assert!(turtle.contains("isReplacedBy"), "{turtle}");
        let shown = stranger
            .get("/api/3/action/package_show?id=street-trees")
            .await;
        let shown: Value = serde_json::from_slice(&shown.bytes).unwrap();
        let extras = shown["result"]["extras"].as_array().unwrap();
        assert!(
            extras
                .iter()
                .any(|one| one["key"] == "replaced_by" && one["value"] == whole.as_str())
        );
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_dataset_leads_to_its_successor_for_good() {
    on_each_database(async |house| {
        let old = house.has_trees().await;
        let new = house.begins("All trees").await;
        house.brings(new.id, "trees.csv", b"a,b\n1,2\n").await;
        house.publishes(new.id).await;
        names(house, &old, "all-trees").await.unwrap();
        let stranger = house.stranger();
        let whole = house.site.url("/data/all-trees");
        // Once it is withdrawn, its address leads there for good, its tables too.
        let input = WithdrawDataset {
            dataset: old.id,
            reason: "See the newer one".to_owned(),
            seen: 0,
        };
        house
            .does(&manager(), async |tx| withdraw_dataset(tx, input).await)
            .await
            .unwrap();
        let moved = stranger.get("/data/street-trees").await;
        assert_eq!(
            (moved.status.as_u16(), moved.header("location")),
            (301, whole.as_str())
        );
        let moved = stranger.get("/data/street-trees.csv").await;
        assert_eq!(
            (moved.status.as_u16(), moved.header("location")),
            (301, format!("{whole}.csv").as_str())
        );
        // An address elsewhere is one too, and it can be taken back.
        names(house, &old, "https://else.example/trees")
            .await
            .unwrap();
        let moved = stranger.get("/data/street-trees").await;
        assert_eq!(moved.header("location"), "https://else.example/trees");
        names(house, &old, "").await.unwrap();
        assert_eq!(stranger.get("/data/street-trees").await.status, 410);
    })
    .await;
}

#[tokio::test]
async fn the_page_says_what_is_wrong() {
    on_each_database(async |house| {
        house.has_trees().await;
        let browser = house.browser_of("manager").await;
        let path = "/staff/data/street-trees/successor";
        let wrong = browser
            .fills_in(path, &[("successor", "nothing-there")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write the name of a published dataset");
        browser
            .fills_in(path, &[("successor", "https://else.example/")])
            .await
            .says("The successor is kept");
    })
    .await;
}
