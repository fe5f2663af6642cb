//! What templates accept, what they refuse, and what becomes of fields.

use proptest::prelude::{ProptestConfig, any, proptest};
use proptest::prop_assert_eq;
use serde_json::json;
use stoa_letters::{Block, Body, Error, Inline, Template};

use crate::samples::{LANGUAGES, fields, template};

fn fill(source: &str, fields: serde_json::Value) -> Body {
    Template::new(source)
        .expect("a template")
        .fill(&fields)
        .expect("a text")
}

fn plain(text: &str) -> Vec<Inline> {
    vec![Inline {
        text: text.to_owned(),
        bold: false,
    }]
}

#[test]
fn markup_becomes_blocks() {
    let body = fill(
        "# Fees\n\nDear {{ name }},\nyou owe **{{ sum }}**.\n\n- one\n- two\n\n1. first\n2. second\n\n| What | Sum |\n|---|---|\n| {{ name }} | 3 |\n| short |\n",
        json!({"name": "Ana", "sum": "12 €"}),
    );
    assert_eq!(
        body.0,
        [
            Block::Heading(plain("Fees")),
            Block::Paragraph(vec![
                Inline {
                    text: "Dear Ana, you owe ".to_owned(),
                    bold: false
                },
                Inline {
                    text: "12 €".to_owned(),
                    bold: true
                },
                Inline {
                    text: ".".to_owned(),
                    bold: false
                },
            ]),
            Block::Bullets(vec![plain("one"), plain("two")]),
            Block::Numbers(vec![plain("first"), plain("second")]),
            Block::Table(vec![
                vec![plain("What"), plain("Sum")],
                vec![plain("Ana"), plain("3")],
                vec![plain("short"), Vec::new()],
            ]),
        ]
    );
}

#[test]
fn conditions_and_loops_choose_lines() {
    let source = "{% if fee > 10 %}\ndear\n{% elif not waived %}\ncheap\n{% else %}\nfree\n{% endif %}\n{% for car in cars %}\n- {{ loop.index }} {{ car.plate|upper }}\n{% endfor %}";
    let text = |fee: u32, waived: bool| {
        fill(
            source,
            json!({"fee": fee, "waived": waived, "cars": [{"plate": "mw 1"}, {"plate": "mw 2"}]}),
        )
        .text()
    };
    assert_eq!(text(11, false), "dear\n- 1 MW 1\n- 2 MW 2");
    assert!(text(1, false).starts_with("cheap"));
    assert!(text(1, true).starts_with("free"));
}

#[test]
fn unknown_fields_are_named() {
    let template = Template::new("{{ applicant.name }} {{ applicant.nmae }} {% if fee %}{{ fees }}{% endif %}{% for c in cars %}{{ c.plate }}{{ loop.index }}{% endfor %}").expect("a template");
    assert_eq!(
        template.check(&["applicant.name", "fee", "cars"]),
        ["applicant.nmae", "fees"]
    );
    assert!(
        template
            .check(&["applicant.name", "applicant.nmae", "fee", "fees", "cars"])
            .is_empty()
    );
    for code in LANGUAGES {
        let known = ["applicant.name", "date", "fees", "number", "second_car"];
        assert_eq!(
            crate::samples::template(code).check(&known),
            Vec::<String>::new(),
            "{code}"
        );
    }
}

#[test]
fn a_missing_field_is_an_error_with_its_line() {
    let found = Template::new("Dear {{ name }},\n\n{{ fee }}")
        .expect("a template")
        .fill(&json!({"name": "Ana"}));
    assert!(
        matches!(found, Err(Error::Template { line: 3, .. })),
        "{found:?}"
    );
    assert_eq!(
        fill(
            "{% if fee %}{{ fee }}{% endif %}{{ nick|default(\"none\") }}",
            json!({})
        )
        .text(),
        "none"
    );
}

#[test]
fn four_languages_are_filled() {
    for code in LANGUAGES {
        let body = template(code).fill(&fields(code)).expect("a text").text();
        let name = if code == "ar" {
            "\u{2068}ليلى حداد\u{2069}"
        } else {
            "Ana Müller-Nowak"
        };
        assert!(body.contains(name) && body.contains("120.00 €"), "{body}");
    }
}

#[test]
fn what_is_no_template_is_refused_with_its_line() {
    for (source, line) in [
        ("a\n{{ name", 2),
        ("{% if a %}", 1),
        ("a\n\n{% set x = 1 %}", 3),
        ("{% include \"/etc/passwd\" %}", 1),
        ("{% macro x() %}{% endmacro %}", 1),
        ("{{ a ~ a }}", 1),
        ("{{ [a, a] }}", 1),
        ("{# hidden #}", 1),
        ("{{ name|nosuchfilter }}", 1),
        ("{% endfor %}", 1),
    ] {
        let found = Template::new(source)
            .and_then(|template| template.fill(&json!({"name": "x", "a": "y"})));
        assert!(
            matches!(found, Err(Error::Template { line: at, .. }) if at == line),
            "{source}: {found:?}"
        );
    }
}

#[test]
fn deep_and_endless_templates_are_refused() {
    let deep = "{% if a %}".repeat(1_000) + &"{% endif %}".repeat(1_000);
    assert!(Template::new(&deep).is_err());
    assert!(Template::new(&format!("{{{{ {} a }}}}", "not ".repeat(5_000))).is_err());
    assert!(matches!(
        Template::new(&"a".repeat(33 << 10)),
        Err(Error::TooLong { .. })
    ));
    let rows: Vec<u32> = (0..1_000).collect();
    let endless = "{% for a in rows %}{% for b in rows %}{% for c in rows %}x{% endfor %}{% endfor %}{% endfor %}";
    assert!(
        Template::new(endless)
            .expect("a template")
            .fill(&json!({"rows": rows}))
            .is_err()
    );
    let wide = format!("{{% for a in rows %}}{}{{% endfor %}}", "x".repeat(20_000));
    assert!(
        Template::new(&wide)
            .expect("a template")
            .fill(&json!({"rows": rows}))
            .is_err()
    );
}

#[test]
fn a_field_is_never_read_as_markup_or_tag() {
    for hostile in [
        "# heading",
        "- item",
        "1. item",
        "a | b",
        "**bold**",
        "{{ secret }}",
        "{% if x %}",
        "#import \"x\"",
        "$x$",
        "\\",
        "@ref",
        "|---|",
    ] {
        let body = fill("{{ name }}", json!({"name": hostile, "secret": "S"}));
        assert_eq!(body.0, [Block::Paragraph(plain(hostile))], "{hostile}");
        let row = fill("| a | b |\n| {{ name }} | c |", json!({"name": hostile}));
        let Some(Block::Table(rows)) = row.0.first() else {
            panic!("no table")
        };
        assert_eq!(rows[1], [plain(hostile), plain("c")]);
    }
    let lines = fill(
        "{{ address }}",
        json!({"address": "1 Market\r\n\r\n# Square"}),
    );
    assert_eq!(lines.0, [Block::Paragraph(plain("1 Market\n\n# Square"))]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_field_comes_out_as_it_went_in(value in any::<String>()) {
        let body = fill("Dear {{ name }}!", json!({"name": value}));
        let mut expected: String = value.replace("\r\n", "\n");
        expected.retain(|character| !matches!(character, '\u{e000}'..='\u{e002}' | '\u{2066}'..='\u{2069}'));
        let found = body.text().replace(['\u{2068}', '\u{2069}'], "");
        prop_assert_eq!(found, format!("Dear {expected}!"));
    }

    #[test]
    fn any_template_is_read_or_refused(source in "[-{}%#|* \\na-e.1\"'()=]{0,120}") {
        if let Ok(template) = Template::new(&source) {
            let _ = template.fill(&json!({"a": "x", "b": [1, 2], "c": {"d": "e"}}));
        }
    }
}
