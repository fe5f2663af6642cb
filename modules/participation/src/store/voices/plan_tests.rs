//! The plans of queries: no list of proposals or comments reads or sorts more than it shows.

use stoa_kernel::{App, Id, Reader, Value, clock::Clock};
use stoa_testkit::config_in;

use super::{
    comment_lists::{Spoken, comments_query, in_turn_query, replies_query},
    proposal_lists::{Listing, Order, list_query, placed_query},
};
use crate::model::voices::{Side, Stage};

async fn plan(db: &mut Reader, (sql, values): (String, Vec<Value>)) -> String {
    let sql = format!("EXPLAIN QUERY PLAN {sql}");
    let rows = db.rows(&sql, &values).await.unwrap();
    let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
    steps.join("; ")
}

#[tokio::test]
async fn lists_walk_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let app = App::open(config, Clock::real(), &[], crate::MIGRATIONS)
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    let listing = Listing {
        component: Id::new(1),
        order: Order::Newest,
        stage: None,
        category: None,
        ward: None,
        after: Some((4, 9)),
        limit: 20,
    };
    let supported = Listing {
        order: Order::Supported,
        ..listing
    };
    let of_stage = Listing {
        stage: Some(Stage::Accepted),
        ..listing
    };
    let of_category = Listing {
        category: Some(Id::new(5)),
        ..listing
    };
    let of_ward = Listing {
        ward: Some(Id::new(6)),
        ..listing
    };
    let best = (Spoken::Best(Side::For), Some((4, 9)));
    for (query, index) in [
        (list_query(listing), "proposal_newest"),
        (list_query(supported), "proposal_supported"),
        (list_query(of_stage), "proposal_of_stage"),
        (list_query(of_category), "proposal_of_category"),
        (list_query(of_ward), "proposal_of_ward"),
        (placed_query(listing), "proposal_placed"),
        (comments_query(1, best, 20), "comment_best"),
        (
            comments_query(1, (Spoken::Newest, None), 20),
            "comment_newest",
        ),
        (replies_query((Id::new(1), 0), 20), "comment_replies"),
        (
            in_turn_query((Id::new(1), None), (4, 9), 20),
            "comment_in_turn",
        ),
        (
            in_turn_query((Id::new(1), Some(4)), (4, 9), 20),
            "comment_in_turn",
        ),
    ] {
        let steps = plan(&mut db, query).await;
        assert!(steps.contains(index), "{index}: {steps}");
        assert!(!steps.contains("TEMP B-TREE"), "{index}: {steps}");
    }
}
