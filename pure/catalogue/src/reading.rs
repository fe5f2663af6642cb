//! Any document of a catalogue, read by whichever form it turns out to have.

use std::collections::HashSet;

use serde_json::Value;

use crate::{
    Catalogued, Finding, Limits, Unread, ckan, dcat_us,
    limits::json_depth,
    ogc,
    rdf::{Form, read_graph, triples},
};

/// What kind of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Turtle,
    JsonLd,
    RdfXml,
    DataJson,
    Ckan,
    /// `/collections` of an OGC API, or a page of OGC API – Records.
    Ogc,
}

impl Kind {
    pub const ALL: [Kind; 6] = [
        Kind::Turtle,
        Kind::JsonLd,
        Kind::RdfXml,
        Kind::DataJson,
        Kind::Ckan,
        Kind::Ogc,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Kind::Turtle => "turtle",
            Kind::JsonLd => "json-ld",
            Kind::RdfXml => "rdf-xml",
            Kind::DataJson => "data-json",
            Kind::Ckan => "ckan",
            Kind::Ogc => "ogc",
        }
    }

    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What a document told.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub kind: Kind,
    pub records: Vec<Catalogued>,
    /// The address of the next page, as it is written: it may be relative.
    pub next: Option<String>,
    /// How many datasets the whole catalogue has, if it says so.
    pub total: Option<u64>,
    pub findings: Vec<Finding>,
    /// Entries of this page, those that were left out among them.
    pub entries: usize,
    known: HashSet<String>,
}

impl Reading {
    pub(crate) fn new(kind: Kind) -> Self {
        Reading {
            kind,
            records: Vec::new(),
            next: None,
            total: None,
            findings: Vec::new(),
            entries: 0,
            known: HashSet::new(),
        }
    }

    /// Takes a record in, if it can be known again and has a title.
    pub(crate) fn take(&mut self, mut record: Catalogued, limits: &Limits) {
        self.entries += 1;
        let title = record.title.get("").to_owned();
        if record.identifier.is_empty() {
            record.identifier = record.address.clone();
        }
        // An identifier of a few letters is one only within its catalogue, and there the address is as good.
        if !record.address.is_empty() && !record.identifier.contains(':') {
            record.identifier = record.address.clone();
        }
        let id = record.identifier.clone();
        if id.is_empty() {
            self.find(Finding::NoIdentifier { title }, limits);
        } else if record.title.is_empty() {
            self.find(Finding::NoTitle { record: id }, limits);
        } else if self.records.len() >= limits.records {
            let most = u64::try_from(limits.records).unwrap_or(u64::MAX);
            let what = "datasets".to_owned();
            let finding = Finding::TooMany { what, most };
            if !self.findings.contains(&finding) {
                self.find(finding, limits);
            }
        } else if !self.known.insert(id.clone()) {
            self.find(Finding::Twice { record: id }, limits);
        } else {
            record.files.truncate(limits.files);
            self.records.push(record);
        }
    }

    pub(crate) fn find(&mut self, finding: Finding, limits: &Limits) {
        if self.findings.len() < limits.findings {
            self.findings.push(finding);
        }
    }
}

/// Reads a document. `base` is its own address, to which relative addresses are relative.
///
/// # Errors
/// [`Unread`], in words, when it is beyond the limits or no catalogue at all.
pub fn read(bytes: &[u8], base: &str, limits: &Limits) -> Result<Reading, Unread> {
    if bytes.len() > limits.bytes {
        return Err(Unread::TooLong(limits.bytes));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = bytes.trim_ascii_start();
    let reading = match start.first() {
        Some(b'{' | b'[') => read_json(bytes, base, limits),
        Some(b'<') if is_rdf_xml(start) => graph(bytes, base, Form::RdfXml, limits),
        Some(_) if is_turtle(start) => graph(bytes, base, Form::Turtle, limits),
        _ => Err(Unread::Unknown),
    };
    let mut reading = reading?;
    reading.findings.truncate(limits.findings);
    Ok(reading)
}

fn graph(bytes: &[u8], base: &str, form: Form, limits: &Limits) -> Result<Reading, Unread> {
    let kind = match form {
        Form::Turtle => Kind::Turtle,
        Form::JsonLd => Kind::JsonLd,
        Form::RdfXml => Kind::RdfXml,
    };
    let (triples, mut findings) = triples(bytes, form, base, limits)?;
    if triples.is_empty() {
        return Err(Unread::Unknown);
    }
    let mut reading = read_graph(triples, kind, limits);
    findings.append(&mut reading.findings);
    reading.findings = findings;
    Ok(reading)
}

fn read_json(bytes: &[u8], base: &str, limits: &Limits) -> Result<Reading, Unread> {
    if json_depth(bytes) > limits.depth {
        return Err(Unread::TooDeep(limits.depth));
    }
    let value: Value =
        serde_json::from_slice(bytes).map_err(|error| Unread::Json(error.to_string()))?;
    if dcat_us::is_catalogue(&value) {
        return Ok(dcat_us::read(&value, limits));
    }
    if ckan::is_answer(&value) {
        return ckan::read(&value, base, limits);
    }
    if ogc::is_answer(&value) {
        return Ok(ogc::read(&value, base, limits));
    }
    let is_linked = |value: &Value| {
        ["@context", "@graph", "@id", "@type"]
            .iter()
            .any(|name| value.get(name).is_some())
    };
    let first = value.get(0);
    match is_linked(&value) || first.is_some_and(is_linked) {
        true => graph(bytes, base, Form::JsonLd, limits),
        false => Err(Unread::Unknown),
    }
}

fn is_rdf_xml(start: &[u8]) -> bool {
    let head = String::from_utf8_lossy(start.get(..start.len().min(4096)).unwrap_or_default());
    head.contains("22-rdf-syntax-ns#") || head.contains("<rdf:RDF")
}

fn is_turtle(start: &[u8]) -> bool {
    let head = String::from_utf8_lossy(start.get(..start.len().min(65_536)).unwrap_or_default());
    let is_html = head.trim_start().starts_with("<!") || head.contains("<html");
    !is_html
        && (head.contains("@prefix")
            || head.contains("@base")
            || head.lines().any(|line| {
                let line = line.trim_start().to_ascii_uppercase();
                line.starts_with("PREFIX ")
            })
            || (head.starts_with('<') && head.contains("> <http")))
}

/// A day or an instant as ISO 8601 has them, out of what portals write; empty where it is none.
pub(crate) fn moment(text: &str) -> String {
    let text = text.trim();
    let digits = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|sign| sign.is_ascii_digit())
    };
    let day = text.get(..10).unwrap_or(text);
    let parts: Vec<&str> = day.split('-').collect();
    let within = |text: &str, most: u32| {
        text.parse::<u32>()
            .is_ok_and(|number| (1..=most).contains(&number))
    };
    match parts.as_slice() {
        // A year or a month stands for its first day.
        [year] if digits(year, 4) && text.len() == 4 => format!("{year}-01-01"),
        [year, month]
            if digits(year, 4) && digits(month, 2) && within(month, 12) && text.len() == 7 =>
        {
            format!("{year}-{month}-01")
        }
        [year, month, day]
            if digits(year, 4)
                && digits(month, 2)
                && digits(day, 2)
                && within(month, 12)
                && within(day, 31) =>
        {
            clock(text)
        }
        _ => String::new(),
    }
}

/// The day alone, or the instant in the form of XML Schema. What is no clock falls away.
fn clock(text: &str) -> String {
    let (day, rest) = text.split_at_checked(10).unwrap_or((text, ""));
    let rest = rest.trim_start_matches(['T', 't', ' ']);
    let is_clock = |text: &str| {
        let (hours, rest) = text.split_at_checked(2).unwrap_or_default();
        let (colon, rest) = rest.split_at_checked(1).unwrap_or_default();
        let (minutes, rest) = rest.split_at_checked(2).unwrap_or_default();
        let (second, rest) = rest.split_at_checked(1).unwrap_or((":", "00"));
        let (seconds, rest) = rest.split_at_checked(2).unwrap_or_default();
        let number = |text: &str, most: u8| text.parse::<u8>().is_ok_and(|number| number <= most);
        let zone = rest.trim_start_matches(|sign: char| sign == '.' || sign.is_ascii_digit());
        let fits =
            zone.is_empty() || zone.eq_ignore_ascii_case("z") || zone.starts_with(['+', '-']);
        colon == ":"
            && second == ":"
            && number(hours, 23)
            && number(minutes, 59)
            && number(seconds, 59)
            && fits
            && zone.len() <= 6
    };
    match rest {
        "" => day.to_owned(),
        rest if rest.len() >= 5 && rest.is_ascii() && is_clock(rest) => {
            let (time, zone) = match rest.find(['Z', 'z', '+', '-']) {
                Some(place) => rest.split_at(place),
                // CKAN writes UTC and does not say so.
                None => (rest, "Z"),
            };
            let time = if time.len() == 5 {
                format!("{time}:00")
            } else {
                time.to_owned()
            };
            let zone = match zone {
                "z" => "Z".to_owned(),
                zone if zone.len() == 5 && !zone.contains(':') => {
                    format!(
                        "{}:{}",
                        zone.get(..3).unwrap_or_default(),
                        zone.get(3..).unwrap_or_default()
                    )
                }
                zone => zone.to_owned(),
            };
            format!("{day}T{time}{zone}")
        }
        _ => day.to_owned(),
    }
}

/// A text in one line, without control characters, of at most so many characters.
pub(crate) fn tidy(text: &str, most: usize) -> String {
    let words: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || sign.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ").chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_portals_write_them() {
        for (text, expected) in [
            ("2013-04-26", "2013-04-26"),
            ("2013", "2013-01-01"),
            ("2013-04", "2013-04-01"),
            ("2013-04-26T00:00:00Z", "2013-04-26T00:00:00Z"),
            ("2015-06-11T11:36:08.801388", "2015-06-11T11:36:08.801388Z"),
            ("2015-06-11 11:36", "2015-06-11T11:36:00Z"),
            ("2015-06-11T11:36:08+0200", "2015-06-11T11:36:08+02:00"),
            ("2015-06-11 noon", "2015-06-11"),
            ("2015-13-11", ""),
            ("R/P1Y", ""),
            ("", ""),
            ("é013-04-26", ""),
        ] {
            assert_eq!(moment(text), expected, "{text}");
        }
    }
}
