//! Whose it is and why, how its clocks stand, where it is, who reported it and how many care.

use maud::{Markup, html};
use stoa_web::{
    Visitor,
    components::{SummaryList, summary_list},
};

use super::Work;
use crate::{
    model::{HandoverState, Report},
    pages::{map_element::town_map, staff::clock_words::Clock},
};

pub fn show(visitor: &Visitor, work: &Work) -> Markup {
    html! {
        h2.govuk-heading-s { (visitor.t("reports-work-clocks")) }
        (clocks(visitor, work))
        h2.govuk-heading-s { (visitor.t("reports-show-who")) }
        (who(visitor, work))
        (handovers(visitor, work))
        h2.govuk-heading-s { (visitor.t("reports-show-where")) }
        (place(visitor, work))
        h2.govuk-heading-s { (visitor.t("reports-work-people")) }
        (people(visitor, work))
    }
}

fn clocks(visitor: &Visitor, work: &Work) -> Markup {
    let report = &work.desk.report;
    let line = |clock: &Clock, name: &str| {
        html! {
            (clock.show(visitor, name))
            span.stoa-clock__due { (visitor.t_with("reports-clock-due", &[("date", visitor.date_time(clock.due).into())])) }
        }
    };
    let (answer, fix) = (
        visitor.t("reports-clock-answer"),
        visitor.t("reports-clock-fix"),
    );
    html! {
        ul.govuk-list.stoa-clocks {
            @if let Some(clock) = &work.clocks.answer { li { (line(clock, &answer)) } }
            @else if let Some(at) = report.clocks.responded_at {
                li { (answer) ": " (visitor.t_with("reports-clock-given", &[("date", visitor.date_time(at).into())])) }
            }
            @if let Some(clock) = &work.clocks.fix { li { (line(clock, &fix)) } }
            @else if let Some(at) = report.closed_at {
                li { (fix) ": " (visitor.t_with("reports-clock-ended", &[("date", visitor.date_time(at).into())])) }
            }
            @else { li { (fix) ": " (visitor.t("reports-clock-none")) } }
        }
    }
}

/// The body, the team, the person; and the rule that says so, with its version and its law.
fn who(visitor: &Visitor, work: &Work) -> Markup {
    let (desk, report) = (&work.desk, &work.desk.report);
    let nobody = visitor.t("reports-queue-nobody");
    let assignee = work
        .assignee
        .as_ref()
        .map_or(nobody.as_str(), |row| &row.staff.name);
    let facts = summary_list()
        .class("stoa-facts")
        .row(
            visitor.t("reports-show-agency"),
            desk.names.agency(&report.agency),
        )
        .row_option(
            visitor.t("reports-show-team"),
            report.team.as_deref().map(|team| desk.names.team(team)),
        )
        .row(visitor.t("reports-queue-assignee"), assignee);
    let facts = match (&work.rule, report.rule) {
        (Some(rule), _) => {
            let number = [
                ("rule", rule.rule.to_string().into()),
                ("version", rule.version.into()),
            ];
            let link = html! {
                a.govuk-link href={ "/responsibility/rules/" (rule.rule) } {
                    (visitor.t_with("reports-route-rule", &number))
                }
            };
            let law = Some(rule.law.as_str()).filter(|law| !law.is_empty());
            facts
                .row(visitor.t("reports-work-why"), link)
                .row_option(visitor.t("reports-show-law"), law)
        }
        (None, _) => facts.row(
            visitor.t("reports-work-why"),
            visitor.t("reports-work-by-hand"),
        ),
    };
    html! { (facts) }
}

/// What other bodies were given, and how far that has come.
fn handovers(visitor: &Visitor, work: &Work) -> Markup {
    html! {
        @if !work.handovers.is_empty() {
            h2.govuk-heading-s { (visitor.t("reports-work-handovers")) }
            ul.govuk-list.stoa-handovers {
                @for handover in &work.handovers {
                    li.stoa-handovers__item.stoa-handovers__item--refused[handover.state == HandoverState::Refused] {
                        strong { (work.desk.names.agency(&handover.agency)) } " · "
                        (visitor.t(&format!("reports-handover-way-{}", handover.way.slug()))) " · "
                        (visitor.t(&format!("reports-handover-state-{}", handover.state.slug())))
                        br; (visitor.time_element(handover.changed_at))
                        @if !handover.their_id.is_empty() {
                            br; (visitor.t_with("reports-handover-their-id", &[("id", handover.their_id.as_str().into())]))
                        }
                        @if !handover.note.is_empty() { br; q dir="auto" { (handover.note) } }
                    }
                }
            }
        }
    }
}

fn place(visitor: &Visitor, work: &Work) -> Markup {
    let (names, report) = (&work.desk.names, &work.desk.report);
    let ward = report.ward.and_then(|ward| names.ward(ward));
    html! {
        @if report.address.is_empty() && ward.is_none() { p.govuk-body { (visitor.t("reports-list-no-place")) } }
        p.govuk-body { bdi { (report.address) } @if let Some(ward) = ward { br; (ward) } }
        @if let Some(point) = report.point {
            (town_map(visitor, names.areas(), "show", &visitor.t("reports-map-one")).class("stoa-map--small").at(point)
                .otherwise(html! { bdi dir="ltr" { (format!("{:.5}, {:.5}", point.lat, point.lon)) } }))
        }
    }
}

/// Who reported it, without saying who: that takes a purpose.
fn people(visitor: &Visitor, work: &Work) -> Markup {
    let (desk, report) = (&work.desk, &work.desk.report);
    let facts = summary_list()
        .class("stoa-facts")
        .row(
            visitor.t("reports-work-reporter"),
            visitor.t(reporter_key(report)),
        )
        .row(
            visitor.t("reports-work-supports"),
            visitor.number(report.supports),
        )
        .row(
            visitor.t("reports-work-followers"),
            visitor.number(work.followers),
        );
    let facts: SummaryList = facts;
    html! {
        (facts)
        @if report.reporter.is_some() && desk.may(visitor, "see_reporter") {
            p.govuk-body { a.govuk-link href=(desk.act_path(visitor, "sealed")) { (visitor.t("reports-work-contact")) } }
        }
    }
}

const fn reporter_key(report: &Report) -> &'static str {
    match (report.reporter, report.reporter_told) {
        (None, _) => "reports-work-reporter-unknown",
        (Some(_), true) => "reports-work-reporter-told",
        (Some(_), false) => "reports-work-reporter-known",
    }
}
