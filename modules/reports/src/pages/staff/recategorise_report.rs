//! Saying that a report is of another kind: first which, then what the new kind asks, and to whom it goes.

use std::collections::BTreeMap;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, inset_text, select},
};

use super::{
    change_status::told,
    desk::{Desk, Seen},
    fields::reason_field,
};
use crate::pages::tried::{Tried, finish};
use crate::{
    commands::{RecategoriseReport, recategorise_report},
    model::{Category, Question},
    pages::submit_report::question_field::question_field,
};

/// The form as it was sent; answers are read by their questions' names.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CategoryForm {
    category: String,
    reason: String,
}

pub async fn ask(
    visitor: Visitor,
    Path(reference): Path<String>,
    Query(form): Query<CategoryForm>,
) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "recategorise_report").await?;
    let answers: BTreeMap<String, Vec<String>> = desk
        .report
        .answers
        .iter()
        .map(|answer| (answer.question.clone(), answer.values.clone()))
        .collect();
    show(&visitor, &desk, (&form, &answers), &Tried::default()).await
}

pub async fn send(Path(reference): Path<String>, form: PostForm<CategoryForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "recategorise_report").await?;
    let seen = Seen::of(form.fields())?;
    let questions = questions_of(&desk, &form.input.category);
    let answers: BTreeMap<String, Vec<String>> = questions
        .iter()
        .map(|question| {
            let values = form.values(&question.field());
            (
                question.code.clone(),
                values.into_iter().map(str::to_owned).collect(),
            )
        })
        .collect();
    let input = RecategoriseReport {
        reference,
        seen_version: seen.version,
        category: form.input.category.clone(),
        answers: answers.clone(),
        reason: form.input.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = recategorise_report(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_report) => {
            desk.done(visitor, form.fields(), "reports-recategorise-done")
                .await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            show(visitor, &desk, (&form.input, &answers), &tried).await
        }
    }
}

/// The questions of a category, none of them required: the resident is gone, and staff say what they know.
fn questions_of(desk: &Desk, code: &str) -> Vec<Question> {
    let questions = desk
        .names
        .category_of(code)
        .map(|category| category.questions.clone());
    let optional = |question| Question {
        required: false,
        ..question
    };
    questions
        .unwrap_or_default()
        .into_iter()
        .map(optional)
        .collect()
}

async fn show(
    visitor: &Visitor,
    desk: &Desk,
    (form, answers): (&CategoryForm, &BTreeMap<String, Vec<String>>),
    tried: &Tried,
) -> PageResult {
    let title = visitor.t("reports-recategorise-title");
    let chosen = desk
        .names
        .category_of(&form.category)
        .filter(|category| !category.is_ended);
    let content = html! {
        (choice(visitor, desk, form, tried))
        @if let Some(category) = chosen { (rest(visitor, desk, (category, form, answers), tried).await?) }
    };
    Ok(desk.show(visitor, &title, tried, &content))
}

/// Which kind: asked by GET, since the rest of the form depends on it.
fn choice(visitor: &Visitor, desk: &Desk, form: &CategoryForm, tried: &Tried) -> Markup {
    let open = desk
        .names
        .setup
        .categories()
        .iter()
        .filter(|category| !category.is_ended);
    let others = open.filter(|category| category.code != desk.report.category);
    let options =
        others.map(|category| (category.code.as_str(), category.name.get(visitor.lang())));
    html! {
        form.stoa-search method="get" action=(desk.act_path(visitor, "category")) {
            (desk.trail.hidden())
            (select("category", visitor.t("reports-recategorise-to"))
                .option("", visitor.t("reports-choose")).options(options).value(form.category.as_str())
                .error_option(visitor.error_of(&tried.errors, "category")))
            (button(visitor.t("reports-recategorise-choose")).secondary())
        }
    }
}

async fn rest(
    visitor: &Visitor,
    desk: &Desk,
    (category, form, answers): (&Category, &CategoryForm, &BTreeMap<String, Vec<String>>),
    tried: &Tried,
) -> stoa_kernel::Result<Markup> {
    let told = told(&mut visitor.read().await?, desk).await?;
    let name = category.name.get(visitor.lang());
    let fields = html! {
        input type="hidden" name="category" value=(category.code);
        @for question in questions_of(desk, &category.code) {
            @let values = answers.get(&question.code).map_or(&[][..], Vec::as_slice);
            (question_field(visitor, &question, values, &tried.errors))
        }
        (reason_field(visitor, "reason", &form.reason, (false, tried)))
        (goes_to(visitor, desk, category))
        (inset_text(visitor.t_with("reports-told", &[("count", told.into())])))
    };
    let words = visitor.t_with("reports-recategorise-button", &[("category", name.into())]);
    Ok(html! {
        h2.govuk-heading-m { (name) }
        (desk.form(visitor, "category", &fields, words))
    })
}

/// Who gets it, when that is somebody else.
fn goes_to(visitor: &Visitor, desk: &Desk, category: &Category) -> Markup {
    let report = &desk.report;
    let found = desk
        .names
        .setup
        .who_answers(report.point, &category.topic, visitor.now());
    let elsewhere = found.filter(|found| {
        report.status.is_open() && (found.agency != report.agency || found.team != report.team)
    });
    html! {
        @if let Some(found) = elsewhere {
            p.govuk-body {
                (visitor.t_with("reports-recategorise-goes", &[("office", desk.office(&found.agency, found.team.as_deref()).into())]))
            }
        }
    }
}
