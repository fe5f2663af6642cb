//! Where programs find a dataset: its addresses in the languages of other portals and tools.

use stoa_tables::{Aggregate, Select};
use stoa_web::{Markup, Visitor, components::summary_list, html};

use crate::{
    api::ckan::uuid,
    model::PublishedFile,
    pages::{found::Shown, words::address},
};

/// The addresses of a dataset, and of its first table, if it has one: whether its rows have a place, and by which other names it can be
/// asked.
pub fn addresses(
    visitor: &Visitor,
    shown: &Shown,
    (has_places, aliases): (bool, &[String]),
) -> Markup {
    let slug = shown.dataset.slug.as_str();
    let path = shown.dataset.path();
    let table = shown.table("");
    let row =
        |place: String| html! { a.govuk-link rel="nofollow" href=(place) dir="ltr" { (place) } };
    let ckan = format!("/api/3/action/package_show?id={slug}");
    let mut list = summary_list().row("CKAN", row(ckan));
    if let Some(table) = table {
        let resource = uuid(table.resource);
        list = list
            .row(
                "CKAN DataStore",
                row(format!(
                    "/api/3/action/datastore_search?resource_id={resource}"
                )),
            )
            .row("SODA", row(format!("/resource/{slug}.json")))
            .row("SQL", row(counting(table)))
            .row(visitor.t("opendata-programs-names"), names(table, aliases))
            .row("CSV on the Web", row(format!("{path}/csv-metadata.json")));
    }
    if has_places {
        list = list
            .row(
                "OGC API – Features",
                row(format!("/ogc/collections/{slug}")),
            )
            .row(
                "OGC API – Tiles",
                row(format!("/ogc/collections/{slug}/tiles/WebMercatorQuad")),
            );
    }
    let version = format!("{path}/versions/{}/body.json", shown.version.number);
    list = list
        .row("Frictionless", row(format!("{path}/datapackage.json")))
        .row(visitor.t("opendata-programs-version"), row(version));
    html! {
        h2.govuk-heading-m { (visitor.t("opendata-programs")) }
        p.govuk-body { (visitor.t("opendata-programs-negotiated")) " " code dir="ltr" { "Accept: text/turtle" } }
        (list)
    }
}

/// What statements can call a table.
fn names(table: &PublishedFile, aliases: &[String]) -> Markup {
    html! {
        code dir="ltr" { (table.table) }
        @for alias in aliases { ", " code dir="ltr" { (alias) } }
    }
}

/// How many rows there are, as a question with an answer for programs.
fn counting(table: &PublishedFile) -> String {
    let select = Select::from(&table.table).aggregate(Aggregate::Rows, "rows");
    let sql = select.sql();
    address(
        "/data/query",
        &[("sql", sql), ("format", "json".to_owned())],
    )
}
