//! A file is fetched from an address: once, or again and again, as a new one or in place of one that is there.

use stoa_kernel::{Done, Error, Id, Result, Tx};

use super::{
    add_link::{AddLink, add_link},
    found,
};
use crate::{
    events::{DataEvent, What},
    jobs,
    model::{DatasetId, Resource},
    policy,
    store::{self, FileSource},
};

/// Hours between two fetches, at most: a year.
const LONGEST: i64 = 24 * 366;

/// What is fetched, and how often.
#[derive(Debug, Clone, Default)]
pub struct FetchFile {
    /// In place of the file of this resource; `None`: beside the others.
    pub instead: Option<Id<Resource>>,
    /// Its title and what it is; empty: those that it has.
    pub title: String,
    pub text: String,
    pub url: String,
    /// `CSV`; empty: by the address's ending.
    pub format: String,
    /// Hours between two fetches; 0: once.
    pub every_hours: i64,
    /// What is fetched is published, as soon as nothing is missing.
    pub then_publish: bool,
}

/// Remembers the address and asks for the job that fetches it. What is fetched again later is published at once, if whoever asks
/// may publish. `Invalid` on `url` and `every`.
pub async fn fetch_file(
    tx: &mut Tx,
    dataset: DatasetId,
    input: FetchFile,
) -> Result<Done<Id<Resource>>> {
    if !(0..=LONGEST).contains(&input.every_hours) {
        return Err(Error::invalid("every", "opendata-fetch-every-wrong"));
    }
    if !crate::model::is_web_address(&input.url) {
        return Err(Error::invalid("url", "opendata-address-wrong"));
    }
    let before = match input.instead {
        Some(id) => store::resource_by_id(tx, id).await?,
        None => None,
    };
    let link = AddLink {
        instead: input.instead,
        title: input.title,
        text: match before {
            Some(before) if input.text.is_empty() => before.text,
            _ => input.text,
        },
        url: input.url.clone(),
        format: input.format,
    };
    let done = add_link(tx, dataset, link).await?;
    let dataset = found(tx, policy::DESCRIBE, dataset).await?;
    let resource = *done.value();
    let source = FileSource {
        resource: resource.number(),
        dataset: dataset.id.number(),
        url: input.url,
        every_hours: input.every_hours,
        then_publish: (input.every_hours > 0 || input.then_publish)
            && policy::may(tx, policy::PUBLISH, &dataset).is_ok(),
        ..FileSource::default()
    };
    store::set_file_source(tx, &source).await?;
    tx.enqueue(jobs::FETCH_FILE, &jobs::FetchJob { resource })
        .await?;
    Ok(done)
}

/// Remembers what came of asking for a file that is no newer, or why it could not be fetched.
pub async fn note_fetch(tx: &mut Tx, source: FileSource, fault: String) -> Result<Done<()>> {
    let dataset = found(tx, policy::DESCRIBE, Id::new(source.dataset)).await?;
    let what = What::DatasetSourceAsked {
        resource: source.resource,
    };
    store::set_file_source(tx, &FileSource { fault, ..source }).await?;
    store::touch(tx, dataset.id).await?;
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}
