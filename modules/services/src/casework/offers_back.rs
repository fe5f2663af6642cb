//! What the service's file offers back of what was paid, when an application ends without what was asked for. A manager approves it.

use stoa_kernel::{App, Result, Tx, digest};
use stoa_payments::Money;

use super::paying::goes_back;
use crate::{
    model::{Application, Charge, Refund, RefundState, ServiceFile, Status, Way},
    payments::events::{Paying, PaymentEvent, sum},
    store,
};

/// Asks for the refunds that follow from how an application ended: withdrawn or refused.
pub async fn offer_back(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
) -> Result<Vec<PaymentEvent>> {
    let mut events = Vec::new();
    for charge in store::charges::all_of_application(tx, application.id).await? {
        let back = goes_back(file, &charge.place);
        let (percent, why) = match application.status {
            Status::Withdrawn => (back.withdrawn, "withdrawn"),
            Status::Refused => (back.refused, "refused"),
            _ => return Ok(events),
        };
        let left = charge.booking.refundable();
        let amount = i128::from(left.minor) * i128::from(percent) / 100;
        let amount = i64::try_from(amount).unwrap_or(left.minor);
        let refunds = store::charges::refunds_of(tx, charge.id).await?;
        if amount > 0 && !refunds.iter().any(|one| one.state.counts()) {
            let amount = Money::new(amount, left.currency);
            let way = way_back(tx, &charge).await?;
            // Who paid somebody else's share is not known here: by transfer it would go to the applicant.
            if way == Way::Transfer && !charge.place.share.is_empty() {
                continue;
            }
            events.push(ask(app, tx, &charge, (amount, why, way)).await?);
        }
    }
    Ok(events)
}

/// To the card that it came from, or else by transfer.
async fn way_back(tx: &mut Tx, charge: &Charge) -> Result<Way> {
    let moved = store::charges::movements_of(tx, charge.id).await?;
    let mut came = moved.iter().filter(|one| one.amount.is_positive());
    Ok(match came.all(|one| one.way == Way::Card) {
        true => Way::Card,
        false => Way::Transfer,
    })
}

async fn ask(
    app: &App,
    tx: &mut Tx,
    charge: &Charge,
    (amount, why, way): (Money, &str, Way),
) -> Result<PaymentEvent> {
    let id = tx.new_id::<Refund>()?;
    let place = (charge.person, id.number());
    let refund = Refund {
        id,
        charge: charge.id,
        way,
        amount,
        reason: app.vault.seal_for(tx, place, why.as_bytes()).await?,
        state: RefundState::Asked,
        asked_by: 0,
        asked_name: String::new(),
        asked_at: tx.now(),
        decided_name: None,
        decided_at: None,
        account: None,
        transfer_file: None,
        version: 1,
    };
    store::charges::insert_refund(tx, &refund).await?;
    let what = Paying::RefundAsked {
        charge: charge.id.number(),
        refund: id.number(),
        sum: sum(charge, amount),
        reason: digest(why),
    };
    Ok(PaymentEvent::of(app, charge, what))
}
