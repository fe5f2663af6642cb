//! What the applicant would see: where it stands, what is to be paid, what they are asked, the decision with its reasons, and the permit.

use maud::{Markup, Render, html};
use stoa_web::components::{button, inset_text, summary_list, text_input, textarea};

use super::Shown;
use crate::{
    model::{Charge, EntryKind, Status},
    pages::{
        pay::{
            test_provider,
            words::{state_tag, sum},
        },
        rules::basis_part,
        words::{Side, due_words, paragraphs, say, status_tag},
    },
    rehearsal::Act,
};

/// A card of the test provider that pays, as it stands in the field.
const CARD: &str = "4242 4242 4242 4242";

/// All of it.
pub fn part(shown: &Shown<'_>) -> Markup {
    let (visitor, seen) = (shown.visitor(), shown.seen);
    let application = &seen.application;
    let facts = summary_list()
        .row(
            visitor.t("services-column-status"),
            html! { (status_tag(visitor, application.status, Side::Applicant)) },
        )
        .row_option(
            visitor.t("services-column-due"),
            due_words(visitor, application, Side::Applicant),
        );
    html! {
        (facts.render())
        @if application.status == Status::Signing { (signing(shown)) }
        @for (place, charge) in seen.charges.iter().enumerate() { (owed(shown, place, charge)) }
        @if seen.charges.iter().any(Charge::is_open) { (test_provider::numbers(visitor)) }
        @if application.status == Status::Waiting { (asked(shown)) }
        @if application.status.is_decided() { (decision(shown)) }
        (basis_part(visitor, &seen.file, seen.basis.as_ref()))
        @if seen.permit.is_some() { (permit(shown)) }
    }
}

/// Whoever has to sign, all at once: their mails stand below.
fn signing(shown: &Shown<'_>) -> Markup {
    let visitor = shown.visitor();
    html! {
        p.govuk-body { (visitor.t("services-tryout-signing")) }
        (shown.form("sign", &html! {
            (button(visitor.t("services-tryout-sign")).name("then").value("act"))
        }))
    }
}

/// What is owed, and the test provider in the place of the real one.
fn owed(shown: &Shown<'_>, place: usize, charge: &Charge) -> Markup {
    let visitor = shown.visitor();
    let id = format!("card-{place}");
    let typed = match shown.failed {
        Some(Act::Pay { charge, card }) if *charge == place => card.as_str(),
        _ => CARD,
    };
    html! {
        h3.govuk-heading-s { (visitor.t("services-pay-fee")) ": " (sum(visitor, charge.booking.expected())) " " (state_tag(visitor, charge)) }
        @if charge.is_open() {
            (shown.form(&format!("pay:{place}"), &html! {
                (text_input("card", visitor.t("services-pay-test-card")).id(id.as_str())
                    .hint(visitor.t("services-pay-test-card-hint")).inputmode("numeric").width(20)
                    .value(typed).error_option(shown.error(&id)))
                (button(visitor.t("services-pay-test-pay")).secondary().name("then").value("act"))
            }))
        }
    }
}

/// What the office asked for, and the answer.
fn asked(shown: &Shown<'_>) -> Markup {
    let visitor = shown.visitor();
    let mut entries = shown.seen.entries.iter().rev();
    let question = entries.find(|(entry, _)| entry.kind == EntryKind::Asked);
    let typed = match shown.failed {
        Some(Act::Answer { text }) => text.as_str(),
        _ => "",
    };
    html! {
        h3.govuk-heading-m { (visitor.t("services-asked-title")) }
        @if let Some((_, text)) = question { p.govuk-body.stoa-written dir="auto" { (text) } }
        (shown.form("answer", &html! {
            (textarea("text", visitor.t("services-your-answer")).id("text-answer").rows(3).value(typed)
                .error_option(shown.error("text-answer")))
            (button(visitor.t("services-answer-send")).secondary().name("then").value("act"))
        }))
    }
}

fn decision(shown: &Shown<'_>) -> Markup {
    let visitor = shown.visitor();
    let granted = shown.seen.application.status == Status::Granted;
    let said = match granted {
        true => "services-granted-title",
        false => "services-refused-title",
    };
    let of = |kind| matches!(kind, EntryKind::Granted | EntryKind::Refused);
    let mut entries = shown.seen.entries.iter().rev();
    let reason = entries.find(|(entry, _)| of(entry.kind));
    html! {
        h3.govuk-heading-m { (visitor.t(said)) }
        @if let Some((_, reason)) = reason { p.govuk-body.stoa-written dir="auto" { (reason) } }
        h4.govuk-heading-s { (visitor.t("services-appeal")) }
        (paragraphs(visitor, &shown.seen.file.appeal))
    }
}

/// What was granted: on paper, and in the forms that are verified.
fn permit(shown: &Shown<'_>) -> Markup {
    let visitor = shown.visitor();
    html! {
        h3.govuk-heading-m { (visitor.t("services-permit-title")) }
        p.govuk-body dir="auto" { (say(visitor, &shown.seen.file.outcome.title)) }
        (inset_text(visitor.t("services-tryout-permit")))
        (shown.form("permit", &html! {
            div.govuk-button-group {
                (button(visitor.t("services-owner-then-permit")).secondary().name("then").value("permit"))
                (button(visitor.t("services-tryout-credential")).secondary().name("then").value("credential"))
                (button(visitor.t("services-tryout-w3c")).secondary().name("then").value("w3c"))
            }
        }))
    }
}
