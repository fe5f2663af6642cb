//! `…/map`: what unites, what each group says, and where everybody stands.

use stoa_opinions::Side;
use stoa_web::{Markup, PageResult, Path, Visitor, components::link_button, html};

use super::{
    embed, find_map, map_page,
    picture::{letter, picture},
};
use crate::{
    commands::map::participant_in,
    events::opinions_reference,
    live::{self, Group, Own, Speaks, View},
    pages::voter,
};

pub async fn page(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find_map(&visitor, &mut db, (&process, &component)).await?;
    let (app, id) = (visitor.app(), scene.component.id);
    let number = participant_in(app, &mut db, &voter(&visitor), &scene).await?;
    let view = live::look(app, &mut db, id).await?;
    let own = live::own(app, &mut db, (id, number)).await?;
    let since = stoa_kernel::ledger::size(&mut db).await?;
    drop(db);
    let (title, path) = (visitor.t("participation-map-title"), scene.path());
    let reference = opinions_reference(&scene.setup.process, &scene.component.slug);
    let page = map_page(&visitor, &scene).live(Some(&reference), since);
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l dir="auto" { (scene.component.title.get(visitor.lang())) }
        div id="opinion-map" data-live-replace {
            (shown(&visitor, &view, &own))
        }
        (link_button(visitor.t("participation-map-vote"), path.clone()))
        p.govuk-body { (visitor.t("participation-map-files")) }
        ul.govuk-list {
            @for name in ["votes", "comments", "participants-votes"] {
                li { a.govuk-link href={ (path) "/opinions/" (name) ".csv" } { (name) ".csv" } }
            }
        }
        @if scene.setup.process.is_public() { (embed::line(&visitor, &scene)) }
    }))
}

fn shown(visitor: &Visitor, view: &View, own: &Own) -> Markup {
    html! {
        (numbers_and_uniting(visitor, view))
        h2.govuk-heading-m { (visitor.t("participation-map-groups")) }
        @if view.groups.is_empty() { p.govuk-body { (visitor.t("participation-map-no-groups")) } }
        (picture(visitor, view, own))
        @if own.place.is_some() {
            p.govuk-body { (visitor.t("participation-map-you")) " " @if let Some(name) = own.group { (group_name(visitor, name)) } }
        }
        @for group in &view.groups { (about(visitor, group)) }
    }
}

/// How many take part, and what unites them.
pub fn numbers_and_uniting(visitor: &Visitor, view: &View) -> Markup {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
    let args = [
        ("people", count(view.participants)),
        ("statements", count(view.opinions.len())),
    ];
    html! {
        p.govuk-body { (visitor.t_with("participation-map-numbers", &args)) }
        (uniting(visitor, view))
    }
}

/// What all agree on comes before what sets them apart.
fn uniting(visitor: &Visitor, view: &View) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("participation-map-uniting")) }
        @if view.consensus.is_empty() { p.govuk-body { (visitor.t("participation-map-none-uniting")) } }
        (list(visitor, &view.consensus, true))
        @if !view.bridges.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-map-bridges")) }
            p.govuk-body { (visitor.t("participation-map-bridges-text")) }
            (list(visitor, &view.bridges, false))
        }
    }
}

fn about(visitor: &Visitor, group: &Group) -> Markup {
    let people = i64::try_from(group.people).unwrap_or(i64::MAX);
    html! {
        section aria-labelledby={ "group-" (group.name) } {
            h3.govuk-heading-s id={ "group-" (group.name) } {
                (group_name(visitor, group.name)) " · " (visitor.t_with("participation-map-people", &[("count", people.into())]))
            }
            (list(visitor, &group.speaks, true))
        }
    }
}

fn group_name(visitor: &Visitor, name: u32) -> String {
    let letter = letter(name).to_string();
    visitor.t_with("participation-map-group", &[("letter", letter.into())])
}

/// Statements with the side that is taken, and its share where it is one.
fn list(visitor: &Visitor, said: &[Speaks], has_share: bool) -> Markup {
    html! {
        ul."govuk-list govuk-list--bullet" { @for one in said {
            li {
                strong { (side_name(visitor, one.side)) } ": "
                bdi lang=(one.opinion.lang.code()) { (one.opinion.text) }
                @if has_share { " (" (visitor.percent(one.share)) ")" }
            }
        } }
    }
}

fn side_name(visitor: &Visitor, side: Side) -> String {
    visitor.t(match side {
        Side::Agree => "participation-map-they-agree",
        Side::Disagree => "participation-map-they-disagree",
    })
}
