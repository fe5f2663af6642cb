//! The reporter takes a report back, or staff do on their behalf.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::change_status::close;
use crate::{
    casework::found::{find_for, update},
    events::{ReportEvent, What},
    model::{Report, Status, UpdateKind, text},
    store,
};

/// A report to be taken back.
#[derive(Debug, Clone)]
pub struct WithdrawReport {
    pub reference: String,
    /// Public; may be empty.
    pub text: String,
}

/// Ends it as withdrawn. `Conflict` when it has ended already.
pub async fn withdraw_report(
    app: &App,
    tx: &mut Tx,
    input: WithdrawReport,
) -> Result<Done<Report>> {
    let mut report = find_for(app, tx, &input.reference, "withdraw_report").await?;
    if !report.status.is_open() {
        return Err(Error::conflict("reports-ended-already"));
    }
    let text = text::bounded("text", &input.text, text::LONGEST);
    let text = text.map_err(|fault| Error::Invalid(vec![fault]))?;
    let mut update = update(app, tx, &report, UpdateKind::StatusChanged)?;
    update.before = report.status.slug().to_owned();
    update.after = Status::Withdrawn.slug().to_owned();
    update.status_after = Some(Status::Withdrawn);
    update.text.clone_from(&text);
    close(&mut report, Status::Withdrawn, &text, tx.now());
    store::save(tx, &mut report).await?;
    store::end_handovers(tx, report.id, "").await?;
    store::insert_update(tx, &update).await?;
    let what = What::ReportWithdrawn {
        update: update.id.number(),
        text: digest(&text),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(report, &event))
}
