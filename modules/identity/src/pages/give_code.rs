//! The second step of signing in: the code from an app, or a recovery code.

use axum::response::Response;
use serde::Deserialize;
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{Spellcheck, button, details, text_input},
    html,
};

use super::{STAFF_HOME, browser_of};
use crate::{
    commands::give_code::{GiveCode, give_code},
    model::local_path::LocalPath,
};

/// What is typed, and the step that it belongs to.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub step: String,
    pub code: String,
    pub next: LocalPath,
}

/// Whoever comes here without a step begins at the door.
pub async fn form(visitor: Visitor) -> PageResult {
    Ok(visitor.go("/sign-in"))
}

pub async fn send(form: PostForm<CodeForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    let given = GiveCode {
        step: input.step.clone(),
        code: input.code,
    };
    match give_code(visitor.app(), given, &browser_of(&visitor)).await {
        Ok(token) => {
            let response = visitor.go(input.next.or(STAFF_HOME));
            Ok(visitor.start_session(response, &token))
        }
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(show(&visitor, &input.step, &input.next, &errors))
        }
    }
}

pub(super) fn show(
    visitor: &Visitor,
    step: &str,
    next: &LocalPath,
    errors: &FormErrors,
) -> Response {
    let title = visitor.t("identity-code-title");
    let page = visitor.page(title.as_str()).no_index().errors(errors);
    page.back(next.after("/sign-in")).show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-code-text")) }
                form method="post" action="/sign-in/code" novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="step" value=(step);
                    input type="hidden" name="next" value=(next);
                    (text_input("code", visitor.t("identity-field-code"))
                        .width(10).autocomplete("one-time-code").spellcheck(Spellcheck::Off)
                        .error_option(visitor.error_of(errors, "code")))
                    (button(visitor.t("identity-continue")).prevent_double_click())
                }
                (details(visitor.t("identity-code-lost"), visitor.t("identity-code-lost-text")))
            }
        }
    })
}
