//! The plans of queries: no list of cases reads or sorts more than it shows.

use stoa_kernel::{Id, Timestamp};

use super::{
    case_lists::{appeals_query, decided_query, open_query, out_query},
    recent::{comments_query, proposals_query, written_query},
};
use crate::store::plans::walk_along;

#[tokio::test]
async fn lists_walk_along_an_index() {
    let place = Some((Timestamp::UNIX_EPOCH, 7));
    let hour = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
    let (one, person) = (Id::new(1), Id::new(1));
    let of = Some("council");
    walk_along(vec![
        (open_query((None, place), 20), "moderation_case_open"),
        (open_query((of, place), 20), "moderation_case_open_of"),
        (appeals_query(None, 20), "moderation_appeal_open"),
        (appeals_query(of, 20), "moderation_appeal_open_of"),
        (decided_query(place, 20), "moderation_case_decided"),
        (out_query(place, 20), "opinion_statement_out"),
        (comments_query(one, 20), "comment_recent"),
        (proposals_query(one, 20), "proposal_newest"),
        (written_query("comment", person, hour), "comment_by_author"),
        (
            written_query("proposal", person, hour),
            "proposal_by_author",
        ),
    ])
    .await;
}
