//! k-anonymity, l-diversity and Mondrian.

use std::ops::ControlFlow;

use proptest::prelude::*;
use stoa_disclosure::{Cell, Classes, Error, Mondrian};

fn go() -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn inpatients(rows: &[(&str, &str, &str)]) -> Classes {
    let mut classes = Classes::default();
    for (zip, age, condition) in rows {
        classes
            .add(
                &[Cell::text(zip), Cell::text(age)],
                Some(&Cell::text(condition)),
            )
            .unwrap();
    }
    classes
}

/// Machanavajjhala et al. 2007, figures 2 and 3: both tables are 4-anonymous; in the first everybody of the third class has
/// cancer, the second is 3-diverse.
#[test]
fn the_inpatients_of_the_paper_on_l_diversity() {
    let first = inpatients(&[
        ("130**", "<30", "heart"),
        ("130**", "<30", "heart"),
        ("130**", "<30", "viral"),
        ("130**", "<30", "viral"),
        ("1485*", ">=40", "cancer"),
        ("1485*", ">=40", "heart"),
        ("1485*", ">=40", "viral"),
        ("1485*", ">=40", "viral"),
        ("130**", "3*", "cancer"),
        ("130**", "3*", "cancer"),
        ("130**", "3*", "cancer"),
        ("130**", "3*", "cancer"),
    ]);
    assert_eq!((first.k(), first.l()), (Some(4), Some(1)));
    let second = inpatients(&[
        ("1305*", "<=40", "heart"),
        ("1305*", "<=40", "viral"),
        ("1305*", "<=40", "cancer"),
        ("1305*", "<=40", "cancer"),
        ("1485*", ">40", "cancer"),
        ("1485*", ">40", "heart"),
        ("1485*", ">40", "viral"),
        ("1485*", ">40", "viral"),
        ("1306*", "<=40", "heart"),
        ("1306*", "<=40", "viral"),
        ("1306*", "<=40", "cancer"),
        ("1306*", "<=40", "cancer"),
    ]);
    assert_eq!((second.k(), second.l()), (Some(4), Some(3)));
}

/// LeFevre, DeWitt & Ramakrishnan 2006, figures 1 and 3: the patients, and their 2-anonymous multidimensional recoding.
#[test]
fn the_patients_of_the_paper_on_mondrian() {
    let patients = [
        ("Male", 25, 53711),
        ("Female", 25, 53712),
        ("Male", 26, 53711),
        ("Male", 27, 53710),
        ("Female", 27, 53712),
        ("Male", 28, 53711),
    ];
    let row =
        |(sex, age, zip): (&str, i64, i64)| [Cell::text(sex), Cell::Whole(age), Cell::Whole(zip)];
    let mut classes = Classes::default();
    for patient in patients {
        classes.add(&row(patient), None).unwrap();
    }
    let parts = Mondrian::of(&classes, 2, &mut go).unwrap();
    let recoded = |patient| {
        parts
            .of_row(&row(patient))
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(recoded(patients[0]), ["Male", "25–26", "53711"]);
    assert_eq!(recoded(patients[1]), ["Female", "25–27", "53712"]);
    assert_eq!(recoded(patients[2]), ["Male", "25–26", "53711"]);
    assert_eq!(recoded(patients[3]), ["Male", "27–28", "53710–53711"]);
    assert_eq!(recoded(patients[4]), ["Female", "25–27", "53712"]);
    assert_eq!(recoded(patients[5]), ["Male", "27–28", "53710–53711"]);
}

#[test]
fn limits_and_senseless_wishes_have_an_answer() {
    let mut classes = Classes::with_most(2);
    classes.add(&[Cell::Whole(1)], None).unwrap();
    classes.add(&[Cell::Whole(2)], None).unwrap();
    classes.add(&[Cell::Whole(1)], None).unwrap();
    assert_eq!(
        classes.add(&[Cell::Whole(3)], None),
        Err(Error::TooManyClasses(2))
    );
    assert_eq!((classes.rows(), classes.k()), (3, Some(1)));
    let part = |k, watch: &mut dyn FnMut() -> ControlFlow<()>| {
        Mondrian::of(&classes, k, watch).map(|_| ()).unwrap_err()
    };
    assert_eq!(part(1, &mut go), Error::SmallK(1));
    assert_eq!(part(4, &mut go), Error::TooFewRows { rows: 3, k: 4 });
    assert_eq!(part(2, &mut || ControlFlow::Break(())), Error::Stopped);
    let below = classes.below(2);
    assert_eq!((below.classes, below.rows), (1, 1));
    assert_eq!(below.smallest, [(vec![Cell::Whole(2)], 1)]);
    assert_eq!(Classes::default().k(), None);
}

#[test]
fn what_is_partly_empty_is_told_as_nothing() {
    let mut classes = Classes::default();
    for cell in [Cell::Empty, Cell::Whole(4), Cell::Whole(9)] {
        classes.add(&[cell], None).unwrap();
    }
    let parts = Mondrian::of(&classes, 3, &mut go).unwrap();
    assert_eq!(parts.of_row(&[Cell::Whole(4)]), [Cell::text("*")]);
}

fn cells() -> impl Strategy<Value = Vec<(Option<i64>, String, f64)>> {
    let row = (
        proptest::option::weighted(0.9, -50_i64..50),
        "[a-e]{1,2}",
        -1.0..1.0_f64,
    );
    proptest::collection::vec(row, 1..120)
}

fn row((age, town, place): &(Option<i64>, String, f64)) -> [Cell; 3] {
    [
        age.map_or(Cell::Empty, Cell::Whole),
        Cell::text(town),
        Cell::number((place * 10.0).round() / 10.0),
    ]
}

/// Whether a label covers a value.
fn covers(label: &Cell, value: &Cell) -> bool {
    let (label, written) = (label.to_string(), value.to_string());
    if label == "*" || label == written || label.split(", ").any(|one| one == written) {
        return true;
    }
    if let Some((low, high)) = label.split_once(" … ") {
        return (low..=high).contains(&written.as_str());
    }
    let ends: Vec<f64> = label
        .split('–')
        .map(|end| end.trim().parse().unwrap())
        .collect();
    (ends[0]..=ends[1]).contains(&value.scale().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_part_has_k_rows_and_covers_them(rows in cells(), k in 2_u64..9) {
        let mut classes = Classes::default();
        for one in &rows {
            classes.add(&row(one), None).unwrap();
        }
        let Ok(parts) = Mondrian::of(&classes, k, &mut go) else {
            prop_assert!((rows.len() as u64) < k);
            return Ok(());
        };
        let mut recoded = Classes::default();
        for one in &rows {
            let label = parts.of_row(&row(one));
            for (label, value) in label.iter().zip(&row(one)) {
                prop_assert!(covers(label, value), "{label:?} {value:?}");
            }
            recoded.add(label, None).unwrap();
        }
        prop_assert!(recoded.k().unwrap() >= k);
        // The order of the rows changes nothing.
        let mut turned = Classes::default();
        for one in rows.iter().rev() {
            turned.add(&row(one), None).unwrap();
        }
        let again = Mondrian::of(&turned, k, &mut go).unwrap();
        for one in &rows {
            prop_assert_eq!(parts.of_row(&row(one)), again.of_row(&row(one)));
        }
    }

    #[test]
    fn k_is_what_counting_by_hand_gives(rows in cells(), k in 1_u64..6) {
        let mut classes = Classes::default();
        for one in &rows {
            classes.add(&row(one), Some(&Cell::text(&one.1))).unwrap();
        }
        let alike = |one: &(Option<i64>, String, f64)| rows.iter().filter(|other| row(other) == row(one)).count() as u64;
        prop_assert_eq!(classes.k(), rows.iter().map(alike).min());
        let below = rows.iter().filter(|one| alike(one) < k).count() as u64;
        prop_assert_eq!(classes.below(k).rows, below);
        prop_assert_eq!(classes.l(), Some(1));
    }
}
