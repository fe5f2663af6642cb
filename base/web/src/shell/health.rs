//! For whoever watches over the server: does it live, can it serve, and where are weaknesses reported.

use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::SignedDuration;
use serde_json::json;
use stoa_kernel::{Timestamp, ledger};

use crate::site::Site;

/// How long sealing may stand still before a node says that it is not ready.
const STANDSTILL: SignedDuration = SignedDuration::from_secs(60);

/// `/livez`: the program runs and answers.
pub(super) async fn livez(State(_site): State<Site>) -> &'static str {
    "ok\n"
}

/// `/readyz`: the database answers, and what is written comes into the ledger.
pub(super) async fn readyz(State(site): State<Site>) -> Response {
    let (database, sealing) = match progress(&site).await {
        Ok(progress) => (
            "ok",
            if stands_still(&progress, site.app.now()) {
                "stands still"
            } else {
                "ok"
            },
        ),
        Err(error) => {
            tracing::warn!(%error, "not ready: the database does not answer");
            ("does not answer", "unknown")
        }
    };
    let ready = database == "ok" && sealing == "ok";
    let status = if ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let body = json!({ "ready": ready, "database": database, "ledger": sealing });
    (status, Json(body)).into_response()
}

async fn progress(site: &Site) -> stoa_kernel::Result<ledger::Progress> {
    let mut db = site.app.db.read().await?;
    ledger::progress(&mut db).await
}

/// A long backlog alone is no fault, as after an import; one that nobody works at is.
fn stands_still(progress: &ledger::Progress, now: Timestamp) -> bool {
    let long_ago = |at: Timestamp| now.duration_since(at) > STANDSTILL;
    progress.waiting_since.is_some_and(long_ago) && progress.checkpoint_at.is_none_or(long_ago)
}

/// `/.well-known/security.txt` (RFC 9116).
pub(super) async fn show_security(State(site): State<Site>) -> Response {
    let email = &site.app.config.town.contact_email;
    let contact = if email.is_empty() {
        site.url("/accessibility")
    } else {
        format!("mailto:{email}")
    };
    let expires = site.app.now() + SignedDuration::from_hours(24 * 180);
    let text = format!(
        "Contact: {contact}\nExpires: {}\nPreferred-Languages: en, es, fr, ar\nCanonical: {}\n",
        expires.strftime("%Y-%m-%dT%H:%M:%SZ"),
        site.url("/.well-known/security.txt"),
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_backlog_that_nobody_works_at_is_a_fault() {
        let at = |second| Timestamp::from_second(second).expect("a second of our time");
        let progress = |waiting_since, checkpoint_at| ledger::Progress {
            sealed: 10,
            unsealed: 1,
            waiting_since,
            checkpoint_at,
        };
        assert!(!stands_still(&progress(None, Some(at(0))), at(1000)));
        assert!(!stands_still(
            &progress(Some(at(990)), Some(at(0))),
            at(1000)
        ));
        assert!(!stands_still(
            &progress(Some(at(0)), Some(at(999))),
            at(1000)
        ));
        assert!(stands_still(&progress(Some(at(0)), Some(at(10))), at(1000)));
        assert!(stands_still(&progress(Some(at(0)), None), at(1000)));
    }
}
