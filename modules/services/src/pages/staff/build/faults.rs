//! What is wrong with a draft, told where it is.

use maud::{Markup, html};
use stoa_forms::Flaw;
use stoa_web::{Visitor, components::inset_text};

use super::desk::Desk;

/// Everything that keeps a draft from being published, each with the way to where it is mended.
pub fn all(visitor: &Visitor, desk: &Desk) -> Markup {
    let faults = desk.file.faults();
    if faults.is_empty() {
        return html! { (inset_text(visitor.t("services-owner-finished"))) };
    }
    let of_form = desk.file.form.check();
    // What the form says of itself is told below with its page; here stands the rest.
    let others = faults.iter().filter(|fault| fault.place != "form");
    html! {
        section.govuk-inset-text aria-labelledby="to-do" {
            h2 #to-do ."govuk-heading-s" { (visitor.t("services-owner-unfinished-title")) }
            ul."govuk-list govuk-list--bullet" dir="auto" {
                @for fault in others {
                    li lang="en" { a.govuk-link href=(way(desk, &fault.place)) { (fault.place) } ": " (fault.what) }
                }
                @for flaw in &of_form {
                    li lang="en" { a.govuk-link href=(way_to(desk, flaw)) { (flaw.to_string()) } }
                }
            }
        }
    }
}

/// The faults of a page itself, or of one of its questions, or of the form where both are empty.
pub fn of(desk: &Desk, page: &str, question: &str) -> Markup {
    let of_form = desk.file.form.check();
    let here: Vec<&Flaw> = of_form
        .iter()
        .filter(|flaw| flaw.page == page && flaw.question == question)
        .collect();
    html! {
        @if !here.is_empty() {
            ul.govuk-list {
                @for flaw in here {
                    li."govuk-error-message" lang="en" dir="auto" { (flaw.to_string()) }
                }
            }
        }
    }
}

/// Where a fault of the service is mended.
fn way(desk: &Desk, place: &str) -> String {
    let asked = place.strip_prefix("form, question ");
    let question = asked.and_then(|key| desk.file.form.question(key));
    match question {
        Some((_, question)) => desk.path(&format!("/form/question/{}", question.key)),
        None if place.starts_with("form") => desk.path("/form"),
        None if ABOUT.contains(&place) => desk.path("/about"),
        None => desk.path(""),
    }
}

/// The places that the page about the service asks for.
const ABOUT: [&str; 10] = [
    "name",
    "summary",
    "who_for",
    "appeal",
    "outcome.title",
    "outcome.months",
    "fee.amount",
    "fee.currency",
    "promise_days",
    "keep_years",
];

fn way_to(desk: &Desk, flaw: &Flaw) -> String {
    let form = &desk.file.form;
    if form.question(&flaw.question).is_some() {
        return desk.path(&format!("/form/question/{}", flaw.question));
    }
    match form.page(&flaw.page) {
        Some(page) => desk.path(&format!("/form/page/{}", page.slug)),
        None => desk.path("/form/languages"),
    }
}
