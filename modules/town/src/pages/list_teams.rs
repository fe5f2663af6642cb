//! `/staff/town/teams`: who works together on what.

use stoa_kernel::town::Team;
use stoa_web::{
    PageResult, Visitor,
    components::{Cell, cell, link_button, table},
    html,
};

use super::frame::{ended_tag, may_manage, must_see, read, setup_page};
use crate::setup::Setup;

pub async fn page(visitor: Visitor) -> PageResult {
    must_see(&visitor)?;
    let (_, setup) = read(&visitor).await?;
    let title = visitor.t("town-teams-title");
    let list = table()
        .caption(title.as_str())
        .caption_class("govuk-visually-hidden")
        .column(visitor.t("town-field-name"))
        .column(visitor.t("town-field-agency"))
        .column(visitor.t("town-field-email"))
        .column(visitor.t("town-hours-title"))
        .rows(setup.teams.iter().map(|one| row(&visitor, &setup, one)))
        .row_headers()
        .stacking(title.as_str());
    Ok(setup_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("town-teams-lead")) }
        @if may_manage(&visitor) {
            (link_button(visitor.t("town-team-add"), "/staff/town/teams/new"))
        }
        @if setup.teams.is_empty() { p.govuk-body { (visitor.t("town-teams-none")) } } @else { (list) }
    }))
}

fn row(visitor: &Visitor, setup: &Setup, team: &Team) -> Vec<Cell> {
    vec![
        cell(html! {
            a.govuk-link href={ "/staff/town/teams/" (team.slug) } { (team.name.get(visitor.lang())) }
            @if team.is_ended { " " (ended_tag(visitor)) }
        }),
        cell(setup.agency(&team.agency)),
        cell(html! { span dir="ltr" { (team.email) } }),
        cell(html! {
            a.govuk-link href={ "/staff/town/hours/team-" (team.slug) } {
                (visitor.t("town-see-hours"))
                span.govuk-visually-hidden { " " (team.name.get(visitor.lang())) }
            }
        }),
    ]
}
