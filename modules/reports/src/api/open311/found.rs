//! What other servers send: XML or JSON, in the shapes that occur, as one tree to look things up in.
//!
//! Tolerated, because real servers do it: arrays with or without their container, a single item where an array belongs,
//! numbers as texts and texts as numbers, numbers with leading zeros in JSON (the specification's own examples have them),
//! attributes and namespaces in XML, encodings other than UTF-8, empty elements for missing values.

use encoding_rs::{Encoding, WINDOWS_1252};
use quick_xml::{
    Reader,
    escape::resolve_xml_entity,
    events::{BytesRef, Event},
};
use serde_json::Value;

use super::tree::expressible;

/// Elements or objects may lie this deep within each other; the standard's own need six.
const DEEPEST: usize = 32;

/// Why bytes could not be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    #[error("The answer is empty.")]
    Empty,
    #[error("The answer is neither XML nor JSON: {0}")]
    Malformed(String),
    #[error("The answer has no {0}.")]
    Missing(&'static str),
}

/// A value on its way in.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    Nothing,
    Text(String),
    List(Vec<Found>),
    /// In the order in which they stood; XML repeats names.
    Fields(Vec<(String, Found)>),
}

impl Found {
    /// Reads a document. In XML the outermost element is a field of the result; in JSON there may be none.
    ///
    /// # Errors
    /// `Empty`, or `Malformed` with what is wrong.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        let text = decode(bytes);
        let text = text.trim_start_matches('\u{feff}').trim();
        match text.bytes().next() {
            None => Err(ReadFault::Empty),
            Some(b'<') => read_xml(text),
            Some(_) => read_json(text),
        }
    }

    /// The first field of that name.
    pub fn field(&self, name: &str) -> Option<&Found> {
        match self {
            Found::Fields(fields) => fields
                .iter()
                .find(|(found, _)| found == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// A field's text, trimmed; `None` when it is missing or empty.
    pub fn text(&self, name: &str) -> Option<String> {
        self.field(name)?.own_text()
    }

    /// A field's number.
    pub fn number(&self, name: &str) -> Option<f64> {
        let number: f64 = self.text(name)?.parse().ok()?;
        number.is_finite().then_some(number)
    }

    /// A field that says yes or no.
    pub fn truth(&self, name: &str) -> Option<bool> {
        match self.text(name)?.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" => Some(true),
            "false" | "0" | "no" => Some(false),
            _ => None,
        }
    }

    /// The text itself, without what no XML can hold; of a list the first that has one.
    pub fn own_text(&self) -> Option<String> {
        match self {
            Found::Text(text) => {
                let text = expressible(text);
                Some(text.trim().to_owned()).filter(|text| !text.is_empty())
            }
            Found::List(items) => items.iter().find_map(Found::own_text),
            _ => None,
        }
    }

    /// The items called `item` within `container`, wherever the server put them: an array, an array in a field, elements in
    /// an element, repeated elements without a container, or a single one. `None` when nothing here looks like any of these.
    pub fn items(&self, container: &str, item: &str) -> Option<Vec<&Found>> {
        match self {
            Found::List(items) => Some(items.iter().filter(|item| !item.is_nothing()).collect()),
            Found::Fields(fields) => {
                if let Some(inner) = self.field(container) {
                    return Some(inner.items_within(item));
                }
                let repeated = named(fields, item);
                (!repeated.is_empty()).then_some(repeated)
            }
            _ => None,
        }
    }

    fn items_within(&self, item: &str) -> Vec<&Found> {
        match self {
            Found::Nothing | Found::Text(_) => Vec::new(),
            Found::List(items) => items.iter().filter(|item| !item.is_nothing()).collect(),
            Found::Fields(fields) => {
                let inner: Vec<&Found> = named(fields, item)
                    .into_iter()
                    .flat_map(|value| match value {
                        // XML made JSON by another convention keeps the items' name above the array.
                        Found::List(items) => items.iter().collect(),
                        single => vec![single],
                    })
                    .collect();
                match inner.is_empty() {
                    true => vec![self],
                    false => inner,
                }
            }
        }
    }

    fn is_nothing(&self) -> bool {
        matches!(self, Found::Nothing)
    }
}

fn named<'f>(fields: &'f [(String, Found)], name: &str) -> Vec<&'f Found> {
    fields
        .iter()
        .filter(|(found, _)| found == name)
        .map(|(_, value)| value)
        .collect()
}

/// UTF-8 where it is, otherwise what the byte-order mark or the XML declaration says, otherwise Windows-1252.
fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let encoding = declared(bytes).unwrap_or(WINDOWS_1252);
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let behind = head.split_once("encoding=")?.1;
    let label = behind.get(1..)?.split(['"', '\'']).next()?;
    // UTF-8 was tried already, and UTF-16 has no such readable declaration.
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

fn read_json(text: &str) -> Result<Found, ReadFault> {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(fault) => serde_json::from_str(&quote_leading_zeros(text))
            .ok()
            .ok_or_else(|| ReadFault::Malformed(fault.to_string()))?,
    };
    Ok(from_json(value, DEEPEST))
}

fn from_json(value: Value, room: usize) -> Found {
    match value {
        _ if room == 0 => Found::Nothing,
        Value::Null => Found::Nothing,
        Value::Bool(truth) => Found::Text(truth.to_string()),
        Value::Number(number) => Found::Text(number.to_string()),
        Value::String(text) => Found::Text(text),
        Value::Array(items) => Found::List(
            items
                .into_iter()
                .map(|item| from_json(item, room - 1))
                .collect(),
        ),
        Value::Object(fields) => Found::Fields(
            fields
                .into_iter()
                .map(|(name, value)| (name, from_json(value, room - 1)))
                .collect(),
        ),
    }
}

/// Puts quotation marks around numbers such as 006 outside of texts.
fn quote_leading_zeros(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let (mut in_text, mut escaped) = (false, false);
    let mut number = String::new();
    for sign in text.chars() {
        if !in_text && (sign.is_ascii_digit() || (!number.is_empty() && sign == '.')) {
            number.push(sign);
            continue;
        }
        flush_number(&mut number, &mut out);
        match sign {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            _ => {}
        }
        out.push(sign);
    }
    flush_number(&mut number, &mut out);
    out
}

fn flush_number(number: &mut String, out: &mut String) {
    let leads = number.len() > 1 && number.starts_with('0') && !number.starts_with("0.");
    let follows_sign = out.ends_with(['-', '+', 'e', 'E']);
    if leads && !follows_sign {
        out.push('"');
        out.push_str(number);
        out.push('"');
    } else {
        out.push_str(number);
    }
    number.clear();
}

/// An element that is still open: its name, its text so far, its children so far.
struct Open {
    name: String,
    text: String,
    children: Vec<(String, Found)>,
}

impl Open {
    fn new(name: String) -> Self {
        Open {
            name,
            text: String::new(),
            children: Vec::new(),
        }
    }

    fn close(self) -> (String, Found) {
        let value = match (self.children.is_empty(), self.text.trim().is_empty()) {
            (false, _) => Found::Fields(self.children),
            (true, true) => Found::Nothing,
            (true, false) => Found::Text(self.text),
        };
        (self.name, value)
    }
}

fn read_xml(text: &str) -> Result<Found, ReadFault> {
    let malformed = |fault: &dyn std::fmt::Display| ReadFault::Malformed(fault.to_string());
    let mut reader = Reader::from_str(text);
    let mut open = vec![Open::new(String::new())];
    loop {
        let event = reader.read_event().map_err(|fault| malformed(&fault))?;
        match event {
            Event::Start(tag) => {
                if open.len() > DEEPEST {
                    return Err(malformed(&"elements lie too deep within each other"));
                }
                open.push(Open::new(tag.local_name().as_ref().to_owned()));
            }
            Event::Empty(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                add_child(&mut open, (name, Found::Nothing));
            }
            Event::End(_) => {
                if let Some(done) = open.pop() {
                    add_child(&mut open, done.close());
                }
            }
            Event::Text(part) => add_text(&mut open, &part.xml10_content()),
            Event::CData(part) => add_text(&mut open, &part.xml10_content()),
            Event::GeneralRef(reference) => add_text(&mut open, &resolve(&reference)),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    match open.pop() {
        Some(document) if open.is_empty() && !document.children.is_empty() => {
            Ok(Found::Fields(document.children))
        }
        Some(document) if open.is_empty() && document.text.trim().is_empty() => {
            Err(ReadFault::Empty)
        }
        _ => Err(malformed(&"an element is not closed")),
    }
}

fn add_child(open: &mut [Open], child: (String, Found)) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(child);
    }
}

fn add_text(open: &mut [Open], text: &str) {
    if let Some(parent) = open.last_mut() {
        parent.text.push_str(text);
    }
}

/// A character reference or one of XML's five entities; others stay as they were written, as no DTD is ever read.
fn resolve(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return sign.to_string();
    }
    let name: &str = reference;
    resolve_xml_entity(name).map_or_else(|| format!("&{name};"), str::to_owned)
}
