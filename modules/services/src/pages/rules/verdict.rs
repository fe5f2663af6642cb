//! What a table said, with its reasons: the rows that fired, the articles of law, the inputs, the version of the rules.

use maud::{Markup, html};
use stoa_web::{
    DateStyle, Visitor,
    components::{SummaryList, details, summary_list, summary_row},
};

use super::what::{input_words, reason_words, result_words, table_key, table_words, value_words};
use crate::model::{
    ServiceFile,
    rules::{FiredRow, ServiceRules, Verdict, question_of},
};

/// Results with their reasons.
pub fn verdicts(visitor: &Visitor, file: &ServiceFile, verdicts: &[Verdict]) -> Markup {
    let Some(rules) = &file.rules else {
        return html! {};
    };
    html! {
        @for verdict in verdicts {
            h3.govuk-heading-s { (visitor.t(table_key(verdict.table))) }
            p.govuk-body { strong { (result_words(visitor, file, verdict)) } }
            (reasons(visitor, rules, &verdict.rows))
            (details(visitor.t("services-rules-inputs"), html! {
                @if !verdict.inputs.is_empty() { (inputs_of(visitor, file, rules, verdict)) }
                (version(visitor, verdict))
            }))
        }
    }
}

fn reasons(visitor: &Visitor, rules: &ServiceRules, rows: &[FiredRow]) -> Markup {
    html! {
        @if rows.is_empty() {
            p.govuk-body { (visitor.t("services-rules-no-row")) }
        } @else {
            ul."govuk-list govuk-list--bullet" {
                @for row in rows {
                    li {
                        @if let Some(key) = &row.reason {
                            span dir="auto" { (reason_words(visitor, rules, key)) } " "
                        }
                        span.govuk-hint {
                            (visitor.t_with("services-rules-row", &[("number", visitor.number(i64::try_from(row.number).unwrap_or(0)).as_str().into())]))
                            @if let Some(law) = &row.law { " · " bdi { (table_words(visitor, rules, law)) } }
                        }
                    }
                }
            }
        }
    }
}

fn inputs_of(
    visitor: &Visitor,
    file: &ServiceFile,
    rules: &ServiceRules,
    verdict: &Verdict,
) -> Markup {
    let rows = verdict.inputs.iter().map(|(name, value)| {
        let question = question_of(&file.form, rules, name).map(|asked| asked.question());
        let words = value_words(visitor, question, value);
        summary_row(
            input_words(visitor, file, rules, name),
            html! { span dir="auto" { (words) } },
        )
    });
    html! { (rows.fold(summary_list(), SummaryList::item)) }
}

/// By which rules, and the law of which day.
fn version(visitor: &Visitor, verdict: &Verdict) -> Markup {
    let day = visitor.day(verdict.day, DateStyle::Long);
    html! {
        p.govuk-hint {
            (visitor.t_with("services-rules-law-of", &[("day", day.as_str().into())])) " "
            (visitor.t("services-rules-version")) " "
            code.stoa-written dir="ltr" { (verdict.hash) }
        }
    }
}
