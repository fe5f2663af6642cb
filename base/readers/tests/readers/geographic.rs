//! Shapefiles, GeoPackages, and what is packed by bzip2 and xz.

use std::{io::Write, path::Path};

use rusqlite::Connection;
use stoa_readers::{Format, Kind, Unreadable};

use crate::{
    other_formats::zipped,
    support::{Table, load_bytes, load_file, shared},
};

fn number(table: &Table, row: usize, name: &str) -> f64 {
    let at = table.names().iter().position(|one| *one == name);
    let cell = &table.rows[row][at.expect(name)];
    cell.parse().expect("a number")
}

#[test]
fn a_real_shapefile_of_feet_is_turned_to_degrees() {
    let Some(path) = shared("geo/nyc-boroughs/nybb_16a.zip") else {
        return;
    };
    let table = load_file(&path).expect("a table");
    assert_eq!(table.loaded.found.format, Format::Shapefile);
    assert_eq!(
        table.names(),
        [
            "borocode",
            "boroname",
            "shape_leng",
            "shape_area",
            "geometry",
            "west",
            "south",
            "east",
            "north"
        ]
    );
    assert_eq!(
        table.kinds()[..5],
        [
            Kind::Integer,
            Kind::Text,
            Kind::Number,
            Kind::Number,
            Kind::Place
        ]
    );
    assert_eq!(table.loaded.rows, 5);
    assert_eq!(table.loaded.refused, 0);
    let places = table.loaded.columns[4]
        .profile
        .places
        .clone()
        .expect("places");
    assert_eq!(places.kinds, ["MultiPolygon"]);
    // The city's own box in degrees.
    let around = places.around.expect("a box");
    assert!(
        (around.west + 74.2556).abs() < 1e-3 && (around.north - 40.9156).abs() < 1e-3,
        "{around:?}"
    );
    assert!(
        table
            .findings()
            .contains("NAD_1983_StatePlane_New_York_Long_Island_FIPS_3104_Feet")
    );
}

#[test]
fn neighbourhoods_are_where_the_city_is() {
    let Some(folder) = shared("geo/st-louis-hoods-shapefile") else {
        return;
    };
    let read = |ending: &str| std::fs::read(folder.join(format!("hoods.{ending}"))).expect("read");
    let (shp, dbf, prj, cpg) = (read("shp"), read("dbf"), read("prj"), read("cpg"));
    let files: [(&str, &[u8]); 4] = [
        ("x/HOODS.SHP", &shp),
        ("x/hoods.dbf", &dbf),
        ("x/hoods.prj", &prj),
        ("x/hoods.cpg", &cpg),
    ];
    let table = load_bytes("hoods.zip", &zipped(&files)).expect("a table");
    assert!(table.loaded.rows > 70, "{}", table.loaded.rows);
    for row in 0..table.rows.len() {
        assert!((-90.4..-90.1).contains(&number(&table, row, "west")));
        assert!((38.5..38.8).contains(&number(&table, row, "north")));
    }
    // Every cut of it is read or refused in words, and so is every changed byte.
    for cut in (0..shp.len()).step_by(997) {
        let files: [(&str, &[u8]); 2] = [
            ("a.shp", &shp[..cut]),
            ("a.dbf", &dbf[..dbf.len().min(cut)]),
        ];
        let _ = load_bytes("a.zip", &zipped(&files))
            .map_err(|error| assert!(error.to_string().ends_with('.'), "{error}"));
    }
}

#[test]
fn shapes_without_a_table_and_letters_of_other_scripts_are_read() {
    let mut shp = vec![0, 0, 0x27, 0x0a];
    shp.resize(100, 0);
    for (number, (x, y)) in (1_u32..).zip([(2.0_f64, 48.0_f64), (3.0, 49.0)]) {
        shp.extend(number.to_be_bytes());
        shp.extend(10_u32.to_be_bytes());
        shp.extend(1_u32.to_le_bytes());
        shp.extend(x.to_le_bytes());
        shp.extend(y.to_le_bytes());
    }
    let table = load_bytes("a.zip", &zipped(&[("a.shp", &shp)])).expect("a table");
    assert_eq!(
        table.names(),
        ["geometry", "west", "south", "east", "north"]
    );
    assert!(
        table.findings().contains("does not name"),
        "{}",
        table.findings()
    );
    let mut dbf = vec![3, 126, 1, 1, 2, 0, 0, 0, 65, 0, 20, 0];
    dbf.resize(32, 0);
    dbf.extend(b"NAME\0\0\0\0\0\0\0C\0\0\0\0");
    dbf.extend([19, 0]);
    dbf.resize(64, 0);
    dbf.push(0x0d);
    for name in ["Москва", "Київ"] {
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(name);
        dbf.push(b' ');
        dbf.extend(bytes.iter());
        dbf.resize(dbf.len() + 19 - bytes.len(), b' ');
    }
    let files: [(&str, &[u8]); 3] = [("a.shp", &shp), ("a.dbf", &dbf), ("a.cpg", b"1251")];
    let table = load_bytes("a.zip", &zipped(&files)).expect("a table");
    assert_eq!(table.rows[1][0], "Київ");
    let alone = load_bytes("a.shp", &shp)
        .map(|table| table.rows)
        .expect_err("it has no table");
    assert!(matches!(alone, Unreadable::OtherFormat(_)), "{alone}");
}

fn geopackage(path: &Path) {
    let db = Connection::open(path).expect("a database");
    db.execute_batch(
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
             organization_coordsys_id INTEGER, definition TEXT, description TEXT);
         INSERT INTO gpkg_spatial_ref_sys VALUES ('UTM', 25832, 'EPSG', 25832, 'undefined', '');
         CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
         CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
         INSERT INTO gpkg_contents VALUES ('gauges', 'features', 25832), ('notes', 'attributes', 0), ('trap', 'features', 0);
         INSERT INTO gpkg_geometry_columns VALUES ('gauges', 'geom', 'POINT', 25832, 0, 0);
         CREATE TABLE gauges (fid INTEGER PRIMARY KEY, geom POINT, code TEXT, level DOUBLE, open BOOLEAN, since DATE);
         CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT);
         INSERT INTO notes VALUES (1, 'x');
         CREATE VIEW trap AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n;",
    )
    .expect("made");
    let mut blob = b"GP\0\x01".to_vec();
    blob.extend(25_832_i32.to_le_bytes());
    blob.extend([1, 1, 0, 0, 0]);
    blob.extend(691_608.0_f64.to_le_bytes());
    blob.extend(5_334_758.0_f64.to_le_bytes());
    let rows = [
        (Some(blob), "007", 1.5, 1, "2020-02-29"),
        (None, "008", 2.0, 0, "2021-01-01"),
        (Some(b"GP\0".to_vec()), "009", 3.0, 1, "soon"),
    ];
    for (blob, code, level, open, since) in rows {
        db.execute(
            "INSERT INTO gauges (geom, code, level, open, since) VALUES (?1, ?2, ?3, ?4, ?5)",
            rusqlite::params![blob, code, level, open, since],
        )
        .expect("added");
    }
}

#[test]
fn the_largest_layer_of_a_geopackage_is_read_and_nothing_in_it_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.gpkg");
    geopackage(&path);
    let table = load_file(&path).expect("a table");
    assert_eq!(table.loaded.found.format, Format::GeoPackage);
    assert_eq!(table.loaded.found.sheet.as_deref(), Some("gauges"));
    assert_eq!(
        table.names(),
        [
            "fid", "code", "level", "open", "since", "geometry", "west", "south", "east", "north"
        ]
    );
    assert_eq!(
        table.kinds()[..6],
        [
            Kind::Integer,
            Kind::Text,
            Kind::Number,
            Kind::Boolean,
            Kind::Date,
            Kind::Place
        ]
    );
    assert_eq!(table.rows[0][1..5], ["007", "1.5", "true", "2020-02-29"]);
    assert!((number(&table, 0, "west") - 11.575).abs() < 0.01);
    assert_eq!(table.rows[1][5], "∅");
    let findings = table.findings();
    assert!(
        findings.contains("1 geometries cannot be read") && findings.contains("EPSG:25832"),
        "{findings}"
    );
    assert!(
        findings.contains("The file has others: notes."),
        "{findings}"
    );
    assert_eq!(table.loaded.refused, 1, "`soon` is no date");
    let bytes = std::fs::read(&path).expect("read");
    let _ = load_bytes("a.gpkg", &bytes[..bytes.len() / 2])
        .map_err(|error| assert!(error.to_string().ends_with('.'), "{error}"));
    let other = folder.path().join("b.sqlite");
    Connection::open(&other)
        .expect("a database")
        .execute_batch("CREATE TABLE a (b)")
        .expect("made");
    assert!(matches!(
        load_file(&other).map(|table| table.rows),
        Err(Unreadable::OtherFormat(_))
    ));
}

#[test]
fn what_bzip2_and_xz_packed_is_unpacked() {
    let text = b"id,name\n1,Oak\n2,Elm\n";
    let mut packed = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    packed.write_all(text).expect("written");
    let packed = packed.finish().expect("finished");
    // By `xz` 5.4 of the same text.
    let xz = b"\xfd\x37\x7a\x58\x5a\x00\x00\x04\xe6\xd6\xb4\x46\x02\x00\x21\x01\x16\x00\x00\x00\x74\x2f\xe5\xa3\x01\x00\x13\x69\x64\x2c\x6e\x61\x6d\x65\x0a\x31\x2c\x4f\x61\x6b\x0a\x32\x2c\x45\x6c\x6d\x0a\x00\xaa\x2c\x6c\x69\x38\xe3\x52\xdb\x00\x01\x2c\x14\xf8\x0a\x6d\x03\x1f\xb6\xf3\x7d\x01\x00\x00\x00\x00\x04\x59\x5a";
    for (name, bytes) in [("a.csv.bz2", &packed[..]), ("a.csv.xz", &xz[..])] {
        let table = load_bytes(name, bytes).expect(name);
        assert_eq!(table.rows, [["1", "Oak"], ["2", "Elm"]], "{name}");
        assert_eq!(table.loaded.found.packed.as_deref(), Some("a.csv"));
        for cut in 0..bytes.len() {
            let _ = load_bytes(name, &bytes[..cut])
                .map_err(|error| assert!(error.to_string().ends_with('.'), "{error}"));
        }
    }
}

/// A GeoParquet file of others: two points in UTM zone 32, a broken geometry, none at all.
fn geoparquet(path: &Path, crs: serde_json::Value) {
    use arrow_array::{ArrayRef, BinaryArray, Int64Array, RecordBatch, StringArray};
    use parquet::{
        arrow::ArrowWriter,
        file::{metadata::KeyValue, properties::WriterProperties},
    };
    use stoa_geometry::{Geometry, Position, wkb};

    let point = |x, y| wkb::write(&Geometry::Point(Position::flat(x, y)));
    let shapes = [
        Some(point(500_000.0, 5_538_630.7)),
        Some(point(600_000.0, 5_500_000.0)),
        Some(vec![1, 2, 3]),
        None,
    ];
    let shapes = BinaryArray::from_iter(shapes);
    let columns: [(&str, ArrayRef); 3] = [
        ("place", std::sync::Arc::new(shapes)),
        (
            "north",
            std::sync::Arc::new(StringArray::from(vec!["a", "b", "c", "d"])),
        ),
        ("n", std::sync::Arc::new(Int64Array::from(vec![1, 2, 3, 4]))),
    ];
    let batch = RecordBatch::try_from_iter(columns).expect("a batch");
    let geo = serde_json::json!({
        "version": "1.1.0",
        "primary_column": "place",
        "columns": {"place": {"encoding": "WKB", "geometry_types": ["Point"], "crs": crs}},
    });
    let told = vec![KeyValue::new("geo".to_owned(), geo.to_string())];
    let how = WriterProperties::builder().set_key_value_metadata(Some(told));
    let file = std::fs::File::create(path).expect("a file");
    let mut writer =
        ArrowWriter::try_new(file, batch.schema(), Some(how.build())).expect("Parquet");
    writer.write(&batch).expect("written");
    writer.close().expect("closed");
}

#[test]
fn geometries_of_geoparquet_are_turned_to_degrees() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.parquet");
    let utm = serde_json::json!({"name": "UTM", "id": {"authority": "EPSG", "code": 25832}});
    geoparquet(&path, utm);
    let table = load_file(&path).expect("a table");
    assert_eq!(table.loaded.found.format, Format::Parquet);
    let headings = ["north", "n", "geometry", "west", "south", "east", "north"];
    assert_eq!(table.headings(), headings);
    assert_eq!(table.kinds()[2], Kind::Place);
    // The middle of the zone is the ninth meridian; 5,538,630.7 metres are 50 degrees north (GRS 80, scale 0.9996).
    let lon: f64 = table.rows[0][3].parse().expect("a number");
    let lat: f64 = table.rows[0][4].parse().expect("a number");
    assert!(
        (lon - 9.0).abs() < 1e-6 && (lat - 50.0).abs() < 1e-5,
        "{lon} {lat}"
    );
    assert_eq!(table.rows[2][..4], ["c", "3", "∅", "∅"]);
    assert_eq!(table.rows[3][..4], ["d", "4", "∅", "∅"]);
    let words = table.findings();
    assert!(words.contains("1 geometries cannot be read"), "{words}");
    assert!(words.contains("EPSG:25832"), "{words}");
    geoparquet(&path, serde_json::Value::Null);
    let words = load_file(&path).expect("a table").findings();
    assert!(words.contains("does not name"), "{words}");
}

#[test]
fn what_we_have_written_with_geometries_is_read_as_the_same() {
    let text = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":1,"when":"2020-01-01T10:00:00Z","ok":true},"geometry":{"type":"Point","coordinates":[9.5,50.25]}},
        {"type":"Feature","properties":{"n":2,"when":"2020-01-02T10:00:00Z","ok":false},"geometry":null}]}"#;
    let folder = tempfile::tempdir().expect("a folder");
    let (from, into) = (folder.path().join("a"), folder.path().join("a.parquet"));
    std::fs::write(&from, text).expect("written");
    let source = stoa_readers::Source::new(&from, "a.geojson");
    stoa_readers::load(&source, &into, &mut |_| std::ops::ControlFlow::Continue(()))
        .expect("a table");
    let (first, again) = (load_bytes("a.geojson", text.as_bytes()), load_file(&into));
    let (first, again) = (first.expect("a table"), again.expect("a table"));
    assert_eq!(again.names(), first.names());
    assert_eq!(again.kinds(), first.kinds());
    assert_eq!(again.rows, first.rows);
}
