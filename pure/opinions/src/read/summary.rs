//! summary.csv: a name and a value in each line, without a header.

use std::collections::BTreeMap;
use std::io::Read;

use csv::{ByteRecord, ReaderBuilder};

use super::rows::Source;

/// The values by their names. Nothing depends on them, so that only what cannot be read is a fault.
pub(super) fn read_summary(source: &mut Source<'_>, from: impl Read) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(from);
    let mut record = ByteRecord::new();
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return found,
            Err(error) => {
                let line = error.position().map(csv::Position::line);
                source.fault(line, format!("the file cannot be read on: {error}."));
                return found;
            }
        }
        let text = |place: usize| record.get(place).map(std::str::from_utf8).transpose();
        let line = record.position().map(csv::Position::line);
        match (text(0), text(1)) {
            (Ok(name), Ok(value)) => {
                let name = name.unwrap_or("").trim_start_matches('\u{feff}').trim();
                let value = value.unwrap_or("").trim();
                found.insert(name.to_owned(), value.to_owned());
            }
            _ => source.fault(
                line,
                "the line is not UTF-8 text. Save the file again with the encoding UTF-8."
                    .to_owned(),
            ),
        }
    }
}
