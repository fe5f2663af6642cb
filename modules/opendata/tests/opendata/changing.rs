//! Tables whose rows come and go: commands, what readers see meanwhile, versions that are made of them, and what the ledger remembers.

use axum::http::StatusCode;
use serde_json::json;
use stoa_kernel::{Actor, Error, Id, Timestamp};
use stoa_opendata::{
    changing::{Batch, Mode, Put, apply_changes, change, kept_table, open},
    commands::{
        AddColumns, ChangeRows, KeepOwnRows, OpenTable, PublishDataset, PublishOwn, add_columns,
        change_rows, close_table, compact_table, compare_versions, keep_own_rows, name_table,
        open_table, publish_own, reorder_files, seal_table,
    },
    compacting,
    model::{DatasetId, Kind, Live, Personal, Resource, TableColumn},
    store,
};
use stoa_tables::{
    Method,
    arrow::array::{ArrayRef, Int64Array, RecordBatch, StringArray},
};

use crate::house::{House, TREES, manager, on_each_database, staff};

fn columns() -> Vec<TableColumn> {
    [("id", Kind::Integer), ("state", Kind::Text)]
        .into_iter()
        .map(|(name, kind)| TableColumn {
            name: name.to_owned(),
            heading: name.to_owned(),
            kind,
            unit: None,
            profile: serde_json::Value::Null,
        })
        .collect()
}

fn rows(rows: &[(i64, &str)]) -> RecordBatch {
    let ids: ArrayRef =
        std::sync::Arc::new(Int64Array::from_iter_values(rows.iter().map(|(id, _)| *id)));
    let states: ArrayRef = std::sync::Arc::new(StringArray::from_iter_values(
        rows.iter().map(|(_, state)| *state),
    ));
    let columns = [("id", ids), ("state", states)];
    RecordBatch::try_from_iter_with_nullable(columns.map(|(name, array)| (name, array, true)))
        .unwrap()
}

fn put(these: &[(i64, &str)]) -> Batch {
    Batch {
        put: Some(Put {
            rows: rows(these),
            given: None,
            method: Method::Upsert,
        }),
        ..Batch::default()
    }
}

fn key() -> Vec<String> {
    vec!["id".to_owned()]
}

/// A published dataset of lamps, with these rows.
async fn lamps(house: &House, first: &[(i64, &str)]) -> (DatasetId, Id<Resource>) {
    let dataset = house.begins("Lamps").await;
    let table = kept_table(&house.app, rows(first), columns())
        .await
        .unwrap();
    let input = OpenTable {
        dataset: dataset.id,
        resource: None,
        title: "All lamps".to_owned(),
        text: String::new(),
        format: String::new(),
        key: key(),
        table: Some(table),
    };
    let opened = open(&house.app, &manager(), input).await.unwrap();
    house.publishes(dataset.id).await;
    (dataset.id, opened.resource)
}

async fn live(house: &House, resource: Id<Resource>) -> Live {
    store::live_of(&mut house.read().await, resource)
        .await
        .unwrap()
        .unwrap()
}

/// The hash of the first file of a version.
async fn version_file(house: &House, dataset: DatasetId, number: i64) -> String {
    let version = store::version_of(&mut house.read().await, dataset, number).await;
    version.unwrap().unwrap().body.files[0].hash.clone()
}

async fn csv(house: &House) -> String {
    let page = house.stranger().get("/data/lamps.csv").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html());
    page.html().replace("\r\n", "|")
}

#[tokio::test]
async fn readers_see_each_batch_at_once() {
    on_each_database(async |house| {
        let (_, lamps) = lamps(house, &[(1, "on"), (2, "on")]).await;
        assert_eq!(csv(house).await, "id,state|1,on|2,on|");
        let actor = manager();
        let done = change(
            &house.app,
            &actor,
            lamps,
            &put(&[(2, "off"), (3, "on")]),
            Mode::Kept,
        )
        .await
        .unwrap();
        assert_eq!((done.inserted, done.updated), (1, 1));
        assert_eq!(csv(house).await, "id,state|1,on|2,off|3,on|");
        let tried = change(&house.app, &actor, lamps, &put(&[(9, "on")]), Mode::Tried)
            .await
            .unwrap();
        assert_eq!(tried.inserted, 1);
        let gone = Batch {
            gone: Some(rows(&[(1, "on")]).project(&[0]).unwrap()),
            ..Batch::default()
        };
        assert_eq!(
            change(&house.app, &actor, lamps, &gone, Mode::Kept)
                .await
                .unwrap()
                .deleted,
            1
        );
        assert_eq!(csv(house).await, "id,state|2,off|3,on|");
        let page = house
            .stranger()
            .get("/data/lamps/table?w=state&o=eq&v=off")
            .await;
        assert_eq!(page.status, StatusCode::OK);
        let page = house.stranger().get("/data/lamps").await;
        assert!(page.text().contains("The next version takes them in"));
        let live = live(house, lamps).await;
        assert_eq!((live.rows, live.revision, live.sealed), (2, 3, 1));
        let event = house.last_event("data-lamps").await;
        assert_eq!(event["digest"], live.digest.as_str());
        assert_eq!(event["deleted"], 1);
        let cleared = Batch {
            clears: true,
            ..Batch::default()
        };
        change(&house.app, &actor, lamps, &cleared, Mode::Kept)
            .await
            .unwrap();
        assert_eq!(csv(house).await, "id,state|");
    })
    .await;
}

#[tokio::test]
async fn pieces_are_brought_together_and_sealed_as_a_version() {
    on_each_database(async |house| {
        let (dataset, lamps) = lamps(house, &[(0, "on")]).await;
        let actor = manager();
        for id in 1..40 {
            let batch = put(&[(id, "on"), (id / 2, "off")]);
            change(&house.app, &actor, lamps, &batch, Mode::Kept)
                .await
                .unwrap();
        }
        let before = csv(house).await;
        let piece = live(house, lamps).await.files[1].clone();
        assert_eq!(before.matches('|').count(), 41);
        // The jobs: bringing together, and a version once a day has passed.
        house.works().await;
        assert_eq!(live(house, lamps).await.files.len(), 1);
        assert_eq!(csv(house).await, before);
        house.has_waited(25);
        house.works().await;
        let sealed = live(house, lamps).await;
        assert!(sealed.is_sealed());
        let version = store::newest_version(&mut house.read().await, dataset)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((version.number, version.rows), (2, 40));
        assert_eq!(version.body.files[0].table_hash, sealed.files[0].hash);
        assert_eq!(csv(house).await, before);
        let events = house.events("data-lamps").await;
        assert!(events.contains(&"dataset_table_compacted".to_owned()));
        assert!(events.contains(&"dataset_table_sealed".to_owned()));
        // The old version is as it was, and the page of the new one says what it changed.
        let browser = house.stranger();
        let page = browser.get("/data/lamps/versions/2/changes").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.html().contains("All lamps"), "{}", page.html());
        let all = browser.get("/data/lamps/versions/2/changes.csv").await;
        assert_eq!(all.html().matches("added").count(), 39);
        assert!(all.html().contains("changed_to,0,off"), "{}", all.html());
        // What the table was made of before is taken away, and what versions have stays.
        let first = version_file(house, dataset, 1).await;
        assert!(house.app.files.read(&first).await.is_ok());
        house.has_waited(25);
        house.works().await;
        let old = house.app.files.read(&piece.hash).await;
        assert_eq!(old.unwrap_err(), Error::NotFound);
        assert!(house.app.files.read(&first).await.is_ok());
        assert_eq!(csv(house).await, before);
        assert_eq!(
            compacting::seal(&house.app, lamps).await.unwrap(),
            None,
            "nothing has changed since"
        );
    })
    .await;
}

#[tokio::test]
async fn a_batch_worked_out_on_other_pieces_is_refused() {
    on_each_database(async |house| {
        let (_, lamps) = lamps(house, &[(1, "on")]).await;
        let seen = live(house, lamps).await;
        change(
            &house.app,
            &manager(),
            lamps,
            &put(&[(1, "off")]),
            Mode::Kept,
        )
        .await
        .unwrap();
        let stale = ChangeRows {
            resource: lamps,
            seen: seen.written,
            rows: None,
            dead: Vec::new(),
            inserted: 0,
            updated: 0,
            deleted: 0,
            signs: Default::default(),
            is_before_free: false,
        };
        let refused = house
            .does(&manager(), async |tx| change_rows(tx, stale).await)
            .await;
        assert!(matches!(refused, Err(Error::Conflict(_))));
        let refused = house
            .does(&Actor::System("test"), async |tx| {
                compact_table(tx, &seen, seen.clone()).await
            })
            .await;
        assert!(matches!(refused, Err(Error::Conflict(_))));
        let file = store::file_by_id(&mut house.read().await, seen.file)
            .await
            .unwrap()
            .unwrap();
        let table = kept_table(&house.app, rows(&[]), file.columns)
            .await
            .unwrap();
        let input = stoa_opendata::commands::SealTable {
            table,
            seen: seen.written,
            live: seen,
        };
        let refused = house
            .does(&Actor::System("test"), async |tx| {
                seal_table(tx, input).await
            })
            .await;
        assert!(matches!(refused, Err(Error::Conflict(_))));
    })
    .await;
}

#[tokio::test]
async fn who_may_not_publish_changes_nothing_that_is_public() {
    on_each_database(async |house| {
        let (_, lamps) = lamps(house, &[(1, "on")]).await;
        let stranger = change(
            &house.app,
            &staff("caseworker", 7),
            lamps,
            &put(&[(1, "on")]),
            Mode::Kept,
        )
        .await;
        assert!(
            matches!(stranger, Err(Error::Denied(_))),
            "who may not publish changes nothing that is public"
        );
    })
    .await;
}

#[tokio::test]
async fn many_who_write_at_once_lose_nothing() {
    on_each_database(async |house| {
        let (_, lamps) = lamps(house, &[]).await;
        let app = &house.app;
        let writers = (0..12).map(|id| async move {
            change(
                app,
                &manager(),
                lamps,
                &put(&[(id, "on"), (100, "on")]),
                Mode::Kept,
            )
            .await
            .unwrap();
        });
        futures::future::join_all(writers).await;
        let found = live(house, lamps).await;
        assert_eq!(found.rows, 13);
    })
    .await;
}

/// Each batch changes every row. Whoever reads meanwhile finds all rows as one batch has left them, and never an older batch than before.
#[tokio::test]
async fn who_reads_while_rows_change_sees_whole_batches() {
    on_each_database(async |house| {
        const ROWS: i64 = 60;
        let states: Vec<String> = (0..25).map(|batch| format!("s{batch:02}")).collect();
        let batch = |state: &str| put(&(0..ROWS).map(|id| (id, state)).collect::<Vec<_>>());
        let first: Vec<(i64, &str)> = (0..ROWS).map(|id| (id, "s00")).collect();
        let (_, lamps) = lamps(house, &first).await;
        let is_done = std::sync::atomic::AtomicBool::new(false);
        let writes = async {
            for state in &states[1..] {
                let done = change(&house.app, &manager(), lamps, &batch(state), Mode::Kept).await;
                assert_eq!(done.unwrap().updated, 60);
            }
            is_done.store(true, std::sync::atomic::Ordering::Relaxed);
        };
        let reads = async {
            let (mut last, mut seen) = (String::new(), std::collections::BTreeSet::new());
            while !is_done.load(std::sync::atomic::Ordering::Relaxed) {
                let answer = house.stranger().get("/data/lamps.csv").await;
                assert_eq!(answer.status, StatusCode::OK);
                let rows: Vec<&str> = answer.html().lines().skip(1).collect();
                let found: std::collections::BTreeSet<&str> = rows
                    .iter()
                    .filter_map(|row| row.split(',').nth(1))
                    .collect();
                assert_eq!((rows.len(), found.len()), (60, 1), "{found:?}");
                let now = found.first().unwrap().to_string();
                assert!(now >= last, "{now} after {last}");
                seen.insert(now.clone());
                last = now;
            }
            seen.len()
        };
        let ((), seen) = futures::join!(writes, reads);
        assert!(seen > 1, "it was read while it changed");
        assert!(csv(house).await.contains("59,s24"));
    })
    .await;
}

#[tokio::test]
async fn a_source_that_knows_what_changed_applies_it() {
    on_each_database(async |house| {
        let dataset = house.begins("Lamps").await;
        let actor = Actor::System("test");
        let (columns, key) = (columns(), key());
        let apply = async |these: &[(i64, &str)], gone: Option<RecordBatch>| {
            apply_changes(
                &house.app,
                &actor,
                dataset.id,
                (&columns, &key),
                (&rows(these), gone),
            )
            .await
            .unwrap()
        };
        assert_eq!(apply(&[(1, "on"), (2, "on")], None).await.inserted, 2);
        house.publishes(dataset.id).await;
        let gone = rows(&[(1, "")]).project(&[0]).unwrap();
        let done = apply(&[(2, "on"), (3, "off")], Some(gone)).await;
        assert_eq!(
            (done.inserted, done.updated, done.deleted, done.unchanged),
            (1, 0, 1, 1)
        );
        assert_eq!(csv(house).await, "id,state|2,on|3,off|");
        let before = house.events("data-lamps").await.len();
        apply(&[(2, "on")], None).await;
        assert_eq!(
            house.events("data-lamps").await.len(),
            before,
            "nothing is said of nothing"
        );
    })
    .await;
}

#[tokio::test]
async fn a_table_is_closed_and_files_are_put_in_order() {
    on_each_database(async |house| {
        let (dataset, lamps) = lamps(house, &[(1, "on")]).await;
        let added = house.brings(dataset, "trees.csv", TREES.as_bytes()).await;
        let order = vec![added.resource, lamps];
        house
            .does(&manager(), async |tx| {
                reorder_files(tx, dataset, order).await
            })
            .await
            .unwrap();
        let twice = vec![lamps, lamps];
        let refused = house
            .does(&manager(), async |tx| {
                reorder_files(tx, dataset, twice).await
            })
            .await;
        assert!(matches!(refused, Err(Error::Invalid(_))));
        let version = house.publishes(dataset).await;
        let names: Vec<&str> = version
            .body
            .files
            .iter()
            .map(|file| file.name.as_str())
            .collect();
        assert_eq!(names, ["trees", "all-lamps"]);
        assert_eq!(
            live(house, lamps).await.rows,
            1,
            "another file does not close it"
        );
        house
            .does(&manager(), async |tx| close_table(tx, lamps).await)
            .await
            .unwrap();
        let version = house.publishes(dataset).await;
        assert_eq!(version.body.files.len(), 1);
        assert_eq!(
            store::lives_of(&mut house.read().await, dataset)
                .await
                .unwrap(),
            []
        );
        let again = house
            .does(&manager(), async |tx| close_table(tx, lamps).await)
            .await;
        assert_eq!(again.unwrap_err(), Error::NotFound);
    })
    .await;
}

#[tokio::test]
async fn the_page_of_a_version_says_what_it_changed() {
    on_each_database(async |house| {
        let trees = house.has_trees().await;
        let resource = store::resources_of(&mut house.read().await, trees.id)
            .await
            .unwrap()[0]
            .id;
        let newer = TREES
            .replace(
                "Oak,9.25,1999-01-01,Mill Lane\n",
                "Beech,3,2020-01-01,Mill Lane\n",
            )
            .replace("Planted,Street\n", "Planted,Road\n");
        house
            .brings_instead(trees.id, resource, "trees.csv", newer.as_bytes())
            .await;
        house.publishes(trees.id).await;
        house.works().await;
        let browser = house.stranger();
        let version = browser.get("/data/street-trees/versions/2").await;
        assert!(
            version
                .html()
                .contains("/data/street-trees/versions/2/changes")
        );
        let page = browser.get("/data/street-trees/versions/2/changes").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.html().contains("street → road"), "{}", page.html());
        assert!(page.html().contains("Beech"));
        let rows = browser
            .get("/data/street-trees/versions/2/changes.json")
            .await;
        let rows: serde_json::Value = serde_json::from_str(rows.html()).unwrap();
        let words: Vec<&str> = rows
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|row| row["_change"].as_str())
            .collect();
        assert_eq!(words, ["removed", "added"]);
        assert_eq!(rows[1]["species"], json!("Beech"));
        let first = browser.get("/data/street-trees/versions/1/changes").await;
        assert_eq!(first.status, StatusCode::OK);
        assert_eq!(
            browser
                .get("/data/street-trees/versions/1/changes.csv")
                .await
                .status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            browser
                .get("/data/street-trees/versions/9/changes")
                .await
                .status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

#[tokio::test]
async fn what_does_not_fit_is_not_opened_or_compared() {
    on_each_database(async |house| {
        let trees = house.has_trees().await;
        let resources = store::resources_of(&mut house.read().await, trees.id).await;
        let resource = resources.unwrap()[0].id;
        let opens = async |key: &str| {
            let input = OpenTable {
                dataset: trees.id,
                resource: Some(resource),
                title: String::new(),
                text: String::new(),
                format: String::new(),
                key: vec![key.to_owned()],
                table: None,
            };
            let by = staff("manager", 900_002);
            house
                .does(&by, async |tx| open_table(tx, input).await)
                .await
        };
        assert!(matches!(opens("no_column").await, Err(Error::Invalid(_))));
        opens("planted").await.unwrap();
        assert!(matches!(opens("planted").await, Err(Error::Conflict(_))));
        assert_eq!(
            house.events("data-street-trees").await.last().unwrap(),
            "dataset_table_opened"
        );
        let house_itself = Actor::System("test");
        let nothing = house
            .does(&house_itself, async |tx| {
                compare_versions(tx, trees.id, 7, Vec::new()).await
            })
            .await;
        assert_eq!(nothing.unwrap_err(), Error::NotFound);
    })
    .await;
}

#[tokio::test]
async fn columns_and_names_are_given_by_whoever_publishes() {
    on_each_database(async |house| {
        let (_, lamps) = lamps(house, &[(1, "on")]).await;
        let analyst = staff("analyst", 900_009);
        let named = async |by: &Actor, names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            house
                .does(by, async |tx| name_table(tx, lamps, names).await)
                .await
        };
        assert!(matches!(
            named(&analyst, &["bulbs"]).await,
            Err(Error::Denied(_))
        ));
        assert!(matches!(
            named(&manager(), &["lamps"]).await,
            Err(Error::Invalid(_))
        ));
        named(&manager(), &["bulbs", "bulbs"]).await.unwrap();
        let csv = house
            .stranger()
            .get("/data/query?sql=SELECT+*+FROM+bulbs&format=csv")
            .await;
        assert_eq!(csv.html(), "id,state\r\n1,on\r\n");
        let table = kept_table(&house.app, rows(&[(1, "on")]), columns())
            .await
            .unwrap();
        let adds = async |by: &Actor, seen: i64| {
            let input = AddColumns {
                resource: lamps,
                seen,
                table: table.clone(),
                added: vec!["state".to_owned()],
            };
            house
                .does(by, async |tx| add_columns(tx, input).await)
                .await
        };
        assert!(matches!(adds(&analyst, 1).await, Err(Error::Denied(_))));
        assert!(matches!(adds(&manager(), 7).await, Err(Error::Conflict(_))));
        let wider = adds(&manager(), 1).await.unwrap();
        assert!(wider.is_sealed() && wider.files.len() == 1);
    })
    .await;
}

#[tokio::test]
async fn only_own_records_are_kept_up_by_the_house() {
    on_each_database(async |house| {
        let (dataset, lamps) = lamps(house, &[(1, "on")]).await;
        let by = Actor::System("test");
        let change = ChangeRows {
            resource: lamps,
            seen: 1,
            rows: None,
            dead: Vec::new(),
            inserted: 0,
            updated: 0,
            deleted: 0,
            signs: Personal::default(),
            is_before_free: false,
        };
        let input = KeepOwnRows {
            change,
            whole_at: Timestamp::UNIX_EPOCH,
            leaf: 1,
        };
        let kept = house
            .does(&by, async |tx| keep_own_rows(tx, input).await)
            .await;
        assert_eq!(kept.unwrap_err(), Error::NotFound);
        let input = PublishOwn {
            publish: PublishDataset { dataset, seen: 0 },
            hash: String::new(),
            is_same: false,
            rows: None,
        };
        let published = house
            .does(&by, async |tx| publish_own(tx, input).await)
            .await;
        assert_eq!(published.unwrap_err(), Error::NotFound);
    })
    .await;
}
