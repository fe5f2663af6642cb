//! The triples of a catalogue: DCAT-AP 3.0, with the EU's vocabularies for themes, frequencies, languages, licences and formats.

use oxrdf::{Triple, vocab::xsd};

use super::node::{Node, term};
use crate::{
    Access, Catalogued, Concept, File, Head, Texts, View,
    vocabulary::{EU, Frequency, Licence, language_address},
};

/// The catalogue itself, and which datasets of this page are in it.
pub fn head(head: &Head, records: &[Catalogued]) -> Vec<Triple> {
    let mut node = Node::new(&head.address, "dcat:Catalog").map(|node| {
        let node = node
            .texts("dct:title", &head.title)
            .texts("dct:description", &head.text)
            .holds(
                "dct:publisher",
                agent(&head.publisher.address, &head.publisher.name),
            )
            .leads("foaf:homepage", &head.homepage, "foaf:Document");
        language(node, &head.language).moment("dct:modified", &head.modified)
    });
    for record in records {
        node = node.map(|node| node.link("dcat:dataset", &record.address));
    }
    Node::triples(node)
}

/// Where this page stands among all, in the words of Hydra.
pub fn view(view: &View) -> Vec<Triple> {
    let mut node = Node::new(&view.address, "hydra:PartialCollectionView").map(|node| {
        node.link("hydra:first", &view.first).typed(
            "hydra:totalItems",
            view.total.to_string(),
            xsd::INTEGER,
        )
    });
    if let Some(next) = &view.next {
        node = node.map(|node| node.link("hydra:next", next));
    }
    Node::triples(node)
}

fn agent(address: &str, name: &str) -> Option<Node> {
    Node::new(address, "foaf:Agent").map(|node| node.text("foaf:name", name))
}

fn language(node: Node, tag: &str) -> Node {
    match language_address(tag) {
        Some(address) => node.leads("dct:language", &address, "dct:LinguisticSystem"),
        None => node,
    }
}

/// A dataset with its files.
pub fn record(record: &Catalogued) -> Vec<Triple> {
    Node::triples(Node::new(&record.address, "dcat:Dataset").map(|node| {
        let node = links(words(node, record), record);
        let files = record.files.iter();
        files.fold(node, |node, file| {
            node.holds("dcat:distribution", distribution(record, file))
        })
    }))
}

fn words(node: Node, record: &Catalogued) -> Node {
    let text = match record.text.is_empty() {
        true => &record.title,
        false => &record.text,
    };
    let mut node = node
        .texts("dct:title", &record.title)
        .texts("dct:description", text)
        .text("dct:identifier", &record.identifier)
        .text("dcat:version", &record.version)
        .moment("dct:modified", &record.modified)
        .moment("dct:issued", &record.issued);
    for word in &record.keywords {
        node = node.text("dcat:keyword", word);
    }
    node
}

fn links(node: Node, record: &Catalogued) -> Node {
    let publisher = record.publisher.as_ref();
    let publisher = publisher.and_then(|one| agent(&one.address, &one.name));
    let mut node = node
        .holds("dct:publisher", publisher)
        .holds("dcat:contactPoint", contact(record))
        .holds(
            "foaf:page",
            Node::new(&record.landing_page, "foaf:Document"),
        )
        .holds("dct:accessRights", rights(record.access));
    for theme in &record.themes {
        node = node.holds("dcat:theme", concept(theme));
    }
    if let Some(frequency) = Frequency::parse(&record.frequency) {
        let address = frequency.address();
        node = node.leads("dct:accrualPeriodicity", &address, "dct:Frequency");
    }
    for tag in &record.languages {
        node = language(node, tag);
    }
    // Not dct:source, whose range is a dataset that would have to be described here, and would be taken for one more.
    if !record.source.is_empty() {
        node = node.link("prov:wasDerivedFrom", &record.source);
    }
    if !record.replaced_by.is_empty() {
        node = node.link("dct:isReplacedBy", &record.replaced_by);
    }
    node.holds("dct:spatial", place(record))
        .holds("dct:temporal", period(record))
}

/// As the EU's vocabulary says it.
fn rights(access: Access) -> Option<Node> {
    let code = match access {
        Access::Public => "PUBLIC",
        Access::Restricted => "RESTRICTED",
        Access::NonPublic => "NON_PUBLIC",
    };
    Node::new(&format!("{EU}/access-right/{code}"), "dct:RightsStatement")
}

fn contact(record: &Catalogued) -> Option<Node> {
    let contact = record.contact.as_ref()?;
    let node = Node::new(&format!("{}#contact", record.address), "vcard:Kind")?;
    let node = node.text("vcard:fn", &contact.name);
    Some(match contact.email.as_str() {
        "" => node.link("vcard:hasURL", &contact.page),
        mail => node.link("vcard:hasEmail", &format!("mailto:{mail}")),
    })
}

fn concept(concept: &Concept) -> Option<Node> {
    Node::new(&concept.address, "skos:Concept")
        .map(|node| node.texts("skos:prefLabel", &concept.name))
}

/// That it is there to stay, as the EU's vocabulary says it.
fn available() -> Option<Node> {
    concept(&Concept {
        address: format!("{EU}/planned-availability/AVAILABLE"),
        name: Texts::of("en", "Available"),
    })
}

fn place(record: &Catalogued) -> Option<Node> {
    if record.place.is_empty() && record.bounds.is_none() {
        return None;
    }
    let node = Node::new(&format!("{}#place", record.address), "dct:Location")?;
    let node = node.text("rdfs:label", &record.place);
    Some(match record.bounds {
        Some(bounds) => node.typed("dcat:bbox", bounds.wkt(), term("geo:wktLiteral").as_ref()),
        None => node,
    })
}

fn period(record: &Catalogued) -> Option<Node> {
    if record.from.is_empty() && record.to.is_empty() {
        return None;
    }
    let node = Node::new(&format!("{}#period", record.address), "dct:PeriodOfTime")?;
    Some(
        node.moment("dcat:startDate", &record.from)
            .moment("dcat:endDate", &record.to),
    )
}

fn distribution(record: &Catalogued, file: &File) -> Option<Node> {
    let mut node = Node::new(&file.address, "dcat:Distribution")?
        .leads("dcat:accessURL", &file.access, "rdfs:Resource")
        .moment("dct:modified", &record.modified)
        .holds("dcatap:availability", available())
        .text("dct:title", &file.title)
        .text("dct:description", &file.text);
    if let Some(licence) = &record.licence {
        let known = Licence::parse(&licence.code);
        let address = known.map_or(licence.address.as_str(), |one| match one.eu {
            "" => one.url,
            eu => eu,
        });
        node = node.holds("dct:license", Node::new(address, "dct:LicenseDocument"));
    }
    if !file.download.is_empty() {
        node = node.leads("dcat:downloadURL", &file.download, "rdfs:Resource");
    }
    if let Some(bytes) = file.bytes {
        node = node.typed(
            "dcat:byteSize",
            bytes.to_string(),
            xsd::NON_NEGATIVE_INTEGER,
        );
    }
    Some(formats(node, file).holds("spdx:checksum", checksum(file)))
}

fn formats(mut node: Node, file: &File) -> Node {
    let code = file.format.to_ascii_uppercase();
    if !code.is_empty() && code.chars().all(|sign| sign.is_ascii_alphanumeric()) {
        let format = Node::new(&format!("{EU}/file-type/{code}"), "dct:MediaTypeOrExtent");
        node = node.holds("dct:format", format);
    }
    match file.media_type.as_str() {
        "" => node,
        kind => {
            let address = format!("https://www.iana.org/assignments/media-types/{kind}");
            node.holds("dcat:mediaType", Node::new(&address, "dct:MediaType"))
        }
    }
}

fn checksum(file: &File) -> Option<Node> {
    let sum = Some(&file.sha256).filter(|sum| !sum.is_empty())?;
    let node = Node::new(&format!("{}-sum", file.address), "spdx:Checksum")?;
    Some(
        node.leads(
            "spdx:algorithm",
            "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
            "spdx:ChecksumAlgorithm",
        )
        .typed("spdx:checksumValue", sum.as_str(), xsd::HEX_BINARY),
    )
}
