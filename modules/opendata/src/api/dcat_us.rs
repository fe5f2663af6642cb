//! `/data.json`: the whole catalogue as DCAT-US 1.1 (Project Open Data Metadata Schema), written a batch at a time.

use std::sync::Arc;

use axum::{body::Body, response::IntoResponse};
use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use serde_json::{Value, json};
use stoa_kernel::{Error, Result};
use stoa_web::{PageResult, Visitor};

use super::catalogue::{Entry, media_type, open};
use crate::{
    model::{CatalogueFilter, Frequency, Licence, PublishedFile},
    pages::Agencies,
};

/// Datasets that are read at once.
const BATCH: usize = 200;

pub async fn show(visitor: Visitor) -> PageResult {
    let agencies = Agencies::read(&mut visitor.read().await?).await?;
    let begin = json!({
        "@context": "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld",
        "@id": visitor.site.url("/data.json"),
        "@type": "dcat:Catalog",
        "conformsTo": "https://project-open-data.cio.gov/v1.1/schema",
        "describedBy": "https://project-open-data.cio.gov/v1.1/schema/catalog.json",
    });
    let begin = begin.to_string();
    let begin = format!("{},\"dataset\":[", begin.trim_end_matches('}'));
    let piece = |text: String| stream::iter([Ok::<_, Error>(Bytes::from(text))]);
    let body = piece(begin)
        .chain(batches(Arc::new(visitor), agencies))
        .chain(piece("]}\n".to_owned()));
    Ok(open(
        Body::from_stream(body).into_response(),
        "application/json",
    ))
}

fn batches(visitor: Arc<Visitor>, agencies: Agencies) -> impl Stream<Item = Result<Bytes>> {
    stream::try_unfold(Some(0), move |after: Option<i64>| {
        let (visitor, agencies) = (Arc::clone(&visitor), agencies.clone());
        async move {
            let Some(after) = after else {
                return Ok(None);
            };
            let mut db = visitor.read().await?;
            let filter = CatalogueFilter::default();
            let entries = Entry::some(&mut db, &filter, after, BATCH).await?;
            drop(db);
            let Some(last) = entries.last() else {
                return Ok(None);
            };
            let next = last.dataset.id.number();
            let mut text = String::new();
            for (place, entry) in entries.iter().enumerate() {
                if after > 0 || place > 0 {
                    text.push_str(",\n");
                }
                text.push_str(&dataset(&visitor, entry, &agencies).to_string());
            }
            Ok(Some((
                Bytes::from(text),
                (entries.len() == BATCH).then_some(next),
            )))
        }
    })
}

fn dataset(visitor: &Visitor, entry: &Entry, agencies: &Agencies) -> Value {
    let description = &entry.version.body.description;
    let (title, text) = entry.words(visitor);
    let town = &visitor.app().config.town;
    let mail = [&description.contact_email, &town.contact_email];
    let mail = mail.into_iter().find(|mail| !mail.is_empty());
    let agency = entry.agency(visitor, agencies);
    let contact = match description.contact.as_str() {
        "" => agency,
        contact => contact,
    };
    // Somebody has to be there to be asked: where no mailbox is known, it is that of the web's own host.
    let host = visitor.site.url("");
    let host = host.split("://").nth(1).unwrap_or_default();
    let host = host.split([':', '/']).next().unwrap_or_default();
    let mail = mail.map_or_else(|| format!("opendata@{}", with_dot(host)), String::to_owned);
    let mut keywords = description.keywords.clone();
    if keywords.is_empty() {
        keywords.push(entry.dataset.slug.replace('-', " "));
    }
    let files = &entry.version.body.files;
    let mut dataset = json!({
        "@type": "dcat:Dataset",
        "identifier": entry.url(visitor),
        "title": title,
        "description": if text.is_empty() { title } else { text },
        "keyword": keywords,
        "modified": entry.version.at.to_string(),
        "publisher": {"@type": "org:Organization", "name": agency},
        "contactPoint": {"@type": "vcard:Contact", "fn": contact, "hasEmail": format!("mailto:{mail}")},
        "accessLevel": "public",
        "landingPage": entry.url(visitor),
        "distribution": files.iter().flat_map(|file| distributions(visitor, entry, file)).collect::<Vec<_>>(),
    });
    if let Some(licence) = Licence::parse(&description.licence) {
        dataset["license"] = json!(licence.url);
    }
    if let Some(frequency) = Frequency::parse(&description.frequency) {
        dataset["accrualPeriodicity"] = json!(frequency.repeats);
    }
    if !description.place.is_empty() {
        dataset["spatial"] = json!(description.place);
    }
    if let (Some(from), Some(to)) = (description.from, description.to) {
        dataset["temporal"] = json!(format!("{from}T00:00:00Z/{to}T00:00:00Z"));
    }
    if let Some(lang) = description.language {
        dataset["language"] = json!([lang.code()]);
    }
    if !description.themes.is_empty() {
        dataset["theme"] = json!(description.themes);
    }
    dataset
}

/// `localhost` is no host for a mailbox.
fn with_dot(host: &str) -> String {
    match host.contains('.') {
        true => host.to_owned(),
        false => "town.invalid".to_owned(),
    }
}

/// The file as it came, and the table as CSV where it came as something else.
fn distributions(visitor: &Visitor, entry: &Entry, file: &PublishedFile) -> Vec<Value> {
    let kind = match media_type(&file.format) {
        "" => "application/octet-stream",
        known => known,
    };
    let mut all = vec![json!({
        "@type": "dcat:Distribution",
        "title": file.title,
        "format": file.format,
        "mediaType": kind,
        "downloadURL": entry.file_url(visitor, file),
    })];
    if file.is_table() {
        all.push(json!({
            "@type": "dcat:Distribution",
            "title": format!("{} (CSV)", file.title),
            "format": "CSV",
            "mediaType": "text/csv",
            "downloadURL": entry.table_url(visitor, file, "csv"),
        }));
    }
    all
}
