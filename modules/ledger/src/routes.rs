//! Every URL of the ledger.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::{
    api::{checkpoint, consistency, tiles, witness},
    pages::{
        list_entries, read_entry_body, show_entry, show_ledger, show_receipts, verify_receipt,
    },
};

/// The pages for people, and the files for programs.
pub fn all() -> Router<Site> {
    Router::new()
        .route("/ledger", get(show_ledger::page))
        .route("/ledger/entries", get(list_entries::page))
        .route("/ledger/entries/{n}", get(show_entry::page))
        .route("/ledger/entries/{n}/receipt", get(show_entry::receipt))
        .route("/ledger/entries/{n}/body", post(read_entry_body::send))
        .route("/ledger/receipts", get(show_receipts::find))
        .route("/ledger/receipts/{reference}", get(show_receipts::page))
        .route(
            "/ledger/verify",
            get(verify_receipt::form).post(verify_receipt::send),
        )
        .route("/ledger/checkpoint", get(checkpoint::checkpoint))
        .route("/ledger/key", get(checkpoint::key))
        .route("/ledger/consistency", get(consistency::consistency))
        .route("/ledger/tile/{*path}", get(tiles::file))
        .route("/ledger/witness/key", get(witness::key))
        .route(
            "/ledger/witness/add-checkpoint",
            post(witness::add_checkpoint),
        )
}
