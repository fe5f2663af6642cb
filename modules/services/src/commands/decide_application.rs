//! A caseworker decides, with the reason that the applicant reads. The ledger names the version of the service's rules that it
//! was decided by.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::found::{file_of, find_open, keep, required, write_entry},
    events::{ServiceEvent, What},
    jobs::ask_to_tell,
    model::{Application, EntryKind, Status},
    permits::issue,
};

/// A decision.
#[derive(Debug, Clone)]
pub struct DecideApplication {
    pub reference: String,
    /// The application's version that the decision rests on.
    pub seen_version: i64,
    pub granted: bool,
    /// Why, in words that the applicant understands.
    pub reason: String,
}

/// `Invalid` on `reason`. `Conflict` when it has changed since it was seen, or is decided already.
pub async fn decide_application(
    app: &App,
    tx: &mut Tx,
    input: DecideApplication,
) -> Result<Done<Application>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut application = find_open(app, tx, seen, "decide_application").await?;
    let reason = required("reason", &input.reason, "services-reason-missing")?;
    let (file, digest) = file_of(tx, &application).await?;
    let (status, kind) = if input.granted {
        (Status::Granted, EntryKind::Granted)
    } else {
        (Status::Refused, EntryKind::Refused)
    };
    application.status = status;
    application.decided_at = Some(tx.now());
    application.paused_at = None;
    let (entry, reason) = write_entry(app, tx, &application, (kind, &reason)).await?;
    ask_to_tell(tx, application.id, "decided").await?;
    let granted = input.granted;
    let what = What::ApplicationDecided {
        granted,
        entry,
        reason,
        digest,
    };
    let done = keep(app, tx, application.clone(), what).await?;
    if !granted {
        return Ok(done);
    }
    let issued = issue(app, tx, &application, &file).await?;
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, issued);
    Ok(done.also(&event))
}
