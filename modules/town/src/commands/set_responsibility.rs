//! A manager says who answers for a topic in an area from a day on: a new rule, or a new version of one.

use jiff::civil::Date;
use stoa_kernel::{
    App, Done, Error, Id, Result, Timestamp, Tx,
    town::{
        Area, agencies,
        areas::area_by_id,
        responsibility::RuleVersion,
        responsibility_map::{NewRule, Seen, set_rule},
        topics,
    },
};

use crate::{
    events::TownEvent,
    model::{
        faults::Faults,
        period::{Start, end_of},
    },
    policy,
};

/// The longest target: some five years of working hours.
const MOST_HOURS: i64 = 10_000;
/// Priorities reach as far to either side.
const MOST_PRIORITY: i64 = 100;
/// The longest law, in letters.
const LONGEST_LAW: usize = 500;

/// A rule as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetResponsibility {
    /// The version that is changed; `None`: a new rule.
    pub seen: Option<Seen>,
    /// `None`: the whole town.
    pub area: Option<Id<Area>>,
    /// The topic's slug; `None`: any topic.
    pub topic: Option<String>,
    pub agency: String,
    /// `None`: the agency as a whole.
    pub team: Option<String>,
    /// Working hours until a first answer is due.
    pub respond_hours: Option<i64>,
    /// Working hours until it is to be mended.
    pub fix_hours: Option<i64>,
    pub law: String,
    pub priority: i64,
    pub from: Start,
    /// The last day on which it holds; `None`: until it is changed.
    pub until: Option<Date>,
}

/// Keeps the rule. A new one may begin in the past; a change begins now or later, as what was true stays true.
/// `Invalid` on the field that is wrong, `Conflict` when somebody changed the rule meanwhile.
pub async fn set_responsibility(
    app: &App,
    tx: &mut Tx,
    input: SetResponsibility,
) -> Result<Done<RuleVersion>> {
    policy::may_manage(tx)?;
    let zone = app.config.time_zone();
    let valid_from = input.from.instant(tx.now(), &zone)?;
    let valid_to = input.until.map(|day| end_of(day, &zone)).transpose()?;
    check(tx, &input, valid_from, valid_to).await?;
    let rule = NewRule {
        area: input.area,
        topic: input.topic,
        agency: input.agency,
        team: input.team,
        respond_hours: input.respond_hours,
        fix_hours: input.fix_hours,
        law: input.law.trim().to_owned(),
        priority: input.priority,
        valid_from,
        valid_to,
    };
    let conflict = Error::conflict("town-changed-meanwhile");
    let made = set_rule(tx, input.seen, &rule, conflict).await?;
    let event = TownEvent::ResponsibilitySet((&made).into());
    Ok(Done::new(made, &event))
}

async fn check(
    tx: &mut Tx,
    input: &SetResponsibility,
    valid_from: Timestamp,
    valid_to: Option<Timestamp>,
) -> Result<()> {
    let mut faults = Faults::default();
    let hours = |hours: Option<i64>| hours.is_none_or(|hours| (1..=MOST_HOURS).contains(&hours));
    faults.want(
        hours(input.respond_hours),
        "respond_hours",
        "town-hours-range",
    );
    faults.want(hours(input.fix_hours), "fix_hours", "town-hours-range");
    let priority = (-MOST_PRIORITY..=MOST_PRIORITY).contains(&input.priority);
    faults.want(priority, "priority", "town-priority-range");
    faults.want(
        input.law.chars().count() <= LONGEST_LAW,
        "law",
        "town-law-long",
    );
    let in_order = valid_to.is_none_or(|end| valid_from < end);
    faults.want(in_order, "until", "town-until-before-from");
    check_names(tx, input, &mut faults).await?;
    let is_later = input.seen.is_none() || valid_from >= tx.now();
    faults.want(is_later, "from", "town-from-past");
    faults.done()
}

/// What the rule names must be there, and still running.
async fn check_names(tx: &mut Tx, input: &SetResponsibility, faults: &mut Faults) -> Result<()> {
    let agency = agencies::agency_by_slug(tx, &input.agency).await?;
    let runs = agency.is_some_and(|agency| !agency.is_ended);
    faults.want(runs, "agency", "town-agency-missing");
    if let Some(slug) = &input.team {
        let team = agencies::team_by_slug(tx, slug).await?;
        let fits = team.is_some_and(|team| !team.is_ended && team.agency == input.agency);
        faults.want(fits, "team", "town-team-of-another");
    }
    if let Some(slug) = &input.topic {
        let topic = topics::topic_by_slug(tx, slug).await?;
        let runs = topic.is_some_and(|topic| !topic.is_ended);
        faults.want(runs, "topic", "town-topic-missing");
    }
    if let Some(id) = input.area {
        let area = area_by_id(tx, id).await?;
        let is_there = area.is_some_and(|area| area.valid_to.is_none());
        faults.want(is_there, "area", "town-area-missing");
    }
    Ok(())
}
