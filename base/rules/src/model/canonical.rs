//! The canonical form of a model, of which its hash is made: what has a meaning, in one way of writing.

use roxmltree::Node;
use serde_json::{Value as Json, json};

/// Children that mean nothing to an evaluation.
const LEFT_OUT: &[&str] = &[
    "extensionElements",
    "DMNDI",
    "textAnnotation",
    "association",
];

/// Attributes that say who wrote the file.
const UNTOLD: &[&str] = &["exporter", "exporterVersion"];

/// The element as `[name, [[attribute, value]…], [children…] or text]`; DMN's own parts only, attributes by name.
pub fn form(node: Node) -> Json {
    let own = node.tag_name().namespace();
    let attributes = node
        .attributes()
        .filter(|attribute| attribute.namespace().is_none());
    let mut attributes: Vec<[&str; 2]> = attributes
        .filter(|attribute| !UNTOLD.contains(&attribute.name()))
        .map(|attribute| [attribute.name(), attribute.value()])
        .collect();
    attributes.sort_unstable();
    let elements = node.children().filter(|child| {
        let name = child.tag_name();
        child.is_element() && name.namespace() == own && !LEFT_OUT.contains(&name.name())
    });
    let children: Vec<Json> = elements.map(form).collect();
    let inner = if children.is_empty() {
        let text: String = node.children().filter_map(|child| child.text()).collect();
        Json::String(text.trim().to_owned())
    } else {
        Json::Array(children)
    };
    json!([node.tag_name().name(), attributes, inner])
}
