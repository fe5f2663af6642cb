//! Another member of staff than who asked says whether money goes back.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};
use stoa_payments::transfer::iban::Iban;

use crate::{
    casework::{found::staff, retention},
    model::{Refund, RefundState, Way},
    payments::{
        charges::stays_out,
        events::{Paying, PaymentEvent},
        jobs::{ask_for_account, send_refund_soon},
    },
    store,
};

/// Approves or refuses a refund. `Conflict` for whoever asked for it, and when it was decided already.
pub async fn decide_refund(
    app: &App,
    tx: &mut Tx,
    (id, approved): (Id<Refund>, bool),
) -> Result<Done<Refund>> {
    let mut refund = store::charges::find_refund(tx, id).await?.or_not_found()?;
    let charge = store::charges::find(tx, refund.charge)
        .await?
        .or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("decide_refund", &charge.resource(house, false))?;
    stays_out(tx, &charge).await?;
    let staff = staff(tx)?;
    if refund.state != RefundState::Asked {
        return Err(Error::conflict("services-pay-changed-meanwhile"));
    }
    if refund.asked_by == staff.id.number() {
        return Err(Error::conflict("services-pay-second-person"));
    }
    refund.state = if approved {
        RefundState::Approved
    } else {
        RefundState::Refused
    };
    refund.decided_name = Some(staff.name);
    refund.decided_at = Some(tx.now());
    refund.version += 1;
    store::charges::save_refund(tx, &refund).await?;
    // By transfer it goes back in a file for the bank, where the town has told it an account of its own.
    let by_file = refund.way == Way::Transfer && Iban::new(&app.config.payments.iban).is_ok();
    match (approved, by_file) {
        (true, true) => ask_for_account(tx, (&charge, id)).await?,
        (true, false) => send_refund_soon(tx, id).await?,
        (false, _) => {}
    }
    retention::look_again(app, tx, &charge).await?;
    let what = Paying::RefundDecided {
        charge: charge.id.number(),
        refund: id.number(),
        approved,
    };
    let event = PaymentEvent::of(app, &charge, what);
    Ok(Done::new(refund, &event))
}
