//! Somebody pays at the counter: staff take cash, or a card at the counter's own terminal.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};
use stoa_payments::{Money, booking::Event};

use crate::{
    casework::found::staff,
    model::{Charge, Way},
    payments::{
        book::{Told, book},
        charges::stays_out,
    },
    store,
};

/// Money over the counter.
#[derive(Debug, Clone)]
pub struct TakeCash {
    pub charge: Id<Charge>,
    /// The charge's version that was on the screen: the same form sent twice is taken once.
    pub seen_version: i64,
    pub amount: Money,
    /// Cash or the terminal.
    pub way: Way,
}

/// `Invalid` on `amount` for nothing, or more than is open. `Conflict` when the charge has changed since it was seen.
pub async fn take_cash(app: &App, tx: &mut Tx, input: TakeCash) -> Result<Done<Charge>> {
    let mut charge = store::charges::find(tx, input.charge)
        .await?
        .or_not_found()?;
    tx.may(
        "take_cash",
        &charge.resource(&app.config.town.agency, false),
    )?;
    stays_out(tx, &charge).await?;
    staff(tx)?;
    if charge.version != input.seen_version || !charge.is_open() {
        return Err(Error::conflict("services-pay-changed-meanwhile"));
    }
    let left = charge.open().minus(input.amount);
    let fits = input.amount.is_positive() && left.is_ok_and(|left| left.minor >= 0);
    if !fits {
        return Err(Error::invalid("amount", "services-pay-amount-open"));
    }
    if !matches!(input.way, Way::Cash | Way::Terminal) {
        return Err(Error::invalid("way", "services-pay-way-missing"));
    }
    let id = format!("till:{}", tx.new_id::<Told>()?);
    let told = Told {
        event: Event::Received {
            id: id.clone(),
            amount: input.amount,
        },
        way: input.way,
        by: id,
    };
    let booked = book(app, tx, &mut charge, &told).await?;
    let changed = Error::conflict("services-pay-booked-already");
    booked.map(|done| done.map(|()| charge)).ok_or(changed)
}
