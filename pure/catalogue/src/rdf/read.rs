//! The datasets of a graph.

use std::collections::HashSet;

use oxrdf::{Term, Triple};

use super::graph::{Graph, key, plain};
use crate::{
    Access, Bounds, Catalogued, Concept, Contact, File, Finding, Licensed, Limits, Publisher,
    Texts,
    reading::{Kind, Reading, moment, tidy},
    vocabulary::{
        Frequency, Licence, format_of, language_tag, last_part, theme_address, theme_code,
    },
};

/// What a graph catalogues, in the order of the document.
pub fn read_graph(triples: Vec<Triple>, kind: Kind, limits: &Limits) -> Reading {
    let graph = Graph::new(triples);
    let mut reading = Reading::new(kind);
    let subjects: Vec<String> = datasets(&graph);
    let numbers = Numbers::of(&graph);
    reading.next = numbers.next;
    reading.total = numbers.total;
    for subject in subjects {
        let record = dataset(&graph, &subject, limits, &mut reading.findings);
        reading.take(record, limits);
    }
    reading
}

/// What is a dataset by its class, or because a catalogue names it one.
fn datasets(graph: &Graph) -> Vec<String> {
    let mut named: HashSet<String> = HashSet::new();
    for subject in &graph.subjects {
        let terms = graph.all(subject, &["dcat:dataset"]).into_iter();
        named.extend(terms.filter_map(key));
    }
    let is_one = |subject: &&String| {
        graph.is_a(subject, "dcat:Dataset") || (named.contains(*subject) && graph.knows(subject))
    };
    graph.subjects.iter().filter(is_one).cloned().collect()
}

/// The next page, and how many there are, by either of Hydra's old and new words.
struct Numbers {
    next: Option<String>,
    total: Option<u64>,
}

impl Numbers {
    fn of(graph: &Graph) -> Self {
        let mut numbers = Numbers {
            next: None,
            total: None,
        };
        for subject in &graph.subjects {
            let next = graph.text(subject, &["hydra:next", "hydra:nextPage"]);
            if !next.is_empty() {
                numbers.next = Some(next);
            }
            let total = graph.text(subject, &["hydra:totalItems"]).parse().ok();
            numbers.total = numbers.total.or(total);
        }
        numbers
    }
}

fn texts(graph: &Graph, subject: &str, names: &[&str]) -> Texts {
    let mut texts = Texts::default();
    for term in graph.all(subject, names) {
        if let Term::Literal(literal) = term {
            texts.add(literal.language().unwrap_or_default(), literal.value());
        }
    }
    texts
}

fn dataset(
    graph: &Graph,
    subject: &str,
    limits: &Limits,
    findings: &mut Vec<Finding>,
) -> Catalogued {
    let text = |names: &[&str]| graph.text(subject, names);
    let themes = graph.all(subject, &["dcat:theme", "dct:subject"]);
    let frequency = Frequency::find(&text(&["dct:accrualPeriodicity"]));
    let mut record = Catalogued {
        address: own_address(subject),
        identifier: text(&["dct:identifier", "adms:identifier"]),
        title: texts(graph, subject, &["dct:title", "rdfs:label", "schema:name"]),
        text: texts(graph, subject, &["dct:description", "schema:description"]),
        keywords: keywords(graph, subject),
        themes: themes
            .into_iter()
            .filter_map(|term| theme(graph, term))
            .collect(),
        publisher: publisher(graph, subject),
        contact: contact(graph, subject),
        licence: licence(graph, subject),
        access: access_of(&text(&["dct:accessRights"])),
        frequency: frequency.map_or_else(String::new, |one| one.code.to_owned()),
        languages: languages(graph, subject),
        version: text(&["dcat:version", "owl:versionInfo", "dct:hasVersion"]),
        landing_page: text(&["dcat:landingPage", "foaf:page", "schema:url"]),
        source: text(&["prov:wasDerivedFrom", "dct:source"]),
        replaced_by: text(&["dct:isReplacedBy"]),
        ..coverage(graph, subject, findings)
    };
    let distributions = graph.all(subject, &["dcat:distribution"]);
    let distributions = distributions.into_iter().filter_map(key);
    for distribution in distributions.take(limits.files) {
        if record.licence.is_none() {
            record.licence = licence(graph, &distribution);
        }
        record.files.extend(file(graph, &distribution));
    }
    record
}

/// An IRI; a blank node has no address.
fn own_address(subject: &str) -> String {
    match subject.starts_with("_:") {
        true => String::new(),
        false => subject.to_owned(),
    }
}

/// Where and when.
fn coverage(graph: &Graph, subject: &str, findings: &mut Vec<Finding>) -> Catalogued {
    let mut day = |text: String| {
        let read = moment(&text);
        if read.is_empty() && !text.is_empty() {
            findings.push(Finding::Value {
                record: subject.to_owned(),
                field: "day".to_owned(),
                value: tidy(&text, 100),
            });
        }
        read
    };
    let (from, to) = period(graph, subject);
    let places = graph.all(subject, &["dct:spatial"]);
    let mut names = places.iter().map(|term| place_name(graph, term));
    Catalogued {
        place: names.find(|name| !name.is_empty()).unwrap_or_default(),
        bounds: places.iter().find_map(|term| bounds(graph, term)),
        from: day(from),
        to: day(to),
        issued: day(graph.text(subject, &["dct:issued", "dct:created"])),
        modified: day(graph.text(subject, &["dct:modified"])),
        ..Catalogued::default()
    }
}

fn keywords(graph: &Graph, subject: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for term in graph.all(subject, &["dcat:keyword", "schema:keywords"]) {
        let word = tidy(&graph.label(term), 100);
        if !word.is_empty() && !words.contains(&word) {
            words.push(word);
        }
    }
    words.truncate(100);
    words
}

fn theme(graph: &Graph, term: &Term) -> Option<Concept> {
    let mut name = Texts::default();
    if let Some(subject) = key(term) {
        name = texts(graph, &subject, &["skos:prefLabel", "rdfs:label"]);
    } else {
        name.add("", &plain(term));
    }
    let address = match theme_code(&plain(term)) {
        Some(code) => theme_address(code),
        None if matches!(term, Term::NamedNode(_)) => plain(term),
        None => String::new(),
    };
    (!address.is_empty() || !name.is_empty()).then_some(Concept { address, name })
}

fn publisher(graph: &Graph, subject: &str) -> Option<Publisher> {
    let names = ["dct:publisher", "dct:creator", "schema:publisher"];
    let term = graph.all(subject, &names).into_iter().next()?;
    let address = match term {
        Term::NamedNode(node) => node.as_str().to_owned(),
        _ => String::new(),
    };
    let name = match graph.label(term) {
        name if name.is_empty() => last_part(&address).to_owned(),
        name => name,
    };
    Some(Publisher { address, name }).filter(|one| !one.name.is_empty())
}

fn contact(graph: &Graph, subject: &str) -> Option<Contact> {
    let names = ["dcat:contactPoint", "adms:contactPoint"];
    let term = graph.all(subject, &names).into_iter().next()?;
    let Some(node) = key(term) else {
        return Some(Contact {
            name: plain(term),
            ..Contact::default()
        });
    };
    let mail = graph.all(&node, &["vcard:hasEmail", "vcard:email", "foaf:mbox"]);
    let mail = mail.into_iter().next().map(|term| match key(term) {
        Some(inner) if graph.knows(&inner) => {
            graph.text(&inner, &["vcard:hasValue", "vcard:value"])
        }
        _ => plain(term),
    });
    let mail = mail.unwrap_or_default();
    let contact = Contact {
        name: graph.label(term),
        email: mail.trim_start_matches("mailto:").to_owned(),
        page: graph.text(&node, &["vcard:hasURL", "vcard:url", "foaf:homepage"]),
    };
    (contact != Contact::default()).then_some(contact)
}

fn licence(graph: &Graph, subject: &str) -> Option<Licensed> {
    let names = ["dct:license", "dct:rights", "schema:license"];
    let term = graph.all(subject, &names).into_iter().next()?;
    let (address, name) = (plain(term), graph.label(term));
    licensed(&address, &name)
}

/// A licence by its address or its name, whichever somebody knows.
pub(crate) fn licensed(address: &str, name: &str) -> Option<Licensed> {
    let known = Licence::find(address).or_else(|| Licence::find(name));
    let is_address = address.starts_with("http://") || address.starts_with("https://");
    let licensed = Licensed {
        code: known.map_or_else(String::new, |one| one.code.to_owned()),
        name: match (known, name) {
            (Some(known), _) => known.name.to_owned(),
            (None, "") => address.to_owned(),
            (None, name) => name.to_owned(),
        },
        address: match known {
            Some(known) => known.url.to_owned(),
            None if is_address => address.to_owned(),
            None => String::new(),
        },
    };
    (!licensed.name.trim().is_empty()).then_some(licensed)
}

pub(crate) fn access_of(text: &str) -> Access {
    let last = last_part(text).to_ascii_uppercase();
    match last.replace([' ', '-'], "_").as_str() {
        "RESTRICTED" | "RESTRICTED_PUBLIC" => Access::Restricted,
        "NON_PUBLIC" | "CONFIDENTIAL" | "SENSITIVE" => Access::NonPublic,
        _ => Access::Public,
    }
}

fn languages(graph: &Graph, subject: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for term in graph.all(subject, &["dct:language"]) {
        if let Some(tag) = language_tag(&plain(term)).map(str::to_owned)
            && !tags.contains(&tag)
        {
            tags.push(tag);
        }
    }
    tags
}

fn place_name(graph: &Graph, term: &Term) -> String {
    match (graph.label(term), term) {
        (label, Term::NamedNode(node)) if label.is_empty() => match graph.knows(node.as_str()) {
            true => String::new(),
            false => last_part(node.as_str()).to_owned(),
        },
        // A box or a shape is no name.
        (label, _) if label.starts_with(['{', '[']) || label.contains("((") => String::new(),
        (label, _) => tidy(&label, 200),
    }
}

fn bounds(graph: &Graph, term: &Term) -> Option<Bounds> {
    let subject = key(term)?;
    let shapes = graph.all(&subject, &["dcat:bbox", "locn:geometry", "dcat:centroid"]);
    shapes
        .into_iter()
        .find_map(|shape| bounds_of(&plain(shape)))
}

/// The box around all numbers of a Well-Known Text or a GeoJSON geometry.
pub(crate) fn bounds_of(shape: &str) -> Option<Bounds> {
    let shape = shape.get(..shape.len().min(100_000))?;
    let shape = match shape.trim().strip_prefix('<') {
        // GeoSPARQL allows the reference system before it.
        Some(rest) => rest.split_once('>').map_or(rest, |(_, rest)| rest),
        None => shape,
    };
    let numbers = shape.split(|sign: char| !(sign.is_ascii_digit() || ".-+eE".contains(sign)));
    let numbers: Vec<f64> = numbers.filter_map(|text| text.parse().ok()).collect();
    let pairs = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    let mut all: Option<(f64, f64, f64, f64)> = None;
    for (x, y) in pairs {
        let (w, s, e, n) = all.unwrap_or((x, y, x, y));
        all = Some((w.min(x), s.min(y), e.max(x), n.max(y)));
    }
    let (w, s, e, n) = all?;
    Bounds::new(w, s, e, n)
}

fn period(graph: &Graph, subject: &str) -> (String, String) {
    for term in graph.all(subject, &["dct:temporal"]) {
        if let Some(node) = key(term) {
            let from = graph.text(&node, &["dcat:startDate", "schema:startDate"]);
            let to = graph.text(&node, &["dcat:endDate", "schema:endDate"]);
            if !from.is_empty() || !to.is_empty() {
                return (from, to);
            }
        } else if let Some((from, to)) = plain(term).split_once('/') {
            return (from.to_owned(), to.to_owned());
        }
    }
    (String::new(), String::new())
}

fn file(graph: &Graph, subject: &str) -> Option<File> {
    let text = |names: &[&str]| graph.text(subject, names);
    let download = text(&["dcat:downloadURL", "schema:contentUrl"]);
    let access = match text(&["dcat:accessURL", "schema:url"]) {
        access if access.is_empty() => download.clone(),
        access => access,
    };
    if access.is_empty() {
        return None;
    }
    let media_type = text(&["dcat:mediaType"]);
    let media_type = media_type
        .rsplit("media-types/")
        .next()
        .unwrap_or_default()
        .to_owned();
    let format = graph.all(subject, &["dct:format"]).into_iter().next();
    let format = format.map(|term| match graph.label(term) {
        label if label.is_empty() => last_part(&plain(term)).to_owned(),
        label => label,
    });
    let format = format.unwrap_or_default();
    let format = match format_of(&format) {
        "" if format.is_empty() => format_of(&media_type).to_owned(),
        "" => format,
        known => known.to_owned(),
    };
    let sums = graph
        .all(subject, &["spdx:checksum"])
        .into_iter()
        .filter_map(key);
    let sha256 = sums
        .map(|sum| graph.text(&sum, &["spdx:checksumValue"]))
        .find(|sum| sum.len() == 64 && sum.bytes().all(|sign| sign.is_ascii_hexdigit()));
    Some(File {
        address: if subject.starts_with("_:") {
            String::new()
        } else {
            subject.to_owned()
        },
        title: texts(graph, subject, &["dct:title"]).get("en").to_owned(),
        text: texts(graph, subject, &["dct:description"])
            .get("en")
            .to_owned(),
        access,
        download,
        format: tidy(&format, 40),
        media_type: if media_type.contains('/') {
            tidy(&media_type, 100)
        } else {
            String::new()
        },
        bytes: text(&["dcat:byteSize"]).parse::<f64>().ok().and_then(whole),
        sha256: sha256.unwrap_or_default(),
        ..File::default()
    })
}

/// Some write bytes as decimals.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the range is looked at before"
)]
fn whole(bytes: f64) -> Option<u64> {
    (0.0..9e15).contains(&bytes).then_some(bytes as u64)
}
