//! Which records come before the table, which of them are its headings, and what the columns are called.
//!
//! What a person sees at a glance: titles fill one cell; headings are words above numbers; a heading over several
//! columns has its own parts in the line below; notes and other tables are set apart by blank lines.

use crate::kinds::fit;

/// Titles and notes before a table are at most so many records.
const PREAMBLE: usize = 60;

/// How a table begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Records before the headings.
    pub preamble: usize,
    /// Records that the headings take.
    pub headings: usize,
    /// One for each column; empty where the file has none.
    pub names: Vec<String>,
    /// Cells of the headings' own record, empty ones too.
    pub cells: usize,
}

type Record = Vec<String>;

fn filled(record: &[String]) -> usize {
    record.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn is_typed(cell: &str) -> bool {
    fit::fit(cell.trim().as_bytes()) & fit::VALUE != 0
}

/// A number that may well be a heading: a year, or a span of years.
fn is_year(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() == 4
        && cell
            .parse::<u16>()
            .is_ok_and(|year| (1800..=2200).contains(&year))
}

/// Whether all filled cells may be headings.
fn is_words(record: &[String]) -> bool {
    record
        .iter()
        .map(|cell| cell.trim())
        .all(|cell| cell.is_empty() || is_year(cell) || !is_typed(cell))
}

/// Finds the layout of a table from its first records.
pub fn find(records: &[Record]) -> Layout {
    let width = width_of(records);
    if width == 0 {
        return Layout::default();
    }
    let full = usual(records);
    let enough = |record: &Record| filled(record) >= if width == 1 { 1 } else { full.max(2) };
    let comments = records
        .iter()
        .take_while(|record| is_comment(record))
        .count();
    let comments = if comments == 1 && filled(&records[0]) == width {
        0
    } else {
        comments
    };
    let Some(first) = (comments..records.len().min(PREAMBLE)).find(|&at| enough(&records[at]))
    else {
        let first = records
            .iter()
            .position(|record| filled(record) > 0)
            .unwrap_or(0);
        return with_headings(records, first, width);
    };
    let first = past_a_small_table(records, first, full);
    with_headings(records, first, width)
}

fn is_comment(record: &Record) -> bool {
    record
        .first()
        .is_some_and(|cell| cell.starts_with('#') && cell.len() > 1)
}

/// The columns that anything stands in, counted from the first.
fn width_of(records: &[Record]) -> usize {
    let widths = records.iter().map(|record| {
        record
            .iter()
            .rposition(|cell| !cell.trim().is_empty())
            .map_or(0, |last| last + 1)
    });
    widths.max().unwrap_or(0)
}

/// How many cells a record has to fill to be a row: three fifths of what the better half of the records fill.
fn usual(records: &[Record]) -> usize {
    let mut counts: Vec<usize> = records
        .iter()
        .map(|record| filled(record))
        .filter(|&count| count > 0)
        .collect();
    counts.sort_unstable();
    counts
        .get(counts.len() / 2)
        .map_or(0, |&median| (median * 3).div_ceil(5))
}

/// A few full records, a blank one, and then headings over far more records: the few are no table but a legend.
fn past_a_small_table(records: &[Record], first: usize, full: usize) -> usize {
    let Some(gap) = (first..records.len().min(first + 12)).find(|&at| filled(&records[at]) == 0)
    else {
        return first;
    };
    let Some(next) = (gap..records.len()).find(|&at| filled(&records[at]) > 0) else {
        return first;
    };
    let end = (next..records.len())
        .find(|&at| filled(&records[at]) == 0)
        .unwrap_or(records.len());
    let head = &records[next];
    let label = |cell: Option<&String>| cell.is_some_and(|cell| !cell.trim().is_empty());
    let begins = label(head.first()) && is_words(head) && filled(head) >= full.max(2);
    let legend = !is_headings(records, first);
    if begins && legend && end - next > 3 * (gap - first) {
        next
    } else {
        first
    }
}

/// Whether the record is of short words, and the one below it is not.
fn is_headings(records: &[Record], at: usize) -> bool {
    let short = records[at].iter().all(|cell| cell.chars().count() <= 60);
    let below = records
        .get(at + 1)
        .is_some_and(|below| below.iter().any(|cell| is_typed(cell)));
    is_words(&records[at]) && short && below
}

fn with_headings(records: &[Record], first: usize, width: usize) -> Layout {
    if !has_headings(records, first) {
        return Layout {
            preamble: first,
            headings: 0,
            names: vec![String::new(); width],
            cells: 0,
        };
    }
    let mut begin = first;
    let above = first.checked_sub(1).map(|above| &records[above]);
    if above.is_some_and(|above| is_group(above, &records[first])) {
        begin -= 1;
    }
    let end = end_of_headings(records, first);
    let lines: Vec<&Record> = records[begin..end]
        .iter()
        .filter(|line| filled(line) > 0)
        .collect();
    let names = names(&lines, width);
    Layout {
        preamble: begin,
        headings: end - begin,
        names,
        cells: records[first].len(),
    }
}

/// A line of group headings above the headings proper: it begins later than they do, and has at least two.
fn is_group(above: &Record, headings: &Record) -> bool {
    let starts_later = above.first().is_some_and(|cell| cell.trim().is_empty());
    let first = headings.first().is_some_and(|cell| !cell.trim().is_empty());
    starts_later && first && filled(above) >= 2 && is_words(above)
}

/// Words above values are headings; values above values are none.
fn has_headings(records: &[Record], first: usize) -> bool {
    let head = &records[first];
    let body: Vec<&Record> = records[first + 1..]
        .iter()
        .filter(|record| filled(record) > 0)
        .take(50)
        .collect();
    if body.is_empty() {
        return is_words(head);
    }
    let (mut for_it, mut against) = (0, 0);
    for (column, cell) in head.iter().enumerate() {
        let below = body
            .iter()
            .filter_map(|record| record.get(column))
            .map(|cell| cell.trim());
        let below: Vec<&str> = below.filter(|cell| !cell.is_empty()).collect();
        let typed = below.iter().filter(|cell| is_typed(cell)).count();
        if below.is_empty() || cell.trim().is_empty() {
            continue;
        }
        if is_above_another_kind(cell, &below) {
            for_it += 1;
        } else if typed * 10 >= below.len() * 7 {
            if is_typed(cell) && !is_year_above(cell, &below) {
                against += 1
            } else {
                for_it += 1
            }
        } else if is_typed(cell) && !is_year(cell) {
            against += 1;
        }
    }
    for_it > 0 || against == 0
}

/// A number above words for yes and no, or a day above numbers: what tells a column apart from its neighbours (places, days), and
/// is none of its own values.
fn is_above_another_kind(cell: &str, below: &[&str]) -> bool {
    const NUMBER: fit::Fit = fit::DOT | fit::COMMA;
    const DAY: fit::Fit = fit::DAY_FIRST | fit::MONTH_FIRST;
    let has = |cell: &str, wanted: fit::Fit, but: fit::Fit| {
        let fit = fit::fit(cell.trim().as_bytes());
        fit & wanted != 0 && fit & but == 0
    };
    let all = |wanted, but| below.iter().all(|cell| has(cell, wanted, but));
    (has(cell, NUMBER, DAY) && all(fit::TRUTH, fit::VALUE))
        || (has(cell, DAY, NUMBER) && all(NUMBER, DAY))
}

/// A year above values that are not all years.
fn is_year_above(cell: &str, below: &[&str]) -> bool {
    is_year(cell) && !below.iter().all(|cell| is_year(cell))
}

/// Where the headings end: lines below that belong to them have nothing in the first column, words only, and
/// stand where a heading is missing or above values.
fn end_of_headings(records: &[Record], first: usize) -> usize {
    let mut end = first + 1;
    let mut known: Vec<bool> = records[first]
        .iter()
        .map(|cell| !cell.trim().is_empty())
        .collect();
    loop {
        let mut at = end;
        if records.get(at).is_some_and(|record| filled(record) == 0) {
            at += 1;
        }
        let Some(line) = records.get(at) else {
            return end;
        };
        if filled(line) == 0 || !continues(records, at, &known) {
            return end;
        }
        known.resize(known.len().max(line.len()), false);
        for (column, cell) in line.iter().enumerate() {
            known[column] |= !cell.trim().is_empty();
        }
        end = at + 1;
    }
}

fn continues(records: &[Record], at: usize, known: &[bool]) -> bool {
    let line = &records[at];
    if line.first().is_none_or(|cell| !cell.trim().is_empty())
        || !known.first().is_some_and(|&first| first)
    {
        return false;
    }
    let fits = |column: usize, cell: &str| {
        if is_typed(cell) && !is_year(cell) {
            return false;
        }
        let missing = !known.get(column).copied().unwrap_or(false);
        // The first of several parts of a heading stands below the heading itself.
        let right = column + 1;
        let spans = !known.get(right).copied().unwrap_or(false)
            && line.get(right).is_some_and(|next| !next.trim().is_empty());
        missing || spans || above_values(records, at, column)
    };
    line.iter()
        .enumerate()
        .filter(|(_, cell)| !cell.trim().is_empty())
        .all(|(column, cell)| fits(column, cell))
}

fn above_values(records: &[Record], at: usize, column: usize) -> bool {
    let below = records[at + 1..]
        .iter()
        .take(20)
        .filter_map(|record| record.get(column));
    let below: Vec<&String> = below.filter(|cell| !cell.trim().is_empty()).collect();
    let typed = below.iter().filter(|cell| is_typed(cell)).count();
    !below.is_empty() && typed * 2 >= below.len()
}

/// The heading of each column: its parts from top to bottom. A part with nothing beside it and parts below it stands for
/// them all.
fn names(lines: &[&Record], width: usize) -> Vec<String> {
    let cell = |line: usize, column: usize| {
        lines
            .get(line)
            .and_then(|line| line.get(column))
            .map_or("", |cell| cell.trim())
    };
    let mut names = Vec::with_capacity(width);
    for column in 0..width {
        let mut parts: Vec<String> = Vec::new();
        for line in 0..lines.len() {
            let mut part = cell(line, column);
            let has_parts = (line + 1..lines.len()).any(|below| !cell(below, column).is_empty());
            if part.is_empty() && has_parts && line == 0 {
                let left = (0..column).rev().find(|&left| !cell(line, left).is_empty());
                let spans = left.filter(|&left| {
                    (left..column).all(|one| {
                        (line + 1..lines.len()).any(|below| !cell(below, one).is_empty())
                    })
                });
                part = spans.map_or("", |left| cell(line, left));
            }
            if !part.is_empty() {
                parts.push(part.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
        names.push(repaired(&parts.join(" ")));
    }
    names
}

/// Control characters that were marks of Windows-1252, or a pound sign of code page 850, before somebody read the file as
/// Latin-1: as headings they become what they were. Cells stay as they are, and are reported.
fn repaired(heading: &str) -> String {
    let letters: Vec<char> = heading.chars().collect();
    let lone = |at: usize| !letters.get(at).is_some_and(|one| one.is_alphabetic());
    let mended = letters
        .iter()
        .enumerate()
        .map(|(at, &letter)| match letter {
            '\u{9c}' if lone(at + 1) && (at == 0 || lone(at - 1)) => '£',
            '\u{80}'..='\u{9f}' => {
                let byte = [u8::try_from(u32::from(letter)).unwrap_or(b' ')];
                let text = encoding_rs::WINDOWS_1252
                    .decode_without_bom_handling(&byte)
                    .0;
                text.chars().next().unwrap_or(' ')
            }
            other => other,
        });
    mended.collect()
}
