//! The plans of queries: no list of processes reads or sorts more than it shows.

use std::path::Path;

use jiff::civil::date;
use stoa_kernel::{App, Reader, Value, clock::Clock};
use stoa_testkit::config_in;

use super::lists::{Which, all_query, list_query};

async fn app(folder: &Path) -> App {
    App::open(config_in(folder), Clock::real(), &[], crate::MIGRATIONS)
        .await
        .unwrap()
}

async fn plan(db: &mut Reader, (sql, values): (String, Vec<Value>)) -> String {
    let sql = format!("EXPLAIN QUERY PLAN {sql}");
    let rows = db.rows(&sql, &values).await.unwrap();
    let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
    steps.join("; ")
}

#[tokio::test]
async fn lists_walk_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    let mut db = app.db.read().await.unwrap();
    for which in [Which::Running, Which::Past] {
        let steps = plan(&mut db, list_query(which, (date(2026, 3, 4), 0), 20)).await;
        assert!(
            steps.contains("INDEX process_by_state (state=? AND "),
            "{steps}"
        );
        assert!(!steps.contains("TEMP B-TREE"), "{steps}");
    }
    let steps = plan(&mut db, all_query(None, 20)).await;
    assert!(
        steps.contains("INTEGER PRIMARY KEY") || steps.contains("sqlite_autoindex_process"),
        "{steps}"
    );
    assert!(!steps.contains("TEMP B-TREE"), "{steps}");
}
