//! A manager adds an agency, one of the government's own or another body, or changes one.

use stoa_kernel::{
    App, Done, Error, Result, Tx,
    town::{Agency, agencies},
};

use crate::{
    events::TownEvent,
    model::{agency_rules, seen::fingerprint},
    policy,
};

/// An agency as it is to be.
#[derive(Debug, Clone)]
pub struct SaveAgency {
    /// An agency is ended by [`super::end_agency`]; saved with `is_ended` false, an ended one comes back.
    pub agency: Agency,
    /// The [`fingerprint`] of the one that was seen; `None`: it is new.
    pub seen: Option<String>,
}

/// `Invalid` on the field that is wrong, or `slug` when a new one's is taken; `Conflict` when somebody changed it
/// meanwhile.
pub async fn save_agency(app: &App, tx: &mut Tx, input: SaveAgency) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let known = agencies::agency_by_slug(tx, &input.agency.slug).await?;
    check_seen(known.as_ref().map(fingerprint), input.seen.as_deref())?;
    agency_rules::check(&input.agency, app.config.town.language).done()?;
    let is_running = known.as_ref().is_none_or(|known| !known.is_ended);
    if input.agency.is_ended && is_running {
        return Err(Error::conflict("town-end-by-itself"));
    }
    agencies::save_agency(tx, &input.agency).await?;
    let event = TownEvent::AgencySaved {
        agency: input.agency.slug.clone(),
        kind: input.agency.kind.clone(),
        is_own: input.agency.is_own,
        details: fingerprint(&input.agency),
    };
    Ok(Done::new((), &event))
}

/// Whether the writer saw what is there: nothing for something new, else this very state of it.
pub(super) fn check_seen(known: Option<String>, seen: Option<&str>) -> Result<()> {
    match (known, seen) {
        (None, None) => Ok(()),
        (Some(known), Some(seen)) if known == seen => Ok(()),
        (Some(_), None) => Err(Error::invalid("slug", "town-slug-taken")),
        _ => Err(Error::conflict("town-changed-meanwhile")),
    }
}
