//! The first pass: what every cell of the file can be read as, and a fair sample of its rows.

use rayon::prelude::*;

use super::{
    distinct::mixed,
    rounds::{Rounds, Watch},
};
use crate::{
    csv::{
        records::{Cell, Dialect, Records},
        splitter::Block,
    },
    kinds::{decide::Counts, fit},
    source::Limits,
    unreadable::Unreadable,
};

/// Records of the end that are looked at for totals and notes.
const TAIL: usize = 40;

/// What the first pass found out.
#[derive(Debug, Default)]
pub struct Sketch {
    pub columns: Vec<Counts>,
    /// Rows by the number of their last filled cell.
    pub widths: Vec<u64>,
    /// Rows of each block.
    pub rows: Vec<u64>,
    pub blank: u64,
    pub quoted: bool,
    pub open: u64,
    /// Rows chosen by a hash of their place.
    pub sample: Vec<Vec<String>>,
    /// The last records of the file, blank ones too.
    pub tail: Vec<Vec<String>>,
}

/// How the table begins and how wide it may be.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    pub dialect: Dialect,
    /// Records before the first row.
    pub skipped: usize,
    pub limits: Limits,
    /// Rows of the sample.
    pub sampled: usize,
}

#[derive(Default)]
struct Part {
    columns: Vec<Counts>,
    widths: Vec<u64>,
    rows: u64,
    blank: u64,
    quoted: bool,
    sample: Vec<(u64, Vec<String>)>,
}

/// Reads the whole file once.
pub fn sketch(mut rounds: Rounds, ground: Ground, watch: Watch) -> Result<Sketch, Unreadable> {
    let mut sketch = Sketch::default();
    let mut sample: Vec<(u64, Vec<String>)> = Vec::new();
    let mut blocks = rounds.first(watch)?;
    while !blocks.is_empty() {
        let worst = if sample.len() < ground.sampled {
            u64::MAX
        } else {
            sample.last().map_or(0, |last| last.0)
        };
        let (next, parts) = rounds.meanwhile(watch, || {
            let parts = blocks.par_iter().map(|block| part(block, ground, worst));
            parts.collect::<Vec<Part>>()
        })?;
        sketch.open += blocks
            .iter()
            .map(|block| block.open.len() as u64)
            .sum::<u64>();
        for part in parts {
            sketch.merge(&part);
            sample.extend(part.sample);
        }
        sample.sort_unstable_by_key(|one| one.0);
        sample.truncate(ground.sampled);
        if let Some(last) = blocks.last().filter(|_| next.is_empty()) {
            sketch.tail = tail(last, ground);
        }
        blocks = next;
    }
    sketch.sample = sample.into_iter().map(|(_, row)| row).collect();
    Ok(sketch)
}

impl Sketch {
    fn merge(&mut self, part: &Part) {
        let width = self.columns.len().max(part.columns.len());
        self.columns.resize_with(width, Counts::default);
        for (all, one) in self.columns.iter_mut().zip(&part.columns) {
            all.merge(one);
        }
        self.widths
            .resize(self.widths.len().max(part.widths.len()), 0);
        for (all, one) in self.widths.iter_mut().zip(&part.widths) {
            *all += one;
        }
        self.rows.push(part.rows);
        self.blank += part.blank;
        self.quoted |= part.quoted;
    }
}

fn skipped(block: &Block, ground: Ground) -> usize {
    if block.offset == 0 { ground.skipped } else { 0 }
}

fn part(block: &Block, ground: Ground, worst: u64) -> Part {
    let Ground {
        dialect, limits, ..
    } = ground;
    let mut part = Part::default();
    let mut records = Records::new(block.text.as_bytes(), dialect, &block.open);
    let mut cells: Vec<Cell> = Vec::new();
    for _ in 0..skipped(block, ground) {
        records.next(&mut cells);
    }
    let mut chosen: Vec<(u64, usize)> = Vec::new();
    while let Some(begin) = records.next(&mut cells) {
        let width = part.fit(&cells, &block.text, ground);
        if width == 0 {
            part.blank += 1;
            continue;
        }
        part.rows += 1;
        let at = width.min(limits.columns + 1);
        part.widths.resize(part.widths.len().max(at + 1), 0);
        part.widths[at] += 1;
        let hash = mixed(block.offset + begin as u64 + 1);
        if hash < worst {
            chosen.push((hash, begin));
        }
    }
    chosen.sort_unstable();
    chosen.truncate(ground.sampled);
    part.sample = chosen
        .into_iter()
        .map(|(hash, begin)| (hash, row_at(block, begin, dialect)))
        .collect();
    part
}

/// The cells of the record that begins here, longer ones cut: they are no numbers.
fn row_at(block: &Block, begin: usize, dialect: Dialect) -> Vec<String> {
    let rest = block.text.get(begin..).unwrap_or_default();
    let open: Vec<usize> = block
        .open
        .iter()
        .filter_map(|open| open.checked_sub(begin))
        .collect();
    let mut cells: Vec<Cell> = Vec::new();
    Records::new(rest.as_bytes(), dialect, &open).next(&mut cells);
    let short = |cell: &Cell| {
        let text = cell.text(rest, dialect);
        if text.len() > 200 {
            text.chars().take(200).collect()
        } else {
            text.into_owned()
        }
    };
    cells.iter().map(short).collect()
}

impl Part {
    /// Counts the cells of a record; answers the number of its last filled cell, 0 if it is blank.
    fn fit(&mut self, cells: &[Cell], text: &str, ground: Ground) -> usize {
        let last = cells.iter().rposition(|cell| !is_blank(text, cell));
        let Some(last) = last else { return 0 };
        let width = cells.len().min(ground.limits.columns);
        if self.columns.len() < width {
            // Rows before were shorter: their missing cells are empty.
            self.columns.resize_with(width, Counts::default);
        }
        for (cell, counts) in cells.iter().zip(&mut self.columns) {
            self.quoted |= cell.quoted;
            let fit = if cell.knotted {
                fit::fit(cell.text(text, ground.dialect).as_bytes())
            } else {
                fit::fit(&text.as_bytes()[cell.start as usize..cell.end as usize])
            };
            counts.add(fit, 1);
        }
        last + 1
    }
}

/// Whether nothing but spaces stands in a cell.
pub fn is_blank(text: &str, cell: &Cell) -> bool {
    text.as_bytes()[cell.start as usize..cell.end as usize]
        .iter()
        .all(u8::is_ascii_whitespace)
}

fn tail(block: &Block, ground: Ground) -> Vec<Vec<String>> {
    let mut records = Records::new(block.text.as_bytes(), ground.dialect, &block.open);
    let mut cells: Vec<Cell> = Vec::new();
    for _ in 0..skipped(block, ground) {
        records.next(&mut cells);
    }
    let mut begins = std::collections::VecDeque::new();
    while let Some(begin) = records.next(&mut cells) {
        if begins.len() == TAIL {
            begins.pop_front();
        }
        begins.push_back(begin);
    }
    begins
        .into_iter()
        .map(|begin| row_at(block, begin, ground.dialect))
        .collect()
}
