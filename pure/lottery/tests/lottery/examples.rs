//! Worked examples from the papers, and cases small enough to do by hand.

use std::collections::BTreeSet;

use stoa_lottery::{Rule, Seated};

use crate::samples::{asked, assert_near, crowd, draw, pool, quotas, sorted};

/// Flanigan et al. 2021 call an instance like this one example_small_20 (supplement, section 11): two features whose
/// quotas ask for at least 9 of 20 each way, and a pool in which one combination is rare. LEXIMIN gives everybody 1 in 10
/// (their reference output says 10.0 %), and the stratified draw as little as 1.21 % to somebody.
#[test]
fn all_are_equal_where_the_quotas_allow_it() {
    let quotas = quotas(&[
        ("gender", "female", 9, 20),
        ("gender", "male", 9, 20),
        ("leaning", "liberal", 9, 20),
        ("leaning", "conservative", 9, 20),
    ]);
    let kinds: &[(usize, &[&str])] = &[
        (99, &["female", "liberal"]),
        (1, &["female", "conservative"]),
        (100, &["male", "conservative"]),
    ];
    let pool = crowd(&quotas, kinds);
    for rule in [Rule::Leximin, Rule::Maximin, Rule::Nash, Rule::Goldilocks] {
        let selection = draw(&pool, &quotas, asked(rule, 20, 1000)).expect("a lottery");
        let chances = sorted(&selection);
        assert_near(chances[0], 0.1, 1e-8);
        assert_near(chances[199], 0.1, 1e-8);
        assert!(selection.greatest_deviation() < 0.0011, "{rule:?}");
    }
    let old = draw(&pool, &quotas, asked(Rule::Stratified, 20, 1000)).expect("a lottery");
    let rare = old.times[99];
    assert!(
        (1..40).contains(&rare),
        "the only conservative woman is on {rare} of 1,000 panels"
    );
}

/// One seat must go to one of two, the other to one of eight.
#[test]
fn chances_are_seats_by_people_where_groups_have_seats_of_their_own() {
    let quotas = quotas(&[("town", "north", 1, 1), ("town", "south", 1, 1)]);
    let pool = crowd(&quotas, &[(2, &["north"]), (8, &["south"])]);
    let selection = draw(&pool, &quotas, asked(Rule::Leximin, 2, 1000)).expect("a lottery");
    for at in 0..10 {
        let wanted = if at < 2 { "1/2" } else { "1/8" };
        assert_eq!(selection.chance(at).to_string(), wanted);
    }
}

/// LEXIMIN goes on where MAXIMIN may stop. There are three seats, and exactly one for each letter. The only x must be
/// chosen; among the four y nothing can be done; the rest is z, who share a seat.
#[test]
fn leximin_raises_the_next_least_as_well() {
    let quotas = quotas(&[
        ("letter", "x", 1, 1),
        ("letter", "y", 1, 1),
        ("letter", "z", 1, 1),
        ("side", "left", 1, 3),
        ("side", "right", 0, 3),
    ]);
    let kinds: &[(usize, &[&str])] = &[
        (1, &["x", "right"]),
        (4, &["y", "left"]),
        (1, &["z", "left"]),
        (1, &["z", "right"]),
    ];
    let selection = draw(
        &crowd(&quotas, kinds),
        &quotas,
        asked(Rule::Leximin, 3, 100),
    )
    .expect("a lottery");
    let chances = sorted(&selection);
    for (chance, wanted) in chances.iter().zip([0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 1.0]) {
        assert_near(*chance, wanted, 1e-9);
    }
}

/// By hand: two seats, one x and one y, one u and one v, and five people xu, yv, xv, xv, yu. A panel is xu with yv, at
/// share s, or an xv with yu.
/// - LEXIMIN: s = (1−s)/2, so s = 1/3.
/// - NASH: s² · ((1−s)/2)² · (1−s) is greatest at s = 2/5.
/// - GOLDILOCKS: n/k is 2.5, max is 1−s and min (1−s)/2, so 2.5 (1−s) + 0.8/(1−s) is least at (1−s)² = 0.32.
#[test]
fn each_rule_has_its_own_best() {
    let quotas = quotas(&[
        ("first", "x", 1, 1),
        ("first", "y", 1, 1),
        ("second", "u", 1, 1),
        ("second", "v", 1, 1),
    ]);
    let kinds: &[(usize, &[&str])] = &[
        (1, &["x", "u"]),
        (1, &["y", "v"]),
        (2, &["x", "v"]),
        (1, &["y", "u"]),
    ];
    let pool = crowd(&quotas, kinds);
    let chance_of_xu = [
        (Rule::Maximin, 1.0 / 3.0, 1e-9),
        (Rule::Leximin, 1.0 / 3.0, 1e-9),
        (Rule::Nash, 0.4, 1e-4),
        (Rule::Goldilocks, 1.0 - 0.32_f64.sqrt(), 1e-4),
    ];
    for (rule, chance, by) in chance_of_xu {
        let selection = draw(&pool, &quotas, asked(rule, 2, 1000)).expect("a lottery");
        assert_near(selection.ideal[0].value(), chance, by);
        assert_near(selection.ideal[2].value(), (1.0 - chance) / 2.0, by);
    }
    let goldilocks = draw(&pool, &quotas, asked(Rule::Goldilocks, 2, 1000)).expect("a lottery");
    let chances = sorted(&goldilocks);
    assert_near(
        2.5 * chances[4] + 1.0 / (2.5 * chances[0]),
        8.0_f64.sqrt(),
        1e-7,
    );
}

/// Two couples and a single, two seats: a couple never sits together.
#[test]
fn one_person_a_household() {
    let quotas = quotas(&[("all", "yes", 2, 2)]);
    let one: &[&str] = &["yes"];
    let pool = pool(&quotas, &[(one, 0), (one, 0), (one, 1), (one, 1), (one, 2)]);
    let selection = draw(&pool, &quotas, asked(Rule::Leximin, 2, 1000)).expect("a lottery");
    let couples: [BTreeSet<usize>; 2] = [BTreeSet::from([0, 1]), BTreeSet::from([2, 3])];
    for panel in &selection.list {
        let panel: BTreeSet<usize> = panel.iter().copied().collect();
        assert!(!couples.contains(&panel));
    }
    // All can have 2/5: the couples as households have 4/5 each, the single 2/5.
    for at in 0..5 {
        assert_eq!(selection.chance(at).to_string(), "2/5");
    }
}

/// After a draw, two of four decline. Both who stay are north, so both who come must be south, and not from the
/// household of one who stays.
#[test]
fn replacements_fill_what_is_missing() {
    let quotas = quotas(&[("town", "north", 2, 2), ("town", "south", 2, 2)]);
    let (north, south): (&[&str], &[&str]) = (&["north"], &["south"]);
    let people = [
        (north, 0),
        (north, 1),
        (south, 2),
        (south, 3),
        (south, 4),
        (south, 5),
        (south, 0),
    ];
    let pool = pool(&quotas, &people);
    let declined = BTreeSet::from([2, 3]);
    let (seated, size) =
        Seated::replacing(&pool, &quotas, &[0, 1, 2, 3], &declined).expect("two seats are free");
    assert_eq!((size, &seated.taken), (2, &vec![2, 0]));
    let selection = stoa_lottery::select(
        &pool,
        &quotas,
        &seated,
        asked(Rule::Leximin, size, 10),
        &mut |_| std::ops::ControlFlow::Continue(()),
    );
    let list = selection.expect("a lottery").list;
    assert!(list.iter().all(|panel| panel[..] == [4, 5]), "{list:?}");
    assert!(Seated::replacing(&pool, &quotas, &[0, 1], &declined).is_err());
}
