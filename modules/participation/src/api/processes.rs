//! `/api/participation/processes`: what the town is asked, for programs. Open to everybody, and no more than the pages show.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use stoa_kernel::OrNotFound;
use stoa_web::{PageResult, Path, Query, Visitor};

use super::{PAGE, answer, said::words};
use crate::{
    model::{Component, Move, Phase, Process, Setup, parse_day},
    policy,
    store::{
        self,
        frame::{Listed, Place, Which},
    },
};

/// Which of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `past` for those that have ended.
    show: String,
    /// As `next` of the answer before has it.
    after: String,
}

/// `GET /api/participation/processes`
pub async fn list(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let is_past = asked.show == "past";
    let which = if is_past { Which::Past } else { Which::Running };
    let today = visitor.in_town(visitor.now()).date();
    let mut db = visitor.read().await?;
    let from = (today, place(&asked.after));
    let listed = store::frame::list(&mut db, which, from, PAGE).await?;
    drop(db);
    let processes = listed.processes.iter().map(|one| said(&visitor, one));
    answer(&json!({
        "processes": processes.collect::<Vec<Value>>(),
        "next": next(&listed, is_past).map(|path| visitor.site.url(&path)),
    }))
}

/// `GET /api/participation/processes/{process}`
pub async fn show(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let setup = store::frame::setup_by_slug(&mut db, &slug)
        .await?
        .filter(|setup| setup.process.is_public())
        .filter(|setup| visitor.may(policy::SEE, &setup.process.resource()))
        .or_not_found()?;
    let moves = store::frame::moves_of(&mut db, setup.process.id).await?;
    drop(db);
    let mut whole = said(&visitor, &setup.process);
    whole["text"] = words(&setup.process.text).into();
    let components = setup.components.iter();
    whole["components"] = components
        .map(|one| component(&visitor, &setup, one))
        .collect();
    whole["phases"] = setup.phases.iter().map(|one| phase(&setup, one)).collect();
    whole["moves"] = moves.iter().map(moved).collect();
    answer(&whole)
}

fn said(visitor: &Visitor, process: &Process) -> Value {
    let url = |path: &str| visitor.site.url(path);
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    json!({
        "slug": process.slug,
        "agency": process.agency,
        "state": process.state.name(),
        "reason": process.reason,
        "title": words(&process.title),
        "question": words(&process.question),
        "first_day": day(process.days.map(|(first, _)| first)),
        "last_day": day(process.days.map(|(_, last)| last)),
        "published_at": process.published_at.map(|at| at.to_string()),
        "links": {
            "self": url(&format!("/api/participation/processes/{}", process.slug)),
            "page": url(&process.path()),
        },
    })
}

fn component(visitor: &Visitor, setup: &Setup, one: &Component) -> Value {
    let needs = one.kind.verbs().iter().map(|verb| {
        let needed = one.needs.of(*verb).name();
        (verb.name().to_owned(), Value::from(needed))
    });
    json!({
        "slug": one.slug,
        "kind": one.kind.name(),
        "title": words(&one.title),
        "needs": needs.collect::<Map<String, Value>>(),
        "page": visitor.site.url(&format!("{}/{}", setup.process.path(), one.slug)),
    })
}

fn phase(setup: &Setup, one: &Phase) -> Value {
    let open = setup.components.iter().filter_map(|component| {
        let verbs = one.verbs.get(&component.id)?;
        let names: Vec<&str> = verbs.0.iter().map(|verb| verb.name()).collect();
        Some((component.slug.clone(), Value::from(names)))
    });
    json!({
        "number": one.id.number(),
        "title": words(&one.title),
        "text": words(&one.text),
        "first_day": one.from.to_string(),
        "last_day": one.to.to_string(),
        "open": open.collect::<Map<String, Value>>(),
    })
}

fn moved(one: &Move) -> Value {
    json!({
        "phase": one.phase.number(),
        "from": one.from.to_string(),
        "to": one.to.to_string(),
        "reason": one.reason,
        "at": one.at.to_string(),
    })
}

fn next(listed: &Listed, is_past: bool) -> Option<String> {
    let last = listed.processes.last().filter(|_| listed.has_more)?;
    let (_, day) = last.days?;
    let show = if is_past { "show=past&" } else { "" };
    let id = last.id;
    Some(format!(
        "/api/participation/processes?{show}after={day}.{id}"
    ))
}

fn place(text: &str) -> Option<Place> {
    let (day, id) = text.split_once('.')?;
    Some((parse_day(day)?, id.parse().ok()?))
}
