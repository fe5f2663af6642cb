//! `POST /ledger/witness/add-checkpoint`: Stoa as a witness for the logs that are configured (C2SP tlog-witness).

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use stoa_kernel::{
    Result,
    ledger::{WitnessAnswer, witness_checkpoint, witness_key},
};
use stoa_merkle::AddCheckpoint;
use stoa_web::{PageResult, Site};

use super::fresh_text;

/// The key that our cosignatures are verified with.
pub async fn key(State(site): State<Site>) -> PageResult {
    let key = witness_key(&site.app.config, &site.app.vault)?;
    Ok(fresh_text(format!("{key}\n")))
}

pub async fn add_checkpoint(State(site): State<Site>, body: Bytes) -> PageResult {
    Ok(answer(&site, &body).await?)
}

async fn answer(site: &Site, body: &[u8]) -> Result<Response> {
    // Also what a request is that says the log shrank.
    let request = match AddCheckpoint::parse(body) {
        Ok(request) => request,
        Err(error) => return Ok(refusal(StatusCode::BAD_REQUEST, &error.to_string())),
    };
    Ok(match witness_checkpoint(&site.app, &request).await? {
        WitnessAnswer::Cosigned(signature) => fresh(
            StatusCode::OK,
            "text/plain; charset=utf-8",
            signature.to_string(),
        ),
        WitnessAnswer::UnknownLog => {
            refusal(StatusCode::NOT_FOUND, "We are no witness for this log.")
        }
        WitnessAnswer::NotSigned => refusal(
            StatusCode::FORBIDDEN,
            "No key that we know of this log signed the checkpoint.",
        ),
        WitnessAnswer::Conflict { size } => fresh(
            StatusCode::CONFLICT,
            "text/x.tlog.size",
            format!("{size}\n"),
        ),
        WitnessAnswer::NotProven => refusal(
            StatusCode::UNPROCESSABLE_ENTITY,
            "The proof does not lead from the last checkpoint that we cosigned to this one.",
        ),
    })
}

/// Words for whoever debugs the other log; its program reads the status alone.
fn refusal(status: StatusCode, why: &str) -> Response {
    fresh(status, "text/plain; charset=utf-8", format!("{why}\n"))
}

fn fresh(status: StatusCode, kind: &str, body: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, body).into_response()
}
