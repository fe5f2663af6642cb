//! What treatments make of values, and which plans fit a table.

use proptest::prelude::*;
use stoa_disclosure::{
    Alike, By, Cell, ColumnWay, Counts, Epsilon, Error, Plan, Pseudonyms, Shape, Way, on_grid,
};

fn of(way: &str, cell: &Cell) -> String {
    let way: Way = way.parse().unwrap();
    way.apply(cell, &Pseudonyms::with_key(&[1; 32])).to_string()
}

#[test]
fn values_become_coarser() {
    assert_eq!(of("band:10", &Cell::Whole(27)), "20–29");
    assert_eq!(of("band:10", &Cell::Whole(-1)), "-10 – -1");
    assert_eq!(
        of("band:10", &Cell::Whole(i64::MIN)),
        "-9223372036854775810 – -9223372036854775801"
    );
    assert_eq!(of("band:0.5", &Cell::number(20.75)), "[20.5, 21.0)");
    assert_eq!(of("month", &Cell::Day(19_782)), "2024-02");
    assert_eq!(of("year", &Cell::Time(-1)), "1969");
    assert_eq!(of("grid:0.01", &Cell::number(40.41678)), "40.415");
    assert_eq!(of("grid:0.01", &Cell::number(-3.70379)), "-3.705");
    assert_eq!(of("prefix:3", &Cell::Whole(28_013)), "280*");
    assert_eq!(of("prefix:3", &Cell::text("é漢字x")), "é漢字*");
    assert_eq!(of("prefix:3", &Cell::text("abc")), "abc");
    assert_eq!(of("pseudonym", &Cell::Empty), "");
    assert_eq!(of("band:10", &Cell::number(f64::NAN)), "");
}

#[test]
fn a_coordinate_moves_to_the_middle_of_its_cell() {
    assert_eq!(on_grid(-3.70379, 0.01).to_string(), "-3.705");
    assert_eq!(on_grid(10.0, 0.5).to_string(), "10.25");
    assert_eq!(Way::Grid(0.1).becomes(Shape::Place), Some(Shape::Place));
    assert_eq!(Way::Prefix(3).becomes(Shape::Place), None);
}

#[test]
fn a_plan_tells_every_fault_at_once() {
    let table = [
        ("age", Shape::Whole),
        ("born", Shape::Day),
        ("name", Shape::Text),
    ];
    let way = |column: &str, way: &str| ColumnWay {
        column: column.to_owned(),
        way: way.parse().unwrap(),
    };
    let plan = Plan {
        ways: vec![
            way("age", "month"),
            way("phone", "drop"),
            way("name", "drop"),
            way("name", "prefix:2"),
        ],
        alike: Some(Alike {
            columns: vec!["name".to_owned()],
            k: 1,
            by: By::Ranges,
        }),
        counts: Some(Counts {
            columns: Vec::new(),
            epsilon: Epsilon::ONE,
        }),
    };
    let faults = plan.check(&table).unwrap_err();
    assert_eq!(faults.len(), 7);
    assert!(matches!(&faults[0], Error::Unfit { column, .. } if column == "age"));
    assert_eq!(faults[1], Error::NoColumn("phone".to_owned()));
    assert_eq!(faults[2], Error::ColumnTwice("name".to_owned()));
    assert_eq!(faults[3], Error::SmallK(1));
    assert_eq!(faults[4], Error::NoColumn("name".to_owned()));
    assert_eq!(faults[5..], [Error::NoColumns, Error::CountsAlone]);
    let all = Plan {
        ways: vec![way("age", "drop"), way("born", "drop"), way("name", "drop")],
        ..Plan::default()
    };
    assert_eq!(all.check(&table).unwrap_err(), [Error::NothingLeft]);
    let fits = Plan {
        ways: vec![way("age", "band:10"), way("born", "year")],
        ..Plan::default()
    };
    assert_eq!(fits.check(&table), Ok(()));
}

#[test]
fn ways_have_one_spelling() {
    for text in [
        "drop",
        "pseudonym",
        "month",
        "year",
        "band:10",
        "band:0.5",
        "grid:0.01",
        "prefix:3",
        "prefix:0",
    ] {
        assert_eq!(text.parse::<Way>().unwrap().to_string(), text);
    }
    for wrong in [
        "",
        "Drop",
        "band",
        "band:0",
        "band:-1",
        "band:NaN",
        "band:inf",
        "prefix:300",
        "prefix:x",
        "drop:1",
    ] {
        assert!(wrong.parse::<Way>().is_err(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_grid_moves_nothing_further_than_half_a_step(value in -180.0..180.0_f64, step in 1_u32..500) {
        let step = f64::from(step) / 1000.0;
        let moved = Way::Grid(step).apply(&Cell::number(value), &Pseudonyms::with_key(&[0; 32]));
        prop_assert!((moved.scale().unwrap() - value).abs() <= step / 2.0 + 1e-6);
    }

    #[test]
    fn a_band_holds_its_value(value in -10_000_i64..10_000, width in 1_u32..500) {
        let band = Way::Band(f64::from(width)).apply(&Cell::Whole(value), &Pseudonyms::with_key(&[0; 32])).to_string();
        let ends: Vec<i64> = band.split('–').map(|end| end.trim().parse().unwrap()).collect();
        prop_assert!(ends[0] <= value && value <= *ends.last().unwrap());
    }

    #[test]
    fn nothing_panics(text in ".{0,20}", number: i64, real: f64, day: i32) {
        let pseudonyms = Pseudonyms::with_key(&[0; 32]);
        for way in ["drop", "pseudonym", "month", "year", "band:0.3", "band:7", "grid:0.01", "prefix:2"] {
            let way: Way = way.parse().unwrap();
            for cell in [Cell::text(&text), Cell::Whole(number), Cell::number(real), Cell::Day(day), Cell::Time(number)] {
                let _made = way.apply(&cell, &pseudonyms);
            }
        }
        let _parsed = text.parse::<Way>();
    }
}
