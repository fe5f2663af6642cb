//! Booking what was told of a charge: once, in whatever order and however often it is told.

use stoa_kernel::{Actor, App, Done, Error, Id, Result, Tx};
use stoa_payments::{
    Money, Refund as ProviderRefund, Standing, Status,
    booking::{Event, State, Transition},
};

use super::{
    events::{Paying, PaymentEvent, sum},
    jobs::ask_to_tell_payer,
    keeping::look_if_late,
    troubles::worry,
};
use crate::{
    casework::{paying, retention},
    commands::book_payment,
    model::{Charge, Movement, Way},
    store,
};

/// How often something is told again that was told at the same moment as something else.
const TRIES: u32 = 20;

/// Something told of a charge.
#[derive(Debug, Clone)]
pub struct Told {
    pub event: Event,
    pub way: Way,
    /// The id under which it was told; the same movement has the same.
    pub by: String,
}

/// Takes in what was told, with what follows from it. `None` when it was known already: then nothing is to be kept. `Conflict` when something else was told of the
/// charge at the same moment: it is to be told again.
pub async fn book(
    app: &App,
    tx: &mut Tx,
    charge: &mut Charge,
    told: &Told,
) -> Result<Option<Done<()>>> {
    let waited = charge.needs_person();
    let before = charge.booking.clone();
    let change = charge.booking.apply(&told.event);
    if charge.booking == before {
        return Ok(None);
    }
    charge.version += 1;
    store::charges::save(tx, charge).await?;
    move_money(tx, charge, told, &change).await?;
    look_if_late(app, tx, charge).await?;
    retention::look_again(app, tx, charge).await?;
    let waits_now = charge.needs_person() && !waited;
    if waits_now || !change.concerns.is_empty() {
        worry(app, tx, &charge.agency).await?;
    }
    if change.booked.is_positive() {
        ask_to_tell_payer(tx, charge, "paid").await?;
    }
    // It is owed again.
    if matches!(told.event, Event::TakenBack { .. }) && charge.is_open() {
        ask_to_tell_payer(tx, charge, "due").await?;
    }
    let moved = change.booked.minor.saturating_sub(change.gone_back.minor);
    let moved = Money::new(moved, change.booked.currency);
    let what = Paying::PaymentBooked {
        charge: charge.id.number(),
        way: told.way.slug(),
        state: state_word(change.after).to_owned(),
        sum: sum(charge, moved).filter(|_| moved.minor != 0),
    };
    let done = Done::new((), &PaymentEvent::of(app, charge, what));
    Ok(Some(match paying::settle(app, tx, charge).await? {
        Some(finished) => done.then(finished),
        None => done,
    }))
}

async fn move_money(tx: &mut Tx, charge: &Charge, told: &Told, change: &Transition) -> Result<()> {
    let mut movement = Movement {
        charge: charge.id,
        at: tx.now(),
        way: told.way,
        amount: change.booked,
        told_by: told.by.clone(),
        receipt: None,
    };
    if change.booked.is_positive() {
        movement.receipt = Some(store::charges::next_receipt(tx).await?);
    }
    if change.booked.minor != 0 {
        store::charges::insert_movement(tx, &movement).await?;
    }
    if change.gone_back.minor != 0 {
        let back = change.gone_back.minor.saturating_neg();
        movement.amount = Money::new(back, change.gone_back.currency);
        movement.receipt = None;
        store::charges::insert_movement(tx, &movement).await?;
    }
    Ok(())
}

/// Takes in what a card provider says of a payment, in a call-back or when asked. Whether it was news.
pub async fn book_reported(
    app: &App,
    charge: Id<Charge>,
    (provider, status): (&str, Status),
) -> Result<bool> {
    let told = Told {
        by: format!("{provider}:{}", status.provider_id),
        way: Way::Card,
        event: Event::Reported(status),
    };
    book_once(app, charge, &told).await
}

/// Takes in what a card provider says of a refund.
pub async fn book_refund(app: &App, charge: Id<Charge>, refund: ProviderRefund) -> Result<bool> {
    let told = Told {
        by: format!("refund:{}", refund.refund_id),
        way: Way::Card,
        event: Event::Refunded(refund),
    };
    book_once(app, charge, &told).await
}

async fn book_once(app: &App, charge: Id<Charge>, told: &Told) -> Result<bool> {
    for _try in 0..TRIES {
        let mut tx = app.db.begin(&Actor::System("services")).await?;
        match book_payment(app, &mut tx, charge, told).await {
            Ok(None) => return Ok(false),
            Ok(Some(done)) => {
                tx.commit(done).await?;
                return Ok(true);
            }
            // Another was faster: what it booked is looked at first.
            Err(Error::Conflict(_)) => drop(tx),
            Err(error) => return Err(error),
        }
    }
    Err(Error::Busy {
        retry_after_seconds: 5,
    })
}

/// Whether a visit to a provider cannot be paid any more.
pub fn is_over(standing: &Standing) -> bool {
    matches!(
        standing,
        Standing::Paid | Standing::Failed { .. } | Standing::Cancelled
    )
}

/// Where a payment stands, as the ledger and tables say it.
pub const fn state_word(state: State) -> &'static str {
    match state {
        State::Created => "created",
        State::Pending => "pending",
        State::PartlyPaid => "partly_paid",
        State::Paid => "paid",
        State::Failed => "failed",
        State::Cancelled => "cancelled",
        State::PartlyRefunded => "partly_refunded",
        State::Refunded => "refunded",
        State::NeedsPerson => "needs_person",
    }
}
