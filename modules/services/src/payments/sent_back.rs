//! Money that left the town's account for a refund that a file of transfers asked for: the statement tells of it.

use stoa_kernel::{App, Done, Id, OrNotFound, Reader, Result, Tx};
use stoa_payments::{Money, Refund as Made, RefundStanding, booking::Event, statement::Entry};

use super::{
    book::{Told, book},
    jobs::ask_to_tell_payer,
};
use crate::{
    commands::END_TO_END,
    model::{Charge, Refund, RefundState, Way},
    store,
};

/// The refund that a movement names, if it is on its way and of this sum.
pub async fn named(db: &mut Reader, entry: &Entry) -> Result<Option<Refund>> {
    let told = entry.end_to_end_id.as_deref().unwrap_or_default();
    let number = told.strip_prefix(END_TO_END);
    let Some(number) = number.and_then(|number| number.parse().ok()) else {
        return Ok(None);
    };
    let found = store::charges::find_refund(db, Id::new(number)).await?;
    let out = Money::new(entry.amount.minor.saturating_neg(), entry.amount.currency);
    Ok(found.filter(|one| one.state == RefundState::Sent && one.amount == out))
}

/// Books it: it went back.
pub async fn book_sent(
    app: &App,
    tx: &mut Tx,
    mut refund: Refund,
) -> Result<(Charge, Option<Done<()>>)> {
    let charge = store::charges::find(tx, refund.charge).await?;
    let mut charge = charge.or_not_found()?;
    refund.state = RefundState::Done;
    refund.version += 1;
    // Where it went is needed no longer.
    refund.account = None;
    store::charges::save_refund(tx, &refund).await?;
    let id = format!("transfer-{}", refund.id);
    let told = Told {
        by: format!("refund:{id}"),
        way: Way::Transfer,
        event: Event::Refunded(Made {
            refund_id: id,
            amount: refund.amount,
            standing: RefundStanding::Done,
        }),
    };
    let booked = book(app, tx, &mut charge, &told).await?;
    ask_to_tell_payer(tx, &charge, "refunded").await?;
    Ok((charge, booked))
}
