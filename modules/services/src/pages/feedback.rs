//! How it was: asked once, at the end of the page of an application that was decided.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, fieldset, radio, radios, textarea},
};

use super::{
    apply::Applying,
    follow::{self, Again},
};
use crate::{
    commands::{GiveFeedback, give_feedback},
    store::readings,
};

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct FeedbackForm {
    score: String,
    text: String,
}

impl std::fmt::Debug for FeedbackForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FeedbackForm(…)")
    }
}

/// The scores with their words, best first.
pub const SCORES: [(&str, &str); 5] = [
    ("5", "services-desk-score-5"),
    ("4", "services-desk-score-4"),
    ("3", "services-desk-score-3"),
    ("2", "services-desk-score-2"),
    ("1", "services-desk-score-1"),
];

/// The id of what they wrote.
const FIELD: &str = "text-feedback";

/// The form, where it is asked.
pub async fn part(
    visitor: &Visitor,
    db: &mut Reader,
    applying: &Applying,
    (text, errors): (&str, &FormErrors),
) -> Result<Markup> {
    let application = &applying.application;
    if !application.status.is_decided() || readings::is_rated(db, application.id).await? {
        return Ok(html! {});
    }
    let items = SCORES.map(|(score, key)| radio(score, visitor.t(key)));
    Ok(html! {
        form method="post" action={ (applying.path()) "/feedback" } novalidate {
            (visitor.csrf_field())
            (radios("score").legend(fieldset(visitor.t("services-desk-score")).legend_class("govuk-fieldset__legend--m")).items(items)
                .error_option(visitor.error_of(errors, "score")))
            (textarea("text", visitor.t("services-desk-score-why")).id(FIELD)
                .hint(visitor.t("services-desk-score-why-hint")).rows(3)
                .value(text).error_option(visitor.error_of(errors, FIELD)))
            (button(visitor.t("services-desk-score-send")).secondary().prevent_double_click())
        }
    })
}

/// `POST /apply/{token}/feedback`
pub async fn send(Path(token): Path<String>, form: PostForm<FeedbackForm>) -> PageResult {
    let visitor = &form.visitor;
    let input = GiveFeedback {
        token: token.clone(),
        score: form.input.score.parse().unwrap_or(0),
        text: form.input.text.clone(),
    };
    let path = format!("/apply/{token}/follow");
    let mut tx = visitor.begin().await?;
    match give_feedback(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t("services-desk-done-rated")))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let again = Again::of(FIELD, &form.input.text, error)?;
            follow::show(visitor, &token, &again).await
        }
    }
}
