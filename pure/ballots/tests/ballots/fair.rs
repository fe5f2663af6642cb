//! Coverage, shares of groups, comparisons, ties and exact numbers.

use stoa_ballots::{
    BallotKind, Completion, Exact, Group, GroupKind, Limits, Mark, Profile, ProfileBuilder,
    Project, Rule, TieOrder, TieRule, Utility, compare, coverage, fairness, lot,
};

use crate::small::{approval, outcome};

#[test]
fn counts_who_got_something() {
    let profile = approval(
        9,
        &[3; 4],
        &[(&[0, 1], 4), (&[1, 2, 3], 3), (&[3], 2), (&[], 1)],
    );
    let covered = coverage(&profile, &[0, 1, 2]);
    assert_eq!(covered.at_least, [7, 7]);
    assert_eq!((covered.voters, covered.excluded), (10, 3));
    assert_eq!(covered.exclusion_ratio, Exact::ratio(3, 10));
}

/// Two districts with a project each, and one project in both; and who lives where.
fn two_districts() -> Profile {
    let mut builder = ProfileBuilder::new(BallotKind::Approval, 30, 1).unwrap();
    let district = |name: &str| Group {
        kind: GroupKind::District,
        name: name.into(),
        limits: Limits::default(),
    };
    let (north, south) = (
        builder.group(district("north")),
        builder.group(district("south")),
    );
    for (id, cost, groups) in [
        ("a", 10, vec![north]),
        ("b", 20, vec![south]),
        ("c", 10, vec![north, south]),
    ] {
        let id = id.to_owned();
        builder
            .project(Project {
                id,
                cost,
                groups,
                ..Project::default()
            })
            .unwrap();
    }
    let marks = |projects: &[usize]| -> Vec<Mark> {
        projects
            .iter()
            .map(|&project| Mark {
                project,
                points: Exact::zero(),
            })
            .collect()
    };
    builder.ballot(&marks(&[0]), Some(north), 6).unwrap();
    builder.ballot(&marks(&[0, 2]), Some(north), 2).unwrap();
    builder.ballot(&marks(&[1, 2]), Some(south), 4).unwrap();
    builder.ballot(&marks(&[1, 2]), Some(north), 1).unwrap();
    builder.finish()
}

#[test]
fn compares_what_districts_wished_with_what_they_got() {
    let profile = two_districts();
    assert_eq!(profile.rows(), 4);
    let greedy = outcome(&profile, Rule::Greedy, Utility::Cost, Completion::None);
    assert_eq!(greedy.winners, [0, 2]);
    let fair = fairness(&profile, &greedy);
    let shares = &fair.groups;
    assert_eq!(
        (shares[0].residents, shares[1].residents),
        (Some(9), Some(4))
    );
    // North: 6 whole votes, half and a quarter of 2, a quarter of 5.
    let north_votes = &Exact::ratio(35, 4) * &Exact::ratio(1, 13);
    assert_eq!(shares[0].vote_share, north_votes);
    assert_eq!(
        &shares[0].vote_share + &shares[1].vote_share,
        Exact::from(1)
    );
    assert_eq!(
        (&shares[0].spent, &shares[1].spent),
        (&Exact::from(15), &Exact::from(5))
    );
    assert_eq!(shares[0].budget_share, Exact::ratio(3, 4));
    let worth = outcome(&profile, Rule::Welfare, Utility::Cost, Completion::None);
    assert_eq!(worth.winners, [0, 1]);
    let compared = compare(&profile, Utility::Cost, (&greedy, &worth));
    assert_eq!(
        (compared.both, compared.only_first, compared.only_second),
        (vec![0], vec![2], vec![1])
    );
    let votes = (
        compared.prefer_first,
        compared.prefer_second,
        compared.indifferent,
    );
    assert_eq!(votes, (2, 5, 6));
}

#[test]
fn roots_are_compared_exactly() {
    // √2 + √8 = √18: two voters who gain the same by different sets; √2 + √7 is less.
    let ballots: &[(&[usize], u64)] = &[(&[0, 1, 2], 1)];
    let profile = approval(40, &[2, 8, 18, 7], ballots);
    let funded = |projects: &[usize]| {
        let mut outcome = outcome(&profile, Rule::Greedy, Utility::Cost, Completion::None);
        outcome.winners = projects.to_vec();
        outcome
    };
    let equal = compare(
        &profile,
        Utility::SqrtCost,
        (&funded(&[0, 1]), &funded(&[2])),
    );
    assert_eq!(equal.indifferent, 1);
    let profile = approval(40, &[2, 7, 18, 8], ballots);
    let less = compare(
        &profile,
        Utility::SqrtCost,
        (&funded(&[0, 1]), &funded(&[2])),
    );
    assert_eq!(less.prefer_second, 1);
}

#[test]
fn ties_go_by_the_order_that_was_stated() {
    // 0 and 1 have the same votes; 1 is cheaper; 2 has fewer.
    let profile = approval(100, &[20, 10, 10], &[(&[0, 1], 2), (&[2], 1)]);
    let order = |text: &str| text.parse::<TieOrder>().unwrap();
    assert_eq!(order("votes,cost").ranks(&profile), [1, 0, 2]);
    assert_eq!(order("cost,name").ranks(&profile), [2, 0, 1]);
    assert_eq!(order("file").ranks(&profile), [0, 1, 2]);
    assert_eq!(
        order("votes,cost").decider(&profile, &[0, 1]),
        TieRule::Cost
    );
    assert_eq!(order("votes").decider(&profile, &[1, 0]), TieRule::File);
    assert_eq!(order("seed:town").to_string(), "seed:town");
    for wrong in ["", "luck", "seed:", "votes,,cost"] {
        assert!(wrong.parse::<TieOrder>().is_err(), "{wrong}");
    }
}

/// `printf 'town\n00' | sha256sum` gives the same.
#[test]
fn lots_can_be_drawn_again() {
    let hex = |id: &str| {
        lot("town", id)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect::<String>()
    };
    assert_eq!(
        hex("00"),
        "2bc8d81078ba76c80b1e75673dd7ea166301e09f979978357120f125a080672c"
    );
    let profile = approval(1, &[1, 1, 1], &[(&[0, 1, 2], 1)]);
    let mut by_lot: Vec<usize> = vec![0, 1, 2];
    by_lot.sort_by_key(|number| hex(&format!("{number:02}")));
    let ranks = "seed:town".parse::<TieOrder>().unwrap().ranks(&profile);
    assert_eq!(
        by_lot
            .iter()
            .map(|&number| ranks[number])
            .collect::<Vec<_>>(),
        [0, 1, 2]
    );
}

#[test]
fn exact_numbers_are_read_and_written() {
    for (text, written) in [
        ("12", "12/1"),
        ("-3/6", "-1/2"),
        ("12.50", "25/2"),
        ("0,1", "1/10"),
        (".5", "1/2"),
    ] {
        let number: Exact = text.parse().unwrap();
        assert_eq!(number.to_string(), written);
        assert_eq!(number.to_string().parse::<Exact>().unwrap(), number);
    }
    for wrong in ["", ".", "-", "1/0", "1/2/3", "1.2.3", "1e3", "12 000", "½"] {
        assert!(wrong.parse::<Exact>().is_err(), "{wrong}");
    }
    let decimals = [
        (2, 3, 2, "0.67"),
        (-1, 8, 2, "-0.13"),
        (5, 2, 0, "3"),
        (-1, 1000, 2, "0.00"),
    ];
    for (over, under, digits, text) in decimals {
        assert_eq!(Exact::ratio(over, under).decimal(digits), text);
    }
}

#[test]
fn a_builder_refuses_what_does_not_fit() {
    use stoa_ballots::Error;
    let mut builder = ProfileBuilder::new(BallotKind::Cumulative, 10, 1).unwrap();
    let project = |id: &str| Project {
        id: id.into(),
        cost: 1,
        ..Project::default()
    };
    builder.project(project("a")).unwrap();
    assert_eq!(
        builder.project(project("a")),
        Err(Error::SameId("a".into()))
    );
    let mark = |project, points| Mark { project, points };
    let one = Exact::from(1);
    let twice = [mark(0, one.clone()), mark(0, one.clone())];
    assert_eq!(builder.ballot(&twice, None, 1), Err(Error::NamedTwice(0)));
    assert_eq!(
        builder.ballot(&[mark(1, one.clone())], None, 1),
        Err(Error::NoSuchProject(1))
    );
    assert!(
        builder
            .ballot(&[mark(0, Exact::ratio(1, 2))], None, 1)
            .is_err()
    );
    assert_eq!(
        builder.ballot(&[mark(0, one)], Some(0), 1),
        Err(Error::NoSuchGroup(0))
    );
    assert_eq!(builder.finish().voters(), 0);
}
