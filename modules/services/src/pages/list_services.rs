//! The catalogue: what the town does for people, by the moments of a life and by words.

use axum::http::HeaderMap;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_web::{
    PageResult, Query, Visitor,
    components::{button, select, text_input},
};

use super::words::{price_of, say};
use crate::{
    api::cpsv_ap,
    model::{ServiceFile, catalogue_search},
    store,
};

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    event: String,
    audience: String,
}

/// The moments of a life that the catalogue knows by name; others are shown as they are written.
pub const LIFE_EVENTS: [(&str, &str); 8] = [
    ("moving", "services-event-moving"),
    ("car", "services-event-car"),
    ("business", "services-event-business"),
    ("birth", "services-event-birth"),
    ("animals", "services-event-animals"),
    ("home", "services-event-home"),
    ("school", "services-event-school"),
    ("death", "services-event-death"),
];

pub const AUDIENCES: [(&str, &str); 3] = [
    ("residents", "services-for-residents"),
    ("businesses", "services-for-businesses"),
    ("associations", "services-for-associations"),
];

/// `/services`
pub async fn page(visitor: Visitor, Query(asked): Query<Asked>, headers: HeaderMap) -> PageResult {
    if let Some(said) = cpsv_ap::catalogue_instead(&visitor, &headers).await? {
        return Ok(said);
    }
    let mut db = visitor.read().await?;
    let offered = store::offered(&mut db).await?;
    drop(db);
    let files = offered
        .iter()
        .filter_map(|(_, version)| ServiceFile::of(version).ok());
    let mut found: Vec<(u32, ServiceFile)> = files
        .filter_map(|file| Some((fits(&visitor, &file, &asked)?, file)))
        .collect();
    // What fits as well stays in its order.
    found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    let title = visitor.t("services-title");
    let page = visitor
        .page(title.as_str())
        .description(visitor.t("services-lead"));
    let shown = page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("services-lead")) }
        @if visitor.actor.staff().is_none() {
            p.govuk-body { a.govuk-link href="/my/applications" { (visitor.t("services-my-title")) } }
        }
        div.govuk-grid-row {
            div."govuk-grid-column-one-third" { (narrower(&visitor, &asked)) }
            div."govuk-grid-column-two-thirds" {
                p.govuk-body role="status" {
                    (visitor.t_with("services-found", &[("count", found.len().into())]))
                }
                @for (_, file) in &found { (entry(&visitor, file)) }
            }
        }
    });
    Ok(cpsv_ap::with_alternates(shown, "/services"))
}

fn entry(visitor: &Visitor, file: &ServiceFile) -> Markup {
    html! {
        section.stoa-service {
            h2.govuk-heading-m {
                a.govuk-link href={ "/services/" (file.slug) } { (say(visitor, &file.name)) }
            }
            p.govuk-body dir="auto" { (say(visitor, &file.summary)) }
            @if let Some(price) = price_of(visitor, file) { p.govuk-hint { (price) } }
        }
    }
}

fn narrower(visitor: &Visitor, asked: &Asked) -> Markup {
    let named = |list: &[(&'static str, &'static str)]| -> Vec<(&'static str, String)> {
        list.iter()
            .map(|(code, key)| (*code, visitor.t(key)))
            .collect()
    };
    html! {
        form method="get" action="/services" role="search" {
            (text_input("q", visitor.t("services-search")).value(asked.q.as_str()))
            (select("event", visitor.t("services-life-event")).option("", visitor.t("services-any"))
                .options(named(&LIFE_EVENTS)).value(asked.event.as_str()))
            (select("audience", visitor.t("services-audience")).option("", visitor.t("services-any"))
                .options(named(&AUDIENCES)).value(asked.audience.as_str()))
            (button(visitor.t("services-search-button")).secondary())
        }
    }
}

/// How well the service fits the words; nothing where it does not, or is for others or for another moment.
fn fits(visitor: &Visitor, file: &ServiceFile, asked: &Asked) -> Option<u32> {
    let of =
        |list: &[String], wanted: &str| wanted.is_empty() || list.iter().any(|one| one == wanted);
    if !of(&file.life_events, &asked.event) || !of(&file.audience, &asked.audience) {
        return None;
    }
    let events: Vec<String> = LIFE_EVENTS
        .iter()
        .filter(|(code, _)| file.life_events.iter().any(|one| one == code))
        .map(|(_, key)| visitor.t(key))
        .collect();
    let events = events.join(" ");
    let places = [
        (say(visitor, &file.name), 4),
        (say(visitor, &file.outcome.title), 3),
        (say(visitor, &file.summary), 2),
        (say(visitor, &file.who_for), 1),
        (events.as_str(), 1),
    ];
    catalogue_search::fit(&asked.q, &places)
}
