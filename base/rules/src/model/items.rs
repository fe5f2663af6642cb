//! Item definitions: types with names (DMN 1.5 section 7.3.2).

use std::sync::Arc;

use roxmltree::{Document, Node};

use super::{Fault, children, first, text_of};
use crate::{
    feel::{Names, parse_unary_tests},
    kinds::{Allowed, Definitions, Type},
};

/// The item definitions of a file, their names not yet looked up in one another.
pub fn definitions(document: &Document, names: &Names, faults: &mut Vec<Fault>) -> Definitions {
    let mut definitions = Definitions::new();
    for node in children(document.root_element(), "itemDefinition") {
        let name = node.attribute("name").unwrap_or_default().trim();
        let kind = item(document, node, names, faults);
        definitions.insert(Arc::from(name), kind);
    }
    definitions
}

fn item(document: &Document, node: Node, names: &Names, faults: &mut Vec<Fault>) -> Type {
    let components: Vec<(Arc<str>, Type)> = children(node, "itemComponent")
        .map(|child| {
            let name = crate::feel::normalised(child.attribute("name").unwrap_or_default());
            (Arc::from(name), item(document, child, names, faults))
        })
        .collect();
    let attribute = node.attribute("typeRef").map(str::to_owned);
    let named = attribute.or_else(|| own_text(node, "typeRef"));
    let mut kind = match (named, first(node, "functionItem")) {
        (_, Some(function)) => function_type(function),
        (Some(name), None) => Type::named(&name),
        (None, None) if components.is_empty() => Type::Any,
        (None, None) => Type::Context(Arc::new(components)),
    };
    let mut restrict = |kind: Type, name: &'static str| match allowed(document, node, name, names) {
        None => kind,
        Some(Ok(allowed)) => Type::Allowed(Arc::new(kind), Arc::new(allowed)),
        Some(Err(fault)) => {
            faults.push(fault);
            kind
        }
    };
    kind = restrict(kind, "allowedValues");
    if node.attribute("isCollection") == Some("true") {
        kind = Type::List(Arc::new(kind));
    }
    restrict(kind, "typeConstraint")
}

fn own_text(node: Node, name: &'static str) -> Option<String> {
    let child = first(node, name)?;
    child.text().map(|text| text.trim().to_owned())
}

fn function_type(node: Node) -> Type {
    let named = |node: Node| Type::named(node.attribute("typeRef").unwrap_or("Any"));
    let parameters = children(node, "parameters").map(named).collect();
    let result = Type::named(node.attribute("outputTypeRef").unwrap_or("Any"));
    Type::Function(Arc::new(parameters), Arc::new(result))
}

fn allowed(
    document: &Document,
    node: Node,
    name: &'static str,
    names: &Names,
) -> Option<Result<Allowed, Fault>> {
    let values = first(node, name)?;
    let text = text_of(values, "text")?;
    if text.trim().is_empty() {
        return None;
    }
    Some(match parse_unary_tests(&text, names) {
        Ok(tests) => Ok(Allowed { text, tests }),
        Err(fault) => Err(Fault {
            place: format!(
                "the values of “{}”",
                node.attribute("name").unwrap_or_default()
            ),
            what: fault.to_string(),
            line: super::read::line_of(document, values),
        }),
    })
}

/// The types that a file may name, looked up: its own, and those of files that it imports, under their names.
pub fn visible(documents: &[Document], raw: &[Definitions], at: usize) -> Definitions {
    let mut all = raw[at].clone();
    for (name, namespace) in super::read::imports(&documents[at]) {
        for (document, definitions) in documents.iter().zip(raw) {
            if document.root_element().attribute("namespace") != Some(namespace.as_str()) {
                continue;
            }
            for (own, kind) in definitions {
                all.entry(own.clone()).or_insert_with(|| kind.clone());
                all.insert(Arc::from(format!("{name}.{own}")), kind.clone());
            }
        }
    }
    let resolved = all.iter();
    resolved
        .map(|(name, kind)| (name.clone(), kind.resolved(&all)))
        .collect()
}
