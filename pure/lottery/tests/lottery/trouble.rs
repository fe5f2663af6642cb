//! Quotas that cannot be met, runs that are stopped, and questions that make no sense.

use std::ops::ControlFlow;

use proptest::{
    collection::vec,
    prelude::{ProptestConfig, prop_assert, proptest},
    sample::select as one_of,
};

use stoa_lottery::{
    Error, Pool, PoolColumns, Quotas, QuotasAreFor, Reach, Rule, Seated, Side, select,
};

use crate::samples::{asked, crowd, draw, quotas};

/// Three seats at least for three of town north, of whom there are two; and at most one for whoever is old, while all
/// but one of the pool are.
#[test]
fn infeasible_quotas_name_what_conflicts_and_the_smallest_change() {
    let quotas = quotas(&[
        ("town", "north", 3, 4),
        ("town", "south", 0, 4),
        ("age", "young", 0, 4),
        ("age", "old", 0, 4),
    ]);
    let kinds: &[(usize, &[&str])] = &[(2, &["north", "old"]), (6, &["south", "young"])];
    let error = draw(&crowd(&quotas, kinds), &quotas, asked(Rule::Leximin, 4, 10));
    let Err(Error::Infeasible(conflict)) = error else {
        panic!("no panel can have three of two");
    };
    assert_eq!(conflict.together.len(), 1);
    let end = &conflict.together[0];
    assert_eq!(
        (end.quota, end.side, end.seats, end.people),
        (0, Side::Min, 3, 2)
    );
    assert_eq!((conflict.changes.len(), conflict.changes[0].to), (1, 2));
    assert_eq!(
        (conflict.seats_moved(), conflict.reach),
        (1, Reach::WithinFlex)
    );
    let words = conflict.to_string();
    assert!(
        words.contains("town: north: at least 3 (2 people in the pool)"),
        "{words}"
    );
    assert!(
        words.contains("town: north: lower min from 3 to 2"),
        "{words}"
    );
}

/// No single quota is too much, only both together: whoever is in the north is old.
#[test]
fn a_conflict_of_two_quotas_has_two() {
    let quotas = quotas(&[
        ("town", "north", 2, 4),
        ("town", "south", 0, 4),
        ("age", "young", 0, 4),
        ("age", "old", 0, 1),
    ]);
    let kinds: &[(usize, &[&str])] = &[(4, &["north", "old"]), (4, &["south", "young"])];
    let error = draw(&crowd(&quotas, kinds), &quotas, asked(Rule::Nash, 4, 10));
    let Err(Error::Infeasible(conflict)) = error else {
        panic!("the north is old");
    };
    let ends: Vec<_> = conflict
        .together
        .iter()
        .map(|end| (end.quota, end.side))
        .collect();
    assert_eq!(ends, [(0, Side::Min), (3, Side::Max)]);
    assert_eq!(conflict.seats_moved(), 1);
}

#[test]
fn changes_stay_within_flex_where_they_can_and_say_so_where_not() {
    let read = |max_flex: u32| {
        let file = format!(
            "feature,value,min,max,min_flex,max_flex\nage,old,0,1,0,{max_flex}\nage,young,0,1,0,1\n"
        );
        Quotas::read("q.csv", file.as_bytes()).expect("good quotas")
    };
    for (max_flex, reach) in [(2, Reach::WithinFlex), (1, Reach::BeyondFlex)] {
        let quotas = read(max_flex);
        let pool = crowd(&quotas, &[(5, &["old"]), (5, &["young"])]);
        let Err(Error::Infeasible(conflict)) = draw(&pool, &quotas, asked(Rule::Maximin, 3, 10))
        else {
            panic!("three seats, two of them allowed");
        };
        assert_eq!(conflict.reach, reach);
        assert_eq!(conflict.seats_moved(), 1);
    }
}

#[test]
fn a_run_can_be_stopped_at_every_step() {
    let quotas = quotas(&[("town", "north", 1, 2), ("town", "south", 1, 2)]);
    let pool = crowd(&quotas, &[(5, &["north"]), (7, &["south"])]);
    for rule in Rule::ALL {
        let mut steps = 0;
        let whole = select(
            &pool,
            &quotas,
            &Seated::default(),
            asked(rule, 3, 10),
            &mut |_| {
                steps += 1;
                ControlFlow::Continue(())
            },
        );
        assert!(whole.is_ok() && steps > 0);
        for last in 0..steps {
            let mut left = last;
            let stopped = select(
                &pool,
                &quotas,
                &Seated::default(),
                asked(rule, 3, 10),
                &mut |_| {
                    left -= 1;
                    if left < 0 {
                        ControlFlow::Break(())
                    } else {
                        ControlFlow::Continue(())
                    }
                },
            );
            assert!(matches!(stopped, Err(Error::Stopped)), "{rule:?} at {last}");
        }
    }
}

#[test]
fn sizes_and_lists_must_make_sense() {
    let quotas = quotas(&[("town", "north", 0, 9)]);
    let pool = crowd(&quotas, &[(5, &["north"])]);
    for (size, panels) in [(0, 10), (6, 10), (2, 0), (2, 1_000_000)] {
        let refused = draw(&pool, &quotas, asked(Rule::Leximin, size, panels));
        assert!(
            matches!(refused, Err(Error::Asked(_))),
            "{size} of {panels}"
        );
    }
}

#[test]
fn people_who_were_selected_before_are_set_apart_with_their_households() {
    let columns = PoolColumns {
        id: None,
        households: vec!["home".to_owned()],
    };
    let quotas = Quotas::read(
        "q",
        "feature,value,min,max\ntown,north,0,3\ntown,south,0,3\n".as_bytes(),
    )
    .expect("good quotas");
    let read =
        |file: &str| Pool::read("p", file.as_bytes(), &quotas, &columns).expect("a good pool");
    let pool = read("id,home,town\na,1,north\nb,1,south\nc,2,north\nd,,south\ne,,south\n");
    let before = read("id,home,town\nx,1,north\nd,,south\n");
    let free = Seated::after(&pool, &before, &quotas, QuotasAreFor::FreeSeats);
    // a and b live with x, d is selected already; a blank home is no home that is shared.
    assert_eq!(free.apart.iter().copied().collect::<Vec<_>>(), [0, 1, 3]);
    assert!(free.taken.is_empty());
    let counted = Seated::after(&pool, &before, &quotas, QuotasAreFor::Everybody);
    assert_eq!(counted.taken, [1, 1]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever numbers the quotas have: a lottery, or what conflicts and changes that are enough.
    #[test]
    fn any_numbers_are_answered(
        limits in vec((one_of(vec![0, 1, 2, 3, 1_000_000]), one_of(vec![0, 1, 5, 1_000_000])), 4),
        size in 1..9_u32,
    ) {
        let names = [("town", "north"), ("town", "south"), ("age", "old"), ("age", "young")];
        let made = |limits: &[(u32, u32)]| {
            let named = names.iter().zip(limits);
            let wanted: Vec<_> =
                named.map(|((feature, value), (min, max))| (*feature, *value, *min, *max)).collect();
            quotas(&wanted)
        };
        let limits: Vec<(u32, u32)> =
            limits.iter().map(|(min, more)| (*min, (min + more).min(1_000_000))).collect();
        let kinds: &[(usize, &[&str])] =
            &[(3, &["north", "old"]), (2, &["north", "young"]), (4, &["south", "young"])];
        let asked_for = asked(Rule::Maximin, size, 5);
        let before = made(&limits);
        match draw(&crowd(&before, kinds), &before, asked_for.clone()) {
            Ok(selection) => prop_assert!(selection.list.len() == 5),
            Err(Error::Infeasible(conflict)) => {
                prop_assert!(!conflict.together.is_empty() && conflict.seats_moved() > 0);
                let mut limits = limits;
                for change in &conflict.changes {
                    let limit = &mut limits[change.end.quota];
                    match change.end.side {
                        Side::Min => limit.0 = change.to,
                        Side::Max => limit.1 = change.to,
                    }
                }
                let after = made(&limits);
                let again = draw(&crowd(&after, kinds), &after, asked_for);
                prop_assert!(again.is_ok(), "{conflict}");
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}
