//! The plans of queries: lists of what people say to a text walk along an index.

use stoa_kernel::{App, Id, clock::Clock};
use stoa_testkit::config_in;

use super::annotation_lists::{Listing, Which, list_query};
use crate::model::document::Verdict;

#[tokio::test]
async fn lists_of_remarks_walk_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let app = App::open(config, Clock::real(), &[], crate::MIGRATIONS)
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    for (which, index) in [
        (Which::All, "annotation_newest"),
        (Which::Paragraph(3), "annotation_of"),
        (Which::Decided(Verdict::Partly), "annotation_by_verdict"),
    ] {
        let (sql, values) = list_query(Listing {
            component: Id::new(1),
            which,
            before: 9,
            limit: 20,
        });
        let sql = format!("EXPLAIN QUERY PLAN {sql}");
        let rows = db.rows(&sql, &values).await.unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
        let steps = steps.join("; ");
        assert!(steps.contains(index), "{index}: {steps}");
        assert!(!steps.contains("TEMP B-TREE"), "{index}: {steps}");
    }
}
