//! What a shape holds, and what is refused of an upload.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use serde_json::json;

use super::*;

fn polygon(rings: Value) -> Shape {
    Shape::from_geojson(&json!({ "type": "Polygon", "coordinates": rings })).unwrap()
}

fn square(west: f64, south: f64, side: f64) -> Value {
    let (east, north) = (west + side, south + side);
    json!([
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south]
    ])
}

fn at(lat: f64, lon: f64) -> Point {
    Point::new(lat, lon).unwrap()
}

#[test]
fn a_hole_is_outside() {
    let ring = polygon(json!([square(0.0, 0.0, 10.0), square(4.0, 4.0, 2.0)]));
    assert!(ring.contains(at(1.0, 1.0)));
    assert!(!ring.contains(at(5.0, 5.0)), "in the hole");
    assert!(ring.contains(at(7.0, 7.0)));
    assert!(!ring.contains(at(11.0, 5.0)));
}

#[test]
fn sides_to_the_south_and_west_belong_and_others_do_not() {
    let square = polygon(json!([square(0.0, 0.0, 1.0)]));
    for (lat, lon, inside) in [
        (0.0, 0.5, true),
        (0.5, 0.0, true),
        (0.0, 0.0, true),
        (1.0, 0.5, false),
        (0.5, 1.0, false),
    ] {
        assert_eq!(square.contains(at(lat, lon)), inside, "{lat} {lon}");
    }
}

#[test]
fn geojson_comes_back_as_it_was() {
    for text in [
        r#"{"type":"Point","coordinates":[1.5,2.0]}"#,
        r#"{"type":"LineString","coordinates":[[1.0,2.0],[3.0,4.5]]}"#,
        r#"{"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]],[[[5.0,5.0],[6.0,5.0],[6.0,6.0],[5.0,5.0]]]]}"#,
    ] {
        let read: Value = serde_json::from_str(text).unwrap();
        assert_eq!(Shape::parse(text).unwrap().to_geojson(), read);
    }
}

#[test]
fn what_is_wrong_is_named() {
    let check = |rings: Value, near: Option<Point>| polygon(rings).check_area(near);
    assert_eq!(check(json!([square(1.0, 1.0, 1.0)]), None), Ok(()));
    assert_eq!(
        check(json!([[[0, 0], [1, 0], [1, 1], [0, 1]]]), None),
        Err(ShapeFault::OpenRing { lon: 0.0, lat: 1.0 })
    );
    assert_eq!(
        check(json!([[[0, 0], [1, 1], [0, 0]]]), None),
        Err(ShapeFault::ShortRing { positions: 3 })
    );
    assert_eq!(
        check(json!([[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]), None),
        Err(ShapeFault::Crossing { lon: 1.0, lat: 1.0 })
    );
    assert_eq!(
        check(json!([square(530_000.0, 180_000.0, 5.0)]), None),
        Err(ShapeFault::Projected {
            x: 530_000.0,
            y: 180_000.0
        })
    );
    assert_eq!(
        check(json!([square(38.5, -121.4, 1.0)]), None),
        Err(ShapeFault::Swapped {
            first: 38.5,
            second: -121.4
        })
    );
    // Within the range either way: only the town's own place tells.
    let madrid = at(40.4, -3.7);
    assert_eq!(check(json!([square(40.3, -3.8, 0.1)]), None), Ok(()));
    assert_eq!(
        check(json!([square(40.3, -3.8, 0.1)]), Some(madrid)),
        Err(ShapeFault::Swapped {
            first: 40.3,
            second: -3.8
        })
    );
    assert_eq!(
        Shape::parse(r#"{"type":"LineString","coordinates":[[0,0],[1,1]]}"#)
            .unwrap()
            .check_area(None),
        Err(ShapeFault::WrongType {
            found: "LineString".to_owned()
        })
    );
    assert_eq!(
        Shape::parse(r#"{"type":"Polygon","coordinates":[]}"#),
        Err(ShapeFault::Unreadable)
    );
    assert_eq!(
        Shape::parse(r#"{"type":"MultiPolygon","coordinates":[]}"#),
        Err(ShapeFault::Empty)
    );
    assert_eq!(Shape::parse("]"), Err(ShapeFault::Unreadable));
}

proptest! {
    /// A square cut along a crooked line: every point of it lies in exactly one of the pieces.
    #[test]
    fn neighbours_share_no_point(
        cuts in proptest::collection::vec(0.1..9.9_f64, 3),
        lat in 0.0..10.0_f64,
        lon in 0.0..10.0_f64,
    ) {
        let line = [[cuts[0], 0.0], [cuts[1], 5.0], [cuts[2], 10.0]];
        let west = polygon(json!([[[0.0, 0.0], line[0], line[1], line[2], [0.0, 10.0], [0.0, 0.0]]]));
        let east = polygon(json!([[line[0], [10.0, 0.0], [10.0, 10.0], line[2], line[1], line[0]]]));
        prop_assert!(west.contains(at(lat, lon)) != east.contains(at(lat, lon)));
        prop_assert!(west.contains(at(0.0, cuts[0])) != east.contains(at(0.0, cuts[0])));
        prop_assert!(west.contains(at(5.0, cuts[1])) != east.contains(at(5.0, cuts[1])));
    }

    /// Where a ring begins, and which way round it goes, does not matter.
    #[test]
    fn turning_a_ring_changes_nothing(
        corners in proptest::collection::vec((0.0..10.0_f64, 0.0..10.0_f64), 3..12),
        turn in 0..12_usize,
        lat in 0.0..10.0_f64,
        lon in 0.0..10.0_f64,
    ) {
        let ring = |mut corners: Vec<Position>| {
            corners.push(corners[0]);
            Shape::Polygons(vec![Polygon { outer: corners, holes: vec![] }])
        };
        let corners: Vec<Position> = corners.into_iter().map(|(x, y)| [x, y]).collect();
        let mut turned = corners.clone();
        turned.rotate_left(turn % corners.len());
        turned.reverse();
        prop_assert_eq!(ring(corners).contains(at(lat, lon)), ring(turned).contains(at(lat, lon)));
    }

    /// No text makes the reader panic.
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,200}") {
        let _ = Shape::parse(&text);
    }
}

#[test]
fn a_name_stands_inside_a_bent_or_hollow_area() {
    for text in [
        // A horseshoe that opens to the south: the middle of its box is outside.
        r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,2],[2,2],[2,0],[3,0],[3,3],[0,3],[0,0]]]}"#,
        // A ring around a lake.
        r#"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[3,1],[3,3],[1,3],[1,1]]]}"#,
        // An islet and a mainland.
        r#"{"type":"MultiPolygon","coordinates":[[[[9,9],[9.1,9],[9.1,9.1],[9,9]]],[[[0,0],[4,0],[4,4],[0,4],[0,0]]]]}"#,
    ] {
        let shape = Shape::parse(text).unwrap();
        assert!(shape.contains(shape.label_point()), "{text}");
    }
    let line = Shape::parse(r#"{"type":"LineString","coordinates":[[0,0],[1,1],[2,0]]}"#).unwrap();
    assert_eq!(line.label_point(), line.middle());
}
