//! A member of staff follows the link from their mail and chooses a password. Opening the link changes nothing.

use axum::{http::StatusCode, response::Response};
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{InputKind, button, text_input},
    html,
};

use crate::{
    commands::follow_password_link::follow_password_link,
    model::password::{Hashed, SHORTEST},
    store,
};

/// What is typed. No `Debug`: it holds a password.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct NewPasswordForm {
    pub new: String,
}

pub async fn form(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    if holds(&visitor, &token).await? {
        Ok(show(&visitor, &token, &FormErrors::none()))
    } else {
        Ok(gone(&visitor))
    }
}

pub async fn send(Path(token): Path<String>, form: PostForm<NewPasswordForm>) -> PageResult {
    let visitor = form.visitor;
    // A stranger without a link is not worth the time that hashing takes.
    if !holds(&visitor, &token).await? {
        return Ok(gone(&visitor));
    }
    match set(&visitor, &token, &form.input.new).await {
        Ok(()) => Ok(visitor.go_with_notice("/sign-in", visitor.t("identity-password-set"))),
        Err(Error::Conflict(_) | Error::NotFound) => Ok(gone(&visitor)),
        Err(error) => Ok(show(&visitor, &token, &FormErrors::from_error(error)?)),
    }
}

async fn holds(visitor: &Visitor, token: &str) -> Result<bool> {
    let mut db = visitor.read().await?;
    let found = store::find_password_link(&mut db, token, visitor.now()).await?;
    Ok(found.is_some())
}

async fn set(visitor: &Visitor, token: &str, new: &str) -> Result<()> {
    let password = Hashed::of(new, "new").await?;
    let mut tx = visitor.begin().await?;
    let done = follow_password_link(&mut tx, token, password).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, token: &str, errors: &FormErrors) -> Response {
    let title = visitor.t("identity-password-link-title");
    let page = visitor.page(title.as_str()).no_index().errors(errors);
    let shortest = [("shortest", SHORTEST.into())];
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                form method="post" action={ "/sign-in/password/" (token) } novalidate {
                    (visitor.csrf_field())
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

fn gone(visitor: &Visitor) -> Response {
    let title = visitor.t("identity-link-gone-title");
    let page = visitor
        .page(title.as_str())
        .no_index()
        .status(StatusCode::GONE);
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-password-link-gone")) }
            }
        }
    })
}
