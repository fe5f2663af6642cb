//! `/data/requests`: what residents ask for, by votes or the newest first.

use axum::http::HeaderMap;
use serde::Deserialize;
use stoa_web::{
    Markup, PageResult, Query, Visitor,
    components::{TagColour, link_button, tag},
    html,
};

use super::{may_speak, turn};
use crate::{
    api::{negotiated::wants_json, said},
    model::{
        CatalogueFilter,
        talk::{DataRequest, RequestState},
    },
    pages::words::{Agencies, address},
    policy,
    store::{
        some_datasets,
        talk::{self as store, Order, RequestList},
    },
};

/// Requests of a page.
const PAGE: usize = 25;
/// The last page that is turned to.
const MOST_PAGES: usize = 400;

/// How the list is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    order: String,
    page: String,
}

pub async fn page(visitor: Visitor, headers: HeaderMap, Query(asked): Query<Asked>) -> PageResult {
    let state = RequestState::parse(&asked.state);
    let order = match asked.order.as_str() {
        "newest" => Order::Newest,
        _ => Order::Votes,
    };
    let page = asked.page.parse().unwrap_or(1).clamp(1, MOST_PAGES);
    let list = RequestList {
        state,
        order,
        with_hidden: false,
        offset: (page - 1) * PAGE,
        limit: PAGE + 1,
    };
    let mut db = visitor.read().await?;
    let mut requests = store::requests(&mut db, list).await?;
    let agencies = Agencies::read(&mut db).await?;
    let has_more = requests.len() > PAGE;
    requests.truncate(PAGE);
    let here = |page: usize| {
        let pairs = [
            ("state", state.map_or("", RequestState::name).to_owned()),
            ("order", asked.order.clone()),
            ("page", page.to_string()),
        ];
        address("/data/requests", &pairs)
    };
    if wants_json(&headers) {
        let ids: Vec<i64> = requests
            .iter()
            .filter_map(|one| Some(one.dataset?.number()))
            .collect();
        let datasets = some_datasets(&mut db, &CatalogueFilter::default(), &ids).await?;
        let next = has_more.then(|| here(page + 1));
        return Ok(said::requests(&visitor, (&requests, &datasets), next));
    }
    drop(db);
    let title = visitor.t("talk-requests");
    let shown = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .description(visitor.t("talk-requests-lead"));
    Ok(shown.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("talk-requests-lead")) }
        @if may_speak(&visitor) { (link_button(visitor.t("talk-ask"), "/data/requests/new")) }
        (narrow(&visitor, state, order))
        @if requests.is_empty() { p.govuk-body { (visitor.t("talk-requests-none")) } }
        ul.govuk-list { @for request in &requests { (item(&visitor, &agencies, request)) } }
        @if page > 1 || has_more {
            (turn(&visitor, (page, has_more), here))
        }
    }))
}

/// Links to the other states and the other order.
fn narrow(visitor: &Visitor, state: Option<RequestState>, order: Order) -> Markup {
    let word = match order {
        Order::Votes => "votes",
        Order::Newest => "newest",
    };
    let of =
        |state: &str, order: &str| address("/data/requests", &[("state", state), ("order", order)]);
    let link = |text: String, href: String, is_here: bool| {
        html! { @if is_here { strong { (text) } } @else { a.govuk-link href=(href) { (text) } } }
    };
    let name = state.map_or("", RequestState::name);
    html! {
        p.govuk-body {
            (link(visitor.t("opendata-all-states"), of("", word), state.is_none()))
            @for one in RequestState::ALL {
                " · " (link(visitor.t(&format!("talk-request-{}", one.name())), of(one.name(), word), state == Some(one)))
            }
        }
        p.govuk-body {
            (link(visitor.t("talk-by-votes"), of(name, "votes"), order == Order::Votes))
            " · " (link(visitor.t("talk-by-newest"), of(name, "newest"), order == Order::Newest))
        }
    }
}

pub fn item(visitor: &Visitor, agencies: &Agencies, request: &DataRequest) -> Markup {
    html! {
        li."govuk-!-margin-bottom-5" {
            h2.govuk-heading-s."govuk-!-margin-bottom-1" {
                a.govuk-link href=(request.path()) dir="auto" { (request.title) }
            }
            p.govuk-body-s {
                (state_tag(visitor, request.state)) " "
                (visitor.t_with("talk-votes", &[("count", request.votes.into())]))
                @if !request.agency.is_empty() { " · " bdi { (agencies.name(visitor, &request.agency)) } }
                " · " (visitor.time_element(request.asked_at))
            }
        }
    }
}

/// The state in a word and a colour.
pub fn state_tag(visitor: &Visitor, state: RequestState) -> Markup {
    let colour = match state {
        RequestState::Open => TagColour::Grey,
        RequestState::Looking => TagColour::Yellow,
        RequestState::Answered => TagColour::Green,
        RequestState::Declined => TagColour::Red,
    };
    html! { (tag(visitor.t(&format!("talk-request-{}", state.name()))).colour(colour)) }
}

/// Whether the visitor may answer what is said to a body.
pub fn may_answer(visitor: &Visitor, agency: &str) -> bool {
    visitor.actor.is_staff() && visitor.may(policy::ANSWER_DATA_REQUEST, &policy::talk(agency))
}
