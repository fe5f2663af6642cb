//! `…/balance`: how many answers of each group are taken, and what share each has among all whom the survey is about.

use axum::response::Response;
use serde::Deserialize;
use stoa_forms::{Choice, Question};
use stoa_kernel::Result;
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, fieldset, inset_text, text_input},
    html,
};

use super::{Work, build_survey::keep, say};
use crate::{
    model::{
        Faults,
        survey::{AskedKind, Filled, Settings},
    },
    pages::frame::staff::frame::{Tried, form_column, process_page},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct BalanceForm {
    seen: i64,
}

/// Whether its choices are groups of people.
pub fn can_balance(question: &Question) -> bool {
    AskedKind::of(question) == AskedKind::One
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let work = Work::read(&visitor, (&process, &component)).await?;
    let typed = as_it_stands(&work.survey.settings);
    let given = (work.survey.version, typed.as_slice());
    Ok(show(&visitor, &work, given, &Tried::default()))
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<BalanceForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let work = Work::to_change(visitor, (&process, &component)).await?;
    match save(visitor, &work, (form.input.seen, form.fields())).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            let given = (form.input.seen, form.fields());
            Ok(show(visitor, &work, given, &tried))
        }
    }
}

async fn save(
    visitor: &Visitor,
    work: &Work,
    (seen, fields): (i64, &[(String, String)]),
) -> Result<()> {
    let mut settings = work.survey.settings.clone();
    (settings.quotas, settings.shares) = (Filled::new(), Filled::new());
    let mut faults = Faults::default();
    for question in work
        .survey
        .questions()
        .iter()
        .filter(|one| can_balance(one))
    {
        read(question, fields, &mut settings, &mut faults);
    }
    faults.done()?;
    keep(
        visitor,
        work,
        (seen, work.survey.questions().to_vec(), settings),
    )
    .await
}

/// What was typed for the choices of a question: all shares or none, and together the whole.
fn read(
    question: &Question,
    fields: &[(String, String)],
    settings: &mut Settings,
    faults: &mut Faults,
) {
    let mut shares = Vec::new();
    for choice in question.kind.choices() {
        let (most, share) = names(question, choice);
        let typed = value(fields, &most);
        let number = typed
            .parse::<i64>()
            .ok()
            .filter(|number| (1..=10_000_000).contains(number));
        faults.want(
            typed.is_empty() || number.is_some(),
            &most,
            "participation-survey-fault-quota",
        );
        if let Some(number) = number {
            let of = settings.quotas.entry(question.key.clone()).or_default();
            of.insert(choice.key.clone(), number);
        }
        let typed = value(fields, &share);
        let thousandths = thousandths(typed);
        faults.want(
            typed.is_empty() || thousandths.is_some(),
            &share,
            "participation-survey-fault-share",
        );
        if let Some(thousandths) = thousandths {
            shares.push((choice.key.clone(), thousandths));
        }
    }
    let whole: i64 = shares.iter().map(|(_, share)| share).sum();
    let is_whole = shares.len() == question.kind.choices().len() && (990..=1_010).contains(&whole);
    let first = question.kind.choices().first();
    let first = first.map_or_else(String::new, |choice| names(question, choice).1);
    faults.want(
        shares.is_empty() || is_whole,
        &first,
        "participation-survey-fault-whole",
    );
    if !shares.is_empty() {
        settings
            .shares
            .insert(question.key.clone(), shares.into_iter().collect());
    }
}

/// Per cent with one decimal, as people write them, in thousandths.
fn thousandths(text: &str) -> Option<i64> {
    let text = text.trim_end_matches('%').trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
    let is_written = whole.len() <= 3 && part.len() == 1;
    let digits = format!("{whole}{part}");
    let is_number = is_written && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: i64 = digits
        .parse()
        .ok()
        .filter(|_| is_number && !whole.is_empty())?;
    (0..=1_000).contains(&number).then_some(number)
}

/// The names of the two fields of a choice.
fn names(question: &Question, choice: &Choice) -> (String, String) {
    let of = |what: &str| format!("{what}.{}.{}", question.key, choice.key);
    (of("most"), of("share"))
}

fn value<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map_or("", |(_, value)| value.trim())
}

/// What is kept, as it is typed.
fn as_it_stands(settings: &Settings) -> Vec<(String, String)> {
    let of = |what: &'static str, limits: &Filled, show: fn(i64) -> String| {
        let mut typed = Vec::new();
        for (question, choices) in limits {
            for (choice, number) in choices {
                typed.push((format!("{what}.{question}.{choice}"), show(*number)));
            }
        }
        typed
    };
    let percent = |number: i64| match number % 10 {
        0 => (number / 10).to_string(),
        part => format!("{}.{part}", number / 10),
    };
    let quotas = of("most", &settings.quotas, |number| number.to_string());
    [quotas, of("share", &settings.shares, percent)].concat()
}

fn show(
    visitor: &Visitor,
    work: &Work,
    (seen, typed): (i64, &[(String, String)]),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-survey-balance");
    let page = process_page(visitor, &title, &work.setup.process)
        .breadcrumb(visitor.t("participation-survey-build"), work.path());
    let can_change = work.can_change(visitor);
    let questions = work
        .survey
        .questions()
        .iter()
        .filter(|one| can_balance(one));
    tried.frame(page).show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            p.govuk-body { (visitor.t("participation-survey-balance-quota")) }
            p.govuk-body { (visitor.t("participation-survey-balance-share")) }
            @if can_change {
                form method="post" action={ (work.path()) "/balance" } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="seen" value=(seen);
                    @for question in questions { (fields(visitor, question, typed, tried)) }
                    (button(visitor.t("participation-frame-save")).prevent_double_click())
                }
            } @else {
                (inset_text(visitor.t("participation-survey-stands")))
                @for question in questions { (as_text(visitor, question, typed)) }
            }
        },
    ))
}

fn fields(
    visitor: &Visitor,
    question: &Question,
    typed: &[(String, String)],
    tried: &Tried,
) -> Markup {
    let inside = html! {
        @for choice in question.kind.choices() {
            @let (most, share) = names(question, choice);
            @let name = [("choice", say(visitor, &choice.label).into())];
            (text_input(most.as_str(), visitor.t_with("participation-survey-quota", &name)).width(5).inputmode("numeric").autocomplete("off")
                .value(value(typed, &most)).error_option(visitor.error_of(&tried.errors, &most)))
            (text_input(share.as_str(), visitor.t_with("participation-survey-known-share", &name)).width(5).inputmode("decimal").autocomplete("off").suffix("%")
                .value(value(typed, &share)).error_option(visitor.error_of(&tried.errors, &share)))
        }
    };
    html! { (fieldset(say(visitor, &question.label)).legend_class("govuk-fieldset__legend--m").body(inside)) }
}

fn as_text(visitor: &Visitor, question: &Question, typed: &[(String, String)]) -> Markup {
    html! {
        h2.govuk-heading-m { bdi { (say(visitor, &question.label)) } }
        ul.govuk-list.govuk-list--bullet { @for choice in question.kind.choices() {
            @let (most, share) = names(question, choice);
            @let name = [("choice", say(visitor, &choice.label).into())];
            @if !value(typed, &most).is_empty() { li { (visitor.t_with("participation-survey-quota", &name)) ": " (value(typed, &most)) } }
            @if !value(typed, &share).is_empty() { li { (visitor.t_with("participation-survey-known-share", &name)) ": " (value(typed, &share)) " %" } }
        } }
    }
}

#[cfg(test)]
mod tests {
    use super::thousandths;

    #[test]
    fn shares_are_read_as_people_write_them() {
        for (text, number) in [
            ("12", 120),
            ("12.5", 125),
            ("12,5 %", 125),
            ("0", 0),
            ("100", 1_000),
        ] {
            assert_eq!(thousandths(text), Some(number), "{text}");
        }
        for text in ["", "-3", "101", "12.34", "many", ".5", "1e1"] {
            assert_eq!(thousandths(text), None, "{text}");
        }
    }
}
