//! A dataset is published at the time that somebody chose.

use jiff::SignedDuration;
use stoa_kernel::Error;
use stoa_opendata::{
    commands::{
        CancelPublication, PlanPublication, cancel_publication, plan_publication, remove_file,
    },
    model::State,
    store,
};

use crate::house::{TREES, manager, on_each_database, staff};

#[tokio::test]
async fn it_is_published_when_its_time_has_come() {
    on_each_database(async |house| {
        let draft = house.begins("Street trees").await;
        let plan = async |hours: i64| {
            let at = house.app.now() + SignedDuration::from_hours(hours);
            let input = PlanPublication {
                dataset: draft.id,
                at,
                seen: 0,
            };
            house
                .does(&manager(), async |tx| plan_publication(tx, input).await)
                .await
        };
        // What could not be published today is not planned.
        assert!(matches!(plan(5).await, Err(Error::Invalid(_))));
        let added = house.brings(draft.id, "trees.csv", TREES.as_bytes()).await;
        assert_eq!(
            plan(-1).await,
            Err(Error::invalid("day", "opendata-plan-past"))
        );
        plan(5).await.unwrap();
        // A later plan takes the place of the first.
        plan(30).await.unwrap();
        house.has_waited(6);
        house.works().await;
        assert_eq!(house.dataset(&draft.slug).await.state, State::Draft);
        let browser = house.browser_of("manager").await;
        browser
            .opens("/staff/data")
            .await
            .says("Planned publications");
        browser
            .opens("/staff/data/street-trees")
            .await
            .says("It will be published on");
        house.has_waited(25);
        house.works().await;
        assert_eq!(house.dataset(&draft.slug).await.state, State::Published);
        let planned = store::plan_of(&mut house.read().await, draft.id)
            .await
            .unwrap();
        assert_eq!(planned, None);
        // What is missing when the time has come is told, and nothing is published.
        plan(5).await.unwrap();
        house
            .does(&manager(), async |tx| remove_file(tx, added.resource).await)
            .await
            .unwrap();
        house.has_waited(6);
        house.works().await;
        assert_eq!(house.dataset(&draft.slug).await.version, 1);
        // The session of before has ended meanwhile.
        let browser = house.browser_of("manager").await;
        browser
            .opens("/staff/data/street-trees/plan")
            .await
            .says("could not be published")
            .says("Add a file.");
        let cancel = async || {
            let input = CancelPublication {
                dataset: draft.id,
                faults: Vec::new(),
            };
            house
                .does(&manager(), async |tx| cancel_publication(tx, input).await)
                .await
        };
        cancel().await.unwrap();
        assert_eq!(cancel().await, Err(Error::conflict("opendata-plan-none")));
        let events = house.events(&draft.reference()).await;
        assert_eq!(
            events
                .iter()
                .filter(|one| *one == "publication_cancelled")
                .count(),
            2
        );
    })
    .await;
}

#[tokio::test]
async fn the_page_plans_and_cancels() {
    on_each_database(async |house| {
        let draft = house.begins("Street trees").await;
        house.brings(draft.id, "trees.csv", TREES.as_bytes()).await;
        let browser = house.browser_of("manager").await;
        let path = "/staff/data/street-trees/plan";
        let wrong = browser
            .fills_in(path, &[("day", "2026-02-30"), ("time", "09:00")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write the day as");
        browser
            .fills_in(path, &[("day", "2026-03-09"), ("time", "14:30")])
            .await
            .says("The publication is planned");
        let page = browser.opens("/staff/data/street-trees").await;
        browser
            .sends(&page, "/staff/data/street-trees/plan/cancel", &[])
            .await
            .says("is cancelled");
        let analyst = house.browser_of("analyst").await;
        assert_eq!(analyst.get(path).await.status, 403);
        let at = house.app.now() + SignedDuration::from_hours(1);
        let input = PlanPublication {
            dataset: draft.id,
            at,
            seen: 0,
        };
        let denied = house
            .does(&staff("analyst", 4), async |tx| {
                plan_publication(tx, input).await
            })
            .await;
        assert!(matches!(denied, Err(Error::Denied(_))));
    })
    .await;
}
