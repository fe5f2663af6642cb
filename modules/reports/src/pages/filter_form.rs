//! The filters of the list and of the figures: a form that asks by GET, and a link for each filter that is on, to be
//! rid of it.

use stoa_kernel::Timestamp;
use stoa_web::{
    DateStyle, Visitor,
    components::{FilterBar, InputKind, Select, filter_bar, select, text_input},
};

use super::{list_reports::with_query, names::Names, status_words::status_name};
use crate::model::{ReportFilter, Status, StatusFilter, filter::Order};

/// The bar over the list.
pub fn filter_form(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> FilterBar {
    let mut bar = filter_bar("/reports", visitor.t("reports-list-filters"), visitor.t("reports-list-filter"))
        .field(
            text_input("q", visitor.t("reports-list-text"))
                .kind(InputKind::Search)
                .value(filter.text.as_str()),
        )
        .field(category_select(visitor, names, filter))
        .field(status_select(visitor, filter))
        .field(ward_select(visitor, names, filter))
        .field(day_input(visitor, "from", "reports-list-from", first_day(visitor, filter)))
        .field(day_input(visitor, "to", "reports-list-to", last_day(visitor, filter)))
        .field(order_select(visitor, filter));
    let pairs = filter.to_pairs(&visitor.app().config.time_zone());
    for (name, value) in pairs.iter().filter(|(name, _)| ["near", "bbox", "agency", "team", "late"].contains(name)) {
        bar = bar.keep(*name, value.as_str());
    }
    if *filter == ReportFilter::default() {
        return bar;
    }
    chips(visitor, names, filter, bar).clear(visitor.t("reports-list-clear"), "/reports")
}

/// The choice of one category.
pub fn category_select(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Select {
    let chosen = filter.categories.first().map(String::as_str).unwrap_or_default();
    select("category", visitor.t("reports-category"))
        .option("", visitor.t("reports-list-any-category"))
        .options(names.categories())
        .value(chosen)
}

/// The choice of one ward.
pub fn ward_select(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Select {
    let wards = names.wards().into_iter().map(|(id, name)| (id.to_string(), name));
    let chosen = filter.wards.first().map(ToString::to_string).unwrap_or_default();
    select("ward", visitor.t("reports-ward"))
        .option("", visitor.t("reports-list-any-ward"))
        .options(wards)
        .value(chosen)
}

fn status_select(visitor: &Visitor, filter: &ReportFilter) -> Select {
    let chosen = filter.status.words().first().copied().unwrap_or_default();
    let single = Status::ALL.map(|status| (status.slug(), status_name(visitor, status)));
    select("status", visitor.t("reports-list-status"))
        .option("", visitor.t("reports-list-any-status"))
        .option("open", visitor.t("reports-status-open"))
        .option("closed", visitor.t("reports-status-closed"))
        .options(single)
        .value(chosen)
}

fn order_select(visitor: &Visitor, filter: &ReportFilter) -> Select {
    select("order", visitor.t("reports-list-order"))
        .option("", visitor.t("reports-list-newest"))
        .option("changed", visitor.t("reports-list-changed"))
        .value(if filter.order == Order::Changed { "changed" } else { "" })
}

fn day_input(visitor: &Visitor, name: &str, key: &str, day: Option<jiff::civil::Date>) -> stoa_web::components::Input {
    let value = day.map(|day| day.to_string()).unwrap_or_default();
    text_input(name, visitor.t(key)).kind(InputKind::Date).value(value)
}

fn first_day(visitor: &Visitor, filter: &ReportFilter) -> Option<jiff::civil::Date> {
    filter.reported_from.map(|from| visitor.in_town(from).date())
}

fn last_day(visitor: &Visitor, filter: &ReportFilter) -> Option<jiff::civil::Date> {
    let day = |before: Timestamp| visitor.in_town(before).date().yesterday().ok();
    filter.reported_before.and_then(day)
}

/// What is on, each with the address of the list without it.
fn chips(visitor: &Visitor, names: &Names, filter: &ReportFilter, bar: FilterBar) -> FilterBar {
    let zone = visitor.app().config.time_zone();
    let remove = visitor.t("reports-list-remove");
    on(visitor, names, filter).into_iter().fold(bar, |bar, (words, without)| {
        bar.chip(words, remove.as_str(), with_query("/reports", &without.to_query(&zone)))
    })
}

/// Each filter that is on, in words, with the filter that is left when it goes.
fn on(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Vec<(String, ReportFilter)> {
    let mut on = Vec::new();
    if !filter.text.is_empty() {
        let words = visitor.t_with("reports-list-chip-text", &[("text", filter.text.as_str().into())]);
        on.push((words, ReportFilter { text: String::new(), ..filter.clone() }));
    }
    for code in &filter.categories {
        let categories = filter.categories.iter().filter(|other| *other != code).cloned().collect();
        on.push((names.category(code).to_owned(), ReportFilter { categories, ..filter.clone() }));
    }
    if filter.status != StatusFilter::Any {
        let names = filter.status.words().into_iter().map(|word| visitor.t(&format!("reports-status-{word}")));
        let words = names.collect::<Vec<_>>().join(", ");
        on.push((words, ReportFilter { status: StatusFilter::Any, ..filter.clone() }));
    }
    for ward in &filter.wards {
        let wards = filter.wards.iter().filter(|other| *other != ward).copied().collect();
        let name = names.ward(*ward).map_or_else(|| ward.to_string(), str::to_owned);
        on.push((name, ReportFilter { wards, ..filter.clone() }));
    }
    if let Some(day) = first_day(visitor, filter) {
        let date = visitor.day(day, DateStyle::Short);
        let words = visitor.t_with("reports-list-chip-from", &[("date", date.into())]);
        on.push((words, ReportFilter { reported_from: None, ..filter.clone() }));
    }
    if let Some(day) = last_day(visitor, filter) {
        let date = visitor.day(day, DateStyle::Short);
        let words = visitor.t_with("reports-list-chip-to", &[("date", date.into())]);
        on.push((words, ReportFilter { reported_before: None, ..filter.clone() }));
    }
    on.extend(where_and_whose(visitor, names, filter));
    on
}

/// The filters that only links set: around a place, in a box of the map, and whose.
fn where_and_whose(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Vec<(String, ReportFilter)> {
    let mut on = Vec::new();
    if let Some(near) = filter.near {
        let metres = visitor.decimal(near.metres, 0);
        let words = visitor.t_with("reports-list-chip-near", &[("metres", metres.into())]);
        on.push((words, ReportFilter { near: None, ..filter.clone() }));
    }
    if filter.bbox.is_some() {
        on.push((visitor.t("reports-list-chip-box"), ReportFilter { bbox: None, ..filter.clone() }));
    }
    if let Some(agency) = &filter.agency {
        on.push((names.agency(agency).to_owned(), ReportFilter { agency: None, ..filter.clone() }));
    }
    if let Some(team) = &filter.team {
        on.push((names.team(team).to_owned(), ReportFilter { team: None, ..filter.clone() }));
    }
    if filter.late {
        on.push((visitor.t("reports-show-late"), ReportFilter { late: false, ..filter.clone() }));
    }
    on
}
