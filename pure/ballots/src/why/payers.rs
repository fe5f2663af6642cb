//! Who paid what: worked out for each different ballot, and put together for each project and over all voters.

use std::collections::BTreeMap;

use crate::{Exact, Outcome, Profile};

/// What voters paid, as far as the rule lets them pay.
#[derive(Debug, Default)]
pub(super) struct Payers {
    /// By place of the round: the amounts in smallest units, with the number of voters who paid each; the highest first.
    pub(super) rounds: Vec<Vec<(Exact, u64)>>,
    /// Of the voters' shares: how many voters spent which part of theirs, in tenths. `spent[10]` spent all of it.
    pub(super) tenths: Option<[u64; 11]>,
}

impl Payers {
    pub(super) fn of(profile: &Profile, outcome: &Outcome) -> Self {
        let mut rounds: Vec<BTreeMap<Exact, u64>> = vec![BTreeMap::new(); outcome.rounds.len()];
        let mut tenths = [0; 11];
        let mut any = false;
        for row in 0..profile.rows() {
            let voters = profile.ballot(row).voters;
            let mut spent = Exact::zero();
            for payment in outcome.payments(profile, row) {
                any = true;
                spent = &spent + &payment.amount;
                if let Some(round) = rounds.get_mut(payment.round) {
                    *round.entry(payment.amount).or_default() += voters;
                }
            }
            if let Some(share) = &outcome.share
                && let Some(tenth) = tenths.get_mut(tenth(&spent, share))
            {
                *tenth += voters;
            }
        }
        let highest_first = rounds
            .into_iter()
            .map(|round| round.into_iter().rev().collect());
        Payers {
            rounds: highest_first.collect(),
            tenths: (any && outcome.share.is_some()).then_some(tenths),
        }
    }

    /// How many voters paid for the project of this round.
    pub(super) fn count(&self, round: usize) -> u64 {
        let payers = self.rounds.get(round);
        payers.map_or(0, |payers| payers.iter().map(|(_, voters)| voters).sum())
    }
}

/// Which tenth of a share was spent: 0 for less than a tenth, 10 for all of it.
fn tenth(spent: &Exact, share: &Exact) -> usize {
    if spent.is_zero() || share.is_zero() {
        return 0;
    }
    let mut tenth = 0;
    for part in 1..=10_u64 {
        if spent >= &(share * &Exact::ratio(part, 10)) {
            tenth += 1;
        }
    }
    tenth
}
