//! The plans of queries: nobody is told by reading whole tables.

use std::path::Path;

use stoa_kernel::{App, Id, Reader, Timestamp, Value, clock::Clock};
use stoa_testkit::config_in;

use super::{
    decisions::list_query,
    follows::followers_query,
    milestones::milestones_query,
    news::news_query,
    newsletters::newsletters_query,
    threads::{after_query, before_query, strands_query},
};

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
async fn whom_something_concerns_is_found_by_indexes() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    let mut db = app.db.read().await.unwrap();
    let queries = [
        (
            followers_query(("M-P1", Id::new(0)), 500),
            "participation_follow_thing",
        ),
        (newsletters_query(Id::new(1), 100), "process_news_of"),
        (list_query(Id::new(1)), "decision_of"),
        (milestones_query(Id::new(1)), "milestone_of"),
        (before_query("M-D1"), "thread_link_back"),
        (strands_query("harbour"), "thread_link_process"),
        (after_query("M-P1"), "sqlite_autoindex_thread_link"),
        (
            news_query((Id::new(1), Timestamp::UNIX_EPOCH), 40),
            "participation_news_due",
        ),
    ];
    for (query, index) in queries {
        let steps = plan(&mut db, query).await;
        assert!(steps.contains(index), "{steps}");
        assert!(!steps.contains("TEMP B-TREE"), "{steps}");
    }
}
