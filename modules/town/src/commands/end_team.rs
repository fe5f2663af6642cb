//! A manager ends a team: nothing is assigned to it any more; its past stays.

use stoa_kernel::{
    Done, Error, Message, OrNotFound, Result, Tx,
    town::{
        RuleVersion, agencies,
        responsibility_map::{RuleFilter, rules_after, rules_at},
    },
};

use crate::{events::TownEvent, model::seen::fingerprint, policy};

/// The team, and the [`fingerprint`] of what was seen of it.
#[derive(Debug, Clone)]
pub struct EndTeam {
    pub slug: String,
    pub seen: String,
}

/// `Conflict` while it answers for something, and when somebody changed it meanwhile.
pub async fn end_team(tx: &mut Tx, input: EndTeam) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let mut team = agencies::team_by_slug(tx, &input.slug)
        .await?
        .or_not_found()?;
    if team.is_ended || fingerprint(&team) != input.seen {
        return Err(Error::conflict("town-changed-meanwhile"));
    }
    let now = tx.now();
    let mut rules = rules_at(tx, &RuleFilter::default(), now).await?;
    rules.extend(rules_after(tx, now).await?);
    let names_it = |rule: &&RuleVersion| rule.team.as_deref() == Some(&team.slug);
    let count = rules.iter().filter(names_it).count();
    if count > 0 {
        return Err(Error::Conflict(
            Message::new("town-team-answers").with("count", count),
        ));
    }
    team.is_ended = true;
    agencies::save_team(tx, &team).await?;
    Ok(Done::new((), &TownEvent::TeamEnded { team: team.slug }))
}
