//! The plans of queries: no list of meetings or readings reads or sorts more than it shows.

use stoa_kernel::{Id, Timestamp};

use super::{
    guests::readings_query,
    meetings::{coming_query, past_query},
};
use crate::store::plans::walk_along;

#[tokio::test]
async fn lists_walk_along_an_index() {
    let at = (Id::new(1), Timestamp::UNIX_EPOCH);
    walk_along(vec![
        (coming_query(at, 20), "meeting_of"),
        (past_query(at, 20), "meeting_of"),
        (readings_query(Id::new(1), 20), "meeting_reading_of"),
    ])
    .await;
}
