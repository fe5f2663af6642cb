//! The same as pages, for people who follow the links.

use axum::response::Response;
use stoa_tables::{Column, Rows};
use stoa_web::{
    Markup, Page, Visitor,
    components::{cell, number_cell, pagination, summary_list, table},
    html,
};

use super::{asked::id_name, collection::Collection, items::Turned, landing::CLASSES};

/// Columns of a page's table; wider ones are fetched.
const COLUMNS: usize = 30;

fn page<'a>(visitor: &'a Visitor, title: &str) -> Page<'a> {
    visitor
        .page(title)
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .no_index()
}

fn within<'a>(visitor: &'a Visitor, title: &str) -> Page<'a> {
    page(visitor, title).breadcrumb(visitor.t("opendata-ogc-title"), "/ogc?f=html")
}

pub fn landing(visitor: &Visitor) -> Response {
    let title = visitor.t("opendata-ogc-title");
    let links = [
        ("/ogc/collections?f=html", "opendata-ogc-collections"),
        ("/ogc/conformance?f=html", "opendata-ogc-conformance"),
        ("/api", "opendata-ogc-api"),
    ];
    page(visitor, &title).show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("opendata-ogc-lead")) }
        ul.govuk-list.govuk-list--bullet {
            @for (href, text) in links { li { a.govuk-link href=(href) { (visitor.t(text)) } } }
        }
    })
}

pub fn conformance(visitor: &Visitor) -> Response {
    let title = visitor.t("opendata-ogc-conformance");
    within(visitor, &title).show(html! {
        h1.govuk-heading-l { (title) }
        ul.govuk-list dir="ltr" { @for class in CLASSES { li.stoa-value { (class) } } }
    })
}

pub fn collections(visitor: &Visitor, all: &[Collection], next: Option<&str>) -> Response {
    let title = visitor.t("opendata-ogc-collections");
    within(visitor, &title).show(html! {
        h1.govuk-heading-l { (title) }
        @if all.is_empty() { p.govuk-body { (visitor.t("opendata-ogc-none")) } }
        ul.govuk-list {
            @for one in all { li { a.govuk-link href={ (one.path()) "?f=html" } { bdi { (one.title(visitor)) } } } }
        }
        @if let Some(next) = next {
            (pagination(visitor.t("opendata-pages")).next(visitor.t("opendata-next"), format!("{next}&f=html")))
        }
    })
}

pub fn collection(visitor: &Visitor, collection: &Collection) -> Response {
    let title = collection.title(visitor);
    let path = collection.path();
    let text = collection
        .at
        .shown
        .version
        .body
        .description
        .text
        .get(visitor.lang());
    let column = |heading: &str| cell(visitor.t(heading));
    let mut properties = table()
        .caption(visitor.t("opendata-columns"))
        .caption_class("govuk-table__caption--m")
        .scrolling(visitor.t("opendata-columns"))
        .column(column("opendata-column"))
        .column(column("opendata-column-name"));
    for one in collection.properties() {
        properties = properties.row([
            cell(html! { bdi { (one.label()) } }),
            cell(html! { code dir="ltr" { (one.name) } }),
        ]);
    }
    let list = "/ogc/collections?f=html";
    within(visitor, &title)
        .breadcrumb(visitor.t("opendata-ogc-collections"), list)
        .show(html! {
            h1.govuk-heading-l { bdi { (title) } }
            p.govuk-body dir="auto" { (text) }
            ul.govuk-list {
                li { a.govuk-link href={ (path) "/items?f=html" } { (visitor.t("opendata-ogc-items")) } }
                li { a.govuk-link href=(collection.at.shown.dataset.path()) { (visitor.t("opendata-ogc-dataset")) } }
            }
            (properties)
        })
}

pub fn items(visitor: &Visitor, collection: &Collection, rows: &Rows, turned: &Turned) -> Response {
    let title = collection.title(visitor);
    let most = usize::try_from(turned.limit).unwrap_or(usize::MAX);
    let has_more = rows.rows.len() > most;
    let mut links = pagination(visitor.t("opendata-pages"));
    if let Some(previous) = &turned.previous {
        links = links.previous(visitor.t("opendata-previous"), previous);
    }
    if has_more {
        links = links.next(visitor.t("opendata-next"), &turned.next);
    }
    within(visitor, &title)
        .breadcrumb(title.as_str(), format!("{}?f=html", collection.path()))
        .wide()
        .show(html! {
            h1.govuk-heading-l { bdi { (title) } }
            (list(visitor, collection, rows, most))
            @if has_more || turned.previous.is_some() { (links) }
        })
}

fn list(visitor: &Visitor, collection: &Collection, rows: &Rows, most: usize) -> Markup {
    let mut shown = table()
        .caption(visitor.t("opendata-ogc-items"))
        .caption_class("govuk-visually-hidden")
        .scrolling(visitor.t("opendata-ogc-items"));
    let id = id_name(collection).unwrap_or_default();
    let place = rows.columns.iter().position(|column| column.name == id);
    shown = shown.column(cell(visitor.t("opendata-ogc-item")));
    let kept: Vec<usize> = (0..rows.columns.len())
        .filter(|at| Some(*at) != place)
        .take(COLUMNS)
        .collect();
    for at in &kept {
        shown = shown.column(cell(html! { bdi { (rows.columns[*at].name) } }));
    }
    for row in rows.rows.iter().take(most) {
        let of = |at: usize| row.get(at).and_then(Option::as_deref).unwrap_or_default();
        let id = place.map_or("", of);
        let href = format!("{}/items/{}?f=html", collection.path(), encoded(id));
        let first = cell(html! { a.govuk-link href=(href) { bdi { (id) } } });
        let cells = kept.iter().map(|at| {
            let value = html! { bdi.stoa-value { (short(of(*at))) } };
            match is_number(&rows.columns[*at]) {
                true => number_cell(value),
                false => cell(value),
            }
        });
        shown = shown.row(std::iter::once(first).chain(cells));
    }
    html! { (shown) }
}

fn is_number(column: &Column) -> bool {
    use stoa_tables::Kind;
    matches!(column.kind, Kind::Integer | Kind::Number | Kind::Decimal(_))
}

fn short(value: &str) -> String {
    let mut text: String = value.chars().take(200).collect();
    if text.len() < value.len() {
        text.push('…');
    }
    text
}

/// A part of an address.
fn encoded(id: &str) -> String {
    form_urlencoded::byte_serialize(id.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

pub fn item(
    visitor: &Visitor,
    collection: &Collection,
    (id, columns, row): (&str, &[Column], &[Option<String>]),
) -> Response {
    let title = collection.title(visitor);
    let mut facts = summary_list();
    for (column, value) in columns.iter().zip(row) {
        let label = collection.at.file.columns.iter();
        let label = label
            .clone()
            .find(|known| known.name == column.name)
            .map_or(column.name.as_str(), |known| known.label());
        let value = short(value.as_deref().unwrap_or_default());
        facts = facts.row(
            html! { bdi { (label) } },
            html! { bdi.stoa-value { (value) } },
        );
    }
    let heading = format!("{title}: {id}");
    let list = format!("{}/items?f=html", collection.path());
    within(visitor, &heading)
        .breadcrumb(title, list)
        .show(html! {
            h1.govuk-heading-l { bdi { (heading) } }
            (facts)
        })
}
