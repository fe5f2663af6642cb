//! Documents that partners upload before they apply: looked at at once, sealed under the master key for a day, and under the applicant's when an
//! application names them.

use bytes::Bytes;
use jiff::SignedDuration;
use stoa_kernel::{
    App, Error, FieldError, Id, Message, OrNotFound, Reader, Result, Timestamp, actor::ApiKey,
};

use super::sent_files::SentFile;
use crate::{
    commands::WAITS_HOURS,
    model::{Document, LARGEST, file_content},
    store,
};

/// Since when documents are still there. The store lets their content go a little later.
pub fn since(now: Timestamp) -> Timestamp {
    now - SignedDuration::from_hours(WAITS_HOURS)
}

/// The file's name as it is kept. `Invalid` on `file` when no form would take it.
pub fn looked(sent: &SentFile) -> Result<String> {
    let refuse = |key| {
        let message = Message::new(key).with("file", &sent.file_name);
        Error::Invalid(vec![FieldError::new("file", message.with("max", LARGEST))])
    };
    let bytes = u64::try_from(sent.bytes.len()).unwrap_or(u64::MAX);
    if bytes == 0 {
        return Err(refuse("forms-file-empty"));
    }
    if bytes > LARGEST {
        return Err(refuse("forms-file-too-large"));
    }
    let looked = file_content::look(&sent.file_name, &sent.bytes);
    let looked = looked.map_err(|refused| {
        refuse(
            refused
                .key()
                .unwrap_or("services-exchange-document-unknown"),
        )
    })?;
    Ok(looked.name)
}

/// Seals name and content, and puts them into the store, where they wait.
pub async fn seal(app: &App, id: Id<Document>, (name, bytes): (&str, &[u8])) -> Result<String> {
    let mut whole = name.as_bytes().to_vec();
    whole.push(b'\n');
    whole.extend(bytes);
    let sealed = app.vault.seal_secret(id.number(), &whole)?;
    app.files.waiting("services").keep(sealed, app.now()).await
}

/// A partner's own document, under its number. `NotFound` for another's, and for one whose day is over.
pub async fn open(
    app: &App,
    db: &mut Reader,
    (id, partner): (&str, Id<ApiKey>),
) -> Result<SentFile> {
    let number: i64 = id.parse().ok().or_not_found()?;
    let found = store::documents::find(db, (Id::new(number), partner), since(app.now())).await?;
    let sealed = app.files.read(&found.or_not_found()?.blob).await?;
    let whole = app.vault.open_secret(number, &sealed)?;
    let end = whole
        .iter()
        .position(|byte| *byte == b'\n')
        .or_not_found()?;
    let whole = Bytes::from(whole);
    Ok(SentFile {
        part: id.to_owned(),
        file_name: String::from_utf8_lossy(&whole.slice(..end)).into_owned(),
        bytes: whole.slice(end + 1..),
    })
}
