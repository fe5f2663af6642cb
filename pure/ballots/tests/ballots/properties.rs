//! What must hold for every election.

use proptest::prelude::*;
use stoa_ballots::{
    BallotKind, Completion, EjrPlus, Exact, Outcome, Profile, Rule, Utility, ejr_plus,
};

use crate::plain;
use crate::small::{election, outcome};

const COMPLETIONS: [Completion; 5] = Completion::ALL;

type Ballots = Vec<(Vec<(usize, u64)>, u64)>;

/// Budget, costs and ballots with points.
fn elections() -> impl Strategy<Value = (u64, Vec<u64>, Ballots)> {
    (2_usize..7).prop_flat_map(|projects| {
        let costs = prop::collection::vec(prop_oneof![1_u64..12, Just(6), Just(3)], projects);
        let marks = prop::collection::vec((0..projects, 1_u64..5), 0..5).prop_map(|marks| {
            let mut kept: Vec<(usize, u64)> = Vec::new();
            for mark in marks {
                if kept.iter().all(|known| known.0 != mark.0) {
                    kept.push(mark);
                }
            }
            kept
        });
        let ballots = prop::collection::vec((marks, 1_u64..4), 1..9);
        (1_u64..40, costs, ballots)
    })
}

fn utilities(kind: BallotKind) -> impl Iterator<Item = Utility> {
    Utility::ALL
        .into_iter()
        .filter(move |utility| utility.fits(kind))
}

/// Every outcome of an election: all rules, utilities and completions.
fn outcomes(profile: &Profile) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for utility in utilities(profile.kind()) {
        for rule in Rule::ALL {
            if rule == Rule::ExpandingApprovals && profile.kind() != BallotKind::Ordinal {
                continue;
            }
            let completions = if rule == Rule::EqualShares {
                &COMPLETIONS[..]
            } else {
                &COMPLETIONS[..1]
            };
            for &completion in completions {
                outcomes.push(outcome(profile, rule, utility, completion));
            }
        }
    }
    outcomes
}

fn kinds() -> impl Strategy<Value = BallotKind> {
    prop_oneof![
        Just(BallotKind::Approval),
        Just(BallotKind::Ordinal),
        Just(BallotKind::Cumulative),
        Just(BallotKind::Scoring)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_quick_way_is_the_plain_way((budget, costs, ballots) in elections(), kind in kinds()) {
        let profile = election(kind, budget, &costs, &ballots);
        for utility in utilities(kind) {
            let share = Exact::ratio(budget, profile.voters());
            let plain = plain::equal_shares(&profile, utility, &share);
            let quick = outcome(&profile, Rule::EqualShares, utility, Completion::None);
            prop_assert_eq!(&quick.winners, &plain, "{}", utility);
            let plain = plain::add1(&profile, utility);
            let quick = outcome(&profile, Rule::EqualShares, utility, Completion::Add1);
            prop_assert_eq!(&quick.winners, &plain, "{} with add1", utility);
        }
    }

    /// Bounded overspending doubles the length of fractions with each project, which six bear.
    #[test]
    fn quick_bounded_overspending_is_the_plain((budget, costs, ballots) in elections(), kind in kinds()) {
        let profile = election(kind, budget, &costs, &ballots);
        for utility in utilities(kind) {
            let plain = plain::bos::bos(&profile, utility);
            let quick = outcome(&profile, Rule::Bos, utility, Completion::None);
            prop_assert_eq!(&quick.winners, &plain, "{}", utility);
        }
    }

    #[test]
    fn the_quick_epsilon_is_the_plain((budget, costs, ballots) in elections(), kind in kinds()) {
        let profile = election(kind, budget, &costs, &ballots);
        for utility in utilities(kind).filter(|utility| *utility != Utility::SqrtCost) {
            let plain = plain::epsilon::epsilon(&profile, utility);
            let quick = outcome(&profile, Rule::EqualShares, utility, Completion::Epsilon);
            prop_assert_eq!(&quick.winners, &plain, "{}", utility);
        }
    }

    #[test]
    fn quick_expanding_approvals_is_the_plain((budget, costs, ballots) in elections()) {
        let profile = election(BallotKind::Ordinal, budget, &costs, &ballots);
        let plain = plain::expanding_approvals::expanding_approvals(&profile);
        let quick = outcome(&profile, Rule::ExpandingApprovals, Utility::Cost, Completion::None);
        prop_assert_eq!(&quick.winners, &plain);
    }

    #[test]
    fn the_budget_is_kept((budget, costs, ballots) in elections(), kind in kinds()) {
        let profile = election(kind, budget, &costs, &ballots);
        for outcome in outcomes(&profile) {
            prop_assert!(outcome.spent <= budget);
            prop_assert_eq!(u128::from(outcome.spent), profile.cost_of(&outcome.winners));
            prop_assert_eq!(outcome.winners.len() + outcome.losers.len(), costs.len());
            prop_assert_eq!(outcome.rounds.len(), outcome.winners.len());
            for tie in outcome.rounds.iter().filter_map(|round| round.tie.as_ref()) {
                prop_assert!(tie.candidates.len() > 1);
            }
        }
    }

    #[test]
    fn the_order_of_voters_does_not_matter(
        (budget, costs, ballots) in elections(), kind in kinds(), turn in 0_usize..8
    ) {
        let mut turned = ballots.clone();
        turned.reverse();
        turned.rotate_left(turn % ballots.len());
        let one = outcomes(&election(kind, budget, &costs, &ballots));
        let two = outcomes(&election(kind, budget, &costs, &turned));
        prop_assert_eq!(one, two);
    }

    #[test]
    fn many_equal_ballots_are_one_ballot_many_times((budget, costs, ballots) in elections(), kind in kinds()) {
        let singly: Ballots = ballots
            .iter()
            .flat_map(|(marks, voters)| (0..*voters).map(|_| (marks.clone(), 1)))
            .collect();
        let one = outcomes(&election(kind, budget, &costs, &ballots));
        let two = outcomes(&election(kind, budget, &costs, &singly));
        prop_assert_eq!(one, two);
    }

    #[test]
    fn supporters_pay_the_cost((budget, costs, ballots) in elections(), kind in kinds()) {
        let profile = election(kind, budget, &costs, &ballots);
        for outcome in outcomes(&profile) {
            let paid_by_voters = matches!(
                outcome.parameters.rule,
                Rule::EqualShares | Rule::Phragmen | Rule::ExpandingApprovals
            );
            let mut sums = vec![Exact::zero(); outcome.rounds.len()];
            for (row, ballot) in profile.ballots().enumerate() {
                for payment in outcome.payments(&profile, row) {
                    let all = &payment.amount * &Exact::from(ballot.voters);
                    sums[payment.round] = &sums[payment.round] + &all;
                }
            }
            for (round, sum) in outcome.rounds.iter().zip(&sums) {
                if paid_by_voters && round.charge != stoa_ballots::Charge::Common {
                    prop_assert_eq!(sum, &Exact::from(costs[round.project]), "{:?}", outcome.parameters);
                }
            }
        }
    }

    #[test]
    fn equal_shares_gives_no_group_cause_to_complain((budget, costs, ballots) in elections(), kind in kinds()) {
        let profile = election(kind, budget, &costs, &ballots);
        for utility in utilities(kind) {
            for completion in COMPLETIONS {
                let outcome = outcome(&profile, Rule::EqualShares, utility, completion);
                let found = ejr_plus(&profile, utility, &outcome.winners);
                prop_assert_eq!(found, EjrPlus::Holds, "{} {}", utility, completion);
            }
        }
    }

    #[test]
    fn epsilon_and_greedy_leave_no_room((budget, costs, ballots) in elections(), kind in kinds()) {
        let profile = election(kind, budget, &costs, &ballots);
        for completion in [Completion::Epsilon, Completion::Greedy, Completion::Add1Fill] {
            let outcome = outcome(&profile, Rule::EqualShares, Utility::Cost, completion);
            for loser in &outcome.losers {
                prop_assert!(outcome.spent + costs[loser.project] > budget);
            }
        }
    }

    #[test]
    fn no_set_has_more_welfare((budget, costs, ballots) in elections(), kind in kinds()) {
        let profile = election(kind, budget, &costs, &ballots);
        for utility in utilities(kind) {
            let best = outcome(&profile, Rule::Welfare, utility, Completion::None);
            let worth = |set: &[usize]| -> f64 {
                (0..profile.rows())
                    .map(|row| {
                        let weights = plain::weights(&profile, utility, row);
                        let each = set.iter().map(|&p| weights[p] as f64 * match utility {
                            Utility::Cost => costs[p] as f64,
                            Utility::SqrtCost => (costs[p] as f64).sqrt(),
                            _ => 1.0,
                        });
                        each.sum::<f64>() * profile.ballot(row).voters as f64
                    })
                    .sum()
            };
            let found = worth(&best.winners);
            for set in 0..1_u32 << costs.len() {
                let set: Vec<usize> = (0..costs.len()).filter(|p| set >> p & 1 == 1).collect();
                if profile.cost_of(&set) <= u128::from(budget) {
                    prop_assert!(worth(&set) <= found + 1e-9, "{:?} is better for {}", set, utility);
                }
            }
        }
    }

    #[test]
    fn maximin_support_is_the_heaviest_subset((budget, costs, ballots) in elections()) {
        let profile = election(BallotKind::Approval, budget, &costs, &ballots);
        let outcome = outcome(&profile, Rule::MaximinSupport, Utility::Cost, Completion::None);
        for (round, what) in outcome.rounds.iter().enumerate() {
            let funded = &outcome.winners[..=round];
            let mut heaviest = Exact::zero();
            for set in 1..1_u32 << funded.len() {
                let set: Vec<usize> =
                    (0..funded.len()).filter(|p| set >> p & 1 == 1).map(|p| funded[p]).collect();
                let people: u64 = profile
                    .ballots()
                    .filter(|b| b.projects.iter().any(|&p| set.contains(&(p as usize))))
                    .map(|b| b.voters)
                    .sum();
                heaviest = heaviest.max(Exact::ratio(profile.cost_of(&set), people));
            }
            prop_assert_eq!(&what.charge, &stoa_ballots::Charge::Load(heaviest));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Costs of hundreds need hundreds of steps of larger shares, so that the quick way leaps; the plain way counts each of them.
    #[test]
    fn leaps_change_nothing(
        (budget, costs, ballots) in elections(), odd in 0_u64..20, kind in kinds()
    ) {
        let costs: Vec<u64> =
            (0..).zip(&costs).map(|(place, cost)| cost * 40 + place * odd).collect();
        let profile = election(kind, budget * 40, &costs, &ballots);
        for utility in utilities(kind) {
            let plain = plain::add1(&profile, utility);
            let quick = outcome(&profile, Rule::EqualShares, utility, Completion::Add1);
            prop_assert_eq!(&quick.winners, &plain, "{}", utility);
        }
    }
}
