//! A partner gives a token back before its time (RFC 7009).

use stoa_kernel::{Done, OrNotFound, Result, Tx};

use super::partners_of;
use crate::{
    events::{ServiceEvent, What},
    model::Partner,
    store::partners,
};

/// `NotFound` when it is none of the partner's.
pub async fn sign_out_partner(tx: &mut Tx, partner: &Partner, token: &str) -> Result<Done<()>> {
    tx.may("sign_in_partner", &partners_of(&partner.agency))?;
    let removed = partners::remove_token(tx, (partner.id, token)).await?;
    removed.then_some(()).or_not_found()?;
    let event = ServiceEvent::of_partner(partner, What::PartnerSignedOut);
    Ok(Done::new((), &event))
}
