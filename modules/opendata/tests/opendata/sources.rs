//! A manager names portals and changes how they are read.

use stoa_kernel::Error;
use stoa_opendata::{
    commands::{AddHarvestSource, ChangeHarvestSource, add_harvest_source, change_harvest_source},
    model::{NewSource, SourceState},
    store,
};

use crate::{
    harvesting::data_json,
    house::{beside_others, manager, on_each_database},
    portal::Portal,
};

#[tokio::test]
async fn a_manager_adds_a_portal_in_the_browser_and_sees_what_came() {
    beside_others(async |house| {
        let portal = Portal::open().await;
        portal.has(
            "/data.json",
            "application/json",
            data_json(&["lamps", "trees"]),
        );
        let browser = house.browser_of("manager").await;
        let fields = [
            ("address", portal.address.as_str()),
            ("agency", "parks"),
            ("every_hours", "6"),
        ];
        let page = browser.does("/staff/data/sources", &fields).await;
        page.says("being read");
        house.works().await;
        let list = browser.opens("/staff/data/sources").await;
        list.says(&portal.address).says("Done");
        let own = list.link(&portal.address);
        let page = browser.opens(&own).await;
        page.says("DCAT-US").says("The parks");
        let again = browser.does("/staff/data/sources", &fields).await;
        assert_eq!(again.status, 422);
        again.says("harvested already");
        for role in ["analyst", "caseworker", "auditor"] {
            let other = house.browser_of(role).await;
            assert_eq!(other.get("/staff/data/sources").await.status, 403, "{role}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_portal_is_said() {
    on_each_database(async |house| {
        let add = async |address: &str, agency: &str, every_hours: i64| {
            let new = NewSource {
                address: address.to_owned(),
                agency: agency.to_owned(),
                every_hours,
            };
            let own = "https://merrow.example".to_owned();
            let input = AddHarvestSource { new, own };
            house
                .does(&manager(), async |tx| add_harvest_source(tx, input).await)
                .await
        };
        let fields = |error: Result<_, Error>| match error {
            Err(Error::Invalid(faults)) => {
                faults.into_iter().map(|one| one.field).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(
            fields(add("ftp://x", "parks", 0).await.map(|_| ())),
            ["address", "every_hours"]
        );
        assert_eq!(
            fields(
                add("https://MERROW.example/data.json", "parks", 24)
                    .await
                    .map(|_| ())
            ),
            ["address"]
        );
        assert_eq!(
            fields(add("https://a.example", "nobody", 24).await.map(|_| ())),
            ["agency"]
        );
        let source = add("https://a.example", "parks", 24).await.unwrap();
        let change = async |state: SourceState, every_hours: i64, seen: i64| {
            let agency = "council".to_owned();
            let input = ChangeHarvestSource {
                source,
                agency,
                every_hours,
                state,
                seen,
            };
            house
                .does(&manager(), async |tx| {
                    change_harvest_source(tx, input).await
                })
                .await
        };
        change(SourceState::Active, 6, 1).await.unwrap();
        let conflict = Err(Error::conflict("opendata-changed-meanwhile"));
        assert_eq!(change(SourceState::Active, 6, 1).await, conflict);
        let read = async || {
            store::source_by_id(&mut house.read().await, source)
                .await
                .unwrap()
                .unwrap()
        };
        assert_eq!(
            read().await.next_at,
            Some(house.app.now() + jiff::SignedDuration::from_hours(6))
        );
        change(SourceState::Paused, 6, 2).await.unwrap();
        assert_eq!(
            (read().await.next_at, read().await.agency.as_str()),
            (None, "council")
        );
        // The plan of before counts no more.
        house.has_waited(7);
        house.works().await;
        let runs = store::runs_of(&mut house.read().await, source, 5)
            .await
            .unwrap();
        assert_eq!(runs, []);
    })
    .await;
}
