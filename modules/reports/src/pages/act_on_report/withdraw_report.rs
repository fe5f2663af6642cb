//! Taking back one's own report.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, textarea},
};

use super::{About, tell};
use crate::commands::{WithdrawReport, withdraw_report};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WithdrawForm {
    text: String,
}

pub async fn ask(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    visitor.person()?;
    show(&visitor, &reference, "", &FormErrors::none()).await
}

pub async fn answer(Path(reference): Path<String>, form: PostForm<WithdrawForm>) -> PageResult {
    let (visitor, path) = (&form.visitor, format!("/reports/{reference}"));
    match keep(visitor, &reference, &form.input.text).await {
        Ok(()) => Ok(visitor.go_with_notice(&path, visitor.t("reports-withdraw-done"))),
        Err(error @ Error::Invalid(_)) => {
            show(
                visitor,
                &reference,
                &form.input.text,
                &FormErrors::from_error(error)?,
            )
            .await
        }
        Err(error) => tell(visitor, &path, error),
    }
}

async fn keep(visitor: &Visitor, reference: &str, text: &str) -> Result<()> {
    let input = WithdrawReport {
        reference: reference.to_owned(),
        text: text.to_owned(),
    };
    let mut tx = visitor.begin().await?;
    let done = withdraw_report(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

async fn show(visitor: &Visitor, reference: &str, text: &str, errors: &FormErrors) -> PageResult {
    let about = About::read(visitor, reference).await?;
    let title = visitor.t("reports-withdraw-title");
    let form = html! {
        p.govuk-body { (visitor.t("reports-withdraw-lead")) }
        form method="post" action={ (about.path) "/withdraw" } novalidate {
            (visitor.csrf_field())
            (textarea("text", visitor.t("reports-withdraw-text")).rows(3).hint(visitor.t("reports-act-public"))
                .value(text).error_option(visitor.error_of(errors, "text")))
            (button(visitor.t("reports-withdraw-button")).warning().prevent_double_click())
        }
    };
    Ok(about.page(visitor, &title, errors, &form))
}
