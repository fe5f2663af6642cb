//! Files of areas as offices export them, and as nobody should.

use proptest::prelude::{Strategy, any, prop_assert, proptest};
use serde_json::json;

use super::*;

const MERROW: Point = Point {
    lat: 51.2,
    lon: -0.5,
};

fn square(west: f64, south: f64) -> Value {
    let (east, north) = (west + 0.01, south + 0.01);
    json!({"type": "Polygon", "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]]})
}

fn file(features: &[(Value, Value)]) -> AreaFile {
    let features: Vec<Value> = features
        .iter()
        .map(|(properties, geometry)| {
            json!({"type": "Feature", "properties": properties, "geometry": geometry})
        })
        .collect();
    let text = json!({"type": "FeatureCollection", "features": features}).to_string();
    AreaFile::read(text.as_bytes()).unwrap()
}

fn two() -> AreaFile {
    file(&[
        (
            json!({"WARD": "W1", "NAME": "North", "name_ar": "الشمال", "POP": 1200.0}),
            square(-0.5, 51.2),
        ),
        (
            json!({"WARD": "W2", "NAME": "South", "name_ar": null, "POP": "900"}),
            square(-0.5, 51.1),
        ),
    ])
}

#[test]
fn the_usual_properties_are_guessed() {
    let reading = two().guess(AreaKind::ward(), Lang::En);
    assert_eq!(reading.code.as_deref(), Some("WARD"));
    assert_eq!(reading.population.as_deref(), Some("POP"));
    let names = [
        (Lang::En, "NAME".to_owned()),
        (Lang::Ar, "name_ar".to_owned()),
    ];
    assert_eq!(reading.names, names.into());
    let checked = two().check(&reading, Some(MERROW)).unwrap();
    let first = &checked.areas()[0];
    assert_eq!((first.code.as_str(), first.population), ("W1", Some(1200)));
    assert_eq!(first.name.get(Lang::Ar), "الشمال");
    assert_eq!(checked.areas()[1].name.get(Lang::Ar), "South");
    assert_eq!(checked.rows_digest().len(), 64);
}

#[test]
fn codes_are_made_from_names_where_there_are_none() {
    let one = file(&[(json!({"label": "Été & Søn, St."}), square(-0.5, 51.2))]);
    let reading = one.guess(AreaKind::ward(), Lang::En);
    assert_eq!(
        (reading.code.as_ref(), reading.names[&Lang::En].as_str()),
        (None, "label")
    );
    let checked = one.check(&reading, None).unwrap();
    assert!(
        checked.areas()[0].code.starts_with("ete-s"),
        "{:?}",
        checked.areas()[0].code
    );
}

#[test]
fn every_fault_is_told_with_its_feature() {
    let swapped = json!({"type": "Polygon", "coordinates": [[[51.2, -0.5], [51.2, -0.4], [51.3, -0.4], [51.2, -0.5]]]});
    let metres = json!({"type": "Polygon", "coordinates": [[[441000, 4474000], [441100, 4474000], [441100, 4474100], [441000, 4474000]]]});
    let bow = json!({"type": "Polygon", "coordinates": [[[-0.5, 51.2], [-0.4, 51.3], [-0.4, 51.2], [-0.5, 51.3], [-0.5, 51.2]]]});
    let open = json!({"type": "Polygon", "coordinates": [[[-0.5, 51.2], [-0.4, 51.3], [-0.4, 51.2], [-0.5, 51.3]]]});
    let line = json!({"type": "LineString", "coordinates": [[-0.5, 51.2], [-0.4, 51.3]]});
    let many = file(&[
        (json!({"code": "1", "name": "A"}), square(-0.5, 51.2)),
        (json!({"code": "1", "name": "B"}), square(-0.5, 51.2)),
        (json!({"code": "3", "name": "C"}), swapped),
        (json!({"code": "4", "name": "D"}), metres),
        (json!({"code": "5", "name": "E"}), bow),
        (json!({"code": "6", "name": "F"}), open),
        (json!({"code": "7", "name": "G"}), line),
        (json!({"code": "8", "name": "H"}), Value::Null),
        (json!({"code": "9"}), square(-0.5, 51.2)),
        (json!({"name": "J"}), square(-0.5, 51.2)),
        (
            json!({"code": "11", "name": "K", "population": "many"}),
            square(-0.5, 51.2),
        ),
        (
            json!({"code": "12", "name": "L"}),
            json!({"type": "Polygon", "coordinates": []}),
        ),
    ]);
    let reading = Reading {
        kind: AreaKind::ward(),
        code: Some("code".to_owned()),
        names: [(Lang::En, "name".to_owned())].into(),
        population: Some("population".to_owned()),
    };
    let faults = many.check(&reading, Some(MERROW)).unwrap_err();
    let told: Vec<(&str, &str)> = faults
        .iter()
        .map(|fault| (fault.args[0].1.as_str(), fault.key))
        .collect();
    let expected = [
        ("2 (B)", "town-fault-same-code"),
        ("3 (C)", "town-fault-swapped"),
        ("4 (D)", "town-fault-projected"),
        ("5 (E)", "town-fault-crossing"),
        ("6 (F)", "town-fault-open-ring"),
        ("7 (G)", "town-fault-wrong-type"),
        ("8 (H)", "town-fault-no-geometry"),
        ("9", "town-fault-no-name"),
        ("10 (J)", "town-fault-no-code"),
        ("11 (K)", "town-fault-population"),
        ("12 (L)", "town-fault-unreadable"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn counts_are_whole_and_not_negative() {
    for (text, found) in [
        ("12", Some(12)),
        ("12.000", Some(12)),
        ("0", Some(0)),
        ("-1", None),
        ("1.5", None),
        ("x", None),
        ("", None),
    ] {
        assert_eq!(count(text), found, "{text}");
    }
}

/// The whole way of an upload: read, guess, check.
fn upload(bytes: &[u8]) -> Result<usize, usize> {
    let file = AreaFile::read(bytes).map_err(|fault| fault.message().key.len())?;
    let reading = file.guess(AreaKind::ward(), Lang::Ar);
    file.check(&reading, Some(MERROW))
        .map(|checked| checked.areas().len())
        .map_err(|faults| faults.len())
}

/// Numbers as files have them: whole, broken, huge.
fn figure() -> impl Strategy<Value = Value> {
    proptest::prop_oneof![
        (-200.0..200.0_f64).prop_map(Value::from),
        proptest::strategy::Just(json!(1e300)),
        proptest::strategy::Just(json!(-0.0)),
        proptest::strategy::Just(Value::Null),
        any::<i64>().prop_map(Value::from),
    ]
}

fn geometry() -> impl Strategy<Value = Value> {
    let position = proptest::collection::vec(figure(), 0..4);
    let ring = proptest::collection::vec(position, 0..7);
    let polygon = proptest::collection::vec(ring, 0..3);
    let kind =
        proptest::sample::select(vec!["Polygon", "MultiPolygon", "Point", "LineString", "X"]);
    (kind, proptest::collection::vec(polygon, 0..3)).prop_map(|(kind, polygons)| {
        let coordinates = match kind {
            "MultiPolygon" => json!(polygons),
            _ => json!(polygons.first()),
        };
        json!({"type": kind, "coordinates": coordinates})
    })
}

proptest! {
    /// Whatever bytes are uploaded, there is an answer.
    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(upload(&bytes).is_err());
    }

    /// The same for bytes that were once GeoJSON.
    #[test]
    fn any_damaged_file_gets_an_answer(at in 0..900_usize, byte in any::<u8>(), cut in 0..900_usize) {
        let mut bytes = json!({"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"name": "A", "code": 1}, "geometry": square(-0.5, 51.2)},
            {"type": "Feature", "properties": {"name": "B", "code": 2}, "geometry": square(-0.4, 51.2)}]}).to_string().into_bytes();
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length - cut % length);
        let _ = upload(&bytes);
    }

    /// The same for GeoJSON whose geometry is nonsense, and whatever it is called.
    #[test]
    fn any_geometry_gets_an_answer(all in proptest::collection::vec((geometry(), "\\PC{0,8}"), 1..4)) {
        let features: Vec<Value> = all.iter()
            .map(|(geometry, name)| json!({"type": "Feature", "properties": {"name": name, name: 1}, "geometry": geometry}))
            .collect();
        let text = json!({"type": "FeatureCollection", "features": features}).to_string();
        let _ = upload(text.as_bytes());
    }
}

/// The shared data's folder, if this machine has it.
fn shared(file: &str) -> Option<Vec<u8>> {
    let root = std::env::var_os("STOA_SHARED").map_or_else(
        || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        std::path::PathBuf::from,
    );
    let path = root.join("geo").join(file);
    let read = std::fs::read(&path).ok();
    if read.is_none() {
        println!("skipped: there is no {}", path.display());
    }
    read
}

#[test]
fn boundaries_that_cities_publish_pass() {
    for (file, count) in [
        ("amsterdam/amsterdam.geojson", 97),
        ("madrid-districts/madrid-districts.geojson", 21),
        ("st-louis/st-louis.geojson", 83),
    ] {
        if let Some(bytes) = shared(file) {
            let file = AreaFile::read(&bytes[..]).unwrap();
            let checked = file
                .check(&file.guess(AreaKind::ward(), Lang::En), None)
                .unwrap();
            assert_eq!(checked.areas().len(), count);
        }
    }
}
