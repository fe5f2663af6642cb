//! Elements of XML by their local names: DMN 1.1 to 1.5 differ in the namespace only, as far as they are read here.

use roxmltree::Node;

/// The child elements of that name.
pub fn children<'a, 'input: 'a>(
    node: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children()
        .filter(move |child| child.is_element() && child.tag_name().name() == name)
}

pub fn first<'a, 'input: 'a>(
    node: Node<'a, 'input>,
    name: &'static str,
) -> Option<Node<'a, 'input>> {
    children(node, name).next()
}

/// The text of the child element `text`, or of the child element of that name.
pub fn text_of(node: Node, name: &'static str) -> Option<String> {
    let child = first(node, name)?;
    let parts = child.children().filter_map(|child| child.text());
    Some(parts.collect::<String>())
}
