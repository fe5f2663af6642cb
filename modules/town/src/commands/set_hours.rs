//! A manager sets the working hours of the town, an agency or a team, or lets those above count again.

use jiff::civil::Weekday;
use stoa_kernel::{
    Done, Error, Result, Tx,
    town::{
        WorkWeek, agencies,
        office_hours::{self, HoursOf},
    },
};

use crate::{
    events::TownEvent,
    model::{seen::fingerprint, week_text},
    policy,
};

/// Whose week, and what it is to be.
#[derive(Debug, Clone)]
pub struct SetHours {
    pub owner: HoursOf,
    /// An empty week unsets it: the agency's count for a team, the town's for an agency.
    pub week: WorkWeek,
    /// The [`fingerprint`] of what was set when it was seen; `None` for the command line.
    pub seen: Option<String>,
}

/// `NotFound` when there is no such agency or team; `Conflict` when somebody changed the hours meanwhile.
pub async fn set_hours(tx: &mut Tx, input: SetHours) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let is_there = match &input.owner {
        HoursOf::Town => true,
        HoursOf::Agency(slug) => agencies::agency_by_slug(tx, slug).await?.is_some(),
        HoursOf::Team(slug) => agencies::team_by_slug(tx, slug).await?.is_some(),
    };
    if !is_there {
        return Err(Error::NotFound);
    }
    let known = office_hours::hours_of(tx, &input.owner).await?;
    if input.seen.is_some_and(|seen| seen != fingerprint(&known)) {
        return Err(Error::conflict("town-changed-meanwhile"));
    }
    office_hours::set_hours(tx, &input.owner, &input.week).await?;
    let event = TownEvent::HoursSet {
        owner: owner_slug(&input.owner),
        week: written(&input.week),
    };
    Ok(Done::new((), &event))
}

/// `town`, `agency-water`, `team-night-crew`.
pub fn owner_slug(owner: &HoursOf) -> String {
    match owner {
        HoursOf::Town => "town".to_owned(),
        HoursOf::Agency(slug) => format!("agency-{slug}"),
        HoursOf::Team(slug) => format!("team-{slug}"),
    }
}

/// The week in one line, Monday first.
fn written(week: &WorkWeek) -> String {
    let monday = Weekday::Monday.cycle_forward().take(7);
    let days: Vec<String> = monday.map(|day| week_text::write(week.on(day))).collect();
    days.join("; ")
}
