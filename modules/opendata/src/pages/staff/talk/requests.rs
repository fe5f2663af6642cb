//! `/staff/data/requests`: what residents ask for, and answering it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, select, text_input, textarea},
    html,
};

use super::{queues, states};
use crate::{
    commands::{AnswerDataRequest, Sight, answer_data_request, hide_data_request},
    model::talk::{DataRequest, RequestState},
    pages::{
        staff::frame::{Seen, Tried, finish, form_column, guard, staff_page},
        talk::{list_requests::state_tag, paragraphs, tell},
        words::{Agencies, address},
    },
    policy::{ANSWER_DATA_REQUEST, talk as talked},
    store::{
        self,
        talk::{self, RequestList},
    },
};

/// Requests of a page.
const SHOWN: usize = 200;

/// Which of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    guard(&visitor)?;
    let state = RequestState::parse(&asked.state).unwrap_or(RequestState::Open);
    let list = RequestList {
        state: Some(state),
        with_hidden: true,
        limit: SHOWN,
        ..RequestList::default()
    };
    let mut db = visitor.read().await?;
    let requests = talk::requests(&mut db, list).await?;
    let agencies = Agencies::read(&mut db).await?;
    drop(db);
    let key = |one: RequestState| format!("talk-request-{}", one.name());
    let all = RequestState::ALL.map(|one| {
        let path = address("/staff/data/requests", &[("state", one.name())]);
        (path, key(one))
    });
    let title = visitor.t("talk-requests");
    Ok(staff_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        (queues(&visitor, "requests"))
        (states(&visitor, &all, &key(state)))
        @if requests.is_empty() { p.govuk-body { (visitor.t("opendata-nothing-here")) } }
        ul.govuk-list { @for request in &requests {
            li."govuk-!-margin-bottom-4" {
                @if visitor.may(ANSWER_DATA_REQUEST, &talked(&request.agency)) {
                    a.govuk-link href={ "/staff/data/requests/" (request.id) } dir="auto" { (request.title) }
                } @else { bdi { (request.title) } }
                " · " (visitor.t_with("talk-votes", &[("count", request.votes.into())]))
                " · " bdi { (agencies.name(&visitor, &request.agency)) }
                @if request.hidden { " · " (visitor.t("talk-is-hidden")) }
            }
        } }
    }))
}

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    seen: i64,
    state: String,
    answer: String,
    dataset: String,
}

async fn found(visitor: &Visitor, id: i64) -> PageResult<(DataRequest, String)> {
    guard(visitor)?;
    let mut db = visitor.read().await?;
    let request = talk::request_by_id(&mut db, Id::new(id))
        .await?
        .or_not_found()?;
    visitor.must(ANSWER_DATA_REQUEST, &talked(&request.agency))?;
    let slug = match request.dataset {
        Some(dataset) => store::dataset_by_id(&mut db, dataset)
            .await?
            .map(|one| one.slug),
        None => None,
    };
    Ok((request, slug.unwrap_or_default()))
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let (request, dataset) = found(&visitor, id).await?;
    let form = AnswerForm {
        seen: request.revision,
        state: request.state.name().to_owned(),
        answer: request.answer.clone(),
        dataset,
    };
    Ok(show(&visitor, &request, &form, &Tried::default()))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<AnswerForm>) -> PageResult {
    let visitor = &form.visitor;
    let (request, _) = found(visitor, id).await?;
    match answer(visitor, &request, &form.input).await {
        Ok(()) => Ok(visitor.go_with_notice(&request.path(), visitor.t("talk-answered"))),
        Err(error) => Ok(show(
            visitor,
            &request,
            &form.input,
            &Tried::of(visitor, error)?,
        )),
    }
}

async fn answer(visitor: &Visitor, request: &DataRequest, form: &AnswerForm) -> Result<()> {
    let unknown = || Error::invalid("state", "talk-decision-missing");
    let input = AnswerDataRequest {
        request: request.id,
        seen: form.seen,
        state: RequestState::parse(&form.state).ok_or_else(unknown)?,
        answer: form.answer.clone(),
        dataset: form.dataset.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = answer_data_request(&mut tx, input).await;
    finish(tx, done).await
}

fn show(visitor: &Visitor, request: &DataRequest, form: &AnswerForm, tried: &Tried) -> Response {
    let title = visitor.t("talk-answer");
    let page =
        staff_page(visitor, &title).breadcrumb(visitor.t("talk-requests"), "/staff/data/requests");
    let states = RequestState::ALL.map(|one| {
        (
            one.name(),
            visitor.t(&format!("talk-request-{}", one.name())),
        )
    });
    let path = format!("/staff/data/requests/{}", request.id);
    let sight = if request.hidden { "show" } else { "hide" };
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m { bdi { (request.title) } }
        p.govuk-body { (state_tag(visitor, request.state)) " " (visitor.t_with("talk-votes", &[("count", request.votes.into())])) }
        (paragraphs(&request.text))
        form method="post" action=(path) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(request.revision);
            (select("state", visitor.t("opendata-state")).options(states).value(form.state.as_str())
                .error_option(visitor.error_of(&tried.errors, "state")))
            (textarea("answer", visitor.t("talk-answer-title")).hint(visitor.t("talk-answer-hint")).value(form.answer.as_str()).rows(6)
                .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "answer")))
            (text_input("dataset", visitor.t("talk-answer-dataset")).hint(visitor.t("talk-answer-dataset-hint")).value(form.dataset.as_str())
                .error_option(visitor.error_of(&tried.errors, "dataset")))
            (button(visitor.t("opendata-save")).prevent_double_click())
        }
        form method="post" action={ (path) "/" (sight) } {
            (visitor.csrf_field())
            (button(visitor.t(if request.hidden { "talk-show-request" } else { "talk-hide-request" })).secondary().prevent_double_click())
        }
    }))
}

async fn set_sight(id: i64, form: &PostForm<Seen>, sight: Sight) -> PageResult {
    let visitor = &form.visitor;
    found(visitor, id).await?;
    let path = format!("/staff/data/requests/{id}");
    let mut tx = visitor.begin().await?;
    match hide_data_request(&mut tx, Id::new(id), sight).await {
        Ok(done) => tx.commit(done).await?,
        Err(error) => return tell(visitor, &path, error),
    }
    Ok(visitor.go_with_notice(&path, visitor.t("talk-decided")))
}

pub async fn hide(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    set_sight(id, &form, Sight::Hidden).await
}

pub async fn give_back(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    set_sight(id, &form, Sight::Public).await
}
