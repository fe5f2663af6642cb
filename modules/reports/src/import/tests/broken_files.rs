//! Files with faults: every record is accounted for, by its line, and the rest is read.

use proptest::prelude::*;

use super::*;

#[test]
fn missing_columns_are_named_with_those_found() {
    assert_eq!(
        fault("foo,category,bar\n1,2,3\n"),
        "The mapping has no column for id, reported_at. The file's columns are: foo, category, bar. Name them in a mapping file."
    );
    assert_eq!(fault(""), "The file holds no records.");
    assert_eq!(fault("[]"), "The file holds no records.");
    assert!(fault("{\"error\": \"no\"}").contains("The file's columns are: error."));
}

#[test]
fn dates_that_nothing_settles_stop_the_import_before_it_begins() {
    assert!(fault("id,created,type\n1,03/04/2024,A\n").contains("day-first"));
    assert!(fault("id,created,type\n1,13/04/2024,A\n2,04/13/2024,A\n").contains("in another"));
    let file = written(b"id,created,type\n1,2024-04-03 10:00,A\n");
    let no_zone = SurveyOptions {
        timezone: None,
        ..options()
    };
    assert!(matches!(
        read(file.path(), no_zone),
        Err(ImportError::Mapping(MappingError::NoTimezone))
    ));
}

#[test]
fn each_refused_row_has_its_line_and_reason() {
    let read = read_text(
        "id,created_at,type,lat,long\n\
         1,2024-01-01T00:00:00Z,A,1,2\n\
         \n\
         ,,,,\n\
         ,2024-01-01T00:00:00Z,A,1,2\n\
         3,soon,A,1,2\n\
         4,2024-01-01T00:00:00Z,\"A\nB\",95,2\n\
         5,2024-01-01T00:00:00Z,A,north,2\n\
         6,2024-01-01T00:00:00Z,A\n\
         7,2024-01-01T00:00:00Z,A,1,2,,\n\
         8,2024-01-01T00:00:00Z,A,1,2,extra\n\
         9,2054-01-01T00:00:00Z,A,1,2\n\
         10,2024-01-01T00:00:00Z,A,0,0",
    );
    assert_eq!(read.ids(), ["1", "7", "10"]);
    assert_eq!(read.rows[2].point, None);
    assert_eq!(
        read.refusals(),
        [
            (4, "The row is blank."),
            (5, "The id is missing."),
            (6, "The reported_at \"soon\" is no date."),
            (
                7,
                "Latitude 95 and longitude 2 are not on the earth. They look exchanged."
            ),
            (9, "The coordinate \"north\" is no number."),
            (10, "The row has 3 fields; the headers are 5."),
            (12, "The row has 6 fields; the headers are 5."),
            (
                13,
                "The reported_at 2054-01-01T00:00:00Z lies in the future."
            ),
        ]
    );
    assert_eq!(
        read.refused[3].record,
        b"4,2024-01-01T00:00:00Z,\"A\nB\",95,2"
    );
}

#[test]
fn a_stray_quotation_mark_costs_its_own_line_only() {
    let read = read_text(
        "id,created_at,type\n\
         1,2024-01-01T00:00:00Z,\"A\n\
         2,2024-01-01T00:00:00Z,B\n\
         3,2024-01-01T00:00:00Z,\"C\"\n\
         4,2024-01-01T00:00:00Z,5\" pipe\n\
         5,2024-01-01T00:00:00Z,\"D\n",
    );
    assert_eq!(read.ids(), ["2", "3", "4"]);
    assert_eq!(read.rows[2].category, "5\" pipe");
    let reason = "A quotation mark is opened and not closed.";
    assert_eq!(read.refusals(), [(2, reason), (6, reason)]);
}

#[test]
fn an_endless_record_is_given_up_in_bounded_memory() {
    let long = "x".repeat(5 << 20);
    let text = format!(
        "id,created_at,type\n1,2024-01-01T00:00:00Z,{long}\n2,2024-01-01T00:00:00Z,B\n3,\"{}\n",
        "y\n".repeat(1 << 20)
    );
    let read = read_text(&text);
    assert_eq!(read.ids(), ["2"]);
    assert_eq!(read.refused[0].line, 2);
    assert!(read.refused[0].record.len() <= 4096);
    assert_eq!(read.refused[1].line, 4);
}

#[test]
fn broken_json_records_are_refused_one_by_one() {
    let good = |id| format!(r#"{{"id":{id},"created_at":"2024-01-01T00:00:00Z","type":"A"}}"#);
    let array = read_text(&format!(
        "[{},\n{{\"id\":2,}},\n7,\n{},\n{{\"id\":",
        good(1),
        good(4)
    ));
    assert_eq!(array.ids(), ["1", "4"]);
    let lines: Vec<u64> = array.refused.iter().map(|refused| refused.line).collect();
    assert_eq!(lines, [2, 3, 5]);
    let lines = read_text(&format!("{}\n{{\"id\":2,\n{}\n", good(1), good(3)));
    assert_eq!(lines.ids(), ["1", "3"]);
    assert_eq!(lines.refused[0].line, 2);
}

#[test]
fn mapping_files_say_what_is_wrong_with_them() {
    let fault = |text: &str| match Mapping::parse(text) {
        Ok(_) => panic!("it was understood"),
        Err(fault) => fault.to_string(),
    };
    assert!(fault("source = \"a\"\n[columns]\nidd = \"x\"").contains("idd"));
    assert!(fault("source = \"a\"\n[columns]\n[status]\nopen = \"opened\"").contains("opened"));
    let mapping =
        "source = \"a\"\n[columns]\nid = \"id\"\ncategory = \"Kind\"\nreported_at = \"created\"";
    let file = written(b"id,created,type\n1,2024-01-01T00:00:00Z,A\n");
    let with = |text: &str| {
        let mapping = Mapping::parse(text).expect("a mapping");
        let options = SurveyOptions {
            mapping: Some(mapping),
            ..options()
        };
        match read(file.path(), options) {
            Ok(_) => panic!("it was understood"),
            Err(fault) => fault.to_string(),
        }
    };
    assert_eq!(
        with(mapping),
        "The mapping names the column \"Kind\" for category, and the file has none of that name. Its columns are: id, created, type."
    );
    let good = mapping.replace("Kind", "type");
    assert!(with(&format!("timezone = \"Mars/Base\"\n{good}")).contains("Mars/Base"));
    assert!(with(&format!("crs = \"EPSG:1\"\n{good}\nx = \"id\"\ny = \"id\"")).contains("EPSG:1"));
    assert!(with(&format!("{good}\nx = \"id\"\ny = \"id\"")).contains("no crs"));
}

#[test]
fn refused_rows_are_written_with_what_they_were() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("refused.csv");
    let refused = |line| Refused {
        line,
        reason: "It has a \"fault\".".to_owned(),
        record: b"a,\"b\nc\",\xe9".to_vec(),
    };
    let mut rows = RefusedRows::open(&path, 0).expect("a file");
    rows.add(&refused(2)).expect("room");
    let done = rows.sync().expect("room");
    rows.add(&refused(3)).expect("room");
    drop(rows);
    let mut rows = RefusedRows::open(&path, done).expect("a file");
    rows.add(&refused(9)).expect("room");
    drop(rows);
    assert_eq!(
        fs::read_to_string(&path).expect("a file"),
        "line,reason,record\n2,\"It has a \"\"fault\"\".\",\"a,\"\"b\nc\"\",é\"\n9,\"It has a \"\"fault\"\".\",\"a,\"\"b\nc\"\",é\"\n"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_panic(content: Vec<u8>) {
        let _ = read_bytes(&content);
    }

    #[test]
    fn no_csv_like_text_panics(content in "id,created_at,type,lat,long\n[0-9a\",;\r\n T:Z-]{0,200}") {
        let _ = read_bytes(content.as_bytes());
    }

    #[test]
    fn no_json_like_text_panics(content in "[\\[{][a-z0-9\"{}:,\\[\\] \n\\\\]{0,200}") {
        let _ = read_bytes(content.as_bytes());
    }

    /// Whatever the csv crate writes is read back field by field.
    #[test]
    fn well_formed_csv_is_read_as_the_csv_crate_reads_it(
        rows in proptest::collection::vec(proptest::collection::vec("[a-z\",\n é]{1,12}", 3), 1..12),
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["one", "two", "three"]).expect("memory");
        for row in &rows {
            writer.write_record(row).expect("memory");
        }
        let content = writer.into_inner().expect("memory");
        let window = input::Window::new(Box::new(std::io::Cursor::new(content)));
        let (mut records, _) = csv_records::CsvRecords::new(window).expect("memory");
        let mut record = record::Record::default();
        let mut found = Vec::new();
        while records.next(&mut record).expect("memory") == record::Step::Record {
            found.push(record.fields.clone());
        }
        prop_assert_eq!(found, rows);
    }

    /// Every line of a file with one record a line is either a row or refused.
    #[test]
    fn every_record_is_accounted_for(ids in proptest::collection::vec("[0-9]{0,3}", 0..30)) {
        let mut text = "id,created_at,type\n".to_owned();
        for id in &ids {
            text.push_str(&format!("{id},2024-01-01T00:00:00Z,A\n"));
        }
        let read = read_text(&text);
        prop_assert_eq!(read.rows.len() + read.refused.len(), ids.len());
        prop_assert_eq!(read.rows.len(), ids.iter().filter(|id| !id.is_empty()).count());
    }
}
