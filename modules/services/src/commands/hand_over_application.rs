//! An application goes to another body, whose staff decide on it from now on. The applicant reads why.

use stoa_kernel::{App, Done, Error, Result, Tx, town::agencies::agency_by_slug};

use crate::{
    casework::found::{find_open, keep, required, write_entry},
    events::What,
    jobs::ask_to_tell,
    model::{Application, EntryKind},
    store,
};

/// What goes where, and why.
#[derive(Debug, Clone)]
pub struct HandOverApplication {
    pub reference: String,
    /// The application's version that was on the screen.
    pub seen_version: i64,
    /// The slug of the body.
    pub agency: String,
    /// Why, in words that the applicant reads.
    pub reason: String,
}

/// `Invalid` on `agency` and `reason`. `Conflict` when it has changed since it was seen.
pub async fn hand_over_application(
    app: &App,
    tx: &mut Tx,
    input: HandOverApplication,
) -> Result<Done<Application>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut application = find_open(app, tx, seen, "hand_over_application").await?;
    let reason = required(
        "reason",
        &input.reason,
        "services-desk-hand-over-why-missing",
    )?;
    let found = agency_by_slug(tx, &input.agency).await?;
    let other = found.filter(|one| !one.is_ended && one.slug != application.agency);
    let other = other.ok_or_else(|| Error::invalid("agency", "services-desk-agency-missing"))?;
    let from = std::mem::replace(&mut application.agency, other.slug);
    application.assignee = None;
    application.team.clear();
    let (entry, reason) =
        write_entry(app, tx, &application, (EntryKind::HandedOver, &reason)).await?;
    ask_to_tell(tx, application.id, "handed-over").await?;
    let to = application.agency.clone();
    store::tasks::hand_over(tx, application.id, &to).await?;
    store::charges::hand_over(tx, application.id, &to).await?;
    let what = What::ApplicationHandedOver {
        from,
        to,
        entry,
        reason,
    };
    keep(app, tx, application, what).await
}
