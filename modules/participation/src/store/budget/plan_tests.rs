//! The plans of queries: no list of projects reads or sorts more than it shows.

use stoa_kernel::{App, Id, clock::Clock};
use stoa_testkit::config_in;

use super::projects::{Listing, list_query};

#[tokio::test]
async fn lists_walk_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let app = App::open(config, Clock::real(), &[], crate::MIGRATIONS)
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    for (pot, index) in [
        (None, "project_number"),
        (Some(Id::new(2)), "project_of_pot"),
    ] {
        let listing = Listing {
            component: Id::new(1),
            pot,
            after: 0,
            limit: 20,
        };
        let (sql, values) = list_query(listing);
        let sql = format!("EXPLAIN QUERY PLAN {sql}");
        let rows = db.rows(&sql, &values).await.unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
        let steps = steps.join("; ");
        assert!(steps.contains(index), "{index}: {steps}");
        assert!(!steps.contains("TEMP B-TREE"), "{index}: {steps}");
    }
}
