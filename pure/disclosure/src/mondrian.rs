//! k-anonymity by halving: the space of the quasi-identifiers is cut at medians for as long as both halves keep k rows.

use std::{
    collections::BTreeSet,
    ops::{ControlFlow, Range},
};

use crate::{
    cell::Cell,
    classes::Classes,
    error::{Error, Result},
    way::span,
};

/// Values that a part of a text column names one by one; longer lists are told by their ends.
const NAMED: usize = 6;

/// How a table becomes k-anonymous: strict multidimensional partitioning by LeFevre, DeWitt & Ramakrishnan ("Mondrian
/// Multidimensional K-Anonymity", ICDE 2006, section 3.1), over classes instead of rows, so that memory does not grow
/// with the rows. Texts are ordered as they are spelt, there being no hierarchy for them.
#[derive(Clone, Debug)]
pub struct Mondrian {
    nodes: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    /// Values up to and with `at` go left.
    Cut {
        column: usize,
        at: Cell,
        left: usize,
        right: usize,
    },
    Part(Vec<Cell>),
}

/// A class with its rows.
type Weighted<'a> = (&'a [Cell], u64);

/// A part that may be cut further: where it stands among the classes, and its place among the nodes.
struct Open {
    range: Range<usize>,
    node: usize,
}

impl Mondrian {
    /// Cuts the classes into parts of at least `k` rows. `watch` is asked before each cut whether to go on.
    ///
    /// # Errors
    /// `SmallK`, `TooFewRows` when the whole table is smaller than `k`, `Stopped`.
    pub fn of(
        classes: &Classes,
        k: u64,
        watch: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<Self> {
        if k < 2 {
            return Err(Error::SmallK(k));
        }
        if classes.rows() < k {
            return Err(Error::TooFewRows {
                rows: classes.rows(),
                k,
            });
        }
        let mut all: Vec<Weighted> = classes.sizes().collect();
        all.sort_unstable();
        let columns = all.first().map_or(0, |(key, _)| key.len());
        let whole: Vec<f64> = (0..columns).map(|column| width(&all, column)).collect();
        let mut nodes = vec![Node::Part(Vec::new())];
        let mut open = vec![Open {
            range: 0..all.len(),
            node: 0,
        }];
        while let Some(Open { range, node }) = open.pop() {
            if watch().is_break() {
                return Err(Error::Stopped);
            }
            let part = &mut all[range.clone()];
            let Some((column, at, place)) = cut(part, &whole, k) else {
                nodes[node] = Node::Part((0..columns).map(|of| label(part, of)).collect());
                continue;
            };
            let left = nodes.len();
            nodes.push(Node::Part(Vec::new()));
            nodes.push(Node::Part(Vec::new()));
            nodes[node] = Node::Cut {
                column,
                at,
                left,
                right: left + 1,
            };
            let middle = range.start + place;
            open.push(Open {
                range: range.start..middle,
                node: left,
            });
            open.push(Open {
                range: middle..range.end,
                node: left + 1,
            });
        }
        Ok(Self { nodes })
    }

    /// What stands in place of a row's quasi-identifiers: those of its part.
    #[must_use]
    pub fn of_row(&self, identifiers: &[Cell]) -> &[Cell] {
        let mut place = 0;
        loop {
            match self.nodes.get(place) {
                Some(Node::Cut {
                    column,
                    at,
                    left,
                    right,
                }) => {
                    let goes_left = identifiers.get(*column).is_none_or(|value| value <= at);
                    place = if goes_left { *left } else { *right };
                }
                Some(Node::Part(label)) => return label,
                None => return &[],
            }
        }
    }
}

/// Where a part is best cut: its columns are tried by how wide they are against the whole table. The part is then in the
/// order of the column, and the place is the first class on the right.
fn cut(part: &mut [Weighted], whole: &[f64], k: u64) -> Option<(usize, Cell, usize)> {
    let mut columns: Vec<(f64, usize)> = (0..whole.len())
        .map(|column| {
            (
                width(part, column) / whole[column].max(f64::MIN_POSITIVE),
                column,
            )
        })
        .filter(|(share, _)| *share > 0.0)
        .collect();
    columns.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    for (_, column) in columns {
        part.sort_unstable_by(|one, other| {
            one.0[column].cmp(&other.0[column]).then(one.cmp(other))
        });
        if let Some(place) = median(part, column, k) {
            return Some((column, part[place - 1].0[column].clone(), place));
        }
    }
    None
}

/// The first class behind the cut nearest to the middle that leaves `k` rows on both sides; equal values stay together.
fn median(part: &[Weighted], column: usize, k: u64) -> Option<usize> {
    let rows: u64 = part.iter().map(|(_, rows)| rows).sum();
    let mut before = 0;
    let mut best: Option<(u64, usize)> = None;
    for place in 1..part.len() {
        before += part[place - 1].1;
        let is_between = part[place - 1].0[column] != part[place].0[column];
        if is_between && before >= k && rows - before >= k {
            let off = (2 * before).abs_diff(rows);
            if best.is_none_or(|(least, _)| off < least) {
                best = Some((off, place));
            }
        }
    }
    best.map(|(_, place)| place)
}

/// How wide the values of a column are: their span on a scale, or how many there are; 0 where all are equal.
fn width(part: &[Weighted], column: usize) -> f64 {
    let values = || part.iter().map(|(key, _)| &key[column]);
    let (Some(least), Some(most)) = (values().min(), values().max()) else {
        return 0.0;
    };
    if least == most {
        return 0.0;
    }
    let scaled = values().filter_map(Cell::scale);
    let ends = scaled.fold(None, |ends: Option<(f64, f64)>, value| {
        let (low, high) = ends.unwrap_or((value, value));
        Some((low.min(value), high.max(value)))
    });
    match ends {
        // Empty beside a single number is two values.
        Some((low, high)) => (high - low).max(f64::MIN_POSITIVE),
        #[expect(clippy::cast_precision_loss, reason = "a number of different values")]
        None => values().collect::<BTreeSet<_>>().len() as f64,
    }
}

/// What a part shows of a column: its value, its ends, or its texts; `*` where some rows have none and others do.
fn label(part: &[Weighted], column: usize) -> Cell {
    let values: BTreeSet<&Cell> = part.iter().map(|(key, _)| &key[column]).collect();
    let (Some(&least), Some(&most)) = (values.first(), values.last()) else {
        return Cell::Empty;
    };
    if values.len() == 1 {
        return match least {
            Cell::Empty => Cell::Empty,
            one => Cell::text(&one.to_string()),
        };
    }
    if least.is_empty() {
        return Cell::text("*");
    }
    if matches!(least, Cell::Text(_) | Cell::Truth(_)) && values.len() <= NAMED {
        let named: Vec<String> = values.iter().map(ToString::to_string).collect();
        return Cell::text(&named.join(", "));
    }
    match least {
        Cell::Text(_) => Cell::text(&format!("{least} … {most}")),
        _ => Cell::text(&span(&least.to_string(), &most.to_string())),
    }
}
