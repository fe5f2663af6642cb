//! Reads XML as a stream, and hands over one element with all that is in it at a time: a file of any length takes the room
//! of its largest entry.

use quick_xml::{
    Reader,
    escape::resolve_xml_entity,
    events::{BytesRef, BytesStart, Event},
};

use super::StatementFault;

/// ISO 20022's messages are about 12 deep.
const DEEPEST: usize = 64;
/// In one entry: a batch of 50,000 payments has fewer elements.
const MOST_NODES: usize = 2_000_000;
/// No field of ISO 20022 is longer than 2,000 characters; what is beyond these bytes is left out.
const LONGEST_FIELD: usize = 10_000;

/// An element, by its local name.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub name: String,
    /// Of an amount.
    pub currency: Option<String>,
    pub text: String,
    pub children: Vec<Node>,
}

impl Node {
    /// The first element at the end of a path.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Node> {
        let mut node = self;
        for name in path {
            node = node.children.iter().find(|child| child.name == *name)?;
        }
        Some(node)
    }

    /// The text at the end of a path, without gaps around it; `None` if there is none.
    pub(super) fn text_at(&self, path: &[&str]) -> Option<&str> {
        let text = self.at(path)?.text.trim();
        (!text.is_empty()).then_some(text)
    }

    /// All children of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |child| child.name == name)
    }
}

/// What the walk comes by.
pub(super) enum Step {
    /// The path's last element begins.
    Begin,
    /// A child of it, with all that is in it.
    Whole(Node),
}

fn broken() -> StatementFault {
    StatementFault::NotThis("XML file of ISO 20022")
}

/// Walks down `path`, and hands over the children of its last element.
pub(super) fn walk(
    xml: &str,
    path: &[&str],
    mut take: impl FnMut(Step) -> Result<(), StatementFault>,
) -> Result<(), StatementFault> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut walk = Walk::default();
    loop {
        match reader.read_event().ok().ok_or_else(broken)? {
            Event::Start(tag) => {
                if let Some(step) = walk.open(&tag, path)? {
                    take(step)?;
                }
            }
            Event::End(_) => {
                if let Some(node) = walk.close() {
                    take(Step::Whole(node))?;
                }
            }
            Event::Text(part) => walk.text(&part.xml10_content()),
            Event::CData(part) => walk.text(&part.xml10_content()),
            Event::GeneralRef(reference) => walk.text(&resolve(&reference)?),
            Event::DocType(_) => return Err(broken()),
            Event::Eof => break,
            _ => {}
        }
    }
    match walk.above.is_empty() && walk.open.is_empty() && walk.has_begun {
        true => Ok(()),
        false => Err(broken()),
    }
}

#[derive(Default)]
struct Walk {
    /// Names of the open elements that are not kept.
    above: Vec<String>,
    /// The open elements that are.
    open: Vec<Node>,
    nodes: usize,
    has_begun: bool,
}

impl Walk {
    fn open(
        &mut self,
        tag: &BytesStart<'_>,
        path: &[&str],
    ) -> Result<Option<Step>, StatementFault> {
        self.has_begun = true;
        if self.above.len() + self.open.len() >= DEEPEST {
            return Err(StatementFault::TooLarge(
                "elements lie too deep within each other",
            ));
        }
        let name = tag.local_name().as_ref().to_owned();
        if self.open.is_empty() && !self.is_at(path) {
            self.above.push(name);
            return Ok(self.is_at(path).then_some(Step::Begin));
        }
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            return Err(StatementFault::TooLarge("an entry has too many elements"));
        }
        let mut attributes = tag.attributes().flatten();
        let currency = attributes.find(|one| one.key.local_name().as_ref() == "Ccy");
        self.open.push(Node {
            name,
            currency: currency.map(|one| one.value.into_owned()),
            ..Node::default()
        });
        Ok(None)
    }

    fn is_at(&self, path: &[&str]) -> bool {
        self.above
            .iter()
            .map(String::as_str)
            .eq(path.iter().copied())
    }

    fn close(&mut self) -> Option<Node> {
        let Some(done) = self.open.pop() else {
            self.above.pop();
            return None;
        };
        match self.open.last_mut() {
            Some(parent) => {
                parent.children.push(done);
                None
            }
            None => {
                self.nodes = 0;
                Some(done)
            }
        }
    }

    fn text(&mut self, part: &str) {
        let Some(node) = self.open.last_mut() else {
            return;
        };
        let room = LONGEST_FIELD.saturating_sub(node.text.len());
        node.text.extend(part.chars().take(room));
    }
}

/// Characters by number, and the five names that XML itself has; a name that a document type would give is refused.
fn resolve(reference: &BytesRef<'_>) -> Result<String, StatementFault> {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return Ok(sign.to_string());
    }
    let name: &str = reference;
    resolve_xml_entity(name)
        .map(str::to_owned)
        .ok_or_else(broken)
}
