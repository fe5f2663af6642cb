//! JSON, GeoJSON, packed files, and what is no table.

use std::io::Write;

use stoa_readers::{Format, Kind, Unreadable};

use crate::support::{Table, load_bytes, load_file, load_text, shared};

fn json(text: &str) -> Table {
    load_bytes("a.json", text.as_bytes()).expect("a table")
}

#[test]
fn records_of_json_become_rows() {
    let table = json(
        r#"{"meta": {"x": [1]}, "data": [{"id": 1, "at": {"lat": 1.50, "lon": 2}, "tags": ["a", "b"]},
        {"id": 12345678901234567890, "name": "x\ny", "at": null}]}"#,
    );
    assert_eq!(
        table.names(),
        ["id", "at_lat", "at_lon", "tags", "name", "at"]
    );
    assert_eq!(table.rows[0], ["1", "1.5", "2", "[\"a\", \"b\"]", "∅", "∅"]);
    assert_eq!(table.rows[1][0], "12345678901234567890");
    assert_eq!(table.rows[1][4], "x\ny");
    assert_eq!(
        json("[[\"id\", \"n\"], [1, true], [2, false]]").kinds(),
        [Kind::Integer, Kind::Boolean]
    );
}

#[test]
fn lines_of_json_are_read_and_bad_ones_told() {
    let table = load_bytes(
        "a.ndjson",
        b"{\"a\": 1}\n{\"a\": \n\n{\"a\": 2, \"b\": \"x\"}\n",
    )
    .expect("a table");
    assert_eq!(table.rows, [["1", "∅"], ["2", "x"]]);
    assert!(
        table
            .findings()
            .contains("1 lines are no JSON and are not in the table, the first of them line 2")
    );
}

#[test]
fn features_keep_their_geometry_and_have_a_box() {
    let table = load_bytes(
        "a.geojson",
        br#"{"type": "FeatureCollection", "features": [
            {"type": "Feature", "id": 7, "properties": {"name": "A"}, "geometry": {"type": "LineString", "coordinates": [[1, 2], [3.5, -1]]}},
            {"type": "Feature", "properties": {"name": "B"}, "geometry": null},
            {"type": "Feature", "properties": {"name": "C"}, "geometry": {"type": "Point", "coordinates": ["x"]}}]}"#,
    )
    .expect("a table");
    assert_eq!(
        table.names(),
        ["id", "name", "geometry", "west", "south", "east", "north"]
    );
    assert_eq!(table.kinds()[2], Kind::Place);
    assert_eq!(table.rows[0][3..], ["1.0", "-1.0", "3.5", "2.0"]);
    // Well-known binary: little-endian, a line of two positions.
    let line = "010200000002000000";
    assert!(table.rows[0][2].starts_with(line), "{:?}", table.rows[0]);
    assert_eq!(table.rows[1][2..], ["∅", "∅", "∅", "∅", "∅"]);
    assert!(
        table.findings().contains("1 geometries cannot be read"),
        "{}",
        table.findings()
    );
}

#[test]
fn real_geojson_is_read() {
    for (name, rows) in [
        ("geo/amsterdam/amsterdam.geojson", 97),
        ("geo/madrid-districts/madrid-districts.geojson", 21),
        ("geo/st-louis/st-louis.geojson", 83),
        ("geo/helsinki-osm/streets.geojson", 2577),
    ] {
        let Some(path) = shared(name) else { return };
        let table = load_file(&path).expect("a table");
        assert_eq!(table.loaded.rows, rows, "{name}");
        assert!(table.kinds().contains(&Kind::Place), "{name}");
        assert_eq!(table.loaded.found.format, Format::GeoJson);
    }
}

pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .expect("a file");
        archive.write_all(bytes).expect("written");
    }
    archive.finish().expect("finished").into_inner()
}

#[test]
fn the_largest_table_of_an_archive_is_read() {
    let bytes = zipped(&[
        ("read me.md", b"hello"),
        ("a.csv", b"x\n1\n"),
        ("b/c.csv", b"id,name\n1,x\n2,y\n"),
    ]);
    let table = load_bytes("a.zip", &bytes).expect("a table");
    assert_eq!(table.names(), ["id", "name"]);
    assert_eq!(table.loaded.found.packed.as_deref(), Some("b/c.csv"));
    assert!(table.findings().contains("The file has others: a.csv."));
}

#[test]
fn bombs_are_stopped() {
    let zeros = vec![b'0'; 40 << 20];
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(&zeros).expect("written");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bomb");
    for bytes in [gz.finish().expect("finished"), zipped(&[("a.csv", &zeros)])] {
        std::fs::write(&path, bytes).expect("written");
        let mut source = stoa_readers::Source::new(&path, "bomb");
        source.limits.unpacked = 1 << 20;
        let error = crate::support::load_source(&source).map(|table| table.loaded.rows);
        assert!(matches!(error, Err(Unreadable::TooLarge(_))), "{error:?}");
    }
    let inner = zipped(&[("a.csv", b"x\n1\n")]);
    let twice = load_bytes("a.zip", &zipped(&[("b.csv", &inner)])).map(|table| table.loaded.rows);
    assert!(twice.is_err(), "{twice:?}");
}

#[test]
fn a_document_without_records_is_no_empty_file() {
    let error = |text: &str| {
        load_bytes("a.json", text.as_bytes())
            .err()
            .expect("no table")
    };
    assert!(matches!(
        error(r#"{"success": true, "result": {"records": []}}"#),
        Unreadable::OtherFormat(_)
    ));
    for nothing in ["[]", "[ ]\n"] {
        assert!(matches!(error(nothing), Unreadable::Empty), "{nothing}");
    }
}

#[test]
fn a_large_file_of_noise_is_no_table() {
    let mut state = 7_u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        u8::try_from(state >> 56).unwrap_or(0)
    })
    .map(|byte| byte.max(1))
    .take(3 << 20)
    .collect();
    let outcome = load_bytes("a.pbf", &noise);
    assert!(matches!(outcome, Err(Unreadable::OtherFormat(_))));
}

#[test]
fn what_is_no_table_is_refused_with_a_sentence() {
    for (name, bytes) in [
        ("a.pdf", &b"%PDF-1.7 x"[..]),
        ("a.xml", b"<?xml version=\"1.0\"?><a/>"),
        ("a.csv", b""),
        ("a.csv", b"\n\n\n"),
        ("a.json", b"{\"a\": 1}"),
        ("a.json", b"[1, 2"),
        ("a.xlsx", b"PK\x03\x04 damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0 damaged"),
        ("a.gz", b"\x1f\x8b damaged"),
        ("a.parquet", b"PAR1 damaged PAR1"),
        ("a.bin", b"\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10\x11"),
    ] {
        let error = load_bytes(name, bytes)
            .map(|table| table.rows)
            .expect_err(name);
        assert!(
            !matches!(error, Unreadable::Io(_) | Unreadable::Table(_)),
            "{name}: {error}"
        );
        assert!(error.to_string().ends_with('.'), "{error}");
    }
}

#[test]
fn a_table_that_was_written_is_read_again() {
    let text = "n,x,d,t,b,s\n1,1.5,2020-01-01,2020-01-01T10:00:00Z,yes,a\n2,2.5,2020-01-02,2020-01-02T10:00:00Z,no,b\n";
    let folder = tempfile::tempdir().expect("a folder");
    let (csv, parquet) = (folder.path().join("a.csv"), folder.path().join("a.parquet"));
    std::fs::write(&csv, text).expect("written");
    let source = stoa_readers::Source::new(&csv, "a.csv");
    let first = stoa_readers::load(&source, &parquet, &mut |_| {
        std::ops::ControlFlow::Continue(())
    })
    .expect("a table");
    let again = load_file(&parquet).expect("a table");
    assert_eq!(again.rows, load_text(text).rows);
    let kinds: Vec<Kind> = first.columns.iter().map(|column| column.kind).collect();
    assert_eq!(again.kinds(), kinds);
    assert_eq!(again.loaded.found.format, Format::Parquet);
}

#[test]
fn geometries_are_told_as_geoparquet_has_it_and_large_tables_lie_by_place() {
    let feature = |number: u64| {
        // Scattered: neighbours in the file are far apart on the map.
        let (lon, lat) = (number * 7919 % 360, number * 104_729 % 170);
        format!(
            r#"{{"type":"Feature","properties":{{"n":{number}}},"geometry":{{"type":"Point","coordinates":[{}.5,{}.25]}}}}"#,
            lon.cast_signed() - 180,
            lat.cast_signed() - 85
        )
    };
    let features: Vec<String> = (0..50_000).map(feature).collect();
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",\n")
    );
    let folder = tempfile::tempdir().expect("a folder");
    let (from, into) = (folder.path().join("a"), folder.path().join("a.parquet"));
    std::fs::write(&from, text).expect("written");
    let source = stoa_readers::Source::new(&from, "a.geojson");
    let loaded = stoa_readers::load(&source, &into, &mut |_| std::ops::ControlFlow::Continue(()))
        .expect("a table");
    assert_eq!(loaded.rows, 50_000);
    let places = loaded.columns[1].profile.places.clone().expect("places");
    assert_eq!(places.kinds, ["Point"]);
    let rows = crate::support::rows(&into);
    let numbers: std::collections::HashSet<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(numbers.len(), 50_000, "every row is there once");
    let steps = rows.windows(2).map(|pair| {
        let west = |row: &[String]| row[2].parse::<f64>().unwrap_or(0.0);
        (west(&pair[0]) - west(&pair[1])).abs()
    });
    let mean = steps.sum::<f64>() / 50_000.0;
    assert!(mean < 2.0, "neighbours are {mean} degrees apart");
    let file = std::fs::File::open(&into).expect("the table");
    let reader = parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder::try_new(file)
        .expect("Parquet");
    let told = reader.metadata().file_metadata().key_value_metadata();
    let geo = told.into_iter().flatten().find(|one| one.key == "geo");
    let geo: serde_json::Value =
        serde_json::from_str(geo.and_then(|one| one.value.as_deref()).unwrap_or("")).expect("JSON");
    assert_eq!(geo["version"], "1.1.0");
    assert_eq!(geo["columns"]["geometry"]["encoding"], "WKB");
    assert_eq!(geo["columns"]["geometry"]["geometry_types"][0], "Point");
}
