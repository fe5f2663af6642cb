//! How far two groupings of the same people agree: the adjusted Rand index (Hubert and Arabie 1985), 1 for the same
//! groups whatever their names, about 0 for groups that have nothing to do with each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Conversation, Opinions};

/// The index of two groupings; 1 where there is nothing to tell apart.
pub fn adjusted_rand(a: &[u64], b: &[u64]) -> f64 {
    let (mut both, mut of_a, mut of_b) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut count = 0_u64;
    for (a, b) in a.iter().zip(b) {
        *both.entry((a, b)).or_insert(0_u64) += 1;
        *of_a.entry(a).or_insert(0_u64) += 1;
        *of_b.entry(b).or_insert(0_u64) += 1;
        count += 1;
    }
    let all = pairs(count);
    let common: f64 = both.values().map(|n| pairs(*n)).sum();
    let in_a: f64 = of_a.values().map(|n| pairs(*n)).sum();
    let in_b: f64 = of_b.values().map(|n| pairs(*n)).sum();
    if all == 0.0 {
        return 1.0;
    }
    let expected = in_a * in_b / all;
    let most = f64::midpoint(in_a, in_b);
    if most == expected {
        return 1.0;
    }
    (common - expected) / (most - expected)
}

fn pairs(count: u64) -> f64 {
    let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    count * (count - 1.0) / 2.0
}

/// Our groups beside those that Pol.is itself put participants in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WithPolis {
    /// How many participants are in a group of both.
    pub compared: usize,
    pub polis_groups: usize,
    pub adjusted_rand: f64,
}

impl WithPolis {
    /// `None` where the export names no groups.
    pub fn of(conversation: &Conversation, opinions: &Opinions) -> Option<Self> {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for (participant, group) in &conversation.polis_groups {
            let row = conversation.ballots.row_of(*participant);
            let mine = row.and_then(|row| opinions.group.get(row).copied().flatten());
            if let Some(mine) = mine {
                ours.push(u64::try_from(mine).unwrap_or(u64::MAX));
                theirs.push(*group);
            }
        }
        (!ours.is_empty()).then(|| Self {
            compared: ours.len(),
            polis_groups: conversation
                .polis_groups
                .values()
                .collect::<BTreeSet<_>>()
                .len(),
            adjusted_rand: adjusted_rand(&ours, &theirs),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::adjusted_rand;

    #[test]
    fn six_people_by_hand() {
        // By hand: of 15 pairs 2 are together in both, 3 + 3 in the first, 1 + 1 + 1 in the second.
        let found = adjusted_rand(&[0, 0, 0, 1, 1, 1], &[0, 0, 1, 1, 2, 2]);
        let expected = 6.0 * 3.0 / 15.0;
        assert!((found - (2.0 - expected) / (4.5 - expected)).abs() < 1e-15);
        assert_eq!(adjusted_rand(&[5, 5, 7], &[1, 1, 0]), 1.0);
        assert_eq!(adjusted_rand(&[], &[]), 1.0);
    }
}
