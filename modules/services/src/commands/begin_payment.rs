//! Somebody goes to the card provider to pay. What it was asked for is ours: nothing of it came from a browser.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};
use stoa_payments::{Created, Money, booking::Event};

use crate::{
    model::{Charge, Try},
    payments::{
        events::{Paying, PaymentEvent},
        jobs::ask_provider_later,
        links,
    },
    store,
};

/// A payment that the provider has taken in.
#[derive(Debug, Clone)]
pub struct BeginPayment {
    /// The last part of the charge's link.
    pub link: String,
    /// Which provider.
    pub provider: String,
    /// What the provider was asked for.
    pub amount: Money,
    /// How many visits to providers there were before, all of which are over: with another, two could be paid.
    pub visits: usize,
    pub created: Created,
}

/// The visit. `Conflict` when it is known already, another was begun since, or the charge has changed meanwhile.
pub async fn begin_payment(app: &App, tx: &mut Tx, input: BeginPayment) -> Result<Done<Try>> {
    let id = links::charge(app, &input.link).or_not_found()?;
    let mut charge: Charge = store::charges::find(tx, id).await?.or_not_found()?;
    tx.may(
        "pay_charge",
        &charge.resource(&app.config.town.agency, true),
    )?;
    if charge.open() != input.amount || !charge.is_open() {
        return Err(Error::conflict("services-pay-changed-meanwhile"));
    }
    if store::charges::tries_of(tx, charge.id).await?.len() != input.visits {
        return Err(Error::conflict("services-pay-changed-meanwhile"));
    }
    let visit = Try {
        id: tx.new_id()?,
        charge: charge.id,
        provider: input.provider,
        provider_id: input.created.provider_id,
        pay_url: input.created.pay_url.or_not_found()?,
        open: true,
        made_at: tx.now(),
    };
    store::charges::insert_try(tx, &visit).await?;
    ask_provider_later(tx, &visit).await?;
    charge.booking.apply(&Event::Asked {
        id: visit.provider_id.clone(),
        amount: input.amount,
    });
    charge.version += 1;
    store::charges::save(tx, &charge).await?;
    let what = Paying::PaymentBegun {
        charge: charge.id.number(),
        provider: visit.provider.clone(),
    };
    let event = PaymentEvent::of(app, &charge, what);
    Ok(Done::new(visit, &event))
}
