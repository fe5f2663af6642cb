//! A manager names portals and changes how they are read.

use stoa_kernel::{Error, Id};
use stoa_opendata::{
    commands::{AddHarvestSource, ChangeHarvestSource, add_harvest_source, change_harvest_source},
    model::{HarvestSource, NewSource, SourceState},
    store,
};

use crate::{
    harvesting::data_json,
    house::{House, beside_others, manager, on_each_database},
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
        // What brings itself up to date when a run ends has the way to the next one in it.
        assert_eq!(page.all("#runs form[action$='/run']").len(), 1);
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

async fn adds(
    house: &House,
    address: &str,
    agency: &str,
    every_hours: i64,
) -> Result<Id<HarvestSource>, Error> {
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
}

#[tokio::test]
async fn every_fault_of_a_portal_is_said() {
    on_each_database(async |house| {
        let fields = async |address: &str, agency: &str, hours: i64| match adds(
            house, address, agency, hours,
        )
        .await
        {
            Err(Error::Invalid(faults)) => faults.into_iter().map(|one| one.field).collect(),
            _ => Vec::new(),
        };
        assert_eq!(
            fields("ftp://x", "parks", 0).await,
            ["address", "every_hours"]
        );
        let own = "https://MERROW.example/data.json";
        assert_eq!(fields(own, "parks", 24).await, ["address"]);
        assert_eq!(fields("https://a.example", "nobody", 24).await, ["agency"]);
    })
    .await;
}

#[tokio::test]
async fn how_a_portal_is_read_is_changed_and_the_last_plan_counts() {
    on_each_database(async |house| {
        let source = adds(house, "https://a.example", "parks", 24).await.unwrap();
        let change = async |state: SourceState, seen: i64| {
            let input = ChangeHarvestSource {
                source,
                agency: "council".to_owned(),
                every_hours: 6,
                state,
                seen,
            };
            house
                .does(&manager(), async |tx| {
                    change_harvest_source(tx, input).await
                })
                .await
        };
        change(SourceState::Active, 1).await.unwrap();
        let conflict = Err(Error::conflict("opendata-changed-meanwhile"));
        assert_eq!(change(SourceState::Active, 1).await, conflict);
        let read = async || {
            let found = store::source_by_id(&mut house.read().await, source).await;
            found.unwrap().unwrap()
        };
        let next = house.app.now() + jiff::SignedDuration::from_hours(6);
        assert_eq!(read().await.next_at, Some(next));
        change(SourceState::Paused, 2).await.unwrap();
        assert_eq!(read().await.next_at, None);
        assert_eq!(read().await.agency, "council");
        house.has_waited(7);
        house.works().await;
        let runs = store::runs_of(&mut house.read().await, source, 5).await;
        assert_eq!(runs, Ok(Vec::new()));
    })
    .await;
}
