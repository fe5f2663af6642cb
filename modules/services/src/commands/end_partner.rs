//! A manager ends a partner: neither its secret nor its tokens are good for anything from now on, and its webhooks are told nothing more.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx, actor::ApiKey};

use super::partners_of;
use crate::{
    events::{ServiceEvent, What},
    store::{hooks, partners},
};

/// `Conflict` when it has ended already.
pub async fn end_partner(tx: &mut Tx, id: Id<ApiKey>) -> Result<Done<()>> {
    let partner = partners::find(tx, id).await?.or_not_found()?;
    tx.may("manage_partners", &partners_of(&partner.agency))?;
    if !partners::end(tx, id).await? {
        return Err(Error::conflict("services-exchange-ended-already"));
    }
    hooks::end_all(tx, id).await?;
    let event = ServiceEvent::of_partner(&partner, What::PartnerEnded);
    Ok(Done::new((), &event))
}
