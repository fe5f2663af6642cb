//! The plans of queries: what a voter waits for reads the rows of one paper, however many there are.

use stoa_kernel::{App, clock::Clock};
use stoa_testkit::config_in;

use super::{
    ballots::BEGINNING,
    envelopes,
    roll::{PAPER_OF, PAPERS_BEGINNING},
};

#[tokio::test]
async fn queries_walk_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let (config, clock) = (config_in(folder.path()), Clock::real());
    let app = App::open(config, clock, &[], crate::MIGRATIONS)
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    for sql in [
        BEGINNING,
        PAPER_OF,
        PAPERS_BEGINNING,
        envelopes::LAST_TURN,
        envelopes::ALL,
        "SELECT id FROM election WHERE component = $1",
    ] {
        let count = sql.matches('$').count();
        let values = vec![stoa_kernel::db::Value::Int(1); count];
        let rows = db
            .rows(&format!("EXPLAIN QUERY PLAN {sql}"), &values)
            .await
            .unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
        let steps = steps.join("; ");
        assert!(steps.contains("SEARCH"), "{sql}: {steps}");
        assert!(!steps.contains("SCAN"), "{sql}: {steps}");
    }
}
