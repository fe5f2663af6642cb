//! Staff have a payer asked once more where a refund goes: the account that was given does not count any more.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    model::{Refund, RefundState, Way},
    payments::{
        charges::stays_out,
        events::{Paying, PaymentEvent},
        jobs::ask_for_account,
    },
    store,
};

/// `Conflict` when no account was given, or the refund is on its way or over.
pub async fn ask_account_again(app: &App, tx: &mut Tx, id: Id<Refund>) -> Result<Done<Refund>> {
    let refund = store::charges::find_refund(tx, id).await?;
    let mut refund = refund.or_not_found()?;
    let charge = store::charges::find(tx, refund.charge).await?;
    let charge = charge.or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("ask_refund", &charge.resource(house, false))?;
    stays_out(tx, &charge).await?;
    let waits = refund.state == RefundState::Approved && refund.way == Way::Transfer;
    if !waits || refund.account.is_none() {
        return Err(Error::conflict("services-pay-changed-meanwhile"));
    }
    refund.account = None;
    refund.version += 1;
    store::charges::save_refund(tx, &refund).await?;
    ask_for_account(tx, (&charge, id)).await?;
    let what = Paying::RefundAccountAsked {
        charge: charge.id.number(),
        refund: id.number(),
    };
    let event = PaymentEvent::of(app, &charge, what);
    Ok(Done::new(refund, &event))
}
