//! A partner that showed its secret gets a token (OAuth 2.0 client credentials, RFC 6749, section 4.4).

use jiff::SignedDuration;
use stoa_kernel::{Done, Result, Tx};

use super::partners_of;
use crate::{
    events::{ServiceEvent, What},
    model::{Partner, Scope},
    store::partners,
};

/// How long a token is good.
pub const TOKEN_HOURS: i64 = 1;

/// The token, which is kept by its hash alone. `Denied` unless the partner itself acts.
pub async fn sign_in_partner(
    tx: &mut Tx,
    partner: &Partner,
    scopes: &[Scope],
) -> Result<Done<String>> {
    tx.may("sign_in_partner", &partners_of(&partner.agency))?;
    let token = format!("{}{}", tx.random_token()?, tx.random_token()?);
    let until = tx.now() + SignedDuration::from_hours(TOKEN_HOURS);
    partners::insert_token(tx, (partner.id, &token), (scopes, until)).await?;
    let event = ServiceEvent::of_partner(partner, What::PartnerSignedIn);
    Ok(Done::new(token, &event))
}
