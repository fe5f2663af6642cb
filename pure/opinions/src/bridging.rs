//! What is agreed across groups that otherwise disagree.
//!
//! Group-informed consensus treats all groups alike. A bridge is worth more where the banks are far apart, and a few
//! votes prove none: so each pair of groups counts by how differently it votes on everything else, and with the share that
//! surely takes the side in whichever of the two does so less.

use crate::settings::SIGNIFICANT;
use crate::standing::share;
use crate::{Side, Tallies, Tally};

/// How well a statement bridges the groups.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bridge {
    pub side: Side,
    /// 0 (nothing in common) to 1 (everybody in every group, surely).
    pub score: f64,
}

/// The bridge of each column; `None` where it takes no part, or there are fewer than two groups.
pub fn bridges(tallies: &Tallies, active: &[bool]) -> Vec<Option<Bridge>> {
    let groups = tallies.groups.len();
    let mut pairs: Vec<(usize, usize, f64)> = Vec::new();
    for a in 0..groups {
        for b in a + 1..groups {
            let apart = |column: usize| apart(tallies, (a, b), column);
            let columns = (0..active.len()).filter(|column| active[*column]);
            pairs.push((a, b, columns.map(apart).sum()));
        }
    }
    (0..active.len())
        .map(|column| {
            let takes_part = active.get(column).copied().unwrap_or(false);
            (takes_part && !pairs.is_empty()).then(|| bridge(tallies, &pairs, column))
        })
        .collect()
}

fn bridge(tallies: &Tallies, pairs: &[(usize, usize, f64)], column: usize) -> Bridge {
    let score = |side: Side| {
        let (mut sum, mut weights) = (0.0, 0.0);
        for (a, b, all) in pairs {
            // How they differ on everything but this; nothing negative by rounding.
            let weight = (all - apart(tallies, (*a, *b), column)).max(0.0);
            let least = sure(tallies, *a, column, side).min(sure(tallies, *b, column, side));
            sum += weight * least;
            weights += weight;
        }
        if weights > 0.0 { sum / weights } else { 0.0 }
    };
    let (agree, disagree) = (score(Side::Agree), score(Side::Disagree));
    if agree >= disagree {
        let (side, score) = (Side::Agree, agree);
        Bridge { side, score }
    } else {
        let (side, score) = (Side::Disagree, disagree);
        Bridge { side, score }
    }
}

/// How differently two groups vote on a statement: half the distance of their net shares, 0 to 1.
fn apart(tallies: &Tallies, (a, b): (usize, usize), column: usize) -> f64 {
    let net = |group: usize| {
        let tally = at(tallies, group, column);
        share(tally.agree, tally.seen) - share(tally.disagree, tally.seen)
    };
    (net(a) - net(b)).abs() / 2.0
}

/// The share of a group that takes this side, at the lower end of its 90 % interval (Wilson 1927); 0 without votes.
fn sure(tallies: &Tallies, group: usize, column: usize, side: Side) -> f64 {
    let tally = at(tallies, group, column);
    let votes = match side {
        Side::Agree => tally.agree,
        Side::Disagree => tally.disagree,
    };
    wilson_lower(votes, tally.seen)
}

/// The lower end of Wilson's interval for a share, one-sided at 90 %.
pub(crate) fn wilson_lower(votes: u32, of: u32) -> f64 {
    if of == 0 {
        return 0.0;
    }
    let (n, z) = (f64::from(of), SIGNIFICANT);
    let p = f64::from(votes) / n;
    let root = (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    ((p + z * z / (2.0 * n) - z * root) / (1.0 + z * z / n)).max(0.0)
}

fn at(tallies: &Tallies, group: usize, column: usize) -> Tally {
    let group = tallies.groups.get(group);
    group
        .and_then(|g| g.get(column))
        .copied()
        .unwrap_or_default()
}
