//! Geometries written and read again, and what is none.

#![allow(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod relate;

use proptest::{collection::vec, option, prelude::*};
use stoa_geometry::{Bounds, Geometry, Kind, Position, curve, geojson, wkb, wkt};

fn position() -> impl Strategy<Value = Position> {
    let number = -1e6..1e6_f64;
    (number.clone(), number.clone(), option::of(number)).prop_map(|(x, y, z)| Position { x, y, z })
}

fn geometry() -> impl Strategy<Value = Geometry> {
    let line = || vec(position(), 0..4);
    let leaf = prop_oneof![
        option::of(position()).prop_map(Geometry::Point),
        line().prop_map(Geometry::LineString),
        vec(line(), 0..3).prop_map(Geometry::Polygon),
        line().prop_map(Geometry::MultiPoint),
        vec(line(), 0..3).prop_map(Geometry::MultiLineString),
        vec(vec(line(), 0..3), 0..3).prop_map(Geometry::MultiPolygon),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        vec(inner, 0..3).prop_map(Geometry::GeometryCollection)
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(geometry in geometry()) {
        prop_assert_eq!(wkb::read(&wkb::write(&geometry)), Some(geometry.clone()));
        prop_assert_eq!(geojson::read(&geojson::text(&geometry)), Some(geometry.clone()));
        prop_assert_eq!(wkb::kind(&wkb::write(&geometry)), Some(geometry.kind()));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..80), text in ".{0,60}") {
        if let Some(geometry) = wkb::read(&bytes) {
            prop_assert!(geojson::read(&geojson::text(&geometry)).is_some());
        }
        let _ = geojson::read(&text);
    }

    #[test]
    fn the_box_holds_every_point(geometry in geometry()) {
        let bounds = geometry.bounds();
        let mut count = 0;
        geometry.each(&mut |at| {
            count += 1;
            let bounds = bounds.unwrap();
            assert!((bounds.west..=bounds.east).contains(&at.x));
            assert!((bounds.south..=bounds.north).contains(&at.y));
        });
        prop_assert_eq!(geometry.points(), count);
        prop_assert_eq!(bounds.is_none(), count == 0);
    }
}

/// The examples of appendix A of RFC 7946, and what PostGIS' documentation of ST_AsText shows for such shapes.
#[test]
fn the_three_forms_say_the_same() {
    for (json, text) in [
        (r#"{"type":"Point","coordinates":[100,0]}"#, "POINT (100 0)"),
        (
            r#"{"type":"LineString","coordinates":[[100,0],[101,1]]}"#,
            "LINESTRING (100 0, 101 1)",
        ),
        (
            r#"{"type":"Polygon","coordinates":[[[100,0],[101,0],[101,1],[100,1],[100,0]],[[100.8,0.8],[100.8,0.2],[100.2,0.2],[100.2,0.8],[100.8,0.8]]]}"#,
            "POLYGON ((100 0, 101 0, 101 1, 100 1, 100 0), (100.8 0.8, 100.8 0.2, 100.2 0.2, 100.2 0.8, 100.8 0.8))",
        ),
        (
            r#"{"type":"MultiPoint","coordinates":[[100,0],[101,1]]}"#,
            "MULTIPOINT ((100 0), (101 1))",
        ),
        (
            r#"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}"#,
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
        ),
        (
            r#"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[100,0,7.5]}]}"#,
            "GEOMETRYCOLLECTION Z (POINT Z (100 0 7.5))",
        ),
        (r#"{"type":"Point","coordinates":[]}"#, "POINT EMPTY"),
    ] {
        let geometry = geojson::read(json).unwrap();
        assert_eq!(geojson::text(&geometry), json);
        assert_eq!(wkt::text(&geometry), text);
        assert_eq!(wkb::read(&wkb::write(&geometry)), Some(geometry));
    }
}

fn head(code: u32) -> Vec<u8> {
    [&[1][..], &code.to_le_bytes()].concat()
}

fn with(mut bytes: Vec<u8>, numbers: &[f64]) -> Vec<u8> {
    numbers
        .iter()
        .for_each(|number| bytes.extend(number.to_le_bytes()));
    bytes
}

#[test]
fn heights_measures_and_systems_are_read_as_both_standards_mark_them() {
    let text = |bytes: &[u8]| wkb::read(bytes).map(|geometry| geojson::text(&geometry));
    let point = |numbers: &str| Some(format!(r#"{{"type":"Point","coordinates":[{numbers}]}}"#));
    assert_eq!(
        text(&with(head(0x8000_0001), &[1.0, 2.0, 3.0])),
        point("1,2,3")
    );
    assert_eq!(text(&with(head(2001), &[1.0, 2.0, 9.0])), point("1,2"));
    assert_eq!(
        text(&with(head(3001), &[1.0, 2.0, 3.0, 9.0])),
        point("1,2,3")
    );
    let mut marked = head(0x2000_0001);
    marked.extend(4326_u32.to_le_bytes());
    assert_eq!(text(&with(marked, &[-3.5, 40.25])), point("-3.5,40.25"));
    let mut big = vec![0, 0, 0, 0, 1];
    big.extend(5.0_f64.to_be_bytes());
    big.extend(6.0_f64.to_be_bytes());
    assert_eq!(text(&big), point("5,6"));
}

#[test]
fn what_is_no_geometry_is_none() {
    let endless = [head(2), u32::MAX.to_le_bytes().to_vec()].concat();
    assert_eq!(wkb::read(&endless), None);
    let nested: Vec<u8> = (0..100)
        .flat_map(|_| [head(7), 1_u32.to_le_bytes().to_vec()].concat())
        .collect();
    assert_eq!(wkb::read(&nested), None);
    assert_eq!(wkb::read(&with(head(1), &[f64::INFINITY, 0.0])), None);
    assert_eq!(
        wkb::read(&with(head(1), &[1.0, 2.0, 3.0])),
        None,
        "bytes are left"
    );
    let text = r#"{"type":"GeometryCollection","geometries":["#;
    let deep = format!("{}{}", text.repeat(50), "]}".repeat(50));
    for bad in [
        "null",
        "{}",
        r#"{"type":"Point","coordinates":["x"]}"#,
        r#"{"type":"Point","coordinates":[1]}"#,
        r#"{"type":"Circle","coordinates":[1,2]}"#,
        r#"{"type":"Polygon","coordinates":[[1,2]]}"#,
        &deep,
    ] {
        assert_eq!(geojson::read(bad), None, "{bad}");
    }
}

#[test]
fn a_geometry_moves_as_a_whole_or_not_at_all() {
    let line = geojson::read(r#"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#).unwrap();
    let moved = line
        .clone()
        .moved(&mut |at| Position::flat(at.x + 1.0, at.y))
        .unwrap();
    assert_eq!(wkt::text(&moved), "LINESTRING (2 2, 4 4)");
    assert_eq!(
        line.moved(&mut |at| Position::flat(1.0 / (at.x - 3.0), at.y)),
        None
    );
}

#[test]
fn places_far_apart_are_far_apart_on_the_curve() {
    let within = Bounds {
        west: -180.0,
        south: -90.0,
        east: 180.0,
        north: 90.0,
    };
    let at = |x, y| curve::place(Bounds::of(Position::flat(x, y).unwrap()), within);
    assert!(at(2.35, 48.85).abs_diff(at(2.36, 48.86)) < at(2.35, 48.85).abs_diff(at(-70.0, -33.0)));
    assert_eq!(Kind::of_name("Polygon"), Some(Kind::Polygon));
    let nowhere = Bounds {
        west: 0.0,
        south: 0.0,
        east: 0.0,
        north: 0.0,
    };
    assert_eq!(curve::place(nowhere, nowhere), 0);
}
