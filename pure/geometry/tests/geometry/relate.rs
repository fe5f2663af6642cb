//! How geometries lie to each other: what GEOS says, the examples of the standards, and what holds for all.

use proptest::{collection::vec, prelude::*};
use stoa_geometry::{
    Geometry, Position,
    meet::Flat,
    relate::{Ground, MOST, Relation, Unfit},
    wkt,
};

fn place(text: &str) -> Geometry {
    wkt::read(text).unwrap()
}

fn matrix(one: &str, other: &str) -> String {
    Ground::of(&place(other)).unwrap().matrix(&place(one))
}

fn holding(one: &Geometry, other: &Geometry) -> Vec<Relation> {
    let ground = Ground::of(other).unwrap();
    let all = Relation::ALL.into_iter();
    all.filter(|relation| ground.holds(one, *relation))
        .collect()
}

/// Made by GEOS 3.14 (shapely 2.2): pairs of valid geometries on a small grid, where much touches, with their matrix.
#[test]
fn it_says_what_geos_says() {
    let mut wrong = Vec::new();
    let lines = include_str!("relate.tsv").lines();
    for line in lines.clone() {
        let parts: Vec<&str> = line.split('\t').collect();
        let found = matrix(parts[1], parts[2]);
        if found != parts[0] {
            wrong.push(format!("{found}, not {line}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        lines.count(),
        wrong.join("\n")
    );
}

/// OGC 06-103r4, figures of section 6.1.15.
#[test]
fn the_relations_are_those_of_the_standard() {
    use Relation::{Contains, Crosses, Disjoint, Equals, Overlaps, Touches, Within};
    let square = "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))";
    for (one, other, expected) in [
        ("POLYGON((4 1, 6 1, 6 3, 4 3, 4 1))", square, vec![Touches]),
        ("POLYGON((4 4, 6 4, 6 6, 4 6, 4 4))", square, vec![Touches]),
        ("LINESTRING(-2 4, 6 4)", square, vec![Touches]),
        ("POINT(4 2)", square, vec![Touches]),
        ("LINESTRING(-2 2, 6 2)", square, vec![Crosses]),
        (
            "LINESTRING(0 0, 4 4)",
            "LINESTRING(0 4, 4 0)",
            vec![Crosses],
        ),
        ("MULTIPOINT((1 1), (9 9))", square, vec![Crosses]),
        ("LINESTRING(1 1, 3 3)", square, vec![Within]),
        ("LINESTRING(0 0, 4 0)", square, vec![Touches]),
        ("POINT(2 2)", square, vec![Within]),
        (square, "POINT(2 2)", vec![Contains]),
        (
            square,
            "POLYGON((4 4, 0 4, 0 0, 4 0, 4 4))",
            vec![Equals, Within, Contains],
        ),
        ("POLYGON((2 2, 6 2, 6 6, 2 6, 2 2))", square, vec![Overlaps]),
        (
            "LINESTRING(0 0, 2 2, 4 4)",
            "LINESTRING(1 1, 6 6)",
            vec![Overlaps],
        ),
        (
            "MULTIPOINT((1 1), (2 2))",
            "MULTIPOINT((2 2), (3 3))",
            vec![Overlaps],
        ),
        ("POINT(9 9)", square, vec![Disjoint]),
        ("POINT EMPTY", square, vec![Disjoint]),
        (
            "POLYGON((1.5 1, 2 1, 2 1.5, 1.5 1))",
            "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (0.5 0.5, 3 0.5, 3 3, 0.5 0.5))",
            vec![Disjoint],
        ),
    ] {
        let found = holding(&place(one), &place(other));
        assert_eq!(found, expected, "{one} {other}");
    }
    let collection = "GEOMETRYCOLLECTION(POINT(9 9), POLYGON((0 0, 4 0, 4 4, 0 4, 0 0)))";
    assert_eq!(holding(&place("POINT(9 9)"), &place(collection)), [Within]);
}

#[test]
fn what_cannot_be_held_against_is_told() {
    let bowtie = place("POLYGON((0 0, 4 4, 4 0, 0 4, 0 0))");
    assert_eq!(Ground::of(&bowtie).unwrap_err(), Unfit::Crossed);
    let spike = place("POLYGON((0 0, 4 0, 6 0, 4 0, 4 4, 0 0))");
    assert_eq!(Ground::of(&spike).unwrap_err(), Unfit::Crossed);
    // Rings may touch at a position.
    let touching = place("POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (0 0, 2 1, 1 2, 0 0))");
    assert!(Ground::of(&touching).is_ok());
    let at =
        |number: usize| Position::flat(f64::from(u32::try_from(number).unwrap()), 0.0).unwrap();
    let long = Geometry::MultiPoint((0..=MOST).map(at).collect());
    assert_eq!(Ground::of(&long).unwrap_err(), Unfit::Long);
    // What a row holds is answered, whatever it is.
    let ground = Ground::of(&place("POINT(2 1)")).unwrap();
    assert!(
        ground.holds(&bowtie, Relation::Disjoint) && !ground.holds(&bowtie, Relation::Contains)
    );
    assert!(
        Ground::of(&place("POINT(0.5 2)"))
            .unwrap()
            .holds(&bowtie, Relation::Contains)
    );
}

fn position() -> impl Strategy<Value = Position> {
    (0..7_i8, 0..7_i8).prop_map(|(x, y)| Position {
        x: f64::from(x),
        y: f64::from(y),
        z: None,
    })
}

fn ring() -> impl Strategy<Value = Vec<Position>> {
    vec(position(), 1..6).prop_map(|mut ring| {
        ring.push(ring[0]);
        ring
    })
}

fn geometry() -> impl Strategy<Value = Geometry> {
    let leaf = prop_oneof![
        position().prop_map(|at| Geometry::Point(Some(at))),
        vec(position(), 0..5).prop_map(Geometry::MultiPoint),
        vec(position(), 0..5).prop_map(Geometry::LineString),
        vec(vec(position(), 0..4), 0..3).prop_map(Geometry::MultiLineString),
        vec(ring(), 0..3).prop_map(Geometry::Polygon),
        vec(vec(ring(), 1..2), 0..3).prop_map(Geometry::MultiPolygon),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        vec(inner, 0..3).prop_map(Geometry::GeometryCollection)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn relations_agree_with_each_other(one in geometry(), other in geometry()) {
        let (Ok(of_one), Ok(of_other)) = (Ground::of(&one), Ground::of(&other)) else {
            return Ok(());
        };
        let (forth, back) = (of_other.matrix(&one), of_one.matrix(&other));
        let turned: String = [0, 3, 6, 1, 4, 7, 2, 5, 8].iter().map(|place| &back[*place..=*place]).collect();
        prop_assert_eq!(&forth, &turned, "the other way round");
        let holds = |relation| of_other.holds(&one, relation);
        prop_assert_eq!(holds(Relation::Within), of_one.holds(&other, Relation::Contains));
        for relation in [Relation::Equals, Relation::Touches, Relation::Disjoint, Relation::Overlaps] {
            prop_assert_eq!(holds(relation), of_one.holds(&other, relation), "{:?}", relation);
        }
        let meets = Flat::from(&one).intersects(&Flat::from(&other));
        prop_assert_eq!(holds(Relation::Disjoint), !meets);
        // Surfaces of one geometry that lie on each other or share a side are none of the model's.
        let is_one = !matches!(one, Geometry::MultiPolygon(_) | Geometry::GeometryCollection(_));
        prop_assert!(!is_one || of_one.holds(&one, Relation::Equals));
    }

    #[test]
    fn nothing_makes_it_panic(one in vec((any::<f64>(), any::<f64>()), 0..9), other in geometry()) {
        let line: Vec<Position> = one.iter().filter_map(|(x, y)| Position::flat(*x, *y)).collect();
        let mut closed = line.clone();
        closed.extend(line.first().copied());
        for geometry in [Geometry::LineString(line), Geometry::Polygon(vec![closed])] {
            if let Ok(ground) = Ground::of(&other) {
                prop_assert_eq!(ground.matrix(&geometry).len(), 9);
            }
            if let Ok(ground) = Ground::of(&geometry) {
                prop_assert_eq!(ground.matrix(&other).len(), 9);
            }
        }
    }
}
