//! Finds the delimiter, the quotation mark and the escape.
//!
//! After G. J. J. van den Burg, A. Nazábal and C. Sutton, "Wrangling messy CSV files by detecting row and type patterns",
//! Data Mining and Knowledge Discovery 33 (2019): of all ways to read the text, the one is taken whose rows are most alike
//! (the pattern score, their equation 3) and whose cells look most like values (the type score). Their abstraction
//! of a row is reduced to its number of cells here, and rarer delimiters have to be better by a margin.

use crate::{
    csv::{
        records::{Cell, Dialect, Records},
        splitter::Splitter,
    },
    kinds::fit,
};

/// Delimiters, and how much more convincing a rare one must be.
const DELIMITERS: [(u8, f64); 9] = [
    (b',', 1.0),
    (b';', 1.0),
    (b'\t', 1.0),
    (b'|', 1.0),
    (b'^', 0.8),
    (b'~', 0.8),
    (0x1f, 1.0),
    (b':', 0.4),
    (b' ', 0.3),
];
/// Records that are looked at.
const RECORDS: usize = 400;
/// What a row of one cell counts, so that a file with one column is read as one.
const ONE_CELL: f64 = 0.02;
/// Longest record of a sample.
const LIMIT: usize = 64 << 20;

/// The first records of a text, and whether one of their cells is quoted.
pub struct Sample {
    pub records: Vec<Vec<String>>,
    pub quoted: bool,
}

/// Reads the first records of a text that is whole (`ended`) or cut off somewhere.
pub fn sample(text: &str, ended: bool, dialect: Dialect, most: usize) -> Sample {
    let mut found = Sample {
        records: Vec::new(),
        quoted: false,
    };
    let splitter = Splitter::new(text.as_bytes(), dialect, LIMIT);
    let mut splitter = if ended { splitter } else { splitter.cut() };
    let mut cells: Vec<Cell> = Vec::new();
    while let Ok(Some(block)) = splitter.next() {
        let mut records = Records::new(block.text.as_bytes(), dialect, &block.open);
        while found.records.len() <= most && records.next(&mut cells).is_some() {
            found.quoted |= cells.iter().any(|cell| cell.quoted);
            let texts = cells
                .iter()
                .map(|cell| cell.text(&block.text, dialect).into_owned());
            found.records.push(texts.collect());
        }
        if found.records.len() > most {
            break;
        }
    }
    found.records.truncate(most);
    found
}

/// The dialect of a text; `name` is what the file is called.
pub fn find(text: &str, ended: bool, name: &str) -> Dialect {
    let mut best = (0.0, Dialect::PLAIN);
    let tabs =
        name.to_ascii_lowercase().ends_with(".tsv") || name.to_ascii_lowercase().ends_with(".tab");
    for (delimiter, prior) in DELIMITERS {
        if !text.as_bytes().contains(&delimiter) {
            continue;
        }
        let prior = if tabs && delimiter == b'\t' {
            1.5
        } else {
            prior
        };
        for (quote, escape) in marks(text) {
            let dialect = Dialect {
                delimiter,
                quote,
                escape,
            };
            let score = prior * consistency(&sample(text, ended, dialect, RECORDS), dialect);
            if score > best.0 * 1.001 {
                best = (score, dialect);
            }
        }
    }
    let mut dialect = best.1;
    if best.0 < ONE_CELL {
        dialect = Dialect::PLAIN;
    }
    // A mark that the first records do not use may come later.
    dialect.quote = dialect.quote.or(Some(b'"'));
    dialect
}

/// The quotation marks and escapes that are worth a try.
fn marks(text: &str) -> Vec<(Option<u8>, Option<u8>)> {
    let mut marks = vec![(Some(b'"'), None)];
    if text.contains("\\\"") {
        marks.push((Some(b'"'), Some(b'\\')));
    }
    if text.contains('\'') {
        marks.push((Some(b'\''), None));
    }
    if text.contains('"') {
        marks.push((None, None));
    }
    marks
}

/// The product of pattern score and type score.
fn consistency(sample: &Sample, dialect: Dialect) -> f64 {
    pattern_score(sample) * type_score(sample, dialect)
}

fn pattern_score(sample: &Sample) -> f64 {
    let mut patterns: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
    for record in &sample.records {
        if record.len() > 1 || record.iter().any(|cell| !cell.is_empty()) {
            *patterns.entry(record.len()).or_default() += 1;
        }
    }
    let sum: f64 = patterns
        .iter()
        .map(|(&cells, &rows)| {
            let cells = cells as f64;
            rows as f64 * ((cells - 1.0).max(ONE_CELL) / cells)
        })
        .sum();
    // Per row, so that a reading that cuts cells with line ends into many rows gains nothing by it.
    let rows: usize = patterns.values().sum();
    sum / (patterns.len().max(1) * rows.max(1)) as f64
}

fn type_score(sample: &Sample, dialect: Dialect) -> f64 {
    let (mut known, mut all) = (0.0_f64, 0.0);
    for record in &sample.records {
        for cell in record {
            all += 1.0;
            known += likeness(cell, dialect);
        }
    }
    if all > 0.0 {
        (known / all).max(1e-9)
    } else {
        0.0
    }
}

/// How much a cell looks like a value, from 0 to 1.
fn likeness(cell: &str, dialect: Dialect) -> f64 {
    let cell = cell.trim();
    if cell.is_empty() || fit::fit(cell.as_bytes()) & fit::TYPED != 0 {
        return 1.0;
    }
    let marks = cell.bytes().filter(|&byte| {
        byte != dialect.delimiter && matches!(byte, b';' | b'\t' | b'|' | b'"' | b'^' | b'~')
    });
    match marks.count() {
        0 if cell.starts_with('\'') && cell.ends_with('\'') => 0.5,
        0 => 0.9,
        1 => 0.4,
        _ => 0.1,
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn delimiters_and_marks_are_found() {
        for (text, delimiter, quote) in [
            ("a,b\n1,2\n3,4\n", b',', b'"'),
            ("a;b\n1,5;2,5\n3,5;4,5\n", b';', b'"'),
            ("a\tb\nx, y\tz\nu\tv, w, q\n", b'\t', b'"'),
            ("a|b|c\n1|2|3\n", b'|', b'"'),
            ("name:age\nbob:3\nann:4\n", b':', b'"'),
            ("'a','b'\n'x, y','2'\n'z','3'\n", b',', b'\''),
            (
                "title\nIt was, as said, good\nfine\nwell, yes\n",
                b',',
                b'"',
            ),
        ] {
            let dialect = find(text, true, "a.csv");
            assert_eq!(
                (dialect.delimiter, dialect.quote),
                (delimiter, Some(quote)),
                "{text}"
            );
        }
    }
}
