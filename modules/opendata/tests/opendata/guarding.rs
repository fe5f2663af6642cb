//! What tells of people is looked at by whichever door it comes, and what was treated is given out by none.

use serde_json::{Value, json};
use stoa_kernel::{Actor, Done, Error, Id};
use stoa_opendata::{
    commands::{PublishDataset, keep_as_is, note_signs, publish_dataset, take_back_treatment},
    compacting, looking,
    model::{
        DatasetId, FileId, FileReport, FileState, Kind, Personal, Resource, State, TableColumn,
        Version,
    },
    reshaping, store,
};
use stoa_testkit::Tried;

use crate::{
    ckan::Program,
    house::{House, manager, on_each_database},
    soda::encoded,
};

const SECRET: &str = "example.org";

async fn newest(house: &House, dataset: DatasetId) -> Version {
    let version = store::newest_version(&mut house.read().await, dataset).await;
    version.unwrap().unwrap()
}

async fn keeps(house: &House, file: FileId, reason: &str) {
    house
        .does(&manager(), async |tx| keep_as_is(tx, file, reason).await)
        .await
        .unwrap();
}

/// Residents, published as they are.
async fn published(house: &House) -> (DatasetId, FileId) {
    let (dataset, file) = house.has_residents(30).await;
    keeps(house, file, "They agreed.").await;
    house.publishes(dataset.id).await;
    (dataset.id, file)
}

/// Every address at which the residents' table, or what came, could be had.
async fn doors(house: &House, dataset: DatasetId) -> Vec<String> {
    let version = newest(house, dataset).await;
    let file = &version.body.files[0];
    let sql = encoded("SELECT * FROM residents");
    let mut doors = vec![
        format!("/data/residents/files/{}", file.name),
        format!("/data/residents/versions/1/{}", file.name),
        "/data/residents/table".to_owned(),
        "/data/residents/chart".to_owned(),
        "/data/residents/chart.svg".to_owned(),
        "/data/residents/chart.csv".to_owned(),
        "/data/residents/embed".to_owned(),
        "/resource/residents.json".to_owned(),
        "/resource/residents.csv".to_owned(),
        format!("/data/query?sql={sql}&format=csv"),
        format!("/data/query/chart.csv?sql={sql}"),
    ];
    for ending in ["csv", "json", "ndjson", "xlsx", "parquet", "arrow"] {
        doors.push(format!("/data/residents.{ending}"));
    }
    doors
}

/// Neither the portal's pages nor its catalogues have a word of the residents.
async fn no_page_tells_of_it(house: &House) {
    let stranger = house.stranger();
    let page = stranger.opens("/data/residents").await;
    page.says("was treated since")
        .says_nothing_of("Vidal")
        .says_nothing_of(SECRET);
    for page in [
        "/data/query",
        "/data/residents/versions/1",
        "/data/residents/versions/1/changes",
    ] {
        let page = stranger.opens(page).await;
        page.says_nothing_of(SECRET);
        assert!(!page.html().contains("e_mail"), "{}", page.html());
    }
    for catalogue in [
        "/catalog.ttl",
        "/data.json",
        "/data/residents/datapackage.json",
        "/data/residents/csv-metadata.json",
        "/api/catalog/v1",
    ] {
        let told = stranger.get(catalogue).await;
        let is_silent = !told.html().contains("e_mail");
        assert!(
            is_silent && !told.html().contains("residents.csv"),
            "{catalogue}: {}",
            told.html()
        );
    }
}

/// Nor have CKAN's actions.
async fn no_action_tells_of_it(house: &House) {
    let nobody = Program {
        house,
        key: String::new(),
    };
    let package = nobody
        .does("package_show", json!({"id": "residents"}))
        .await;
    let resource = &package["resources"][0];
    assert_eq!(resource["datastore_active"], false);
    assert!(
        !resource["url"].as_str().unwrap().contains("/files/"),
        "{resource}"
    );
    let asked = json!({"resource_id": resource["id"]});
    for action in ["datastore_search", "datastore_info"] {
        assert_eq!(nobody.asks(action, asked.clone()).await.0, 404, "{action}");
    }
    let sql = json!({"sql": "SELECT * FROM residents"});
    assert_ne!(nobody.asks("datastore_search_sql", sql).await.0, 200);
}

#[tokio::test]
async fn what_is_treated_is_given_out_by_no_door_from_that_moment() {
    on_each_database(async |house| {
        let (dataset, file) = published(house).await;
        let doors = doors(house, dataset).await;
        let stranger = house.stranger();
        let mut open = Vec::new();
        for door in &doors {
            // Each is asked while it is open, so that what caches keep is there to be given out by mistake.
            open.push(stranger.get(door).await.status == 200);
        }
        assert!(
            open.iter().filter(|open| **open).count() > 12,
            "{open:?} of {doors:?}"
        );
        house
            .treats(file, &["full_name,e_mail=drop"])
            .await
            .unwrap();
        for door in &doors {
            let answer = stranger.get(door).await;
            assert_ne!(answer.status, 200, "{door}: {}", answer.html());
            assert!(!answer.html().contains(SECRET), "{door}");
        }
        no_page_tells_of_it(house).await;
        no_action_tells_of_it(house).await;
        // The next version has the treated table, and every door of it is open again.
        house.publishes(dataset).await;
        let csv = stranger.get("/data/residents.csv").await;
        assert!(csv.html().starts_with("age,town"), "{}", csv.html());
        assert_eq!(stranger.get(&doors[1]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn words_of_what_is_held_back_are_found_no_more() {
    on_each_database(async |house| {
        let (_, file) = published(house).await;
        house.indexes().await;
        let stranger = house.stranger();
        stranger.opens("/data?q=Lugo").await.says("Residents");
        house.treats(file, &["town=drop"]).await.unwrap();
        house.indexes().await;
        stranger
            .opens("/data?q=Lugo")
            .await
            .says_nothing_of("Residents");
    })
    .await;
}

#[tokio::test]
async fn a_treatment_that_no_version_has_is_taken_back_with_what_it_held() {
    on_each_database(async |house| {
        let (dataset, file) = published(house).await;
        let back = async |made| {
            house
                .does(&manager(), async |tx| take_back_treatment(tx, made).await)
                .await
                .unwrap()
        };
        let made = house
            .treats(file, &["full_name,e_mail=drop"])
            .await
            .unwrap();
        assert_eq!(
            house.stranger().get("/data/residents.csv").await.status,
            404
        );
        assert_eq!(back(made).await, file);
        assert_eq!(
            house.stranger().get("/data/residents.csv").await.status,
            200
        );
        // One that a version has stays held back until somebody says why it shall be told again.
        let made = house
            .treats(file, &["full_name,e_mail=drop"])
            .await
            .unwrap();
        house.publishes(dataset).await;
        back(made).await;
        let old = "/data/residents/versions/1/residents";
        assert_eq!(house.stranger().get(old).await.status, 404);
        let publish = async || {
            let input = PublishDataset { dataset, seen: 0 };
            house
                .does(&manager(), async |tx| publish_dataset(tx, input).await)
                .await
        };
        let Err(Error::Invalid(faults)) = publish().await else {
            panic!("published")
        };
        assert_eq!(faults[0].message.key, "opendata-held-undecided");
        keeps(house, file, "They agreed again.").await;
        publish().await.unwrap();
        assert_eq!(house.stranger().get(old).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn older_versions_that_tell_the_same_are_held_back_as_well() {
    on_each_database(async |house| {
        let dataset = house.begins("Streets").await;
        let first = b"name,width\nMill Lane,4\nHigh Street,7\n";
        let added = house.brings(dataset.id, "streets.csv", first).await;
        house.publishes(dataset.id).await;
        let second = b"name,width,length\nMill Lane,4,90\nHigh Street,7,120\n";
        let newer = house
            .brings_instead(dataset.id, added.resource, "streets.csv", second)
            .await;
        house.publishes(dataset.id).await;
        let made = house.treats(newer.file, &["name=drop"]).await.unwrap();
        house.publishes(dataset.id).await;
        let stranger = house.stranger();
        let name = &newest(house, dataset.id).await.body.files[0].name.clone();
        for number in [1, 2] {
            let page = format!("/data/streets/versions/{number}");
            assert_eq!(stranger.get(&format!("{page}/{name}")).await.status, 404);
            stranger.opens(&page).await.says("are no longer given out");
        }
        // A table that was treated in the same way stays when the next one is.
        let third = b"name,width,length\nMill Lane,4,90\nHigh Street,8,120\n";
        let newest_file = house
            .brings_instead(dataset.id, added.resource, "streets.csv", third)
            .await;
        house
            .treats(newest_file.file, &["name=drop"])
            .await
            .unwrap();
        house.publishes(dataset.id).await;
        let third_version = format!("/data/streets/versions/3/{name}");
        assert_eq!(stranger.get(&third_version).await.status, 200);
        assert_eq!(house.file(made).await.held_by, 0);
        // What is treated in one column more is told by the older treated table, too.
        let current = house.newest_file("streets").await;
        house.treats(current.id, &["length=drop"]).await.unwrap();
        assert_eq!(stranger.get(&third_version).await.status, 404);
        // The same bytes are held back wherever they come again.
        let again = house.brings(dataset.id, "again.csv", first).await;
        assert!(house.file(again.file).await.is_held_undecided());
    })
    .await;
}

#[tokio::test]
async fn rows_of_changes_across_a_treatment_are_told_by_nobody() {
    on_each_database(async |house| {
        let dataset = house.begins("Streets").await;
        let first = b"id,name,width\n1,Mill Lane,4\n2,High Street,7\n";
        let added = house.brings(dataset.id, "streets.csv", first).await;
        house.publishes(dataset.id).await;
        let second = b"id,name,width\n1,Mill Lane,4\n2,Station Road,7\n3,Quay,9\n";
        let newer = house
            .brings_instead(dataset.id, added.resource, "streets.csv", second)
            .await;
        house.publishes(dataset.id).await;
        house.works().await;
        let stranger = house.stranger();
        let changes =
            |number: i64, ending: &str| format!("/data/streets/versions/{number}/changes{ending}");
        stranger.opens(&changes(2, "")).await.says("Station Road");
        let csv = stranger.get(&changes(2, ".csv")).await;
        assert!(csv.html().contains("Station Road"), "{}", csv.html());
        house.treats(newer.file, &["name=drop"]).await.unwrap();
        house.publishes(dataset.id).await;
        house.works().await;
        // Between two versions that are held back, and from the last of them to the treated one.
        for number in [2, 3] {
            let page = stranger.opens(&changes(number, "")).await;
            page.says_nothing_of("Station Road")
                .says_nothing_of("High Street");
            for ending in [".csv", ".json", ".ndjson", ".parquet", ".xlsx", ".arrow"] {
                let given = stranger.get(&changes(number, ending)).await;
                assert_eq!(given.status, 404, "{number}{ending}: {}", given.html());
            }
        }
        let kept = store::changes_of(&mut house.read().await, dataset.id, 3).await;
        assert!(kept.unwrap().iter().all(|one| one.rows.is_empty()));
    })
    .await;
}

/// A published table of members in which nobody can be recognised yet; its id.
async fn members(program: &Program<'_>) -> String {
    let package = json!({"name": "members", "title": "Members", "license_id": "cc-by-4.0"});
    program.does("package_create", package).await;
    let made = program
        .does(
            "datastore_create",
            json!({"resource": {"package_id": "members", "name": "All"}, "primary_key": ["id"],
            "fields": [{"id": "id", "type": "int"}, {"id": "contact", "type": "text"}],
            "records": [{"id": 1, "contact": "office"}, {"id": 2, "contact": "office"}]}),
        )
        .await;
    assert!(made.get("waits_for_decision").is_none());
    made["resource_id"].as_str().unwrap().to_owned()
}

fn mailboxes(ids: std::ops::Range<i64>) -> Value {
    let record = |id| json!({"id": id, "contact": format!("ana.{id}@example.org")});
    ids.map(record).collect()
}

async fn rows_for_all(house: &House, id: &str) -> Value {
    let nobody = Program {
        house,
        key: String::new(),
    };
    nobody
        .does("datastore_search", json!({"resource_id": id, "sort": "id"}))
        .await
}

#[tokio::test]
async fn rows_that_programs_write_wait_for_a_decision_where_they_look_personal() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = members(&program).await;
        house.has_waited(25);
        house.works().await;
        let batch = json!({"resource_id": id, "records": mailboxes(3..9)});
        let told = program.does("datastore_upsert", batch).await;
        assert_eq!(told["counts"]["inserted"], 6, "the rows are taken");
        let waits = told["waits_for_decision"][0].as_str().unwrap();
        assert!(waits.contains("contact"), "{waits}");
        let seen = rows_for_all(house, &id).await;
        assert_eq!(seen["total"], 2, "{seen}");
        let csv = house.stranger().get("/data/members.csv").await;
        assert!(!csv.html().contains(SECRET), "{}", csv.html());
        let page = house.stranger().opens("/data/members").await;
        page.says_nothing_of(SECRET);
        assert_eq!(house.dataset("members").await.state, State::Review);
        // The program goes on writing, and no version is made meanwhile.
        program
            .does(
                "datastore_upsert",
                json!({"resource_id": id, "records": [{"id": 20, "contact": "office"}]}),
            )
            .await;
        house.has_waited(25);
        house.works().await;
        let dataset = house.dataset("members").await;
        let before = newest(house, dataset.id).await;
        assert!(before.rows <= 2);
        assert_eq!(rows_for_all(house, &id).await["total"], 2);
        let live = &store::lives_of(&mut house.read().await, dataset.id)
            .await
            .unwrap()[0];
        assert!(live.waits && !live.is_sealed());
        assert_eq!(
            compacting::seal(&house.app, live.resource).await.unwrap(),
            None
        );
        // Somebody decides: all rows are shown, and a version has them with the reason.
        keeps(house, live.file, "They are offices.").await;
        assert_eq!(rows_for_all(house, &id).await["total"], 9);
        house.works().await;
        let after = newest(house, dataset.id).await;
        assert_eq!((after.number, after.rows), (before.number + 1, 9));
        let privacy = after.body.files[0].privacy.clone().unwrap();
        assert_eq!(privacy.as_is, "They are offices.");
        let told = program
            .does(
                "datastore_upsert",
                json!({"resource_id": id, "records": mailboxes(30..34)}),
            )
            .await;
        assert!(
            told.get("waits_for_decision").is_none(),
            "it was decided: {told}"
        );
        assert_eq!(rows_for_all(house, &id).await["total"], 13);
    })
    .await;
}

/// Everybody sees the four rows in which nobody can be recognised, by each door.
async fn four_are_seen(house: &House, id: &str) {
    let seen = rows_for_all(house, id).await;
    assert_eq!(seen["total"], 4, "{seen}");
    let csv = house.stranger().get("/data/members.csv").await;
    assert_eq!(
        csv.html(),
        "id,contact\r\n1,office\r\n2,office\r\n3,desk\r\n4,desk\r\n"
    );
    let sql = encoded("SELECT count(*) AS n FROM members");
    let counted = house
        .stranger()
        .get(&format!("/data/query?sql={sql}&format=csv"))
        .await;
    assert_eq!(counted.html(), "n\r\n4\r\n");
}

/// The newest version has no row, the table four that nobody can be recognised in; then personal ones come.
#[tokio::test]
async fn everybody_goes_on_seeing_the_rows_before_those_that_wait() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = members(&program).await;
        let more = json!([{"id": 3, "contact": "desk"}, {"id": 4, "contact": "desk"}]);
        program
            .does(
                "datastore_upsert",
                json!({"resource_id": id, "records": more}),
            )
            .await;
        let told = program
            .does(
                "datastore_upsert",
                json!({"resource_id": id, "records": mailboxes(5..12)}),
            )
            .await;
        assert!(told.get("waits_for_decision").is_some(), "{told}");
        let dataset = house.dataset("members").await;
        assert_eq!(newest(house, dataset.id).await.rows, 0);
        for _ in 0..2 {
            four_are_seen(house, &id).await;
            // What the program writes meanwhile waits as well, also when pieces are brought together and a day passes.
            for row in 20..50 {
                let rows = json!([{"id": row, "contact": "desk"}]);
                program
                    .does(
                        "datastore_upsert",
                        json!({"resource_id": id, "records": rows}),
                    )
                    .await;
            }
            house.works().await;
            house.has_waited(26);
            house.works().await;
        }
        let waiting = store::lives_of(&mut house.read().await, dataset.id)
            .await
            .unwrap()
            .remove(0);
        let shown = waiting.shown.clone().unwrap();
        assert_eq!((shown.rows, waiting.rows), (4, 41));
        keeps(house, waiting.file, "They are offices.").await;
        assert_eq!(rows_for_all(house, &id).await["total"], 41);
        // The files that were kept for readers alone go.
        house.works().await;
        house.has_waited(26);
        house.works().await;
        for piece in shown.files.iter().skip(1) {
            let old = house.app.files.read(&piece.hash).await;
            assert_eq!(old.unwrap_err(), Error::NotFound);
        }
    })
    .await;
}

#[tokio::test]
async fn columns_that_come_while_rows_wait_show_nothing_of_them() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = members(&program).await;
        program.does("datastore_upsert", json!({"resource_id": id, "records": mailboxes(3..9)})).await;
        let version = house.dataset("members").await.version;
        let fields = json!([{"id": "since", "type": "date"}]);
        let told = program.does("datastore_create", json!({"resource_id": id, "fields": fields})).await;
        assert!(told.get("waits_for_decision").is_some(), "{told}");
        let rows = json!([{"id": 3, "since": "2026-01-02"}]);
        program.does("datastore_upsert", json!({"resource_id": id, "records": rows})).await;
        let seen = rows_for_all(house, &id).await;
        assert_eq!(seen["records"], json!([{"_id": 1, "id": 1, "contact": "office"}, {"_id": 2, "id": 2, "contact": "office"}]));
        let csv = house.stranger().get("/data/members.csv").await;
        assert!(!csv.html().contains("since") && !csv.html().contains(SECRET), "{}", csv.html());
        assert_eq!(house.dataset("members").await.version, version, "none is made meanwhile");
        let dataset = house.dataset("members").await;
        let live = store::lives_of(&mut house.read().await, dataset.id).await.unwrap().remove(0);
        assert!(live.waits);
        keeps(house, live.file, "They are offices.").await;
        house.works().await;
        let seen = rows_for_all(house, &id).await;
        assert_eq!(seen["total"], 8, "{seen}");
        assert_eq!(seen["records"][2], json!({"_id": 8, "id": 3, "contact": "ana.3@example.org", "since": "2026-01-02"}));
        assert!(house.dataset("members").await.version > version);
    })
    .await;
}

#[tokio::test]
async fn a_table_that_begins_with_personal_rows_is_not_published() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        program.does("package_create", json!({"name": "members", "title": "Members", "license_id": "cc-by-4.0"})).await;
        let made = program
            .does("datastore_create", json!({"resource": {"package_id": "members", "name": "All"}, "records": mailboxes(1..9)}))
            .await;
        let waits = made["waits_for_decision"][0].as_str().unwrap();
        assert!(waits.contains("contact"), "{waits}");
        assert_eq!(house.stranger().get("/data/members").await.status, 404);
        assert_eq!(house.dataset("members").await.state, State::Review);
    })
    .await;
}

#[tokio::test]
async fn one_row_after_the_other_is_seen_for_what_the_table_becomes() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = members(&program).await;
        for row in 3..12 {
            program
                .does(
                    "datastore_upsert",
                    json!({"resource_id": id, "records": mailboxes(row..row + 1)}),
                )
                .await;
        }
        let shown = program.does("package_show", json!({"id": "members"})).await;
        assert!(shown.get("waits_for_decision").is_some(), "{shown}");
        let seen = rows_for_all(house, &id).await.to_string();
        assert!(!seen.contains("ana.11@"), "{seen}");
    })
    .await;
}

/// No wider table takes the place of a treated one.
async fn gets_no_columns(house: &House, resource: Id<Resource>) {
    let street = TableColumn {
        name: "street".to_owned(),
        heading: "street".to_owned(),
        kind: Kind::Text,
        unit: None,
        profile: Value::Null,
    };
    let wider = reshaping::widen(&house.app, &manager(), resource, &[street]).await;
    assert_eq!(
        wider.unwrap_err(),
        Error::conflict("opendata-table-treated")
    );
}

#[tokio::test]
async fn an_open_table_is_treated_with_the_rows_that_wait() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = members(&program).await;
        program
            .does(
                "datastore_upsert",
                json!({"resource_id": id, "records": mailboxes(3..9)}),
            )
            .await;
        let dataset = house.dataset("members").await;
        let live = store::lives_of(&mut house.read().await, dataset.id)
            .await
            .unwrap()
            .remove(0);
        let made = house.treats(live.file, &["contact=drop"]).await.unwrap();
        let treated = house.file(made).await;
        assert_eq!(
            (treated.state, treated.rows),
            (FileState::Table, 8),
            "{}",
            treated.fault
        );
        let (status, body) = program
            .asks(
                "datastore_upsert",
                json!({"resource_id": id, "records": mailboxes(40..41)}),
            )
            .await;
        assert_ne!(status, 200, "{body}");
        gets_no_columns(house, live.resource).await;
        house.has_waited(25);
        house.works().await;
        let files = store::files_of(&mut house.read().await, dataset.id)
            .await
            .unwrap();
        assert_eq!(
            files[0].1.as_ref().map(|file| file.id),
            Some(made),
            "no version puts the rows back"
        );
        house.publishes(dataset.id).await;
        let csv = house
            .stranger()
            .get("/data/members.csv")
            .await
            .html()
            .replace("\r\n", "|");
        assert!(csv.starts_with("id|1|2|3|"), "{csv}");
    })
    .await;
}

#[tokio::test]
async fn tables_from_before_there_were_signs_are_looked_over_before_they_are_published() {
    on_each_database(async |house| {
        let (dataset, file) = house.has_residents(30).await;
        house
            .does(&Actor::System("test"), async |tx| {
                store::keep_found(tx, file, &FileReport::default()).await?;
                Ok(Done::new((), &Tried))
            })
            .await
            .unwrap();
        assert!(house.file(file).await.is_unlooked());
        let input = PublishDataset {
            dataset: dataset.id,
            seen: 0,
        };
        let refused = house
            .does(&manager(), async |tx| publish_dataset(tx, input).await)
            .await;
        let Err(Error::Invalid(faults)) = refused else {
            panic!("published")
        };
        assert_eq!(faults[0].message.key, "opendata-personal-unlooked");
        let browser = house.browser_of("manager").await;
        let page = browser.opens("/staff/data/residents/publish").await;
        let page = browser.sends(&page, "/publish", &[]).await;
        assert_eq!(page.status, 422);
        page.says("full_name, e_mail look personal");
        assert_eq!(house.file(file).await.undecided().len(), 2);
        looking::look_anew(&house.app, dataset.id).await.unwrap();
        let event = house.last_event("data-residents").await;
        assert_eq!(event["undecided"], 2);
    })
    .await;
}

#[tokio::test]
async fn a_reason_says_nothing_of_columns_that_look_personal_since() {
    on_each_database(async |house| {
        let (_, file) = house.has_residents(30).await;
        let found = house.file(file).await.report.personal;
        let (mut first, mut later) = (found.clone(), found);
        first.columns.truncate(1);
        later.columns.remove(0);
        let set = async |found: Personal| {
            house
                .does(&Actor::System("test"), async |tx| {
                    let report = FileReport {
                        personal: found,
                        ..FileReport::default()
                    };
                    store::keep_found(tx, file, &report).await?;
                    Ok(Done::new((), &Tried))
                })
                .await
                .unwrap();
        };
        let note = async |found: Personal| {
            house
                .does(&Actor::System("test"), async |tx| {
                    note_signs(tx, file, found).await
                })
                .await
        };
        set(first.clone()).await;
        keeps(house, file, "They are mayors.").await;
        assert_eq!(note(first).await, Ok(false));
        assert_eq!(note(later).await, Ok(true));
        assert_eq!(house.file(file).await.undecided().len(), 2);
    })
    .await;
}

const LAMPS: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","geometry":{"type":"Point","coordinates":[10.1234,50.6789]},"properties":{"owner":"Ana","lamp":1}},
    {"type":"Feature","geometry":{"type":"Point","coordinates":[10.1534,50.6489]},"properties":{"owner":"Eva","lamp":2}},
    {"type":"Feature","geometry":null,"properties":{"owner":"Kai","lamp":3}}]}"#;

async fn features(house: &House, address: &str) -> Vec<Value> {
    let answer = house.stranger().get(address).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.html());
    let read: Value = serde_json::from_str(answer.html()).unwrap();
    read["features"].as_array().unwrap().clone()
}

async fn its_files_have_the_middle_alone(house: &House, dataset: DatasetId) {
    let stranger = house.stranger();
    let csv = stranger.get("/data/lamps.csv").await;
    assert!(
        !csv.html().contains("50.67") && csv.html().contains("50.65"),
        "{}",
        csv.html()
    );
    let original = format!(
        "/data/lamps/files/{}",
        newest(house, dataset).await.body.files[0].name
    );
    let csv = stranger.get(&original).await;
    assert!(csv.html().contains("POINT (10.15 50.65)"), "{}", csv.html());
}

#[tokio::test]
async fn a_treated_table_keeps_its_geometry_and_a_grid_moves_its_points() {
    on_each_database(async |house| {
        let dataset = house.begins("Lamps").await;
        let added = house
            .brings(dataset.id, "lamps.geojson", LAMPS.as_bytes())
            .await;
        let made = house.treats(added.file, &["owner=drop"]).await.unwrap();
        house.publishes(dataset.id).await;
        let stranger = house.stranger();
        for address in [
            "/data/lamps.geojson",
            "/data/lamps/map.geojson",
            "/ogc/collections/lamps/items?f=json",
        ] {
            let features = features(house, address).await;
            assert!(
                features
                    .iter()
                    .any(|one| one["geometry"]["coordinates"] == json!([10.1234, 50.6789])),
                "{address}: {features:?}"
            );
            assert!(!json!(features).to_string().contains("Ana"), "{address}");
        }
        house.treats(made, &["geometry=grid:0.1"]).await.unwrap();
        for held in [
            "/data/lamps.geojson",
            "/data/lamps/map",
            "/data/lamps/map.geojson",
            "/ogc/collections/lamps/items",
            "/ogc/collections/lamps/tiles/WebMercatorQuad/0/0/0",
        ] {
            assert_eq!(stranger.get(held).await.status, 404, "{held}");
        }
        let collections = stranger.get("/ogc/collections?f=json").await;
        assert!(
            !collections.html().contains("collections/lamps"),
            "{}",
            collections.html()
        );
        house.publishes(dataset.id).await;
        for address in ["/data/lamps.geojson", "/ogc/collections/lamps/items?f=json"] {
            let features = features(house, address).await;
            assert!(
                features
                    .iter()
                    .any(|one| one["geometry"]["coordinates"] == json!([10.15, 50.65])),
                "{address}: {features:?}"
            );
            assert!(
                !json!(features).to_string().contains("10.1234"),
                "{address}"
            );
        }
        its_files_have_the_middle_alone(house, dataset.id).await;
    })
    .await;
}

/// Whoever takes a row back need not wait for what somebody else decides of others.
#[tokio::test]
async fn a_row_that_is_taken_back_while_others_wait_is_seen_by_nobody() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = members(&program).await;
        let more = json!([{"id": 3, "contact": "desk"}, {"id": 4, "contact": "desk"}]);
        for records in [more, mailboxes(5..12)] {
            let rows = json!({"resource_id": id, "records": records});
            program.does("datastore_upsert", rows).await;
        }
        four_are_seen(house, &id).await;
        let gone = json!({"resource_id": id, "filters": {"id": 3}});
        program.does("datastore_delete", gone).await;
        let seen = rows_for_all(house, &id).await;
        let records = seen["records"].as_array().unwrap();
        assert!(records.iter().all(|row| row["id"] != 3), "{seen}");
        let csv = house.stranger().get("/data/members.csv").await;
        assert!(!csv.html().contains("3,desk"), "{}", csv.html());
    })
    .await;
}
