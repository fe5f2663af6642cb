//! `/catalog.ttl`, `/catalog.jsonld`, `/catalog.rdf`: the catalogue as DCAT-AP 3, a page at a time (Hydra), and `/catalog`,
//! which answers in whichever of them is asked for.

mod graph;

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use oxjsonld::JsonLdSerializer;
use oxrdf::{GraphName, Quad, Triple};
use oxrdfxml::RdfXmlSerializer;
use oxttl::TurtleSerializer;
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{PageResult, Query, Visitor};

use self::graph::PREFIXES;
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

/// A form of RDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Turtle,
    JsonLd,
    RdfXml,
}

impl Form {
    const fn ending(self) -> &'static str {
        match self {
            Form::Turtle => "ttl",
            Form::JsonLd => "jsonld",
            Form::RdfXml => "rdf",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Form::Turtle => "text/turtle; charset=utf-8",
            Form::JsonLd => "application/ld+json",
            Form::RdfXml => "application/rdf+xml",
        }
    }
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

async fn page(visitor: &Visitor, asked: Asked, form: Form) -> PageResult<Response> {
    let mut db = visitor.read().await?;
    let filter = CatalogueFilter::default();
    let entries = Entry::some(&mut db, &filter, asked.after, PAGE).await?;
    let count = store::count_published(&mut db, &filter).await?;
    let agencies = Agencies::read(&mut db).await?;
    drop(db);
    let next = entries.last().filter(|_| entries.len() == PAGE);
    let next = next.map(|last| last.dataset.id.number());
    let mut triples = graph::catalogue(visitor, &entries);
    triples.extend(graph::pages(
        visitor,
        form.ending(),
        (asked.after, next, count),
    ));
    for entry in &entries {
        triples.extend(graph::dataset(visitor, entry, &agencies));
    }
    let body = written(triples, form).map_err(|error| Error::broken("DCAT", error))?;
    Ok(open(body.into_response(), form.media_type()))
}

fn written(triples: Vec<Triple>, form: Form) -> Result<Vec<u8>, String> {
    let words = |error: &dyn std::fmt::Display| error.to_string();
    match form {
        Form::Turtle => {
            let mut serializer = TurtleSerializer::new();
            for (prefix, iri) in PREFIXES {
                serializer = serializer.with_prefix(prefix, iri).map_err(|e| words(&e))?;
            }
            let mut writer = serializer.for_writer(Vec::new());
            for triple in &triples {
                writer.serialize_triple(triple).map_err(|e| words(&e))?;
            }
            writer.finish().map_err(|e| words(&e))
        }
        Form::RdfXml => {
            let mut serializer = RdfXmlSerializer::new();
            for (prefix, iri) in PREFIXES {
                serializer = serializer.with_prefix(prefix, iri).map_err(|e| words(&e))?;
            }
            let mut writer = serializer.for_writer(Vec::new());
            for triple in &triples {
                writer.serialize_triple(triple).map_err(|e| words(&e))?;
            }
            writer.finish().map_err(|e| words(&e))
        }
        Form::JsonLd => {
            let mut serializer = JsonLdSerializer::new();
            for (prefix, iri) in PREFIXES {
                serializer = serializer.with_prefix(prefix, iri).map_err(|e| words(&e))?;
            }
            let mut writer = serializer.for_writer(Vec::new());
            for triple in triples {
                let Triple {
                    subject,
                    predicate,
                    object,
                } = triple;
                let quad = Quad::new(subject, predicate, object, GraphName::DefaultGraph);
                writer.serialize_quad(&quad).map_err(|e| words(&e))?;
            }
            writer.finish().map_err(|e| words(&e))
        }
    }
}
