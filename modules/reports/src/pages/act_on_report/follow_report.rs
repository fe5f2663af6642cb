//! News of a report by e-mail.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, inset_text},
};

use super::{About, tell};
use crate::{
    commands::{FollowReport, Following, follow_report},
    pages::follow::{count_stranger, email_field},
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FollowForm {
    email: String,
}

pub async fn ask(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    show(&visitor, &reference, "", &FormErrors::none()).await
}

pub async fn answer(Path(reference): Path<String>, form: PostForm<FollowForm>) -> PageResult {
    let (visitor, email) = (&form.visitor, form.input.email.as_str());
    let path = format!("/reports/{reference}");
    let input = FollowReport {
        reference: reference.clone(),
        email: email.to_owned(),
        lang: Some(visitor.lang()),
    };
    match keep(visitor, input).await {
        Ok(following) => {
            let said = match following {
                Following::Begun(_) => "reports-follow-done",
                Following::Asked(_) => "reports-follow-sent",
            };
            Ok(visitor.go_with_notice(&path, visitor.t(said)))
        }
        Err(error @ Error::Invalid(_)) => {
            let errors = FormErrors::from_error(error)?;
            show(visitor, &reference, email, &errors).await
        }
        Err(error) => tell(visitor, &path, error),
    }
}

async fn keep(visitor: &Visitor, input: FollowReport) -> Result<Following> {
    count_stranger(visitor, &input.email).await?;
    let mut tx = visitor.begin().await?;
    let done = follow_report(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

async fn show(visitor: &Visitor, reference: &str, email: &str, errors: &FormErrors) -> PageResult {
    let about = About::read(visitor, reference).await?;
    let title = visitor.t("reports-follow-title");
    let form = html! {
        p.govuk-body { (visitor.t("reports-show-follow-text")) }
        @if about.report.status.is_open() {} @else { (inset_text(visitor.t("reports-follow-ended"))) }
        form method="post" action={ (about.path) "/follow" } novalidate {
            (visitor.csrf_field())
            (email_field(visitor, email, errors))
            (button(visitor.t("reports-show-follow-button")).prevent_double_click())
        }
    };
    Ok(about.page(visitor, &title, errors, &form))
}
