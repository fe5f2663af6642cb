//! `GET /ledger/checkpoint`: the size and the root, signed (C2SP tlog-checkpoint); and the key to verify it with.

use axum::{extract::State, response::Response};
use stoa_kernel::{OrNotFound, ledger};
use stoa_web::{PageResult, Site};

use super::fresh_text;

pub async fn checkpoint(State(site): State<Site>) -> PageResult {
    let mut db = site.app.db.read().await?;
    let published = ledger::published_checkpoint(&site.app, &mut db).await?;
    Ok(fresh_text(published.or_not_found()?.to_string()))
}

/// The verifier key, one line. Whoever asks us for it believes us; monitors better have it from somewhere else.
pub async fn key(State(site): State<Site>) -> Response {
    fresh_text(format!("{}\n", site.app.sealer.key()))
}
