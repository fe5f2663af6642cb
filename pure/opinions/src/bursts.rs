//! Identical ballots in bursts: several participants who said the same to the same statements, one shortly after the
//! other, more often than chance explains. That is a reason to look, no proof: a class may vote together.

use std::collections::HashMap;

use crate::number::{log2, real, short};
use crate::{Ballots, Cell, Opinions, Tally, Vote};

/// At most so long between the first votes of two of them, in milliseconds: ten minutes.
pub const PAUSE: i64 = 600_000;
/// So many make a burst at least.
pub const LEAST: usize = 3;
/// So many votes a ballot must have: shorter ones are alike too often.
const LEAST_VOTES: usize = 7;
/// Reported is what chance would give less than so many times, by the group in which it is likeliest.
const RARE: f64 = 0.01;

/// Some participants with one ballot.
#[derive(Clone, Debug, PartialEq)]
pub struct Burst {
    /// Ascending by the time of their first vote.
    pub participants: Vec<u64>,
    /// How many votes each of them cast.
    pub votes: usize,
    /// The first vote of all, and the last, in milliseconds since 1970.
    pub first: i64,
    pub last: i64,
    /// How many such ballots were to be expected among all participants, if everybody else votes
    /// independently as their group does.
    pub expected: f64,
}

/// All bursts, the largest first. None where the votes have no times.
pub fn bursts(ballots: &Ballots, opinions: &Opinions) -> Vec<Burst> {
    let rows = 0..ballots.participants().len();
    let spans: Vec<(i64, i64)> = rows.filter_map(|row| ballots.span(row)).collect();
    if spans.iter().all(|span| *span == (0, 0)) {
        return Vec::new();
    }
    let mut alike: HashMap<&[Cell], Vec<usize>> = HashMap::new();
    for (row, cells) in ballots.rows().enumerate() {
        if cells.len() >= LEAST_VOTES {
            alike.entry(cells).or_default().push(row);
        }
    }
    let mut found: Vec<Burst> = Vec::new();
    for (cells, mut rows) in alike.into_iter().filter(|(_, rows)| rows.len() >= LEAST) {
        let group = rows.first().and_then(|row| opinions.group[*row]);
        let expected = chance_of(opinions, cells, (group, rows.len())) * real(spans.len());
        if expected > RARE {
            continue;
        }
        rows.sort_by_key(|row| (spans[*row].0, *row));
        for run in rows.chunk_by(|a, b| spans[*b].0 - spans[*a].0 <= PAUSE) {
            if run.len() >= LEAST {
                found.push(Burst {
                    participants: run.iter().map(|row| ballots.participants()[*row]).collect(),
                    votes: cells.len(),
                    first: run.iter().map(|row| spans[*row].0).min().unwrap_or(0),
                    last: run.iter().map(|row| spans[*row].1).max().unwrap_or(0),
                    expected,
                });
            }
        }
    }
    found.sort_by(|a, b| {
        let size = b.participants.len().cmp(&a.participants.len());
        size.then(a.participants.cmp(&b.participants))
    });
    found
}

/// How likely somebody else casts this ballot: in the group that casts it most likely, or among all, each without the
/// `count` that have cast it and are in `group`. What they did is no evidence that others would.
fn chance_of(opinions: &Opinions, cells: &[Cell], (group, count): (Option<usize>, usize)) -> f64 {
    let count = short(count);
    let bits = |tallies: &Vec<Tally>, less: u32| -> f64 {
        let chances = cells.iter().map(|cell| {
            let column = cell.statement as usize;
            let tally = tallies.get(column).copied().unwrap_or_default();
            let votes = match cell.vote {
                Vote::Agree => tally.agree,
                Vote::Disagree => tally.disagree,
                Vote::Pass => tally.pass(),
            };
            let (votes, seen) = (votes.saturating_sub(less), tally.seen.saturating_sub(less));
            -log2((f64::from(votes) + 1.0) / (f64::from(seen) + 3.0))
        });
        chances.sum()
    };
    let groups = opinions.tallies.groups.iter().enumerate();
    let likeliest = groups
        .map(|(id, tallies)| bits(tallies, if group == Some(id) { count } else { 0 }))
        .fold(bits(&opinions.tallies.all, count), f64::min);
    // The power of two by halving whole bits: close enough for a bound, and the same on every machine.
    let (mut chance, mut left) = (1.0, likeliest.min(2_000.0));
    while left >= 1.0 {
        chance *= 0.5;
        left -= 1.0;
    }
    chance * (1.0 - 0.5 * left)
}
