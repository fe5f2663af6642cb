//! From a file to a table: the front door.

use std::{ops::ControlFlow, path::Path};

use serde::{Deserialize, Serialize};

use crate::{
    column::{Column, Kind, names},
    csv::{
        dialect,
        headings::{self, Layout},
        records::Dialect,
    },
    finding::Finding,
    found::{Format, Found},
    kinds::{
        date::Order,
        decide::{Counts, Decision, Hints, Reading, decide_all},
        number::Decimal,
    },
    passes::{
        footer,
        part::Plan,
        report::{self, Inside},
        rounds::{Rounds, Watch},
        sketch::{Ground, Sketch, sketch},
        spread::{is_various, is_wordy, mean_length},
        table::{Work, write},
        yardstick::Yardstick,
    },
    privacy::{Looked, Looking},
    refusal::{Refusal, shortened},
    source::Source,
    stage::{self, Staged},
    unreadable::Unreadable,
};

/// Bytes of the beginning in which dialect and headings are looked for. It lies within the first block.
const BEGINNING: usize = 256 << 10;
/// Records of the beginning in which headings are looked for.
const RECORDS: usize = 500;
/// Rows of a table that are wider than its headings before the table is taken to be wider: one in so many.
const WIDER: u64 = 20;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Unpacking, or putting the file into a form that can be read in blocks.
    Preparing,
    /// Finding out what each column is.
    Looking,
    /// Writing the table.
    Writing,
}

/// How far the reading is, in bytes of a step. The steps come in their order; `Preparing` may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub step: Step,
    pub done: u64,
    pub of: u64,
}

/// A table, and what is to be told of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Loaded {
    pub columns: Vec<Column>,
    pub rows: u64,
    /// Cells whose values are not in the table.
    pub refused: u64,
    /// The first 200 of them.
    pub refusals: Vec<Refusal>,
    pub found: Found,
    pub findings: Vec<Finding>,
    /// The signs of columns that look personal; of no column unless [`Source::looked`](Source) asked for them.
    pub looked: Looked,
}

/// Reads a file of any of the formats and writes its table to `into` as Parquet. `watch` is told how far it is, and may
/// stop it. Temporary files lie beside `into` and are gone afterwards; the source is not changed.
///
/// Blocking, on all of rayon's threads; memory is bounded whatever the file. On an error `into` may exist, and
/// is of no use.
///
/// # Errors
/// The file holds no table that can be read here, or the disk failed; the sentence says which.
pub fn load(
    source: &Source,
    into: &Path,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Loaded, Unreadable> {
    match stage::stage(source, into, watch)? {
        Staged::Text(mut text) => {
            tell(&mut text, source.told)?;
            table(source, *text, into, watch)
        }
        Staged::Table(loaded) => Ok(*loaded),
    }
}

/// How the text is to be read.
struct Shape {
    dialect: Dialect,
    layout: Layout,
}

fn shape(source: &Source, text: &stage::Text) -> Result<Shape, Unreadable> {
    if let Some(known) = &text.known {
        let layout = Layout {
            preamble: 0,
            headings: 1,
            names: known.clone(),
            cells: known.len(),
        };
        return Ok(Shape {
            dialect: Dialect::PLAIN,
            layout,
        });
    }
    let (beginning, ended) = text.beginning(BEGINNING)?;
    let told = beginning.lines().next().and_then(told_delimiter);
    let dialect = match told {
        Some(delimiter) => Dialect {
            delimiter,
            ..Dialect::PLAIN
        },
        None if text.plain => Dialect::PLAIN,
        None => dialect::find(&beginning, ended, source.name),
    };
    let mut sample = dialect::sample(&beginning, ended, dialect, RECORDS).records;
    let told = usize::from(told.is_some());
    sample.drain(..told.min(sample.len()));
    let mut layout = headings::find(&sample);
    layout.preamble += told;
    if layout.names.len() > source.limits.columns {
        return Err(Unreadable::TooManyColumns(
            layout.names.len(),
            source.limits.columns,
        ));
    }
    Ok(Shape { dialect, layout })
}

/// Spreadsheets write the delimiter into the first line: `sep=;`.
fn told_delimiter(line: &str) -> Option<u8> {
    match line.trim_end().strip_prefix("sep=")?.as_bytes() {
        [delimiter] => Some(*delimiter),
        _ => None,
    }
}

fn table(
    source: &Source,
    text: stage::Text,
    into: &Path,
    watch: Watch,
) -> Result<Loaded, Unreadable> {
    let Shape {
        dialect,
        mut layout,
    } = shape(source, &text)?;
    let skipped = layout.preamble + layout.headings;
    let width = layout.names.len().max(1);
    let ground = Ground {
        dialect,
        skipped,
        limits: source.limits,
        sampled: (400_000 / width).clamp(20, 2000),
    };
    let longest = longest_row(source, &text);
    let rounds = Rounds::open(&text, dialect, longest, Step::Looking)?;
    let mut sketch = sketch(rounds, ground, watch)?;
    settle_width(&mut layout, &sketch, &text);
    if layout.names.is_empty() {
        return Err(Unreadable::Empty);
    }
    let (footer, footnotes) = if text.known.is_some() {
        (0, String::new())
    } else {
        footer::find(&sketch.tail, layout.names.len())
    };
    leave_out(&mut sketch, footer);
    let plans = plans(source, &layout, (&sketch, &text.readings), dialect);
    let work = Work {
        dialect,
        plans: &plans,
        skipped,
        rows: &sketch.rows,
        writing: source.writing,
        looking: looking(source, &layout.names, sketch.rows.iter().sum()),
    };
    let rounds = Rounds::open(&text, dialect, longest, Step::Writing)?;
    let mut written = write(rounds, work, into, watch)?;
    let columns = report::columns(&plans, &layout.names, &written);
    let mut findings = text.findings.clone();
    findings.extend(of_layout(&text, &layout, &footnotes, sketch.open)?);
    findings.extend(report::of_headings(&columns));
    if text.found.format == Format::Workbook {
        // A row of a sheet ends at its last filled cell.
        written.short = None;
    }
    findings.extend(report::of_values(&plans, &mut written));
    let found = found(&text, &layout, dialect, &sketch, footer as u64);
    Ok(Loaded {
        columns,
        rows: written.rows,
        refused: written.refused,
        refusals: written.refusals,
        found,
        findings,
        looked: written.looked,
    })
}

/// The look at a table of so many rows, if it is asked for.
pub fn looking(source: &Source, headings: &[String], rows: u64) -> Option<Looking> {
    source.looked.then(|| Looking::new(headings, rows))
}

/// What the caller knows of a file, instead of what could be found in it.
fn tell(text: &mut stage::Text, told: &[Kind]) -> Result<(), Unreadable> {
    if told.is_empty() {
        return Ok(());
    }
    let (beginning, ended) = text.beginning(BEGINNING)?;
    let first = dialect::sample(&beginning, ended, Dialect::PLAIN, 1).records;
    text.known = Some(first.into_iter().next().ok_or(Unreadable::Empty)?);
    text.readings = told.iter().map(|kind| Some(reading_of(*kind))).collect();
    Ok(())
}

fn reading_of(kind: Kind) -> Reading {
    match kind {
        Kind::Boolean => Reading::Truth,
        Kind::Integer => Reading::Whole(Decimal::Dot),
        Kind::Number => Reading::Float(Decimal::Dot),
        Kind::Date => Reading::Day(Order::DayFirst),
        Kind::LocalTime => Reading::Time(Order::DayFirst, false),
        Kind::Instant => Reading::Time(Order::DayFirst, true),
        Kind::Text | Kind::Place => Reading::Text,
    }
}

/// Bytes of a row as it is read: numbers of a geometry take up to four times the room of those of GeoJSON.
fn longest_row(source: &Source, text: &stage::Text) -> usize {
    let has_shapes = text.readings.contains(&Some(Reading::Shape));
    let row = source.limits.row;
    row.saturating_mul(if has_shapes { 4 } else { 1 })
}

/// The rows may be wider than the headings, and columns at the end may be empty altogether.
fn settle_width(layout: &mut Layout, sketch: &Sketch, text: &stage::Text) {
    if text.known.is_some() {
        return;
    }
    let rows: u64 = sketch.widths.iter().sum();
    let beyond = |width: usize| sketch.widths.iter().skip(width + 1).sum::<u64>();
    let mut width = layout
        .names
        .iter()
        .rposition(|name| !name.is_empty())
        .map_or(0, |last| last + 1);
    while width < sketch.columns.len() && beyond(width) * WIDER > rows {
        width += 1;
    }
    // The headings' record has a place for it, and here and there something stands in it.
    while width < layout.cells.min(sketch.columns.len()) && beyond(width) > 0 {
        width += 1;
    }
    // A column in which a few rows have something has no heading, but is wide enough for the headings' own line.
    if layout.headings == 0 {
        let widest = sketch
            .widths
            .iter()
            .rposition(|&rows| rows > 0)
            .unwrap_or(0);
        width = width.max(widest.min(layout.names.len()));
    }
    layout.names.resize(width, String::new());
}

/// Takes the records at the end that are no rows out of the last blocks.
fn leave_out(sketch: &mut Sketch, footer: usize) {
    let tail = sketch.tail.len();
    let filled = sketch.tail[tail - footer.min(tail)..]
        .iter()
        .filter(|record| record.iter().any(|cell| !cell.trim().is_empty()));
    if let Some(last) = sketch.rows.last_mut() {
        *last = last.saturating_sub(filled.count() as u64);
    }
}

fn plans(
    source: &Source,
    layout: &Layout,
    (sketch, told): (&Sketch, &[Option<Reading>]),
    dialect: Dialect,
) -> Vec<Plan> {
    let width = layout.names.len();
    let mut counts: Vec<Counts> = sketch.columns.iter().take(width).cloned().collect();
    counts.resize_with(width, Counts::default);
    let decimal = if dialect.delimiter == b';' {
        Decimal::Comma
    } else {
        Decimal::Dot
    };
    let hints = Hints {
        decimal,
        order: Order::DayFirst,
        misfits: source.expects.misfits,
    };
    let mut decisions = decide_all(&counts, hints);
    for (decision, told) in decisions.iter_mut().zip(told) {
        if let Some(reading) = told {
            *decision = Decision::told(*reading);
        }
    }
    let named = names(&layout.names).into_iter().zip(decisions).enumerate();
    named
        .map(|(column, (name, decision))| Plan {
            inside: Inside::of(&name, decision.reading, source.expects.country),
            yardstick: Yardstick::of(&sketch.sample, column, decision),
            today: source.expects.today,
            various: decision.reading == Reading::Shape || is_various(&sketch.sample, column),
            wordy: decision.reading == Reading::Text && is_wordy(&sketch.sample, column),
            length: mean_length(&sketch.sample, column),
            name,
            decision,
        })
        .collect()
}

fn of_layout(
    text: &stage::Text,
    layout: &Layout,
    footnotes: &str,
    open: u64,
) -> Result<Vec<Finding>, Unreadable> {
    let mut findings = Vec::new();
    if layout.preamble > 0 && text.known.is_none() {
        let (beginning, _) = text.beginning(4096)?;
        let lines = beginning.lines().take(layout.preamble);
        let words: Vec<&str> = lines
            .map(|line| line.trim_matches([',', ';', '\t', '|', '"', ' ']))
            .filter(|line| !line.is_empty() && !line.starts_with("sep="))
            .collect();
        if !words.is_empty() {
            findings.push(Finding::Preamble {
                text: shortened(&words.join(" / ")),
            });
        }
    }
    if layout.headings == 0 {
        findings.push(Finding::NoHeadings);
    }
    if !footnotes.is_empty() {
        findings.push(Finding::Footer {
            text: shortened(footnotes),
        });
    }
    if open > 0 {
        findings.push(Finding::OpenQuotes { count: open });
    }
    Ok(findings)
}

fn found(
    text: &stage::Text,
    layout: &Layout,
    dialect: Dialect,
    sketch: &Sketch,
    footer: u64,
) -> Found {
    let mut found = text.found.clone();
    found.preamble = layout.preamble as u64;
    found.headings = layout.headings as u64;
    found.blank = sketch.blank;
    found.footer = footer;
    if found.format == Format::Csv {
        found.delimiter = Some(char::from(dialect.delimiter));
        found.quote = dialect.quote.filter(|_| sketch.quoted).map(char::from);
        found.escape = dialect.escape.map(char::from);
    }
    found
}
