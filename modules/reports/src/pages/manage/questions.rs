//! The questions of a category: in which order they are asked, and which of them goes.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{TagColour, button, link_button, tag},
};

use super::{
    guard, guard_change, list_categories::move_buttons, may_change, order_categories::MoveForm,
    save_category::find,
};
use crate::{
    commands::{SaveCategory, save_category},
    model::{Category, NewCategory, Question},
    pages::tried::finish,
};

/// The form by which a question is removed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RemoveForm {}

/// `/staff/setup/categories/{code}/questions`
pub async fn list_questions(visitor: Visitor, Path(code): Path<String>) -> PageResult {
    guard(&visitor)?;
    let category = find(&visitor, &code).await?;
    let name = category.name.get(visitor.lang());
    let title = visitor.t_with("reports-questions-title", &[("category", name.into())]);
    let path = format!("/staff/setup/categories/{code}/questions");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("reports-setup-title"), "/staff/setup")
        .breadcrumb(
            visitor.t("reports-categories-title"),
            "/staff/setup/categories",
        )
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("reports-questions-lead")) }
        @if category.questions.is_empty() { p.govuk-body { (visitor.t("reports-questions-none")) } }
        ol.stoa-ticked.stoa-ordered { @for question in &category.questions { (item(&visitor, &path, question)) } }
        @if may_change(&visitor) { (link_button(visitor.t("reports-questions-add"), format!("{path}/new"))) }
    }))
}

fn item(visitor: &Visitor, path: &str, question: &Question) -> Markup {
    let label = question.label.get(visitor.lang());
    let own = format!("{path}/{}", question.code);
    let kind = visitor.t(&format!("reports-question-kind-{}", question.kind.slug()));
    let options = question
        .options
        .iter()
        .map(|(_, label)| label.get(visitor.lang()));
    html! {
        li.stoa-ticked__item.stoa-line id={ "question-" (question.code) } {
            div {
                strong { (label) }
                @if question.required { " " (tag(visitor.t("reports-question-is-required")).colour(TagColour::Blue)) }
                @if !question.public { " " (tag(visitor.t("reports-history-internal")).colour(TagColour::Yellow)) }
                p.stoa-ticked__words {
                    (kind)
                    @if question.kind.has_options() { ": " (options.collect::<Vec<_>>().join(" · ")) }
                }
                @if may_change(visitor) {
                    p.stoa-acts-line { a.govuk-link href=(own) { (visitor.t("reports-change")) span.govuk-visually-hidden { " " (label) } } }
                }
            }
            @if may_change(visitor) {
                div.stoa-line__acts {
                    (move_buttons(visitor, &format!("{own}/move"), label))
                    (remove_button(visitor, &own, label))
                }
            }
        }
    }
}

fn remove_button(visitor: &Visitor, path: &str, label: &str) -> Markup {
    html! {
        form method="post" action={ (path) "/remove" } data-confirm=(visitor.t("reports-questions-remove-title"))
            data-confirm-body=(visitor.t("reports-questions-remove-text")) data-confirm-yes=(visitor.t("reports-remove"))
            data-confirm-no=(visitor.t("reports-work-cancel")) {
            (visitor.csrf_field())
            (button(html! { (visitor.t("reports-remove")) span.govuk-visually-hidden { " " (label) } }).secondary())
        }
    }
}

pub async fn move_question(
    Path((code, question)): Path<(String, String)>,
    form: PostForm<MoveForm>,
) -> PageResult {
    let visitor = &form.visitor;
    guard_change(visitor)?;
    let mut category = find(visitor, &code).await?;
    let place = place_of(&category, &question)?;
    if let Some(target) = form.input.target(place, category.questions.len()) {
        category.questions.swap(place, target);
        save(visitor, category).await?;
    }
    Ok(visitor.go(&format!(
        "/staff/setup/categories/{code}/questions#question-{question}"
    )))
}

/// Answers that were given to it stay with their reports.
pub async fn remove_question(
    Path((code, question)): Path<(String, String)>,
    form: PostForm<RemoveForm>,
) -> PageResult {
    let visitor = &form.visitor;
    guard_change(visitor)?;
    let mut category = find(visitor, &code).await?;
    let place = place_of(&category, &question)?;
    category.questions.remove(place);
    save(visitor, category).await?;
    let path = format!("/staff/setup/categories/{code}/questions");
    Ok(visitor.go_with_notice(&path, visitor.t("reports-questions-removed")))
}

/// Where a question stands.
pub fn place_of(category: &Category, question: &str) -> Result<usize> {
    let found = category
        .questions
        .iter()
        .position(|own| own.code == question);
    found.or_not_found()
}

async fn save(visitor: &Visitor, category: Category) -> Result<()> {
    let input = SaveCategory {
        seen_version: category.version,
        category: NewCategory::from(category),
    };
    let mut tx = visitor.begin().await?;
    let done = save_category(visitor.app(), &mut tx, input).await;
    finish(tx, done).await?;
    Ok(())
}
