//! Text with delimiters, as hand and machine write it.

use stoa_readers::{Finding, Kind, Source, Step, Unreadable};

use crate::support::{load_bytes, load_source, load_text};

#[test]
fn encodings_are_found() {
    let text = "name;city\nJosé;Málaga\nZoë;Århus\nÁngel;Cáceres\nNoël;Besançon\nJürgen;Köln\nBjörk;Þórshöfn\n";
    let expected = load_text(text).rows;
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (western, ..) = encoding_rs::WINDOWS_1252.encode(text);
    for (what, bytes, encoding) in [
        (
            "UTF-8 with its mark",
            ["\u{feff}".as_bytes(), text.as_bytes()].concat(),
            "UTF-8",
        ),
        (
            "UTF-16 with its mark",
            [&[0xff, 0xfe][..], &utf16].concat(),
            "UTF-16LE",
        ),
        ("UTF-16 without one", utf16.clone(), "UTF-16LE"),
        ("the other UTF-16", big, "UTF-16BE"),
        ("Windows-1252", western.into_owned(), "windows-1252"),
    ] {
        let table = load_bytes("a.csv", &bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(table.rows, expected, "{what}");
        assert_eq!(
            table.loaded.found.encoding.as_deref(),
            Some(encoding),
            "{what}"
        );
        assert_eq!(table.names(), ["name", "city"], "{what}");
    }
    let text =
        "имя;город\nИван;Москва\nОльга;Санкт-Петербург\nПётр;Новосибирск\nАнна;Екатеринбург\n";
    let (cyrillic, ..) = encoding_rs::WINDOWS_1251.encode(text);
    let table = load_bytes("a.csv", &cyrillic).expect("a table");
    assert_eq!(table.headings(), ["имя", "город"]);
    assert_eq!(table.loaded.found.encoding.as_deref(), Some("windows-1251"));
}

#[test]
fn bad_bytes_are_told_and_lose_nothing() {
    let mut bytes = "a,b\ncafé,ñandú çà et là\ndéjà,vu été\n"
        .as_bytes()
        .to_vec();
    bytes.extend_from_slice(b"price \xa35,x\0y\n");
    let table = load_bytes("a.csv", &bytes).expect("a table");
    assert_eq!(table.rows[2], ["price £5", "xy"]);
    let findings = &table.loaded.findings;
    assert!(
        findings.contains(&Finding::BadBytes {
            encoding: "UTF-8".to_owned(),
            bytes: 1
        }),
        "{findings:?}"
    );
    assert!(
        findings.contains(&Finding::NulBytes { bytes: 1 }),
        "{findings:?}"
    );
}

#[test]
fn rows_need_not_be_alike() {
    let mut text = String::from("id,name,city\n");
    (0..100).for_each(|row| text.push_str(&format!("{row},n{row},c\n")));
    text.push_str("100,short\n\n101,a,b,beyond,\n102,\"open,x\n103,y,z\n");
    let table = load_text(&text);
    assert_eq!(table.loaded.rows, 104);
    assert_eq!(table.rows[100], ["100", "short", "∅"]);
    assert_eq!(table.rows[101], ["101", "a", "b"]);
    assert_eq!(table.rows[103], ["103", "y", "z"]);
    let beyond = &table.loaded.refusals[0];
    assert_eq!(
        (beyond.row, beyond.line, beyond.value.as_str()),
        (102, Some(104), "beyond")
    );
    let words = table.findings();
    assert!(
        words.contains("too few cells, the first of them row 101"),
        "{words}"
    );
    assert!(
        words.contains("quotation marks are never closed"),
        "{words}"
    );
    assert_eq!(table.loaded.found.blank, 1);
}

#[test]
fn misfits_are_kept_out_and_told_with_their_place() {
    let mut text = String::from("when,much\n");
    for row in 0..299 {
        text.push_str(&format!(
            "{}/02/2020,\"{},000.50\"\n",
            row % 28 + 1,
            row + 1
        ));
    }
    text.push_str("31/02/2020,many\n");
    let table = load_text(&text);
    assert_eq!(table.kinds(), [Kind::Date, Kind::Number]);
    assert_eq!(table.rows[0], ["2020-02-01", "1000.5"]);
    assert_eq!(table.rows[299], ["∅", "∅"]);
    assert_eq!(table.loaded.refused, 2);
    let told: Vec<String> = table
        .loaded
        .refusals
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        told,
        [
            "Row 300 (line 301 of the file), column when: \"31/02/2020\" is not a date",
            "Row 300 (line 301 of the file), column much: \"many\" is not a number"
        ]
    );
}

#[test]
fn codes_huge_numbers_and_odd_dates_stay_what_they_are() {
    let table = load_text(
        "postcode,id,huge,year0,nothing,ratio\n01234,12345678901234567890,1e400,0000-01-01,NA,NaN\n90210,1,1e5,9999-12-31,-,0.5\n",
    );
    assert_eq!(
        table.kinds(),
        [
            Kind::Text,
            Kind::Text,
            Kind::Text,
            Kind::Date,
            Kind::Text,
            Kind::Number
        ]
    );
    assert_eq!(
        table.rows[0],
        [
            "01234",
            "12345678901234567890",
            "1e400",
            "0000-01-01",
            "NA",
            "∅"
        ]
    );
    assert_eq!(table.rows[1][3], "9999-12-31");
    assert!(
        table
            .findings()
            .contains("\"NaN\" was read as \"no value\"")
    );
}

#[test]
fn day_and_month_are_told_apart_by_the_whole_column() {
    let mut text = String::from("a,b\n");
    for row in 0..2000 {
        text.push_str(&format!(
            "{:02}/{:02}/2020,{:02}/{:02}/2020\n",
            row % 12 + 1,
            row % 12 + 1,
            row % 12 + 1,
            row % 9 + 1
        ));
    }
    text.push_str("12/31/2020,01/02/2020\n");
    let table = load_text(&text);
    assert_eq!(table.rows[2000], ["2020-12-31", "2020-01-02"]);
    assert!(
        table
            .findings()
            .contains("Column b: its dates were read with the month first"),
        "{}",
        table.findings()
    );
}

#[test]
fn ten_thousand_columns_are_read() {
    let heading: Vec<String> = (0..10_000).map(|column| format!("c{column}")).collect();
    let row: Vec<String> = (0..10_000).map(|column| column.to_string()).collect();
    let mut text = heading.join(",") + "\n";
    (0..30).for_each(|_| text.push_str(&(row.join(",") + "\n")));
    let table = load_text(&text);
    assert_eq!(
        (table.loaded.columns.len(), table.loaded.rows),
        (10_000, 30)
    );
    assert_eq!(table.rows[29][9_999], "9999");
    let too_many = "x,".repeat(20_000) + "\n";
    let error = load_bytes("a.csv", too_many.as_bytes()).map(|table| table.loaded.rows);
    assert!(error.is_err(), "{error:?}");
}

#[test]
fn a_file_full_of_open_marks_is_read_in_no_time() {
    let text = "a,b\n".to_owned() + &"1,\"x\n2,y\n".repeat(20_000);
    let table = load_text(&text);
    assert_eq!(table.loaded.columns.len(), 2);
}

#[test]
fn values_are_profiled() {
    let mut text = String::from("n,word,lat,day\n");
    for row in 0..1000 {
        text.push_str(&format!(
            "{},{},{},2020-01-{:02}\n",
            row % 100,
            ["x", "y", "y"][row % 3],
            50,
            row % 28 + 1
        ));
    }
    text.push_str("100000,CafÃ©,91,2030-01-01\n");
    text.push_str("100000,CafÃ©,91,2030-01-01\n");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.csv");
    std::fs::write(&path, text).expect("written");
    let mut source = stoa_readers::Source::new(&path, "a.csv");
    source.expects.today = Some(stoa_readers::Day(19_000));
    source.expects.country = Some(stoa_readers::Bounds {
        west: -10.0,
        south: 35.0,
        east: 30.0,
        north: 60.0,
    });
    let table = crate::support::load_source(&source).expect("a table");
    let profile = &table.loaded.columns[0].profile;
    assert_eq!(
        (profile.distinct, profile.exact, profile.missing),
        (101, true, 0)
    );
    assert_eq!(
        profile
            .greatest
            .as_ref()
            .map(ToString::to_string)
            .as_deref(),
        Some("100000")
    );
    let bars = profile.histogram.as_ref().expect("a histogram");
    assert_eq!(bars.bins.iter().map(|bin| bin.rows).sum::<u64>(), 1002);
    let frequent = &table.loaded.columns[1].profile.frequent;
    assert_eq!(
        (frequent[0].value.to_string(), frequent[0].rows),
        ("y".to_owned(), 666)
    );
    let words = table.findings();
    for part in [
        "101 rows are equal to an earlier row, such as row 702",
        "Column n: 2 numbers are far from the others",
        "Column word: 2 cells look damaged, such as \"CafÃ©\"",
        "Column lat: 2 coordinates are outside the country: 91 in row 1001",
        "Column day: 2 dates are in the future, up to 2030-01-01",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
}

#[test]
fn reading_can_be_watched_and_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, into) = (folder.path().join("a.csv"), folder.path().join("a.parquet"));
    std::fs::write(&path, "a,b\n1,2\n").expect("written");
    let source = stoa_readers::Source::new(&path, "a.csv");
    let mut steps = Vec::new();
    let loaded = stoa_readers::load(&source, &into, &mut |progress| {
        assert!(progress.done <= progress.of, "{progress:?}");
        steps.push(progress.step);
        std::ops::ControlFlow::Continue(())
    });
    assert_eq!(loaded.map(|loaded| loaded.rows).ok(), Some(1));
    steps.dedup();
    assert_eq!(steps, [Step::Preparing, Step::Looking, Step::Writing]);
    for last in steps {
        let stopped = stoa_readers::load(&source, &into, &mut |progress| {
            if progress.step == last {
                return std::ops::ControlFlow::Break(());
            }
            std::ops::ControlFlow::Continue(())
        });
        assert!(matches!(stopped, Err(Unreadable::Stopped)), "{stopped:?}");
    }
}

#[test]
fn what_is_told_is_not_guessed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rows");
    // By itself a line like this says nothing: neither its delimiter, nor whether it is headings, rows or a total.
    let text = "id;x,note,level,since\n007,\"a;b;c\nTotal: 7\",3,2020-01-02\n";
    std::fs::write(&path, text).unwrap();
    let told = [Kind::Text, Kind::Text, Kind::Number, Kind::Date];
    let source = Source {
        told: &told,
        ..Source::new(&path, "rows.csv")
    };
    let table = load_source(&source).unwrap();
    assert_eq!(table.headings(), ["id;x", "note", "level", "since"]);
    assert_eq!(table.kinds(), told);
    assert_eq!(table.loaded.refused, 0);
    assert_eq!(table.rows[0][..2], ["007", "a;b;c\nTotal: 7"]);
    // A value of another kind is told, and not in the table.
    std::fs::write(&path, text.replace(",3,", ",high,")).unwrap();
    let table = load_source(&source).unwrap();
    assert_eq!((table.loaded.rows, table.loaded.refused), (1, 1));
}

#[test]
fn headings_may_be_numbers_or_days_where_the_values_are_something_else() {
    let table = load_text("id,100022,100025\nid1,TRUE,FALSE\nid2,TRUE,TRUE\nid3,FALSE,TRUE\n");
    assert_eq!(table.headings(), ["id", "100022", "100025"]);
    assert_eq!(table.kinds()[1..], [Kind::Boolean, Kind::Boolean]);
    let table = load_text("place,2020-01-01,2020-02-01\nNorth,10,20\nSouth,30,41\n");
    assert_eq!(table.headings(), ["place", "2020-01-01", "2020-02-01"]);
    let table = load_text("1,TRUE\n2,FALSE\n3,TRUE\n");
    assert_eq!((table.loaded.found.headings, table.loaded.rows), (0, 3));
}

#[test]
fn a_comment_after_the_last_row_is_no_row() {
    let table = load_text("# it is a comment\nid,name\n1,english\n2,german\n# and one more\n");
    assert_eq!(table.rows, [["1", "english"], ["2", "german"]]);
    assert_eq!(table.loaded.found.footer, 1);
    assert!(table.findings().contains("# and one more"));
}
