//! Staff answer a resident's request that something be hidden or corrected.

use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, digest};

use crate::casework::found::{find_for, staff};
use crate::{
    events::{ReportEvent, What},
    model::{HideRequest, Reference, text},
    store,
};

/// The job that mails the answer.
pub(crate) const ANSWER: &str = "reports.answer_hide_request";

/// What that job is given. The answer itself waits sealed, as it may tell of a person.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AnswerHideRequest {
    pub request: i64,
    pub granted: bool,
    /// The answer's text, sealed under the request's number, in hex.
    pub sealed: String,
}

/// A decision. What was asked for is done by the verbs for hiding and redacting.
#[derive(Debug, Clone)]
pub struct DecideHideRequest {
    pub request: Id<HideRequest>,
    pub granted: bool,
    /// What the resident is told; needed.
    pub answer: String,
}

/// Decides it, and mails the answer to whoever asked, if they can be reached. `Conflict` when somebody else has decided.
pub async fn decide_hide_request(
    app: &App,
    tx: &mut Tx,
    input: DecideHideRequest,
) -> Result<Done<HideRequest>> {
    let request = store::find_hide_request(tx, input.request)
        .await?
        .or_not_found()?;
    let prefix = &app.config.town.reference_prefix;
    let reference = Reference::of(prefix, request.report).to_string();
    let report = find_for(app, tx, &reference, "moderate_report").await?;
    let by = staff(tx)?;
    let answer = text::required(
        "answer",
        &input.answer,
        text::LONGEST,
        "reports-answer-to-request-missing",
    );
    let answer = answer.map_err(|fault| Error::Invalid(vec![fault]))?;
    if !store::decide_hide_request(tx, request.id, by.id, input.granted).await? {
        return Err(Error::conflict("reports-request-decided-already"));
    }
    if request.asked_by.is_some() {
        let sealed = app
            .vault
            .seal_secret(request.id.number(), answer.as_bytes())?;
        let (request, granted) = (request.id.number(), input.granted);
        let job = AnswerHideRequest {
            request,
            granted,
            sealed: hex::encode(sealed),
        };
        tx.enqueue(ANSWER, &job).await?;
    }
    let what = What::HideRequestDecided {
        request: request.id.number(),
        granted: input.granted,
        answer: digest(&answer),
    };
    let decided = HideRequest {
        decided_at: Some(tx.now()),
        granted: Some(input.granted),
        ..request
    };
    Ok(Done::new(decided, &ReportEvent::of(&report, prefix, what)))
}
