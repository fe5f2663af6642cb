//! `/data/follow`: wanting to be told of a dataset, or of whatever a search finds, by mail or by a webhook.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use serde::Deserialize;
use stoa_kernel::{Error, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{InputKind, button, link_button, radio, radios, text_input, warning_text},
    html,
};

use super::{kept, resident, tell};
use crate::{
    commands::{FollowData, Following, follow_data},
    model::{
        CatalogueFilter, Licence,
        talk::{Followed, Way},
    },
    pages::{
        found::public,
        staff::form_column,
        words::{Agencies, address, theme_name},
    },
    store,
};

/// What is followed, and how; a dataset by its slug, or a search.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FollowForm {
    dataset: String,
    /// The search as the query of its address.
    search: String,
    way: String,
    url: String,
}

/// What is meant, and its name.
async fn meant(
    visitor: &Visitor,
    db: &mut Reader,
    form: &FollowForm,
) -> PageResult<(Followed, String)> {
    if form.dataset.is_empty() {
        let followed = Followed::of_query(&form.search);
        let name = name_of(visitor, db, &followed).await?;
        return Ok((followed, name));
    }
    let dataset = public(visitor, db, &form.dataset).await?.dataset;
    let name = dataset.title.get(visitor.lang()).to_owned();
    Ok((Followed::Dataset(dataset.id), name))
}

/// What is followed, in words.
pub async fn name_of(visitor: &Visitor, db: &mut Reader, followed: &Followed) -> Result<String> {
    let filter = match followed {
        Followed::Dataset(id) => {
            let found = store::dataset_by_id(db, *id).await?;
            let title = found.map(|dataset| dataset.title.get(visitor.lang()).to_owned());
            return Ok(title.unwrap_or_default());
        }
        Followed::Search(filter) => filter,
    };
    if filter.is_empty() {
        return Ok(visitor.t("talk-everything"));
    }
    Ok(words_of(visitor, &Agencies::read(db).await?, filter))
}

fn words_of(visitor: &Visitor, agencies: &Agencies, filter: &CatalogueFilter) -> String {
    let mut words = Vec::new();
    if !filter.words.is_empty() {
        words.push(format!("“{}”", filter.words));
    }
    if !filter.agency.is_empty() {
        words.push(agencies.name(visitor, &filter.agency).to_owned());
    }
    words.extend(filter.marks.iter().map(|(kind, value)| {
        match *kind {
            "theme" => theme_name(visitor, value),
            "licence" => Licence::parse(value)
                .map_or(value.as_str(), |one| one.name)
                .to_owned(),
            _ => value.clone(),
        }
    }));
    words.join(" · ")
}

pub async fn form(visitor: Visitor, Query(input): Query<FollowForm>) -> PageResult {
    let mut db = visitor.read().await?;
    let (_, name) = meant(&visitor, &mut db, &input).await?;
    resident(&visitor, &mut db).await?;
    drop(db);
    Ok(show(&visitor, &name, &input, &FormErrors::none()))
}

pub async fn send(form: PostForm<FollowForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    let mut db = visitor.read().await?;
    let (of, name) = meant(visitor, &mut db, input).await?;
    let who = resident(visitor, &mut db).await?;
    drop(db);
    let outcome = match who.count(visitor.app(), "url").await {
        Ok(()) => follow(visitor, of, input).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(Following {
            secret: Some(secret),
            ..
        }) => Ok(made(visitor, &secret)),
        Ok(_) => Ok(visitor.go_with_notice("/data/following", visitor.t("talk-followed"))),
        Err(error @ Error::Invalid(_)) => {
            Ok(show(visitor, &name, input, &FormErrors::from_error(error)?))
        }
        Err(error) => tell(visitor, "/data/following", error),
    }
}

async fn follow(visitor: &Visitor, of: Followed, input: &FollowForm) -> Result<Following> {
    let input = FollowData {
        of,
        way: Way::parse(&input.way).unwrap_or(Way::Daily),
        url: input.url.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = follow_data(visitor.app(), &mut tx, input).await;
    kept(tx, done).await
}

/// What a webhook is signed with, which nobody sees again.
fn made(visitor: &Visitor, secret: &str) -> Response {
    let title = visitor.t("talk-webhook-made");
    let page = visitor.page(title.as_str()).no_index();
    let mut response = page.show(form_column(
        &title,
        &html! {
            p.govuk-body { (visitor.t("talk-webhook-asked")) }
            p.stoa-secret { code dir="ltr" { (secret) } }
            (warning_text(visitor.t("opendata-warning"), visitor.t("talk-webhook-once")))
            (link_button(visitor.t("opendata-key-copied"), "/data/following"))
        },
    ));
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn show(visitor: &Visitor, name: &str, input: &FollowForm, errors: &FormErrors) -> Response {
    let title = visitor.t("talk-follow");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .no_index()
        .errors(errors);
    let feed = match input.dataset.as_str() {
        "" => feed_of_query(&input.search),
        slug => format!("/data/{slug}/feed.atom"),
    };
    let way = Way::parse(&input.way).unwrap_or(Way::Daily);
    let address = html! {
        (text_input("url", visitor.t("talk-webhook-url")).kind(InputKind::Url).value(input.url.as_str())
            .hint(visitor.t("talk-webhook-hint")).error_option(visitor.error_of(errors, "url")))
    };
    page.show(form_column(
        &title,
        &html! {
            p.govuk-body-l { bdi { (name) } }
            form method="post" action="/data/follow" novalidate {
                (visitor.csrf_field())
                input type="hidden" name="dataset" value=(input.dataset);
                input type="hidden" name="search" value=(input.search);
                (radios("way").legend(visitor.t("talk-way")).value(way.name())
                    .item(radio("daily", visitor.t("talk-way-daily")))
                    .item(radio("at-once", visitor.t("talk-way-at-once")))
                    .item(radio("webhook", visitor.t("talk-way-webhook")).conditional(address)))
                (button(visitor.t("talk-follow")).prevent_double_click())
            }
            p.govuk-body { a.govuk-link href=(feed) { (visitor.t("talk-feed")) } }
        },
    ))
}

/// The feed of a search.
fn feed_of_query(query: &str) -> String {
    match query {
        "" => "/data/feed.atom".to_owned(),
        query => format!("/data/feed.atom?{query}"),
    }
}

/// Where a search is followed.
pub fn follow_address(filter: &CatalogueFilter) -> String {
    let query = Followed::Search(filter.clone()).query();
    address("/data/follow", &[("search", query)])
}
