//! A resident asks that something in a report be hidden or corrected.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, digest};

use super::Contact;
use crate::{
    casework::found::find_for,
    events::{ReportEvent, What},
    model::{HideRequest, text},
    store,
};

/// What is asked, and how to answer.
#[derive(Debug, Clone)]
pub struct AskToHide {
    pub reference: String,
    /// What is to be hidden or corrected, and why. Only staff who decide read it.
    pub text: String,
    /// May be empty; then nobody can be answered.
    pub contact: Contact,
}

/// Keeps the request. `Invalid` on `text` and the contact's fields.
pub async fn ask_to_hide(
    app: &App,
    tx: &mut Tx,
    mut input: AskToHide,
) -> Result<Done<Id<HideRequest>>> {
    let report = find_for(app, tx, &input.reference, "ask_to_hide").await?;
    let mut faults = Vec::new();
    let text = text::required(
        "text",
        &input.text,
        text::LONGEST,
        "reports-hide-reason-missing",
    );
    faults.extend(text.as_ref().err().cloned());
    input.contact.check(&mut faults);
    let (Ok(text), true) = (text, faults.is_empty()) else {
        return Err(Error::Invalid(faults));
    };
    let asked_by = match tx.actor().person() {
        Some(person) => Some(person),
        None if input.contact.is_empty() => None,
        None => Some(input.contact.keep(app, tx).await?),
    };
    let id = tx.new_id::<HideRequest>()?;
    let request = HideRequest {
        id,
        report: report.id,
        agency: report.agency.clone(),
        sealed: app.vault.seal_secret(id.number(), text.as_bytes())?,
        asked_by,
        at: tx.now(),
        decided_at: None,
        granted: None,
    };
    store::insert_hide_request(tx, &request).await?;
    let what = What::HidingAsked {
        request: id.number(),
        text: digest(&text),
    };
    Ok(Done::new(
        id,
        &ReportEvent::of(&report, &app.config.town.reference_prefix, what),
    ))
}
