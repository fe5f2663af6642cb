//! A graph that is asked: what is said of a thing.

use std::collections::HashMap;

use oxrdf::{NamedOrBlankNode, Term, Triple};

/// Namespaces of what is read, beside those that are written.
const SPACES: [(&str, &[&str]); 14] = [
    ("dcat", &["http://www.w3.org/ns/dcat#"]),
    (
        "dct",
        &[
            "http://purl.org/dc/terms/",
            "http://purl.org/dc/elements/1.1/",
        ],
    ),
    ("foaf", &["http://xmlns.com/foaf/0.1/"]),
    ("vcard", &["http://www.w3.org/2006/vcard/ns#"]),
    ("spdx", &["http://spdx.org/rdf/terms#"]),
    ("hydra", &["http://www.w3.org/ns/hydra/core#"]),
    ("skos", &["http://www.w3.org/2004/02/skos/core#"]),
    ("rdfs", &["http://www.w3.org/2000/01/rdf-schema#"]),
    ("rdf", &["http://www.w3.org/1999/02/22-rdf-syntax-ns#"]),
    ("schema", &["http://schema.org/", "https://schema.org/"]),
    ("locn", &["http://www.w3.org/ns/locn#"]),
    ("adms", &["http://www.w3.org/ns/adms#"]),
    ("owl", &["http://www.w3.org/2002/07/owl#"]),
    ("prov", &["http://www.w3.org/ns/prov#"]),
];

/// Triples by what they are about.
pub struct Graph {
    about: HashMap<String, Vec<(String, Term)>>,
    /// The subjects in the order in which the document names them.
    pub subjects: Vec<String>,
}

/// How a thing is called within the graph: an IRI, or `_:` and a name.
pub fn key(term: &Term) -> Option<String> {
    match term {
        Term::NamedNode(node) => Some(node.as_str().to_owned()),
        Term::BlankNode(node) => Some(node.to_string()),
        _ => None,
    }
}

/// The text of a literal or an IRI, without `mailto:` and `tel:`.
pub fn plain(term: &Term) -> String {
    match term {
        Term::NamedNode(node) => node.as_str().to_owned(),
        Term::Literal(literal) => literal.value().trim().to_owned(),
        _ => String::new(),
    }
}

impl Graph {
    pub fn new(triples: Vec<Triple>) -> Self {
        let mut graph = Graph {
            about: HashMap::new(),
            subjects: Vec::new(),
        };
        for Triple {
            subject,
            predicate,
            object,
        } in triples
        {
            let subject = match subject {
                NamedOrBlankNode::NamedNode(node) => node.into_string(),
                NamedOrBlankNode::BlankNode(node) => node.to_string(),
            };
            if !graph.about.contains_key(&subject) {
                graph.subjects.push(subject.clone());
            }
            let said = graph.about.entry(subject).or_default();
            said.push((predicate.into_string(), object));
        }
        graph
    }

    /// What is said of a thing by a short name, `dct:title`; of names that mean the same, the first that says something.
    pub fn all<'g>(&'g self, subject: &str, names: &[&str]) -> Vec<&'g Term> {
        let Some(said) = self.about.get(subject) else {
            return Vec::new();
        };
        for name in names {
            let (prefix, local) = name.split_once(':').unwrap_or_default();
            let spaces = SPACES.iter().find(|(known, _)| *known == prefix);
            let spaces = spaces.map_or(&[][..], |(_, spaces)| spaces);
            let is_it = |predicate: &str| {
                spaces
                    .iter()
                    .any(|space| predicate.strip_prefix(space) == Some(local))
            };
            let found: Vec<&Term> = said
                .iter()
                .filter(|(predicate, _)| is_it(predicate))
                .map(|(_, object)| object)
                .collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// The text of the first thing that is said; empty where nothing is.
    pub fn text(&self, subject: &str, names: &[&str]) -> String {
        let all = self.all(subject, names);
        let texts = all.into_iter().map(plain);
        texts
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    /// Whether a thing is of a class.
    pub fn is_a(&self, subject: &str, class: &str) -> bool {
        let (prefix, local) = class.split_once(':').unwrap_or_default();
        let spaces = SPACES.iter().find(|(known, _)| *known == prefix);
        let spaces = spaces.map_or(&[][..], |(_, spaces)| spaces);
        let kinds = self.all(subject, &["rdf:type"]).into_iter().map(plain);
        let mut kinds = kinds.filter(|kind| !kind.is_empty());
        kinds.any(|kind| {
            spaces
                .iter()
                .any(|space| kind.strip_prefix(space) == Some(local))
        })
    }

    /// Whether anything is said of a thing.
    pub fn knows(&self, subject: &str) -> bool {
        self.about.contains_key(subject)
    }

    /// What a term is called: a literal's text, or the label of the thing that it leads to; empty where it has none.
    pub fn label(&self, term: &Term) -> String {
        match (term, key(term)) {
            (Term::Literal(_), _) => plain(term),
            (_, Some(subject)) => self.text(
                &subject,
                &[
                    "skos:prefLabel",
                    "foaf:name",
                    "rdfs:label",
                    "vcard:fn",
                    "vcard:organization-name",
                    "dct:title",
                    "locn:geographicName",
                    "schema:name",
                    "rdf:value",
                ],
            ),
            _ => String::new(),
        }
    }
}
