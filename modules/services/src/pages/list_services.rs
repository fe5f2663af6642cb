//! The catalogue: what the town does for people, by the moments of a life and by words.

use axum::http::HeaderMap;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_web::{
    PageResult, Query, Visitor,
    components::{button, select, text_input},
};

use super::words::{price, say};
use crate::{api::cpsv_ap, model::ServiceFile, store};

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
    let found: Vec<ServiceFile> = files.filter(|file| fits(&visitor, file, &asked)).collect();
    let title = visitor.t("services-title");
    let page = visitor
        .page(title.as_str())
        .description(visitor.t("services-lead"));
    let shown = page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("services-lead")) }
        div.govuk-grid-row {
            div."govuk-grid-column-one-third" { (narrower(&visitor, &asked)) }
            div."govuk-grid-column-two-thirds" {
                p.govuk-body role="status" {
                    (visitor.t_with("services-found", &[("count", found.len().into())]))
                }
                @for file in &found { (entry(&visitor, file)) }
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
            p.govuk-hint { (price(visitor, file.fee.as_ref())) }
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

/// Whether each word stands somewhere in what the service says of itself, and it is for whom and when it is asked for.
fn fits(visitor: &Visitor, file: &ServiceFile, asked: &Asked) -> bool {
    let of =
        |list: &[String], wanted: &str| wanted.is_empty() || list.iter().any(|one| one == wanted);
    let said = [&file.name, &file.summary, &file.who_for]
        .map(|text| say(visitor, text).to_lowercase())
        .join(" ");
    let words = asked.q.to_lowercase();
    of(&file.life_events, &asked.event)
        && of(&file.audience, &asked.audience)
        && words.split_whitespace().all(|word| said.contains(word))
}
