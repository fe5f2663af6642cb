//! What is wrong with a draft, told where it is, and with the way to where it is mended.

use maud::{Markup, html};
use stoa_forms::{Definition, Flaw};
use stoa_web::Visitor;

use super::parts_list::{has_room, is_here, is_part, part_words, room};
use crate::{
    model::{FileFault, LetterText, ServiceFile, Step, takes_choices::TakesChoices},
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
    let way = way(file, &fault.place);
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
    let words = words.or_else(|| step_at(file, place).map(|step| say(visitor, &step.name)));
    let words = words.or_else(|| letter_at(file, place).map(|one| say(visitor, &one.subject)));
    if let Some(words) = words.filter(|words| !words.trim().is_empty()) {
        return words.to_owned();
    }
    if place == "form" || place.starts_with("form.") {
        return visitor.t("services-owner-form-title");
    }
    if let Some((_, key)) = ABOUT.iter().find(|(own, _)| *own == place) {
        return visitor.t(key);
    }
    match place.split([',', '.']).next().unwrap_or_default() {
        "fee" => visitor.t("services-builder-money-title"),
        part if has_room(part) => part_words(visitor, part).0,
        _ => place.to_owned(),
    }
}

/// The letter that a place names.
fn letter_at<'f>(file: &'f ServiceFile, place: &str) -> Option<&'f LetterText> {
    let rest = place.strip_prefix("letters, ")?;
    let key = rest.split(", ").next()?;
    file.letters.iter().find(|letter| letter.key == key)
}

/// The number, from 1, of the look-up that a place names.
fn look_up_at(file: &ServiceFile, place: &str) -> Option<usize> {
    let rest = place.strip_prefix("reads, ")?;
    let digits = rest.split(['.', ',']).next()?;
    let number: usize = digits.parse().ok()?;
    (1..=file.reads.len()).contains(&number).then_some(number)
}

/// The step of the workflow that a place names.
fn step_at<'f>(file: &'f ServiceFile, place: &str) -> Option<&'f Step> {
    let rest = place.strip_prefix("workflow, step ")?;
    let key = rest.split(", ").next()?;
    file.workflow.iter().find(|step| step.key == key)
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
fn way(file: &ServiceFile, place: &str) -> String {
    let form = &file.form;
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
        "fee" => "/money".to_owned(),
        "letters" => match letter_at(file, place) {
            Some(letter) => format!("/letters/letter/{}", letter.key),
            None => room("letters"),
        },
        "register" => "/registers/row".to_owned(),
        "choices_from" => "/registers/choices".to_owned(),
        "reads" => match look_up_at(file, place) {
            Some(number) => format!("/registers/look-up/{number}"),
            None => room("reads"),
        },
        "workflow" => match step_at(file, place) {
            Some(step) => format!("/steps/step/{}", step.key),
            None => room("workflow"),
        },
        part if is_here(part) => "/parts".to_owned(),
        part if is_part(part) => room(part),
        _ => String::new(),
    }
}

/// The places that the page about the service asks for, with what they are called there.
const ABOUT: [(&str, &str); 11] = [
    ("name", "services-owner-name"),
    ("summary", "services-owner-summary"),
    ("who_for", "services-who-for"),
    ("appeal", "services-appeal"),
    ("outcome.title", "services-you-get"),
    ("outcome.months", "services-owner-months"),
    ("outcome.from", "services-builder-outcome-from"),
    ("fee.amount", "services-owner-fee"),
    ("fee.currency", "services-owner-set-currency"),
    ("promise_days", "services-owner-promise"),
    ("keep_years", "services-owner-keep"),
];
