//! What elements of a model need of one another.

use std::{collections::HashMap, sync::Arc};

use roxmltree::{Document, Node};

use super::{ElementKind, Fault, Model, Requirement, children, first, read::Reader};
use crate::feel::Parameter;

const KINDS: &[&str] = &[
    "inputData",
    "decision",
    "businessKnowledgeModel",
    "decisionService",
];

/// Where an element stands.
pub struct Place {
    pub namespace: Arc<str>,
    pub name: String,
    /// As it is called in a sentence.
    pub words: String,
}

/// The elements of a file in their order.
pub fn elements<'a>(document: &'a Document<'a>) -> Vec<(Node<'a, 'a>, Place)> {
    let root = document.root_element();
    let namespace: Arc<str> = Arc::from(root.attribute("namespace").unwrap_or_default());
    let known = root
        .children()
        .filter(|node| node.is_element() && KINDS.contains(&node.tag_name().name()));
    let with_place = |node: Node<'a, 'a>| {
        let variable = first(node, "variable").and_then(|variable| variable.attribute("name"));
        let name = node.attribute("name").or(variable).unwrap_or_default();
        let place = Place {
            namespace: namespace.clone(),
            name: name.to_owned(),
            words: format!("“{name}”"),
        };
        (node, place)
    };
    known.map(with_place).collect()
}

/// Elements by namespace and id, as places in the list of all.
pub fn places(
    documents: &[Document],
    most: usize,
    faults: &mut Vec<Fault>,
) -> HashMap<(String, String), usize> {
    let mut places = HashMap::new();
    let mut count = 0;
    for document in documents {
        for (node, place) in elements(document) {
            if let Some(id) = node.attribute("id") {
                let key = (place.namespace.to_string(), id.to_owned());
                if places.insert(key, count).is_some() {
                    faults.push(Fault {
                        place: place.words,
                        what: format!("the id `{id}` is there twice"),
                        line: super::read::line_of(document, node),
                    });
                }
            }
            count += 1;
        }
    }
    if count > most {
        faults.push(Fault {
            place: "the model".to_owned(),
            what: format!("it has more than {most} decisions and inputs"),
            line: 0,
        });
    }
    places
}

/// What the children of these names refer to.
pub fn refer(
    reader: &mut Reader,
    node: Node,
    names: &[&'static str],
    places: &HashMap<(String, String), usize>,
) -> Vec<usize> {
    let mut found = Vec::new();
    for name in names {
        for child in children(node, name) {
            found.extend(target(reader, child, places));
        }
    }
    found
}

/// The element that `href` names; one that is not there is told.
fn target(
    reader: &mut Reader,
    node: Node,
    places: &HashMap<(String, String), usize>,
) -> Option<usize> {
    let href = node.attribute("href").unwrap_or_default();
    let (namespace, id) = href.split_once('#').unwrap_or(("", href));
    let own = node.document().root_element().attribute("namespace");
    let namespace = match namespace {
        "" => own.unwrap_or_default(),
        other => other,
    };
    let found = places.get(&(namespace.to_owned(), id.to_owned()));
    if found.is_none() {
        reader.fault(
            node,
            "a requirement",
            format!("nothing has the id `{href}`"),
        );
    }
    found.copied()
}

/// What an element needs: input data, decisions and knowledge.
pub fn of(
    reader: &mut Reader,
    node: Node,
    places: &HashMap<(String, String), usize>,
) -> Vec<Requirement> {
    let mut requires = Vec::new();
    let imports = super::read::imports(reader.document());
    for requirement in node.children().filter(Node::is_element) {
        let name = requirement.tag_name().name();
        if name != "informationRequirement" && name != "knowledgeRequirement" {
            continue;
        }
        for needed in requirement.children().filter(Node::is_element) {
            let Some(element) = target(reader, needed, places) else {
                continue;
            };
            let href = needed.attribute("href").unwrap_or_default();
            let namespace = href.split_once('#').map_or("", |(namespace, _)| namespace);
            let under = imports.iter().find(|(_, other)| other == namespace);
            let under = under.map(|(name, _)| Arc::from(name.as_str()));
            requires.push(Requirement { element, under });
        }
    }
    requires
}

/// Finds elements that need themselves, by way of others.
pub fn check_order(model: &Model, faults: &mut Vec<Fault>) {
    let needs = |index: usize| {
        let element = &model.elements[index];
        let mut needs: Vec<usize> = element.requires.iter().map(|r| r.element).collect();
        if let ElementKind::Service { outputs, .. } = &element.kind {
            needs.extend(outputs);
        }
        needs.retain(|need| *need < model.elements.len());
        needs
    };
    let mut waiting = vec![0_usize; model.elements.len()];
    let mut needed_by = vec![Vec::new(); model.elements.len()];
    for (index, count) in waiting.iter_mut().enumerate() {
        for need in needs(index) {
            *count += 1;
            needed_by[need].push(index);
        }
    }
    let mut ready: Vec<usize> = (0..waiting.len()).filter(|at| waiting[*at] == 0).collect();
    while let Some(index) = ready.pop() {
        for other in &needed_by[index] {
            waiting[*other] -= 1;
            if waiting[*other] == 0 {
                ready.push(*other);
            }
        }
    }
    for (index, _) in waiting.iter().enumerate().filter(|(_, count)| **count > 0) {
        faults.push(Fault {
            place: format!("“{}”", model.elements[index].name),
            what: "it needs itself, by way of what it needs".to_owned(),
            line: 0,
        });
    }
}

/// Gives decision services the parameters that their inputs are.
pub fn name_parameters(model: &mut Model) {
    let known: Vec<Parameter> = model
        .elements
        .iter()
        .map(|element| Parameter {
            name: element.name.clone(),
            kind: element.kind_of_value.clone(),
        })
        .collect();
    for element in &mut model.elements {
        if let ElementKind::Service {
            inputs, parameters, ..
        } = &mut element.kind
        {
            *parameters = inputs.iter().map(|input| known[*input].clone()).collect();
        }
    }
}
