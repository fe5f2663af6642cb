//! A dataset is described.

use stoa_kernel::{Error, Localised};
use stoa_opendata::{
    commands::{DescribeDataset, describe_dataset},
    model::Description,
};

use crate::house::{manager, on_each_database};

#[tokio::test]
async fn nobody_overwrites_what_they_have_not_seen() {
    on_each_database(async |house| {
        let dataset = house.begins("Lamps").await;
        let input = |title: &str, seen| DescribeDataset {
            dataset: dataset.id,
            agency: "parks".to_owned(),
            description: Description {
                title: Localised::english(title),
                ..Description::default()
            },
            seen,
        };
        let describe = async |input| {
            house
                .does(&manager(), async |tx| describe_dataset(tx, input).await)
                .await
        };
        describe(input("Street lamps", dataset.revision))
            .await
            .unwrap();
        let kept = house.dataset("lamps").await;
        assert_eq!(
            (kept.title, kept.agency.as_str()),
            (Localised::english("Street lamps"), "parks")
        );
        let late = describe(input("Lights", dataset.revision)).await;
        assert_eq!(late, Err(Error::conflict("opendata-changed-meanwhile")));
        let event = house.last_event("data-lamps").await;
        assert!(
            !event.to_string().contains("Street"),
            "a text stands as its digest"
        );
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_wrong_comes_back_with_every_fault() {
    on_each_database(async |house| {
        house.begins("Lamps").await;
        let browser = house.browser_of("manager").await;
        let fields = [
            ("title_en", " "),
            ("contact_email", "me"),
            ("landing_page", "ftp://x"),
            ("from", "yesterday"),
        ];
        let page = browser.does("/staff/data/lamps/describe", &fields).await;
        assert_eq!(page.status, 422);
        page.says("Give it a title.")
            .says("name@example.org")
            .says("begins with https://")
            .says("Write the day as");
    })
    .await;
}

#[tokio::test]
async fn what_is_published_says_so_with_the_next_version() {
    on_each_database(async |house| {
        let dataset = house.has_trees().await;
        let input = DescribeDataset {
            dataset: dataset.id,
            agency: "council".to_owned(),
            description: Description {
                title: Localised::english("Park trees"),
                ..dataset.description.clone()
            },
            seen: 0,
        };
        house
            .does(&manager(), async |tx| describe_dataset(tx, input).await)
            .await
            .unwrap();
        let stranger = house.stranger();
        for path in ["/data", "/data/street-trees", "/data.json"] {
            let page = stranger.get(path).await;
            assert!(!page.html().contains("Park trees"), "{path}");
        }
        house.publishes(dataset.id).await;
        stranger.opens("/data").await.says("Park trees");
    })
    .await;
}
