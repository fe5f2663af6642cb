//! Staff ask that money goes back, with the reason; somebody else has to approve it.

use stoa_kernel::{App, Done, Error, FieldError, Id, Message, OrNotFound, Result, Tx, digest};
use stoa_payments::{
    Money,
    refunds::{RefundFault, check},
};

use crate::{
    casework::found::{required, staff},
    model::{Charge, Refund, RefundState, Way},
    payments::{
        charges::stays_out,
        events::{Paying, PaymentEvent, sum},
    },
    store,
};

/// What shall go back.
#[derive(Debug, Clone)]
pub struct AskRefund {
    pub charge: Id<Charge>,
    /// The charge's version that was on the screen.
    pub seen_version: i64,
    pub amount: Money,
    /// Through the card provider, by transfer, or cash.
    pub way: Way,
    /// Why, for the colleague who approves it and for audits.
    pub reason: String,
}

/// `Invalid` on `amount` for more than came and did not go back, on `reason`, on `way` where no card was used. `Conflict` when the
/// charge has changed since it was seen, or a refund of it waits already.
pub async fn ask_refund(app: &App, tx: &mut Tx, input: AskRefund) -> Result<Done<Refund>> {
    let charge = store::charges::find(tx, input.charge)
        .await?
        .or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("ask_refund", &charge.resource(house, false))?;
    stays_out(tx, &charge).await?;
    let staff = staff(tx)?;
    let refunds = store::charges::refunds_of(tx, charge.id).await?;
    if charge.version != input.seen_version || refunds.iter().any(|one| one.state.counts()) {
        return Err(Error::conflict("services-pay-changed-meanwhile"));
    }
    let reason = required("reason", &input.reason, "services-pay-reason-missing")?;
    fits(&charge, input.amount)?;
    if input.way == Way::Card && !paid_by_card(tx, charge.id).await? {
        return Err(Error::invalid("way", "services-pay-no-card"));
    }
    let id = tx.new_id::<Refund>()?;
    let place = (charge.person, id.number());
    let refund = Refund {
        id,
        charge: charge.id,
        way: input.way,
        amount: input.amount,
        reason: app.vault.seal_for(tx, place, reason.as_bytes()).await?,
        state: RefundState::Asked,
        asked_by: staff.id.number(),
        asked_name: staff.name,
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
        sum: sum(&charge, input.amount),
        reason: digest(&reason),
    };
    let event = PaymentEvent::of(app, &charge, what);
    Ok(Done::new(refund, &event))
}

fn fits(charge: &Charge, amount: Money) -> Result<()> {
    let booking = &charge.booking;
    match check(booking.paid(), booking.going_back(), amount) {
        Ok(()) => Ok(()),
        Err(RefundFault::TooMuch(left)) => {
            let message = Message::new("services-pay-refund-too-much").with("most", left);
            Err(Error::Invalid(vec![FieldError::new("amount", message)]))
        }
        Err(_) => Err(Error::invalid("amount", "services-pay-amount-wrong")),
    }
}

async fn paid_by_card(tx: &mut Tx, id: Id<Charge>) -> Result<bool> {
    let moved = store::charges::movements_of(tx, id).await?;
    Ok(moved
        .iter()
        .any(|one| one.way == Way::Card && one.amount.is_positive()))
}
