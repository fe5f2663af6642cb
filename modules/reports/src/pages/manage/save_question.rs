//! Adding a question to a category, or changing one.

use maud::html;
use serde::Deserialize;
use stoa_kernel::Error;
use stoa_web::{FormErrors, PageResult, Path, PostForm, Visitor, components::button};

use super::{
    guard_change,
    question_form::{QuestionForm, errors_of_question},
    questions::place_of,
    save_category::find,
};
use crate::{
    commands::{SaveCategory, save_category},
    model::{Category, NewCategory},
    pages::tried::{Tried, finish},
};

/// The version of the category that was on the screen; the rest is read by the fields' names.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    seen_version: String,
}

pub async fn ask_new(visitor: Visitor, Path(code): Path<String>) -> PageResult {
    guard_change(&visitor)?;
    let category = find(&visitor, &code).await?;
    Ok(show(
        &visitor,
        (&category, ""),
        &QuestionForm::empty(),
        &Tried::default(),
    ))
}

pub async fn send_new(Path(code): Path<String>, form: PostForm<Seen>) -> PageResult {
    save(&code, "", form).await
}

pub async fn ask(visitor: Visitor, Path((code, question)): Path<(String, String)>) -> PageResult {
    guard_change(&visitor)?;
    let category = find(&visitor, &code).await?;
    let place = place_of(&category, &question)?;
    let form = QuestionForm::of(category.questions[place].clone());
    Ok(show(
        &visitor,
        (&category, &question),
        &form,
        &Tried::default(),
    ))
}

pub async fn send(
    Path((code, question)): Path<(String, String)>,
    form: PostForm<Seen>,
) -> PageResult {
    save(&code, &question, form).await
}

async fn save(code: &str, question: &str, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    guard_change(visitor)?;
    let category = find(visitor, code).await?;
    let written = QuestionForm::read(form.fields(), question);
    if QuestionForm::wants_rows(form.fields()) {
        return Ok(show(
            visitor,
            (&category, question),
            &written,
            &Tried::default(),
        ));
    }
    let mut changed = category.clone();
    let place = match question {
        "" => changed.questions.len(),
        known => place_of(&category, known)?,
    };
    changed.questions.truncate(place);
    changed.questions.push(written.question.clone());
    changed
        .questions
        .extend(category.questions.iter().skip(place + 1).cloned());
    let input = SaveCategory {
        seen_version: form.input.seen_version.parse().unwrap_or(0),
        category: NewCategory::from(changed),
    };
    let mut tx = visitor.begin().await?;
    let done = save_category(visitor.app(), &mut tx, input).await;
    let tried = match finish(tx, done).await {
        Ok(_category) => {
            let path = format!("/staff/setup/categories/{code}/questions");
            return Ok(visitor.go_with_notice(&path, visitor.t("reports-questions-saved")));
        }
        Err(Error::Conflict(message)) => Tried::stopped(visitor.message(&message)),
        Err(error) => Tried::with_errors(FormErrors::from_error(errors_of_question(error, place))?),
    };
    Ok(show(visitor, (&category, question), &written, &tried))
}

fn show(
    visitor: &Visitor,
    (category, question): (&Category, &str),
    form: &QuestionForm,
    tried: &Tried,
) -> axum::response::Response {
    let path = format!("/staff/setup/categories/{}/questions", category.code);
    let (title, action) = match question {
        "" => ("reports-questions-add", format!("{path}/new")),
        known => ("reports-question-change", format!("{path}/{known}")),
    };
    let title = visitor.t(title);
    let page = visitor.page(title.as_str()).back(path).no_index();
    tried.frame(page).show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (category.name.get(visitor.lang())) }
                h1.govuk-heading-l { (title) }
                (tried.warning(visitor))
                form method="post" action=(action) novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="seen_version" value=(category.version);
                    // Enter in a field saves; it does not ask for more rows.
                    button.govuk-visually-hidden type="submit" tabindex="-1" aria-hidden="true" { (visitor.t("reports-save")) }
                    (form.fields(visitor, &tried.errors))
                    (button(visitor.t("reports-save")).prevent_double_click())
                }
            }
        }
    })
}
