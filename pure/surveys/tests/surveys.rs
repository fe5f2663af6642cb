//! Worked examples, closed forms and properties.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

use proptest::{
    collection::vec,
    prelude::{prop_assert, proptest},
};
use stoa_surveys::{design_effect, hide_small, mean, rake, wilson};

/// The quantile of the normal distribution that 95 of 100 lie within.
const Z: f64 = 1.959_963_984_540_054;

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

#[test]
fn worked_examples_come_out() {
    // Newcombe, Statist. Med. 17 (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for (count, of, low, high) in [
        (81.0, 263.0, 0.2553, 0.3662),
        (15.0, 148.0, 0.0624, 0.1605),
        (0.0, 20.0, 0.0, 0.1611),
        (1.0, 29.0, 0.0061, 0.1718),
    ] {
        let found = wilson(count / of, of).unwrap();
        assert!((found.low - low).abs() < 5e-5, "{found:?}");
        assert!((found.high - high).abs() < 5e-5, "{found:?}");
    }
    assert_eq!(wilson(0.5, 0.0), None);
    assert_eq!(wilson(1.5, 9.0), None);
}

proptest! {
    /// The ends are where the share is just so far from the true one that the score test refuses it.
    #[test]
    fn the_ends_solve_the_score_equation(count in 0_u32..500, more in 1_u32..500) {
        let people = f64::from(count + more);
        let share = f64::from(count) / people;
        let found = wilson(share, people).unwrap();
        prop_assert!(found.low <= share && share <= found.high);
        for end in [found.low, found.high] {
            let error = (end * (1.0 - end) / people).sqrt();
            prop_assert!(((share - end).abs() - Z * error).abs() < 1e-6);
        }
    }

    #[test]
    fn more_people_narrow_it(share in 0.0..1.0_f64, people in 1_u32..10_000) {
        let width = |people: f64| wilson(share, people).map(|found| found.high - found.low);
        let people = f64::from(people);
        prop_assert!(width(people * 2.0) < width(people));
    }
}

/// The share of a group by weight.
fn share(people: &[Vec<Option<usize>>], weights: &[f64], (margin, place): (usize, usize)) -> f64 {
    let of = |person: &[Option<usize>]| person[margin] == Some(place);
    let kept = people.iter().zip(weights).filter(|(person, _)| of(person));
    kept.map(|(_, weight)| weight).sum::<f64>() / weights.iter().sum::<f64>()
}

#[test]
fn who_is_missing_is_said() {
    let people = [vec![Some(0)], vec![Some(1)], vec![Some(1)]];
    let raked = rake(&people, &[vec![50.0, 30.0, 20.0]]);
    assert!(!raked.is_met);
    // The groups that are there keep their proportion.
    assert!((share(&people, &raked.weights, (0, 0)) - 0.625).abs() < 1e-9);
    let raked = rake(&people, &[]);
    assert_eq!((raked.weights, raked.is_met), (vec![1.0; 3], true));
    assert_eq!(rake(&[], &[vec![1.0]]).weights, Vec::<f64>::new());
}

#[test]
fn whoever_says_nothing_of_a_margin_is_left_as_they_are() {
    let people = [vec![Some(0)], vec![Some(0)], vec![Some(1)], vec![None]];
    let raked = rake(&people, &[vec![1.0, 1.0]]);
    assert!((raked.weights[3] - 1.0).abs() < 1e-9, "{raked:?}");
    assert!((raked.weights[2] - 1.5).abs() < 1e-9, "{raked:?}");
}

proptest! {
    /// One margin has a closed form: weight = share × people / people of the group.
    #[test]
    fn one_margin_is_post_stratification(groups in vec(0_usize..3, 3..40), shares in vec(0.05..1.0_f64, 3)) {
        let mut groups = groups;
        groups.extend([0, 1, 2]);
        let people: Vec<Vec<Option<usize>>> = groups.iter().map(|one| vec![Some(*one)]).collect();
        let raked = rake(&people, std::slice::from_ref(&shares));
        prop_assert!(raked.is_met);
        let all: f64 = shares.iter().sum();
        for (group, weight) in groups.iter().zip(&raked.weights) {
            let size = groups.iter().filter(|other| *other == group).count();
            let wanted = shares[*group] / all * real(groups.len()) / real(size);
            prop_assert!((weight - wanted).abs() < 1e-6);
        }
        // Kish: 1 + the square of the coefficient of variation.
        let spread: f64 = raked.weights.iter().map(|weight| (weight - 1.0) * (weight - 1.0)).sum();
        prop_assert!((design_effect(&raked.weights) - 1.0 - spread / real(groups.len())).abs() < 1e-6);
    }

    /// Where every combination answered, both margins are met.
    #[test]
    fn two_margins_are_met(more in vec((0_usize..2, 0_usize..3), 0..30), one in 0.2..0.8_f64, two in vec(0.2..1.0_f64, 3)) {
        let mut people: Vec<Vec<Option<usize>>> = more.iter().map(|(a, b)| vec![Some(*a), Some(*b)]).collect();
        people.extend((0..2).flat_map(|a| (0..3).map(move |b| vec![Some(a), Some(b)])));
        let raked = rake(&people, &[vec![one, 1.0 - one], two.clone()]);
        prop_assert!(raked.is_met);
        let all: f64 = two.iter().sum();
        prop_assert!((share(&people, &raked.weights, (0, 0)) - one).abs() < 1e-6);
        prop_assert!((share(&people, &raked.weights, (1, 2)) - two[2] / all).abs() < 1e-6);
        prop_assert!((raked.weights.iter().sum::<f64>() - real(people.len())).abs() < 1e-6);
        prop_assert!(raked.weights.iter().all(|weight| *weight > 0.0));
    }
}

#[test]
fn a_lone_small_cell_takes_others_with_it() {
    let table = [vec![20, 3, 30], vec![10, 40, 50], vec![60, 70, 80]];
    let shown = hide_small(&table, 5);
    assert_eq!(shown[2], [Some(60), Some(70), Some(80)]);
    assert_eq!(shown[0], [None, None, Some(30)]);
    assert_eq!(shown[1], [None, None, Some(50)]);
    let large = [vec![9, 9], vec![9, 9]];
    assert_eq!(hide_small(&large, 5), [vec![Some(9); 2], vec![Some(9); 2]]);
    assert_eq!(hide_small(&[], 5), Vec::<Vec<Option<u64>>>::new());
}

proptest! {
    #[test]
    fn no_hidden_cell_follows_from_the_sums(table in vec(vec(0_u64..25, 3), 1..5)) {
        let shown = hide_small(&table, 5);
        let columns = (0..3).map(|column| table.iter().zip(&shown).map(|(row, seen)| (row[column], seen[column])).collect::<Vec<_>>());
        let rows = table.iter().zip(&shown).map(|(row, seen)| row.iter().copied().zip(seen.iter().copied()).collect::<Vec<_>>());
        for line in rows.chain(columns) {
            prop_assert!(line.iter().all(|(count, seen)| seen.is_none_or(|seen| seen == *count && seen >= 5)));
            let hidden: Vec<u64> = line.iter().filter(|(_, seen)| seen.is_none()).map(|(count, _)| *count).collect();
            let sum: u64 = hidden.iter().sum();
            prop_assert!(hidden.is_empty() || hidden.len() == line.len() || (hidden.len() >= 2 && sum >= 5));
        }
    }
}

#[test]
fn an_average_has_a_margin() {
    // 2, 4, 4, 4, 5, 5, 7, 9: average 5, standard deviation by n − 1 √(32/7).
    let values = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0].map(|value| (value, 1.0));
    let found = mean(&values).unwrap();
    assert!((found.mean - 5.0).abs() < 1e-12);
    assert!((found.margin - Z * (32.0_f64 / 7.0 / 8.0).sqrt()).abs() < 1e-12);
    // Whoever counts three times moves it, and widens it.
    let heavy = mean(&[(2.0, 3.0), (6.0, 1.0), (6.0, 1.0)]).unwrap();
    assert!((heavy.mean - 3.6).abs() < 1e-12);
    assert!(heavy.margin > mean(&[(2.0, 1.0), (6.0, 1.0), (6.0, 1.0)]).unwrap().margin);
    assert_eq!(mean(&[(2.0, 1.0)]), None);
}
