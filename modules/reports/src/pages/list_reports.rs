//! All reports, or those that fit: a list and a map of the same, with filters that are plain links.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Reader, Result};
use stoa_web::{PageResult, Query, Visitor, components::pagination};

use super::{
    addresses::query_of,
    filter_form::filter_form,
    follow::around_place::locate_button,
    map_element::{MapElement, town_map},
    names::Names,
    report_list::{FirstPhotos, first_photos, report_list},
    search::{self, HITS, Part, find_words},
};
use crate::{
    downloads::MOST_ROWS,
    map::{MOST, cells_know},
    model::{Cursor, Near, Reference, Report, ReportFilter},
    pages::addresses::report_path,
    store::{self, Count},
};

/// Reports of one page.
const PAGE: usize = 20;

/// Where in the list the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Paging {
    /// After this report, which is newer.
    after: String,
    /// Before this report, which is older.
    before: String,
}

impl Paging {
    fn part(&self) -> Part {
        match (Cursor::parse(&self.before), Cursor::parse(&self.after)) {
            (Some(before), _) => Part::Before(before),
            (None, Some(after)) => Part::After(after),
            (None, None) => Part::First,
        }
    }
}

pub async fn list_reports(visitor: Visitor, Query(paging): Query<Paging>) -> PageResult {
    let filter = asked_filter(&visitor);
    if let Some(reference) = named(&visitor, &filter) {
        return Ok(visitor.go(&report_path(&visitor, reference.id())));
    }
    let mut db = visitor.read().await?;
    let found = find_words(&visitor, filter.clone()).await?;
    let page = Listed::read(&visitor, &mut db, &found, &paging).await?;
    let names = Names::read(&visitor, &mut db).await?;
    let count = store::count_matching(&mut db, &found).await?;
    let photos = first_photos(&mut db, &page.reports).await?;
    drop(db);
    let query = filter.to_query(&visitor.app().config.time_zone());
    let town = visitor.site.town_name(visitor.lang());
    let title = visitor.t_with("reports-list-title", &[("town", town.into())]);
    let shown = visitor.page(title.as_str()).wide().feed(
        visitor.t("reports-list-feed"),
        with_query("/reports.atom", &query),
    );
    Ok(shown.show(html! {
        h1.govuk-heading-l { (title) }
        (filter_form(&visitor, &names, &filter))
        (locate_button(&visitor, "reports-list-near-me", "/reports?near={lat},{lon},500"))
        div.stoa-split {
            section aria-labelledby="list" {
                div.stoa-list-head {
                    h2.govuk-heading-m #list { (count_words(&visitor, count)) }
                    a.govuk-link.stoa-to-map href="#map" { (visitor.t("reports-list-map")) }
                }
                (not_all_found_yet(&visitor, &found))
                (listed(&visitor, &names, &page, &photos))
                (pages(&visitor, &page, &query))
            }
            section.stoa-split__aside aria-labelledby="map" {
                h2.govuk-heading-m #map { (visitor.t("reports-list-map")) }
                (browse_map(&visitor, &names, &query).class("stoa-map--tall"))
                (not_all_on_map(&visitor, &found, count))
            }
        }
        (take_away(&visitor, &filter, &query))
    }))
}

/// Says that the search is being built, or reads a large import.
fn not_all_found_yet(visitor: &Visitor, found: &ReportFilter) -> Markup {
    let is_behind = found.hits.is_some() && visitor.app().search.is_behind(visitor.now());
    html! { @if is_behind { p.govuk-inset-text { (visitor.t("reports-list-words-behind")) } } }
}

/// Says that the map shows only the newest: from afar, where the counted cells do not know the filter and more fit, or
/// anywhere, where more reports have the words than the map looks at.
fn not_all_on_map(visitor: &Visitor, found: &ReportFilter, count: Count) -> Markup {
    let is_cut = !cells_know(found) && matches!(count, Count::MoreThan(_));
    let (key, most) = match found.has_more_hits {
        true => ("reports-list-map-words", HITS),
        false => ("reports-list-map-bounded", MOST),
    };
    html! { @if found.has_more_hits || is_cut { p.govuk-hint { (bounded(visitor, key, most)) } } }
}

fn bounded(visitor: &Visitor, key: &str, most: usize) -> String {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    visitor.t_with(key, &[("count", most.into())])
}

/// The filter of the page's own address.
pub fn asked_filter(visitor: &Visitor) -> ReportFilter {
    let query = visitor
        .path()
        .split_once('?')
        .map_or("", |(_, query)| query);
    let filter = ReportFilter::from_query(query, &visitor.app().config.time_zone());
    // What only staff may ask for is not for this list.
    ReportFilter {
        hidden: false,
        assignee: None,
        hits: None,
        ..filter
    }
}

/// The report that was asked for by its reference instead of by words.
fn named(visitor: &Visitor, filter: &ReportFilter) -> Option<Reference> {
    let prefix = &visitor.app().config.town.reference_prefix;
    // A bare number may be a house number; with the town's letters it is a reference.
    let has_letters = filter
        .text
        .to_ascii_uppercase()
        .starts_with(prefix.as_str());
    Reference::parse(prefix, &filter.text).filter(|_| has_letters)
}

/// A page of the list, and whether there is more on either side.
struct Listed {
    reports: Vec<Report>,
    newer: Option<Cursor>,
    older: Option<Cursor>,
    /// Whether there may be more that were not looked at.
    is_cut: bool,
}

impl Listed {
    async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        filter: &ReportFilter,
        paging: &Paging,
    ) -> Result<Self> {
        let part = paging.part();
        // One more than is shown tells whether there is a page after this one.
        let page = search::page(visitor, db, filter, part, PAGE + 1).await?;
        let mut reports = page.reports;
        let has_more = reports.len() > PAGE;
        let walks_back = matches!(part, Part::Before(_));
        if has_more && walks_back {
            reports.remove(0);
        }
        reports.truncate(PAGE);
        let place = |report: Option<&Report>| report.map(|report| Cursor::of(report, filter.order));
        let ends = (place(reports.first()), place(reports.last()));
        // Where looking ended before the page was full, the list goes on from there.
        let onward = |end: Option<Cursor>| end.filter(|_| has_more).or(page.cut_at);
        let (newer, older) = match part {
            Part::First => (None, onward(ends.1)),
            Part::After(place) => (ends.0.or(Some(place)), onward(ends.1)),
            Part::Before(place) => (onward(ends.0), ends.1.or(Some(place))),
        };
        Ok(Listed {
            reports,
            newer,
            older,
            is_cut: page.cut_at.is_some(),
        })
    }
}

/// How many there are, in a sentence.
pub fn count_words(visitor: &Visitor, count: Count) -> String {
    let (key, number) = match count {
        Count::Exactly(number) => ("reports-list-count", number),
        Count::MoreThan(number) => ("reports-list-count-many", number),
        Count::AtLeast(number) => ("reports-list-count-some", number),
    };
    visitor.t_with(key, &[("count", number.into())])
}

fn listed(visitor: &Visitor, names: &Names, page: &Listed, photos: &FirstPhotos) -> Markup {
    html! {
        @if page.is_cut { p.govuk-hint { (visitor.t("reports-list-words-cut")) } }
        @else if page.reports.is_empty() { p.govuk-body { (visitor.t("reports-list-nothing")) } }
        @if !page.reports.is_empty() { (report_list(visitor, names, &page.reports, photos)) }
    }
}

fn pages(visitor: &Visitor, page: &Listed, query: &str) -> Markup {
    let link = |name: &str, cursor: Cursor| {
        let mark = if query.is_empty() { "" } else { "&" };
        format!("/reports?{query}{mark}{name}={}", cursor.to_text())
    };
    let mut links = pagination(visitor.t("reports-list-pages"));
    if let Some(cursor) = page.newer {
        links = links.previous(visitor.t("reports-list-newer"), link("before", cursor));
    }
    if let Some(cursor) = page.older {
        links = links.next(visitor.t("reports-list-older"), link("after", cursor));
    }
    html! { @if page.newer.is_some() || page.older.is_some() { (links) } }
}

/// The map of the reports that a query asks for.
pub fn browse_map(visitor: &Visitor, names: &Names, query: &str) -> MapElement {
    let map = town_map(
        visitor,
        names.areas(),
        "browse",
        &visitor.t("reports-map-reports"),
    )
    .attr(
        "data-reports-url",
        with_query("/map/reports/{z}/{x}/{y}.mvt", query),
    )
    .attr("data-report-url", "/reports/{reference}")
    .otherwise(html! { (visitor.t("reports-map-reports-otherwise")) });
    ["open", "progress", "fixed", "closed"]
        .into_iter()
        .fold(map, |map, colour| {
            map.attr(
                &format!("data-text-status-{colour}"),
                visitor.t(&format!("reports-map-status-{colour}")),
            )
        })
}

/// A path with a query that may be empty.
pub fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

/// Where news of the same are had by mail: of the place or the ward that is looked at.
fn follow_path(filter: &ReportFilter) -> String {
    if let Some(Near { point, .. }) = filter.near {
        let near = format!("{:.5},{:.5}", point.lat, point.lon);
        return with_query("/follow/place", &query_of(&[("near", &near)]));
    }
    let ward = filter.wards.first().map(ToString::to_string);
    let given = [
        ("ward", ward.as_deref()),
        ("category", filter.categories.first().map(String::as_str)),
    ];
    let given: Vec<(&str, &str)> = given
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect();
    with_query("/follow", &query_of(&given))
}

fn take_away(visitor: &Visitor, filter: &ReportFilter, query: &str) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("reports-list-take")) }
        ul.govuk-list {
            li { a.govuk-link href=(with_query("/reports.csv", query)) { (visitor.t("reports-list-csv")) } }
            li { a.govuk-link href=(with_query("/reports.geojson", query)) { (visitor.t("reports-list-geojson")) } }
            li { a.govuk-link href=(with_query("/reports.atom", query)) { (visitor.t("reports-list-feed")) } }
            li { a.govuk-link href=(follow_path(filter)) { (visitor.t("reports-list-follow")) } }
        }
        p.govuk-hint { (bounded(visitor, "reports-list-bounded", MOST_ROWS)) }
    }
}
