//! Staff say what a movement of the account is for that named nothing we know: a charge, or nothing of ours.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};
use stoa_payments::booking::Event;

use crate::{
    casework::found::all_services,
    model::{BankEntry, Charge, Way},
    payments::{
        book::{Told, book},
        events::{Paying, PaymentEvent},
        find::find_charge,
    },
    store,
};

/// `reference` is a charge's, an application's or a bill's; empty: the movement is not for us to book. `Invalid` on `reference` when
/// there is no such charge, or the money cannot be booked on it. `Conflict` when somebody else settled it.
pub async fn settle_bank_entry(
    app: &App,
    tx: &mut Tx,
    (id, reference): (Id<BankEntry>, &str),
) -> Result<Done<Option<Charge>>> {
    tx.may("settle_bank_entry", &all_services(app))?;
    let mut entry = store::bank::find(tx, id).await?.or_not_found()?;
    let what = |charge| Paying::BankEntrySettled {
        entry: id.number(),
        charge,
    };
    if reference.trim().is_empty() {
        "not_ours".clone_into(&mut entry.matched);
        store::bank::settle(tx, &entry).await?;
        let event = PaymentEvent::of_account(app, what(None));
        return Ok(Done::new(None, &event));
    }
    let nothing = || Error::invalid("reference", "services-pay-reference-unknown");
    let mut charge = find_charge(app, tx, reference).await?.ok_or_else(nothing)?;
    if !entry.amount.is_positive() || entry.amount.currency != charge.open().currency {
        return Err(Error::invalid("reference", "services-pay-reference-misfit"));
    }
    "assigned".clone_into(&mut entry.matched);
    entry.charge = Some(charge.id);
    store::bank::settle(tx, &entry).await?;
    let told = Told {
        event: Event::Received {
            id: entry.entry_id.clone(),
            amount: entry.amount,
        },
        way: Way::Transfer,
        by: format!("bank:{}", entry.entry_id),
    };
    let booked = book(app, tx, &mut charge, &told).await?;
    let event = PaymentEvent::of(app, &charge, what(Some(charge.id.number())));
    let done = Done::new(Some(charge), &event);
    Ok(match booked {
        Some(booked) => booked.then(done),
        None => done,
    })
}
