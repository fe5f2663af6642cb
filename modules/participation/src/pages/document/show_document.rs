//! `/participate/{process}/{component}` of a text under review: the text by paragraph, how much was said to each, and its versions.

use std::collections::HashMap;

use axum::response::Response;
use stoa_kernel::Reader;
use stoa_web::{
    Markup, PageResult, Path, Problem, Visitor,
    components::{inset_text, link_button},
    html,
};

use super::{
    Text, find_text, shows_ways,
    telling::{count_of, depths, paragraph_name, words},
    text_page,
};
use crate::{
    events::document_reference,
    model::{
        Scene, State,
        document::{Passage, Version},
    },
    pages::{
        frame::{
            component_page::{component_page, notice, stopped},
            paragraphs,
            show_process::phases,
        },
        tell::{thread_of, way_to_follow},
    },
    policy, store,
};

pub async fn show(visitor: &Visitor, scene: &Scene) -> Result<Response, Problem> {
    let mut db = visitor.read().await?;
    let text = Text::newest(&mut db, scene).await?;
    let read = Read::of(&mut db, scene).await?;
    let (process, component) = (&scene.setup.process, &scene.component);
    let reference = document_reference(&process.slug, &component.slug);
    let thread = thread_of(visitor, &mut db, &reference).await?;
    drop(db);
    Ok(component_page(visitor, scene).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (component.title.get(visitor.lang())) } }
            (stopped(visitor, scene))
            (notice(visitor, scene))
            (staff(visitor, scene))
            @match &text {
                None => { p.govuk-body { (visitor.t("participation-document-none")) } }
                Some(text) => {
                    (head(visitor, scene, (text, &read)))
                    (body(visitor, scene, (text, &read)))
                }
            }
            (thread)
            @if process.is_public() { (way_to_follow(visitor, (&process.slug, &reference))) }
            (phases(visitor, &scene.setup))
        } }
    }))
}

/// `…/versions/{version}`: one version as it was.
pub async fn version(
    visitor: Visitor,
    Path((process, component, number)): Path<(String, String, i64)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find_text(&visitor, &mut db, (&process, &component)).await?;
    let text = Text::numbered(&mut db, &scene, number).await?;
    let read = Read::of(&mut db, &scene).await?;
    drop(db);
    let title = visitor.t_with(
        "participation-document-version",
        &[("number", number.into())],
    );
    Ok(text_page(&visitor, &scene, &title).no_index().show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            (head(&visitor, &scene, (&text, &read)))
            (body(&visitor, &scene, (&text, &read)))
        } }
    }))
}

/// What stands beside the text: how much was said to each paragraph, and all versions, the newest first.
struct Read {
    counts: HashMap<i64, i64>,
    versions: Vec<Version>,
}

impl Read {
    async fn of(db: &mut Reader, scene: &Scene) -> stoa_kernel::Result<Self> {
        let component = scene.component.id;
        Ok(Read {
            counts: store::document::count_by_anchor(db, component).await?,
            versions: store::document::versions_of(db, component).await?,
        })
    }
}

/// Which version it is, what changed in it, and the ways to the others and to what was said.
fn head(visitor: &Visitor, scene: &Scene, (text, read): (&Text, &Read)) -> Markup {
    let (version, path) = (&text.version, scene.path());
    let said: i64 = read.counts.values().sum();
    let name = |number: i64| {
        visitor.t_with(
            "participation-document-version",
            &[("number", number.into())],
        )
    };
    html! {
        p.govuk-body { strong { (name(version.number)) } " · " (visitor.relative_time_element(version.made_at)) }
        @if !version.note.is_empty() {
            (inset_text(html! {
                p { strong { (visitor.t("participation-document-note-shown")) } }
                (paragraphs(&version.note))
            }))
        }
        ul.govuk-list {
            @for other in read.versions.iter().filter(|other| other.number != version.number) {
                li { a.govuk-link href={ (path) "/versions/" (other.number) } { (name(other.number)) } " · " (visitor.relative_time_element(other.made_at)) }
            }
            @if read.versions.len() > 1 {
                li { a.govuk-link href={ (path) "/compare" } { (visitor.t("participation-document-compare")) } }
            }
            li { a.govuk-link href={ (path) "/table" } { (visitor.t("participation-document-table")) } " · " (count_of(visitor, said)) }
        }
    }
}

/// The paragraphs, each with the way to what was said to it.
fn body(visitor: &Visitor, scene: &Scene, (text, read): (&Text, &Read)) -> Markup {
    let is_open = shows_ways(visitor, scene);
    html! {
        div.stoa-text {
            @for (passage, depth) in text.passages.iter().zip(depths(&text.passages)) {
                div.stoa-passage id={ "p" (passage.anchor) } {
                    (words(&passage.paragraph, (depth, text.version.lang)))
                    (way(visitor, scene, passage, (read.counts.get(&passage.anchor).copied().unwrap_or(0), is_open)))
                }
            }
        }
    }
}

/// The way to what was said to a paragraph, or to saying the first thing.
fn way(
    visitor: &Visitor,
    scene: &Scene,
    passage: &Passage,
    (count, is_open): (i64, bool),
) -> Markup {
    html! {
        @if count > 0 || is_open {
            p.govuk-body-s.stoa-passage__way {
                a.govuk-link href={ (scene.path()) "/paragraphs/" (passage.anchor) } {
                    @if count > 0 { (count_of(visitor, count)) } @else { (visitor.t("participation-document-annotate")) }
                    span.govuk-visually-hidden { ": " (paragraph_name(visitor, passage)) }
                }
            }
        }
    }
}

fn staff(visitor: &Visitor, scene: &Scene) -> Markup {
    let process = &scene.setup.process;
    let may = process.state != State::Withdrawn && visitor.may(policy::SET_UP, &process.resource());
    html! {
        @if may {
            (link_button(visitor.t("participation-document-write"), format!("{}/versions/new", scene.path())).secondary())
        }
    }
}
