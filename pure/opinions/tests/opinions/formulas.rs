//! The formulas of Small et al. 2021, "Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces" (RECERCA 26,
//! issue 2), worked by hand in fractions, and the figures of Pol.is' own tests.

use stoa_opinions::{
    Ballots, CastVote, Consensus, Opinions, Settings, Side, Standing, Tallies, Tally, Vote,
    group_informed, one_proportion, priority, share, two_proportions,
};

fn is(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < 1e-12,
        "{found} instead of {expected}"
    );
}

fn tally(agree: u32, disagree: u32, seen: u32) -> Tally {
    Tally {
        agree,
        disagree,
        seen,
    }
}

#[test]
fn a_share_is_smoothed_by_one_vote_of_each_kind() {
    // P_v(g,c) = (1 + N_v(g,c)) / (2 + N(g,c)): 7 of 10 agree.
    is(share(7, 10), 8.0 / 12.0);
    is(share(0, 0), 0.5);
}

#[test]
fn representativeness_is_the_ratio_of_two_shares() {
    // R_v(g,c) = P_v(g,c) / P_v(g',c): 7 of 10 agree here, 2 of 18 elsewhere.
    let standing = Standing::of(tally(7, 2, 10), tally(2, 13, 18));
    is(standing.agree.ratio, (8.0 / 12.0) / (3.0 / 20.0));
    is(standing.disagree.ratio, (3.0 / 12.0) / (14.0 / 20.0));
    assert_eq!(standing.side(), Side::Agree);
    assert_eq!(standing.support(Side::Disagree).votes, 2);
}

#[test]
fn the_tests_give_the_figures_of_the_tests_of_polis() {
    // math/test/stats_test.clj: a textbook's 16 of 25 against 57 of 72, less one each.
    assert!((two_proportions((15, 24), (56, 71)) + 1.518).abs() < 0.01);
    // The same file: against a certain half, two proportions are as one.
    let against_half = two_proportions((30, 50), (1_000_000, 2_000_000));
    assert!((against_half - one_proportion(30, 50)).abs() < 0.01);
    // By hand: 2 · √51 · (31/51 - 1/2) = 11/√51.
    is(one_proportion(30, 50), 11.0 / 51_f64.sqrt());
    // Everybody agrees in both places: no difference.
    is(two_proportions((4, 4), (9, 9)), 0.0);
}

#[test]
fn two_proportions_by_hand() {
    // 3 of 7 against 1 of 7; with one more success each 4/8 and 2/8, pooled 6/16.
    let pooled: f64 = 6.0 / 16.0;
    let expected = (0.5 - 0.25) / (pooled * (1.0 - pooled) * (2.0 / 8.0)).sqrt();
    is(two_proportions((3, 7), (1, 7)), expected);
}

#[test]
fn group_informed_consensus_is_a_product_over_groups() {
    let tallies = Tallies {
        groups: vec![
            vec![tally(8, 1, 10)],
            vec![tally(3, 6, 9)],
            vec![tally(0, 0, 0)],
        ],
        all: vec![tally(11, 7, 19)],
    };
    is(
        group_informed(&tallies, 0, Side::Agree),
        9.0 / 12.0 * (4.0 / 11.0) * 0.5,
    );
    is(
        group_informed(&tallies, 0, Side::Disagree),
        2.0 / 12.0 * (7.0 / 11.0) * 0.5,
    );
}

#[test]
fn priority_is_agreement_engagement_extremity_and_newness_squared() {
    // The three calls in a comment of math/src/polismath/math/conversation.clj, by hand. It gives A, P, S, E.
    let agreed = |agree, pass, seen: u32| tally(agree, seen - agree - pass, seen);
    let new = 1.0 + 8.0 * 2_f64.powf(-0.2);
    is(
        priority(false, agreed(1, 0, 1), 0.0),
        (2.0 / 3.0 * (2.0 / 3.0) * new).powi(2),
    );
    let old = 1.0 + 8.0 / 16.0;
    is(
        priority(false, tally(17, 0, 20), 1.0),
        (18.0_f64 / 22.0 * (1.0 - 4.0 / 22.0) * 2.0 * old).powi(2),
    );
    // A statement about the participants themselves.
    is(priority(true, Tally::default(), 3.0), 49.0);
}

#[test]
fn consensus_needs_a_significant_majority() {
    let tallies = [
        tally(3, 0, 3),
        tally(2, 1, 3),
        tally(40, 10, 50),
        tally(1, 30, 33),
        tally(9, 0, 9),
    ];
    let found = Consensus::of(&tallies, &[true, true, true, true, false], 5);
    // 3 of 3: 2·√4·(1 - ½) = 2 is significant; 2 of 3: 2·√4·(¾ - ½) = 1 is not; the last takes no part.
    let agree: Vec<usize> = found.agree.iter().map(|agreed| agreed.column).collect();
    assert_eq!(agree, [2, 0]);
    let disagree: Vec<usize> = found.disagree.iter().map(|agreed| agreed.column).collect();
    assert_eq!(disagree, [3]);
}

/// Three people, two statements: everything by hand.
#[test]
fn places_are_scaled_by_the_root_of_statements_over_votes() {
    let cast = |participant, statement, vote| CastVote {
        participant,
        statement,
        vote,
        at: 0,
    };
    // The second statement has no variance, so that the only axis is the first.
    let ballots = Ballots::of([
        cast(1, 10, Vote::Agree),
        cast(1, 11, Vote::Agree),
        cast(2, 10, Vote::Disagree),
        cast(3, 10, Vote::Pass),
        cast(3, 11, Vote::Agree),
    ]);
    let opinions = Opinions::of(&ballots, &[], &Settings::default());
    assert_eq!(opinions.axes.directions[0], [1.0, 0.0]);
    assert_eq!(opinions.axes.directions[1], [0.0, 0.0]);
    assert_eq!(opinions.axes.mean, [0.0, 1.0]);
    is(opinions.axes.shares[0], 1.0);
    // Whoever voted on both is scaled by √(2/2), whoever voted on one by √(2/1).
    is(opinions.places[0][0], 1.0);
    is(opinions.places[1][0], -(2_f64.sqrt()));
    is(opinions.places[2][0], 0.0);
    // Agreeing with the first alone: (1 - 0) · 1 · √2.
    is(opinions.statements[0].place[0], 2_f64.sqrt());
    // The threshold is the number of statements where there are fewer than seven: two of three are in.
    assert_eq!(opinions.kept, [0, 2]);
}
