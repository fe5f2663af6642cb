//! The second pass over one block: its cells as columns of values, and what is to be told of them.

use std::hash::BuildHasher;

use arrow_array::{Array, ArrayRef, cast::AsArray};
use arrow_schema::DataType;
use foldhash::fast::FixedState;

use super::{
    distinct::{ByHash, mixed},
    report::Inside,
    sketch::is_blank,
    told::{Told, hash_of},
    totals::value_at,
    values::{Values, value},
    yardstick::Yardstick,
};
use crate::{
    csv::{
        records::{Cell, Dialect, Records},
        splitter::Block,
    },
    kinds::{
        decide::{Decision, Reading},
        number, word,
    },
    profile::Value,
    refusal::{Expected, KEPT, Refusal, shortened},
    source::Day,
    stage::shape,
};

/// What is known of a column before the second pass.
#[derive(Clone, Debug)]
pub struct Plan {
    pub name: String,
    pub decision: Decision,
    pub yardstick: Yardstick,
    /// The least and the greatest coordinate that is inside the country; of columns of coordinates only.
    pub inside: Option<Inside>,
    /// Dates after it are in the future.
    pub today: Option<Day>,
    /// Whether it has so many values that it is written without a dictionary.
    pub various: bool,
    /// Whether its texts are sentences: such a column is written without the least and the greatest of its pages.
    pub wordy: bool,
    /// Bytes of its cells, in the mean of the sample.
    pub length: usize,
}

/// A column of a block.
pub struct Strip {
    pub array: ArrayRef,
    pub told: Told,
    /// Hash, rows, and the first of them in this block.
    pub different: Vec<(u64, u64, usize)>,
}

/// A block as columns.
pub struct Part {
    pub strips: Vec<Strip>,
    pub hashes: Vec<u64>,
    pub refused: u64,
    pub refusals: Vec<Refusal>,
    pub short: Option<(u64, u64)>,
    pub long: Option<(u64, u64)>,
}

/// Which rows of a block are read.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// Records that are skipped first.
    pub skipped: usize,
    /// Rows that are read.
    pub rows: u64,
    /// Number of the first row in the table, from 1.
    pub first: u64,
}

struct Building<'a> {
    block: &'a Block,
    dialect: Dialect,
    plans: &'a [Plan],
    values: Vec<Values>,
    told: Vec<Told>,
    seen: Vec<Seen>,
    out: Part,
    hasher: FixedState,
    /// Of the row that is being read: its number in the table, and the byte of the block where it begins.
    row: u64,
    begin: usize,
}

/// Reads a block. `many`: the columns with so many values that equal ones are not brought together.
pub fn part(block: &Block, span: Span, dialect: Dialect, plans: &[Plan], many: &[bool]) -> Part {
    let rows = usize::try_from(span.rows).unwrap_or(0);
    let mut building = Building {
        block,
        dialect,
        plans,
        values: plans.iter().map(|plan| Values::of(plan, rows)).collect(),
        told: plans.iter().map(|_| Told::default()).collect(),
        seen: many.iter().map(|&many| Seen::new(many, rows)).collect(),
        out: Part {
            strips: Vec::new(),
            hashes: Vec::with_capacity(rows),
            refused: 0,
            refusals: Vec::new(),
            short: None,
            long: None,
        },
        hasher: FixedState::with_seed(0x5374_6f61),
        row: span.first,
        begin: 0,
    };
    let mut records = Records::new(block.text.as_bytes(), dialect, &block.open);
    let mut cells: Vec<Cell> = Vec::new();
    for _ in 0..span.skipped {
        records.next(&mut cells);
    }
    while building.row < span.first + span.rows {
        let Some(begin) = records.next(&mut cells) else {
            break;
        };
        if cells.iter().all(|cell| is_blank(&block.text, cell)) {
            continue;
        }
        building.begin = begin;
        building.row(&cells);
    }
    building.finish()
}

impl Building<'_> {
    fn row(&mut self, cells: &[Cell]) {
        let at = self.out.hashes.len();
        let end = cells.last().map_or(self.begin, |cell| cell.end as usize);
        let written = self
            .block
            .text
            .as_bytes()
            .get(self.begin..end)
            .unwrap_or_default();
        self.out.hashes.push(mixed(self.hasher.hash_one(written)));
        for column in 0..self.plans.len() {
            match cells.get(column) {
                Some(cell) => self.cell(column, *cell, at),
                None => self.missing(column),
            }
        }
        if cells.len() < self.plans.len() {
            count(&mut self.out.short, self.row);
        }
        let beyond = cells.get(self.plans.len()..).unwrap_or_default();
        if beyond.iter().any(|cell| !is_blank(&self.block.text, cell)) {
            self.beyond(beyond);
        }
        self.row += 1;
    }

    fn beyond(&mut self, cells: &[Cell]) {
        count(&mut self.out.long, self.row);
        for (at, cell) in cells.iter().enumerate() {
            if !is_blank(&self.block.text, cell) {
                let text = cell.text(&self.block.text, self.dialect).into_owned();
                let column = (self.plans.len() + at + 1).to_string();
                self.refuse(column, &text, Expected::Nothing);
            }
        }
    }

    fn refuse(&mut self, column: String, value: &str, expected: Expected) {
        self.out.refused += 1;
        if self.out.refusals.len() < KEPT {
            let before = &self.block.text.as_bytes()[..self.begin];
            let lines = memchr::memchr_iter(b'\n', before).count() as u64;
            let line = Some(self.block.line + lines + 1);
            let value = shortened(value);
            self.out.refusals.push(Refusal {
                row: self.row,
                line,
                column,
                value,
                expected,
            });
        }
    }

    fn missing(&mut self, column: usize) {
        self.told[column].missing += 1;
        self.values[column].push(None);
    }

    fn cell(&mut self, column: usize, cell: Cell, at: usize) {
        let block = self.block;
        let text = cell.text(&block.text, self.dialect);
        let plan = &self.plans[column];
        match plan.decision.reading {
            Reading::Text => return self.text(column, &text, at),
            Reading::Shape => return self.shape(column, &text, at),
            _ => {}
        }
        let bare = number::trimmed(text.as_bytes());
        if bare.is_empty() {
            return self.missing(column);
        }
        if let Some(value) = value(bare, plan.decision.reading) {
            return self.value(column, value, at);
        }
        self.missing(column);
        let no_value = word::is_missing(bare)
            || (plan.decision.reading != Reading::Truth && word::is_marker(bare));
        if no_value {
            let words = &mut self.told[column].placeholders;
            let word = text.trim();
            match words.iter_mut().find(|(known, _)| known == word) {
                Some((_, cells)) => *cells += 1,
                None => words.push((word.to_owned(), 1)),
            }
            return;
        }
        self.told[column].misfits += 1;
        self.refuse(
            plan.name.clone(),
            &text,
            Expected::Kind(plan.decision.kind()),
        );
    }

    fn text(&mut self, column: usize, text: &str, at: usize) {
        if text.bytes().all(|byte| byte == b' ') {
            return self.missing(column);
        }
        self.told[column].text(text);
        let hash = mixed(self.hasher.hash_one(text.as_bytes()));
        self.see(column, hash, at);
        if let Values::Text(builder) = &mut self.values[column] {
            builder.append_value(text);
        }
    }

    fn shape(&mut self, column: usize, digits: &str, at: usize) {
        let Some(bytes) = shape::bytes(digits) else {
            return self.missing(column);
        };
        self.told[column].shape(&bytes);
        let hash = mixed(self.hasher.hash_one(&bytes[..]));
        self.see(column, hash, at);
        if let Values::Shape(builder) = &mut self.values[column] {
            builder.append_value(bytes);
        }
    }

    fn see(&mut self, column: usize, hash: u64, at: usize) {
        self.seen[column].add(hash, at);
    }

    fn value(&mut self, column: usize, value: Value, at: usize) {
        self.told[column].value(&value, &self.plans[column], self.row);
        self.see(column, hash_of(&value), at);
        self.values[column].push(Some(value));
    }

    fn finish(mut self) -> Part {
        let strips = self
            .values
            .into_iter()
            .zip(self.told)
            .zip(self.seen)
            .zip(self.plans);
        self.out.strips = strips
            .map(|(((values, told), seen), plan)| Strip {
                array: values.array(plan.decision),
                told,
                different: seen.in_order(),
            })
            .collect();
        self.out
    }
}

/// The values of a column that are known already. The hash of each is mixed into the hash of its row.
pub fn of_array(
    array: ArrayRef,
    plan: &Plan,
    first: u64,
    hasher: &FixedState,
    hashes: &mut [u64],
) -> Strip {
    let mut told = Told::default();
    let mut seen = Seen::new(false, 0);
    for (at, row_hash) in hashes.iter_mut().enumerate() {
        let row = first + at as u64;
        let hash = match value_at(&array, at) {
            None if array.data_type() == &DataType::Binary && !array.is_null(at) => {
                let bytes = array.as_binary::<i32>().value(at);
                told.shape(bytes);
                mixed(hasher.hash_one(bytes))
            }
            None => {
                told.missing += 1;
                0
            }
            Some(Value::Text(_)) => {
                let text = array.as_string::<i32>().value(at);
                told.text(text);
                mixed(hasher.hash_one(text.as_bytes()))
            }
            Some(value) => {
                told.value(&value, plan, row);
                hash_of(&value)
            }
        };
        if hash != 0 {
            seen.add(hash, at);
        }
        *row_hash = row_hash.rotate_left(7) ^ hash;
    }
    Strip {
        array,
        told,
        different: seen.in_order(),
    }
}

/// The values of a column in a block, by their hashes.
enum Seen {
    Few(ByHash<(u64, usize)>),
    Many(Vec<(u64, u64, usize)>),
}

impl Seen {
    fn new(many: bool, rows: usize) -> Self {
        if many {
            Self::Many(Vec::with_capacity(rows))
        } else {
            Self::Few(ByHash::default())
        }
    }

    fn add(&mut self, hash: u64, at: usize) {
        match self {
            Self::Few(seen) => seen.entry(hash).or_insert((0, at)).0 += 1,
            Self::Many(seen) => seen.push((hash, 1, at)),
        }
    }

    /// Hash, rows and first row of each value, in the order of the file, so that what is kept does not depend on a map's
    /// order.
    fn in_order(self) -> Vec<(u64, u64, usize)> {
        match self {
            Self::Many(seen) => seen,
            Self::Few(seen) => {
                let each = seen.into_iter().map(|(hash, (rows, at))| (hash, rows, at));
                let mut different: Vec<(u64, u64, usize)> = each.collect();
                different.sort_unstable_by_key(|one| one.2);
                different
            }
        }
    }
}

fn count(of: &mut Option<(u64, u64)>, row: u64) {
    of.get_or_insert((0, row)).0 += 1;
}
