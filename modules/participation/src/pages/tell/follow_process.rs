//! `/participate/{process}/follow`: wanting to hear what becomes of a process, or of something in it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Actor, Error, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{InputKind, button, radio, radios, text_input},
    html,
};

use super::{found, rhythm_name};
use crate::{
    commands::tell::{FollowProcess, Following, count_question, follow_process},
    model::tell::{Rhythm, Thing},
    pages::frame::staff::frame::form_column,
};

/// What can be chosen here; never is chosen by not following.
const CHOICES: [Rhythm; 3] = [Rhythm::AtOnce, Rhythm::Daily, Rhythm::Weekly];

/// What is followed, how often it is told, and to whom.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct FollowForm {
    /// Something in the process, as the ledger calls it; empty for all of it.
    of: String,
    rhythm: String,
    email: String,
}

impl std::fmt::Debug for FollowForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FollowForm(…)")
    }
}

pub async fn form(
    visitor: Visitor,
    Path(process): Path<String>,
    Query(input): Query<FollowForm>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let thing = found(&visitor, &mut db, (&process, &input.of)).await?;
    drop(db);
    Ok(show(
        &visitor,
        (&process, &thing),
        &input,
        &FormErrors::none(),
    ))
}

pub async fn send(Path(process): Path<String>, form: PostForm<FollowForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    let mut db = visitor.read().await?;
    let thing = found(visitor, &mut db, (&process, &input.of)).await?;
    drop(db);
    let said = match follow(visitor, &thing, input).await {
        Ok(Following::Begun(_)) => visitor.t("participation-tell-followed"),
        Ok(Following::Asked(_)) => visitor.t("participation-tell-asked"),
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            return Ok(show(visitor, (&process, &thing), input, &errors));
        }
    };
    Ok(visitor.go_with_notice(&thing.path, said))
}

async fn follow(visitor: &Visitor, thing: &Thing, input: &FollowForm) -> Result<Following> {
    let is_stranger = visitor.actor.person().is_none();
    if is_stranger && stoa_kernel::mail::is_address(input.email.trim()) {
        count_question(visitor.app(), &input.email, visitor.address()).await?;
    }
    let input = FollowProcess {
        thing: thing.reference.clone(),
        // What is no rhythm is refused as never is.
        rhythm: Rhythm::parse(&input.rhythm).unwrap_or(Rhythm::Never),
        email: input.email.clone(),
        lang: Some(visitor.lang()),
    };
    let mut tx = visitor.begin().await?;
    let done = follow_process(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (process, thing): (&str, &Thing),
    input: &FollowForm,
    errors: &FormErrors,
) -> Response {
    let title = visitor.t("participation-tell-follow");
    let name = thing.title.get(visitor.lang());
    let may = matches!(visitor.actor, Actor::Anonymous | Actor::Person { .. });
    let chosen = if input.rhythm.is_empty() {
        Rhythm::Daily.name()
    } else {
        input.rhythm.as_str()
    };
    let items = CHOICES.map(|one| radio(one.name(), rhythm_name(visitor, one)));
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(name, thing.path.clone())
        .no_index()
        .errors(errors);
    page.show(form_column(&title, &html! {
        p.govuk-body-l dir="auto" { (name) }
        @if may {
            p.govuk-body { (visitor.t("participation-tell-lead")) }
            form method="post" action={ "/participate/" (process) "/follow" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="of" value=(input.of);
                (radios("rhythm").legend(visitor.t("participation-tell-how-often")).items(items).value(chosen)
                    .error_option(visitor.error_of(errors, "rhythm")))
                @if visitor.actor.person().is_none() {
                    (text_input("email", visitor.t("participation-tell-email")).kind(InputKind::Email).autocomplete("email")
                        .hint(visitor.t("participation-tell-email-hint")).value(&input.email)
                        .error_option(visitor.error_of(errors, "email")))
                }
                (button(title.as_str()).prevent_double_click())
            }
        } @else {
            p.govuk-body { (visitor.t("participation-frame-not-staff")) }
        }
    }))
}
