//! What the rules say about an application: for whoever decides, and afterwards for whoever applied.

use maud::{Markup, html};
use stoa_web::{
    FormErrors, Visitor,
    components::{button, details, inset_text, text_input, textarea},
};

use super::{verdict::verdicts, what::advice_key};
use crate::model::{
    Basis, ServiceFile,
    rules::{Advice, Verdict},
};

/// Whether a caseworker has said why they read what the advice rests on. Its rows and reasons tell what was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reasons {
    Opened,
    Closed,
}

/// What a caseworker is advised; once they have said why they read it, with the rows and articles that it rests on.
pub fn advice_part(
    visitor: &Visitor,
    (file, found): (&ServiceFile, &[Verdict]),
    reasons: Reasons,
) -> Markup {
    let Some(advice) = Advice::of(found).or((!found.is_empty()).then_some(Advice::Person)) else {
        return html! {};
    };
    html! {
        (inset_text(html! {
            h2.govuk-heading-m { (visitor.t("services-rules-advice")) }
            p.govuk-body { strong { (visitor.t(advice_key(advice))) } }
            @if reasons == Reasons::Opened { (verdicts(visitor, file, found)) }
        }))
    }
}

/// Opens what was answered beside the advice: recorded, with its purpose.
pub fn open_part(
    visitor: &Visitor,
    (path, found): (&str, &[Verdict]),
    errors: &FormErrors,
) -> Markup {
    if found.is_empty() {
        return html! {};
    }
    let form = html! {
        form method="post" action={ (path) "/advice" } novalidate {
            (visitor.csrf_field())
            (text_input("purpose", visitor.t("services-purpose")).hint(visitor.t("services-purpose-hint"))
                .error_option(visitor.error_of(errors, "purpose")))
            (button(visitor.t("services-rules-open-inputs")).secondary())
        }
    };
    let fold = details(visitor.t("services-rules-open-inputs"), form);
    html! { @if errors.get("purpose").is_some() { (fold.open()) } @else { (fold) } }
}

/// Why it is decided otherwise than advised, where there is an advice.
pub fn against_part(
    visitor: &Visitor,
    found: &[Verdict],
    (against, errors): (&str, &FormErrors),
) -> Markup {
    if !matches!(Advice::of(found), Some(Advice::Granted | Advice::Refused)) {
        return html! {};
    }
    html! {
        (textarea("against", visitor.t("services-rules-against"))
            .hint(visitor.t("services-rules-against-hint"))
            .rows(3).value(against)
            .error_option(visitor.error_of(errors, "against")))
    }
}

/// What the decision rests on by the rules, as its applicant reads it.
pub fn basis_part(visitor: &Visitor, file: &ServiceFile, basis: Option<&Basis>) -> Markup {
    let Some(basis) = basis else {
        return html! {};
    };
    let advice = Advice::of(&basis.verdicts).unwrap_or(Advice::Person);
    html! {
        (details(visitor.t("services-rules-basis"), html! {
            p.govuk-body { (visitor.t("services-rules-basis-lead")) }
            p.govuk-body { strong { (visitor.t(advice_key(advice))) } }
            @if !basis.against.is_empty() {
                p.govuk-body { (visitor.t("services-rules-went-against")) }
                p.govuk-body.stoa-written dir="auto" { (basis.against) }
            }
            (verdicts(visitor, file, &basis.verdicts))
            p.govuk-body { a.govuk-link href={ "/services/" (file.slug) "/rules" } { (visitor.t("services-rules-link")) } }
        }))
    }
}
