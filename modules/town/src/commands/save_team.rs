//! A manager adds a team of an agency, or changes one.

use stoa_kernel::{
    App, Done, Error, Result, Tx, mail,
    town::{Team, agencies},
};

use super::save_agency::check_seen;
use crate::{
    events::TownEvent,
    model::{faults::Faults, names, seen::fingerprint},
    policy,
};

/// A team as it is to be.
#[derive(Debug, Clone)]
pub struct SaveTeam {
    /// A team is ended by [`super::end_team`]; saved with `is_ended` false, an ended one comes back.
    pub team: Team,
    /// The [`fingerprint`] of the one that was seen; `None`: it is new.
    pub seen: Option<String>,
}

/// `Invalid` on the field that is wrong, or `slug` when a new one's is taken; `Conflict` when somebody changed it
/// meanwhile.
pub async fn save_team(app: &App, tx: &mut Tx, input: SaveTeam) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let known = agencies::team_by_slug(tx, &input.team.slug).await?;
    check_seen(known.as_ref().map(fingerprint), input.seen.as_deref())?;
    let agency = agencies::agency_by_slug(tx, &input.team.agency).await?;
    let mut faults = Faults::default();
    names::check_slug(&input.team.slug, &mut faults);
    names::check(&input.team.name, app.config.town.language, &mut faults);
    let is_running = agency.is_some_and(|agency| !agency.is_ended);
    faults.want(
        is_running || input.team.is_ended,
        "agency",
        "town-agency-missing",
    );
    let email = &input.team.email;
    faults.want(
        email.is_empty() || mail::is_address(email),
        "email",
        "town-email-form",
    );
    faults.done()?;
    if input.team.is_ended && known.is_none_or(|known| !known.is_ended) {
        return Err(Error::conflict("town-end-by-itself"));
    }
    agencies::save_team(tx, &input.team).await?;
    let event = TownEvent::TeamSaved {
        team: input.team.slug.clone(),
        agency: input.team.agency.clone(),
        details: fingerprint(&input.team),
    };
    Ok(Done::new((), &event))
}
