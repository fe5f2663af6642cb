//! Who answers for a report by the map, and what that means for its clocks.

use std::sync::Arc;

use stoa_kernel::{
    App, Result, Timestamp, Tx,
    town::{Responsible, WorkCalendar},
};

use crate::{
    model::{Clocks, Report, Status},
    store::Setup,
};

/// Who answers and when they work.
pub(crate) struct Answering {
    pub(crate) responsible: Responsible,
    pub(crate) calendar: Arc<WorkCalendar>,
}

/// Asks the map for the report's place and its category's topic at an instant; sets the ward on the way. `None`: nobody
/// answers.
async fn by_the_map(
    app: &App,
    tx: &mut Tx,
    setup: &Setup,
    report: &mut Report,
    (topic, at): (&str, Timestamp),
) -> Result<Option<Answering>> {
    let place = setup.place(report.point);
    report.ward = place.ward;
    match setup.who_answers_in(&place, topic, at) {
        Some(responsible) => answering(app, tx, setup, responsible).await.map(Some),
        None => Ok(None),
    }
}

/// The topic of a report's category.
pub(crate) fn topic_of(setup: &Setup, report: &Report) -> String {
    let category = setup.category(&report.category);
    category
        .map(|category| category.topic.clone())
        .unwrap_or_default()
}

async fn answering(
    app: &App,
    tx: &mut Tx,
    setup: &Setup,
    responsible: Responsible,
) -> Result<Answering> {
    let (agency, team) = (responsible.agency.clone(), responsible.team.clone());
    let calendar = setup
        .calendar(tx, app.config.time_zone(), &agency, team.as_deref())
        .await?;
    Ok(Answering {
        responsible,
        calendar,
    })
}

/// Gives a new report to whoever answers by the map, with their clocks from `at` on. Where nobody answers it stays with
/// the government itself, without clocks.
pub(crate) async fn assign_by_the_map(
    app: &App,
    tx: &mut Tx,
    setup: &Setup,
    report: &mut Report,
    (topic, at): (&str, Timestamp),
) -> Result<()> {
    let Some(found) = by_the_map(app, tx, setup, report, (topic, at)).await? else {
        return Ok(());
    };
    report.clocks = Clocks::start(report.reported_at, &found.responsible, &found.calendar);
    give_to(report, found.responsible);
    Ok(())
}

/// Gives a report to whoever answers by the map today; its clocks keep running. `false` when they have it already, or
/// nobody answers.
pub(crate) async fn reroute_by_the_map(
    app: &App,
    tx: &mut Tx,
    setup: &Setup,
    report: &mut Report,
) -> Result<bool> {
    let (topic, now) = (topic_of(setup, report), tx.now());
    let Some(found) = by_the_map(app, tx, setup, report, (&topic, now)).await? else {
        return Ok(false);
    };
    let same = report.agency == found.responsible.agency && report.team == found.responsible.team;
    report.clocks = report.clocks.rerouted(&found.responsible, &found.calendar);
    give_to(report, found.responsible);
    if !same {
        report.assignee = None;
    }
    Ok(!same)
}

fn give_to(report: &mut Report, responsible: Responsible) {
    report.rule = Some((responsible.rule_id, responsible.rule_version));
    report.agency = responsible.agency;
    report.team = responsible.team;
}

/// Opens a report that had ended: it is received once more, and its clocks begin anew with the targets of whoever has it.
/// What happened before stays written.
pub(crate) async fn open_again(
    app: &App,
    tx: &mut Tx,
    setup: &Setup,
    report: &mut Report,
    status: Status,
) -> Result<()> {
    let now = tx.now();
    report.status = status;
    report.reason.clear();
    report.promised_for = None;
    report.duplicate_of = None;
    report.closed_at = None;
    report.clocks = Clocks::none(now);
    let by_rule = report.rule.and_then(|(rule, _)| setup.by_rule(rule, now));
    let mut asked = report.clone();
    let found = match by_rule {
        Some(responsible) => Some(answering(app, tx, setup, responsible).await?),
        None => by_the_map(app, tx, setup, &mut asked, (&topic_of(setup, report), now)).await?,
    };
    // Targets of another body do not bind the one that has it.
    if let Some(found) = found.filter(|found| found.responsible.agency == report.agency) {
        report.clocks = Clocks::start(now, &found.responsible, &found.calendar);
    }
    Ok(())
}
