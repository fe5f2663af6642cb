//! `GET /ledger/consistency?from=&to=`: the proof that the log of one size begins with the log of another (RFC 9162,
//! section 2.1.4). It can be computed from the tiles as well; this is for whoever wants it in one piece.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::json;
use stoa_kernel::ledger;
use stoa_web::{PageResult, Query, Site};

use super::with_any_origin;

/// Two sizes of the log.
#[derive(Debug, Clone, Deserialize)]
pub struct Sizes {
    from: u64,
    to: u64,
}

/// `NotFound` when `from` is more than `to`, or `to` more than there is.
pub async fn consistency(State(site): State<Site>, Query(sizes): Query<Sizes>) -> PageResult {
    let mut db = site.app.db.read().await?;
    let proof = ledger::consistency(&mut db, sizes.from, sizes.to).await?;
    let proof: Vec<String> = proof.iter().map(ToString::to_string).collect();
    let body = json!({ "from": sizes.from, "to": sizes.to, "proof": proof });
    let response: Response = Json(body).into_response();
    Ok(with_any_origin(response))
}
