//! `/data/showcase`: what was made of published data, and the pictures of it.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::IntoResponse,
};
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, Reader, Result};
use stoa_web::{Markup, PageResult, Path, Query, Visitor, components::link_button, html};

use super::{may_speak, turn};
use crate::{
    api::{negotiated::wants_json, said},
    model::{
        Dataset,
        talk::{ShowcaseItem, ShowcaseState},
    },
    pages::{talk::paragraphs, words::address},
    policy,
    store::{self, talk},
};

/// Items of a page.
const PAGE: usize = 24;

/// How the list is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

pub async fn page(visitor: Visitor, headers: HeaderMap, Query(asked): Query<Asked>) -> PageResult {
    let page = asked.page.parse().unwrap_or(1).clamp(1, 400);
    let mut db = visitor.read().await?;
    let state = ShowcaseState::Published;
    let mut items = talk::showcase_items(&mut db, state, (page - 1) * PAGE, PAGE + 1).await?;
    let has_more = items.len() > PAGE;
    items.truncate(PAGE);
    let mut shown = Vec::new();
    for item in items {
        let datasets = uses(&mut db, &item).await?;
        shown.push((item, datasets));
    }
    drop(db);
    let here = |page: usize| address("/data/showcase", &[("page", page.to_string())]);
    if wants_json(&headers) {
        let next = has_more.then(|| here(page + 1));
        return Ok(said::showcase(&visitor, &shown, next));
    }
    let title = visitor.t("talk-showcase");
    let whole = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .description(visitor.t("talk-showcase-lead"));
    Ok(whole.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("talk-showcase-lead")) }
        @if may_speak(&visitor) { (link_button(visitor.t("talk-suggest"), "/data/showcase/new")) }
        @if shown.is_empty() { p.govuk-body { (visitor.t("talk-showcase-none")) } }
        @for (item, datasets) in &shown {
            section."govuk-!-margin-bottom-6" aria-labelledby={ "item-" (item.id) } {
                h2.govuk-heading-m id={ "item-" (item.id) } { (link(item)) }
                (body(&visitor, item, datasets))
            }
        }
        @if page > 1 || has_more { (turn(&visitor, (page, has_more), here)) }
    }))
}

/// The public datasets that an item uses.
pub async fn uses(db: &mut Reader, item: &ShowcaseItem) -> Result<Vec<Dataset>> {
    let mut found = Vec::new();
    for id in talk::datasets_of_item(db, item.id).await? {
        found.extend(
            store::dataset_by_id(db, id)
                .await?
                .filter(Dataset::is_public),
        );
    }
    Ok(found)
}

/// The item's title, leading to where it is.
pub fn link(item: &ShowcaseItem) -> Markup {
    html! { a.govuk-link href=(item.url) rel="nofollow ugc" dir="auto" { (item.title) } }
}

/// The picture, what it is, and what it was made of.
pub fn body(visitor: &Visitor, item: &ShowcaseItem, datasets: &[Dataset]) -> Markup {
    html! {
        @if !item.thumbnail.is_empty() {
            p { img src=(picture_path(item)) alt="" loading="lazy" width="320" style="max-width:100%;height:auto"; }
        }
        (paragraphs(&item.text))
        @if !datasets.is_empty() {
            p.govuk-body-s {
                (visitor.t("talk-made-of")) " "
                @for (place, dataset) in datasets.iter().enumerate() {
                    @if place > 0 { " · " }
                    a.govuk-link href=(dataset.path()) dir="auto" { (dataset.title.get(visitor.lang())) }
                }
            }
        }
    }
}

fn picture_path(item: &ShowcaseItem) -> String {
    format!("/data/showcase/pictures/{}.jpg", item.thumbnail)
}

/// `/data/showcase/pictures/HASH.jpg`: what nobody has looked at is for staff alone.
pub async fn picture(visitor: Visitor, Path(name): Path<String>) -> PageResult {
    let hash = name.strip_suffix(".jpg").or_not_found()?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|digit| digit.is_ascii_hexdigit());
    if !is_hash {
        return Err(Error::NotFound.into());
    }
    let items = talk::showcase_by_picture(&mut visitor.read().await?, hash).await?;
    let is_public = items
        .iter()
        .any(|item| item.state == ShowcaseState::Published);
    let is_staff =
        visitor.actor.is_staff() && visitor.may(policy::DECIDE_SHOWCASE, &policy::talk(""));
    if items.is_empty() || !(is_public || is_staff) {
        return Err(Error::NotFound.into());
    }
    let bytes = visitor.app().files.read(hash).await?;
    let caching = if is_public {
        "private, max-age=86400"
    } else {
        "no-store"
    };
    let about = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg")),
        (header::CACHE_CONTROL, HeaderValue::from_static(caching)),
    ];
    Ok((about, bytes).into_response())
}
