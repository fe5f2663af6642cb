//! A dataset is published at the time that somebody chose.

use jiff::SignedDuration;
use stoa_kernel::Error;
use stoa_opendata::{
    commands::{
        CancelPublication, PlanPublication, cancel_publication, plan_publication, remove_file,
    },
    model::{Dataset, State},
    store,
};

use crate::house::{House, TREES, manager, on_each_database, staff};

async fn plans(house: &House, draft: &Dataset, hours: i64) -> Result<(), Error> {
    let at = house.app.now() + SignedDuration::from_hours(hours);
    let input = PlanPublication {
        dataset: draft.id,
        at,
        seen: 0,
    };
    house
        .does(&manager(), async |tx| plan_publication(tx, input).await)
        .await
}

#[tokio::test]
async fn it_is_published_when_its_time_has_come() {
    on_each_database(async |house| {
        let draft = house.begins("Street trees").await;
        // What could not be published today is not planned.
        assert!(matches!(
            plans(house, &draft, 5).await,
            Err(Error::Invalid(_))
        ));
        house.brings(draft.id, "trees.csv", TREES.as_bytes()).await;
        let past = Err(Error::invalid("day", "opendata-plan-past"));
        assert_eq!(plans(house, &draft, -1).await, past);
        plans(house, &draft, 5).await.unwrap();
        // A later plan takes the place of the first.
        plans(house, &draft, 30).await.unwrap();
        house.has_waited(6);
        house.works().await;
        assert_eq!(house.dataset(&draft.slug).await.state, State::Draft);
        let browser = house.browser_of("manager").await;
        let list = browser.opens("/staff/data").await;
        list.says("Planned publications");
        let page = browser.opens("/staff/data/street-trees").await;
        page.says("It will be published on");
        house.has_waited(25);
        house.works().await;
        assert_eq!(house.dataset(&draft.slug).await.state, State::Published);
        let planned = store::plan_of(&mut house.read().await, draft.id).await;
        assert_eq!(planned, Ok(None));
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_when_the_time_has_come_is_told() {
    on_each_database(async |house| {
        let draft = house.begins("Street trees").await;
        let added = house.brings(draft.id, "trees.csv", TREES.as_bytes()).await;
        plans(house, &draft, 5).await.unwrap();
        let resource = added.resource;
        house
            .does(&manager(), async |tx| remove_file(tx, resource).await)
            .await
            .unwrap();
        house.has_waited(6);
        house.works().await;
        assert_eq!(house.dataset(&draft.slug).await.version, 0);
        let browser = house.browser_of("manager").await;
        let page = browser.opens("/staff/data/street-trees/plan").await;
        page.says("could not be published").says("Add a file.");
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
        let none = Err(Error::conflict("opendata-plan-none"));
        assert_eq!(cancel().await, none);
        let events = house.events(&draft.reference()).await;
        let cancelled = events.iter().filter(|one| *one == "publication_cancelled");
        assert_eq!(cancelled.count(), 2);
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
