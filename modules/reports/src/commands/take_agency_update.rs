//! Another body tells what became of a report that it was given: by its Open311 server, or by a program with its key.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Timestamp, Tx, digest};

use super::change_status::close;
use crate::{
    casework::{
        found::update,
        pictures::{ask_for_pictures, lines_of},
    },
    events::{ReportEvent, What},
    model::{Author, Report, Status, Update, UpdateKind, text},
    store,
};

/// What a body says.
#[derive(Debug, Clone)]
pub struct TakeAgencyUpdate {
    /// The slug of the body.
    pub agency: String,
    /// Our reference of the report.
    pub reference: String,
    /// Their id of this update, so that none is taken twice.
    pub their_id: String,
    /// Where the report stands with them; `None`: as before.
    pub status: Option<Status>,
    /// Public; may be empty when the status changes.
    pub text: String,
    /// Where pictures of it are.
    pub media_urls: Vec<String>,
    /// When it happened there, at the latest now.
    pub at: Timestamp,
}

/// Writes it as the body's own words. `Conflict` when it was taken before; `Denied` for a body that does not have the report.
pub async fn take_agency_update(
    app: &App,
    tx: &mut Tx,
    input: TakeAgencyUpdate,
) -> Result<Done<Report>> {
    let town = &app.config.town;
    let found = store::by_reference(tx, &town.reference_prefix, &input.reference).await?;
    let mut report = found.or_not_found()?;
    tx.may("take_agency_update", &report.resource(&town.agency, false))?;
    if report.agency != input.agency {
        return Err(Error::denied("kernel-denied"));
    }
    let taken = Error::conflict("reports-update-taken-already");
    let known = store::taken_update(tx, &input.agency, &input.their_id).await?;
    if known.is_some() {
        return Err(taken);
    }
    let (text, media) = own_words(tx, &report, (&input.text, input.media_urls)).await?;
    let (from, now) = (report.status, tx.now());
    let to = input.status.map_or(from, |status| theirs(from, status));
    if to == from && text.is_empty() && media.is_empty() {
        return Err(Error::invalid("text", "reports-update-missing"));
    }
    let mut update = update(app, tx, &report, UpdateKind::Published)?;
    update.at = input.at.min(now);
    update.by = Author::Agency(input.agency.clone());
    update.text.clone_from(&text);
    update.media_url = media;
    tell(&mut update, from, to);
    if !input.their_id.is_empty()
        && !store::insert_taken_update(tx, &input.agency, &input.their_id, update.id).await?
    {
        return Err(taken);
    }
    if to.is_open() {
        report.status = to;
        report.reason.clone_from(&text);
        report.closed_at = None;
        report.clocks = report.clocks.answered(now);
    } else if to != from {
        close(&mut report, to, &text, now);
        store::end_handovers(tx, report.id, "").await?;
    }
    store::save(tx, &mut report).await?;
    store::insert_update(tx, &update).await?;
    ask_for_pictures(tx, &update).await?;
    let what = What::AgencyUpdateTaken {
        update: update.id.number(),
        from,
        to,
        text: digest(&text),
    };
    let event = ReportEvent::of(&report, &town.reference_prefix, what);
    Ok(Done::new(report, &event))
}

/// The text and the pictures that are the body's own: what residents said here was passed on to it, and is no word of
/// the body's when it comes back.
async fn own_words(
    tx: &mut Tx,
    report: &Report,
    (text, media_urls): (&str, Vec<String>),
) -> Result<(String, String)> {
    let text = text::bounded("text", text, text::LONGEST);
    let text = text.map_err(|fault| Error::Invalid(vec![fault]))?;
    if !text.is_empty() && store::is_word_of_resident(tx, report.id, &text).await? {
        return Ok((String::new(), String::new()));
    }
    Ok((text, lines_of(media_urls)))
}

/// What a body's status means here: to be with them is to be handed over, and planning needs a day that nobody gave.
fn theirs(from: Status, status: Status) -> Status {
    match status {
        Status::Received | Status::HandedOver if from.is_open() => from,
        Status::Received | Status::HandedOver => Status::HandedOver,
        Status::Planned | Status::InProgress => Status::InProgress,
        ended => ended,
    }
}

fn tell(update: &mut Update, from: Status, to: Status) {
    if from != to {
        update.kind = UpdateKind::StatusChanged;
        update.before = from.slug().to_owned();
        update.after = to.slug().to_owned();
        update.status_after = Some(to);
    }
}
