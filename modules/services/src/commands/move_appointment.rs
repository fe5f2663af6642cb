//! Somebody takes another time for their appointment. The new one is theirs before the old one is given up.

use stoa_appointments::{Change, TooLate};
use stoa_kernel::{App, Done, Error, Message, Result, Timestamp, Tx};

use super::follow_up;
use crate::{
    booking_events::Happened,
    casework::booking::{done, find_own, keep, take},
    model::Appointment,
    store::slots,
};

/// `Conflict` when it is too late, when the time is not free (`services-book-gone`), and when another takes it at this moment
/// (`services-book-taken`): whoever gets that tries again.
pub async fn move_appointment(
    app: &App,
    tx: &mut Tx,
    token: &str,
    start: Timestamp,
) -> Result<Done<Appointment>> {
    let (mut one, bureau) = find_own(app, tx, token, "move_appointment").await?;
    if !one.is_ahead(tx.now()) {
        return Err(Error::conflict("services-book-not-ahead"));
    }
    let rules = bureau.file.change_rules();
    rules
        .check(Change::Move, one.starts_at, one.moves, tx.now())
        .map_err(too_late)?;
    let kind = bureau.kind(&one.kind)?;
    let now = tx.now();
    let slot = bureau.slot_at(tx, kind, (start, now)).await?;
    let slot = slot.ok_or_else(|| Error::conflict("services-book-gone"))?;
    let before = one.slot.clone();
    take(tx, &mut one, (&bureau, &slot), kind.people).await?;
    one.moves += 1;
    keep(tx, &mut one).await?;
    if let Some(before) = before {
        slots::leave(tx, &before).await?;
    }
    follow_up(tx, &bureau, &one, "moved").await?;
    let moves = one.moves;
    let what = Happened::AppointmentMoved { moves };
    Ok(done(app, one, &bureau.row.agency, what))
}

/// Why somebody cannot change it by themselves any more.
fn too_late(late: TooLate) -> Error {
    Error::Conflict(match late {
        TooLate::Never | TooLate::Since(_) => Message::new("services-book-too-late"),
        TooLate::MovedOften(moves) => {
            Message::new("services-book-moved-often").with("count", moves)
        }
    })
}
