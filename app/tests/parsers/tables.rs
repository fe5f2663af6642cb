//! Files that somebody publishes as open data: whatever they hold, a table and a report come out, or a sentence.

use std::{collections::HashSet, ops::ControlFlow};

use stoa_readers::{Day, Loaded, Source, load};

/// What is made of these bytes under a name.
pub fn table(name: &str, bytes: &[u8]) -> Option<Loaded> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("upload");
    std::fs::write(&path, bytes).expect("room for a file");
    let mut source = Source::new(&path, name);
    source.expects.today = Some(Day(20_000));
    source.limits.unpacked = 8 << 20;
    source.limits.columns = 2000;
    source.limits.row = 1 << 20;
    let into = folder.path().join("table.parquet");
    let loaded = match load(&source, &into, &mut |_| ControlFlow::Continue(())) {
        Ok(loaded) => loaded,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return None;
        }
    };
    let names: HashSet<_> = loaded.columns.iter().map(|column| &column.name).collect();
    assert_eq!(names.len(), loaded.columns.len(), "names are unique");
    assert!(loaded.refusals.len() as u64 <= loaded.refused);
    for column in &loaded.columns {
        assert!(column.profile.missing <= loaded.rows);
        assert!(column.profile.distinct <= loaded.rows || !column.profile.exact);
    }
    assert!(
        loaded
            .findings
            .iter()
            .all(|finding| !finding.to_string().is_empty())
    );
    Some(loaded)
}

/// Text with delimiters, in any encoding.
pub fn csv_tables(bytes: &[u8]) {
    let _any = table("a.csv", bytes);
}

/// JSON, one document or a line each, and GeoJSON.
pub fn json_tables(bytes: &[u8]) {
    for name in ["a.json", "a.ndjson", "a.geojson"] {
        let _any = table(name, bytes);
    }
}

/// Zip archives, and what gzip, bzip2 or xz packed.
pub fn packed_tables(bytes: &[u8]) {
    let _any = table("a.csv.gz", bytes);
}

/// Shapefiles, by their parts in a zip, and GeoPackages: the first byte says which part the others are.
pub fn geographic_tables(bytes: &[u8]) {
    let _any = geographic_table(bytes);
}

/// The table of such bytes.
pub fn geographic_table(bytes: &[u8]) -> Option<Loaded> {
    let (which, bytes) = bytes.split_first()?;
    match which % 4 {
        0 => table("a.gpkg", bytes),
        part => {
            let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
            let mut shapes = b"\0\0\x27\x0a".to_vec();
            shapes.resize(100, 0);
            let files: [(&str, &[u8]); 3] = [
                ("a.shp", if part == 1 { bytes } else { &shapes }),
                ("a.dbf", if part == 2 { bytes } else { b"" }),
                ("a.prj", if part == 3 { bytes } else { b"" }),
            ];
            for (name, content) in files.into_iter().filter(|(_, content)| !content.is_empty()) {
                let options = zip::write::SimpleFileOptions::default();
                archive.start_file(name, options).expect("a file");
                std::io::Write::write_all(&mut archive, content).expect("written");
            }
            let packed = archive.finish().expect("finished").into_inner();
            table("a.zip", &packed)
        }
    }
}

/// Parquet of other writers.
pub fn parquet_tables(bytes: &[u8]) {
    let _any = table("a.parquet", bytes);
}

/// Spreadsheets.
pub fn workbooks(bytes: &[u8]) {
    let _any = table("a.xlsx", bytes);
}
