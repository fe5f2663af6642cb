//! What every test of plans does: asks the database how it would answer, and expects an index and nothing sorted.

use stoa_kernel::{App, Value, clock::Clock};
use stoa_testkit::config_in;

/// Each of these queries walks along its index and sorts nothing.
pub async fn walk_along(queries: Vec<((String, Vec<Value>), &str)>) {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let app = App::open(config, Clock::real(), &[], crate::MIGRATIONS)
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    for ((sql, values), index) in queries {
        let sql = format!("EXPLAIN QUERY PLAN {sql}");
        let rows = db.rows(&sql, &values).await.unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
        let steps = steps.join("; ");
        assert!(steps.contains(index), "{index}: {steps}");
        assert!(!steps.contains("TEMP B-TREE"), "{index}: {steps}");
    }
}
