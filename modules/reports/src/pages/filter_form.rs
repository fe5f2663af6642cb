//! The filters of the list and of the figures: a form that asks by GET, and a link for each filter that is on, to be
//! rid of it.

use jiff::civil::Date;
use maud::{Markup, html};
use stoa_kernel::Timestamp;
use stoa_web::{
    DateStyle, Visitor,
    components::{FilterBar, Input, InputKind, Select, details, filter_bar, select, text_input},
};

use super::{list_reports::with_query, names::Names, status_words::status_name};
use crate::model::{ReportFilter, Status, StatusFilter, filter::Order};

/// The bar over the list.
pub fn filter_form(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> FilterBar {
    let mut bar = filter_bar(
        "/reports",
        visitor.t("reports-list-filters"),
        visitor.t("reports-list-filter"),
    )
    .field(
        text_input("q", visitor.t("reports-list-text"))
            .kind(InputKind::Search)
            .value(filter.text.as_str()),
    )
    .field(category_select(visitor, names, filter))
    .field(status_select(visitor, filter))
    .field(ward_select(visitor, names, filter))
    .field(more_fields(visitor, filter));
    let pairs = filter.to_pairs(&visitor.app().config.time_zone());
    for (name, value) in pairs
        .iter()
        .filter(|(name, _)| ["near", "bbox", "agency", "team", "late"].contains(name))
    {
        bar = bar.keep(*name, value.as_str());
    }
    if *filter == ReportFilter::default() {
        return bar;
    }
    chips(visitor, names, filter, bar).clear(visitor.t("reports-list-clear"), "/reports")
}

/// What fewer people ask for, folded away until it is used.
fn more_fields(visitor: &Visitor, filter: &ReportFilter) -> Markup {
    let (from, to) = (first_day(visitor, filter), last_day(visitor, filter));
    let is_used = from.is_some() || to.is_some() || filter.order != Order::default();
    let fields = html! {
        div.stoa-filter-bar__fields {
            @for day in day_inputs(visitor, filter) { (day) }
            (order_select(visitor, filter))
        }
    };
    let more = details(visitor.t("reports-list-more"), fields).class("stoa-filter-bar__more");
    html! { @if is_used { (more.open()) } @else { (more) } }
}

/// The choice of one category.
pub fn category_select(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Select {
    let chosen = filter
        .categories
        .first()
        .map(String::as_str)
        .unwrap_or_default();
    select("category", visitor.t("reports-category"))
        .option("", visitor.t("reports-list-any-category"))
        .options(names.categories())
        .value(chosen)
}

/// The choice of one ward.
pub fn ward_select(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Select {
    let wards = names
        .wards()
        .into_iter()
        .map(|(id, name)| (id.to_string(), name));
    let chosen = filter
        .wards
        .first()
        .map(ToString::to_string)
        .unwrap_or_default();
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
        .value(if filter.order == Order::Changed {
            "changed"
        } else {
            ""
        })
}

/// The first and the last day that were asked for.
pub fn day_inputs(visitor: &Visitor, filter: &ReportFilter) -> [Input; 2] {
    let (from, to) = (first_day(visitor, filter), last_day(visitor, filter));
    [
        day_input(visitor, "from", "reports-list-from", from),
        day_input(visitor, "to", "reports-list-to", to),
    ]
}

fn day_input(visitor: &Visitor, name: &str, key: &str, day: Option<Date>) -> Input {
    let value = day.map(|day| day.to_string()).unwrap_or_default();
    text_input(name, visitor.t(key))
        .kind(InputKind::Date)
        .value(value)
}

fn first_day(visitor: &Visitor, filter: &ReportFilter) -> Option<Date> {
    filter
        .reported_from
        .map(|from| visitor.in_town(from).date())
}

fn last_day(visitor: &Visitor, filter: &ReportFilter) -> Option<Date> {
    let day = |before: Timestamp| visitor.in_town(before).date().yesterday().ok();
    filter.reported_before.and_then(day)
}

/// What is on, each with the address of the list without it.
fn chips(visitor: &Visitor, names: &Names, filter: &ReportFilter, bar: FilterBar) -> FilterBar {
    let zone = visitor.app().config.time_zone();
    let remove = visitor.t("reports-list-remove");
    filters_on(visitor, names, filter)
        .into_iter()
        .fold(bar, |bar, (words, without)| {
            bar.chip(
                words,
                remove.as_str(),
                with_query("/reports", &without.to_query(&zone)),
            )
        })
}

/// A filter that is on, in words, with the filter that is left when it goes.
pub type On = (String, ReportFilter);

fn without(filter: &ReportFilter, change: impl FnOnce(&mut ReportFilter)) -> ReportFilter {
    let mut left = filter.clone();
    change(&mut left);
    left
}

/// Everything that is on.
pub fn filters_on(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Vec<On> {
    let mut on = Vec::new();
    if !filter.text.is_empty() {
        let text = [("text", filter.text.as_str().into())];
        let words = visitor.t_with("reports-list-chip-text", &text);
        on.push((words, without(filter, |left| left.text.clear())));
    }
    for code in &filter.categories {
        let left = without(filter, |left| left.categories.retain(|other| other != code));
        on.push((names.category(code).to_owned(), left));
    }
    if filter.status != StatusFilter::Any {
        let states = filter.status.words();
        let said = states
            .iter()
            .map(|word| visitor.t(&format!("reports-status-{word}")));
        let words = said.collect::<Vec<_>>().join(", ");
        on.push((
            words,
            without(filter, |left| left.status = StatusFilter::Any),
        ));
    }
    for ward in &filter.wards {
        let name = names
            .ward(*ward)
            .map_or_else(|| ward.to_string(), str::to_owned);
        on.push((
            name,
            without(filter, |left| left.wards.retain(|other| other != ward)),
        ));
    }
    on.extend(days(visitor, filter));
    on.extend(where_and_whose(visitor, names, filter));
    on
}

/// The first and the last day, where they are set.
fn days(visitor: &Visitor, filter: &ReportFilter) -> Vec<On> {
    let say = |key: &str, day| {
        let date = visitor.day(day, DateStyle::Short);
        visitor.t_with(key, &[("date", date.into())])
    };
    let from = first_day(visitor, filter).map(|day| {
        let left = without(filter, |left| left.reported_from = None);
        (say("reports-list-chip-from", day), left)
    });
    let to = last_day(visitor, filter).map(|day| {
        let left = without(filter, |left| left.reported_before = None);
        (say("reports-list-chip-to", day), left)
    });
    from.into_iter().chain(to).collect()
}

/// The filters that only links set: around a place, in a box of the map, and whose.
fn where_and_whose(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Vec<On> {
    let mut on = Vec::new();
    if let Some(near) = filter.near {
        let metres = [("metres", visitor.decimal(near.metres, 0).into())];
        let words = visitor.t_with("reports-list-chip-near", &metres);
        on.push((words, without(filter, |left| left.near = None)));
    }
    if filter.bbox.is_some() {
        let words = visitor.t("reports-list-chip-box");
        on.push((words, without(filter, |left| left.bbox = None)));
    }
    if let Some(agency) = &filter.agency {
        let words = names.agency(agency).to_owned();
        on.push((words, without(filter, |left| left.agency = None)));
    }
    if let Some(team) = &filter.team {
        on.push((
            names.team(team).to_owned(),
            without(filter, |left| left.team = None),
        ));
    }
    if filter.late {
        on.push((
            visitor.t("reports-show-late"),
            without(filter, |left| left.late = false),
        ));
    }
    on
}
