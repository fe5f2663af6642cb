//! Staff say where a report stands, with the reason that everybody may read.

use jiff::civil::Date;
use stoa_kernel::{App, Done, Error, FieldError, Message, Result, Timestamp, Tx, digest};

use crate::{
    casework::{
        found::{find_seen, update},
        hand_over::{hand_over, known_agency},
        responsible::open_again,
    },
    events::{ReportEvent, What},
    model::{Report, Status, Update, UpdateKind, text},
    store::{self, Setup},
};

/// A new status, and what must be said with it.
#[derive(Debug, Clone)]
pub struct ChangeStatus {
    pub reference: String,
    /// The version that was on the screen.
    pub seen_version: i64,
    pub status: Status,
    /// Public. Needed when it will not be done.
    pub reason: String,
    /// Needed when it is planned: the day by which it will be fixed.
    pub promised_for: Option<Date>,
    /// Needed when it is handed over: the slug of the body that answers.
    pub agency: String,
}

/// Writes the new status. `Invalid` on `status`, `reason`, `promised_for` and `agency`; `Conflict` when somebody else
/// changed the report. Duplicates are made by merging, and withdrawing has a verb of its own.
pub async fn change_status(app: &App, tx: &mut Tx, input: ChangeStatus) -> Result<Done<Report>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut report = find_seen(app, tx, seen, "change_status").await?;
    let setup = store::setup(&app.db, tx).await?;
    let today = app.config.time_zone().to_datetime(tx.now()).date();
    let reason = check(&input, &report, &setup, today)?;
    let (from, before) = (report.status, report.agency.clone());
    become_so(app, tx, &setup, &mut report, &input).await?;
    report.reason.clone_from(&reason);
    report.promised_for = input
        .promised_for
        .filter(|_| input.status == Status::Planned);
    store::save(tx, &mut report).await?;
    if report.status == Status::HandedOver
        && (from, &before) != (Status::HandedOver, &report.agency)
    {
        hand_over(tx, &setup, &report).await?;
    } else if !report.status.is_open() {
        store::end_handovers(tx, report.id, "").await?;
    }
    let update = tell(app, tx, &report, from, &reason)?;
    store::insert_update(tx, &update).await?;
    let what = What::StatusChanged {
        update: update.id.number(),
        from,
        to: report.status,
        reason: digest(&reason),
        promised_for: report.promised_for.map(|day| day.to_string()),
        to_agency: (report.status == Status::HandedOver).then(|| report.agency.clone()),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(report, &event))
}

/// The reason, made ready to be kept, when everything fits together.
fn check(input: &ChangeStatus, report: &Report, setup: &Setup, today: Date) -> Result<String> {
    let mut faults = Vec::new();
    let mut want = |holds: bool, field: &str, key: &'static str| {
        if !holds {
            faults.push(FieldError::new(field, Message::new(key)));
        }
    };
    let by_this_verb = !matches!(input.status, Status::Duplicate | Status::Withdrawn);
    want(
        by_this_verb && report.status.may_become(input.status),
        "status",
        "reports-status-not-from-here",
    );
    if input.status == Status::Planned {
        let promised = input.promised_for.is_some_and(|day| day >= today);
        want(promised, "promised_for", "reports-promise-missing");
    }
    if input.status == Status::HandedOver {
        let another = setup
            .agency(&input.agency)
            .is_some_and(|agency| !agency.is_own && !agency.is_ended);
        want(another, "agency", "reports-agency-unknown");
    }
    let reason = match input.status {
        Status::WontFix => text::required(
            "reason",
            &input.reason,
            text::LONGEST,
            "reports-reason-missing",
        ),
        _ => text::bounded("reason", &input.reason, text::LONGEST),
    };
    match reason {
        Ok(reason) if faults.is_empty() => Ok(reason),
        reason => {
            faults.extend(reason.err());
            Err(Error::Invalid(faults))
        }
    }
}

async fn become_so(
    app: &App,
    tx: &mut Tx,
    setup: &Setup,
    report: &mut Report,
    input: &ChangeStatus,
) -> Result<()> {
    if !input.status.is_open() {
        close(report, input.status, "", tx.now());
        return Ok(());
    }
    if !report.status.is_open() {
        open_again(app, tx, setup, report, input.status).await?;
    }
    // Going back to "received" is what an ended report may do; then nobody has answered yet.
    if input.status != Status::Received {
        report.clocks = report.clocks.answered(tx.now());
    }
    report.status = input.status;
    if input.status == Status::HandedOver {
        report
            .agency
            .clone_from(&known_agency(setup, &input.agency)?.slug);
        report.rule = None;
        report.team = None;
        report.assignee = None;
    }
    Ok(())
}

/// Ends a report: that is an answer too, and stops the clocks.
pub(super) fn close(report: &mut Report, status: Status, reason: &str, now: Timestamp) {
    report.status = status;
    reason.clone_into(&mut report.reason);
    report.promised_for = None;
    report.closed_at = Some(now);
    report.clocks = report.clocks.answered(now);
}

fn tell(app: &App, tx: &Tx, report: &Report, from: Status, reason: &str) -> Result<Update> {
    let mut update = update(app, tx, report, UpdateKind::StatusChanged)?;
    update.before = from.slug().to_owned();
    update.after = report.status.slug().to_owned();
    update.status_after = Some(report.status);
    reason.clone_into(&mut update.text);
    Ok(update)
}
