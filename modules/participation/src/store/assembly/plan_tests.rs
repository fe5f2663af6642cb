//! The plans of queries: no list of an assembly reads or sorts more than it shows.

use stoa_kernel::{App, clock::Clock};
use stoa_testkit::config_in;

use super::{
    draws::OF_ASSEMBLY,
    volunteers::{COUNTS, IN_STATE, OWN},
};

#[tokio::test]
async fn lists_of_assemblies_walk_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let app = App::open(config, Clock::real(), &[], crate::MIGRATIONS)
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    for (sql, index) in [
        (IN_STATE, "assembly_volunteer_state"),
        (OWN, "assembly_volunteer_person"),
        (COUNTS, "assembly_volunteer_state"),
        (OF_ASSEMBLY, "assembly_draw_number"),
    ] {
        let values = vec![stoa_kernel::db::Value::Int(1); sql.matches('$').count()];
        let explain = format!("EXPLAIN QUERY PLAN {sql}");
        let rows = db.rows(&explain, &values).await.unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
        let steps = steps.join("; ");
        assert!(steps.contains(index), "{index}: {steps}");
        assert!(!steps.contains("TEMP B-TREE"), "{index}: {steps}");
    }
}
