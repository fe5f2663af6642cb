//! What most verbs begin and end with: the application, whether the actor may, and what is written of it.

use stoa_kernel::{
    App, Done, Error, Id, OrNotFound, Reader, Resource, Result, Tx, actor::Staff, digest,
};

use crate::{
    events::{ServiceEvent, What},
    model::{Application, By, Entry, EntryKind, Reference, Service, ServiceFile},
    store,
};

/// The most characters of a message, a reason or a note.
pub const LONGEST_TEXT: usize = 10_000;

/// The whole of services, for what is done to no single one.
pub fn all_services(app: &App) -> Resource {
    Resource::new("Services", "all").text("agency", &app.config.town.agency)
}

/// The application of an applicant's link. `NotFound` for a link that leads nowhere, whatever is wrong with it.
pub async fn find_own(app: &App, tx: &mut Tx, token: &str, action: &str) -> Result<Application> {
    let found = store::find_by_token(tx, token).await?.or_not_found()?;
    tx.may(action, &found.resource(&app.config.town.agency, true))?;
    Ok(found)
}

/// The application of a reference, for a member of staff who may do this with it. Answers that were not sent are
/// found by nobody.
pub async fn find_for(
    app: &App,
    tx: &mut Tx,
    reference: &str,
    action: &str,
) -> Result<Application> {
    let town = &app.config.town;
    let id = Reference::parse(&town.reference_prefix, reference).or_not_found()?;
    let found = store::find(tx, id.id()).await?.or_not_found()?;
    if found.submitted_at.is_none() {
        return Err(Error::NotFound);
    }
    tx.may(action, &found.resource(&town.agency, false))?;
    Ok(found)
}

/// As [`find_for`], for those who decide by what they saw: `Conflict` when it has changed since, or is decided already.
pub async fn find_open(
    app: &App,
    tx: &mut Tx,
    (reference, seen_version): (&str, i64),
    action: &str,
) -> Result<Application> {
    let found = find_for(app, tx, reference, action).await?;
    if found.version != seen_version {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    if !found.status.is_open() {
        return Err(Error::conflict("services-not-open"));
    }
    Ok(found)
}

/// The member of staff who acts. `Denied` for everybody else.
pub fn staff(tx: &Tx) -> Result<Staff> {
    let staff = tx.actor().staff().cloned();
    staff.ok_or_else(|| Error::denied("kernel-denied"))
}

/// A text that has to be there. `Invalid` on `field` when it is empty or longer than [`LONGEST_TEXT`].
pub fn required(field: &'static str, text: &str, missing: &'static str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::invalid(field, missing));
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(Error::invalid(field, "services-text-too-long"));
    }
    Ok(text.to_owned())
}

/// Writes down that something happened, with its text sealed under the applicant's key; the entry's number and the text's digest.
pub async fn write_entry(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    (kind, text): (EntryKind, &str),
) -> Result<(i64, String)> {
    let id: Id<Entry> = tx.new_id()?;
    let sealed = if text.is_empty() {
        None
    } else {
        let place = (application.person, id.number());
        Some(app.vault.seal_for(tx, place, text.as_bytes()).await?)
    };
    let entry = Entry {
        id,
        application: application.id,
        at: tx.now(),
        by: By::of(tx.actor()),
        kind,
        text: sealed,
        internal: kind.is_internal(),
    };
    store::insert_entry(tx, &entry).await?;
    Ok((id.number(), digest(text)))
}

/// What an entry says; empty when it says nothing or the applicant was forgotten.
pub async fn open_entry(
    app: &App,
    db: &mut Reader,
    application: &Application,
    entry: &Entry,
) -> Result<String> {
    let Some(sealed) = &entry.text else {
        return Ok(String::new());
    };
    let place = (application.person, entry.id.number());
    let opened = app.vault.open_for(db, place, sealed).await?;
    Ok(opened
        .map(|text| String::from_utf8_lossy(&text).into_owned())
        .unwrap_or_default())
}

/// The next version of an application, kept, with its event.
pub async fn keep(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    what: What,
) -> Result<Done<Application>> {
    application.version += 1;
    application.updated_at = tx.now();
    store::save(tx, &application).await?;
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new(application, &event))
}

/// The file of the version that an application was begun with.
pub async fn file_of(db: &mut Reader, application: &Application) -> Result<(ServiceFile, String)> {
    let found = store::find_version(db, application.service_version).await?;
    let version = found.or_not_found()?;
    let mut file = ServiceFile::of(&version)?;
    super::reads::fill_choices(db, &mut file).await?;
    Ok((file, version.digest))
}

/// A service, for somebody who may do this with it.
pub async fn find_service(app: &App, tx: &mut Tx, slug: &str, action: &str) -> Result<Service> {
    let service = store::find_service(tx, slug).await?.or_not_found()?;
    tx.may(action, &service.resource(&app.config.town.agency))?;
    Ok(service)
}
