//! `/staff/town/streets`: how many streets and addresses the town knows, a search to try, and the imports.

use serde::Deserialize;
use stoa_kernel::town::{FoundAddress, gazetteer::gazetteer_size, search_addresses};
use stoa_web::{
    Markup, PageResult, Query, Visitor,
    components::{Cell, cell, filter_bar, link_button, number_cell, table},
    html,
};

use super::{
    address_field::address_field,
    frame::{may_manage, must_see, setup_page},
    show_street_import::state_tag,
};
use crate::store::{StreetImport, imports};

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub q: String,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    must_see(&visitor)?;
    let mut db = visitor.read().await?;
    let (streets, addresses) = gazetteer_size(&mut db).await?;
    let found = search_addresses(&mut db, &asked.q, 10).await?;
    let imports = imports(&mut db, 20).await?;
    drop(db);
    let title = visitor.t("town-streets-title");
    let counts = [("streets", streets.into()), ("addresses", addresses.into())];
    Ok(setup_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("town-streets-lead")) }
        p.govuk-body { strong { (visitor.t_with("town-streets-count", &counts)) } }
        @if may_manage(&visitor) {
            (link_button(visitor.t("town-streets-import"), "/staff/town/streets/import"))
        }
        (try_search(&visitor, &asked, &found))
        @if !imports.is_empty() { (list(&visitor, &imports)) }
    }))
}

fn try_search(visitor: &Visitor, asked: &Asked, found: &[FoundAddress]) -> Markup {
    html! {
        (filter_bar("/staff/town/streets", visitor.t("town-streets-try"), visitor.t("town-search"))
            .field(address_field(visitor, "q", "town-field-address", &asked.q)))
        @if !asked.q.trim().is_empty() {
            @if found.is_empty() {
                p.govuk-body { (visitor.t_with("town-address-unknown", &[("typed", asked.q.trim().into())])) }
            } @else {
                ul.govuk-list.govuk-list--bullet { @for place in found { li { (place.label()) } } }
            }
        }
    }
}

fn list(visitor: &Visitor, imports: &[StreetImport]) -> Markup {
    let caption = visitor.t("town-imports-title");
    let rows = imports.iter().map(|one| -> Vec<Cell> {
        vec![
            cell(html! {
                a.govuk-link href={ "/staff/town/streets/imports/" (one.id) } { span dir="auto" { (one.file_name) } }
            }),
            cell(visitor.t(&format!("town-import-kind-{}", one.kind.name()))),
            cell(visitor.time_element(one.started_at)),
            number_cell(visitor.number(one.progress.imported)),
            number_cell(visitor.number(one.progress.refused)),
            cell(state_tag(visitor, one.state)),
        ]
    });
    html! {
        (table().caption(caption.as_str()).caption_class("govuk-table__caption--m")
            .column(visitor.t("town-field-file"))
            .column(visitor.t("town-field-kind"))
            .column(visitor.t("town-field-started"))
            .column(number_cell(visitor.t("town-field-imported")))
            .column(number_cell(visitor.t("town-field-refused")))
            .column(visitor.t("town-field-state"))
            .rows(rows).row_headers().stacking(caption.as_str()))
    }
}
