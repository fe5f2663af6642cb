//! `/staff/data/comments`: what was said of a body's datasets, and what becomes of it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{InputKind, button, radio, radios, summary_list, text_input, textarea},
    html,
};

use super::queues;
use crate::{
    commands::{DecideComment, decide_comment},
    model::{
        Dataset,
        talk::{CommentState, DataComment, Decision},
    },
    pages::{
        staff::frame::{Tried, finish, form_column, guard, staff_page},
        talk::{comments::kind_tag, paragraphs},
        words::{Agencies, address},
    },
    policy::{DECIDE_COMMENT, talk as talked},
    store::{self, talk},
};

/// Comments of a page; the oldest come first, and go away as they are decided.
const SHOWN: usize = 100;

/// Which of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    /// `all` for those of all bodies.
    of: String,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    guard(&visitor)?;
    let state = CommentState::parse(&asked.state).unwrap_or(CommentState::Waiting);
    let own = visitor.staff()?.agency.clone();
    let agency = if asked.of == "all" { "" } else { own.as_str() };
    let mut db = visitor.read().await?;
    let agencies = Agencies::read(&mut db).await?;
    let mut shown = Vec::new();
    for comment in talk::comments_to_look_at(&mut db, state, agency, SHOWN).await? {
        if let Some(dataset) = store::dataset_by_id(&mut db, comment.dataset).await? {
            shown.push((comment, dataset));
        }
    }
    drop(db);
    let here = |state: CommentState, of: &str| {
        address(
            "/staff/data/comments",
            &[("state", state.name()), ("of", of)],
        )
    };
    let title = visitor.t("talk-queue-comments");
    Ok(staff_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        (queues(&visitor, "comments"))
        p.govuk-body {
            @for (place, one) in CommentState::ALL.into_iter().enumerate() {
                @if place > 0 { " · " }
                @if one == state { strong { (visitor.t(&format!("talk-comment-{}", one.name()))) } }
                @else { a.govuk-link href=(here(one, &asked.of)) { (visitor.t(&format!("talk-comment-{}", one.name()))) } }
            }
        }
        p.govuk-body {
            @if agency.is_empty() { a.govuk-link href=(here(state, "")) { (visitor.t("talk-of-own-body")) } }
            @else { a.govuk-link href=(here(state, "all")) { (visitor.t("talk-of-all-bodies")) } }
        }
        @if shown.is_empty() { p.govuk-body { (visitor.t("opendata-nothing-here")) } }
        ul.govuk-list { @for (comment, dataset) in &shown {
            li."govuk-!-margin-bottom-4" {
                (kind_tag(&visitor, comment.kind)) " "
                @let named = html! { bdi { (dataset.title.get(visitor.lang())) } " – " (visitor.time_element(comment.sent_at)) };
                @if visitor.may(DECIDE_COMMENT, &talked(&comment.agency)) {
                    a.govuk-link href={ "/staff/data/comments/" (comment.id) } { (named) }
                } @else { (named) }
                " · " bdi { (agencies.name(&visitor, &comment.agency)) }
            }
        } }
    }))
}

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecideForm {
    seen: i64,
    decision: String,
    version: String,
    answer: String,
}

/// A comment that this member of staff decides, its dataset, and what was written.
async fn found(visitor: &Visitor, id: i64) -> PageResult<(DataComment, Dataset, String)> {
    guard(visitor)?;
    let mut db = visitor.read().await?;
    let comment = talk::comment_by_id(&mut db, Id::new(id))
        .await?
        .or_not_found()?;
    visitor.must(DECIDE_COMMENT, &talked(&comment.agency))?;
    let dataset = store::dataset_by_id(&mut db, comment.dataset)
        .await?
        .or_not_found()?;
    let text = match &comment.sealed {
        Some(sealed) => {
            let text = visitor.app().vault.open_secret(id, sealed)?;
            String::from_utf8(text).map_err(|error| Error::broken("a comment", error))?
        }
        None => comment.text.clone(),
    };
    Ok((comment, dataset, text))
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let found = found(&visitor, id).await?;
    let form = DecideForm {
        answer: found.0.answer.clone(),
        version: found.1.version.to_string(),
        ..DecideForm::default()
    };
    Ok(show(&visitor, &found, &form, &Tried::default()))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<DecideForm>) -> PageResult {
    let visitor = &form.visitor;
    let found = found(visitor, id).await?;
    match decide(visitor, &found.0, &form.input).await {
        Ok(()) => Ok(visitor.go_with_notice("/staff/data/comments", visitor.t("talk-decided"))),
        Err(error) => Ok(show(
            visitor,
            &found,
            &form.input,
            &Tried::of(visitor, error)?,
        )),
    }
}

async fn decide(visitor: &Visitor, comment: &DataComment, form: &DecideForm) -> Result<()> {
    let decision = match form.decision.as_str() {
        "publish" => Decision::Publish,
        "answer" => Decision::Answer(form.answer.clone()),
        "correct" => Decision::Correct {
            version: form.version.trim().parse().unwrap_or(0),
            answer: form.answer.clone(),
        },
        "decline" => Decision::Decline(form.answer.clone()),
        _ => return Err(Error::invalid("decision", "talk-decision-missing")),
    };
    let input = DecideComment {
        comment: comment.id,
        seen: form.seen,
        decision,
    };
    let mut tx = visitor.begin().await?;
    let done = decide_comment(visitor.app(), &mut tx, input).await;
    finish(tx, done).await
}

fn show(
    visitor: &Visitor,
    (comment, dataset, text): &(DataComment, Dataset, String),
    form: &DecideForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t(&format!("talk-kind-{}", comment.kind.name()));
    let page = staff_page(visitor, &title)
        .breadcrumb(visitor.t("talk-queue-comments"), "/staff/data/comments");
    let version = html! {
        (text_input("version", visitor.t("talk-version")).kind(InputKind::Text).inputmode("numeric").width(5)
            .value(form.version.as_str()).error_option(visitor.error_of(&tried.errors, "version")))
    };
    let place = Some(comment.place.as_str()).filter(|place| !place.is_empty());
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        (summary_list()
            .row(visitor.t("opendata-dataset"), html! { a.govuk-link href=(dataset.path()) dir="auto" { (dataset.title.get(visitor.lang())) } })
            .row(visitor.t("opendata-state"), visitor.t(&format!("talk-comment-{}", comment.state.name())))
            .row_option(visitor.t("talk-comment-place"), place.map(|place| html! { bdi { (place) } })))
        (paragraphs(text))
        @if comment.state != CommentState::Declined {
            form method="post" action={ "/staff/data/comments/" (comment.id) } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(comment.revision);
                (radios("decision").legend(visitor.t("talk-decision")).value(form.decision.as_str())
                    .item(radio("publish", visitor.t("talk-decision-publish")))
                    .item(radio("answer", visitor.t("talk-decision-answer")))
                    .item(radio("correct", visitor.t("talk-decision-correct")).conditional(version))
                    .item(radio("decline", visitor.t("talk-decision-decline")))
                    .error_option(visitor.error_of(&tried.errors, "decision")))
                (textarea("answer", visitor.t("talk-answer-title")).hint(visitor.t("talk-answer-hint")).value(form.answer.as_str())
                    .rows(5).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "answer")))
                (button(visitor.t("opendata-save")).prevent_double_click())
            }
        }
    }))
}
