//! `…/petitions/{petition}/answer`: the body answers, with reasons that everybody reads.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, radio, radios, textarea},
    html,
};

use super::{About, telling::progress};
use crate::{
    commands::petition::{AnswerPetition, answer_petition},
    model::petition::Outcome,
    pages::frame::{
        paragraphs,
        staff::frame::{Tried, form_column},
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    seen: i64,
    outcome: String,
    reason: String,
}

type Place = Path<(String, String, i64)>;

pub async fn form(visitor: Visitor, place: Place) -> PageResult {
    let about = answerable(&visitor, place).await?;
    let given = AnswerForm {
        seen: about.petition.version,
        ..AnswerForm::default()
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

async fn answerable(
    visitor: &Visitor,
    Path((process, component, id)): Place,
) -> Result<About, Problem> {
    visitor.staff()?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(visitor, &mut visitor.read().await?, place).await?;
    visitor.must(
        policy::ANSWER_PETITION,
        &about.scene.setup.process.resource(),
    )?;
    Ok(about)
}

pub async fn send(place: Place, form: PostForm<AnswerForm>) -> PageResult {
    let visitor = &form.visitor;
    let about = answerable(visitor, place).await?;
    match answer(visitor, &about, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-voices-answered");
            Ok(visitor.go_with_notice(&about.petition.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried))
        }
    }
}

async fn answer(visitor: &Visitor, about: &About, given: &AnswerForm) -> Result<()> {
    let input = AnswerPetition {
        petition: about.petition.id,
        seen: given.seen,
        outcome: Outcome::parse(&given.outcome),
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = answer_petition(&mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, about: &About, given: &AnswerForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-petition-answer");
    let petition = &about.petition;
    let choices = Outcome::ALL.map(|outcome| {
        let words = visitor.t(&format!(
            "participation-petition-outcome-{}",
            outcome.name()
        ));
        radio(outcome.name(), words)
    });
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    tried.frame(about.form_page(visitor, &title)).show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m dir="auto" { (petition.written.title) }
        (progress(visitor, petition))
        (paragraphs(&petition.written.text))
        form method="post" action={ (petition.path()) "/answer" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (radios("outcome").legend(visitor.t("participation-voices-answer-stage")).items(choices).value(&given.outcome)
                .error_option(error("outcome")))
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-petition-answer-hint"))
                .value(&given.reason).rows(8).attr("dir", "auto").error_option(error("reason")))
            (button(visitor.t("participation-voices-answer-send")).prevent_double_click())
        }
    }))
}
