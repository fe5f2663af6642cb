//! Reads a GeoJSON FeatureCollection feature by feature (RFC 7946), so that a large file needs little memory.

use std::{fmt, io::Read};

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use stoa_kernel::Message;

/// One feature of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Feature {
    /// Its place in the file, counted from 1, as people count.
    pub number: usize,
    /// The identifier that the file gives it, a text or a number.
    pub id: Option<String>,
    pub properties: Map<String, Value>,
    /// `Null` when it has none.
    pub geometry: Value,
}

/// Why a file as a whole cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// It is a ZIP archive: a shapefile, most likely.
    Archive,
    /// There is nothing in it.
    Blank,
    /// It breaks off or is no JSON from this place on.
    NotJson { line: usize, column: usize },
    /// It is JSON, but no FeatureCollection; `found` is the type that it names.
    NotFeatures { found: String },
    /// It names another reference system than WGS 84, as files before RFC 7946 could.
    OtherSystem { name: String },
    /// A collection without a single feature.
    NoFeatures,
}

impl FileFault {
    /// What is wrong and how to mend it.
    pub fn message(&self) -> Message {
        match self {
            FileFault::Archive => Message::new("town-file-archive"),
            FileFault::Blank => Message::new("town-file-blank"),
            FileFault::NotJson { line, column } => Message::new("town-file-not-json")
                .with("line", line)
                .with("column", column),
            FileFault::NotFeatures { found } if found.is_empty() => {
                Message::new("town-file-no-type")
            }
            FileFault::NotFeatures { found } => {
                Message::new("town-file-other-type").with("found", short(found))
            }
            FileFault::OtherSystem { name } => {
                Message::new("town-file-other-system").with("name", short(name))
            }
            FileFault::NoFeatures => Message::new("town-file-no-features"),
        }
    }
}

/// Text of a file, cut to what fits into a sentence.
pub fn short(text: &str) -> String {
    let mut letters = text.trim().chars();
    let mut cut: String = letters.by_ref().take(60).collect();
    if letters.next().is_some() {
        cut.push('…');
    }
    cut
}

impl Feature {
    /// The number with the feature's name behind it, by which people find it in their map program.
    pub fn label(&self, name: &str) -> String {
        let name = short(name);
        if name.is_empty() {
            self.number.to_string()
        } else {
            format!("{} ({name})", self.number)
        }
    }

    /// A property as a text: numbers and flags as they are written, `None` when it is missing, null or blank.
    pub fn text(&self, property: &str) -> Option<String> {
        let text = match self.properties.get(property)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(flag) => flag.to_string(),
            Value::Null | Value::Array(_) | Value::Object(_) => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// The first of these properties that is there, whatever its capitals.
    pub fn first_text(&self, wanted: &[&str]) -> Option<String> {
        wanted.iter().find_map(|name| {
            let mut keys = self.properties.keys();
            let key = keys.find(|key| key.eq_ignore_ascii_case(name))?;
            self.text(key)
        })
    }

    fn of(number: usize, json: Value) -> Self {
        let Value::Object(mut parts) = json else {
            // Something that is no feature stands in its place: it has no geometry, which its own fault will say.
            return Feature {
                number,
                id: None,
                properties: Map::new(),
                geometry: Value::Null,
            };
        };
        let properties = match parts.remove("properties") {
            Some(Value::Object(properties)) => properties,
            _ => Map::new(),
        };
        let id = match parts.remove("id") {
            Some(Value::String(id)) => Some(id),
            Some(Value::Number(id)) => Some(id.to_string()),
            _ => None,
        };
        Feature {
            number,
            id,
            properties,
            geometry: parts.remove("geometry").unwrap_or_default(),
        }
    }
}

/// Hands each feature to `take`, in the order of the file; the number of features.
///
/// What was taken before a fault further down is the caller's to throw away.
pub fn each_feature(
    mut file: impl Read,
    mut take: impl FnMut(Feature),
) -> Result<usize, FileFault> {
    let mut start = [0; 4];
    let read = fill(&mut file, &mut start);
    let start = &start[..read];
    if start == b"PK\x03\x04" {
        return Err(FileFault::Archive);
    }
    // Some programs put a byte order mark before the text, which JSON does not know.
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let mut reader = serde_json::Deserializer::from_reader(start.chain(file));
    let mut whole = Whole::default();
    let outcome = Collection {
        whole: &mut whole,
        take: &mut take,
    }
    .deserialize(&mut reader)
    .and_then(|()| reader.end());
    match outcome {
        Ok(()) => whole.check(take),
        Err(fault) if fault.is_data() => Err(FileFault::NotFeatures {
            found: String::new(),
        }),
        Err(fault) if fault.line() <= 1 && fault.column() == 0 => Err(FileFault::Blank),
        Err(fault) => Err(FileFault::NotJson {
            line: fault.line(),
            column: fault.column(),
        }),
    }
}

/// Reads until the buffer is full or the file ends; a stream that fails has ended, and its JSON then breaks off.
fn fill(file: &mut impl Read, buffer: &mut [u8]) -> usize {
    let mut read = 0;
    while read < buffer.len() {
        match file.read(&mut buffer[read..]) {
            Ok(more) if more > 0 => read += more,
            _ => break,
        }
    }
    read
}

/// What stands beside the features.
#[derive(Default)]
struct Whole {
    kind: String,
    system: String,
    features: usize,
    /// The parts of a file that is one feature alone.
    single: Map<String, Value>,
}

impl Whole {
    fn check(mut self, take: impl FnOnce(Feature)) -> Result<usize, FileFault> {
        if self.kind == "Feature" {
            self.features = 1;
            take(Feature::of(1, Value::Object(self.single)));
        } else if self.kind != "FeatureCollection" {
            return Err(FileFault::NotFeatures { found: self.kind });
        }
        if !is_wgs84(&self.system) {
            return Err(FileFault::OtherSystem { name: self.system });
        }
        if self.features == 0 {
            return Err(FileFault::NoFeatures);
        }
        Ok(self.features)
    }
}

/// Whether a `crs` name means longitude and latitude in WGS 84. Files that name none mean it by RFC 7946.
fn is_wgs84(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    name.is_empty()
        || ["CRS84", ":4326", ":4979"]
            .iter()
            .any(|end| name.ends_with(end))
}

struct Collection<'a, F> {
    whole: &'a mut Whole,
    take: &'a mut F,
}

impl<'de, F: FnMut(Feature)> DeserializeSeed<'de> for Collection<'_, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de, F: FnMut(Feature)> Visitor<'de> for Collection<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a GeoJSON object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "type" => {
                    self.whole.kind = match map.next_value()? {
                        Value::String(kind) => kind,
                        _ => String::new(),
                    }
                }
                "features" => map.next_value_seed(Features {
                    count: &mut self.whole.features,
                    take: self.take,
                })?,
                "crs" => {
                    let system: Value = map.next_value()?;
                    let name = system.pointer("/properties/name").and_then(Value::as_str);
                    name.unwrap_or_default().clone_into(&mut self.whole.system);
                }
                "geometry" | "properties" | "id" => {
                    self.whole.single.insert(key, map.next_value()?);
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct Features<'a, F> {
    count: &'a mut usize,
    take: &'a mut F,
}

impl<'de, F: FnMut(Feature)> DeserializeSeed<'de> for Features<'_, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de, F: FnMut(Feature)> Visitor<'de> for Features<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<(), S::Error> {
        while let Some(json) = list.next_element::<Value>()? {
            *self.count += 1;
            (self.take)(Feature::of(*self.count, json));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Feature>, FileFault> {
        let mut all = Vec::new();
        each_feature(text.as_bytes(), |feature| all.push(feature)).map(|_| all)
    }

    #[test]
    fn features_are_counted_and_named() {
        let text = r#"{"features":[{"type":"Feature","id":7,"properties":{"NAME":" Oak ","n":3,"x":null},"geometry":null},5],
            "type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}}"#;
        let all = read(&format!("\u{feff}{text}")).unwrap();
        assert_eq!((all[0].number, all[1].number), (1, 2));
        assert_eq!(all[0].id.as_deref(), Some("7"));
        assert_eq!(all[0].first_text(&["name", "n"]).as_deref(), Some("Oak"));
        assert_eq!(
            (all[0].text("n"), all[0].text("x")),
            (Some("3".to_owned()), None)
        );
        assert_eq!(all[0].label("Oak"), "1 (Oak)");
        let single = read(r#"{"type":"Feature","properties":{"a":"b"},"geometry":{}}"#).unwrap();
        assert_eq!(single[0].text("a").as_deref(), Some("b"));
    }

    #[test]
    fn what_is_no_collection_is_named() {
        let other = |found: &str| FileFault::NotFeatures {
            found: found.to_owned(),
        };
        for (text, fault) in [
            ("", FileFault::Blank),
            ("PK\x03\x04…", FileFault::Archive),
            ("[1]", other("")),
            ("{}", other("")),
            (r#"{"type":"Topology","objects":{}}"#, other("Topology")),
            (r#"{"type":"FeatureCollection","features":{}}"#, other("")),
            (
                r#"{"type":"FeatureCollection","features":[]}"#,
                FileFault::NoFeatures,
            ),
            (
                "{\n\"type\":\"Feat",
                FileFault::NotJson {
                    line: 2,
                    column: 12,
                },
            ),
            (
                r#"{"type":"FeatureCollection","features":[{}],"crs":{"properties":{"name":"EPSG:25830"}}}"#,
                FileFault::OtherSystem {
                    name: "EPSG:25830".to_owned(),
                },
            ),
        ] {
            assert_eq!(read(text), Err(fault), "{text}");
        }
    }
}
