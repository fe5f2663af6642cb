//! Where a report stands, in a word and a colour, and in a sentence that tells the truth.

use maud::{Markup, html};
use stoa_kernel::Timestamp;
use stoa_web::{
    DateStyle, Speech, Visitor,
    components::{Tag, TagColour, tag},
};

use super::{
    addresses::{reference_of, report_path},
    names::Names,
};
use crate::model::{Colour, Report, Status};

/// The name of a state.
pub fn status_name(visitor: &Speech, status: Status) -> String {
    visitor.t(&format!("reports-status-{}", status.slug()))
}

/// The state as a tag.
pub fn status_tag(visitor: &Visitor, status: Status) -> Tag {
    tag(status_name(visitor, status)).colour(match status.colour() {
        Colour::Open => TagColour::Red,
        Colour::Progress => TagColour::Yellow,
        Colour::Fixed => TagColour::Green,
        Colour::Closed => TagColour::Grey,
    })
}

/// What is true of the report now: who has it, what was promised and whether that was kept, and why it ended.
pub fn status_sentence(visitor: &Visitor, names: &Names, report: &Report) -> Markup {
    let agency = match report.agency.as_str() {
        "" => visitor.t("reports-now-nobody"),
        slug => names.agency(slug).to_owned(),
    };
    let say = |key: &str| visitor.t_with(key, &[("agency", agency.as_str().into())]);
    html! {
        @match report.status {
            Status::Received => (received(visitor, &agency, report)),
            Status::InProgress => { (say("reports-now-in-progress")) " " (until_fixed(visitor, report)) },
            Status::Planned => (planned(visitor, &agency, report)),
            Status::HandedOver => { (say("reports-now-handed-over")) " " (contact(visitor, names, report)) },
            Status::Fixed => (fixed(visitor, &agency, report)),
            Status::WontFix => (say("reports-now-wont-fix")),
            Status::Duplicate => (duplicate(visitor, report)),
            Status::Withdrawn => (visitor.t("reports-now-withdrawn")),
        }
    }
}

fn received(visitor: &Visitor, agency: &str, report: &Report) -> Markup {
    let due = report
        .clocks
        .respond_due_at
        .filter(|_| report.clocks.responded_at.is_none());
    let key = match due {
        None => "reports-now-received",
        Some(due) if visitor.now() > due => "reports-now-received-answer-late",
        Some(_) => "reports-now-received-answer-due",
    };
    let date = due.map(|due| due_day(visitor, due)).unwrap_or_default();
    let said = visitor.t_with(key, &[("agency", agency.into()), ("date", date.into())]);
    html! { (said) " " (until_fixed(visitor, report)) }
}

fn until_fixed(visitor: &Visitor, report: &Report) -> Markup {
    html! {
        @if let Some(due) = report.clocks.fix_due_at {
            @let key = if visitor.now() > due { "reports-now-fix-late" } else { "reports-now-fix-due" };
            (visitor.t_with(key, &[("date", due_day(visitor, due).into())]))
        }
    }
}

fn planned(visitor: &Visitor, agency: &str, report: &Report) -> Markup {
    let today = visitor.in_town(visitor.now()).date();
    let Some(day) = report.promised_for else {
        return html! { (visitor.t_with("reports-now-in-progress", &[("agency", agency.into())])) };
    };
    let key = if today > day {
        "reports-now-planned-late"
    } else {
        "reports-now-planned"
    };
    let date = visitor.day(day, DateStyle::Long);
    html! { (visitor.t_with(key, &[("agency", agency.into()), ("date", date.into())])) }
}

fn contact(visitor: &Visitor, names: &Names, report: &Report) -> Markup {
    let url = names
        .agency_of(&report.agency)
        .map_or("", |agency| agency.contact_url.as_str());
    html! {
        @if !url.is_empty() {
            a.govuk-link href=(url) rel="external" {
                (visitor.t_with("reports-now-handed-over-contact", &[("agency", names.agency(&report.agency).into())]))
            }
        }
    }
}

fn fixed(visitor: &Visitor, agency: &str, report: &Report) -> Markup {
    let at = report.closed_at.unwrap_or(report.updated_at);
    let date = visitor.date(at);
    html! { (visitor.t_with("reports-now-fixed", &[("agency", agency.into()), ("date", date.into())])) }
}

fn duplicate(visitor: &Visitor, report: &Report) -> Markup {
    let Some(other) = report.duplicate_of else {
        return html! { (visitor.t("reports-now-duplicate-plain")) };
    };
    html! {
        (visitor.t("reports-now-duplicate")) " "
        a.govuk-link.stoa-reference href=(report_path(visitor, other)) { (reference_of(visitor, other)) }
    }
}

/// The day on which something falls due.
pub fn due_day(visitor: &Visitor, due: Timestamp) -> String {
    visitor.date_as(due, DateStyle::Weekday)
}
