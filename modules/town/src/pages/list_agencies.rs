//! `/staff/town/agencies`: the bodies that answer for something in the town.

use stoa_kernel::town::Agency;
use stoa_web::{
    PageResult, Visitor,
    components::{Cell, cell, link_button, table},
    html,
};

use super::{
    frame::{ended_tag, may_manage, must_see, read, setup_page},
    kinds::agency_kind,
};

pub async fn page(visitor: Visitor) -> PageResult {
    must_see(&visitor)?;
    let (_, setup) = read(&visitor).await?;
    let title = visitor.t("town-agencies-title");
    let rows = setup.agencies.iter().map(|one| row(&visitor, one));
    let list = table()
        .caption(title.as_str())
        .caption_class("govuk-visually-hidden")
        .column(visitor.t("town-field-name"))
        .column(visitor.t("town-field-kind"))
        .column(visitor.t("town-field-reached"))
        .column(visitor.t("town-field-handover"))
        .rows(rows)
        .row_headers()
        .stacking(title.as_str());
    Ok(setup_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("town-agencies-lead")) }
        @if may_manage(&visitor) {
            (link_button(visitor.t("town-agency-add"), "/staff/town/agencies/new"))
        }
        @if setup.agencies.is_empty() {
            p.govuk-body { (visitor.t("town-agencies-none")) }
        } @else { (list) }
    }))
}

fn row(visitor: &Visitor, agency: &Agency) -> Vec<Cell> {
    let name = agency.name.get(visitor.lang());
    let is_open = !agency.open311_endpoint.is_empty();
    vec![
        cell(html! {
            a.govuk-link href={ "/staff/town/agencies/" (agency.slug) } { (name) }
            @if agency.is_ended { " " (ended_tag(visitor)) }
        }),
        cell(html! {
            (agency_kind(visitor, &agency.kind))
            @if agency.is_own { br; span.govuk-hint { (visitor.t("town-agency-own")) } }
        }),
        cell(html! {
            @if !agency.contact_url.is_empty() {
                a.govuk-link href=(agency.contact_url) { (visitor.t("town-agency-website")) }
            }
            @if !agency.contact_email.is_empty() {
                div dir="ltr" { (agency.contact_email) }
            }
        }),
        cell(visitor.t(
            match (agency.is_own, is_open, agency.contact_email.is_empty()) {
                (true, ..) => "town-handover-none",
                (false, true, _) => "town-handover-open311",
                (false, false, false) => "town-handover-mail",
                (false, false, true) => "town-handover-by-hand",
            },
        )),
    ]
}
