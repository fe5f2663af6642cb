//! A resident asks for a link by mail. Whether we know the address or not, the answer is the same.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{InputKind, Spellcheck, button, inset_text, panel, text_input},
    html,
};

use super::{RESIDENT_HOME, sign_in::Wanted};
use crate::{
    commands::ask_for_link::{AskForLink, HOURS, ask_for_link, count_request},
    model::local_path::LocalPath,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    pub email: String,
    pub next: LocalPath,
}

pub async fn form(visitor: Visitor, Query(wanted): Query<Wanted>) -> PageResult {
    if visitor.actor.person().is_some() {
        return Ok(visitor.go(wanted.next.or(RESIDENT_HOME)));
    }
    let empty = LinkForm {
        next: wanted.next,
        ..LinkForm::default()
    };
    Ok(show(&visitor, &empty, &FormErrors::none()))
}

pub async fn send(form: PostForm<LinkForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    match ask(&visitor, &input).await {
        Ok(()) => Ok(visitor.go(&input.next.after("/sign-in/link/sent"))),
        Err(error) => Ok(show(&visitor, &input, &FormErrors::from_error(error)?)),
    }
}

async fn ask(visitor: &Visitor, input: &LinkForm) -> Result<()> {
    count_request(visitor.app(), &input.email, visitor.address()).await?;
    let wanted = AskForLink {
        email: input.email.clone(),
        next: input.next.clone(),
        lang: visitor.lang(),
    };
    let mut tx = visitor.begin().await?;
    let done = ask_for_link(visitor.app(), &mut tx, wanted).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, input: &LinkForm, errors: &FormErrors) -> Response {
    let title = visitor.t("identity-link-title");
    let text = match input.next.shows_what_was_sent() {
        true => visitor.t("identity-link-text"),
        false => visitor.t("identity-link-newcomer"),
    };
    let page = visitor.page(title.as_str()).no_index().errors(errors);
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (text) }
                form method="post" action="/sign-in/link" novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="next" value=(input.next);
                    (text_input("email", visitor.t("identity-field-email"))
                        .hint(visitor.t("identity-link-hint")).value(&input.email)
                        .kind(InputKind::Email).autocomplete("email").spellcheck(Spellcheck::Off)
                        .error_option(visitor.error_of(errors, "email")))
                    (button(visitor.t("identity-link-button")).prevent_double_click())
                }
                p.govuk-body {
                    (visitor.t("identity-link-staff")) " "
                    a.govuk-link href=(input.next.after("/sign-in")) { (visitor.t("identity-link-staff-link")) }
                }
            }
        }
    })
}

/// The answer to everybody.
pub async fn sent(visitor: Visitor, Query(wanted): Query<Wanted>) -> PageResult {
    let title = visitor.t("identity-link-sent-title");
    let hours = [("hours", HOURS.into())];
    let text = match wanted.next.shows_what_was_sent() {
        true => visitor.t_with("identity-link-sent-text", &hours),
        false => visitor.t_with("identity-link-sent-newcomer", &hours),
    };
    Ok(visitor.page(title.as_str()).no_index().show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                (panel(title))
                p.govuk-body { (text) }
                (inset_text(visitor.t("identity-link-sent-nothing")))
                p.govuk-body {
                    a.govuk-link href=(wanted.next.after("/sign-in/link")) { (visitor.t("identity-link-again")) }
                }
            }
        }
    }))
}
