//! Following a resident's link. Opening it shows a button; pressing that uses it up: programs that scan mails open
//! links, and must not use them up.

use axum::{http::StatusCode, response::Response};
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, link_button},
    html,
};

use super::{RESIDENT_HOME, browser_of, sign_in::Wanted};
use crate::{
    commands::{confirm_address::confirm_address, follow_link::follow_link},
    model::{local_path::LocalPath, newcomer::Newcomer},
    store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FollowForm {
    pub next: LocalPath,
}

pub async fn form(
    visitor: Visitor,
    Path(token): Path<String>,
    Query(wanted): Query<Wanted>,
) -> PageResult {
    let is_newcomer = Newcomer::has_mark(&token);
    if !holds(&visitor, &token).await? {
        return Ok(gone(&visitor, &wanted.next));
    }
    let (title, text) = match is_newcomer {
        true => ("identity-follow-newcomer-title", "identity-follow-newcomer"),
        false => ("identity-follow-title", "identity-follow-text"),
    };
    let (title, text) = (visitor.t(title), visitor.t(text));
    Ok(visitor.page(title.as_str()).no_index().show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (text) }
                form method="post" action={ "/sign-in/link/" (token) } {
                    (visitor.csrf_field())
                    input type="hidden" name="next" value=(wanted.next);
                    (button(visitor.t("identity-continue")).prevent_double_click())
                }
            }
        }
    }))
}

/// Whether a link still holds. A newcomer's ends when their address is known.
async fn holds(visitor: &Visitor, token: &str) -> Result<bool> {
    let mut db = visitor.read().await?;
    if !Newcomer::has_mark(token) {
        let found = store::find_sign_in_link(&mut db, token, visitor.now()).await?;
        return Ok(found.is_some());
    }
    match Newcomer::of_token(visitor.app(), token) {
        Some(newcomer) if newcomer.is_valid(visitor.now()) => {
            let known = visitor.app().vault.find_by_email(&mut db, &newcomer.email);
            Ok(known.await?.is_empty())
        }
        _ => Ok(false),
    }
}

pub async fn send(Path(token): Path<String>, form: PostForm<FollowForm>) -> PageResult {
    let (visitor, next) = (form.visitor, form.input.next);
    match follow(&visitor, &token).await {
        Ok(session) => {
            let response = visitor.go(next.or(RESIDENT_HOME));
            Ok(visitor.start_session(response, &session))
        }
        Err(Error::Conflict(_)) => Ok(gone(&visitor, &next)),
        Err(error) => Err(error.into()),
    }
}

async fn follow(visitor: &Visitor, token: &str) -> Result<String> {
    let mut tx = visitor.begin().await?;
    let browser = browser_of(visitor);
    let done = match Newcomer::has_mark(token) {
        true => confirm_address(visitor.app(), &mut tx, token, &browser).await?,
        false => follow_link(&mut tx, token, &browser).await?,
    };
    tx.commit(done).await
}

fn gone(visitor: &Visitor, next: &LocalPath) -> Response {
    let title = visitor.t("identity-link-gone-title");
    let page = visitor
        .page(title.as_str())
        .no_index()
        .status(StatusCode::GONE);
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-link-gone")) }
                (link_button(visitor.t("identity-link-again"), next.after("/sign-in/link")))
            }
        }
    })
}
