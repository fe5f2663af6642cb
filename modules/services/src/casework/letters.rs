//! Letters to applicants: what their fields hold, sealed when they are sent, and read back when they are printed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use stoa_forms::{Address, Answer, Answers, Definition};
use stoa_kernel::{App, Error, Lang, Reader, Result, Tx, digest};

use crate::{
    casework::{
        answers,
        found::{file_of, write_entry},
        tasks::event,
    },
    flow_events::{Flow, FlowEvent},
    model::{Application, By, EntryKind, LetterText, Occasion, ServiceFile},
    permits::holder,
    store::{letters, permits},
};

/// What a letter says that its text does not: all that is the applicant's own. Days are the town's.
#[derive(Clone, Serialize, Deserialize)]
pub struct LetterFields {
    /// Name and address, line by line; empty where the form asks for neither.
    pub recipient: Vec<String>,
    pub applicant: String,
    pub reason: String,
    pub day: Date,
    pub received: Option<Date>,
    pub valid_until: Option<Date>,
}

/// The letter of a file that is sent on an occasion.
pub fn on(file: &ServiceFile, occasion: Occasion) -> Option<&LetterText> {
    file.letters.iter().find(|letter| letter.sent == occasion)
}

/// The language that an applicant is written to in.
pub async fn language(app: &App, db: &mut Reader, application: &Application) -> Result<Lang> {
    let known = app.vault.open_data(db, application.person).await?;
    let code = known.and_then(|known| known.get("language").cloned());
    let lang = code.and_then(|code| Lang::parse(&code));
    Ok(lang.unwrap_or(app.config.town.language))
}

/// What a letter of today would hold. `NotFound` when the applicant was forgotten.
pub async fn fields(
    app: &App,
    db: &mut Reader,
    (application, file): (&Application, &ServiceFile),
    reason: &str,
) -> Result<LetterFields> {
    let given = answers::open(app, db, application).await?;
    let permit = permits::of_application(db, application.id).await?;
    let zone = app.config.time_zone();
    let day = |at| zone.to_datetime(at).date();
    let applicant = holder(&file.form, &given).unwrap_or_default();
    let name = Some(applicant.clone()).filter(|name| !name.is_empty());
    Ok(LetterFields {
        recipient: name
            .into_iter()
            .chain(address(&file.form, &given))
            .collect(),
        applicant,
        reason: reason.to_owned(),
        day: day(app.now()),
        received: application.submitted_at.map(day),
        valid_until: permit.and_then(|permit| permit.valid_until),
    })
}

/// The lines of the applicant's address: the one that the form marks as theirs (`prefill: address`), or else the first in the order of its
/// questions that is asked once. An address of a repeated page is somebody else's, and the last resort.
pub fn address(form: &Definition, given: &Answers) -> Vec<String> {
    let asked = form
        .pages
        .iter()
        .flat_map(|page| page.questions.iter().map(move |question| (page, question)));
    let mut found: Vec<(u8, &Address)> = asked
        .filter_map(|(page, question)| {
            let Some(Answer::Address(address)) = given.get(&page.slug, 0, &question.key) else {
                return None;
            };
            let rank = match (&page.repeat, question.prefill.as_deref()) {
                (None, Some("address")) => 0,
                (None, _) => 1,
                (Some(_), _) => 2,
            };
            Some((rank, address))
        })
        .collect();
    // Sorting is stable: among equals the order of the form stays.
    found.sort_by_key(|(rank, _)| *rank);
    let Some((_, address)) = found.first() else {
        return Vec::new();
    };
    let town = format!("{} {}", address.postcode, address.town);
    [
        &address.line1,
        &address.line2,
        &town,
        &address.region,
        &address.country,
    ]
    .into_iter()
    .map(|line| line.trim().to_owned())
    .filter(|line| !line.is_empty())
    .collect()
}

/// Sends a letter: it is kept, sealed, and stands in the history by its subject; what the ledger says of it.
pub async fn send(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    (letter, reason): (&LetterText, &str),
) -> Result<Flow> {
    let lang = language(app, tx, application).await?;
    let fields = fields(app, tx, (application, file), reason).await?;
    let json = serde_json::to_string(&fields);
    let json = json.map_err(|error| Error::broken("the fields of a letter", error))?;
    let id = tx.new_id::<letters::Letter>()?;
    let place = (application.person, id.number());
    let one = letters::Letter {
        id,
        application: application.id,
        letter: letter.key.clone(),
        lang: lang.code().to_owned(),
        fields: app.vault.seal_for(tx, place, json.as_bytes()).await?,
        sent_at: tx.now(),
        by_name: By::of(tx.actor()).name,
    };
    letters::insert(tx, &one).await?;
    let subject = letter.subject.get(lang.code(), file.form.fallback());
    let said = (EntryKind::LetterSent, subject);
    let (entry, _) = write_entry(app, tx, application, said).await?;
    Ok(Flow::LetterSent {
        letter: letter.key.clone(),
        entry,
        fields: digest(&json),
    })
}

/// Sends the letter that goes with what the applicant is asked for, if the file has one; the event of it.
pub async fn send_on(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    asked: &str,
) -> Result<Option<FlowEvent>> {
    let (file, _) = file_of(tx, application).await?;
    let Some(letter) = on(&file, Occasion::Asked) else {
        return Ok(None);
    };
    let sent = send(app, tx, (application, &file), (letter, asked)).await?;
    Ok(Some(event(app, application, sent)))
}

/// What a letter's fields held when it was sent. `NotFound` when the applicant was forgotten.
pub async fn open(
    app: &App,
    db: &mut Reader,
    (application, letter): (&Application, &letters::Letter),
) -> Result<LetterFields> {
    let place = (application.person, letter.id.number());
    let opened = app.vault.open_for(db, place, &letter.fields).await?;
    let json = opened.ok_or(Error::NotFound)?;
    serde_json::from_slice(&json).map_err(|error| Error::broken("the fields of a letter", error))
}
