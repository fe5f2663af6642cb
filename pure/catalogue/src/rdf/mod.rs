//! DCAT-AP 3.0 (SEMIC, 2024) as RDF: Turtle, JSON-LD and RDF/XML, a page at a time (Hydra Core Vocabulary). Services as CPSV-AP besides.

mod graph;
mod node;
mod parse;
mod read;
mod services;
mod write;

use std::collections::HashSet;

use oxjsonld::JsonLdSerializer;
use oxrdf::{GraphName, Quad, Triple};
use oxrdfxml::RdfXmlSerializer;
use oxttl::TurtleSerializer;

use crate::{Catalogued, Head, View, cpsv::PublicService};

pub(crate) use parse::triples;
pub(crate) use read::{access_of, bounds_of, licensed, read_graph};

/// Namespaces by the prefixes that documents of ours use.
pub const PREFIXES: [(&str, &str); 11] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("hydra", "http://www.w3.org/ns/hydra/core#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("geo", "http://www.opengis.net/ont/geosparql#"),
    ("prov", "http://www.w3.org/ns/prov#"),
];

/// The same of documents that tell of services.
pub const PREFIXES_OF_SERVICES: [(&str, &str); 8] = [
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("atu", "http://data.europa.eu/88u/dataset/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// A form of RDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Turtle,
    JsonLd,
    RdfXml,
}

impl Form {
    pub const fn ending(self) -> &'static str {
        match self {
            Form::Turtle => "ttl",
            Form::JsonLd => "jsonld",
            Form::RdfXml => "rdf",
        }
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Form::Turtle => "text/turtle; charset=utf-8",
            Form::JsonLd => "application/ld+json",
            Form::RdfXml => "application/rdf+xml",
        }
    }
}

/// A page of a catalogue with its datasets.
///
/// # Errors
/// In words, when a form cannot hold what is written; none of ours is such.
pub fn write(
    form: Form,
    head: &Head,
    view: &View,
    records: &[Catalogued],
) -> Result<Vec<u8>, String> {
    let mut triples = write::head(head, records);
    triples.extend(write::view(view));
    for record in records {
        triples.extend(write::record(record));
    }
    serialised(triples, form, &PREFIXES)
}

/// One dataset by itself.
///
/// # Errors
/// As [`write`].
pub fn write_one(form: Form, record: &Catalogued) -> Result<Vec<u8>, String> {
    serialised(write::record(record), form, &PREFIXES)
}

/// Public services, each thing said once however many of them lead to it.
pub(crate) fn write_services(form: Form, all: &[PublicService]) -> Result<Vec<u8>, String> {
    let mut triples: Vec<Triple> = Vec::new();
    let mut said = HashSet::new();
    for one in all {
        let more = services::service(one).into_iter();
        triples.extend(more.filter(|triple| said.insert(triple.clone())));
    }
    serialised(triples, form, &PREFIXES_OF_SERVICES)
}

fn serialised(
    triples: Vec<Triple>,
    form: Form,
    prefixes: &[(&str, &str)],
) -> Result<Vec<u8>, String> {
    let words = |error: &dyn std::fmt::Display| error.to_string();
    match form {
        Form::Turtle => {
            let mut serializer = TurtleSerializer::new();
            for (prefix, iri) in prefixes.iter().copied() {
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
            for (prefix, iri) in prefixes.iter().copied() {
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
            for (prefix, iri) in prefixes.iter().copied() {
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
