//! Asking that something in a report be hidden or corrected: one's own data, somebody's face, what breaks the law.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{InputKind, button, text_input, textarea},
};

use super::{About, tell};
use crate::commands::{AskToHide, Contact, ask_to_hide};

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct HideForm {
    text: String,
    email: String,
}

impl std::fmt::Debug for HideForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HideForm(…)")
    }
}

pub async fn ask(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    show(
        &visitor,
        &reference,
        &HideForm::default(),
        &FormErrors::none(),
    )
    .await
}

pub async fn answer(Path(reference): Path<String>, form: PostForm<HideForm>) -> PageResult {
    let (visitor, path) = (&form.visitor, format!("/reports/{reference}"));
    match keep(visitor, &reference, &form.input).await {
        Ok(()) => Ok(visitor.go_with_notice(&path, visitor.t("reports-hide-done"))),
        Err(error @ Error::Invalid(_)) => {
            show(
                visitor,
                &reference,
                &form.input,
                &FormErrors::from_error(error)?,
            )
            .await
        }
        Err(error) => tell(visitor, &path, error),
    }
}

async fn keep(visitor: &Visitor, reference: &str, given: &HideForm) -> Result<()> {
    let contact = Contact {
        email: given.email.clone(),
        lang: Some(visitor.lang()),
        ..Contact::default()
    };
    let input = AskToHide {
        reference: reference.to_owned(),
        text: given.text.clone(),
        contact,
    };
    let mut tx = visitor.begin().await?;
    let done = ask_to_hide(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

async fn show(
    visitor: &Visitor,
    reference: &str,
    given: &HideForm,
    errors: &FormErrors,
) -> PageResult {
    let about = About::read(visitor, reference).await?;
    let title = visitor.t("reports-hide-title");
    let form = html! {
        p.govuk-body { (visitor.t("reports-hide-lead")) }
        form method="post" action={ (about.path) "/hide" } novalidate {
            (visitor.csrf_field())
            (textarea("text", visitor.t("reports-hide-text")).value(given.text.as_str())
                .error_option(visitor.error_of(errors, "text")))
            @if visitor.actor.person().is_none() {
                (text_input("email", visitor.t("reports-optional-email")).kind(InputKind::Email)
                    .autocomplete("email").hint(visitor.t("reports-hide-email-hint"))
                    .value(given.email.as_str()).error_option(visitor.error_of(errors, "email")))
            }
            (button(visitor.t("reports-act-send")).prevent_double_click())
        }
    };
    Ok(about.page(visitor, &title, errors, &form))
}
