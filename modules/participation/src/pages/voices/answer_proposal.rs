//! `/participate/{process}/{component}/{proposal}/answer`: the body answers, with a reason that everybody reads.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, radio, radios, textarea},
    html,
};

use super::{about::About, telling::stage_name};
use crate::{
    commands::voices::{AnswerProposal, answer_proposal},
    model::voices::Stage,
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
    stage: String,
    reason: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    visitor.staff()?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(&visitor, policy::ANSWER_PROPOSAL, place).await?;
    let given = AnswerForm {
        seen: about.proposal.version,
        ..AnswerForm::default()
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<AnswerForm>,
) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(visitor, policy::ANSWER_PROPOSAL, place).await?;
    match answer(visitor, &about, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-voices-answered");
            Ok(visitor.go_with_notice(&about.proposal.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried))
        }
    }
}

async fn answer(visitor: &Visitor, about: &About, given: &AnswerForm) -> Result<()> {
    let input = AnswerProposal {
        proposal: about.proposal.id,
        seen: given.seen,
        // What is no stage is no answer: the command tells it.
        stage: Stage::parse(&given.stage).unwrap_or(Stage::Open),
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = answer_proposal(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, about: &About, given: &AnswerForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-voices-answer");
    let (proposal, page) = (&about.proposal, about.form_page(visitor, &title));
    let choices = Stage::ANSWERS.map(|stage| {
        let words = visitor.t(&format!("participation-voices-answer-{}", stage.name()));
        let choice = radio(stage.name(), stage_name(visitor, stage)).hint(words);
        match given.stage == stage.name() {
            true => choice.checked(),
            false => choice,
        }
    });
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m dir="auto" { (proposal.written.title) }
        (paragraphs(&proposal.written.text))
        form method="post" action={ (proposal.path()) "/answer" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (radios("stage").legend(visitor.t("participation-voices-answer-stage")).items(choices)
                .error_option(visitor.error_of(&tried.errors, "stage")))
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-voices-answer-hint"))
                .value(&given.reason).rows(6).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(visitor.t("participation-voices-answer-send")).prevent_double_click())
        }
    }))
}
