//! Recovery codes: shown once, when they are made.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{button, link_button, warning_text},
    html,
};

use super::confirm_password::{confirm_password, confirmed};
use crate::commands::renew_recovery_codes::renew_recovery_codes;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct RenewForm {
    pub current: String,
}

pub async fn form(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    Ok(show(&visitor, &FormErrors::none()))
}

pub async fn renew(form: PostForm<RenewForm>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    match new_codes(&visitor, &form.input.current).await {
        Ok(codes) => Ok(show_codes(&visitor, &codes)),
        Err(error) => Ok(show(&visitor, &FormErrors::from_error(error)?)),
    }
}

async fn new_codes(visitor: &Visitor, password: &str) -> Result<Vec<String>> {
    let confirmed = confirmed(visitor, password).await?;
    let mut tx = visitor.begin().await?;
    let done = renew_recovery_codes(visitor.app(), &mut tx, &confirmed).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, errors: &FormErrors) -> Response {
    let title = visitor.t("identity-recovery-codes-renew");
    let page = visitor
        .page(title.as_str())
        .back("/account/second-factor")
        .no_index();
    page.errors(errors).show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-recovery-codes-renew-text")) }
                form method="post" action="/account/recovery-codes" novalidate {
                    (visitor.csrf_field())
                    (confirm_password(visitor, errors))
                    (button(visitor.t("identity-recovery-codes-renew")).prevent_double_click())
                }
            }
        }
    })
}

/// The answer to the form that made them: they are kept nowhere, so no other page can show them.
pub(super) fn show_codes(visitor: &Visitor, codes: &[String]) -> Response {
    let title = visitor.t("identity-recovery-codes-title");
    visitor.page(title.as_str()).no_index().show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-recovery-codes-text")) }
                (warning_text(visitor.t("identity-warning"), visitor.t("identity-recovery-codes-once")))
                ul.govuk-list { @for code in codes { li { bdi { code { (code) } } } } }
                (link_button(visitor.t("identity-recovery-codes-kept"), "/account"))
            }
        }
    })
}
