//! `/data/following`: what a resident follows and has said, for themselves; and where the links in mails lead.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use stoa_kernel::{Actor, Error, OrNotFound, Result};
use stoa_web::{
    Markup, PageResult, Path, ProgramForm, Visitor,
    components::{button, tag},
    html,
};

use super::{follow::name_of, list_requests::item, resident};
use crate::{
    commands::stop_following_data,
    model::talk::{DataComment, DataFollow, Way},
    pages::words::Agencies,
    store::talk,
    talk::{follow_of, link_to},
};

/// The press of a button that ends mails.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StopForm {
    /// Sent by mail programs, and by nobody else.
    #[serde(rename = "List-Unsubscribe")]
    one_click: String,
}

pub async fn page(visitor: Visitor) -> PageResult {
    let mut db = visitor.read().await?;
    let who = resident(&visitor, &mut db).await?;
    let people = visitor.app().vault.people_of(&mut db, who.person).await?;
    let agencies = Agencies::read(&mut db).await?;
    let mut follows = Vec::new();
    for follow in talk::follows_of_people(&mut db, &people).await? {
        let name = name_of(&visitor, &mut db, &follow.of).await?;
        follows.push((follow, name));
    }
    let requests = talk::requests_of_people(&mut db, &people).await?;
    let items = talk::showcase_of_people(&mut db, &people).await?;
    let comments = talk::comments_of_people(&mut db, &people).await?;
    drop(db);
    let comments = opened(&visitor, comments)?;
    let title = visitor.t("talk-following");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        @if follows.is_empty() { p.govuk-body { (visitor.t("talk-following-none")) } }
        ul.govuk-list { @for (follow, name) in &follows { (followed(&visitor, follow, name)) } }
        @if !requests.is_empty() {
            h2.govuk-heading-m { (visitor.t("talk-own-requests")) }
            ul.govuk-list { @for request in &requests { (item(&visitor, &agencies, request)) } }
        }
        @if !items.is_empty() {
            h2.govuk-heading-m { (visitor.t("talk-own-items")) }
            ul.govuk-list.govuk-list--bullet { @for item in &items {
                li { bdi { (item.title) } " – " (visitor.t(&format!("talk-item-{}", item.state.name()))) }
            } }
        }
        @if !comments.is_empty() {
            h2.govuk-heading-m { (visitor.t("talk-own-comments")) }
            ul.govuk-list.govuk-list--bullet { @for (comment, text) in &comments {
                li { bdi { (text) } " – " (visitor.t(&format!("talk-comment-{}", comment.state.name()))) }
            } }
        }
        p.govuk-body { a.govuk-link href="/my" { (visitor.t("talk-own-data")) } }
    }))
}

/// What somebody wrote, opened for themselves.
fn opened(visitor: &Visitor, all: Vec<DataComment>) -> Result<Vec<(DataComment, String)>> {
    let open = |comment: DataComment| {
        let text = match &comment.sealed {
            Some(sealed) => {
                let text = visitor
                    .app()
                    .vault
                    .open_secret(comment.id.number(), sealed)?;
                String::from_utf8(text).map_err(|error| Error::broken("a comment", error))?
            }
            None => comment.text.clone(),
        };
        Ok((comment, text))
    };
    all.into_iter().map(open).collect()
}

fn followed(visitor: &Visitor, follow: &DataFollow, name: &str) -> Markup {
    let way = visitor.t(&format!("talk-way-{}", follow.way.name()));
    html! {
        li."govuk-!-margin-bottom-4" {
            strong { bdi { (name) } } " – " (way)
            @if follow.way == Way::Webhook { " " bdi { (follow.url) } }
            @if follow.confirmed_at.is_none() { " " (tag(visitor.t("talk-not-confirmed"))) }
            " " a.govuk-link href=(link_to(visitor.app(), follow.id)) {
                (visitor.t("talk-stop")) span.govuk-visually-hidden { " " (name) }
            }
        }
    }
}

/// `/data/following/TOKEN`: what the link is of. Nothing happens by opening it, as programs that check mails open them all.
pub async fn show_link(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let id = follow_of(visitor.app(), &token).or_not_found()?;
    let mut db = visitor.read().await?;
    let Some(follow) = talk::follow_by_id(&mut db, id).await? else {
        return Ok(gone(&visitor));
    };
    let name = name_of(&visitor, &mut db, &follow.of).await?;
    drop(db);
    let title = visitor.t("talk-stop-title");
    Ok(visitor.page(title.as_str()).no_index().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { bdi { (name) } }
        form method="post" action={ "/data/following/" (token) "/stop" } {
            (visitor.csrf_field())
            (button(visitor.t("talk-stop")).prevent_double_click())
        }
    }))
}

fn gone(visitor: &Visitor) -> Response {
    let title = visitor.t("talk-stopped");
    visitor.page(title.as_str()).no_index().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { a.govuk-link href="/data" { (visitor.t("opendata-to-list")) } }
    })
}

/// One click, from our own page or from a mail program's button (RFC 8058), which has no session and no form of ours.
pub async fn stop(Path(token): Path<String>, form: ProgramForm<StopForm>) -> PageResult {
    let visitor = &form.visitor;
    let id = follow_of(visitor.app(), &token).or_not_found()?;
    let mut tx = visitor.app().db.begin(&Actor::Anonymous).await?;
    match stop_following_data(&mut tx, id).await {
        Ok(done) => tx.commit(done).await?,
        // Whoever ends it twice has what they want.
        Err(Error::Conflict(_)) => {}
        Err(error) => return Err(error.into()),
    }
    if !form.input.one_click.is_empty() {
        return Ok(StatusCode::OK.into_response());
    }
    Ok(visitor.go_with_notice("/data", visitor.t("talk-stopped")))
}
