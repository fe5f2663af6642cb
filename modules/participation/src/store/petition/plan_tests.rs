//! The plans of queries: no list of petitions or names reads or sorts more than it shows.

use stoa_kernel::Id;

use super::{
    lists::{Listing, Order, due_query, list_query},
    signatures::names_query,
};
use crate::store::plans::walk_along;

#[tokio::test]
async fn lists_walk_along_an_index() {
    let listing = Listing {
        component: Id::new(1),
        order: Order::Newest,
        after: Some((4, 9)),
        limit: 20,
    };
    let signed = Listing {
        order: Order::Signed,
        ..listing
    };
    walk_along(vec![
        (list_query(listing), "petition_newest"),
        (list_query(signed), "petition_signed"),
        (due_query(20), "petition_due"),
        (names_query(Id::new(1), 20), "petition_name_newest"),
    ])
    .await;
}
