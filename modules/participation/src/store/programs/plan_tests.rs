//! The plans of queries: where proposals came from is found along an index.

use stoa_kernel::{App, Id, clock::Clock};
use stoa_testkit::config_in;

use super::origins::{batch_query, origins_query};

#[tokio::test]
async fn origins_are_found_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let app = App::open(config, Clock::real(), &[], crate::MIGRATIONS)
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    for (query, index) in [
        (
            origins_query(&[Id::new(1), Id::new(2)]),
            "proposal_origin_of",
        ),
        (batch_query(3), "proposal_origin_batch"),
    ] {
        let (sql, values) = query;
        let sql = format!("EXPLAIN QUERY PLAN {sql}");
        let rows = db.rows(&sql, &values).await.unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
        let steps = steps.join("; ");
        assert!(steps.contains(index), "{index}: {steps}");
        assert!(!steps.contains("TEMP B-TREE"), "{index}: {steps}");
    }
}
