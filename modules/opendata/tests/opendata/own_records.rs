//! What modules of the house contribute is published by itself, and again where it has changed.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use proptest::{
    collection::vec,
    prelude::{Just, Strategy, any, prop_oneof},
    strategy::ValueTree,
    test_runner::TestRunner,
};
use stoa_kernel::{Actor, Done, Error, Lang, ledger};
use stoa_opendata::{
    changing::{Batch, Mode, change},
    compacting,
    model::{FileState, Live},
    own_records::FOLLOWERS,
    store,
};
use stoa_tables::{Pieces, live_rows};
use stoa_testkit::Tried;
use stoa_web::{Dataset, DatasetRows, Module, RowsChanged};

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
    rows: None,
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

/// Wells, which change row by row.
#[derive(Default)]
struct Wells {
    rows: BTreeMap<i64, String>,
    /// Those that something ever happened to.
    touched: BTreeSet<i64>,
    ground: u32,
}

static WELLS: Mutex<Wells> = Mutex::new(Wells {
    rows: BTreeMap::new(),
    touched: BTreeSet::new(),
    ground: 0,
});

/// Tests of the wells take turns: there is one module of them.
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

fn the_wells() -> MutexGuard<'static, Wells> {
    WELLS.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Wells {
    fn csv(&self, wanted: impl Fn(i64) -> bool) -> String {
        let mut csv = "id,name,depth,since\n".to_owned();
        for (id, name) in self.rows.iter().filter(|(id, _)| wanted(**id)) {
            let depth = if id % 3 == 0 {
                String::new()
            } else {
                format!("{}.5", id % 40)
            };
            writeln!(
                csv,
                "W-{id},\"{name}, of ground {}\",{depth},2020-01-{:02}",
                self.ground,
                id % 28 + 1
            )
            .unwrap();
        }
        csv
    }

    fn geojson(&self, wanted: impl Fn(i64) -> bool) -> String {
        let rows = self.rows.iter().filter(|(id, _)| wanted(**id));
        let features = rows.map(|(id, name)| {
            let place = [*id as f64 + 0.25, 49.0 + (id % 40) as f64 / 10.0];
            serde_json::json!({"type": "Feature", "properties": {"id": format!("W-{id}"), "name": name, "depth": *id as f64 / 2.0 + 0.25},
                "geometry": {"type": "Point", "coordinates": place}})
        });
        let features: Vec<serde_json::Value> = features.collect();
        serde_json::json!({"type": "FeatureCollection", "features": features}).to_string()
    }

    fn put(&mut self, id: i64, name: &str) {
        self.rows.insert(id, name.to_owned());
        self.touched.insert(id);
    }

    fn remove(&mut self, id: i64) {
        self.rows.remove(&id);
        self.touched.insert(id);
    }
}

fn wells() -> Module {
    Module {
        datasets: &[Dataset {
            slug: "wells",
            write: |_app, path| {
                Box::pin(async move {
                    let wells = the_wells();
                    std::fs::write(path, wells.csv(|_| true)).unwrap();
                    Ok(wells.rows.len() as u64)
                })
            },
            rows: Some(DatasetRows {
                key: "id",
                ground: |_app| Box::pin(async { Ok(the_wells().ground.to_string()) }),
                write: |app, _since, path| {
                    Box::pin(async move {
                        let until = ledger::size(&mut app.db.read().await?).await?;
                        let wells = the_wells();
                        std::fs::write(path, wells.csv(|id| wells.touched.contains(&id))).unwrap();
                        let is_there = |id: &&i64| wells.rows.contains_key(id);
                        let (here, gone): (Vec<&i64>, Vec<&i64>) =
                            wells.touched.iter().partition(is_there);
                        Ok(Some(RowsChanged {
                            rows: here.len() as u64,
                            gone: gone.iter().map(|id| format!("W-{id}")).collect(),
                            until,
                        }))
                    })
                },
            }),
            ..OF_THE_TOWN
        }],
        ..Module::named("wells")
    }
}

/// The wells with their places.
fn springs() -> Module {
    Module {
        datasets: &[Dataset {
            slug: "springs",
            write: |_app, path| {
                Box::pin(async move {
                    let wells = the_wells();
                    std::fs::write(path, wells.geojson(|_| true)).unwrap();
                    Ok(wells.rows.len() as u64)
                })
            },
            rows: Some(DatasetRows {
                key: "id",
                ground: |_app| Box::pin(async { Ok(the_wells().ground.to_string()) }),
                write: |app, _since, path| {
                    Box::pin(async move {
                        let until = ledger::size(&mut app.db.read().await?).await?;
                        let wells = the_wells();
                        let is_there = |id: &&i64| wells.rows.contains_key(id);
                        let (here, gone): (Vec<&i64>, Vec<&i64>) =
                            wells.touched.iter().partition(is_there);
                        std::fs::write(path, wells.geojson(|id| here.contains(&&id))).unwrap();
                        Ok(Some(RowsChanged {
                            rows: here.len() as u64,
                            gone: gone.iter().map(|id| format!("W-{id}")).collect(),
                            until,
                        }))
                    })
                },
            }),
            ..OF_THE_TOWN
        }],
        ..Module::named("springs")
    }
}

/// Names with where they are, as features tell them, in the order of their names.
async fn springs_read(house: &House) -> Vec<String> {
    let answer = house.stranger().get("/data/springs.geojson").await;
    let read: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
    let features = read["features"].as_array().unwrap().iter();
    let told = features.map(|one| {
        format!(
            "{} {}",
            one["properties"]["name"], one["geometry"]["coordinates"]
        )
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    told
}

#[tokio::test]
async fn rows_with_places_are_kept_up_one_by_one() {
    let _turn = TURN.lock().await;
    with_modules(&[springs], async |house| {
        starts_anew(40);
        a_day_passes(house).await;
        let open = async || {
            let dataset = house.dataset("springs").await;
            let lives = store::lives_of(&mut house.read().await, dataset.id).await;
            lives.unwrap().remove(0)
        };
        let first = open().await;
        assert_eq!((first.revision, first.files.len(), first.rows), (1, 1, 40));
        assert!(
            springs_read(house)
                .await
                .contains(&"\"Well 7\" [7.25,49.7]".to_owned())
        );
        // What is told again and is as it was writes nothing.
        the_wells().touched.insert(3);
        hours_pass(house, 2).await;
        assert_eq!(open().await.files, first.files);
        // One row that is another one now is one row of a file.
        the_wells().put(7, "The deep one");
        hours_pass(house, 2).await;
        let second = open().await;
        assert_eq!(
            (second.files.len(), second.files[1].rows, second.rows),
            (2, 1, 40)
        );
        let told = springs_read(house).await;
        assert!(
            told.contains(&"\"The deep one\" [7.25,49.7]".to_owned()),
            "{told:?}"
        );
        // One goes, and one comes; maps find it by its box.
        the_wells().remove(8);
        the_wells().put(99, "A new one");
        hours_pass(house, 2).await;
        let third = open().await;
        assert_eq!((third.rows, third.files.len()), (40, 3));
        assert_eq!(
            third.files[2].rows, 1,
            "what came before is not written again"
        );
        let told = springs_read(house).await;
        assert!(
            !told.iter().any(|row| row.contains("\"Well 8\"")) && told.len() == 40,
            "{told:?}"
        );
        let found = house
            .stranger()
            .get("/ogc/collections/springs/items?f=json&bbox=99,40,100,60")
            .await;
        let found: serde_json::Value = serde_json::from_slice(&found.bytes).unwrap();
        assert_eq!(found["numberMatched"], 1, "{found}");
        // A version is made of them, which is read as any other file.
        hours_pass(house, 26).await;
        assert_eq!(house.dataset("springs").await.version, 2);
        assert_eq!(springs_read(house).await, told);
        // What does not fit its column is written with all the others.
        the_wells().put(5, "");
        hours_pass(house, 2).await;
        assert_eq!(springs_read(house).await.len(), 40);
    })
    .await;
}

fn starts_anew(rows: i64) {
    let mut wells = the_wells();
    *wells = Wells::default();
    for id in 0..rows {
        wells.rows.insert(id, format!("Well {id}"));
    }
}

async fn open_wells(house: &House) -> Live {
    let dataset = house.dataset("wells").await;
    let lives = store::lives_of(&mut house.read().await, dataset.id).await;
    lives.unwrap().remove(0)
}

/// All rows that everybody reads, in the order of their text.
async fn rows_read(house: &House, slug: &str) -> Vec<String> {
    let csv = house.stranger().get(&format!("/data/{slug}.csv")).await;
    sorted(csv.html())
}

fn sorted(csv: &str) -> Vec<String> {
    let mut rows: Vec<String> = csv.lines().map(|row| row.trim_end().to_owned()).collect();
    rows.sort();
    rows
}

async fn hours_pass(house: &House, hours: i64) {
    house.has_waited(hours);
    the_house_follows(house).await;
}

async fn takes_back(house: &House) {
    let taken = house.does(&Actor::System("test"), async |_tx| {
        Ok(Done::new((), &Tried))
    });
    taken.await.unwrap();
    the_house_follows(house).await;
}

#[tokio::test]
async fn only_what_has_changed_is_written() {
    let _turn = TURN.lock().await;
    with_modules(&[wells], async |house| {
        starts_anew(40);
        a_day_passes(house).await;
        let first = open_wells(house).await;
        assert_eq!((first.revision, first.files.len(), first.rows), (1, 1, 40));
        assert_eq!(first.key, ["id"]);
        hours_pass(house, 2).await;
        assert_eq!(open_wells(house).await, first, "nothing has changed");
        the_wells().put(7, "The deep one");
        the_wells().put(99, "A new one");
        the_wells().remove(8);
        hours_pass(house, 2).await;
        let second = open_wells(house).await;
        assert_eq!(
            (second.files.len(), second.files[1].rows, second.rows),
            (2, 2, 40)
        );
        assert_eq!(
            rows_read(house, "wells").await,
            sorted(&the_wells().csv(|_| true))
        );
        assert_eq!(
            house.dataset("wells").await.version,
            1,
            "a version is made once a day"
        );
        hours_pass(house, 26).await;
        let dataset = house.dataset("wells").await;
        assert_eq!(dataset.version, 2);
        assert!(open_wells(house).await.is_sealed());
        assert_eq!(rows_read(house, "wells").await.len(), 41);
        // The file of the version before goes, as with those that are written as a whole.
        hours_pass(house, 1).await;
        assert!(house.app.files.near(&first.files[0].hash).await.is_err());
        assert!(house.app.files.near(&second.files[1].hash).await.is_err());
        // Names that stand in every row.
        the_wells().ground = 1;
        hours_pass(house, 2).await;
        assert_eq!(house.dataset("wells").await.version, 3);
        assert_eq!(
            rows_read(house, "wells").await,
            sorted(&the_wells().csv(|_| true))
        );
        // Nobody else changes these rows.
        let batch = Batch {
            clears: true,
            ..Batch::default()
        };
        let open = open_wells(house).await;
        let by = crate::house::manager();
        let denied = change(&house.app, &by, open.resource, &batch, Mode::Kept).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
    })
    .await;
}

/// Every kept file in which a word stands, as it is or in its rows.
fn files_with(folder: &Path, word: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_with(&path, word));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let pieces = Pieces {
            files: vec![path.clone()],
            dead: Vec::new(),
        };
        let in_rows = live_rows(&pieces, 0).is_ok_and(|batches| {
            batches
                .flatten()
                .any(|batch| format!("{batch:?}").contains(word))
        });
        if in_rows || String::from_utf8_lossy(&bytes).contains(word) {
            found.push(path);
        }
    }
    found
}

#[tokio::test]
async fn what_is_taken_back_leaves_every_small_file() {
    let _turn = TURN.lock().await;
    with_modules(&[wells], async |house| {
        starts_anew(6);
        a_day_passes(house).await;
        // It comes with a small file, stands in a version, is changed, and is taken back: all is as it was at first.
        the_wells().put(50, "Poison");
        hours_pass(house, 2).await;
        assert!(
            rows_read(house, "wells")
                .await
                .iter()
                .any(|row| row.contains("Poison"))
        );
        the_wells().put(51, "Poison as well");
        hours_pass(house, 2).await;
        let with_it = open_wells(house).await;
        assert_eq!(with_it.files.len(), 3);
        let folder = house.app.files.near_folder();
        assert!(!files_with(&folder, "Poison").is_empty());
        the_wells().remove(50);
        the_wells().remove(51);
        takes_back(house).await;
        let clean = open_wells(house).await;
        assert!(clean.is_bare(), "{clean:?}");
        for address in [
            "/data/wells.csv",
            "/data/wells.json",
            "/data/wells",
            "/data/wells/table",
        ] {
            let page = house.stranger().get(address).await;
            assert!(!page.html().contains("Poison"), "{address}");
        }
        hours_pass(house, 1).await;
        assert_eq!(files_with(&folder, "Poison"), Vec::<PathBuf>::new());
        assert_eq!(rows_read(house, "wells").await.len(), 7);
        // Nor does it come back with what was worked out before.
        hours_pass(house, 2).await;
        assert_eq!(rows_read(house, "wells").await.len(), 7);
    })
    .await;
}

/// What may happen to the wells.
#[derive(Debug, Clone)]
enum Act {
    Put(i64, String),
    Remove(i64),
    TakeBack(i64),
    Hour,
    Day,
    Compact,
    Ground,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let name = "[a-zA-Zé][ a-zA-Zß,;\"\\n]{0,12}[a-z]";
    let act = prop_oneof![
        6 => (0..30_i64, name).prop_map(|(id, name)| Act::Put(id, name)),
        3 => (0..30_i64).prop_map(Act::Remove),
        1 => (0..30_i64).prop_map(Act::TakeBack),
        4 => Just(Act::Hour),
        1 => Just(Act::Day),
        1 => Just(Act::Compact),
        1 => any::<bool>().prop_map(|_| Act::Ground),
    ];
    vec(act, 24)
}

#[tokio::test]
async fn rows_kept_up_are_those_of_the_whole() {
    let _turn = TURN.lock().await;
    with_modules(&[wells], async |house| {
        starts_anew(12);
        a_day_passes(house).await;
        let mut runner = TestRunner::deterministic();
        for act in acts().new_tree(&mut runner).unwrap().current() {
            let told = format!("{act:?}");
            match act {
                // A mark of quotation is doubled where the module writes it.
                Act::Put(id, name) => the_wells().put(id, &name.replace('"', "\"\"")),
                Act::Remove(id) => the_wells().remove(id),
                Act::TakeBack(id) => {
                    the_wells().remove(id);
                    takes_back(house).await;
                }
                Act::Hour => hours_pass(house, 1).await,
                Act::Day => hours_pass(house, 25).await,
                Act::Compact => {
                    let live = open_wells(house).await;
                    compacting::compact(&house.app, live.resource)
                        .await
                        .unwrap();
                    compacting::seal(&house.app, live.resource).await.unwrap();
                }
                Act::Ground => the_wells().ground += 1,
            }
            hours_pass(house, 2).await;
            let kept_up = house.stranger().get("/data/wells.csv").await;
            let whole = the_wells().csv(|_| true);
            let rows = |csv: &str| {
                let mut reader = csv::Reader::from_reader(csv.as_bytes());
                let rows = reader
                    .records()
                    .map(|row| row.unwrap().iter().map(str::to_owned).collect());
                let mut rows: Vec<Vec<String>> = rows.collect();
                rows.sort();
                rows
            };
            assert_eq!(rows(kept_up.html()), rows(&whole), "after {told}");
        }
    })
    .await;
}
