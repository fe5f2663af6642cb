//! A manager writes an office's file, which is in force at once: somebody falls ill at seven in the morning, and nobody's rights hang
//! on it. Every file that was in force is kept.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::save_service::invalid;
use crate::{
    booking_events::{BookingEvent, Happened},
    casework::found::staff,
    model::{OfficeFile, OfficeRow, OfficeVersion},
    store::{offices, slots},
};

/// A file as it was written.
#[derive(Debug, Clone)]
pub struct SaveOffice {
    pub file: String,
    /// The office whose file it is; empty for a new one.
    pub slug: String,
    /// The digest of the file that was opened, so that nobody's work is written over; empty for a new one.
    pub seen: String,
}

/// `Invalid` on `file` with everything that is wrong in it. `Conflict` when somebody else wrote it meanwhile.
pub async fn save_office(app: &App, tx: &mut Tx, input: SaveOffice) -> Result<Done<OfficeRow>> {
    let file = OfficeFile::read(&input.file).map_err(invalid)?;
    if !input.slug.is_empty() && file.slug != input.slug {
        return Err(Error::invalid("file", "services-slug-changed"));
    }
    let author = staff(tx)?;
    let found = offices::find(tx, &file.slug).await?;
    if found.is_some() && input.slug.is_empty() {
        return Err(Error::invalid("file", "services-book-office-taken"));
    }
    let (agency, number, digest) = match &found {
        Some(office) => (office.agency.clone(), office.number, office.digest.clone()),
        None => (author.agency.clone(), 0, String::new()),
    };
    let office = OfficeRow {
        slug: file.slug.clone(),
        agency,
        name: file.names(),
        offered: file.offered,
        number: number + 1,
        digest: file.digest(),
        file: input.file,
    };
    tx.may("save_office", &office.resource(&app.config.town.agency))?;
    if digest != input.seen {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    let version = OfficeVersion {
        office: office.slug.clone(),
        number: office.number,
        file: office.file.clone(),
        digest: office.digest.clone(),
        author: author.id.number(),
        author_name: author.name,
        made_at: tx.now(),
    };
    offices::save(tx, &office, &version).await?;
    for (here, everywhere) in file.shared() {
        slots::share(tx, &office.slug, (&here, &everywhere)).await?;
    }
    let (number, digest) = (office.number, office.digest.clone());
    let event = BookingEvent::of_office(&office, Happened::OfficeSaved { number, digest });
    Ok(Done::new(office, &event))
}
