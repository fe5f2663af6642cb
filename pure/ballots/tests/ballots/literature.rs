//! Worked examples of the literature, and small elections worked out by hand where a paper gives the definition only.

use stoa_ballots::{
    BallotKind, Charge, Completion, EjrPlus, Exact, Price, Reason, Rule, Utility, ejr_plus,
};

use crate::small::{approval, election, outcome, sorted};

/// Peters, Pierczyński and Skowron 2021, introduction: two districts of a city, one of them larger by a little. Greedy gives all money to the larger one,
/// Equal Shares gives each its part.
#[test]
fn equal_shares_serves_both_districts() {
    // Ten projects of 10 in each district, for 100 altogether; 51 and 49 voters.
    let (east, west): (Vec<usize>, Vec<usize>) = ((0..10).collect(), (10..20).collect());
    let profile = approval(100, &[10; 20], &[(&east, 51), (&west, 49)]);
    let greedy = outcome(&profile, Rule::Greedy, Utility::Cost, Completion::None);
    assert_eq!(sorted(&greedy), east);
    let fair = outcome(&profile, Rule::EqualShares, Utility::Cost, Completion::None);
    assert_eq!(
        fair.winners.iter().filter(|&&winner| winner < 10).count(),
        5
    );
    assert_eq!(
        fair.winners.iter().filter(|&&winner| winner >= 10).count(),
        4
    );
    assert!(matches!(
        ejr_plus(&profile, Utility::Cost, &greedy.winners),
        EjrPlus::Violated(_)
    ));
    assert_eq!(
        ejr_plus(&profile, Utility::Cost, &fair.winners),
        EjrPlus::Holds
    );
}

/// Peters and Skowron 2020, “Proportionality and the Limits of Welfarism”: Rule X for committees by hand. Four voters, two seats: everyone has 1/2. Candidate 0
/// is bought by three voters for 1/3 each; then nobody can buy another, as the two voters of candidate 1 have 1/6 and 1/2.
#[test]
fn rule_x_by_hand() {
    let profile = approval(
        2,
        &[1, 1, 1],
        &[(&[0], 1), (&[0, 1], 1), (&[0, 2], 1), (&[1], 1)],
    );
    let outcome = outcome(
        &profile,
        Rule::EqualShares,
        Utility::Cardinality,
        Completion::None,
    );
    assert_eq!(outcome.winners, [0]);
    assert_eq!(outcome.share, Some(Exact::ratio(1, 2)));
    assert_eq!(
        outcome.rounds[0].charge,
        Charge::Price(Price::Fraction(Exact::ratio(1, 3)))
    );
    assert_eq!(outcome.rounds[0].effective_votes, Some(Exact::from(3)));
    assert_eq!(
        (
            outcome.rounds[0].paid_in_full,
            outcome.rounds[0].paid_their_last
        ),
        (3, 0)
    );
    let lost = &outcome.losers[0];
    assert_eq!((lost.project, lost.votes), (1, 2));
    let Reason::SupportersShort {
        after,
        had,
        lacked,
        votes_lacked,
    } = &lost.reasons[0].1
    else {
        panic!("{:?}", lost.reasons)
    };
    assert_eq!((*after, *votes_lacked), (1, 1));
    assert_eq!((had, lacked), (&Exact::ratio(2, 3), &Exact::ratio(1, 3)));
}

/// equalshares.net, “Explanation”: effective votes. Of a project's supporters some have too little left, so that the others pay more, and it counts as if it had
/// fewer votes.
#[test]
fn the_poor_pay_their_last_and_the_rich_the_rest() {
    // Everyone has 10. Project 0 costs its five voters 8 each. Project 1 has these five, with 2 left each, and five who have 10: 2·5 + 6·5 = 40.
    let profile = approval(100, &[40, 40], &[(&[0, 1], 5), (&[1], 5)]);
    let mut profile_votes = profile.votes();
    profile_votes.sort_unstable();
    assert_eq!(profile_votes, [5, 10]);
    // The one with ten votes comes first: 4 each. Then project 0 costs 8, and its voters have 6.
    let first = outcome(&profile, Rule::EqualShares, Utility::Cost, Completion::None);
    assert_eq!(first.winners, [1]);
    // With a third of the voters of project 1 gone, it comes second.
    let profile = approval(
        100,
        &[40, 42],
        &[(&[0, 1], 4), (&[0], 2), (&[1], 1), (&[], 3)],
    );
    let second = outcome(&profile, Rule::EqualShares, Utility::Cost, Completion::None);
    // 40 / 6 = 6 2/3 each, which leaves four voters 3 1/3; with the 10 of the fifth that is 23 1/3 of 42.
    assert_eq!(second.winners, [0]);
    let (
        _,
        Reason::SupportersShort {
            had, votes_lacked, ..
        },
    ) = &second.losers[0].reasons[0]
    else {
        panic!("{:?}", second.losers)
    };
    assert_eq!(had, &Exact::ratio(70, 3));
    assert_eq!(*votes_lacked, 2);
    // With more money they buy it as well, paying in full or their last.
    let profile = approval(
        200,
        &[40, 60],
        &[(&[0, 1], 4), (&[0], 2), (&[1], 1), (&[], 3)],
    );
    let third = outcome(
        &profile,
        Rule::EqualShares,
        Utility::Cardinality,
        Completion::None,
    );
    assert_eq!(third.winners, [0, 1]);
    // 20 less 6 2/3 leaves 13 1/3; five pay 12.
    assert_eq!(third.rounds[1].paid_in_full, 5);
    assert_eq!(third.payments(&profile, 0)[1].amount, Exact::from(12));
}

/// Los, Christoff and Grossi 2022: money comes in at one pace; a project is bought when its supporters have its cost; the rule ends with the
/// first purchase that the budget does not bear.
#[test]
fn phragmen_by_hand() {
    // Project 2 at 8 / 4 = 2; its voters then begin anew: project 0 at (12 + 2·2) / 4 = 4, project 1 at (10 + 2·2) / 2 = 7.
    let profile = approval(
        25,
        &[12, 10, 8, 6],
        &[(&[0], 2), (&[0, 2], 2), (&[1, 2], 2), (&[3], 1)],
    );
    let phragmen = outcome(&profile, Rule::Phragmen, Utility::Cost, Completion::None);
    // Project 3 comes at 6, before project 1, but 26 is more than 25.
    assert_eq!(phragmen.winners, [2, 0]);
    let moments: Vec<_> = phragmen
        .rounds
        .iter()
        .map(|round| round.charge.clone())
        .collect();
    let expected = [
        Charge::Earned(Exact::from(2)),
        Charge::Earned(Exact::from(4)),
    ];
    assert_eq!(moments, expected);
    let short = |loser: usize| phragmen.losers[loser].reasons[0].1.clone();
    let Reason::BudgetShort { left, lacked, .. } = short(1) else {
        panic!("{:?}", short(1))
    };
    assert_eq!((left, lacked), (5, 1));
    let paid: Vec<_> = phragmen
        .payments(&profile, 1)
        .into_iter()
        .map(|p| p.amount)
        .collect();
    assert_eq!(paid, [Exact::from(2), Exact::from(2)]);
}

/// Sánchez-Fernández and others, maximin support against Phragmén: loads are shared out anew.
#[test]
fn maximin_support_shares_loads_out_anew() {
    // Project 0 (cost 4) on voters a and b; then project 1 (cost 2) on b and c. Phragmén leaves 2 on a, and puts (2 + 2) / 2 = 2 on b and c;
    // maximin support carries 6 by three voters, 2 each.
    let profile = approval(6, &[4, 2], &[(&[0], 1), (&[0, 1], 1), (&[1], 1)]);
    let outcome = outcome(
        &profile,
        Rule::MaximinSupport,
        Utility::Cost,
        Completion::None,
    );
    assert_eq!(outcome.winners, [1, 0]);
    let loads: Vec<_> = outcome
        .rounds
        .iter()
        .map(|round| round.charge.clone())
        .collect();
    assert_eq!(
        loads,
        [Charge::Load(Exact::from(1)), Charge::Load(Exact::from(2))]
    );
}

/// Aziz and Lee 2021: a solid coalition gets what its money buys, however its members order the projects.
#[test]
fn expanding_approvals_serves_solid_coalitions() {
    let rank = |order: &[usize]| {
        order
            .iter()
            .map(|&project| (project, 0))
            .collect::<Vec<_>>()
    };
    let ballots = vec![
        (rank(&[0, 1, 2]), 1),
        (rank(&[1, 2, 0]), 1),
        (rank(&[2, 0, 1]), 1),
        (rank(&[3, 4]), 3),
    ];
    // Everyone has 10; each project costs 30. Nobody's first place alone buys 0, 1 or 2; 3 is bought at once. With the second places
    // 0, 1 and 2 have 20 each, with the third 30: the first of them is bought.
    let profile = election(BallotKind::Ordinal, 60, &[30; 5], &ballots);
    let outcome = outcome(
        &profile,
        Rule::ExpandingApprovals,
        Utility::Cost,
        Completion::None,
    );
    assert_eq!(outcome.winners, [3, 0]);
    let expected = Charge::Placed {
        rank: 3,
        price: Exact::from(10),
    };
    assert_eq!(outcome.rounds[1].charge, expected);
    assert_eq!(
        outcome.rounds[1].tie.as_ref().map(|tie| tie.mattered),
        Some(true)
    );
}

/// Papasotiropoulos and others, BOS: a project that its supporters can nearly pay is not passed over for tiny ones. Equal Shares funds the small project that
/// one voter supports, BOS the large one that all others support.
#[test]
fn bounded_overspending_does_not_pass_over_the_large_project() {
    // Ten voters with 10 each. Nine support project 0, which costs 91; one supports project 1 for 10.
    let profile = approval(100, &[91, 10], &[(&[0], 9), (&[1], 1)]);
    let shares = outcome(&profile, Rule::EqualShares, Utility::Cost, Completion::None);
    assert_eq!(shares.winners, [1]);
    let bos = outcome(&profile, Rule::Bos, Utility::Cost, Completion::None);
    assert_eq!(bos.winners, [0]);
    let Charge::Overspent { alpha, .. } = &bos.rounds[0].charge else {
        panic!("no overspending")
    };
    assert!((alpha.approximate() - 90.0 / 91.0).abs() < 1e-15);
}

/// The same where money suffices: BOS is Equal Shares then.
#[test]
fn bos_without_overspending_is_equal_shares() {
    let profile = approval(
        100,
        &[30, 20, 10],
        &[(&[0, 1], 5), (&[0, 2], 3), (&[1, 2], 2)],
    );
    for utility in [Utility::Cost, Utility::Cardinality, Utility::SqrtCost] {
        let shares = outcome(&profile, Rule::EqualShares, utility, Completion::None);
        let bos = outcome(&profile, Rule::Bos, utility, Completion::None);
        assert_eq!(bos.winners, shares.winners);
        assert_eq!(bos.winners.len(), 3);
    }
}

/// Where the price that covers the cost just uses up some supporters, the others pay what that leaves: 3 × 1.6 + 0.8 + 0.4 = 6. Project 1 then has nobody with
/// money. Once those with 0.8 to pay were taken to be used up as well, the project was free, and its supporters bought another.
#[test]
fn bos_asks_the_richer_supporters_for_the_rest() {
    let ballots = vec![
        (vec![(2, 1)], 1),
        (vec![(2, 2)], 1),
        (vec![(1, 1), (2, 4)], 3),
        (vec![(4, 1)], 2),
        (vec![], 3),
    ];
    let profile = election(BallotKind::Cumulative, 16, &[5, 6, 6, 5, 1], &ballots);
    let bos = outcome(&profile, Rule::Bos, Utility::Points, Completion::None);
    assert_eq!(bos.winners, [2, 4]);
    assert_eq!(
        (bos.rounds[0].paid_in_full, bos.rounds[0].paid_their_last),
        (5, 0)
    );
}

/// Brill and Peters 2023, section 3: EJR+ names the group and the candidate. Of ten voters six approve candidates 0, 1 and 2 and four approve 3, 4 and
/// 5; with five seats the six can ask for three, the four for two.
#[test]
fn ejr_plus_names_the_group() {
    let profile = approval(5, &[1; 6], &[(&[0, 1, 2], 6), (&[3, 4, 5], 4)]);
    assert_eq!(
        ejr_plus(&profile, Utility::Cardinality, &[0, 1, 2, 3, 4]),
        EjrPlus::Holds
    );
    let EjrPlus::Violated(witnesses) = ejr_plus(&profile, Utility::Cardinality, &[0, 1, 3, 4, 5])
    else {
        panic!("the six are owed a third")
    };
    assert_eq!(witnesses.len(), 1);
    assert_eq!((witnesses[0].project, witnesses[0].voters), (2, 6));
    assert_eq!(witnesses[0].rows, [0]);
    assert_eq!(witnesses[0].money, Exact::from(3));
    assert_eq!(witnesses[0].most_funded, 2);
}

/// Ordinal ballots are worth L, L − 1, … points, as cities count them, and by Borda one less than the ballot's own length, as pabutools does.
#[test]
fn places_are_worth_points() {
    let ballots = vec![
        (vec![(0, 0), (1, 0)], 2),
        (vec![(1, 0)], 3),
        (vec![(2, 0), (0, 0), (1, 0)], 1),
    ];
    let profile = election(BallotKind::Ordinal, 1, &[1, 1, 1], &ballots);
    // Points: project 0 has 2·3 + 2 = 8, project 1 has 2·2 + 3·3 + 1 = 14, project 2 has 3. Borda: 2·1 + 1 = 3, 0, 2.
    let winner = |utility| outcome(&profile, Rule::Greedy, utility, Completion::None).winners;
    assert_eq!(winner(Utility::Points), [1]);
    assert_eq!(winner(Utility::Borda), [0]);
}
