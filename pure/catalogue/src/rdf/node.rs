//! A thing that a graph describes, as it is written.

use oxrdf::{
    Literal, NamedNode, NamedNodeRef, Triple,
    vocab::{rdf, xsd},
};

use super::{PREFIXES, PREFIXES_OF_SERVICES};
use crate::Texts;

/// A thing that is described, and what is said of it.
pub struct Node {
    iri: NamedNode,
    triples: Vec<Triple>,
}

/// `dct:title` as a whole IRI.
pub fn term(short: &str) -> NamedNode {
    let (prefix, name) = short.split_once(':').unwrap_or_default();
    let mut spaces = PREFIXES.iter().chain(&PREFIXES_OF_SERVICES);
    let space = spaces.find(|(known, _)| *known == prefix);
    NamedNode::new_unchecked(format!("{}{name}", space.map_or("", |(_, iri)| *iri)))
}

/// An IRI as it was given, with what no IRI may hold escaped; `None` where it is none.
pub fn iri(text: &str) -> Option<NamedNode> {
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
    pub fn new(address: &str, kind: &str) -> Option<Self> {
        let node = Node {
            iri: iri(address)?,
            triples: Vec::new(),
        };
        Some(node.kind(kind))
    }

    /// That it is of this class too.
    pub fn kind(mut self, kind: &str) -> Self {
        let triple = Triple::new(self.iri.clone(), rdf::TYPE.into_owned(), term(kind));
        self.triples.push(triple);
        self
    }

    pub fn text(mut self, name: &str, text: &str) -> Self {
        if !text.trim().is_empty() {
            self.add(name, Literal::new_simple_literal(text));
        }
        self
    }

    pub fn texts(mut self, name: &str, texts: &Texts) -> Self {
        for (tag, text) in texts.0.iter().filter(|(_, text)| !text.trim().is_empty()) {
            let tagged = Literal::new_language_tagged_literal(text, tag);
            self.add(
                name,
                tagged.unwrap_or_else(|_untagged| Literal::new_simple_literal(text)),
            );
        }
        self
    }

    pub fn typed(mut self, name: &str, text: impl Into<String>, kind: NamedNodeRef<'_>) -> Self {
        self.add(name, Literal::new_typed_literal(text, kind));
        self
    }

    /// A day or an instant, whichever the text is; nothing where it is empty.
    pub fn moment(self, name: &str, text: &str) -> Self {
        match text {
            "" => self,
            day if day.len() == 10 => self.typed(name, day, xsd::DATE),
            instant => self.typed(name, instant, xsd::DATE_TIME),
        }
    }

    pub fn link(mut self, name: &str, to: &str) -> Self {
        if let Some(to) = iri(to) {
            let triple = Triple::new(self.iri.clone(), term(name), to);
            self.triples.push(triple);
        }
        self
    }

    /// As [`Node::link`], and says what it leads to: validators see nothing but this graph.
    pub fn leads(self, name: &str, to: &str, kind: &str) -> Self {
        self.holds(name, Node::new(to, kind))
    }

    fn add(&mut self, name: &str, object: Literal) {
        let triple = Triple::new(self.iri.clone(), term(name), object);
        self.triples.push(triple);
    }

    /// Something of a class of its own that this leads to.
    pub fn holds(mut self, name: &str, other: Option<Node>) -> Self {
        if let Some(other) = other {
            let triple = Triple::new(self.iri.clone(), term(name), other.iri);
            self.triples.push(triple);
            self.triples.extend(other.triples);
        }
        self
    }

    /// All that is said.
    pub fn triples(node: Option<Node>) -> Vec<Triple> {
        node.map_or_else(Vec::new, |node| node.triples)
    }
}
