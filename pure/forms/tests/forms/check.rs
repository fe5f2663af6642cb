//! What is wrong with a definition.

use stoa_forms::{Definition, Flaw};

/// A form of pages in flow style.
fn flaws(pages: &str) -> Vec<Flaw> {
    let text = format!("slug: one\nlanguages: [en]\ntitle: One\npages:\n{pages}");
    Definition::from_yaml(&text)
        .unwrap_or_else(|e| panic!("{pages}: {e}"))
        .check()
}

fn codes(pages: &str) -> Vec<(String, &'static str)> {
    flaws(pages)
        .into_iter()
        .map(|flaw| (format!("{}/{}", flaw.page, flaw.question), flaw.code))
        .collect()
}

const A: &str = "- {slug: a, title: A, questions: [{key: x, type: yes_no, label: X}]}\n";

#[test]
#[expect(clippy::too_many_lines, reason = "a table of examples")]
fn each_flaw_is_told_with_its_place() {
    for (pages, wanted) in [
        (
            "- {slug: a, title: A, questions: [{key: x, type: yes_no, label: X}, {key: x, type: text, label: X}]}",
            vec![("a/x", "form-key-taken")],
        ),
        (
            "- {slug: end, title: A, questions: [{key: x, type: yes_no, label: X}]}",
            vec![("end/", "form-slug-reserved")],
        ),
        (
            "- {slug: A b, title: A, questions: [{key: x.y, type: yes_no, label: X}]}",
            vec![
                ("A b/", "form-slug-malformed"),
                ("A b/x.y", "form-key-malformed"),
            ],
        ),
        (
            "- {slug: a, title: A, questions: []}",
            vec![("a/", "form-page-without-questions")],
        ),
        (
            "- {slug: a, title: A, questions: [{key: x, type: choice, label: X, choices: []}]}",
            vec![("a/x", "form-without-choices")],
        ),
        (
            "- {slug: a, title: {fr: A}, questions: [{key: x, type: yes_no, label: X}]}",
            vec![("a/", "form-text-missing")],
        ),
        (
            "- {slug: a, title: A, questions: [{key: x, type: number, min: 3, max: 2, label: X}]}",
            vec![("a/x", "form-limits-crossed")],
        ),
        (
            "- {slug: a, title: A, questions: [{key: x, type: date, earliest: today, latest: today-1d, label: X}]}",
            vec![("a/x", "form-limits-crossed")],
        ),
        (
            "- {slug: a, title: A, questions: [{key: x, type: long_text, max: 50001, label: X}]}",
            vec![("a/x", "form-limit-too-great")],
        ),
        (
            "- {slug: a, title: A, questions: [{key: x, type: phone, country: UK, label: X}]}",
            vec![("a/x", "form-country-unknown")],
        ),
        (
            "- {slug: a, title: A, questions: [{key: x, type: money, currency: euro, label: X}]}",
            vec![("a/x", "form-currency-unknown")],
        ),
        (
            "- {slug: a, title: A, questions: [{key: x, type: calculated, sum: [y], label: X}]}",
            vec![("a/x", "form-question-unknown")],
        ),
        (
            "- {slug: a, title: A, repeat: {min: 3, max: 2, item: i}, questions: [{key: x, type: yes_no, label: X}]}",
            vec![("a/", "form-limits-crossed")],
        ),
        (
            "- {slug: a, title: A, questions: [{key: x, type: yes_no, label: X}], go_to: [{page: nowhere}]}",
            vec![("a/", "form-page-unknown")],
        ),
    ] {
        let wanted: Vec<_> = wanted
            .into_iter()
            .map(|(place, code)| (place.to_owned(), code))
            .collect();
        assert_eq!(codes(pages), wanted, "{pages}");
    }
}

#[test]
fn conditions_look_at_what_was_asked_before() {
    for (condition, wanted) in [
        ("{equals: {question: x, value: true}}", None),
        ("{equals: {question: x, value: yes}}", None),
        (
            "{equals: {question: x, value: maybe}}",
            Some("form-value-of-wrong-kind"),
        ),
        (
            "{equals: {question: nobody, value: true}}",
            Some("form-question-unknown"),
        ),
        (
            "{equals: {question: z, value: true}}",
            Some("form-question-later"),
        ),
        ("{answered: y}", Some("form-question-later")),
        (
            "{greater: {question: x, than: 3}}",
            Some("form-not-comparable"),
        ),
        ("{all: []}", Some("form-condition-empty")),
        (
            "{not: {any: [{answered: x}, {one_of: {question: x, values: []}}]}}",
            Some("form-condition-empty"),
        ),
    ] {
        let pages = format!(
            "{A}- {{slug: b, title: B, when: {condition}, questions: [{{key: y, type: text, label: Y}}]}}\n- {{slug: c, title: C, questions: [{{key: z, type: yes_no, label: Z}}]}}"
        );
        let found = codes(&pages);
        assert_eq!(
            found.first().map(|(_, code)| *code),
            wanted,
            "{condition}: {found:?}"
        );
    }
}

#[test]
fn pages_are_reached_and_lead_on() {
    let page = |slug: &str, go: &str| {
        format!(
            "- {{slug: {slug}, title: T, questions: [{{key: q{slug}, type: yes_no, label: Q}}], go_to: [{go}]}}\n"
        )
    };
    let unreachable = [page("a", "{page: c}"), page("b", ""), page("c", "")].concat();
    assert_eq!(
        codes(&unreachable),
        [("b/".to_owned(), "form-page-unreachable")]
    );
    let round = [
        page("a", ""),
        page("b", ""),
        page("c", "{page: a, when: {answered: qa}}"),
    ]
    .concat();
    let found = flaws(&round);
    assert_eq!(
        (found.len(), found[0].code, found[0].args["pages"].as_str()),
        (1, "form-loop", "a, b, c")
    );
    assert_eq!(
        found[0].to_string(),
        "page a: These pages lead round in a circle: a, b, c. Let one of them go on instead of back."
    );
    let itself = page("a", "{page: a}");
    assert_eq!(codes(&itself), [("a/".to_owned(), "form-loop")]);
    // Back in the file, and yet no circle.
    let back = [
        page("a", "{page: c}"),
        page("b", "{page: end}"),
        page("c", "{page: b}"),
    ]
    .concat();
    assert_eq!(codes(&back), []);
    let last = page("a", "{page: end}, {page: a}");
    assert_eq!(codes(&last), [("a/".to_owned(), "form-go-to-unreachable")]);
}
