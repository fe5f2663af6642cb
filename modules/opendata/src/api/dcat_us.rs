//! `/data.json`: the whole catalogue as DCAT-US 1.1 (Project Open Data Metadata Schema), written a batch at a time.

use std::sync::Arc;

use axum::{body::Body, response::IntoResponse};
use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use serde_json::Value;
use stoa_catalogue::dcat_us;
use stoa_kernel::{Error, Result};
use stoa_web::{PageResult, Visitor};

use super::catalogue::{Entry, open};
use crate::{model::CatalogueFilter, pages::Agencies};

/// Datasets that are read at once.
const BATCH: usize = 200;

pub async fn show(visitor: Visitor) -> PageResult {
    let agencies = Agencies::read(&mut visitor.read().await?).await?;
    let begin = dcat_us::catalogue(&visitor.site.url("/data.json"));
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

/// Where no mailbox is known, it is that of the web's own host: the schema asks for one.
fn dataset(visitor: &Visitor, entry: &Entry, agencies: &Agencies) -> Value {
    let mut record = entry.record(visitor, agencies);
    let host = visitor.site.url("");
    let host = host.split("://").nth(1).unwrap_or_default();
    let host = host.split([':', '/']).next().unwrap_or_default();
    if let Some(contact) = record.contact.as_mut().filter(|one| one.email.is_empty()) {
        contact.email = format!("opendata@{}", with_dot(host));
    }
    dcat_us::dataset(&record, visitor.app().config.town.language.code())
}

/// `localhost` is no host for a mailbox.
fn with_dot(host: &str) -> String {
    match host.contains('.') {
        true => host.to_owned(),
        false => "town.invalid".to_owned(),
    }
}
