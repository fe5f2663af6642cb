//! A report that lies with the wrong body is given to the right one. Nobody writes it again, and its clocks keep running.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, digest};

use crate::{
    casework::{
        found::{find_seen, update},
        hand_over::{hand_over, known_agency, status_with},
        responsible::reroute_by_the_map,
    },
    events::{ReportEvent, What},
    model::{Report, UpdateKind, text},
    store::{self, Setup},
};

/// Who is to answer for a report.
#[derive(Debug, Clone)]
pub struct RouteReport {
    pub reference: String,
    pub seen_version: i64,
    pub to: RouteTo,
    /// Public; may be empty when the map says so.
    pub reason: String,
}

/// How the right body is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RouteTo {
    /// By the responsibility map as it is today.
    ByTheMap,
    /// By hand: slugs of a body and, if one is known, its team.
    Agency {
        agency: String,
        team: Option<String>,
    },
}

/// Writes it. `Invalid` on `agency`, `team` and `reason`; `Conflict` when it lies there already or has ended.
pub async fn route_report(app: &App, tx: &mut Tx, input: RouteReport) -> Result<Done<Report>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut report = find_seen(app, tx, seen, "route_report").await?;
    if !report.status.is_open() {
        return Err(Error::conflict("reports-ended-already"));
    }
    let reason = match input.to {
        RouteTo::ByTheMap => text::bounded("reason", &input.reason, text::LONGEST),
        RouteTo::Agency { .. } => text::required(
            "reason",
            &input.reason,
            text::LONGEST,
            "reports-reason-missing",
        ),
    };
    let reason = reason.map_err(|fault| Error::Invalid(vec![fault]))?;
    let setup = store::setup(&app.db, tx).await?;
    let before = (report.agency.clone(), report.team.clone());
    match &input.to {
        RouteTo::ByTheMap => {
            reroute_by_the_map(app, tx, &setup, &mut report).await?;
        }
        RouteTo::Agency { agency, team } => by_hand(&setup, &mut report, agency, team.as_deref())?,
    }
    if before == (report.agency.clone(), report.team.clone()) {
        return Err(Error::conflict("reports-routed-already"));
    }
    report.status = status_with(&setup, &report);
    let mut update = update(app, tx, &report, UpdateKind::Routed)?;
    update.before = office(&before.0, before.1.as_deref());
    update.after = office(&report.agency, report.team.as_deref());
    update.status_after = Some(report.status);
    update.text.clone_from(&reason);
    // Between the teams of one body, it is nobody's business outside.
    update.internal = before.0 == report.agency;
    store::save(tx, &mut report).await?;
    if before.0 != report.agency {
        hand_over(tx, &setup, &report).await?;
    }
    store::insert_update(tx, &update).await?;
    let what = What::ReportRouted {
        update: update.id.number(),
        from: before.0,
        team: report.team.clone(),
        rule: report.rule.map(|(rule, _)| rule.number()),
        rule_version: report.rule.map(|(_, version)| version),
        reason: digest(&reason),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(report, &event))
}

fn by_hand(setup: &Setup, report: &mut Report, agency: &str, team: Option<&str>) -> Result<()> {
    let agency = known_agency(setup, agency)?;
    let fits = |slug: &str| {
        setup
            .team(slug)
            .is_some_and(|team| team.agency == agency.slug && !team.is_ended)
    };
    if !team.is_none_or(fits) {
        return Err(Error::invalid("team", "reports-team-unknown"));
    }
    report.agency.clone_from(&agency.slug);
    report.team = team.map(str::to_owned);
    report.rule = None;
    report.assignee = None::<Id<_>>;
    Ok(())
}

/// `council/roads`, or the body alone.
fn office(agency: &str, team: Option<&str>) -> String {
    team.map_or_else(|| agency.to_owned(), |team| format!("{agency}/{team}"))
}
