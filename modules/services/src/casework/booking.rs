//! What the verbs of appointments share: finding one for somebody who may, who comes, and trying again when another was faster.

use std::future::Future;

use stoa_appointments::Slot;
use stoa_kernel::{
    Actor, App, Done, Error, Id, Message, OrNotFound, Reader, Result, Tx, actor::Person,
};

use crate::{
    booking_events::{BookingEvent, Happened},
    jobs::booking::ask_to_tell,
    model::{Application, Appointment, AppointmentState, Details},
    store::{appointments, slots},
};

use super::bureau::Bureau;

/// How often a time is tried for that others book at the same moment: as often as there are resources that may be free.
const TRIES: usize = 40;

/// The appointment of a link. `NotFound` for a link that leads nowhere, whatever is wrong with it.
pub async fn find_own(
    app: &App,
    tx: &mut Tx,
    token: &str,
    action: &str,
) -> Result<(Appointment, Bureau)> {
    let found = appointments::find_by_token(tx, token)
        .await?
        .or_not_found()?;
    let bureau = Bureau::read(app, tx, &found.office).await?;
    let house = &app.config.town.agency;
    tx.may(action, &found.resource((&bureau.row.agency, house), true))?;
    Ok((found, bureau))
}

/// The appointment of a number, for a member of staff who may do this with it.
pub async fn find_for(
    app: &App,
    tx: &mut Tx,
    id: i64,
    action: &str,
) -> Result<(Appointment, Bureau)> {
    let found = appointments::find(tx, Id::new(id)).await?.or_not_found()?;
    let bureau = Bureau::read(app, tx, &found.office).await?;
    let house = &app.config.town.agency;
    tx.may(action, &found.resource((&bureau.row.agency, house), false))?;
    Ok((found, bureau))
}

/// Who comes, sealed under their key for the table.
pub async fn seal(
    app: &App,
    db: &mut Reader,
    (person, id): (Id<Person>, Id<Appointment>),
    details: &Details,
) -> Result<Vec<u8>> {
    let json = serde_json::to_vec(details);
    let json = json.map_err(|error| Error::broken("who comes to an appointment", error))?;
    app.vault.seal_for(db, (person, id.number()), &json).await
}

/// Who comes. `None` when they were forgotten.
pub async fn open(app: &App, db: &mut Reader, one: &Appointment) -> Result<Option<Details>> {
    let place = (one.person, one.id.number());
    let opened = app.vault.open_for(db, place, &one.details).await?;
    let read = |json: Vec<u8>| {
        serde_json::from_slice(&json)
            .map_err(|error| Error::broken("who comes to an appointment", error))
    };
    opened.map(read).transpose()
}

/// Gives an appointment the place that it gets at a time.
pub async fn take(
    tx: &mut Tx,
    one: &mut Appointment,
    (bureau, slot): (&Bureau, &Slot),
    capacity: u32,
) -> Result<()> {
    let shared = bureau.file.shared();
    let (key, place) = slots::take(tx, slot, (&shared, capacity)).await?;
    one.slot = Some(key);
    one.place = Some(place);
    one.resources.clone_from(&slot.resources);
    one.starts_at = slot.start;
    one.ends_at = slot.end;
    Ok(())
}

/// Ends an appointment that is ahead: its place is free for others. `Conflict` when it is not ahead.
pub async fn release(tx: &mut Tx, one: &mut Appointment, state: AppointmentState) -> Result<()> {
    if !one.is_ahead(tx.now()) {
        return Err(Error::conflict("services-book-not-ahead"));
    }
    one.state = state;
    one.place = None;
    let key = one.slot.take();
    keep(tx, one).await?;
    match key {
        Some(key) => slots::leave(tx, &key).await,
        None => Ok(()),
    }
}

/// Writes an appointment's next version.
pub async fn keep(tx: &mut Tx, one: &mut Appointment) -> Result<()> {
    one.version += 1;
    one.updated_at = tx.now();
    appointments::save(tx, one).await
}

/// What a verb hands over.
pub fn done(
    app: &App,
    appointment: Appointment,
    agency: &str,
    what: Happened,
) -> Done<Appointment> {
    let prefix = &app.config.town.reference_prefix;
    let event = BookingEvent::of(&appointment, (prefix, agency), what);
    Done::new(appointment, &event)
}

/// Gives up the appointment of an application that is taken back, if one is ahead; what the ledger says of it.
pub async fn give_up(
    app: &App,
    tx: &mut Tx,
    application: Id<Application>,
) -> Result<Option<BookingEvent>> {
    let now = tx.now();
    let found = appointments::of_application(tx, application).await?;
    let Some(mut one) = found.filter(|one| one.is_ahead(now)) else {
        return Ok(None);
    };
    let bureau = Bureau::read(app, tx, &one.office).await?;
    release(tx, &mut one, AppointmentState::Cancelled).await?;
    ask_to_tell(tx, &one, "cancelled").await?;
    let named = (
        app.config.town.reference_prefix.as_str(),
        bureau.row.agency.as_str(),
    );
    let what = Happened::AppointmentCancelled;
    Ok(Some(BookingEvent::of(&one, named, what)))
}

/// Does something that books a time. Where another was faster at the same moment it is tried again, which finds another resource or
/// that none is left.
pub async fn at_once<T, F>(app: &App, actor: &Actor, mut book: impl FnMut(Tx) -> F) -> Result<T>
where
    F: Future<Output = Result<(Tx, Done<T>)>>,
{
    for _ in 1..TRIES {
        match book(app.db.begin(actor).await?).await {
            Ok((tx, done)) => return tx.commit(done).await,
            Err(Error::Conflict(Message {
                key: "services-book-taken",
                ..
            })) => {}
            Err(error) => return Err(error),
        }
    }
    let (tx, done) = book(app.db.begin(actor).await?).await?;
    tx.commit(done).await
}
