//! The program writes down that money went back, or that the card provider did not give it back.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};
use stoa_payments::{Refund as ProviderRefund, RefundStanding, booking::Event};

use crate::{
    casework::retention,
    model::{Refund, RefundState, Way},
    payments::{
        book::{Told, book},
        events::{Paying, PaymentEvent},
        jobs::{ask_provider_later, ask_to_tell_payer},
        troubles::worry,
    },
    store,
};

/// What became of a refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefundOutcome {
    /// The provider took it in; it may still be on its way.
    Provider(ProviderRefund),
    /// Whoever approved it gives the money: cash, or a transfer.
    ByHand,
    Failed,
}

/// `Conflict` when it is not on its way any more, or something else was told of the charge at the same moment.
pub async fn end_refund(
    app: &App,
    tx: &mut Tx,
    id: Id<Refund>,
    outcome: &RefundOutcome,
) -> Result<Done<Refund>> {
    let mut refund = store::charges::find_refund(tx, id).await?.or_not_found()?;
    let mut charge = store::charges::find(tx, refund.charge)
        .await?
        .or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("end_refund", &charge.resource(house, false))?;
    if refund.state != RefundState::Approved {
        return Err(Error::conflict("services-pay-changed-meanwhile"));
    }
    let made = match outcome {
        RefundOutcome::Provider(made) => Some(made.clone()),
        RefundOutcome::ByHand => Some(ProviderRefund {
            refund_id: format!("hand-{id}"),
            amount: refund.amount,
            standing: RefundStanding::Done,
        }),
        RefundOutcome::Failed => None,
    };
    let made = made.filter(|made| made.standing != RefundStanding::Failed);
    refund.state = match made {
        Some(_) => RefundState::Done,
        None => RefundState::Failed,
    };
    refund.version += 1;
    store::charges::save_refund(tx, &refund).await?;
    let Some(made) = made else {
        let what = Paying::RefundFailed {
            charge: charge.id.number(),
            refund: id.number(),
        };
        worry(app, tx, &charge.agency).await?;
        retention::look_again(app, tx, &charge).await?;
        let event = PaymentEvent::of(app, &charge, what);
        return Ok(Done::new(refund, &event));
    };
    if made.standing == RefundStanding::Pending {
        let tries = store::charges::tries_of(tx, charge.id).await?;
        for visit in tries.iter().rev().take(1) {
            ask_provider_later(tx, visit).await?;
        }
    }
    let told = Told {
        by: format!("refund:{}", made.refund_id),
        way: refund.way,
        event: Event::Refunded(made),
    };
    let booked = book(app, tx, &mut charge, &told).await?;
    ask_to_tell_payer(tx, &charge, "refunded").await?;
    // Its call-back may have come before: then there is only the refund's own state to write down.
    let fallback = Paying::RefundDecided {
        charge: charge.id.number(),
        refund: id.number(),
        approved: true,
    };
    let known = || Done::new((), &PaymentEvent::of(app, &charge, fallback));
    let done = booked.unwrap_or_else(known);
    let is_card = refund.way == Way::Card;
    tracing::info!(refund = id.number(), is_card, "money goes back");
    Ok(done.map(|()| refund))
}
