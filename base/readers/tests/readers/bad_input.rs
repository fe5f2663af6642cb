//! What goes wrong in files of offices, and what strangers would like to go wrong: told, and nothing lost, run or expanded.

use std::{io::Write, time::Instant};

use stoa_readers::{Kind, Source, Unreadable};

use crate::{
    other_formats::zipped,
    support::{Table, load_bytes, load_source, load_text},
};

/// A workbook of one sheet, with these rows and shared texts.
fn workbook(sheet: &str, shared: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    let root = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let parts = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
    );
    let sheet = format!(r#"<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>"#);
    zipped(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", parts.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
    ])
}

const HEADINGS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>what</t></is></c><c r="B1" t="inlineStr"><is><t>much</t></is></c></row>"#;

#[test]
fn formulas_are_their_cached_values_and_never_run() {
    let sheet = format!(
        r#"{HEADINGS}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://evil.example","x")</f><v>see here</v></c><c r="B2"><f>1+1</f><v>7</v></c></row>
           <row r="3"><c r="A3" t="inlineStr"><is><t>=cmd|' /C calc'!A0</t></is></c><c r="B3"><f>B2</f><v>8</v></c></row>"#
    );
    let table = load_bytes("a.xlsx", &workbook(&sheet, "<sst/>")).expect("a table");
    assert_eq!(table.names(), ["what", "much"]);
    assert_eq!(table.rows[0], ["see here", "7"]);
    assert_eq!(table.rows[1], ["=cmd|' /C calc'!A0", "8"]);
    // In text with delimiters nothing is a formula.
    let table = load_text("a,b\n=1+1,2\n@SUM(A1),3\n");
    assert_eq!(table.rows[0], ["=1+1", "2"]);
    assert_eq!(table.rows[1], ["@SUM(A1)", "3"]);
}

#[test]
fn entities_are_not_expanded() {
    let mut entities = String::from(r#"<!ENTITY e0 "haha">"#);
    for level in 1..=30 {
        let inner = format!("&e{};", level - 1).repeat(10);
        entities.push_str(&format!(r#"<!ENTITY e{level} "{inner}">"#));
    }
    let shared = format!(
        r#"<?xml version="1.0"?><!DOCTYPE sst [{entities}<!ENTITY file SYSTEM "file:///etc/passwd">]><sst><si><t>&e30;</t></si><si><t>&file;</t></si></sst>"#
    );
    let sheet = format!(
        r#"{HEADINGS}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>2</v></c></row>"#
    );
    let begun = Instant::now();
    let outcome = load_bytes("a.xlsx", &workbook(&sheet, &shared));
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    if let Ok(table) = outcome {
        let cells: usize = table.rows.iter().flatten().map(String::len).sum();
        assert!(cells < 1000 && !table.rows.concat().concat().contains("root:"));
    }
    let document = format!(r#"<?xml version="1.0"?><!DOCTYPE a [{entities}]><a>&e30;</a>"#);
    let refused = load_bytes("a.xml", document.as_bytes()).map(|table| table.rows);
    assert!(matches!(refused, Err(Unreadable::OtherFormat(_))));
}

#[test]
fn bombs_of_each_packing_are_stopped() {
    let zeros = vec![b'0'; 4 << 20];
    let mut bz2 = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    bz2.write_all(&zeros).expect("written");
    // Documents that are read whole have a bound of their own.
    let blanks = vec![b' '; 65 << 20];
    let document = zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", &blanks),
    ]);
    let bombs = [
        ("a.csv.bz2", bz2.finish().expect("finished")),
        ("a.ods", document),
    ];
    for (name, bytes) in bombs {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("bomb");
        std::fs::write(&path, &bytes).expect("written");
        let mut source = Source::new(&path, name);
        source.limits.unpacked = 1 << 20;
        let outcome = load_source(&source).map(|table| table.loaded.rows);
        assert!(
            matches!(outcome, Err(Unreadable::TooLarge(_))),
            "{name}: {outcome:?}"
        );
    }
}

#[test]
fn headings_may_be_missing_twice_there_or_of_any_script() {
    let table =
        load_text("الاسم,المدينة,,الاسم,שם,name,Name\nسلمى,تونس,1,a,ב,x,y\nكريم,فاس,2,b,ג,z,w\n");
    let headings = ["الاسم", "المدينة", "", "الاسم", "שם", "name", "Name"];
    assert_eq!(table.headings(), headings);
    let mut names = table.names();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 7, "{names:?}");
    assert_eq!(table.rows[0][..4], ["سلمى", "تونس", "1", "a"]);
    let words = table.findings();
    assert!(words.contains("الاسم"), "{words}");
}

/// Nothing of these is rounded on the way.
#[test]
fn huge_numbers_of_json_keep_their_digits() {
    let text = r#"[{"n":123456789012345678901234567890,"x":1e999,"y":0.1},{"n":1,"x":2,"y":-0.0}]"#;
    let table: Table = load_bytes("a.json", text.as_bytes()).expect("a table");
    assert_eq!(table.kinds(), [Kind::Text, Kind::Text, Kind::Number]);
    assert_eq!(
        table.rows[0][..2],
        ["123456789012345678901234567890", "1e999"]
    );
    let bare = load_bytes("a.json", br#"[{"n": NaN}]"#).map(|table| table.rows);
    let error = bare.expect_err("no JSON").to_string();
    assert!(error.contains("line 1"), "{error}");
}

#[test]
fn dates_of_the_first_and_the_last_year_are_dates() {
    let table =
        load_text("d,t\n0000-01-01,0000-01-01T00:00:00Z\n9999-12-31,9999-12-31T23:59:59Z\n");
    assert_eq!(table.kinds(), [Kind::Date, Kind::Instant]);
    assert_eq!(table.rows[0][0], "0000-01-01");
    assert_eq!(table.rows[1], ["9999-12-31", "9999-12-31T23:59:59"]);
}
