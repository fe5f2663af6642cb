//! What modules of the house contribute is published by itself, and again where it has changed.

use std::{path::PathBuf, sync::Mutex};

use stoa_kernel::{Actor, Done, Lang};
use stoa_opendata::{model::FileState, own_records::FOLLOWERS};
use stoa_testkit::Tried;
use stoa_web::{Dataset, Module};

use crate::house::{House, with_modules};

/// What the modules of these tests hold, one each; both databases are asked one after the other.
static LAMPS: Mutex<String> = Mutex::new(String::new());
static BENCHES: Mutex<String> = Mutex::new(String::new());

const OF_THE_TOWN: Dataset = Dataset {
    slug: "",
    title: "opendata-title",
    description: "opendata-lead",
    theme: "ENER",
    keywords: "opendata-words",
    takes_back: &["tried"],
    write: |_app, path| Box::pin(async move { write(&LAMPS, &path) }),
};

fn write(rows: &Mutex<String>, path: &PathBuf) -> stoa_kernel::Result<u64> {
    let rows = rows.lock().unwrap().clone();
    std::fs::write(path, &rows).unwrap();
    Ok(rows.lines().count() as u64 - 1)
}

fn lamps() -> Module {
    Module {
        datasets: &[Dataset {
            slug: "lamps",
            ..OF_THE_TOWN
        }],
        ..Module::named("lamps")
    }
}

fn benches() -> Module {
    Module {
        datasets: &[Dataset {
            slug: "benches",
            write: |_app, path| Box::pin(async move { write(&BENCHES, &path) }),
            ..OF_THE_TOWN
        }],
        ..Module::named("benches")
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
        "id,watts\n1,40\n2,60\n".clone_into(&mut LAMPS.lock().unwrap());
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
        "id,watts\n1,40\n2,60\n3,75\n".clone_into(&mut LAMPS.lock().unwrap());
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
        house.has_waited(1);
        house.works().await;
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

/// Lets the follower read what was sealed, and does the jobs that it asks for.
async fn the_house_follows(house: &House) {
    house.app.sealer.seal_all().await.unwrap();
    for follower in FOLLOWERS {
        while (follower.run)(house.site.clone()).await.unwrap() > 0 {}
    }
    house.works().await;
}

#[tokio::test]
async fn what_is_taken_back_leaves_the_table_at_once_and_the_disk_soon() {
    with_modules(&[benches], async |house| {
        "id,watts\n1,40\n2,60\n".clone_into(&mut BENCHES.lock().unwrap());
        a_day_passes(house).await;
        the_house_follows(house).await;
        let old = house.newest_file("benches").await;
        // Something else changes: that can wait for the day's turn.
        "id,watts\n1,40\n".clone_into(&mut BENCHES.lock().unwrap());
        house.begins("Something else").await;
        the_house_follows(house).await;
        assert_eq!(house.dataset("benches").await.version, 1);
        // A row is taken back.
        let taken_back = house.does(&Actor::System("test"), async |_tx| {
            Ok(Done::new((), &Tried))
        });
        taken_back.await.unwrap();
        the_house_follows(house).await;
        assert_eq!(house.dataset("benches").await.version, 2);
        let csv = house.stranger().get("/data/benches.csv").await;
        assert_eq!(csv.html().lines().count(), 2);
        // Whoever fetches the old file may end; then it goes, with what was read of it. What somebody published of it stays.
        let copy = house.begins("A copy").await;
        house.brings(copy.id, "copy.csv", b"id,watts\n1,40\n").await;
        let copied = house.newest_file("benches").await;
        "id,watts\n2,60\n".clone_into(&mut BENCHES.lock().unwrap());
        a_day_passes(house).await;
        assert!(house.app.files.near(&copied.hash).await.is_ok());
        house.has_waited(1);
        house.works().await;
        for hash in [&old.hash, &old.table_hash] {
            assert!(house.app.files.near(hash).await.is_err());
        }
        let cleared = house.file(old.id).await;
        assert_eq!(cleared.state, FileState::Cleared);
        assert!(cleared.columns.is_empty());
        assert_eq!(house.file(copied.id).await.state, FileState::Cleared);
        for hash in [&copied.hash, &copied.table_hash] {
            assert!(house.app.files.near(hash).await.is_ok());
        }
        house.stranger().opens("/data/benches").await.says("60");
        let new = house.newest_file("benches").await;
        assert!(house.app.files.near(&new.hash).await.is_ok());
    })
    .await;
}
