//! `/catalog.ttl`, `/catalog.jsonld`, `/catalog.rdf`: the catalogue as DCAT-AP 3, a page at a time (Hydra), and `/catalog`,
//! which answers in whichever of them is asked for.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use stoa_catalogue::{
    Catalogued, Head, Publisher, Texts, View,
    rdf::{self, Form},
};
use stoa_kernel::Error;
use stoa_web::{PageResult, Query, Visitor};

use super::catalogue::{Entry, open};
use crate::{model::CatalogueFilter, pages::Agencies, store};

/// Datasets of a page.
const PAGE: usize = 100;

/// Which page.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The number after which the page begins; 0 for the first.
    after: i64,
}

pub async fn turtle(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    page(&visitor, asked, Form::Turtle).await
}

pub async fn json_ld(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    page(&visitor, asked, Form::JsonLd).await
}

pub async fn rdf_xml(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    page(&visitor, asked, Form::RdfXml).await
}

/// Leads to the form that the header `Accept` asks for: Turtle where it asks for none of them, the list where it is a browser.
pub async fn negotiated(visitor: Visitor, headers: HeaderMap) -> PageResult {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok());
    let accept = accept.unwrap_or_default();
    let place = match accept {
        _ if accept.contains("text/html") => "/data".to_owned(),
        _ if accept.contains("ld+json") => "/catalog.jsonld".to_owned(),
        _ if accept.contains("rdf+xml") => "/catalog.rdf".to_owned(),
        _ => "/catalog.ttl".to_owned(),
    };
    let place = HeaderValue::try_from(visitor.site.url(&place))
        .unwrap_or(HeaderValue::from_static("/data"));
    let headers = [
        (header::LOCATION, place),
        (header::VARY, HeaderValue::from_static("accept")),
        (
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        ),
    ];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}

/// One dataset by itself.
pub async fn of_one(visitor: &Visitor, entry: &Entry, media_type: &str) -> PageResult {
    let mut forms = [Form::Turtle, Form::JsonLd, Form::RdfXml].into_iter();
    let form = forms
        .find(|form| form.media_type().starts_with(media_type))
        .unwrap_or(Form::Turtle);
    let mut db = visitor.read().await?;
    let agencies = Agencies::read(&mut db).await?;
    let successors = store::successors(&mut db, &[entry.dataset.id.number()]).await?;
    drop(db);
    let successor = successors.into_values().next();
    let record = Catalogued {
        replaced_by: successor.map_or_else(String::new, |address| whole(visitor, &address)),
        ..entry.record(visitor, &agencies)
    };
    let body = rdf::write_one(form, &record);
    let body = body.map_err(|error| Error::broken("DCAT", error))?;
    Ok(open(body.into_response(), form.media_type()))
}

async fn page(visitor: &Visitor, asked: Asked, form: Form) -> PageResult<Response> {
    let mut db = visitor.read().await?;
    let filter = CatalogueFilter::default();
    let entries = Entry::some(&mut db, &filter, asked.after, PAGE).await?;
    let count = store::count_published(&mut db, &filter).await?;
    let agencies = Agencies::read(&mut db).await?;
    let ids: Vec<i64> = entries.iter().map(|one| one.dataset.id.number()).collect();
    let successors = store::successors(&mut db, &ids).await?;
    drop(db);
    let record = |entry: &Entry| {
        let successor = successors.get(&entry.dataset.id.number());
        Catalogued {
            replaced_by: successor.map_or_else(String::new, |address| whole(visitor, address)),
            ..entry.record(visitor, &agencies)
        }
    };
    let records: Vec<Catalogued> = entries.iter().map(record).collect();
    let next = entries.last().filter(|_| entries.len() == PAGE);
    let next = next.map(|last| last.dataset.id.number());
    let view = view(visitor, form, (asked.after, next), count);
    let body = rdf::write(form, &head(visitor, &entries), &view, &records);
    let body = body.map_err(|error| Error::broken("DCAT", error))?;
    Ok(open(body.into_response(), form.media_type()))
}

/// A successor's whole address: of ours it is kept as a path.
fn whole(visitor: &Visitor, address: &str) -> String {
    match address.starts_with('/') {
        true => visitor.site.url(address),
        false => address.to_owned(),
    }
}

fn head(visitor: &Visitor, entries: &[Entry]) -> Head {
    let lang = visitor.app().config.town.language;
    let speech = visitor.site.speech(lang);
    let town = visitor.site.town_name(lang);
    let newest = entries.iter().map(|entry| entry.version.at).max();
    let title = format!("{} – {town}", speech.t("opendata-title"));
    Head {
        address: visitor.site.url("/catalog"),
        title: Texts::of(lang.code(), title),
        text: Texts::of(lang.code(), speech.t("opendata-lead")),
        publisher: Publisher {
            address: visitor.site.url("/"),
            name: town,
        },
        homepage: visitor.site.url("/data"),
        language: lang.code().to_owned(),
        modified: newest.map_or_else(String::new, |at| at.to_string()),
    }
}

fn view(visitor: &Visitor, form: Form, (after, next): (i64, Option<i64>), count: i64) -> View {
    let first = visitor.site.url(&format!("/catalog.{}", form.ending()));
    let address = |after: i64| match after {
        0 => first.clone(),
        after => format!("{first}?after={after}"),
    };
    View {
        address: address(after),
        next: next.map(address),
        total: u64::try_from(count).unwrap_or(0),
        first: first.clone(),
    }
}
