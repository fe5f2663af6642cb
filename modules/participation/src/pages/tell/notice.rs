//! Where the links in mails lead. Whoever holds one has read the mail with which it came, and acts as the owner of that mailbox in this one matter.
//! Nothing happens by opening a link, as programs that check mails open them all.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use stoa_kernel::{Actor, Error, OrNotFound, Reader, Result};
use stoa_web::{PageResult, Path, PostForm, ProgramForm, Visitor, components::button, html};

use crate::{
    commands::tell::{confirm_following, stop_following},
    following::{self, Link},
    model::tell::EVERYTHING,
    pages::frame::staff::frame::form_column,
    store::tell as store,
};

/// The press of a button that ends mails.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StopForm {
    /// Sent by mail programs, and by nobody else.
    #[serde(rename = "List-Unsubscribe")]
    one_click: String,
    /// The page to go to afterwards: that of the notices, or none.
    next: String,
}

/// A form that has nothing but its button.
#[derive(Debug, Default, Deserialize)]
pub struct ButtonForm {}

/// The name of what mails are about.
async fn name(visitor: &Visitor, db: &mut Reader, thing: &str) -> Result<String> {
    if thing == EVERYTHING {
        return Ok(visitor.t("participation-tell-everything"));
    }
    let found = following::thing(db, thing).await?;
    Ok(found.map_or_else(String::new, |one| one.title.get(visitor.lang()).to_owned()))
}

/// `/participate/notice/{token}`.
pub async fn show(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let (thing, verb, keys) = match following::open(visitor.app(), &token).or_not_found()? {
        Link::Confirm(id) => {
            let follow = store::follow_by_id(&mut db, id).await?;
            let Some(follow) = follow.filter(|follow| follow.confirmed_at.is_none()) else {
                drop(db);
                return Ok(gone(&visitor));
            };
            let keys = (
                "participation-tell-confirm-title",
                "participation-tell-confirm",
            );
            (follow.thing, "confirm", keys)
        }
        Link::Stop(_, thing) => {
            let keys = ("participation-tell-stop-title", "participation-tell-stop");
            (thing, "stop", keys)
        }
    };
    let name = name(&visitor, &mut db, &thing).await?;
    drop(db);
    let title = visitor.t(keys.0);
    Ok(visitor.page(title.as_str()).no_index().show(form_column(
        &title,
        &html! {
            p.govuk-body { bdi { (name) } }
            form method="post" action={ "/participate/notice/" (token) "/" (verb) } {
                (visitor.csrf_field())
                (button(visitor.t(keys.1)).prevent_double_click())
            }
        },
    )))
}

fn gone(visitor: &Visitor) -> Response {
    let title = visitor.t("participation-tell-link-gone");
    visitor.page(title.as_str()).no_index().show(form_column(&title, &html! {
        p.govuk-body { a.govuk-link href="/participate" { (visitor.t("participation-frame-title")) } }
    }))
}

pub async fn confirm(Path(token): Path<String>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let Some(Link::Confirm(id)) = following::open(visitor.app(), &token) else {
        return Err(Error::NotFound.into());
    };
    let mut tx = visitor.app().db.begin(&Actor::Anonymous).await?;
    match confirm_following(visitor.app(), &mut tx, id).await {
        Ok(done) => {
            let follow = tx.commit(done).await?;
            let mut db = visitor.read().await?;
            let thing = following::thing(&mut db, &follow.thing).await?;
            let path = thing.map_or_else(|| "/participate".to_owned(), |thing| thing.path);
            Ok(visitor.go_with_notice(&path, visitor.t("participation-tell-followed")))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice("/participate", visitor.message(&message)))
        }
        Err(error) => Err(error.into()),
    }
}

/// One click, from our own page or from a mail program's button (RFC 8058), which has no session and no form of ours.
pub async fn stop(Path(token): Path<String>, form: ProgramForm<StopForm>) -> PageResult {
    let visitor = &form.visitor;
    let Some(Link::Stop(person, thing)) = following::open(visitor.app(), &token) else {
        return Err(Error::NotFound.into());
    };
    let mut tx = visitor.app().db.begin(&Actor::Anonymous).await?;
    match stop_following(visitor.app(), &mut tx, (person, &thing)).await {
        Ok(done) => tx.commit(done).await?,
        // Whoever ends it twice has what they want.
        Err(Error::Conflict(_)) => {}
        Err(error) => return Err(error.into()),
    }
    if !form.input.one_click.is_empty() {
        return Ok(StatusCode::OK.into_response());
    }
    let path = match form.input.next.as_str() {
        "my" => "/my/participation",
        _ => "/participate",
    };
    Ok(visitor.go_with_notice(path, visitor.t("participation-tell-stopped")))
}
