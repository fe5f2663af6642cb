//! `/staff/town/areas`: wards and other divisions of the town, and those that were abolished.

use std::collections::BTreeMap;

use stoa_kernel::town::{Area, areas::ended_areas};
use stoa_web::{
    Markup, PageResult, Visitor,
    components::{Cell, cell, details, link_button, number_cell, table},
    html,
};

use super::{
    frame::{may_manage, must_see, read, setup_page},
    kinds::area_kind,
    town_map::plain_map,
};

pub async fn page(visitor: Visitor) -> PageResult {
    must_see(&visitor)?;
    let (mut db, setup) = read(&visitor).await?;
    let ended = ended_areas(&mut db).await?;
    let mut by_kind: BTreeMap<&str, Vec<&Area>> = BTreeMap::new();
    for area in setup.areas_by_name() {
        by_kind.entry(area.kind.as_str()).or_default().push(area);
    }
    let title = visitor.t("town-areas-title");
    Ok(setup_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("town-areas-lead")) }
        @if may_manage(&visitor) {
            (link_button(visitor.t("town-areas-upload"), "/staff/town/areas/upload"))
        }
        @if by_kind.is_empty() {
            p.govuk-body { (visitor.t("town-areas-none")) }
        } @else {
            @for (kind, areas) in &by_kind { (list(&visitor, kind, areas)) }
            p.govuk-body { a.govuk-link href="/areas.geojson" download { (visitor.t("town-areas-download")) } }
            (plain_map(&visitor, &setup.areas, &title))
        }
        @if !ended.is_empty() {
            (details(visitor.t("town-areas-ended"), html! {
                ul.govuk-list { @for area in &ended { li { (ended_line(&visitor, area)) } } }
            }))
        }
    }))
}

fn list(visitor: &Visitor, kind: &str, areas: &[&Area]) -> Markup {
    let title = area_kind(visitor, kind);
    let rows = areas.iter().map(|area| row(visitor, area));
    html! {
        (table().caption(title.as_str()).caption_class("govuk-table__caption--m")
            .column(visitor.t("town-field-name"))
            .column(visitor.t("town-field-code"))
            .column(number_cell(visitor.t("town-field-population")))
            .column(visitor.t("town-field-since"))
            .rows(rows).row_headers().stacking(title.as_str()))
    }
}

fn row(visitor: &Visitor, area: &Area) -> Vec<Cell> {
    let population = area.population.map(|count| visitor.number(count));
    vec![
        cell(html! {
            a.govuk-link href={ "/staff/town/areas/" (area.id) } { (area.name.get(visitor.lang())) }
        }),
        cell(html! { span dir="auto" { (area.code) } }),
        number_cell(population.unwrap_or_default()),
        cell(visitor.date(area.valid_from)),
    ]
}

fn ended_line(visitor: &Visitor, area: &Area) -> Markup {
    let name = area.name.get(visitor.lang());
    html! {
        a.govuk-link href={ "/responsibility/areas/" (area.id) } { (name) }
        @if let Some(end) = area.valid_to {
            " – " (visitor.t_with("town-area-until", &[("day", visitor.date(end).into())]))
        }
    }
}
