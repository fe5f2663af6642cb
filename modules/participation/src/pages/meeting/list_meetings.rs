//! The meetings of a component: those to come, then those that were.

use axum::response::Response;
use stoa_web::{Markup, Problem, Visitor, components::link_button, html};

use super::telling::item;
use crate::{
    model::{Scene, State, meeting::Meeting},
    pages::frame::{
        component_page::{component_page, stopped},
        show_process::phases,
    },
    policy,
    store::meeting::{coming, past},
};

/// Meetings of each list, at most.
pub const SHOWN: usize = 100;

pub async fn show(visitor: &Visitor, scene: &Scene) -> Result<Response, Problem> {
    let at = (scene.component.id, visitor.now());
    let mut db = visitor.read().await?;
    let to_come = coming(&mut db, at, SHOWN).await?;
    let were = past(&mut db, at, SHOWN).await?;
    drop(db);
    let process = &scene.setup.process;
    let may_call =
        process.state != State::Withdrawn && visitor.may(policy::RUN_MEETINGS, &process.resource());
    Ok(component_page(visitor, scene).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
            (stopped(visitor, scene))
            @if may_call {
                (link_button(visitor.t("participation-meeting-new"), format!("{}/meetings/new", scene.path())))
            }
            h2.govuk-heading-m { (visitor.t("participation-meeting-coming")) }
            (list(visitor, &to_come))
            p.govuk-body { a.govuk-link href={ (scene.path()) "/meetings.ics" } { (visitor.t("participation-meeting-calendar")) } }
            @if !were.is_empty() {
                h2.govuk-heading-m { (visitor.t("participation-meeting-were")) }
                (list(visitor, &were))
            }
            (phases(visitor, &scene.setup))
        } }
    }))
}

fn list(visitor: &Visitor, meetings: &[Meeting]) -> Markup {
    html! {
        @if meetings.is_empty() { p.govuk-body { (visitor.t("participation-meeting-none")) } }
        @else { ul.govuk-list { @for meeting in meetings { (item(visitor, meeting)) } } }
    }
}
