//! What goes wrong with another portal is told, and costs nothing that is there.

use stoa_kernel::{Actor, Error, Id};
use stoa_opendata::{
    commands::{
        BeginHarvest, EndHarvest, TakeHarvested, WithdrawHarvested, begin_harvest, end_harvest,
        stop_harvest, take_harvested, withdraw_harvested,
    },
    model::{Counts, HarvestRun, RunState, State},
    store,
};

use crate::{
    harvesting::{data_json, harvests, reads},
    house::{beside_others, manager, on_each_database, staff},
    portal::Portal,
};

const NAMES: [&str; 12] = [
    "lamps", "trees", "wells", "roads", "parks", "pools", "ferries", "bins", "rates", "votes",
    "bees", "walls",
];

fn fault(run: &HarvestRun) -> &str {
    run.fault.as_ref().map_or("", |fault| fault.code.as_str())
}

#[tokio::test]
async fn a_portal_that_is_down_or_suddenly_empty_loses_nothing() {
    beside_others(async |house| {
        let portal = Portal::open().await;
        portal.has("/data.json", "application/json", data_json(&NAMES));
        let (source, run) = harvests(house, &portal.address).await;
        assert_eq!(run.counts.added, 12);
        let is_there = async || house.dataset("the-bees").await.state == State::Published;
        portal.fails("/data.json", 500);
        let run = reads(house, source, false).await;
        assert_eq!((run.state, fault(&run)), (RunState::Failed, "status"));
        portal.has(
            "/data.json",
            "text/html",
            "<html>We will be back soon</html>",
        );
        let run = reads(house, source, false).await;
        assert_eq!(fault(&run), "unread");
        portal.has("/data.json", "application/json", data_json(&[]));
        let run = reads(house, source, false).await;
        assert_eq!(fault(&run), "empty");
        portal.has("/data.json", "application/json", data_json(&["lamps"]));
        let run = reads(house, source, false).await;
        assert_eq!(fault(&run), "shrunk");
        assert!(is_there().await);
        // The publisher is told, and may say that it is meant.
        let page = house.browser_of("manager").await;
        let page = page.opens(&format!("/staff/data/sources/{source}")).await;
        page.says("suddenly lost most of its datasets")
            .says("11 / 12");
        assert_eq!(page.all("input[name=losses]").len(), 1);
        let run = reads(house, source, true).await;
        assert_eq!((run.state, run.counts.withdrawn), (RunState::Done, 11));
        assert!(!is_there().await);
    })
    .await;
}

#[tokio::test]
async fn pages_that_break_off_or_go_round_withdraw_nothing() {
    beside_others(async |house| {
        let portal = Portal::open().await;
        let page = |name: &str, next: &str| {
            format!(
                "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n\
                 @prefix hydra: <http://www.w3.org/ns/hydra/core#> .\n\
                 <https://portal.example/{name}> a dcat:Dataset ; dct:title \"The {name}\" .\n\
                 <> hydra:next <{next}> .\n"
            )
        };
        portal.has("/catalog.ttl", "text/turtle", page("lamps", "?page=2"));
        portal.has("/catalog.ttl?page=2", "text/turtle", page("trees", "/last.ttl"));
        portal.has("/last.ttl", "text/turtle", page("wells", "").replace("<> hydra:next <> .\n", ""));
        let address = format!("{}/catalog.ttl", portal.address);
        let (source, run) = harvests(house, &address).await;
        assert_eq!((run.state, run.counts.added), (RunState::Done, 3), "{run:?}");
        portal.fails("/last.ttl", 404);
        let run = reads(house, source, false).await;
        assert_eq!((fault(&run), run.counts.seen), ("status", 2));
        portal.has("/last.ttl", "text/turtle", page("wells", "/catalog.ttl"));
        let run = reads(house, source, false).await;
        assert_eq!((fault(&run), run.counts.same), ("circle", 3));
        // A part that cannot be read may hold what is missing.
        let broken = page("lamps", "?page=2").replace("dct:title", "nope:title");
        portal.has("/catalog.ttl", "text/turtle", broken.replace("<> hydra", "<https://portal.example/x> a dcat:Dataset .\n<> hydra"));
        portal.has("/last.ttl", "text/turtle", page("wells", "").replace("<> hydra:next <> .\n", ""));
        let run = reads(house, source, false).await;
        assert_eq!(fault(&run), "damaged", "{run:?}");
        assert_eq!(house.dataset("the-lamps").await.state, State::Published);
    })
    .await;
}

#[tokio::test]
async fn neighbours_are_not_asked_and_what_is_no_catalogue_is_said_to_be_none() {
    // These houses may not ask servers of this machine.
    on_each_database(async |house| {
        let portal = Portal::open().await;
        portal.has("/data.json", "application/json", data_json(&NAMES));
        let (_, run) = harvests(house, &format!("{}/data.json", portal.address)).await;
        assert_eq!((run.state, fault(&run)), (RunState::Failed, "unreachable"));
        assert_eq!(portal.asked(), Vec::<String>::new());
    })
    .await;
    beside_others(async |house| {
        let portal = Portal::open().await;
        portal.has("/", "text/html", "<html>A portal</html>");
        let (_, run) = harvests(house, &portal.address).await;
        assert_eq!(fault(&run), "none-found");
        assert!(
            portal
                .asked()
                .iter()
                .any(|path| path.starts_with("/api/3/action/package_search"))
        );
    })
    .await;
}

#[tokio::test]
async fn the_next_reading_is_planned_and_a_run_can_be_stopped() {
    beside_others(async |house| {
        let portal = Portal::open().await;
        portal.has("/data.json", "application/json", data_json(&["lamps"]));
        let (source, _) = harvests(house, &portal.address).await;
        portal.has(
            "/data.json",
            "application/json",
            data_json(&["lamps", "trees"]),
        );
        house.works().await;
        let runs = async || {
            store::runs_of(&mut house.read().await, source, 9)
                .await
                .unwrap()
        };
        assert_eq!(runs().await.len(), 1);
        house.has_waited(25);
        house.works().await;
        assert_eq!(runs().await.len(), 2);
        assert_eq!(runs().await[0].counts.added, 1);
        // A run that is stopped before its turn does nothing; a second one beside it is refused.
        let input = BeginHarvest {
            source,
            accepts_losses: false,
        };
        let run = house
            .does(&manager(), async |tx| begin_harvest(tx, input).await)
            .await
            .unwrap();
        let twice = house
            .does(&manager(), async |tx| begin_harvest(tx, input).await)
            .await;
        assert_eq!(twice, Err(Error::conflict("opendata-harvest-running")));
        let denied = house
            .does(&staff("analyst", 7), async |tx| stop_harvest(tx, run).await)
            .await;
        assert!(matches!(denied, Err(Error::Denied(_))));
        house
            .does(&manager(), async |tx| stop_harvest(tx, run).await)
            .await
            .unwrap();
        let again = house
            .does(&manager(), async |tx| stop_harvest(tx, run).await)
            .await;
        assert_eq!(again, Err(Error::conflict("opendata-harvest-ended")));
        let asked = portal.asked().len();
        house.works().await;
        assert_eq!(portal.asked().len(), asked);
        assert_eq!(runs().await[0].state, RunState::Stopped);
        let events = house.events(&format!("harvest-{source}")).await;
        assert_eq!(events.last().map(String::as_str), Some("harvest_stopped"));
        assert!(events.contains(&"harvest_ended".to_owned()));
    })
    .await;
}

/// The house's own commands are for the house, and for those who choose portals.
#[tokio::test]
async fn nobody_else_takes_withdraws_or_ends() {
    beside_others(async |house| {
        let portal = Portal::open().await;
        portal.has("/data.json", "application/json", data_json(&["lamps"]));
        let (source, run) = harvests(house, &portal.address).await;
        let lamps = house.dataset("the-lamps").await;
        let found = store::source_by_id(&mut house.read().await, source)
            .await
            .unwrap();
        let take = TakeHarvested {
            source: found.unwrap(),
            identifier: "x".to_owned(),
            digest: "y".to_owned(),
            known: None,
            taken: Default::default(),
        };
        let withdraw = WithdrawHarvested {
            source,
            identifier: "x".to_owned(),
            dataset: lamps.id,
            reason: "Gone".to_owned(),
        };
        let ended = HarvestRun {
            counts: Counts::default(),
            ..run
        };
        for actor in [
            Actor::Anonymous,
            Actor::Person { id: Id::new(3) },
            staff("analyst", 8),
        ] {
            let take = house
                .does(&actor, async |tx| take_harvested(tx, take.clone()).await)
                .await;
            assert!(matches!(take, Err(Error::Denied(_))), "{take:?}");
            let withdraw = house
                .does(&actor, async |tx| {
                    withdraw_harvested(tx, withdraw.clone()).await
                })
                .await;
            assert!(matches!(withdraw, Err(Error::Denied(_))), "{withdraw:?}");
            let input = EndHarvest {
                ended: ended.clone(),
                found: None,
            };
            let end = house
                .does(&actor, async |tx| end_harvest(tx, input).await)
                .await;
            assert!(matches!(end, Err(Error::Denied(_))), "{end:?}");
        }
    })
    .await;
}
