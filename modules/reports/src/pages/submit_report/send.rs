//! From what was typed to a report that is kept.

use serde::Deserialize;
use stoa_kernel::{Error, Result, digest};
use stoa_web::Visitor;

use super::draft::Draft;
use crate::{
    commands::{self, SubmitReport, submit_report},
    model::{Report, Source},
    store,
};

/// What a resident says of themselves, as it was typed. It goes from the form into the vault.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub phone: String,
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Contact(…)")
    }
}

/// Sends the draft. Sending the very same again answers with the report that it made the first time.
pub async fn send(visitor: &Visitor, draft: &Draft, contact: &Contact) -> Result<Report> {
    let key = key_of(draft, contact)?;
    if let Some(report) = sent_before(visitor, &key).await? {
        return Ok(report);
    }
    let input = SubmitReport {
        category: draft.category.clone(),
        description: draft.description.clone(),
        answers: draft
            .answers
            .iter()
            .map(|answer| (answer.question.clone(), answer.values.clone()))
            .collect(),
        point: draft.place.as_ref().and_then(|place| place.point),
        address: draft.place_in_words(),
        photos: draft.photos.iter().cloned().map(Into::into).collect(),
        contact: contact.of(visitor),
        key: key.clone(),
        ..SubmitReport::from(Source::Web)
    };
    let mut tx = visitor.begin().await?;
    let done = submit_report(visitor.app(), &mut tx, input).await;
    match done {
        Ok(done) => Ok(tx.commit(done).await?.report),
        // Two clicks at once: the other was a moment earlier.
        Err(conflict @ Error::Conflict(_)) => sent_before(visitor, &key).await?.ok_or(conflict),
        Err(error) => Err(error),
    }
}

async fn sent_before(visitor: &Visitor, key: &str) -> Result<Option<Report>> {
    store::find_by_origin(&mut visitor.read().await?, &Source::Web, key).await
}

/// Tells this draft, as it is sent, from every other: its random key makes it unlike all of other people's.
fn key_of(draft: &Draft, contact: &Contact) -> Result<String> {
    let whole = (draft, &contact.name, &contact.email, &contact.phone);
    let json = serde_json::to_string(&whole).map_err(|error| Error::broken("a draft", error))?;
    Ok(digest(&json))
}

impl Contact {
    /// With the language of the page, in which they are written to.
    pub fn of(&self, visitor: &Visitor) -> commands::Contact {
        commands::Contact {
            name: self.name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            lang: Some(visitor.lang()),
        }
    }
}
