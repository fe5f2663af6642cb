//! What is wrong with a draft, told where it is, and with the way to where it is mended.

use maud::{Markup, html};
use stoa_forms::{Definition, Flaw};
use stoa_web::Visitor;

use super::parts_list::{is_here, is_part};
use crate::{
    model::{FileFault, ServiceFile, takes_choices::TakesChoices},
    pages::words::say,
};

/// Everything that keeps a draft from being published, each with the way to where it is mended; `misfits` is what does not fit registers.
pub fn missing(
    visitor: &Visitor,
    slug: &str,
    (file, misfits): (&ServiceFile, &[FileFault]),
) -> Markup {
    let mut faults = file.faults();
    faults.extend_from_slice(misfits);
    if faults.is_empty() {
        return html! {
            div."stoa-missing stoa-missing--none" { p.govuk-body { (visitor.t("services-owner-finished")) } }
        };
    }
    html! {
        section.stoa-missing aria-labelledby="to-do" {
            h2 #to-do ."govuk-heading-s" { (visitor.t("services-owner-unfinished-title")) }
            ul."govuk-list govuk-list--bullet" {
                @for fault in faults { li { (one(visitor, (slug, file), &fault)) } }
            }
        }
    }
}

fn one(visitor: &Visitor, (slug, file): (&str, &ServiceFile), fault: &FileFault) -> Markup {
    let way = way(&file.form, &fault.place);
    html! {
        a.govuk-link href={ "/staff/services/" (slug) (way) } { bdi { (place_words(visitor, file, &fault.place)) } }
        ": " (visitor.message(&fault.what))
    }
}

/// The faults of a page itself, or of one of its questions, or of the form where both are empty.
pub fn of(visitor: &Visitor, file: &ServiceFile, page: &str, question: &str) -> Markup {
    let of_form = TakesChoices::stand_in(file).check();
    let here: Vec<&Flaw> = of_form
        .iter()
        .filter(|flaw| flaw.page == page && flaw.question == question)
        .collect();
    html! {
        @if !here.is_empty() {
            ul.govuk-list {
                @for flaw in here { li."govuk-error-message" { (visitor.message(&FileFault::flaw("form", flaw).what)) } }
            }
        }
    }
}

/// What a place of the file is called on these pages: a question by its words, a field by its label, anything else by its name.
fn place_words(visitor: &Visitor, file: &ServiceFile, place: &str) -> String {
    let form = &file.form;
    let words = match (question_at(form, place), page_at(form, place)) {
        (Some(key), _) => form.question(key).map(|(_, one)| say(visitor, &one.label)),
        (None, Some(slug)) => form.page(slug).map(|page| say(visitor, &page.title)),
        (None, None) => None,
    };
    if let Some(words) = words.filter(|words| !words.trim().is_empty()) {
        return words.to_owned();
    }
    if place == "form" || place.starts_with("form.") {
        return visitor.t("services-owner-form-title");
    }
    let known = ABOUT.iter().find(|(own, _)| *own == place);
    known.map_or_else(|| place.to_owned(), |(_, key)| visitor.t(key))
}

fn question_at<'p>(form: &Definition, place: &'p str) -> Option<&'p str> {
    let (_, key) = place.split_once("question ")?;
    form.question(key).map(|_| key)
}

fn page_at<'p>(form: &Definition, place: &'p str) -> Option<&'p str> {
    let (_, rest) = place.split_once("page ")?;
    let slug = rest.split(", ").next()?;
    form.page(slug).map(|_| slug)
}

/// Where a fault is mended, below the service's address.
fn way(form: &Definition, place: &str) -> String {
    let in_form = place == "form" || place.starts_with("form,") || place.starts_with("form.");
    if in_form {
        if let Some(key) = question_at(form, place) {
            return format!("/form/question/{key}");
        }
        return match page_at(form, place) {
            Some(slug) => format!("/form/page/{slug}"),
            None => "/form".to_owned(),
        };
    }
    if ABOUT.iter().any(|(own, _)| *own == place) {
        return "/about".to_owned();
    }
    let first = place.split([',', '.']).next().unwrap_or_default();
    match first {
        "rules" => match place.split(['.', ',']).nth(1) {
            Some(table @ ("eligibility" | "fee" | "decision")) => format!("/rules/{table}"),
            _ => "/parts/rules".to_owned(),
        },
        part if is_here(part) => "/parts".to_owned(),
        part if is_part(part) => format!("/parts/{part}"),
        _ => String::new(),
    }
}

/// The places that the page about the service asks for, with what they are called there.
const ABOUT: [(&str, &str); 10] = [
    ("name", "services-owner-name"),
    ("summary", "services-owner-summary"),
    ("who_for", "services-who-for"),
    ("appeal", "services-appeal"),
    ("outcome.title", "services-you-get"),
    ("outcome.months", "services-owner-months"),
    ("fee.amount", "services-owner-fee"),
    ("fee.currency", "services-owner-set-currency"),
    ("promise_days", "services-owner-promise"),
    ("keep_years", "services-owner-keep"),
];
