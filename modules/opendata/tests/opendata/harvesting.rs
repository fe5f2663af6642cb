//! Other portals are harvested: found out, taken, renewed, and missed.

use serde_json::{Value, json};
use stoa_kernel::{Error, Id, Localised};
use stoa_opendata::{
    commands::{
        AddHarvestSource, BeginHarvest, DescribeDataset, WithdrawDataset, add_harvest_source,
        begin_harvest, describe_dataset, withdraw_dataset,
    },
    model::{Dataset, HarvestRun, HarvestSource, NewSource, RunState, State},
    store,
};

use crate::{
    house::{House, beside_others, manager},
    portal::{Portal, door, opens, recorded},
};

/// A source of this address, read once.
pub async fn harvests(house: &House, address: &str) -> (Id<HarvestSource>, HarvestRun) {
    let input = AddHarvestSource {
        new: NewSource {
            address: address.to_owned(),
            agency: "parks".to_owned(),
            every_hours: 24,
        },
        own: house.app.config.public_url.clone(),
    };
    let source = house
        .does(&manager(), async |tx| add_harvest_source(tx, input).await)
        .await
        .unwrap();
    (source, reads(house, source, false).await)
}

/// Reads a source now.
pub async fn reads(house: &House, source: Id<HarvestSource>, accepts_losses: bool) -> HarvestRun {
    let input = BeginHarvest {
        source,
        accepts_losses,
    };
    let run = house
        .does(&manager(), async |tx| begin_harvest(tx, input).await)
        .await
        .unwrap();
    house.works().await;
    let run = store::run_by_id(&mut house.read().await, run)
        .await
        .unwrap();
    run.unwrap()
}

/// A catalogue of DCAT-US with these datasets.
pub fn data_json(names: &[&str]) -> Vec<u8> {
    let dataset = |name: &&str| {
        json!({
            "identifier": format!("https://portal.example/{name}"),
            "title": format!("The {name}"),
            "description": format!("All about {name}"),
            "keyword": ["town", *name],
            "modified": "2026-01-01",
            "publisher": {"name": "Works office"},
            "contactPoint": {"fn": "Works office", "hasEmail": "mailto:works@portal.example"},
            "accessLevel": "public",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "spatial": "-1,50,1,52",
            "distribution": [{"downloadURL": format!("https://portal.example/{name}.csv"), "mediaType": "text/csv", "title": "Table"}],
        })
    };
    let all: Vec<Value> = names.iter().map(dataset).collect();
    json!({"conformsTo": "https://project-open-data.cio.gov/v1.1/schema", "dataset": all})
        .to_string()
        .into_bytes()
}

async fn harvested(house: &House) -> Vec<Dataset> {
    let mut all = store::drafts(&mut house.read().await, None, None, 500)
        .await
        .unwrap()
        .datasets;
    all.retain(|dataset| dataset.description.origin.is_some());
    all.sort_by(|one, other| one.slug.cmp(&other.slug));
    all
}

#[tokio::test]
async fn a_portals_datasets_come_are_renewed_and_go() {
    beside_others(async |house| {
        let portal = Portal::open().await;
        portal.has(
            "/data.json",
            "application/json",
            data_json(&["lamps", "trees", "wells"]),
        );
        let (source, run) = harvests(house, &portal.address).await;
        assert_eq!(run.fault, None);
        assert_eq!(
            (run.state, run.counts.added, run.counts.seen),
            (RunState::Done, 3, 3)
        );
        let all = harvested(house).await;
        assert_eq!(all.len(), 3);
        let trees = &all[1];
        assert_eq!(
            (trees.slug.as_str(), trees.agency.as_str()),
            ("the-trees", "parks")
        );
        assert_eq!(trees.description.licence, "cc-by-4.0");
        assert_eq!(trees.description.bounds.map(|one| one.north), Some(52.0));
        // Everybody finds it, and is led to where it comes from.
        house.indexes().await;
        let stranger = house.stranger();
        stranger.opens("/data?q=wells").await.says("The wells");
        let page = stranger.opens("/data/the-trees").await;
        page.says("Works office")
            .says("https://portal.example/trees.csv");
        assert!(
            page.links()
                .contains(&"https://portal.example/trees".to_owned())
        );
        // What is unchanged is not even taken apart: the portal says so itself.
        let run = reads(house, source, false).await;
        assert_eq!((run.state, run.counts.seen), (RunState::Done, 0));
        // One is changed, one is gone, one is new.
        let mut changed = data_json(&["trees", "wells", "roads"]);
        let text = String::from_utf8(changed.clone()).unwrap();
        changed = text.replace("All about trees", "Every tree").into_bytes();
        portal.has("/data.json", "application/json", changed);
        let run = reads(house, source, false).await;
        let counts = run.counts;
        assert_eq!(
            (counts.added, counts.changed, counts.same, counts.withdrawn),
            (1, 1, 1, 1)
        );
        stranger.opens("/data/the-trees").await.says("Every tree");
        assert_eq!(house.dataset("the-trees").await.version, 2);
        let gone = stranger.get("/data/the-lamps").await;
        assert_eq!(gone.status, 410);
        gone.says("no longer in the catalogue of");
        // It comes back.
        portal.has(
            "/data.json",
            "application/json",
            data_json(&["lamps", "trees", "wells", "roads"]),
        );
        let run = reads(house, source, false).await;
        assert_eq!((run.counts.changed, run.counts.withdrawn), (2, 0));
        assert_eq!(house.dataset("the-lamps").await.state, State::Published);
    })
    .await;
}

#[tokio::test]
async fn a_dataset_of_another_portal_is_not_edited_here_and_may_be_withdrawn() {
    beside_others(async |house| {
        let portal = Portal::open().await;
        portal.has(
            "/data.json",
            "application/json",
            data_json(&["lamps", "trees"]),
        );
        let (source, _) = harvests(house, &format!("{}/data.json", portal.address)).await;
        let lamps = house.dataset("the-lamps").await;
        let input = DescribeDataset {
            dataset: lamps.id,
            agency: "parks".to_owned(),
            description: lamps.description.clone(),
            seen: 0,
        };
        let refused = house
            .does(&manager(), async |tx| describe_dataset(tx, input).await)
            .await;
        assert!(matches!(refused, Err(Error::Denied(_))), "{refused:?}");
        let manager_browser = house.browser_of("manager").await;
        let page = manager_browser.opens("/staff/data/the-lamps").await;
        page.says(&portal.address);
        assert!(!page.links().iter().any(|link| link.ends_with("/describe")));
        // What a person has withdrawn stays so, whatever the portal says.
        let input = WithdrawDataset {
            dataset: lamps.id,
            reason: "Wrong heights.".to_owned(),
            seen: 0,
        };
        house
            .does(&manager(), async |tx| withdraw_dataset(tx, input).await)
            .await
            .unwrap();
        let text = String::from_utf8(data_json(&["lamps", "trees"])).unwrap();
        let changed = text.replace("All about", "Again about").into_bytes();
        portal.has("/data.json", "application/json", changed);
        let run = reads(house, source, false).await;
        assert_eq!((run.counts.changed, run.counts.skipped), (1, 1));
        assert_eq!(house.dataset("the-lamps").await.state, State::Withdrawn);
    })
    .await;
}

#[tokio::test]
async fn another_stoa_is_read_in_each_of_its_languages() {
    beside_others(async |house| {
        let (listener, address) = door().await;
        let other = House::elsewhere(&address).await;
        opens(listener, other.router());
        other.has_trees().await;
        for number in 0..120 {
            let dataset = other.begins(&format!("Table {number}")).await;
            let input = stoa_opendata::commands::AddLink {
                url: format!("https://files.example/{number}.csv"),
                title: "Table".to_owned(),
                ..Default::default()
            };
            other
                .does(&manager(), async |tx| {
                    stoa_opendata::commands::add_link(tx, dataset.id, input).await
                })
                .await
                .unwrap();
            other.publishes(dataset.id).await;
        }
        let mut first = true;
        for (path, kind) in [
            ("/catalog.jsonld", "json-ld"),
            ("/catalog.ttl", "turtle"),
            ("/catalog.rdf", "rdf-xml"),
            ("/data.json", "data-json"),
            ("/api/3/action/package_search", "ckan"),
        ] {
            let (source, run) = harvests(house, &format!("{address}{path}")).await;
            assert_eq!(
                (run.state, &run.fault),
                (RunState::Done, &None),
                "{path} {run:?}"
            );
            assert_eq!(run.counts.seen, 121, "{path}");
            let source = store::source_by_id(&mut house.read().await, source)
                .await
                .unwrap();
            assert_eq!(source.unwrap().kind, kind);
            match first {
                true => assert_eq!(run.counts.added, 121),
                // Another source brings the same datasets: they are not taken twice. CKAN has identifiers of its own.
                false if kind != "ckan" => assert_eq!(run.counts.skipped, 121, "{path}"),
                false => assert_eq!(run.counts.added + run.counts.skipped, 121, "{path}"),
            }
            first = false;
        }
        let trees = house.dataset("street-trees").await;
        let origin = trees.description.origin.unwrap();
        assert_eq!(origin.page, format!("{address}/data/street-trees"));
        assert_eq!(origin.publisher, "The council");
        let page = house.stranger().opens("/data/street-trees").await;
        page.says(&format!("{address}/data/street-trees.csv"));
    })
    .await;
}

#[tokio::test]
async fn two_towns_that_harvest_each_other_do_not_go_round_in_circles() {
    let (listener, address) = door().await;
    let (other_listener, other_address) = door().await;
    let one = House::elsewhere(&address).await;
    let other = House::elsewhere(&other_address).await;
    opens(listener, one.router());
    opens(other_listener, other.router());
    one.has_trees().await;
    let (_, run) = harvests(&other, &address).await;
    assert_eq!((run.counts.added, run.counts.skipped), (1, 0));
    for path in ["/catalog.ttl", "/data.json", "/api/3/action/package_search"] {
        let (_, run) = harvests(&one, &format!("{other_address}{path}")).await;
        // DCAT-US has no word for where a dataset was first.
        let expected = if path == "/data.json" { (1, 0) } else { (0, 1) };
        assert_eq!(
            (run.counts.added, run.counts.skipped),
            expected,
            "{path} {:?}",
            run.findings
        );
    }
    let refused = one
        .does(&manager(), async |tx| {
            let new = NewSource {
                address: format!("{address}/catalog.ttl"),
                agency: "parks".to_owned(),
                every_hours: 24,
            };
            let own = address.clone();
            add_harvest_source(tx, AddHarvestSource { new, own }).await
        })
        .await;
    assert_eq!(
        refused,
        Err(Error::invalid("address", "opendata-source-ourselves"))
    );
}

#[tokio::test]
async fn recorded_documents_of_real_portals_are_taken() {
    let Some(search) = recorded("ckan-api/dados-gov-br__package_search__03_200.json") else {
        return;
    };
    let graph = recorded("ckanext-dcat/dcat/catalog_datasets_list.rdf").unwrap();
    let us = recorded("dcat-us/datajson-samples/geospatial.data.json").unwrap();
    beside_others(async |house| {
        let portal = Portal::open().await;
        let mut page: Value = serde_json::from_slice(&search).unwrap();
        let count = page["result"]["results"].as_array().unwrap().len();
        page["result"]["count"] = json!(count);
        portal.has(
            "/ckan/api/3/action/package_search",
            "application/json",
            page.to_string(),
        );
        portal.has("/list.rdf", "application/rdf+xml", graph.clone());
        portal.has("/us.json", "application/json", us.clone());
        let (_, run) = harvests(house, &format!("{}/ckan", portal.address)).await;
        assert_eq!(run.state, RunState::Done, "{run:?}");
        assert_eq!(run.counts.added, i64::try_from(count).unwrap(), "{run:?}");
        assert!(
            portal
                .asked()
                .iter()
                .any(|one| one.contains("rows=100&start=0"))
        );
        let (_, run) = harvests(house, &format!("{}/list.rdf", portal.address)).await;
        assert_eq!(
            (run.state, run.counts.added),
            (RunState::Done, 2),
            "{run:?}"
        );
        let (_, run) = harvests(house, &format!("{}/us.json", portal.address)).await;
        assert_eq!(run.state, RunState::Done, "{run:?}");
        assert!(run.counts.added > 0);
        // Every one of them has a page, and the whole is a catalogue again.
        for dataset in harvested(house).await {
            let page = house.stranger().get(&dataset.path()).await;
            assert_eq!(page.status, 200, "{}", dataset.slug);
        }
        assert_eq!(house.stranger().get("/catalog.ttl").await.status, 200);
        let names = Localised::english("Example dataset 1");
        assert!(harvested(house).await.iter().any(|one| one.title == names));
    })
    .await;
}

#[tokio::test]
async fn an_ogc_api_is_found_behind_its_landing_page_and_turned_page_by_page() {
    beside_others(async |house| {
        let portal = Portal::open().await;
        let landing = json!({"title": "Maps", "links": [
            {"rel": "service-doc", "href": "api.html", "type": "text/html"},
            {"rel": "data", "href": "collections", "type": "application/json"},
        ]});
        let collection = |id: &str| {
            json!({"id": id, "title": format!("Map of {id}"), "extent": {"spatial": {"bbox": [[-1, 50, 1, 52]]}},
                "links": [{"rel": "items", "href": format!("/ogc/collections/{id}/items"), "type": "application/geo+json"}]})
        };
        let first = json!({"collections": [collection("roads")], "links": [{"rel": "next", "href": "collections?offset=1"}]});
        let second = json!({"collections": [collection("rivers"), {"title": "Nameless"}], "links": []});
        let kind = "application/json";
        portal.has("/ogc/", kind, landing.to_string());
        portal.has("/ogc/collections", kind, first.to_string());
        portal.has("/ogc/collections?offset=1", kind, second.to_string());
        let (source, run) = harvests(house, &format!("{}/ogc/", portal.address)).await;
        assert_eq!((run.state, run.counts.added), (RunState::Done, 2), "{run:?}");
        // What could not be taken is told.
        assert_eq!(run.findings.len(), 1);
        let browser = house.browser_of("manager").await;
        let page = browser.opens(&format!("/staff/data/sources/{source}")).await;
        page.says("OGC API").says("has neither an identifier nor an address");
        let page = house.stranger().opens("/data/map-of-rivers").await;
        page.says(&format!("{}/ogc/collections/rivers/items", portal.address));
    })
    .await;
}
