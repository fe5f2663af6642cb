//! A webhook ends: a manager takes it away, or its server says that it is gone.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use super::partners_of;
use crate::{
    events::{ServiceEvent, What},
    model::Hook,
    store::{hooks, partners},
};

/// `Conflict` when it has ended already.
pub async fn end_hook(tx: &mut Tx, id: Id<Hook>) -> Result<Done<()>> {
    let hook = hooks::find(tx, id).await?.or_not_found()?;
    let partner = partners::find(tx, hook.partner).await?.or_not_found()?;
    tx.may("manage_partners", &partners_of(&partner.agency))?;
    if !hooks::end(tx, id).await? {
        return Err(Error::conflict("services-exchange-ended-already"));
    }
    let what = What::HookEnded { hook: id.number() };
    Ok(Done::new((), &ServiceEvent::of_partner(&partner, what)))
}
