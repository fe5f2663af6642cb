//! Records of a JSON export, one at a time: an array, an object that holds one (Open311, GeoJSON, SeeClickFix),
//! or one object after another (NDJSON). Nested fields are named by their path, such as `location.latitude`.

use std::{collections::HashMap, io};

use serde_json::Value;

use super::{
    input::Window,
    record::{LONGEST_RECORD, LONGEST_SAMPLE, Record, Step, decode_into},
};

/// Under which name an object may hold the array of records.
const LISTS: &[&str] = &[
    "service_requests",
    "requests",
    "features",
    "issues",
    "reports",
    "problems",
    "results",
    "result",
    "items",
    "records",
    "rows",
    "value",
    "data",
];

pub struct JsonRecords {
    window: Window,
    line: u64,
    shape: Shape,
    headers: Vec<String>,
    numbers: HashMap<String, usize>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    Array,
    OneAfterAnother,
}

/// How far a value reaches from the beginning of some bytes.
enum Extent {
    Whole(usize),
    Open,
}

impl JsonRecords {
    /// Finds where the records begin.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn new(window: Window) -> io::Result<Self> {
        let mut records = JsonRecords {
            window,
            line: 1,
            shape: Shape::OneAfterAnother,
            headers: Vec::new(),
            numbers: HashMap::new(),
        };
        if let Some(offset) = records.find_list()? {
            records.shape = Shape::Array;
            records.pass(offset);
        }
        Ok(records)
    }

    /// The names of the fields met so far, in the order of a record's fields. It only grows.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Reads the next record into `record`.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn next(&mut self, record: &mut Record) -> io::Result<Step> {
        for field in &mut record.fields {
            field.clear();
        }
        record.raw.clear();
        self.skip_between()?;
        record.line = self.line;
        match self.window.bytes().first() {
            None => return Ok(Step::End),
            Some(b']') if self.shape == Shape::Array => return Ok(Step::End),
            Some(_) => {}
        }
        let Some(length) = self.find_end(record)? else {
            return Ok(Step::Faulty(
                "The record does not end, or is too long.".to_owned(),
            ));
        };
        match self.read_element(length, record) {
            Ok(()) => {
                self.keep(length, record);
                Ok(Step::Record)
            }
            Err(fault) => {
                let length = self.length_to_give_up(length);
                self.keep(length, record);
                Ok(Step::Faulty(fault))
            }
        }
    }

    fn skip_between(&mut self) -> io::Result<()> {
        loop {
            let between = |byte: &u8| byte.is_ascii_whitespace() || *byte == b',';
            let bytes = self.window.bytes();
            let count = bytes.iter().position(|byte| !between(byte));
            let found = count.is_some();
            self.pass(count.unwrap_or(bytes.len()));
            if found || self.window.at_end() {
                return Ok(());
            }
            self.window.grow()?;
        }
    }

    /// The length of the element at hand; `None` when it does not end, which consumes what there is of it.
    fn find_end(&mut self, record: &mut Record) -> io::Result<Option<usize>> {
        let mut scan = Scan::default();
        let mut scanned = 0;
        loop {
            if let Extent::Whole(length) = scan.go_on(self.window.bytes(), scanned) {
                return Ok(Some(length));
            }
            scanned = self.window.bytes().len();
            if self.window.at_end() && scan.is_bare() {
                return Ok(Some(scanned));
            }
            if self.window.at_end() {
                let length = self.length_to_give_up(scanned);
                self.keep(length, record);
                return Ok(None);
            }
            if scanned > LONGEST_RECORD {
                return self.skip_overlong(scan, record).map(|()| None);
            }
            self.window.grow()?;
        }
    }

    fn skip_overlong(&mut self, mut scan: Scan, record: &mut Record) -> io::Result<()> {
        loop {
            let held = self.window.bytes().len();
            self.keep(held, record);
            if self.window.at_end() {
                return Ok(());
            }
            self.window.grow()?;
            if let Extent::Whole(length) = scan.go_on(self.window.bytes(), 0) {
                self.keep(length, record);
                return Ok(());
            }
        }
    }

    /// Among objects one after another, a broken one costs its first line only: the next line may be good again.
    fn length_to_give_up(&self, length: usize) -> usize {
        let bytes = &self.window.bytes()[..length];
        match self.shape {
            Shape::Array => length,
            Shape::OneAfterAnother => bytes
                .iter()
                .position(|byte| *byte == b'\n')
                .map_or(length, |count| count + 1),
        }
    }

    fn keep(&mut self, length: usize, record: &mut Record) {
        let room = LONGEST_SAMPLE
            .max(length.min(LONGEST_RECORD))
            .saturating_sub(record.raw.len());
        let bytes = &self.window.bytes()[..length];
        record
            .raw
            .extend_from_slice(bytes[..length.min(room)].trim_ascii_end());
        self.pass(length);
    }

    fn read_element(&mut self, length: usize, record: &mut Record) -> Result<(), String> {
        let bytes = &self.window.bytes()[..length];
        let value: Value = match std::str::from_utf8(bytes) {
            Ok(text) => serde_json::from_str(text),
            Err(_) => {
                let mut text = String::with_capacity(length + length / 2);
                decode_into(bytes, &mut text);
                serde_json::from_str(&text)
            }
        }
        .map_err(|fault| format!("This is not JSON: {fault}."))?;
        let Value::Object(fields) = value else {
            return Err("The record is not an object.".to_owned());
        };
        for (name, value) in &fields {
            // GeoJSON keeps a feature's own fields one floor down.
            let name = if name == "properties" { "" } else { name };
            self.flatten(name, value, record);
        }
        record.fields.resize_with(self.headers.len(), String::new);
        Ok(())
    }

    fn flatten(&mut self, name: &str, value: &Value, record: &mut Record) {
        match value {
            Value::Null => {}
            Value::Bool(truth) => self.put(name, &truth.to_string(), record),
            Value::Number(number) => self.put(name, &number.to_string(), record),
            Value::String(text) => self.put(name, text, record),
            Value::Object(fields) => {
                for (inner, value) in fields {
                    let path = match name {
                        "" => inner.clone(),
                        name => format!("{name}.{inner}"),
                    };
                    self.flatten(&path, value, record);
                }
            }
            Value::Array(values) => self.flatten_list(name, values, record),
        }
    }

    fn flatten_list(&mut self, name: &str, values: &[Value], record: &mut Record) {
        // RFC 7946, 3.1.1: a position is longitude, then latitude.
        if let (true, [Value::Number(lon), Value::Number(lat), ..]) =
            (name.ends_with("coordinates"), values)
        {
            self.put("geometry.longitude", &lon.to_string(), record);
            self.put("geometry.latitude", &lat.to_string(), record);
            return;
        }
        let texts: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
        self.put(name, &texts.join(", "), record);
    }

    fn put(&mut self, name: &str, text: &str, record: &mut Record) {
        let number = match self.numbers.get(name) {
            Some(number) => *number,
            None => {
                self.headers.push(name.to_owned());
                self.numbers.insert(name.to_owned(), self.headers.len() - 1);
                self.headers.len() - 1
            }
        };
        if record.fields.len() <= number {
            record.fields.resize_with(number + 1, String::new);
        }
        // A feature and its properties may both have an id: the first that says something stands.
        if record.fields[number].is_empty() {
            record.fields[number].push_str(text);
        }
    }

    /// Where in the stream's head the elements of an array begin; `None` when objects stand one after another.
    fn find_list(&mut self) -> io::Result<Option<usize>> {
        loop {
            let (bytes, end) = (self.window.bytes(), self.window.at_end());
            match bytes.iter().position(|byte| !byte.is_ascii_whitespace()) {
                Some(start) if bytes[start] == b'[' => return Ok(Some(start + 1)),
                Some(start) => match list_within(&bytes[start..]) {
                    Some(found) => return Ok(found.map(|offset| start + offset)),
                    None if end || bytes.len() > LONGEST_RECORD => return Ok(None),
                    None => {}
                },
                None if end => return Ok(None),
                None => {}
            }
            self.window.grow()?;
        }
    }

    fn pass(&mut self, count: usize) {
        let ends = self.window.bytes()[..count].iter();
        self.line += ends.filter(|byte| **byte == b'\n').count() as u64;
        self.window.consume(count);
    }
}

/// Looks in the object at the beginning of `bytes` for an array of records: `Some(Some(offset))` behind its bracket,
/// `Some(None)` when the object ended without one, `None` when more bytes are needed.
fn list_within(bytes: &[u8]) -> Option<Option<usize>> {
    let mut scan = Scan::default();
    let mut key: Option<&[u8]> = None;
    let mut text_from = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let (was_in_text, was_deep) = (scan.in_text, scan.depth);
        if scan.take(*byte) {
            return Some(None);
        }
        match (was_in_text, scan.in_text) {
            (false, true) => text_from = at + 1,
            (true, false) if was_deep == 1 => key = Some(&bytes[text_from..at]),
            _ => {}
        }
        let opens_list = !was_in_text && was_deep == 1 && *byte == b'[';
        if opens_list && key.is_some_and(|key| LISTS.iter().any(|list| list.as_bytes() == key)) {
            let rest = bytes[at + 1..].iter();
            match rest.into_iter().find(|byte| !byte.is_ascii_whitespace())? {
                b'{' | b']' => return Some(Some(at + 1)),
                _ => {}
            }
        }
    }
    None
}

/// Follows JSON's brackets and strings without understanding more.
#[derive(Debug, Default)]
struct Scan {
    depth: usize,
    in_text: bool,
    escaped: bool,
    begun: bool,
}

impl Scan {
    /// Takes one byte; true when it closes the element.
    fn take(&mut self, byte: u8) -> bool {
        self.begun = true;
        if self.in_text {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_text = false,
                _ => {}
            }
            return !self.in_text && self.depth == 0;
        }
        match byte {
            b'"' => self.in_text = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => return false,
        }
        !self.in_text && self.depth == 0
    }

    /// Follows `bytes` from `from` on. A number or word ends before the comma, bracket or line end behind it.
    fn go_on(&mut self, bytes: &[u8], from: usize) -> Extent {
        for (at, byte) in bytes.iter().enumerate().skip(from) {
            let bare_ends = self.is_bare() && matches!(byte, b',' | b']' | b'}' | b'\n');
            if bare_ends && at > 0 {
                return Extent::Whole(at);
            }
            if self.take(*byte) {
                return Extent::Whole(at + 1);
            }
        }
        Extent::Open
    }

    /// Whether what was followed so far is neither text nor bracketed.
    fn is_bare(&self) -> bool {
        self.begun && self.depth == 0 && !self.in_text
    }
}
