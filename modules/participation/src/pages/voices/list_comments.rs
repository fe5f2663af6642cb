//! All that people say about something: the newest, or one side's best; and the page of a debate.

use std::collections::BTreeMap;

use axum::response::Response;
use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{
    Markup, Page, PageResult, Path, Problem, Query, Visitor, components::pagination, html,
};

use super::{
    about::About,
    talk::{Talk, one, side_name},
};
use crate::{
    api::walk::What,
    model::{
        Kind, Scene,
        voices::{Comment, Side, Subject},
    },
    pages::{
        frame::{
            component_page::{component_page, find, notice, stopped},
            show_process::phases,
        },
        programs::files,
    },
    store::voices::{After, Spoken, list_comments},
};

/// Comments of a page.
const PAGE: usize = 20;

/// The page of a component that is a debate.
pub async fn debate(visitor: &Visitor, scene: &Scene) -> Result<Response, Problem> {
    let mut db = visitor.read().await?;
    let talk = Talk::read(&mut db, Subject::debate(scene)).await?;
    drop(db);
    Ok(component_page(visitor, scene).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
            (stopped(visitor, scene))
            (notice(visitor, scene))
            (talk.shown(visitor, scene))
            (files(visitor, scene, &[What::Comments]))
            (phases(visitor, &scene.setup))
        } }
    }))
}

/// Only a debate is talked about as a whole.
pub fn is_debate(scene: &Scene) -> Option<()> {
    (scene.component.kind == Kind::Debate).then_some(())
}

type Asked = Query<BTreeMap<String, String>>;

pub async fn of_debate(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(query): Asked,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find(&visitor, &mut db, (&process, &component)).await?;
    is_debate(&scene).or_not_found()?;
    let title = visitor.t("participation-voices-comments");
    let page = component_page(&visitor, &scene)
        .breadcrumb(scene.component.title.get(visitor.lang()), scene.path());
    let about = (&scene, Subject::debate(&scene), title.as_str());
    show(&visitor, &mut db, (page, about), &query).await
}

pub async fn of_proposal(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
    Query(query): Asked,
) -> PageResult {
    let mut db = visitor.read().await?;
    let about = About::read(&visitor, &mut db, (&process, &component, id)).await?;
    let title = visitor.t("participation-voices-comments");
    let page = about.form_page(&visitor, &title);
    let subject = Subject::proposal(&about.proposal);
    let what = (&about.scene, subject, title.as_str());
    show(&visitor, &mut db, (page, what), &query).await
}

async fn show(
    visitor: &Visitor,
    db: &mut Reader,
    (page, (scene, subject, title)): (Page<'_>, (&Scene, Subject, &str)),
    query: &BTreeMap<String, String>,
) -> PageResult {
    let of = |name: &str| query.get(name).map_or("", String::as_str);
    let side = Side::parse(of("side"));
    let spoken = side.map_or(Spoken::Newest, Spoken::Best);
    let asked = (spoken, place(of("after")));
    let (comments, has_more) = list_comments(db, subject.number, asked, PAGE).await?;
    let path = format!("{}/comments", subject.path());
    let last = comments.last().filter(|_| has_more);
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            (choices(visitor, &path, side))
            @if comments.is_empty() { p.govuk-body { (visitor.t("participation-voices-unspoken")) } }
            @for comment in &comments { (one(visitor, scene, comment)) }
            @if let Some(last) = last { (more(visitor, &path, (side, last))) }
        } }
    }))
}

fn choices(visitor: &Visitor, path: &str, shown: Option<Side>) -> Markup {
    let newest = visitor.t("participation-voices-order-newest");
    let sides = Side::ALL.map(|side| {
        let path = format!("{path}?side={}", side.name());
        (Some(side), path, side_name(visitor, side))
    });
    let all = std::iter::once((None, path.to_owned(), newest)).chain(sides);
    html! {
        nav aria-label=(visitor.t("participation-voices-choose-comments")) { p.govuk-body {
            @for (place, (side, path, words)) in all.enumerate() {
                @if place > 0 { " · " }
                @if side == shown { strong aria-current="true" { (words) } } @else { a.govuk-link href=(path) { (words) } }
            }
        } }
    }
}

fn more(visitor: &Visitor, path: &str, (side, last): (Option<Side>, &Comment)) -> Markup {
    let side = side.map_or_else(String::new, |side| format!("side={}&", side.name()));
    let next = format!("{path}?{side}after={}.{}", last.ups - last.downs, last.id);
    html! {
        (pagination(visitor.t("participation-frame-pages")).next(visitor.t("participation-frame-next"), next))
    }
}

fn place(text: &str) -> Option<After> {
    let (score, id) = text.split_once('.')?;
    Some((score.parse().ok()?, id.parse().ok()?))
}
