//! Who answers for a report, by which law, and how their clocks stand.

use maud::{Markup, html};
use stoa_kernel::Timestamp;
use stoa_web::{
    Visitor,
    components::{SummaryList, SummaryRow, TagColour, summary_list, summary_row, tag},
};

use crate::{
    model::{Report, Status},
    pages::{names::Names, status_words::due_day},
};

/// The facts. `law` is what the responsibility map cites; empty where somebody chose by hand.
pub fn who_answers(visitor: &Visitor, names: &Names, report: &Report, law: &str) -> Markup {
    let mut facts = summary_list().class("govuk-summary-list--no-border");
    if report.agency.is_empty() {
        return html! { p.govuk-body { (visitor.t("reports-check-nobody")) } };
    }
    facts = facts.row(visitor.t("reports-show-agency"), agency(names, report));
    if let Some(team) = &report.team {
        facts = facts.row(visitor.t("reports-show-team"), names.team(team));
    }
    if !law.is_empty() {
        facts = facts.row(visitor.t("reports-show-law"), law);
    }
    html! { (clocks(visitor, report, facts)) }
}

fn agency(names: &Names, report: &Report) -> Markup {
    let name = names.agency(&report.agency);
    let url = names
        .agency_of(&report.agency)
        .map_or("", |agency| agency.contact_url.as_str());
    html! {
        @if url.is_empty() { (name) } @else { a.govuk-link href=(url) { (name) } }
    }
}

fn clocks(visitor: &Visitor, report: &Report, mut facts: SummaryList) -> SummaryList {
    let clocks = &report.clocks;
    if let Some(at) = clocks.responded_at {
        let given = visitor.t_with(
            "reports-show-first-answer-given",
            &[("date", visitor.date(at).into())],
        );
        facts = facts.row(visitor.t("reports-show-first-answer"), given);
    } else if let Some(due) = clocks.respond_due_at.filter(|_| report.status.is_open()) {
        facts = facts.item(due_row(visitor, "reports-show-first-answer", due));
    }
    match (report.status, report.closed_at, clocks.fix_due_at) {
        (Status::Fixed, Some(at), _) => {
            let done = visitor.t_with(
                "reports-show-fix-done",
                &[("date", visitor.date(at).into())],
            );
            facts.row(visitor.t("reports-show-fix"), done)
        }
        (status, _, Some(due)) if status.is_open() => {
            facts.item(due_row(visitor, "reports-show-fix", due))
        }
        _ => facts,
    }
}

fn due_row(visitor: &Visitor, key: &str, due: Timestamp) -> SummaryRow {
    let said = visitor.t_with(
        "reports-show-due",
        &[("date", due_day(visitor, due).into())],
    );
    let late = visitor.now() > due;
    summary_row(
        visitor.t(key),
        html! {
            (said)
            @if late { " " (tag(visitor.t("reports-show-late")).colour(TagColour::Red)) }
        },
    )
}
