//! What modules of the house contribute is published by itself, and again where it has changed.

use std::{path::PathBuf, sync::Mutex};

use stoa_kernel::Lang;
use stoa_opendata::own_records::FOLLOWERS;
use stoa_web::{Dataset, Module};

use crate::house::{House, with_modules};

/// What the module of this test holds; both databases are asked one after the other.
static ROWS: Mutex<String> = Mutex::new(String::new());

const DATASETS: &[Dataset] = &[Dataset {
    slug: "lamps",
    title: "opendata-title",
    description: "opendata-lead",
    theme: "ENER",
    keywords: "opendata-words",
    write: |_app, path| Box::pin(async move { write(&path) }),
}];

fn write(path: &PathBuf) -> stoa_kernel::Result<u64> {
    let rows = ROWS.lock().unwrap().clone();
    std::fs::write(path, &rows).unwrap();
    Ok(rows.lines().count() as u64 - 1)
}

fn lamps() -> Module {
    Module {
        datasets: DATASETS,
        ..Module::named("lamps")
    }
}

async fn a_day_passes(house: &House) {
    house.has_waited(25);
    for follower in FOLLOWERS {
        (follower.run)(house.site.clone()).await.unwrap();
    }
    house.works().await;
}

#[tokio::test]
async fn a_modules_table_is_published_and_only_changes_make_versions() {
    with_modules(&[lamps], async |house| {
        "id,watts\n1,40\n2,60\n".clone_into(&mut ROWS.lock().unwrap());
        a_day_passes(house).await;
        let dataset = house.dataset("lamps").await;
        assert_eq!((dataset.version, dataset.is_own), (1, true));
        assert_eq!(dataset.description.themes, ["ENER"]);
        assert!(!dataset.title.get(Lang::Ar).is_empty());
        house.stranger().opens("/data/lamps").await.says("60");
        a_day_passes(house).await;
        assert_eq!(
            house.dataset("lamps").await.version,
            1,
            "nothing has changed"
        );
        "id,watts\n1,40\n2,60\n3,75\n".clone_into(&mut ROWS.lock().unwrap());
        a_day_passes(house).await;
        assert_eq!(house.dataset("lamps").await.version, 2);
        let csv = house.stranger().get("/data/lamps.csv").await;
        assert_eq!(csv.html().lines().count(), 4);
        // What was taken back since stands in the version before: its digest stays, its file does not.
        let body = house
            .stranger()
            .get("/data/lamps/versions/1/body.json")
            .await;
        assert_eq!(body.status, 200);
        let body: serde_json::Value = serde_json::from_str(body.html()).unwrap();
        let name = body["files"][0]["name"].as_str().unwrap();
        for (number, status) in [(1, 404), (2, 200)] {
            let address = format!("/data/lamps/versions/{number}/{name}");
            assert_eq!(house.stranger().get(&address).await.status, status);
        }
        // Within a day nobody asks again.
        for follower in FOLLOWERS {
            (follower.run)(house.site.clone()).await.unwrap();
        }
        let waiting = stoa_kernel::jobs::counts(&mut house.read().await)
            .await
            .unwrap();
        assert_eq!(waiting.waiting, 0);
    })
    .await;
}
