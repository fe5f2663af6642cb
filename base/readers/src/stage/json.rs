//! Records of JSON, in a list or one a line, as rows.
//!
//! An object within a record gives columns of its own (`address.street`), a list stays the text it is. Numbers keep their
//! digits as they are written.

use std::{
    collections::HashMap,
    fmt,
    io::{BufRead, BufReader, Read},
    path::Path,
};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{
    Text,
    rows::Rows,
    walk::{Each, walk},
};
use crate::{finding::Finding, found::Format, source::Source, unreadable::Unreadable};

/// Names under which documents keep their records.
const LISTS: [&str; 12] = [
    "data",
    "records",
    "rows",
    "results",
    "result",
    "items",
    "features",
    "value",
    "values",
    "entries",
    "observations",
    "dataset",
];
/// Objects within objects: deeper ones stay text.
const DEPTH: usize = 8;

/// What a record's values are called, and their texts.
pub type Pairs = Vec<(String, String)>;

/// A record: an object, or a list of cells.
pub enum Record {
    Object(Pairs),
    List(Vec<String>),
}

/// The columns of all records, in the order in which they first occur.
#[derive(Default)]
pub struct Columns {
    pub names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Columns {
    pub fn add(&mut self, name: &str, limit: usize) -> Result<(), Unreadable> {
        if self.places.contains_key(name) {
            return Ok(());
        }
        if self.names.len() >= limit {
            return Err(Unreadable::TooManyColumns(self.names.len() + 1, limit));
        }
        self.places.insert(name.to_owned(), self.names.len());
        self.names.push(name.to_owned());
        Ok(())
    }

    /// The record's values, each in its column.
    pub fn row<'a>(&self, pairs: &'a Pairs, row: &mut Vec<&'a str>) {
        row.clear();
        row.resize(self.names.len(), "");
        for (name, value) in pairs {
            if let Some(&place) = self.places.get(name) {
                row[place] = value;
            }
        }
    }
}

/// A value as the text of a cell.
pub fn cell(raw: &RawValue) -> String {
    let text = raw.get();
    match text.as_bytes().first() {
        Some(b'"') => serde_json::from_str(text).unwrap_or_else(|_| text.to_owned()),
        Some(b'n') => String::new(),
        _ => text.to_owned(),
    }
}

/// Adds a value under a name; an object's own values under names of theirs.
pub fn flatten(name: String, raw: &RawValue, depth: usize, pairs: &mut Pairs) {
    if depth < DEPTH
        && raw.get().starts_with('{')
        && let Ok(Object(inner)) = serde_json::from_str::<Object>(raw.get())
        && !inner.is_empty()
    {
        for (key, value) in inner {
            flatten(format!("{name}.{key}"), &value, depth + 1, pairs);
        }
        return;
    }
    pairs.push((name, cell(raw)));
}

/// An object with its members in their order, unread.
pub struct Object(pub Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Object;

            fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
                to.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Object(members))
            }
        }
        from.deserialize_map(Members)
    }
}

fn read(raw: &RawValue) -> Record {
    let text = raw.get();
    if text.starts_with('{')
        && let Ok(Object(members)) = serde_json::from_str(text)
    {
        let mut pairs = Vec::new();
        for (name, value) in members {
            flatten(name, &value, 1, &mut pairs);
        }
        return Record::Object(pairs);
    }
    if text.starts_with('[')
        && let Ok(cells) = serde_json::from_str::<Vec<Box<RawValue>>>(text)
    {
        return Record::List(cells.iter().map(|one| cell(one)).collect());
    }
    Record::List(vec![cell(raw)])
}

/// Lines that are no JSON.
#[derive(Default)]
struct Bad {
    lines: u64,
    first: u64,
}

/// Calls `each` with the value of every line.
fn lines(text: &Text, limit: usize, each: Each) -> Result<Bad, Unreadable> {
    let (file, _) = text.open()?;
    let mut from = BufReader::with_capacity(1 << 20, file);
    let mut line = Vec::new();
    let mut bad = Bad::default();
    for number in 1.. {
        line.clear();
        if from
            .by_ref()
            .take(limit as u64 + 1)
            .read_until(b'\n', &mut line)?
            == 0
        {
            break;
        }
        if line.len() > limit {
            return Err(Unreadable::RowTooLong { row: number, limit });
        }
        let text = line.trim_ascii();
        if text.is_empty() {
            continue;
        }
        match serde_json::from_slice::<Box<RawValue>>(text) {
            Ok(record) => each(record)?,
            Err(_) => {
                bad.lines += 1;
                bad.first = if bad.first == 0 { number } else { bad.first };
            }
        }
    }
    Ok(bad)
}

fn each_record(text: &Text, source: &Source, each: Each) -> Result<Bad, Unreadable> {
    let limit = source.limits.row;
    if text.found.format == Format::NdJson {
        return lines(text, limit, each);
    }
    let found = walk(text, limit, &LISTS, each)?;
    if !found {
        return Err(Unreadable::OtherFormat(
            "A JSON document without a list of records".to_owned(),
        ));
    }
    Ok(Bad::default())
}

/// Writes the records as rows.
pub fn stage(text: &Text, source: &Source, folder: &Path) -> Result<Text, Unreadable> {
    let mut columns = Columns::default();
    let (mut objects, mut lists, mut widest) = (0_u64, 0_u64, 0);
    let limit = source.limits.columns;
    let bad = each_record(text, source, &mut |raw| {
        match read(&raw) {
            Record::Object(pairs) => {
                objects += 1;
                for (name, _) in &pairs {
                    columns.add(name, limit)?;
                }
            }
            Record::List(cells) => {
                lists += 1;
                widest = widest.max(cells.len());
            }
        }
        Ok(())
    })?;
    if objects + lists == 0 {
        return Err(if bad.lines > 0 {
            Unreadable::Damaged("no line of it is JSON".to_owned())
        } else if says_nothing(text)? {
            Unreadable::Empty
        } else {
            Unreadable::OtherFormat("A JSON document without records".to_owned())
        });
    }
    let mut findings = text.findings.clone();
    if bad.lines > 0 {
        findings.push(Finding::BadLines {
            lines: bad.lines,
            first: bad.first,
        });
    }
    let mut rows = Rows::create(folder, source.limits.unpacked)?;
    let as_objects = objects >= lists;
    if as_objects {
        rows.write(columns.names.iter().map(String::as_str))?;
    }
    let mut other = 0;
    each_record(text, source, &mut |raw| match (read(&raw), as_objects) {
        (Record::Object(pairs), true) => {
            let mut row = Vec::new();
            columns.row(&pairs, &mut row);
            rows.write(row)
        }
        (Record::List(cells), false) => rows.write(cells.iter().map(String::as_str)),
        _ => {
            other += 1;
            Ok(())
        }
    })?;
    if other > 0 {
        findings.push(Finding::OtherRecords { records: other });
    }
    let known = as_objects.then_some(columns.names);
    rows.finish(text.found.clone(), known, findings)
}

/// Whether a document is only an empty list or an empty object.
fn says_nothing(text: &Text) -> Result<bool, Unreadable> {
    let whole = whole(text, 64)?;
    let signs = whole.map(|whole| whole.split_whitespace().collect::<String>());
    Ok(signs.is_some_and(|signs| matches!(signs.as_str(), "" | "[]" | "{}" | "null")))
}

/// The whole document as one text, for what is small. None if it is larger.
pub fn whole(text: &Text, most: u64) -> Result<Option<String>, Unreadable> {
    let (file, all) = text.open()?;
    if all > most {
        return Ok(None);
    }
    let mut whole = String::new();
    file.take(most).read_to_string(&mut whole)?;
    Ok(Some(whole))
}
