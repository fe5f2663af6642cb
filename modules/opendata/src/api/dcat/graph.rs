//! The triples of a catalogue: DCAT-AP 3.0, with the EU's vocabularies for themes, frequencies, languages, licences and formats.

use oxrdf::{
    Literal, NamedNode, Triple,
    vocab::{rdf, xsd},
};
use stoa_kernel::{Localised, Timestamp};
use stoa_web::Visitor;

use crate::{
    api::catalogue::{Entry, eu_language, media_type},
    model::{Frequency, Licence, PublishedFile, Theme},
    pages::Agencies,
};

pub const PREFIXES: [(&str, &str); 9] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("hydra", "http://www.w3.org/ns/hydra/core#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
];

const EU: &str = "http://publications.europa.eu/resource/authority";

/// A thing that is described, and what is said of it.
struct Node {
    iri: NamedNode,
    triples: Vec<Triple>,
}

/// `dct:title` as a whole IRI.
fn term(short: &str) -> NamedNode {
    let (prefix, name) = short.split_once(':').unwrap_or_default();
    let space = PREFIXES.iter().find(|(known, _)| *known == prefix);
    NamedNode::new_unchecked(format!("{}{name}", space.map_or("", |(_, iri)| *iri)))
}

/// An IRI as it was given, with what no IRI may hold escaped; `None` where it is none.
fn iri(text: &str) -> Option<NamedNode> {
    let escaped: String = text
        .chars()
        .map(|sign| match sign {
            ' ' | '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`' => {
                format!("%{:02X}", u32::from(sign))
            }
            other => other.to_string(),
        })
        .collect();
    NamedNode::new(escaped).ok()
}

impl Node {
    fn new(address: &str, kind: &str) -> Option<Self> {
        let node = Node {
            iri: iri(address)?,
            triples: Vec::new(),
        };
        Some(node.kind(kind))
    }

    fn kind(mut self, kind: &str) -> Self {
        let triple = Triple::new(self.iri.clone(), rdf::TYPE.into_owned(), term(kind));
        self.triples.push(triple);
        self
    }

    fn text(mut self, name: &str, text: &str) -> Self {
        if !text.trim().is_empty() {
            self.add(name, Literal::new_simple_literal(text));
        }
        self
    }

    fn texts(mut self, name: &str, texts: &Localised) -> Self {
        for (lang, text) in texts.0.iter().filter(|(_, text)| !text.trim().is_empty()) {
            self.add(
                name,
                Literal::new_language_tagged_literal_unchecked(text, lang.code()),
            );
        }
        self
    }

    fn typed(mut self, name: &str, text: impl Into<String>, kind: oxrdf::NamedNodeRef<'_>) -> Self {
        self.add(name, Literal::new_typed_literal(text, kind));
        self
    }

    fn instant(self, name: &str, at: Timestamp) -> Self {
        self.typed(name, at.to_string(), xsd::DATE_TIME)
    }

    fn link(mut self, name: &str, to: &str) -> Self {
        if let Some(to) = iri(to) {
            let triple = Triple::new(self.iri.clone(), term(name), to);
            self.triples.push(triple);
        }
        self
    }

    /// As [`Node::link`], and says what it leads to: validators see nothing but this graph.
    fn leads(self, name: &str, to: &str, kind: &str) -> Self {
        self.holds(name, Node::new(to, kind))
    }

    fn add(&mut self, name: &str, object: Literal) {
        let triple = Triple::new(self.iri.clone(), term(name), object);
        self.triples.push(triple);
    }

    /// Something of a class of its own that this leads to.
    fn holds(mut self, name: &str, other: Option<Node>) -> Self {
        if let Some(other) = other {
            let triple = Triple::new(self.iri.clone(), term(name), other.iri);
            self.triples.push(triple);
            self.triples.extend(other.triples);
        }
        self
    }
}

fn all(node: Option<Node>) -> Vec<Triple> {
    node.map_or_else(Vec::new, |node| node.triples)
}

fn catalogue_address(visitor: &Visitor) -> String {
    visitor.site.url("/catalog")
}

/// The catalogue itself, and which datasets of this page are in it.
pub fn catalogue(visitor: &Visitor, entries: &[Entry]) -> Vec<Triple> {
    let lang = visitor.app().config.town.language;
    let speech = visitor.site.speech(lang);
    let town = visitor.site.town_name(lang);
    let title = speech.t("opendata-title");
    let newest = entries.iter().map(|entry| entry.version.at).max();
    let mut node = Node::new(&catalogue_address(visitor), "dcat:Catalog").map(|node| {
        node.texts(
            "dct:title",
            &Localised([(lang, format!("{title} – {town}"))].into()),
        )
        .texts(
            "dct:description",
            &Localised([(lang, speech.t("opendata-lead"))].into()),
        )
        .holds("dct:publisher", agent(&visitor.site.url("/"), &town))
        .leads("foaf:homepage", &visitor.site.url("/data"), "foaf:Document")
        .leads(
            "dct:language",
            &format!("{EU}/language/{}", eu_language(lang)),
            "dct:LinguisticSystem",
        )
    });
    if let Some(at) = newest {
        node = node.map(|node| node.instant("dct:modified", at));
    }
    for entry in entries {
        node = node.map(|node| node.link("dcat:dataset", &entry.url(visitor)));
    }
    all(node)
}

/// Where this page stands among all, in the words of Hydra.
pub fn pages(
    visitor: &Visitor,
    ending: &str,
    (after, next, count): (i64, Option<i64>, i64),
) -> Vec<Triple> {
    let first = visitor.site.url(&format!("/catalog.{ending}"));
    let address = |after: i64| match after {
        0 => first.clone(),
        after => format!("{first}?after={after}"),
    };
    let mut node = Node::new(&address(after), "hydra:PartialCollectionView").map(|node| {
        node.link("hydra:first", &first)
            .typed("hydra:totalItems", count.to_string(), xsd::INTEGER)
    });
    if let Some(next) = next {
        node = node.map(|node| node.link("hydra:next", &address(next)));
    }
    all(node)
}

fn agent(address: &str, name: &str) -> Option<Node> {
    Node::new(address, "foaf:Agent").map(|node| node.text("foaf:name", name))
}

/// A dataset with its files.
pub fn dataset(visitor: &Visitor, entry: &Entry, agencies: &Agencies) -> Vec<Triple> {
    let url = entry.url(visitor);
    let description = &entry.version.body.description;
    let agency = &entry.version.body.agency;
    let publisher = visitor
        .site
        .url(&format!("/responsibility/agencies/{agency}"));
    let text = match description.text.is_empty() {
        true => &description.title,
        false => &description.text,
    };
    let node = Node::new(&url, "dcat:Dataset").map(|node| {
        let mut node = node
            .texts("dct:title", &description.title)
            .texts("dct:description", text)
            .text("dct:identifier", &url)
            .text("dcat:version", &entry.version.number.to_string())
            .instant("dct:modified", entry.version.at)
            .instant("dct:issued", entry.dataset.created_at)
            .holds(
                "dct:publisher",
                agent(&publisher, entry.agency(visitor, agencies)),
            )
            .holds("dcat:contactPoint", contact(visitor, entry, agencies))
            .holds("foaf:page", Node::new(&url, "foaf:Document"))
            .holds("dct:accessRights", rights());
        for word in &description.keywords {
            node = node.text("dcat:keyword", word);
        }
        for theme in description
            .themes
            .iter()
            .filter_map(|theme| Theme::parse(theme))
        {
            let concept = concept(&theme.uri(), &visitor.t(&theme.text()), visitor);
            node = node.holds("dcat:theme", concept);
        }
        if let Some(frequency) = Frequency::parse(&description.frequency) {
            node = node.leads("dct:accrualPeriodicity", &frequency.uri(), "dct:Frequency");
        }
        if let Some(lang) = description.language {
            node = node.leads(
                "dct:language",
                &format!("{EU}/language/{}", eu_language(lang)),
                "dct:LinguisticSystem",
            );
        }
        node = node.holds("dct:spatial", place(&url, &description.place));
        node = node.holds("dct:temporal", period(&url, entry));
        for file in &entry.version.body.files {
            for distribution in distributions(visitor, entry, file) {
                node = node.holds("dcat:distribution", Some(distribution));
            }
        }
        node
    });
    all(node)
}

/// Open to everybody, as the EU's vocabulary says it.
fn rights() -> Option<Node> {
    Node::new(&format!("{EU}/access-right/PUBLIC"), "dct:RightsStatement")
}

fn contact(visitor: &Visitor, entry: &Entry, agencies: &Agencies) -> Option<Node> {
    let description = &entry.version.body.description;
    let town = &visitor.app().config.town.contact_email;
    let mail = [&description.contact_email, town];
    let mail = mail.into_iter().find(|mail| !mail.is_empty());
    let name = match description.contact.as_str() {
        "" => entry.agency(visitor, agencies),
        contact => contact,
    };
    let node = Node::new(&format!("{}#contact", entry.url(visitor)), "vcard:Kind")?;
    let node = node.text("vcard:fn", name);
    Some(match mail {
        Some(mail) => node.link("vcard:hasEmail", &format!("mailto:{mail}")),
        None => node.link("vcard:hasURL", &entry.url(visitor)),
    })
}

/// A concept of a vocabulary, with its name in the reader's language.
fn concept(address: &str, name: &str, visitor: &Visitor) -> Option<Node> {
    let name = Localised([(visitor.lang(), name.to_owned())].into());
    Node::new(address, "skos:Concept").map(|node| node.texts("skos:prefLabel", &name))
}

/// That it is there to stay, as the EU's vocabulary says it.
fn available() -> Option<Node> {
    let address = format!("{EU}/planned-availability/AVAILABLE");
    let name = Localised::english("Available");
    Node::new(&address, "skos:Concept").map(|node| node.texts("skos:prefLabel", &name))
}

fn place(url: &str, name: &str) -> Option<Node> {
    let name = Some(name).filter(|name| !name.is_empty())?;
    Node::new(&format!("{url}#place"), "dct:Location").map(|node| node.text("rdfs:label", name))
}

fn period(url: &str, entry: &Entry) -> Option<Node> {
    let description = &entry.version.body.description;
    if description.from.is_none() && description.to.is_none() {
        return None;
    }
    let mut node = Node::new(&format!("{url}#period"), "dct:PeriodOfTime")?;
    if let Some(from) = description.from {
        node = node.typed("dcat:startDate", from.to_string(), xsd::DATE);
    }
    if let Some(to) = description.to {
        node = node.typed("dcat:endDate", to.to_string(), xsd::DATE);
    }
    Some(node)
}

/// The file as it came, and of a table its CSV.
fn distributions(visitor: &Visitor, entry: &Entry, file: &PublishedFile) -> Vec<Node> {
    let url = entry.url(visitor);
    let here = entry.file_url(visitor, file);
    let original = distribution(
        entry,
        &format!("{url}#file-{}", file.name),
        (&here, &file.format),
    );
    let original = original.map(|node| {
        let node = node
            .text("dct:title", &file.title)
            .text("dct:description", &file.text);
        if file.file == 0 {
            return node;
        }
        let bytes = file.bytes.to_string();
        let sum = Node::new(&format!("{url}#sum-{}", file.name), "spdx:Checksum").map(|sum| {
            sum.leads(
                "spdx:algorithm",
                "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
                "spdx:ChecksumAlgorithm",
            )
            .typed("spdx:checksumValue", file.hash.as_str(), xsd::HEX_BINARY)
        });
        node.leads("dcat:downloadURL", &here, "rdfs:Resource")
            .typed("dcat:byteSize", bytes, xsd::NON_NEGATIVE_INTEGER)
            .holds("spdx:checksum", sum)
    });
    let table = file
        .is_table()
        .then(|| entry.table_url(visitor, file, "csv"));
    let table = table.and_then(|csv| {
        let node = distribution(entry, &format!("{url}#table-{}", file.name), (&csv, "CSV"))?;
        Some(
            node.text("dct:title", &format!("{} (CSV)", file.title))
                .leads("dcat:downloadURL", &csv, "rdfs:Resource"),
        )
    });
    original.into_iter().chain(table).collect()
}

fn distribution(entry: &Entry, id: &str, (address, format): (&str, &str)) -> Option<Node> {
    let mut node = Node::new(id, "dcat:Distribution")?
        .leads("dcat:accessURL", address, "rdfs:Resource")
        .instant("dct:modified", entry.version.at)
        .holds("dcatap:availability", available());
    if let Some(licence) = Licence::parse(&entry.version.body.description.licence) {
        let known = if licence.eu.is_empty() {
            licence.url
        } else {
            licence.eu
        };
        node = node.holds("dct:license", Node::new(known, "dct:LicenseDocument"));
    }
    let code = format.to_ascii_uppercase();
    if !code.is_empty() && code.chars().all(|sign| sign.is_ascii_alphanumeric()) {
        node = node.holds(
            "dct:format",
            Node::new(&format!("{EU}/file-type/{code}"), "dct:MediaTypeOrExtent"),
        );
    }
    match media_type(format) {
        "" => {}
        kind => {
            let address = format!("https://www.iana.org/assignments/media-types/{kind}");
            node = node.holds("dcat:mediaType", Node::new(&address, "dct:MediaType"));
        }
    }
    Some(node)
}
