//! Signing out: a page with a button, as a link alone must change nothing.

use serde::Deserialize;
use stoa_kernel::Actor;
use stoa_web::{PageResult, PostForm, Visitor, components::button, html};

use crate::commands::sign_out::sign_out;

/// The button says all there is to say to people.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignOutForm {
    /// `others` when the page's script has taken away all that this person kept in the browser, and what is left is others' (decision 38).
    left: String,
}

pub async fn form(visitor: Visitor) -> PageResult {
    if visitor.actor == Actor::Anonymous {
        return Ok(visitor.go("/"));
    }
    let title = visitor.t("identity-sign-out-title");
    Ok(visitor.page(title.as_str()).no_index().show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-sign-out-text")) }
                p.govuk-body data-unsent hidden { (visitor.t("identity-sign-out-unsent")) }
                form method="post" action="/sign-out" {
                    (visitor.csrf_field())
                    input type="hidden" name="left" value="";
                    div.govuk-button-group {
                        (button(visitor.t("identity-sign-out-button")).prevent_double_click())
                        a.govuk-link href="/" { (visitor.t("identity-stay-signed-in")) }
                    }
                }
            }
        }
    }))
}

pub async fn send(form: PostForm<SignOutForm>) -> PageResult {
    let visitor = form.visitor;
    if let Some(token) = visitor.session_token() {
        let mut tx = visitor.begin().await?;
        let done = sign_out(&mut tx, token).await?;
        tx.commit(done).await?;
    }
    let response = visitor.go_with_notice("/", visitor.t("identity-signed-out"));
    Ok(match form.input.left.as_str() {
        "others" => visitor.end_session_alone(response),
        _ => visitor.end_session(response),
    })
}
