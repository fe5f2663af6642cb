//! How answers and rules are said: targets in words, tables of who answers.

use stoa_kernel::town::{Responsible, RuleVersion};
use stoa_web::{
    Markup, Visitor,
    components::{Cell, TagColour, cell, table, tag},
    html,
};

use crate::setup::Setup;

/// One line of a table of answers.
pub struct AnswerRow {
    /// The topic or the area.
    pub name: Markup,
    pub answer: Option<Responsible>,
}

/// Who answers, within what time, by which law. `words` are the caption and the heading of the first column.
pub fn answers_table(
    visitor: &Visitor,
    setup: &Setup,
    words: (&str, &str),
    rows: Vec<AnswerRow>,
) -> Markup {
    let cells = rows.into_iter().map(|row| -> Vec<Cell> {
        let Some(answer) = row.answer else {
            let nobody = html! { (tag(visitor.t("town-nobody")).colour(TagColour::Grey)) };
            return vec![cell(row.name), cell(nobody), cell(""), cell(""), cell(""), cell("")];
        };
        vec![
            cell(row.name),
            cell(html! {
                a.govuk-link href={ "/responsibility/agencies/" (answer.agency) } { (setup.who(&answer)) }
            }),
            cell(hours(visitor, answer.respond_hours)),
            cell(hours(visitor, answer.fix_hours)),
            cell(law(&answer.law)),
            cell(html! {
                a.govuk-link href={ "/responsibility/rules/" (answer.rule_id) } {
                    (visitor.t_with("town-rule-number", &[("number", answer.rule_id.number().to_string().into())]))
                }
            }),
        ]
    });
    html! {
        (table().caption(words.0).caption_class("govuk-table__caption--m")
            .column(words.1)
            .column(visitor.t("town-field-who"))
            .column(visitor.t("town-field-respond"))
            .column(visitor.t("town-field-fix"))
            .column(visitor.t("town-field-law"))
            .column(visitor.t("town-field-rule"))
            .rows(cells).row_headers().stacking(words.0))
    }
}

/// "8 working hours"; nothing where there is no target.
pub fn hours(visitor: &Visitor, hours: Option<i64>) -> String {
    hours.map_or_else(String::new, |hours| {
        visitor.t_with("town-working-hours", &[("count", hours.into())])
    })
}

/// A law's text, in whatever language it is.
pub fn law(text: &str) -> Markup {
    html! { span dir="auto" { (text) } }
}

/// "From 4 March 2026", "Until 1 May 2026", or both.
pub fn period(visitor: &Visitor, rule: &RuleVersion) -> String {
    let zone = visitor.app().config.time_zone();
    let from = visitor.date(rule.valid_from);
    match rule.valid_to {
        None => visitor.t_with("town-period-from", &[("from", from.into())]),
        Some(end) if end <= rule.valid_from => visitor.t("town-period-never"),
        Some(end) => {
            let last = crate::model::period::last_day(end, &zone);
            let until = visitor.day(last, stoa_web::DateStyle::Long);
            visitor.t_with(
                "town-period",
                &[("from", from.into()), ("until", until.into())],
            )
        }
    }
}

/// What a rule is about: "Street lamps in North", "Anything in the whole town".
pub fn about(visitor: &Visitor, setup: &Setup, rule: &RuleVersion) -> String {
    let topic = rule
        .topic
        .as_deref()
        .map(|slug| setup.topic(slug).to_owned());
    let area = rule.area.map(|id| setup.area(visitor, id));
    let topic = topic.unwrap_or_else(|| visitor.t("town-any-topic"));
    let area = area.unwrap_or_else(|| visitor.t("town-whole-town"));
    visitor.t_with(
        "town-rule-about",
        &[("topic", topic.into()), ("area", area.into())],
    )
}
