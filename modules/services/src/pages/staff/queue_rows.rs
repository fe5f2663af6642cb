//! The rows of the queue, with a box to tick: what it is, where it stands, whose it is, until when.

use maud::{Markup, html};
use stoa_kernel::{staff::StaffRow, town::agencies::Team};
use stoa_web::{Visitor, components::button};

use super::{bulk::ACTS, queue_keys};
use crate::{
    model::{Application, Service},
    pages::words::{Side, due_words, reference_of, status_tag},
};

/// By which names of services, people and teams are found.
type Names<'n> = (&'n [Service], &'n [StaffRow], &'n [Team]);

/// The list in its form: what is ticked is named on the page of the act that is chosen.
pub fn show(visitor: &Visitor, names: Names<'_>, found: &[Application], query: &str) -> Markup {
    let house = &visitor.app().config.town.agency;
    let may = |one: &Application| visitor.may("assign_application", &one.resource(house, false));
    let may_act = found.iter().any(may);
    html! {
        form.stoa-queue action="/staff/applications/bulk" method="get" data-queue {
            input type="hidden" name="queue" value=(query);
            @if may_act { (toolbar(visitor)) }
            table.govuk-table.stoa-queue__table {
                caption.govuk-visually-hidden { (visitor.t("services-queue-title")) }
                (head(visitor, may_act))
                tbody.govuk-table__body {
                    @for one in found { (row(visitor, names, one, (may_act, may(one)))) }
                }
            }
        }
    }
}

fn toolbar(visitor: &Visitor) -> Markup {
    let count = visitor.t_with("services-desk-ticked", &[("count", "{count}".into())]);
    html! {
        div.stoa-queue__toolbar role="group" aria-label=(visitor.t("services-desk-acts")) {
            span.stoa-queue__ticked data-queue-count data-text-count=(count) { (visitor.t("services-desk-tick")) }
            @for act in ACTS {
                (button(visitor.t(act.text_key())).secondary().name("act").value(act.slug())
                    .attr("data-queue-action", "").attr("data-key", act.key()))
            }
            (queue_keys::opener(visitor))
        }
    }
}

fn head(visitor: &Visitor, may_act: bool) -> Markup {
    let columns = [
        "services-column-service",
        "services-column-received",
        "services-column-due",
        "services-desk-column-whose",
    ];
    html! {
        thead.govuk-table__head {
            tr.govuk-table__row {
                @if may_act {
                    th.govuk-table__header.stoa-queue__tick scope="col" {
                        input.stoa-queue__check type="checkbox" data-queue-all hidden
                            aria-label=(visitor.t("services-desk-tick-all"));
                        span.govuk-visually-hidden { (visitor.t("services-desk-choice")) }
                    }
                }
                @for key in columns { th.govuk-table__header scope="col" { (visitor.t(key)) } }
            }
        }
    }
}

fn row(
    visitor: &Visitor,
    (services, people, teams): Names<'_>,
    one: &Application,
    (has_boxes, may): (bool, bool),
) -> Markup {
    let reference = reference_of(visitor.app(), one);
    let service = services.iter().find(|service| service.slug == one.service);
    let name = service.map_or(one.service.as_str(), |service| {
        service.name.get(visitor.lang())
    });
    let received = one.submitted_at.map(|at| visitor.date(at));
    let whose = people.iter().find(|row| Some(row.staff.id) == one.assignee);
    let team = teams.iter().find(|team| team.slug == one.team);
    let label = visitor.t_with(
        "services-desk-tick-one",
        &[("reference", reference.as_str().into())],
    );
    html! {
        tr.govuk-table__row.stoa-queue__row data-queue-row {
            @if has_boxes {
                td.govuk-table__cell.stoa-queue__tick {
                    @if may {
                        input.stoa-queue__check type="checkbox" name="application" aria-label=(label)
                            value={ (reference) ":" (one.version) };
                    }
                }
            }
            td.govuk-table__cell.stoa-queue__what {
                a.govuk-link.stoa-queue__link href={ "/staff/applications/" (reference) } {
                    span.stoa-reference { (reference) } " " (name)
                }
                " " (status_tag(visitor, one.status, Side::Office))
            }
            td.govuk-table__cell.stoa-queue__age {
                span.stoa-queue__label { (visitor.t("services-column-received")) ": " }
                (received.unwrap_or_default())
            }
            td.govuk-table__cell.stoa-queue__clocks { (due_words(visitor, one, Side::Office).unwrap_or_default()) }
            td.govuk-table__cell.stoa-queue__whose {
                @match whose {
                    Some(row) => span.stoa-queue__assignee { (row.staff.name) },
                    None => span.stoa-queue__assignee.stoa-queue__assignee--nobody { (visitor.t("services-desk-nobody")) },
                }
                @if let Some(team) = team { " " span.stoa-queue__team { (team.name.get(visitor.lang())) } }
            }
        }
    }
}
