//! The program takes in what was told of a payment: by a card provider, in a call-back or when asked.

use stoa_kernel::{App, Done, Id, OrNotFound, Result, Tx};
use stoa_payments::booking::Event;

use crate::{
    model::Charge,
    payments::book::{Told, book, is_over},
    store,
};

/// `None` when it was known already: nothing changes then. `Conflict` when something else was told at the same moment.
pub async fn book_payment(
    app: &App,
    tx: &mut Tx,
    id: Id<Charge>,
    told: &Told,
) -> Result<Option<Done<Charge>>> {
    let mut charge = store::charges::find(tx, id).await?.or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("book_payment", &charge.resource(house, false))?;
    if let Event::Reported(status) = &told.event
        && is_over(&status.standing)
        && let Some((provider, id)) = told.by.split_once(':')
    {
        store::charges::end_try(tx, (provider, id)).await?;
    }
    let booked = book(app, tx, &mut charge, told).await?;
    Ok(booked.map(|done| done.map(|()| charge)))
}
