//! Staff take a whole report from public view, or give it back.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use crate::casework::found::{find_seen, update};
use crate::{
    events::{ReportEvent, What},
    model::{Report, UpdateKind, text},
    store,
};

/// A report to be hidden or shown.
#[derive(Debug, Clone)]
pub struct HideReport {
    pub reference: String,
    pub seen_version: i64,
    pub hidden: bool,
    /// For colleagues; needed.
    pub reason: String,
}

/// Writes it. `Invalid` on `reason`.
pub async fn hide_report(app: &App, tx: &mut Tx, input: HideReport) -> Result<Done<Report>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut report = find_seen(app, tx, seen, "moderate_report").await?;
    let reason = text::required(
        "reason",
        &input.reason,
        text::LONGEST,
        "reports-reason-missing",
    );
    let reason = reason.map_err(|fault| Error::Invalid(vec![fault]))?;
    report.hidden = input.hidden;
    store::save(tx, &mut report).await?;
    let kind = if input.hidden {
        UpdateKind::Hidden
    } else {
        UpdateKind::Shown
    };
    let mut update = update(app, tx, &report, kind)?;
    "report".clone_into(&mut update.after);
    update.text.clone_from(&reason);
    store::insert_update(tx, &update).await?;
    let what = What::ReportHidden {
        hidden: input.hidden,
        reason: digest(&reason),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(report, &event))
}
