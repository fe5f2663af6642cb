//! `/responsibility.geojson?topic=`: who answers for a topic in each area, for the map of the page and for programs.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use serde::Deserialize;
use serde_json::json;
use stoa_kernel::{
    OrNotFound,
    town::{
        Part, Versions,
        responsibility_map::{RuleFilter, rules_at},
        topics::topic_by_slug,
    },
};
use stoa_web::{PageResult, Query, Visitor};

use super::{
    areas::{KIND, collection, feature},
    freshness::Tag,
};
use crate::{
    model::{answers, period},
    setup::Setup,
};

/// Grows when the same map is written in another way.
const FORMAT: i64 = 1;

/// Which map.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// The topic's slug.
    pub topic: String,
    /// The day, `2026-03-04`; empty: today, at this instant.
    pub on: String,
}

/// Names are in the language of `?lang=`, or else the asker's. `404` when there is no such topic.
pub async fn show_map(
    visitor: Visitor,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let versions = Versions::read(&mut db).await?;
    let at = period::instant_on(&wanted.on, visitor.now(), &visitor.app().config.time_zone());
    let parts = [Part::Areas, Part::Responsibility].map(|part| versions.of(part));
    // Rules begin and end by themselves: an hour is short beside the days on which they do.
    let hour = at.as_second() / 3600;
    let tongue = visitor.lang() as i64;
    let tag = Tag::of(&[FORMAT, parts[0], parts[1], hour, tongue]);
    if tag.is_known(&headers) {
        return Ok(by_language(tag.unchanged()));
    }
    let topic = topic_by_slug(&mut db, &wanted.topic)
        .await?
        .or_not_found()?;
    let filter = RuleFilter {
        topic: Some(topic.slug.clone()),
        ..RuleFilter::default()
    };
    let rules = rules_at(&mut db, &filter, at).await?;
    let setup = Setup::read(&visitor, &mut db).await?;
    let features = answers::by_area(&rules, &setup.areas, &topic.slug, at);
    let features = features.iter().map(|one| {
        let answer = one.answer.as_ref();
        let facts = json!({
            "kind": one.area.kind.as_str(),
            "code": one.area.code,
            "name": one.area.name.get(visitor.lang()),
            "topic": topic.name.get(visitor.lang()),
            "agency": answer.map_or_else(|| visitor.t("town-nobody"), |one| setup.agency(&one.agency).to_owned()),
            "agency_slug": answer.map(|one| one.agency.as_str()),
            "team": answer.and_then(|one| one.team.as_deref()).map(|team| setup.team(team)),
            "respond_hours": answer.and_then(|one| one.respond_hours),
            "fix_hours": answer.and_then(|one| one.fix_hours),
            "law": answer.map(|one| one.law.as_str()),
        });
        feature(&one.area, &facts)
    });
    Ok(by_language(tag.answer(KIND, collection(features))))
}

/// The same address is another answer for who reads another language.
fn by_language(mut response: Response) -> Response {
    let vary = HeaderValue::from_static("accept-language, cookie");
    response.headers_mut().append(header::VARY, vary);
    response
}
