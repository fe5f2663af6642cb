//! The plans of queries: new votes and statements are found along an index, whatever there was before.

use stoa_kernel::{App, Id, clock::Clock};
use stoa_testkit::config_in;

use super::{opinions::opinions_query, votes::turns_query};
use crate::model::map::OpinionState;

#[tokio::test]
async fn what_is_new_is_found_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let app = App::open(config, Clock::real(), &[], crate::MIGRATIONS)
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    let accepted = (OpinionState::Accepted, 9);
    for ((sql, values), index) in [
        (turns_query((Id::new(1), 9), 20), "opinion_vote_turn"),
        (
            opinions_query(Id::new(1), accepted, 20),
            "opinion_statement_of",
        ),
    ] {
        let sql = format!("EXPLAIN QUERY PLAN {sql}");
        let rows = db.rows(&sql, &values).await.unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
        let steps = steps.join("; ");
        assert!(steps.contains(index), "{steps}");
        assert!(!steps.contains("TEMP B-TREE"), "{steps}");
    }
}
