//! Staff give a report to a team, or to one of their colleagues.

use stoa_kernel::{
    App, Done, Error, Id, Result, Tx,
    actor::StaffMember,
    staff::{self, StaffRow},
};

use crate::casework::found::{find_seen, update};
use crate::{
    events::{ReportEvent, What},
    model::{Report, UpdateKind},
    store,
};

/// Whose work it is to be.
#[derive(Debug, Clone)]
pub struct AssignReport {
    pub reference: String,
    pub seen_version: i64,
    /// A slug; `None`: of the body as a whole.
    pub team: Option<String>,
    pub assignee: Option<Id<StaffMember>>,
}

/// Writes it. `Invalid` on `team` when it is none of the body's, and on `assignee` when they do not work there.
pub async fn assign_report(app: &App, tx: &mut Tx, input: AssignReport) -> Result<Done<Report>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut report = find_seen(app, tx, seen, "assign_report").await?;
    let setup = store::setup(&app.db, tx).await?;
    if let Some(slug) = &input.team {
        let fits = setup
            .team(slug)
            .is_some_and(|team| team.agency == report.agency && !team.is_ended);
        if !fits {
            return Err(Error::invalid("team", "reports-team-unknown"));
        }
    }
    let assignee = match input.assignee {
        Some(id) => Some(colleague(tx, id, &report).await?),
        None => None,
    };
    let mut update = update(app, tx, &report, UpdateKind::Assigned)?;
    update.before = report.team.clone().unwrap_or_default();
    update.after = input.team.clone().unwrap_or_default();
    if let Some(row) = &assignee {
        update.after = format!("{}/{}", update.after, row.staff.name);
    }
    report.team = input.team;
    report.assignee = input.assignee;
    store::save_quietly(tx, &mut report).await?;
    store::insert_update(tx, &update).await?;
    let what = What::ReportAssigned {
        update: update.id.number(),
        team: report.team.clone(),
        assignee: report.assignee.map(Id::number),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(report, &event))
}

async fn colleague(tx: &mut Tx, id: Id<StaffMember>, report: &Report) -> Result<StaffRow> {
    let found = staff::find(tx, id).await?;
    let fits = |row: &StaffRow| row.active && row.staff.agency == report.agency;
    found
        .filter(fits)
        .ok_or_else(|| Error::invalid("assignee", "reports-assignee-unknown"))
}
