//! The filters over the queue: a form that asks by GET, and a chip for each that is on, to be rid of it.

use maud::{Markup, html};
use stoa_kernel::staff::StaffRow;
use stoa_web::{
    Visitor,
    components::{
        FilterBar, InputKind, Select, checkbox, checkboxes, details, filter_bar, select, text_input,
    },
};

use crate::{
    model::{Assignee, QueueFilter, QueueOrder, ReportFilter, Status, StatusFilter},
    pages::{
        filter_form::{category_select, day_inputs, filters_on, ward_select},
        names::Names,
        status_words::status_name,
    },
};

/// Words first, since they are wanted most; everything else opens under them.
pub fn show(visitor: &Visitor, names: &Names, queue: &QueueFilter, people: &[StaffRow]) -> Markup {
    let chips = chips(visitor, names, queue, people);
    html! {
        div.stoa-queue-filters {
            (details(visitor.t("reports-queue-filters"), html! { (form(visitor, names, queue, people)) }))
            @if !chips.is_empty() {
                ul.stoa-filter-bar__active {
                    @for (words, query) in &chips {
                        li {
                            a.stoa-filter-bar__chip href={ "/staff?" (query) } {
                                (words)
                                span.govuk-visually-hidden { " – " (visitor.t("reports-list-remove")) }
                                span aria-hidden="true" { "×" }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn form(visitor: &Visitor, names: &Names, queue: &QueueFilter, people: &[StaffRow]) -> FilterBar {
    let filter = &queue.filter;
    let label = visitor.t("reports-queue-filters");
    let mut bar = filter_bar("/staff", label, visitor.t("reports-list-filter"))
        .field(
            text_input("q", visitor.t("reports-list-text"))
                .kind(InputKind::Search)
                .value(filter.text.as_str()),
        )
        .field(team_select(visitor, names, filter))
        .field(agency_select(visitor, names, filter))
        .field(assignee_select(visitor, filter, people))
        .field(category_select(visitor, names, filter))
        .field(ward_select(visitor, names, filter))
        .field(status_select(visitor, filter));
    for input in day_inputs(visitor, filter) {
        bar = bar.field(input);
    }
    bar = bar
        .field(order_select(visitor, queue))
        .field(flags(visitor, filter));
    let pairs = filter.to_pairs(&visitor.app().config.time_zone());
    for (name, value) in pairs
        .iter()
        .filter(|(name, _)| ["near", "bbox"].contains(name))
    {
        bar = bar.keep(*name, value.as_str());
    }
    bar.clear(visitor.t("reports-list-clear"), "/staff?status=open")
}

fn team_select(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Select {
    let open = names.setup.teams().iter().filter(|team| !team.is_ended);
    let teams = open.map(|team| (team.slug.as_str(), team.name.get(visitor.lang())));
    select("team", visitor.t("reports-show-team"))
        .option("", visitor.t("reports-queue-any-team"))
        .options(teams)
        .value(filter.team.as_deref().unwrap_or_default())
}

fn agency_select(visitor: &Visitor, names: &Names, filter: &ReportFilter) -> Select {
    let open = names
        .setup
        .agencies()
        .iter()
        .filter(|agency| !agency.is_ended);
    let agencies = open.map(|agency| (agency.slug.as_str(), agency.name.get(visitor.lang())));
    select("agency", visitor.t("reports-show-agency"))
        .option("", visitor.t("reports-queue-any-agency"))
        .options(agencies)
        .value(filter.agency.as_deref().unwrap_or_default())
}

fn assignee_select(visitor: &Visitor, filter: &ReportFilter, people: &[StaffRow]) -> Select {
    let active = people.iter().filter(|row| row.active);
    let chosen = match filter.assignee {
        None => String::new(),
        Some(Assignee::Nobody) => "nobody".to_owned(),
        Some(Assignee::One(id)) => id.to_string(),
    };
    select("assignee", visitor.t("reports-queue-assignee"))
        .option("", visitor.t("reports-queue-anybody"))
        .option("nobody", visitor.t("reports-queue-nobody"))
        .options(active.map(|row| (row.staff.id.to_string(), row.staff.name.as_str())))
        .value(chosen)
}

fn status_select(visitor: &Visitor, filter: &ReportFilter) -> Select {
    let chosen = match &filter.status {
        StatusFilter::Any => "any",
        other => other.words().first().copied().unwrap_or("open"),
    };
    let single = Status::ALL.map(|status| (status.slug(), status_name(visitor, status)));
    select("status", visitor.t("reports-list-status"))
        .option("open", visitor.t("reports-status-open"))
        .option("closed", visitor.t("reports-status-closed"))
        .option("any", visitor.t("reports-list-any-status"))
        .options(single)
        .value(chosen)
}

fn order_select(visitor: &Visitor, queue: &QueueFilter) -> Select {
    let all = QueueOrder::ALL.map(|order| {
        (
            order.slug(),
            visitor.t(&format!("reports-queue-order-{}", order.slug())),
        )
    });
    select("order", visitor.t("reports-list-order"))
        .options(all)
        .value(queue.order.slug())
}

fn flags(visitor: &Visitor, filter: &ReportFilter) -> Markup {
    let box_of = |name: &str, key: &str, on: bool| {
        let choice = checkbox("1", visitor.t(key));
        let choice = if on { choice.checked() } else { choice };
        checkboxes(name).small().item(choice)
    };
    html! {
        (box_of("late", "reports-queue-only-late", filter.late))
        (box_of("hidden", "reports-queue-only-hidden", filter.hidden))
    }
}

/// Each filter that is on, in words, with the query of the queue that is left when it goes.
fn chips(
    visitor: &Visitor,
    names: &Names,
    queue: &QueueFilter,
    people: &[StaffRow],
) -> Vec<(String, String)> {
    let mut on = filters_on(visitor, names, &queue.filter);
    // Here, what is open is as ever.
    on.retain(|(_, without)| {
        queue.filter.status != StatusFilter::Open || without.status == StatusFilter::Open
    });
    if let Some(assignee) = queue.filter.assignee {
        let words = match assignee {
            Assignee::Nobody => visitor.t("reports-queue-nobody"),
            Assignee::One(id) => name_of(people, id).unwrap_or_else(|| id.to_string()),
        };
        let without = ReportFilter {
            assignee: None,
            ..queue.filter.clone()
        };
        on.push((words, without));
    }
    if queue.filter.hidden {
        let without = ReportFilter {
            hidden: false,
            ..queue.filter.clone()
        };
        on.push((visitor.t("reports-queue-only-hidden"), without));
    }
    let zone = visitor.app().config.time_zone();
    let query = |filter: ReportFilter| {
        let back_to_open =
            filter.status == StatusFilter::Any && queue.filter.status != StatusFilter::Any;
        let left = queue.with(|own| {
            *own = filter;
            if back_to_open {
                own.status = StatusFilter::Open;
            }
        });
        left.to_query(&zone)
    };
    on.into_iter()
        .map(|(words, without)| (words, query(without)))
        .collect()
}

fn name_of(
    people: &[StaffRow],
    id: stoa_kernel::Id<stoa_kernel::actor::StaffMember>,
) -> Option<String> {
    let found = people.iter().find(|row| row.staff.id == id)?;
    Some(found.staff.name.clone())
}
