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
use crate::{commands::follow_link::follow_link, model::local_path::LocalPath, store};

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
    let mut db = visitor.read().await?;
    if store::find_sign_in_link(&mut db, &token, visitor.now())
        .await?
        .is_none()
    {
        return Ok(gone(&visitor, &wanted.next));
    }
    let title = visitor.t("identity-follow-title");
    Ok(visitor.page(title.as_str()).no_index().show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-follow-text")) }
                form method="post" action={ "/sign-in/link/" (token) } {
                    (visitor.csrf_field())
                    input type="hidden" name="next" value=(wanted.next);
                    (button(visitor.t("identity-continue")).prevent_double_click())
                }
            }
        }
    }))
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
    let done = follow_link(&mut tx, token, &browser_of(visitor)).await?;
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
