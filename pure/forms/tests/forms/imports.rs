//! Forms of other systems as drafts.

use std::io::{Cursor, Write};

use proptest::prelude::{any, prop, proptest};
use stoa_forms::{
    Answers, Condition, Definition, Kind, Literal, RawFields,
    import::{Draft, formio, xlsform},
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::context;

/// A workbook with these sheets, the least that spreadsheet programs read (ECMA-376, part 1, chapter 18).
#[expect(clippy::too_many_lines, reason = "the parts of a workbook are text")]
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: String| {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(text.as_bytes()).expect("its text");
    };
    let escaped = |text: &str| {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('"', "&quot;")
    };
    let (mut list, mut relations, mut types) = (String::new(), String::new(), String::new());
    for (index, (name, rows)) in sheets.iter().enumerate() {
        let mut data = String::new();
        for (number, row) in rows.iter().enumerate() {
            data.push_str(&format!("<row r=\"{}\">", number + 1));
            for (column, text) in row.iter().enumerate() {
                let letter = char::from(b'A' + u8::try_from(column).expect("few columns"));
                data.push_str(&format!(
                    "<c r=\"{letter}{}\" t=\"inlineStr\"><is><t>{}</t></is></c>",
                    number + 1,
                    escaped(text)
                ));
            }
            data.push_str("</row>");
        }
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        part(
            &format!("xl/worksheets/sheet{index}.xml"),
            format!("<worksheet xmlns=\"{main}\"><sheetData>{data}</sheetData></worksheet>"),
        );
        list.push_str(&format!(
            "<sheet name=\"{name}\" sheetId=\"{}\" r:id=\"r{index}\"/>",
            index + 1
        ));
        relations.push_str(&format!("<Relationship Id=\"r{index}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{index}.xml\"/>"));
        types.push_str(&format!("<Override PartName=\"/xl/worksheets/sheet{index}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"));
    }
    part(
        "xl/workbook.xml",
        format!(
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{list}</sheets></workbook>"
        ),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
        ),
    );
    part(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".to_owned(),
    );
    part(
        "[Content_Types].xml",
        format!(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{types}</Types>"
        ),
    );
    zip.finish().expect("a workbook").into_inner()
}

#[expect(clippy::too_many_lines, reason = "a workbook, row by row")]
fn dogs() -> Draft {
    let survey: &[&[&str]] = &[
        &[
            "type",
            "name",
            "label::English (en)",
            "label::Español (es)",
            "relevant",
            "constraint",
            "required",
            "calculation",
            "repeat_count",
        ],
        &["start", "started"],
        &["note", "hello", "Welcome", "Bienvenida"],
        &[
            "text",
            "owner",
            "Your name",
            "Su nombre",
            "",
            "string-length(.) <= 40",
            "yes",
        ],
        &[
            "integer",
            "age",
            "Your age",
            "Su edad",
            "",
            ". >= 18 and . < 120",
            "true()",
        ],
        &[
            "begin group",
            "home",
            "Home",
            "Casa",
            "${age} >= 65 and ${owner} != ''",
        ],
        &["select_one yn", "garden", "A garden?", "¿Jardín?"],
        &[
            "text",
            "where",
            "Where?",
            "¿Dónde?",
            "${garden} = 'yes'",
            "regex(., '[a-z]+')",
        ],
        &["end group"],
        &["begin repeat", "dog", "Dog", "Perro", "", "", "", "", "2"],
        &["text", "name", "Its name", "Su nombre", "", "", "yes"],
        &[
            "select_multiple traits or_other",
            "traits",
            "Traits",
            "Rasgos",
        ],
        &["decimal", "weight", "Weight", "Peso"],
        &["end repeat"],
        &[
            "calculate",
            "total",
            "",
            "",
            "",
            "",
            "",
            "${weight} + ${age}",
        ],
        &[
            "text",
            "late",
            "Late",
            "Tarde",
            "pulldata('x', 'y') = 1",
            "",
            "${age} > 3",
        ],
    ];
    let choices: &[&[&str]] = &[
        &[
            "list_name",
            "name",
            "label::English (en)",
            "label::Español (es)",
        ],
        &["yn", "yes", "Yes", "Sí"],
        &["yn", "no", "No", "No"],
        &["traits", "loud", "Loud", "Ruidoso"],
    ];
    let settings: &[&[&str]] = &[&["form_title", "form_id"], &["Dog licence", "dog_licence"]];
    let bytes = workbook(&[
        ("survey", survey),
        ("choices", choices),
        ("settings", settings),
    ]);
    xlsform::draft(&bytes).expect("a workbook")
}

#[test]
#[expect(clippy::too_many_lines, reason = "one form, looked at from all sides")]
fn a_workbook_becomes_a_form_that_can_be_answered() {
    let draft = dogs();
    let form = &draft.definition;
    let pages: Vec<_> = form
        .pages
        .iter()
        .map(|page| (page.slug.as_str(), page.questions.len()))
        .collect();
    assert_eq!(
        pages,
        [
            ("owner", 1),
            ("age", 1),
            ("home", 2),
            ("dog", 3),
            ("total", 1),
            ("late", 1)
        ]
    );
    assert_eq!(
        (form.slug.as_str(), form.languages.as_slice()),
        ("dog-licence", &["en".to_owned(), "es".to_owned()][..])
    );
    let (_, age) = form.question("age").expect("age");
    assert!(age.required);
    assert_eq!(
        age.kind,
        Kind::Number {
            min: Some(18.into()),
            max: Some(119.into()),
            decimals: 0
        }
    );
    let (_, owner) = form.question("owner").expect("owner");
    assert_eq!(
        owner.hint.as_ref().expect("the note").get("es", "en"),
        "Bienvenida"
    );
    assert!(matches!(form.pages[2].when, Some(Condition::All(ref parts)) if parts.len() == 2));
    let (_, place) = form.question("where").expect("where");
    let value = Literal::Text("yes".to_owned());
    assert_eq!(
        place.when,
        Some(Condition::Equals {
            question: "garden".to_owned(),
            value
        })
    );
    let repeat = form.pages[3].repeat.as_ref().expect("it repeats");
    assert_eq!((repeat.min, repeat.max), (2, 2));
    let (_, total) = form.question("total").expect("total");
    assert_eq!(
        total.kind,
        Kind::Calculated {
            sum: vec!["weight".to_owned(), "age".to_owned()]
        }
    );
    let found: Vec<_> = draft
        .findings
        .iter()
        .map(|finding| (finding.place.as_str(), finding.code))
        .collect();
    for wanted in [
        ("survey 2", "draft-metadata"),
        ("survey 8", "draft-constraint"),
        ("survey 12", "draft-other"),
        ("survey 15", "draft-no-label"),
        ("survey 16", "draft-condition"),
        ("survey 16", "draft-required"),
    ] {
        assert!(found.contains(&wanted), "{wanted:?} in {found:?}");
    }
    assert_eq!(found.len(), 6, "{found:?}");
    assert_eq!(form.check(), [], "nothing else is in the way");
    answer(form);
}

fn answer(form: &Definition) {
    let mut answers = Answers::default();
    let en = context("en");
    for (slug, fields) in [
        ("owner", RawFields::from([("owner", "Ana")])),
        ("age", RawFields::from([("age", "70")])),
        (
            "home",
            RawFields::from([("garden", "yes"), ("where", "Behind")]),
        ),
        (
            "dog",
            RawFields::from([("name", "Rex"), ("traits", "loud"), ("weight", "20.5")]),
        ),
        ("dog", RawFields::from([("name", "Bo")])),
        ("late", RawFields::default()),
    ] {
        let page = form.page(slug).expect("a page");
        let read = form
            .parse_page(page, &fields, &answers, &en)
            .expect("right");
        answers.merge(page, usize::MAX, read);
    }
    let sent = form.submission(&answers, &en).expect("complete");
    assert_eq!(
        sent.answer("total").map(stoa_forms::Answer::to_plain),
        Some("90.5".into())
    );
}

#[test]
fn what_is_no_workbook_of_a_form_is_refused() {
    for bytes in [
        &b""[..],
        b"PK\x03\x04",
        b"not a workbook",
        &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ] {
        assert!(xlsform::draft(bytes).is_err());
        assert!(xlsform::draft_of_old(bytes).is_err());
        assert!(formio::draft(bytes).is_err());
    }
    let other = workbook(&[("survey", &[&["type", "name"]]), ("other", &[&["a"]])]);
    assert!(xlsform::draft(&other).is_err());
    let bomb = workbook(&[("survey", &[&["type", &"x".repeat(70 << 20)]])]);
    assert!(bomb.len() < 1 << 20);
    assert!(
        xlsform::draft(&bomb)
            .expect_err("too large")
            .to_string()
            .contains("unpacked")
    );
}

#[test]
fn a_form_of_formio_becomes_pages() {
    let json = serde_json::json!({
        "title": "Bench", "path": "bench", "display": "wizard",
        "components": [
            {"type": "panel", "key": "who", "title": "Who", "components": [
                {"type": "textfield", "key": "firstName", "label": "Name", "validate": {"required": true, "maxLength": 30}},
                {"type": "columns", "columns": [{"components": [{"type": "email", "key": "mail", "label": "Mail"}]}]},
                {"type": "radio", "key": "kind", "label": "Kind", "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]},
                {"type": "checkbox", "key": "more", "label": "More?"},
                {"type": "button", "key": "submit"}
            ]},
            {"type": "panel", "key": "what", "title": "What", "conditional": {"show": true, "when": "more", "eq": "true"}, "components": [
                {"type": "currency", "key": "cost", "label": "Cost", "currency": "USD", "validate": {"min": 1}},
                {"type": "selectboxes", "key": "colours", "label": "Colours", "values": [{"label": "Red", "value": "red"}], "conditional": {"show": "true", "when": "kind", "eq": "b"}},
                {"type": "file", "key": "plan", "label": "Plan", "filePattern": "application/pdf,.pdf", "fileMaxSize": "5MB", "multiple": true}
            ]},
            {"type": "editgrid", "key": "benches", "label": "Benches", "validate": {"maxLength": 3}, "components": [
                {"type": "number", "key": "seats", "label": "Seats", "decimalLimit": 0, "calculateValue": "value = 3"},
                {"type": "warp", "key": "warp", "label": "Warp"}
            ]}
        ]
    });
    let draft = formio::draft(json.to_string().as_bytes()).expect("a form");
    let form = &draft.definition;
    assert_eq!(form.check(), []);
    let pages: Vec<_> = form
        .pages
        .iter()
        .map(|page| (page.slug.as_str(), page.questions.len()))
        .collect();
    assert_eq!(pages, [("who", 4), ("what", 3), ("benches", 2)]);
    assert_eq!(
        form.pages[1].when,
        Some(Condition::Equals {
            question: "more".to_owned(),
            value: Literal::Truth(true)
        })
    );
    let kinds: Vec<_> = form
        .pages
        .iter()
        .flat_map(|page| &page.questions)
        .map(|question| question.kind.word())
        .collect();
    assert_eq!(
        kinds,
        [
            "text", "email", "choice", "yes_no", "money", "choices", "file", "number", "text"
        ]
    );
    assert_eq!(form.pages[2].repeat.as_ref().expect("it repeats").max, 3);
    let found: Vec<_> = draft.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(found, ["draft-script", "draft-type"]);
}

#[test]
fn components_within_components_end() {
    let deep = format!(
        "{{\"components\":[{}{}]}}",
        "{\"type\":\"well\",\"components\":[".repeat(60),
        "]}".repeat(60)
    );
    assert!(formio::draft(deep.as_bytes()).is_err());
    let deeper = format!(
        "{{\"components\":[{}{}]}}",
        "{\"components\":[".repeat(9_000),
        "]}".repeat(9_000)
    );
    assert!(formio::draft(deeper.as_bytes()).is_err());
}

proptest! {
    #[test]
    fn any_cells_are_read_or_refused(rows in prop::collection::vec(prop::collection::vec("[ -~é]{0,12}|begin group|begin repeat|end group|select_one x|\\$\\{a\\} = '1'", 5), 1..12)) {
        let mut all = vec![vec!["type", "name", "label", "relevant", "constraint"]];
        all.extend(rows.iter().map(|row| row.iter().map(String::as_str).collect()));
        let rows: Vec<&[&str]> = all.iter().map(Vec::as_slice).collect();
        if let Ok(draft) = xlsform::draft(&workbook(&[("survey", &rows)])) {
            draft.definition.check();
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = (xlsform::draft(&bytes), xlsform::draft_of_old(&bytes), formio::draft(&bytes));
    }
}
