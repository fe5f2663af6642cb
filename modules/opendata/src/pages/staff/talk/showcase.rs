//! `/staff/data/showcase`: re-uses that were sent in, and what is shown of them.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, radio, radios, textarea},
    html,
};

use super::{queues, states};
use crate::{
    commands::{DecideShowcase, decide_showcase},
    model::{
        Dataset,
        talk::{ShowcaseItem, ShowcaseState},
    },
    pages::{
        staff::frame::{Tried, finish, form_column, guard, staff_page},
        talk::showcase::{body, link, uses},
        words::address,
    },
    policy::{DECIDE_SHOWCASE, talk as talked},
    store::talk,
};

/// Items of a page.
const SHOWN: usize = 200;

/// Which of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    guard(&visitor)?;
    let state = ShowcaseState::parse(&asked.state).unwrap_or(ShowcaseState::Waiting);
    let mut db = visitor.read().await?;
    let items = talk::showcase_items(&mut db, state, 0, SHOWN).await?;
    drop(db);
    let key = |one: ShowcaseState| format!("talk-item-{}", one.name());
    let all = ShowcaseState::ALL.map(|one| {
        let path = address("/staff/data/showcase", &[("state", one.name())]);
        (path, key(one))
    });
    let title = visitor.t("talk-showcase");
    let may = visitor.may(DECIDE_SHOWCASE, &talked(""));
    Ok(staff_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        (queues(&visitor, "showcase"))
        (states(&visitor, &all, &key(state)))
        @if items.is_empty() { p.govuk-body { (visitor.t("opendata-nothing-here")) } }
        ul.govuk-list { @for item in &items {
            li."govuk-!-margin-bottom-4" {
                @if may { a.govuk-link href={ "/staff/data/showcase/" (item.id) } dir="auto" { (item.title) } }
                @else { bdi { (item.title) } }
                " · " (visitor.time_element(item.sent_at))
            }
        } }
    }))
}

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ItemForm {
    seen: i64,
    state: String,
    reason: String,
}

async fn found(visitor: &Visitor, id: i64) -> PageResult<(ShowcaseItem, Vec<Dataset>)> {
    guard(visitor)?;
    visitor.must(DECIDE_SHOWCASE, &talked(""))?;
    let mut db = visitor.read().await?;
    let item = talk::showcase_by_id(&mut db, Id::new(id))
        .await?
        .or_not_found()?;
    let datasets = uses(&mut db, &item).await?;
    Ok((item, datasets))
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let found = found(&visitor, id).await?;
    Ok(show(
        &visitor,
        &found,
        &ItemForm::default(),
        &Tried::default(),
    ))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<ItemForm>) -> PageResult {
    let visitor = &form.visitor;
    let found = found(visitor, id).await?;
    match decide(visitor, &found.0, &form.input).await {
        Ok(()) => Ok(visitor.go_with_notice("/staff/data/showcase", visitor.t("talk-decided"))),
        Err(error) => Ok(show(
            visitor,
            &found,
            &form.input,
            &Tried::of(visitor, error)?,
        )),
    }
}

async fn decide(visitor: &Visitor, item: &ShowcaseItem, form: &ItemForm) -> Result<()> {
    let state = ShowcaseState::parse(&form.state).filter(|state| *state != ShowcaseState::Waiting);
    let input = DecideShowcase {
        item: item.id,
        seen: form.seen,
        state: state.ok_or_else(|| Error::invalid("state", "talk-decision-missing"))?,
        reason: form.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = decide_showcase(&mut tx, input).await;
    finish(tx, done).await
}

fn show(
    visitor: &Visitor,
    (item, datasets): &(ShowcaseItem, Vec<Dataset>),
    form: &ItemForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t("talk-item");
    let page =
        staff_page(visitor, &title).breadcrumb(visitor.t("talk-showcase"), "/staff/data/showcase");
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m { (link(item)) }
        p.govuk-body { code dir="ltr" { (item.url) } }
        (body(visitor, item, datasets))
        form method="post" action={ "/staff/data/showcase/" (item.id) } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(item.revision);
            (radios("state").legend(visitor.t("talk-decision")).value(form.state.as_str())
                .item(radio("published", visitor.t("talk-decision-show")))
                .item(radio("declined", visitor.t("talk-decision-decline")))
                .error_option(visitor.error_of(&tried.errors, "state")))
            (textarea("reason", visitor.t("opendata-reason")).hint(visitor.t("talk-reason-hint")).value(form.reason.as_str()).rows(4)
                .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(visitor.t("opendata-save")).prevent_double_click())
        }
    }))
}
