//! The plans of queries: origins and keys are found along an index.

use stoa_kernel::Id;

use super::{
    keys::keys_query,
    origins::{batch_query, origins_query},
};
use crate::store::plans::walk_along;

#[tokio::test]
async fn origins_and_keys_are_found_along_an_index() {
    walk_along(vec![
        (
            origins_query(&[Id::new(1), Id::new(2)]),
            "proposal_origin_of",
        ),
        (batch_query(3), "proposal_origin_batch"),
        (keys_query("council"), "participation_key_of"),
    ])
    .await;
}
