//! From DMN files to a model: every fault is found, not the first one only.

use std::{collections::HashMap, sync::Arc};

use roxmltree::{Document, Node, ParsingOptions};
use sha2::{Digest, Sha256};

use super::{
    Element, ElementKind, Fault, Model, canonical, children, first, items,
    requirements::{self, Place},
};
use crate::{
    feel::{Expr, Lambda, Names, parse_expression, parse_unary_tests},
    kinds::{Definitions, Type},
};

/// The largest file in bytes, the most nodes, and how deep they may stand in one another.
const LARGEST: usize = 20_000_000;
const MOST_NODES: u32 = 2_000_000;
const DEEPEST: u32 = 100;
/// The most decisions, inputs and so on.
const MOST_ELEMENTS: usize = 10_000;

/// Where a name is given to something.
const NAMED: &[&str] = &[
    "import",
    "inputData",
    "decision",
    "businessKnowledgeModel",
    "decisionService",
    "variable",
    "itemComponent",
    "formalParameter",
    "parameter",
    "column",
    "output",
];

/// Reads elements of one file.
pub struct Reader<'d, 'f> {
    document: &'d Document<'d>,
    pub names: &'d Names,
    pub types: Definitions,
    faults: &'f mut Vec<Fault>,
}

impl Reader<'_, '_> {
    pub fn fault(&mut self, node: Node, place: &str, what: impl Into<String>) {
        let line = self.document.text_pos_at(node.range().start).row;
        self.faults.push(Fault {
            place: place.to_owned(),
            what: what.into(),
            line,
        });
    }

    /// An expression; a faulty one is null and told.
    pub fn expression(&mut self, node: Node, place: &str, text: &str) -> Expr {
        parse_expression(text, self.names).unwrap_or_else(|fault| {
            self.fault(node, place, format!("{fault}: {}", short(text)));
            Expr::Constant(crate::value::Value::Null)
        })
    }

    /// The tests of a cell; no text at all is as good as `-`.
    pub fn tests(&mut self, node: Node, place: &str, text: &str) -> Expr {
        if text.trim().is_empty() {
            return Expr::Anything;
        }
        parse_unary_tests(text, self.names).unwrap_or_else(|fault| {
            self.fault(node, place, format!("{fault}: {}", short(text)));
            Expr::Anything
        })
    }

    /// The type that a `typeRef` names, as attribute or, in DMN 1.1, as a child.
    pub fn type_of(&self, node: Node) -> Type {
        match node.attribute("typeRef") {
            Some(name) => Type::named(name).resolved(&self.types),
            None => Type::Any,
        }
    }
}

/// So much of a text as fits into a sentence.
pub fn short(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Reads a model, the first of the files, with those that it imports, and makes its hash (SHA-256 of the canonical form of them all).
pub fn read(files: &[&str]) -> Result<(Model, [u8; 32]), Vec<Fault>> {
    let mut documents = Vec::with_capacity(files.len());
    for file in files {
        documents.push(parsed(file).map_err(|fault| vec![fault])?);
    }
    let mut names = Names::own();
    documents
        .iter()
        .for_each(|file| collect_names(file, &mut names));
    let mut faults = Vec::new();
    let model = assemble(&documents, &names, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut hash = Sha256::new();
    for document in &documents {
        hash.update(canonical::form(document.root_element()).to_string());
        hash.update("\n");
    }
    Ok((model, hash.finalize().into()))
}

pub fn parsed(file: &str) -> Result<Document<'_>, Fault> {
    let fault = |line: u32, what: String| Fault {
        place: "the file".to_owned(),
        what,
        line,
    };
    if file.len() > LARGEST {
        return Err(fault(0, format!("it has more than {LARGEST} bytes")));
    }
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(file, options)
        .map_err(|error| fault(error.pos().row, format!("it is no XML: {error}")))?;
    if let Some(line) = too_deep(&document) {
        return Err(fault(
            line,
            format!("elements stand more than {DEEPEST} deep"),
        ));
    }
    let root = document.root_element();
    if root.tag_name().name() != "definitions" {
        return Err(fault(
            1,
            "it is no DMN: its root is not `definitions`".to_owned(),
        ));
    }
    Ok(document)
}

/// The line of an element that stands too deep, if there is one.
fn too_deep(document: &Document) -> Option<u32> {
    let mut depths: Vec<u32> = Vec::new();
    for node in document.root().descendants() {
        let depth = match node.parent() {
            None => 0,
            Some(parent) => depths.get(parent.id().get_usize()).copied().unwrap_or(0) + 1,
        };
        if depth > DEEPEST {
            return Some(line_of(document, node));
        }
        depths.push(depth);
    }
    None
}

fn collect_names(document: &Document, names: &mut Names) {
    for node in document.descendants().filter(Node::is_element) {
        if NAMED.contains(&node.tag_name().name())
            && let Some(name) = node.attribute("name")
        {
            names.add(name);
        }
        if let Some(variable) = node.attribute("iteratorVariable") {
            names.add(variable);
        }
    }
}

fn assemble(documents: &[Document], names: &Names, faults: &mut Vec<Fault>) -> Model {
    let raw: Vec<Definitions> = documents
        .iter()
        .map(|document| items::definitions(document, names, faults))
        .collect();
    let places = requirements::places(documents, MOST_ELEMENTS, faults);
    let mut model = Model::default();
    for (at, document) in documents.iter().enumerate() {
        let mut reader = Reader {
            document,
            names,
            types: items::visible(documents, &raw, at),
            faults,
        };
        for (node, place) in requirements::elements(document) {
            let element = element(&mut reader, node, &place, &places);
            model.elements.push(element);
        }
        if at == 0 {
            model.namespace = place_of(document.root_element(), "namespace");
            model.types = reader.types;
        }
    }
    requirements::check_order(&model, faults);
    requirements::name_parameters(&mut model);
    model
}

fn place_of(node: Node, attribute: &str) -> Arc<str> {
    Arc::from(node.attribute(attribute).unwrap_or_default())
}

fn element(
    reader: &mut Reader,
    node: Node,
    place: &Place,
    places: &HashMap<(String, String), usize>,
) -> Element {
    let variable = first(node, "variable");
    let kind_of_value = variable.map_or(Type::Any, |variable| reader.type_of(variable));
    let kind = match node.tag_name().name() {
        "inputData" => ElementKind::Input,
        "decision" => {
            let expression = reader.boxed_child(node, &place.words);
            ElementKind::Decision(expression.unwrap_or(Expr::Constant(crate::value::Value::Null)))
        }
        "businessKnowledgeModel" => {
            ElementKind::Knowledge(match first(node, "encapsulatedLogic") {
                Some(logic) => reader.lambda(logic, &place.words),
                None => Arc::new(nothing()),
            })
        }
        _ => ElementKind::Service {
            outputs: requirements::refer(reader, node, &["outputDecision"], places),
            inputs: requirements::refer(reader, node, &["inputData", "inputDecision"], places),
            parameters: Vec::new(),
        },
    };
    Element {
        namespace: place.namespace.clone(),
        name: Arc::from(crate::feel::normalised(&place.name)),
        kind,
        kind_of_value,
        requires: requirements::of(reader, node, places),
    }
}

/// A function without a body.
fn nothing() -> Lambda {
    Lambda {
        parameters: Vec::new(),
        body: Expr::Constant(crate::value::Value::Null),
        result: Type::Any,
        external: false,
    }
}

/// The line of a node, for places that have no reader.
pub fn line_of(document: &Document, node: Node) -> u32 {
    document.text_pos_at(node.range().start).row
}

/// The names by which a file imports others, with their namespaces.
pub fn imports(document: &Document) -> Vec<(String, String)> {
    let root = document.root_element();
    let told = |node: Node| {
        let name = crate::feel::normalised(node.attribute("name")?);
        Some((name, node.attribute("namespace")?.to_owned()))
    };
    children(root, "import").filter_map(told).collect()
}

impl<'d> Reader<'d, '_> {
    pub fn document(&self) -> &'d Document<'d> {
        self.document
    }
}
