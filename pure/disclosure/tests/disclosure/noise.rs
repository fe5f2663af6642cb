//! Discrete Laplace noise, counts with it, and budgets.

use proptest::prelude::*;
use stoa_disclosure::{
    Budget, Cell, Classes, Epsilon, Error, Pseudonyms, Randomness, bernoulli_exp, discrete_laplace,
    least_shown, private_counts,
};

fn epsilon(text: &str) -> Epsilon {
    text.parse().unwrap()
}

/// Canonne, Kamath & Steinke 2020, definition of the distribution: P(x) = (e^s - 1) / (e^s + 1) · e^(-s|x|) for scale 1/s. The
/// counts of 40,000 draws are compared by Pearson's test at one in a million.
#[test]
fn noise_is_distributed_as_the_paper_says() {
    const DRAWS: usize = 40_000;
    for (text, seed) in [("0.5", 1), ("1", 2), ("2.25", 3)] {
        let scale: f64 = text.parse().unwrap();
        let mut random = Randomness::from_seed(&[seed; 32]);
        let draws: Vec<i64> = (0..DRAWS)
            .map(|_| discrete_laplace(epsilon(text), &mut random))
            .collect();
        let share = |x: i64| scale.exp_m1() / (scale.exp() + 1.0) * (-scale * x.abs() as f64).exp();
        let (mut squares, mut cells, mut rest) = (0.0, 0, DRAWS as f64);
        let mut others = DRAWS;
        for x in -12..=12 {
            let expected = share(x) * DRAWS as f64;
            if expected < 20.0 {
                continue;
            }
            let seen = draws.iter().filter(|draw| **draw == x).count();
            squares += (seen as f64 - expected).powi(2) / expected;
            cells += 1;
            rest -= expected;
            others -= seen;
        }
        squares += (others as f64 - rest).powi(2) / rest.max(1.0);
        // The upper millionth of chi-square with n degrees of freedom lies below n + 4.9 sqrt(2 n) + 16 (Laurent & Massart 2000).
        let freedom = f64::from(cells);
        assert!(
            squares < freedom + 4.9 * (2.0 * freedom).sqrt() + 16.0,
            "{text}: {squares} of {freedom}"
        );
    }
}

#[test]
fn chances_of_exp_are_exact() {
    let mut random = Randomness::from_seed(&[9; 32]);
    for (over, under) in [(0, 1), (1, 3), (1, 1)] {
        let hits = (0..20_000)
            .filter(|_| bernoulli_exp(over, under, &mut random))
            .count();
        let expected = (-(over as f64) / under as f64).exp() * 20_000.0;
        assert!(
            (hits as f64 - expected).abs() < 5.0 * 71.0,
            "{over}/{under}: {hits}"
        );
    }
}

#[test]
fn small_groups_do_not_show_and_large_ones_do() {
    let mut classes = Classes::default();
    for _ in 0..5000 {
        classes.add(&[Cell::text("north")], None).unwrap();
    }
    classes.add(&[Cell::text("south")], None).unwrap();
    let shown = private_counts(&classes, epsilon("1"), &mut Randomness::from_seed(&[4; 32]));
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0].group, [Cell::text("north")]);
    assert!((4950..5050).contains(&shown[0].rows));
    // A noise of m = 14 has a chance of e^-14 / (1 + e^-1) = 6.1e-7, below one in a million; one of 13 has 1.7e-6.
    assert_eq!(least_shown(epsilon("1")), 16);
    assert!(least_shown(epsilon("0.1")) > 130);
}

#[test]
fn a_budget_is_spent_to_the_millionth() {
    let budget = Budget::new(epsilon("1"));
    let budget = budget.spend(epsilon("0.6")).unwrap();
    let budget = budget.spend(epsilon("0.399999")).unwrap();
    assert_eq!(budget.left(), 1);
    let refused = budget.spend(epsilon("0.000002")).unwrap_err();
    let said = Error::BudgetSpent {
        asked: "0.000002".to_owned(),
        left: "0.000001".to_owned(),
    };
    assert_eq!(refused, said);
    assert!(budget.spend(epsilon("0.000001")).is_ok());
    for wrong in [
        "",
        "0",
        "-1",
        "1e3",
        "101",
        "0.0000001",
        "one",
        "1.2.3",
        ".5",
    ] {
        assert!(wrong.parse::<Epsilon>().is_err(), "{wrong}");
    }
}

/// RFC 4231, test case 1 has a key of 20 bytes; ours have 32. With the zero-padded key of case 1 the result is the same.
#[test]
fn pseudonyms_are_hmac() {
    let mut key = [0; 32];
    key[..20].fill(0x0b);
    assert_eq!(
        Pseudonyms::with_key(&key).of("Hi There"),
        "b0344c61d8db38535ca8afceaf0bf12b"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn epsilon_has_one_spelling(millionths in 1_u64..=100_000_000) {
        let one = Epsilon::from_millionths(millionths).unwrap();
        prop_assert_eq!(one.to_string().parse::<Epsilon>().unwrap(), one);
    }

    #[test]
    fn numbers_below_an_end_are_below_it(end in 1_u64..=u64::MAX, seed: u8) {
        prop_assert!(Randomness::from_seed(&[seed; 32]).below(end) < end);
    }

    #[test]
    fn pseudonyms_depend_on_key_and_value(a in ".{0,12}", b in ".{0,12}", key: u8) {
        let one = Pseudonyms::with_key(&[key; 32]);
        prop_assert_eq!(one.of(&a) == one.of(&b), a == b);
        prop_assert_ne!(one.of(&a), Pseudonyms::with_key(&[key.wrapping_add(1); 32]).of(&a));
    }
}
