//! Whether there are groups at all: the map of the votes beside maps of votes that only chance holds together.

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use crate::centred::Centred;
use crate::leading::leading;
use crate::number::{real, short};
use crate::onlooker::{Onlooker, Stage};
use crate::random::Random;
use crate::shuffle::Shuffled;
use crate::{Ballots, Cell, Opinions, Settings};

/// With more people than this, so many of them are drawn: whether anything holds them together is seen by then.
const SAMPLED: usize = 2_000;
/// How exact the eigenvalues are. The test holds however exact they are, since the votes and their copies are treated alike.
const CLOSE: f64 = 1e-2;
/// Below this probability groups are taken to be no work of chance.
pub const LEVEL: f64 = 0.010_000_1;

/// How much of the variance the map shows, beside what it shows of shuffled copies.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// The share of all variance that lies in the map's plane, of those who are grouped, 0 to 1.
    pub shown: f64,
    /// The same of each shuffled copy, ascending.
    pub of_copies: Vec<f64>,
}

impl Chance {
    /// Compares those who are grouped with `settings.shuffles` copies. All copies come from one that was shuffled first, so
    /// that they and the votes themselves are alike if only chance holds the votes together, however well or badly the
    /// copies are mixed (Besag and Clifford 1989, "Generalized Monte Carlo significance tests", the parallel method).
    pub fn of(
        ballots: &Ballots,
        opinions: &Opinions,
        settings: &Settings,
        onlooker: &dyn Onlooker,
    ) -> Self {
        let kept = sampled(&opinions.kept, settings.seed);
        let active = &opinions.axes.active;
        let rows: Vec<Vec<Cell>> = kept
            .iter()
            .map(|row| {
                let cells = ballots.row(*row).iter();
                cells
                    .filter(|c| active.get(c.statement as usize) == Some(&true))
                    .copied()
                    .collect()
            })
            .collect();
        let shown = shown(&ballots.with_rows(&rows, &kept), active);
        let mut hub = Shuffled::of(&rows);
        hub.mix(&mut Random::new(settings.seed, 0));
        let done = AtomicU64::new(0);
        let mut of_copies: Vec<f64> = (0..settings.shuffles)
            .into_par_iter()
            .with_max_len(1)
            .filter_map(|part| {
                if onlooker.wants_to_stop() {
                    return None;
                }
                let mut copy = hub.clone();
                copy.mix(&mut Random::new(settings.seed, u64::from(part) + 1));
                let shown = self::shown(&ballots.with_rows(&copy.rows(&rows), &kept), active);
                let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                onlooker.at(Stage::Shuffling, done, Some(u64::from(settings.shuffles)));
                Some(shown)
            })
            .collect();
        of_copies.sort_by(f64::total_cmp);
        Self { shown, of_copies }
    }

    /// How likely a map like this is if only chance holds the votes together: the share of copies that show as much, the
    /// votes themselves counted among them.
    pub fn probability(&self) -> f64 {
        let as_much = self
            .of_copies
            .iter()
            .filter(|of_copy| **of_copy >= self.shown)
            .count();
        (real(as_much) + 1.0) / (real(self.of_copies.len()) + 1.0)
    }

    /// What copies show in the middle; 0 without copies.
    pub fn median(&self) -> f64 {
        self.of_copies
            .get(self.of_copies.len() / 2)
            .copied()
            .unwrap_or(0.0)
    }

    /// Whether the votes hold together more than chance would have it. Needs at least 99 copies to say so.
    pub fn holds_together(&self) -> bool {
        self.probability() <= LEVEL
    }
}

fn shown(ballots: &Ballots, active: &[bool]) -> f64 {
    let centred = Centred::new(ballots, active, None);
    let (found, total) = (leading(&centred, &[], CLOSE), centred.total());
    if total > 0.0 {
        (found.values[0] + found.values[1]) / total
    } else {
        0.0
    }
}

/// All rows, or so many of them, drawn without looking; ascending.
fn sampled(rows: &[usize], seed: u64) -> Vec<usize> {
    if rows.len() <= SAMPLED {
        return rows.to_vec();
    }
    let mut random = Random::new(seed, u64::MAX);
    let (mut left, mut wanted) = (rows.len(), SAMPLED);
    let mut taken = Vec::with_capacity(SAMPLED);
    for row in rows {
        if (random.below(short(left)) as usize) < wanted {
            taken.push(*row);
            wanted -= 1;
        }
        left -= 1;
    }
    taken
}
