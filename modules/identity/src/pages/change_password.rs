//! Changing one's own password.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{InputKind, button, text_input},
    html,
};

use super::{
    browser_of,
    confirm_password::{confirm_password, confirmed},
};
use crate::{
    commands::change_password::change_password,
    model::password::{Hashed, SHORTEST},
};

/// What is typed. No `Debug`: it holds passwords.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    pub current: String,
    pub new: String,
}

pub async fn form(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    Ok(show(&visitor, &FormErrors::none()))
}

pub async fn send(form: PostForm<PasswordForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    match change(&visitor, &input).await {
        Ok(token) => {
            let notice = visitor.t("identity-password-changed");
            let response = visitor.go_with_notice("/account", notice);
            Ok(visitor.start_session(response, &token))
        }
        Err(error) => Ok(show(&visitor, &FormErrors::from_error(error)?)),
    }
}

/// The new session's token.
async fn change(visitor: &Visitor, input: &PasswordForm) -> Result<String> {
    let confirmed = confirmed(visitor, &input.current).await?;
    let password = Hashed::of(&input.new, "new").await?;
    let mut tx = visitor.begin().await?;
    let done = change_password(&mut tx, &confirmed, password, &browser_of(visitor)).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, errors: &FormErrors) -> Response {
    let title = visitor.t("identity-password-change-title");
    let page = visitor
        .page(title.as_str())
        .back("/account")
        .no_index()
        .errors(errors);
    let shortest = [("shortest", SHORTEST.into())];
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-password-change-text")) }
                form method="post" action="/account/password" novalidate {
                    (visitor.csrf_field())
                    (confirm_password(visitor, errors))
                    (text_input("new", visitor.t("identity-field-new-password"))
                        .hint(visitor.t_with("identity-new-password-hint", &shortest))
                        .kind(InputKind::Password).autocomplete("new-password")
                        .error_option(visitor.error_of(errors, "new")))
                    (button(visitor.t("identity-password-button")).prevent_double_click())
                }
            }
        }
    })
}
