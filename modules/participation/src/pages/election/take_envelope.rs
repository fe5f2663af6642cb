//! `/vote/{election}/envelope`: takes an envelope that was sealed elsewhere, in a browser or by a program. The town sees nothing of what is in it.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::json;
use stoa_envelopes::Envelope;
use stoa_kernel::{Actor, Error, Id, OrNotFound, Result};
use stoa_web::{PageResult, Path, ProgramForm, Visitor};

use crate::{commands::election::cast_envelope, store};

/// An envelope in hexadecimal.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EnvelopeForm {
    envelope: String,
}

/// Answers in JSON with the receipt; with the turn that would be right (409) where it is not that of the envelope; with what is wrong (422).
pub async fn take(Path(id): Path<i64>, form: ProgramForm<EnvelopeForm>) -> PageResult {
    let visitor = &form.visitor;
    let answer = match cast(visitor, (id, &form.input.envelope)).await {
        Ok(receipt) => Json(json!({ "receipt": receipt })).into_response(),
        Err(Error::Conflict(_)) => {
            let turn = next_turn(visitor, (id, &form.input.envelope)).await?;
            say(StatusCode::CONFLICT, &json!({ "turn": turn }))
        }
        Err(Error::Invalid(faults)) => {
            let first = faults.first().map(|fault| visitor.message(&fault.message));
            say(
                StatusCode::UNPROCESSABLE_ENTITY,
                &json!({ "fault": first.unwrap_or_default() }),
            )
        }
        Err(error) => return Err(error.into()),
    };
    Ok(answer)
}

fn say(status: StatusCode, body: &serde_json::Value) -> Response {
    (status, Json(body)).into_response()
}

/// The bytes of an envelope of this vote.
fn read((id, hexadecimal): (i64, &str)) -> Result<(Envelope, Vec<u8>)> {
    let bad = || Error::invalid("envelope", "participation-election-fault-envelope");
    let bytes = hex::decode(hexadecimal.trim()).map_err(|_error| bad())?;
    let envelope = Envelope::read(&bytes).map_err(|_error| bad())?;
    let is_of_this = envelope.number == id.unsigned_abs();
    is_of_this.then_some((envelope, bytes)).ok_or_else(bad)
}

async fn cast(visitor: &Visitor, sent: (i64, &str)) -> Result<String> {
    let (_envelope, bytes) = read(sent)?;
    let app = visitor.app();
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = cast_envelope(app, &mut tx, &bytes).await?;
    tx.commit(done).await
}

/// The turn that comes next for the paper of an envelope that was found to be one.
async fn next_turn(visitor: &Visitor, sent: (i64, &str)) -> Result<u32> {
    let (envelope, _bytes) = read(sent)?;
    let mut db = visitor.read().await?;
    let election = store::election::election_by_id(&mut db, Id::new(sent.0))
        .await?
        .or_not_found()?;
    let token = &envelope.paper.token;
    let last = store::election::last_turn(&mut db, election.id, token).await?;
    Ok(last.saturating_add(1))
}
