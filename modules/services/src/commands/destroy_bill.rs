//! The program destroys a bill that was kept long enough: whose it was and for what, the word printed on it, what its payers wrote to
//! the bank, and the key that all of it was sealed under.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, digest};

use crate::{
    casework::{found::all_services, retention::today},
    model::Bill,
    payments::{
        events::{Paying, PaymentEvent},
        keeping::{is_settled, last_day},
    },
    store,
};

/// Destroys it. What stays is its number, what it came to and what was paid. `Conflict` where something of it is open, it is not its day
/// yet, or it was destroyed already.
pub async fn destroy_bill(app: &App, tx: &mut Tx, id: Id<Bill>) -> Result<Done<Bill>> {
    tx.may("destroy_bill", &all_services(app))?;
    let mut bill = store::bills::find(tx, id).await?.or_not_found()?;
    let not_now = || Error::conflict("services-retention-not-now");
    if bill.destroyed_at.is_some() || !is_settled(tx, id).await? {
        return Err(not_now());
    }
    let last = last_day(tx, (&bill.service, bill.due_on)).await?;
    if last.is_none_or(|last| last >= today(app)) {
        return Err(not_now());
    }
    let sealed = digest(&hex::encode(&bill.details));
    store::bank::clear_words_of_bill(tx, id).await?;
    bill.details = Vec::new();
    bill.destroyed_at = Some(tx.now());
    store::bills::destroy(tx, &bill).await?;
    app.vault.forget(tx, bill.person).await?;
    let what = Paying::BillDestroyed { details: sealed };
    let event = PaymentEvent::of_bill(app, &bill, what);
    Ok(Done::new(bill, &event))
}
