//! A manager ends an agency: nothing is handed to it any more; its past stays.

use stoa_kernel::{
    Done, Error, Message, OrNotFound, Result, Tx,
    town::{
        agencies,
        responsibility_map::{RuleFilter, rules_after, rules_at},
    },
};

use crate::{events::TownEvent, model::seen::fingerprint, policy};

/// The agency, and the [`fingerprint`] of what was seen of it.
#[derive(Debug, Clone)]
pub struct EndAgency {
    pub slug: String,
    pub seen: String,
}

/// `Conflict` while it answers for something or has a team, and when somebody changed it meanwhile.
pub async fn end_agency(tx: &mut Tx, input: EndAgency) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let mut agency = agencies::agency_by_slug(tx, &input.slug)
        .await?
        .or_not_found()?;
    if agency.is_ended || fingerprint(&agency) != input.seen {
        return Err(Error::conflict("town-changed-meanwhile"));
    }
    let now = tx.now();
    let filter = RuleFilter {
        agency: Some(agency.slug.clone()),
        ..RuleFilter::default()
    };
    let later = rules_after(tx, now).await?;
    let rules = rules_at(tx, &filter, now).await?.len()
        + later
            .iter()
            .filter(|rule| rule.agency == agency.slug)
            .count();
    if rules > 0 {
        return Err(Error::Conflict(
            Message::new("town-agency-answers").with("count", rules),
        ));
    }
    let teams = agencies::all_teams(tx).await?;
    let teams = teams
        .iter()
        .filter(|team| team.agency == agency.slug && !team.is_ended)
        .count();
    if teams > 0 {
        return Err(Error::Conflict(
            Message::new("town-agency-has-teams").with("count", teams),
        ));
    }
    agency.is_ended = true;
    agencies::save_agency(tx, &agency).await?;
    Ok(Done::new(
        (),
        &TownEvent::AgencyEnded {
            agency: agency.slug,
        },
    ))
}
