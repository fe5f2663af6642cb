//! Signing in with name and password: the door for staff, with a way on for residents.

use serde::Deserialize;
use stoa_kernel::Actor;
use stoa_web::{
    FormErrors, Markup, PageResult, PostForm, Query, Visitor,
    components::{InputKind, Spellcheck, button, details, text_input},
    html,
};

use super::{STAFF_HOME, browser_of, give_code, passkey_form::passkey_form};
use crate::{
    commands::sign_in::{SignIn, SignedIn, sign_in},
    model::local_path::LocalPath,
};

/// Where a visitor wants to go afterwards.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    pub next: LocalPath,
}

/// What is typed at the door. No `Debug`: it holds a password.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    /// A user name or an e-mail address.
    pub email: String,
    pub password: String,
    pub next: LocalPath,
}

pub async fn form(visitor: Visitor, Query(wanted): Query<Wanted>) -> PageResult {
    if visitor.actor.is_staff() {
        return Ok(visitor.go(wanted.next.or(STAFF_HOME)));
    }
    Ok(show(&visitor, "", &wanted.next, &FormErrors::none()))
}

pub async fn send(form: PostForm<SignInForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    let typed = SignIn {
        name: input.email.clone(),
        password: input.password,
    };
    match sign_in(visitor.app(), typed, &browser_of(&visitor)).await {
        Ok(SignedIn::Welcome(token)) => {
            let response = visitor.go(input.next.or(STAFF_HOME));
            Ok(visitor.start_session(response, &token))
        }
        Ok(SignedIn::CodeWanted(step)) => Ok(give_code::show(
            &visitor,
            &step,
            &input.next,
            &FormErrors::none(),
        )),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(show(&visitor, &input.email, &input.next, &errors))
        }
    }
}

/// The page, also for a passkey that was refused.
pub(super) fn show(
    visitor: &Visitor,
    email: &str,
    next: &LocalPath,
    errors: &FormErrors,
) -> axum::response::Response {
    let title = visitor.t("identity-sign-in-title");
    let page = visitor.page(title.as_str()).no_index().errors(errors);
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                @if visitor.actor != Actor::Anonymous {
                    p.govuk-body { (visitor.t("identity-sign-in-as-another")) }
                }
                (password_form(visitor, email, next, errors))
                (passkey_form(visitor, next))
                (details(visitor.t("identity-sign-in-forgotten"), visitor.t("identity-sign-in-forgotten-text")))
                h2.govuk-heading-m { (visitor.t("identity-sign-in-residents-title")) }
                p.govuk-body {
                    (visitor.t("identity-sign-in-residents")) " "
                    a.govuk-link href=(next.after("/sign-in/link")) { (visitor.t("identity-sign-in-residents-link")) }
                }
            }
        }
    })
}

fn password_form(visitor: &Visitor, email: &str, next: &LocalPath, errors: &FormErrors) -> Markup {
    html! {
        form method="post" action="/sign-in" novalidate {
            (visitor.csrf_field())
            input type="hidden" name="next" value=(next);
            (text_input("email", visitor.t("identity-field-email-or-username"))
                .value(email).autocomplete("username").spellcheck(Spellcheck::Off)
                .attr("autocapitalize", "none")
                .error_option(visitor.error_of(errors, "email")))
            (text_input("password", visitor.t("identity-field-password"))
                .kind(InputKind::Password).autocomplete("current-password")
                .error_option(visitor.error_of(errors, "password")))
            (button(visitor.t("identity-sign-in-button")).prevent_double_click())
        }
    }
}
