//! Staff read what is sealed: who reported, what a resident asked to have hidden, what stood in a text before. Each reading
//! is a change: the ledger keeps that it happened, and why.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, digest, vault::PersonalData};

use crate::{
    casework::found::{self, find_for},
    events::{ReportEvent, What},
    model::{HideRequest, Report, text},
    store::{self, Original},
};

/// What is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealed {
    /// The name, e-mail address and phone number of whoever reported it.
    Reporter,
    /// Of a request: `text`, and `name`, `email`, `phone` of whoever asked.
    Request(Id<HideRequest>),
    /// Of a redacted text: `text`.
    Original(Id<Original>),
}

/// A reading with its purpose.
#[derive(Debug, Clone)]
pub struct ReadReporter {
    pub reference: String,
    pub what: Sealed,
    /// Why it is needed; the ledger keeps its digest, and the report's history the words.
    pub purpose: String,
}

/// Opens it, by field; empty when nobody said who they are, or they were forgotten. `Invalid` on `purpose`.
pub async fn read_reporter(
    app: &App,
    tx: &mut Tx,
    input: ReadReporter,
) -> Result<Done<PersonalData>> {
    let report = find_for(app, tx, &input.reference, "see_reporter").await?;
    let purpose = text::required("purpose", &input.purpose, 500, "reports-purpose-missing");
    let purpose = purpose.map_err(|fault| Error::Invalid(vec![fault]))?;
    let (what, data) = open(app, tx, &report, input.what).await?;
    let mut update = found::update(app, tx, &report, crate::model::UpdateKind::Noted)?;
    update.before = format!("read-{what}");
    update.text.clone_from(&purpose);
    store::insert_update(tx, &update).await?;
    let what = What::ReporterRead {
        what: what.to_owned(),
        purpose: digest(&purpose),
    };
    Ok(Done::new(
        data,
        &ReportEvent::of(&report, &app.config.town.reference_prefix, what),
    ))
}

async fn open(
    app: &App,
    tx: &mut Tx,
    report: &Report,
    what: Sealed,
) -> Result<(&'static str, PersonalData)> {
    match what {
        Sealed::Reporter => {
            let data = match report.reporter {
                Some(person) => app.vault.open_data(tx, person).await?,
                None => None,
            };
            Ok(("reporter", data.unwrap_or_default()))
        }
        Sealed::Request(id) => {
            let found = store::find_hide_request(tx, id).await?;
            let request = found
                .filter(|request| request.report == report.id)
                .or_not_found()?;
            let mut data = match request.asked_by {
                Some(person) => app.vault.open_data(tx, person).await?.unwrap_or_default(),
                None => PersonalData::new(),
            };
            let text = app.vault.open_secret(id.number(), &request.sealed)?;
            data.insert("text".to_owned(), as_text(text)?);
            Ok(("request", data))
        }
        Sealed::Original(id) => {
            let originals = store::originals_of(tx, report.id).await?;
            let original = originals
                .into_iter()
                .find(|own| own.id == id)
                .or_not_found()?;
            let text = app.vault.open_secret(id.number(), &original.sealed)?;
            Ok((
                "original",
                PersonalData::from([("text".to_owned(), as_text(text)?)]),
            ))
        }
    }
}

fn as_text(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).map_err(|error| Error::broken("a sealed text", error))
}
