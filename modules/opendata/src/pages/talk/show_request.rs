//! `/data/requests/{id}`: a request, what was answered, and the vote of whoever reads it.

use axum::http::HeaderMap;
use stoa_kernel::{Actor, Id, OrNotFound, Reader};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, inset_text, summary_list},
    html,
};

use super::{
    ButtonForm,
    list_requests::{may_answer, state_tag},
    paragraphs, resident, tell,
};
use crate::{
    api::{negotiated::wants_json, said},
    commands::{take_back_vote, vote_for_request},
    model::{Dataset, talk::DataRequest},
    pages::words::Agencies,
    store::{self, talk},
    talk::{Resident, Voter},
};

/// A request that this visitor may see.
async fn visible(visitor: &Visitor, db: &mut Reader, id: i64) -> PageResult<DataRequest> {
    let request = talk::request_by_id(db, Id::new(id)).await?.or_not_found()?;
    let is_seen = !request.hidden || may_answer(visitor, &request.agency);
    Ok(Some(request).filter(|_| is_seen).or_not_found()?)
}

pub async fn page(visitor: Visitor, headers: HeaderMap, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let request = visible(&visitor, &mut db, id).await?;
    let agencies = Agencies::read(&mut db).await?;
    let dataset = match request.dataset {
        Some(dataset) => store::dataset_by_id(&mut db, dataset)
            .await?
            .filter(Dataset::is_public),
        None => None,
    };
    if wants_json(&headers) {
        return Ok(said::one_request(&visitor, &request, dataset.as_ref()));
    }
    let has_voted = match visitor.actor.person() {
        Some(_) => {
            let who = Resident::of(visitor.app(), &mut db, &visitor.actor).await?;
            let voter = Voter::of(visitor.app(), &who, request.id);
            talk::is_voter(&mut db, request.id, voter.hash).await?
        }
        None => false,
    };
    drop(db);
    let page = visitor
        .page(request.title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .breadcrumb(visitor.t("talk-requests"), "/data/requests");
    Ok(page.show(html! {
        h1.govuk-heading-l { bdi { (request.title) } }
        @if request.hidden { (inset_text(visitor.t("talk-is-hidden"))) }
        (paragraphs(&request.text))
        (summary_list()
            .row(visitor.t("opendata-state"), state_tag(&visitor, request.state))
            .row(visitor.t("talk-wanted-by"), visitor.t_with("talk-votes", &[("count", request.votes.into())]))
            .row(visitor.t("opendata-agency"), html! { bdi { (agencies.name(&visitor, &request.agency)) } })
            .row(visitor.t("talk-asked-at"), visitor.time_element(request.asked_at)))
        (answer(&visitor, &request, dataset.as_ref()))
        (vote(&visitor, &request, has_voted))
        @if may_answer(&visitor, &request.agency) {
            p.govuk-body { a.govuk-link href={ "/staff/data/requests/" (request.id) } { (visitor.t("talk-answer")) } }
        }
    }))
}

fn answer(visitor: &Visitor, request: &DataRequest, dataset: Option<&Dataset>) -> Markup {
    html! {
        @if !request.answer.is_empty() {
            h2.govuk-heading-m { (visitor.t("talk-answer-title")) }
            (paragraphs(&request.answer))
        }
        @if let Some(dataset) = dataset {
            p.govuk-body {
                (visitor.t("talk-came-of-it")) " "
                a.govuk-link href=(dataset.path()) dir="auto" { (dataset.title.get(visitor.lang())) }
            }
        }
    }
}

fn vote(visitor: &Visitor, request: &DataRequest, has_voted: bool) -> Markup {
    let act = if has_voted { "take-back" } else { "vote" };
    html! {
        @if !visitor.actor.is_staff() && (has_voted || request.state.is_open()) {
            form method="post" action={ (request.path()) "/" (act) } {
                (visitor.csrf_field())
                @if has_voted {
                    p.govuk-body { (visitor.t("talk-you-voted")) }
                    (button(visitor.t("talk-take-back")).secondary().prevent_double_click())
                } @else {
                    (button(visitor.t("talk-vote")).prevent_double_click())
                }
            }
            p.govuk-hint { (visitor.t("talk-vote-secret")) }
        }
    }
}

pub async fn send_vote(Path(id): Path<i64>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let path = format!("/data/requests/{id}");
    let Some(voter) = voter(visitor, id).await? else {
        return Ok(visitor.go(&format!("/sign-in/link?next={path}")));
    };
    // Nobody's write: the ledger does not learn who.
    let mut tx = visitor.app().db.begin(&Actor::Anonymous).await?;
    match vote_for_request(&mut tx, voter).await {
        Ok(done) => tx.commit(done).await?,
        Err(error) => return tell(visitor, &path, error),
    }
    Ok(visitor.go_with_notice(&path, visitor.t("talk-voted")))
}

pub async fn take_back(Path(id): Path<i64>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let path = format!("/data/requests/{id}");
    let Some(voter) = voter(visitor, id).await? else {
        return Ok(visitor.go(&format!("/sign-in/link?next={path}")));
    };
    let mut tx = visitor.app().db.begin(&Actor::Anonymous).await?;
    match take_back_vote(&mut tx, voter).await {
        Ok(done) => tx.commit(done).await?,
        Err(error) => return tell(visitor, &path, error),
    }
    Ok(visitor.go_with_notice(&path, visitor.t("talk-taken-back")))
}

/// The visitor as a voter; `None` for a stranger, who goes for a link and comes back to the request.
async fn voter(visitor: &Visitor, id: i64) -> PageResult<Option<Voter>> {
    if visitor.actor == Actor::Anonymous {
        return Ok(None);
    }
    let mut db = visitor.read().await?;
    let who = resident(visitor, &mut db).await?;
    Ok(Some(Voter::of(visitor.app(), &who, Id::new(id))))
}
