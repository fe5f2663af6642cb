//! Migrations on tables that have rows: what was kept before them is what they make of it.

use stoa_kernel::{Actor, App, Done, params};
use stoa_opendata::{MIGRATIONS, policy};
use stoa_testkit::{Tried, on_each_database};

/// A dataset's files before the guard came: number, resource, what it was made of, and its state.
const FILES: [(i64, i64, i64, &str); 10] = [
    // Treated: what came is held back.
    (1, 101, 0, "table"),
    (2, 101, 1, "table"),
    // Never treated.
    (3, 102, 0, "table"),
    // Treated, and then another file came in its place.
    (4, 103, 0, "table"),
    (5, 103, 4, "table"),
    (6, 103, 0, "table"),
    // Its treatment is not done yet.
    (7, 104, 0, "table"),
    (8, 104, 7, "reading"),
    // Its treatment was taken back.
    (9, 105, 0, "table"),
    (10, 105, 9, "table"),
];
/// The file that each resource has now.
const RESOURCES: [(i64, i64); 5] = [(101, 2), (102, 3), (103, 6), (104, 7), (105, 9)];

async fn is_kept(app: &App, statements: &[(&str, Vec<stoa_kernel::Value>)]) {
    let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
    for (sql, values) in statements {
        tx.execute(sql, values).await.unwrap();
    }
    tx.commit(Done::new((), &Tried)).await.unwrap();
}

#[tokio::test]
async fn the_guard_finds_what_was_treated_before_it_came() {
    on_each_database(async |ground| {
        let guard = MIGRATIONS.iter().position(|one| one.name == "0010_guard").unwrap();
        let app = ground.open(&[policy::SOURCE], &MIGRATIONS[..guard]).await;
        let mut rows = Vec::new();
        for (resource, file) in RESOURCES {
            let sql = "INSERT INTO dataset_resource (id, dataset, name, title, text, url, format, position, file, created_at)
                       VALUES ($1, 1, 'n', 't', '', '', 'CSV', 1, $2, 1)";
            rows.push((sql, params![resource, file].to_vec()));
        }
        for (file, resource, treated_of, state) in FILES {
            let sql = "INSERT INTO dataset_file (id, dataset, resource, hash, file_name, bytes, state, table_hash, table_bytes, row_count, refused,
                           columns, report, fault, came_at, treated_of, treatments, as_is)
                       VALUES ($1, 1, $2, 'h', 'f.csv', 1, $3, 'h', 1, 1, 0, '[]', '{}', '', 1, $4, '[]', '')";
            rows.push((sql, params![file, resource, state, treated_of].to_vec()));
        }
        for file in [1_i64, 3, 6] {
            let sql = "INSERT INTO dataset_table (name, dataset, file, table_hash) VALUES ($1, 1, $2, 'h')";
            rows.push((sql, params![format!("t{file}"), file].to_vec()));
        }
        let sql = "INSERT INTO dataset_live (resource, dataset, file, row_key, files, dead, row_count, revision, written, sealed, digest, changed_at)
                   VALUES (102, 1, 3, '[]', '[]', '[]', 1, 1, 1, 1, '', 1)";
        rows.push((sql, Vec::new()));
        is_kept(&app, &rows).await;
        app.db.migrate(&stoa_kernel::with_own(MIGRATIONS)).await.unwrap();
        let mut db = app.db.read().await.unwrap();
        let held = db.rows("SELECT id, held_by FROM dataset_file WHERE held_by > 0 ORDER BY id", &[]).await.unwrap();
        let held: Vec<(i64, i64)> = held.iter().map(|row| (row.get("id").unwrap(), row.get("held_by").unwrap())).collect();
        assert_eq!(held, [(1, 2), (4, 5)]);
        let tables = db.rows("SELECT name FROM dataset_table ORDER BY name", &[]).await.unwrap();
        let tables: Vec<String> = tables.iter().map(|row| row.get("name").unwrap()).collect();
        assert_eq!(tables, ["t3", "t6"], "what is held back can be asked no more");
        let waiting = db.count("SELECT COUNT(*) AS n FROM dataset_live WHERE waits = 0 AND shown = '' AND shown_file = 0", &[]).await;
        assert_eq!(waiting.unwrap(), 1);
    })
    .await;
}
