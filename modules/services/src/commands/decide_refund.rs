//! Another member of staff than who asked says whether money goes back.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    casework::found::staff,
    model::{Refund, RefundState},
    payments::{
        charges::stays_out,
        events::{Paying, PaymentEvent},
        jobs::send_refund_soon,
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
    if approved {
        send_refund_soon(tx, id).await?;
    }
    let what = Paying::RefundDecided {
        charge: charge.id.number(),
        refund: id.number(),
        approved,
    };
    let event = PaymentEvent::of(app, &charge, what);
    Ok(Done::new(refund, &event))
}
