//! One tree for both formats: elements in XML, members in JSON, by the Spark convention
//! (a container whose children are all of one kind is an array).

use std::borrow::Cow;

use quick_xml::escape::escape;
use serde_json::{Map, Number, Value};

/// The two formats of GeoReport v2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireFormat {
    Json,
    Xml,
}

impl WireFormat {
    /// From the ending of a path: `requests.json`, `requests.xml`.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending {
            "json" => Some(WireFormat::Json),
            "xml" => Some(WireFormat::Xml),
            _ => None,
        }
    }

    pub fn ending(self) -> &'static str {
        match self {
            WireFormat::Json => "json",
            WireFormat::Xml => "xml",
        }
    }

    pub fn content_type(self) -> &'static str {
        match self {
            WireFormat::Json => "application/json; charset=utf-8",
            WireFormat::Xml => "text/xml; charset=utf-8",
        }
    }
}

/// A value on its way out.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    Nothing,
    Text(String),
    Number(f64),
    Count(u32),
    Truth(bool),
    /// The name of an item in XML, and the items.
    List(&'static str, Vec<Tree>),
    Fields(Vec<(Cow<'static, str>, Tree)>),
}

/// A text that may be missing.
impl From<&Option<String>> for Tree {
    fn from(text: &Option<String>) -> Self {
        text.as_ref()
            .map_or(Tree::Nothing, |text| Tree::Text(text.clone()))
    }
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Tree::Text(text.to_owned())
    }
}

impl Tree {
    /// Fields of fixed names, in the order in which XML shows them.
    pub fn fields<const N: usize>(fields: [(&'static str, Tree); N]) -> Self {
        Tree::Fields(
            fields
                .into_iter()
                .map(|(name, value)| (Cow::Borrowed(name), value))
                .collect(),
        )
    }

    /// The document; `root` names its outermost element in XML.
    pub fn write(&self, format: WireFormat, root: &str) -> String {
        match format {
            WireFormat::Json => self.to_json().to_string(),
            WireFormat::Xml => {
                let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
                self.write_xml(root, &mut xml);
                xml.push('\n');
                xml
            }
        }
    }

    pub fn to_json(&self) -> Value {
        match self {
            Tree::Nothing => Value::Null,
            Tree::Text(text) => Value::String(text.clone()),
            Tree::Number(number) => Number::from_f64(*number).map_or(Value::Null, Value::Number),
            Tree::Count(count) => Value::from(*count),
            Tree::Truth(truth) => Value::Bool(*truth),
            Tree::List(_, items) => Value::Array(items.iter().map(Tree::to_json).collect()),
            Tree::Fields(fields) => {
                let mut map = Map::new();
                for (name, value) in fields {
                    map.insert(name.to_string(), value.to_json());
                }
                Value::Object(map)
            }
        }
    }

    fn write_xml(&self, name: &str, xml: &mut String) {
        let content = match self {
            Tree::Nothing => String::new(),
            Tree::Text(text) => escape(expressible(text)).into_owned(),
            Tree::Number(number) => number.to_string(),
            Tree::Count(count) => count.to_string(),
            Tree::Truth(truth) => truth.to_string(),
            Tree::List(item, items) => {
                let mut inner = String::new();
                for value in items {
                    value.write_xml(item, &mut inner);
                }
                inner
            }
            Tree::Fields(fields) => {
                let mut inner = String::new();
                for (name, value) in fields {
                    value.write_xml(name, &mut inner);
                }
                inner
            }
        };
        if content.is_empty() {
            xml.push_str(&format!("<{name}/>"));
        } else {
            xml.push_str(&format!("<{name}>{content}</{name}>"));
        }
    }
}

/// Without the characters that XML 1.0 cannot hold even escaped (section 2.2), and with LF for line ends,
/// as a reader would normalise them (section 2.11).
pub(super) fn expressible(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|sign| match sign {
            '\n' | '\t' => true,
            '\u{fffe}' | '\u{ffff}' => false,
            sign => *sign >= ' ',
        })
        .collect()
}
