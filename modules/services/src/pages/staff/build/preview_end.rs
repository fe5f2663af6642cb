//! The end of a draft that was tried out: the last look as applicants have it, and what would follow from these answers: what the tables
//! say, what it costs, the steps, the letters, a permit that says TEST.

use jiff::civil::Date;
use maud::{Markup, html};
use stoa_kernel::Result;
use stoa_web::{
    PageResult,
    components::{
        InputKind, button, checkbox, checkboxes, details, inset_text, link_button, text_input,
    },
};

use super::{preview::link_for_testers, tryout::Sending, walk::Walk};
use crate::{
    casework::{
        letters::{LetterFields, address},
        rules::day_of,
    },
    model::{LetterText, Payment, rules::fee_of},
    pages::{
        apply::{nearby::Nearby, summary::summary},
        letter::fill_in,
        prices::in_all,
        rules::verdict::verdicts,
        staff::letters::blocks,
        words::say,
    },
    permits::{end_from, holder},
};

/// The word across everything that only looks like the real thing.
const TEST: &str = "TEST";

/// What was answered, what follows from it, and the button that sends it as a test. `last` is the page that was answered last.
pub fn show(walk: &Walk<'_>, last: &str, sending: &Sending) -> PageResult {
    let visitor = walk.visitor;
    let title = visitor.t("services-check-title");
    let form = walk.form();
    let frame = visitor
        .page(title.as_str())
        .no_index()
        .errors(&sending.errors);
    Ok(frame.show(html! {
        (walk.banner())
        div.govuk-grid-row { div."govuk-grid-column-two-thirds" {
            h1.govuk-heading-l { (title) }
            (summary(visitor, (form, &walk.answers, &Nearby::default()), None))
            (send(walk, last, sending))
            h2.govuk-heading-l { (visitor.t("services-owner-then")) }
            (cost(walk))
            (rules_say(walk))
            (steps(walk))
            (letters(walk)?)
            (test_permit(walk, last))
            (link_button(visitor.t("services-owner-preview-again"), walk.base).secondary())
            @if walk.home.is_some() { (for_others(walk)) }
        } }
    }))
}

/// Sends it as an applicant does: nothing leaves this page, and the case goes on as it would.
fn send(walk: &Walk<'_>, last: &str, sending: &Sending) -> Markup {
    let visitor = walk.visitor;
    let asked = walk.form().declarations_asked(&walk.answers, &walk.context);
    let items = asked
        .iter()
        .map(|one| checkbox(one.key.as_str(), say(visitor, &one.text)));
    let group = checkboxes("agreed")
        .legend(visitor.t("services-declarations"))
        .items(items)
        .error_option(visitor.error_of(&sending.errors, "agreed"));
    let group = sending
        .agreed
        .iter()
        .fold(group, |group, key| group.value(key));
    html! {
        h2.govuk-heading-m id="tryout" { (visitor.t("services-tryout-send-title")) }
        p.govuk-body { (visitor.t("services-tryout-send-words")) }
        form method="post" action={ (walk.base) "/" (last) "#send" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="answers" value=(walk.carried());
            (text_input("email", visitor.t("services-tryout-email")).hint(visitor.t("services-tryout-email-hint"))
                .kind(InputKind::Email).autocomplete("email").value(sending.email.as_str())
                .error_option(visitor.error_of(&sending.errors, "email")))
            @if !asked.is_empty() { (group) }
            (button(visitor.t("services-tryout-send")).name("then").value("send"))
        }
    }
}

fn today(walk: &Walk<'_>) -> Date {
    day_of(walk.visitor.app(), walk.visitor.now())
}

fn cost(walk: &Walk<'_>) -> Markup {
    let visitor = walk.visitor;
    let fee = fee_of(walk.file, &walk.answers, today(walk));
    let when = match fee.as_ref().map(|fee| fee.payment) {
        Some(Payment::Before) => visitor.t("services-owner-payment-before"),
        Some(Payment::After) => visitor.t("services-owner-payment-after"),
        Some(Payment::Step) => visitor.t("services-owner-payment-step"),
        None => String::new(),
    };
    html! {
        p.govuk-body {
            (visitor.t("services-cost")) ": " strong { (in_all(visitor, walk.file, fee.as_ref())) }
            @if !when.is_empty() { " (" (when) ")" }
        }
    }
}

/// The verdicts of the tables, with the rows that fired.
fn rules_say(walk: &Walk<'_>) -> Markup {
    let Some(rules) = &walk.file.rules else {
        return html! {};
    };
    // Nobody is looked up in a register for a draft that is only tried.
    let nothing = serde_json::Map::new();
    match rules.ask_all(walk.form(), &walk.answers, (&nothing, today(walk))) {
        Ok(found) => html! {
            @if !walk.file.reads.is_empty() {
                p.govuk-body { (walk.visitor.t("services-owner-then-registers")) }
            }
            (verdicts(walk.visitor, walk.file, &found))
        },
        Err(why) => html! { (inset_text(html! { span lang="en" dir="ltr" { (why) } })) },
    }
}

/// What would be done before the decision, as these answers have it.
fn steps(walk: &Walk<'_>) -> Markup {
    let visitor = walk.visitor;
    let holds = |condition| walk.form().holds(condition, &walk.answers, &walk.context);
    let steps = walk.file.workflow.iter();
    let asked: Vec<_> = steps
        .filter(|step| step.when.as_ref().is_none_or(holds))
        .collect();
    let days = |count: u32| {
        visitor.t_with(
            "services-owner-then-days",
            &[("count", i64::from(count).into())],
        )
    };
    html! {
        h3.govuk-heading-m { (visitor.t("services-owner-then-steps")) }
        ol."govuk-list govuk-list--number" {
            @for step in asked { li { bdi { (say(visitor, &step.name)) } ": " (days(step.days)) } }
            li { (visitor.t("services-owner-then-decision")) ": " (days(walk.file.promise_days)) }
        }
        @if walk.file.appointment.as_ref().is_some_and(|leads| leads.is_for(walk.form(), &walk.answers)) {
            p.govuk-body { (visitor.t("services-owner-then-appointment")) }
        }
    }
}

/// Each letter as it would read.
fn letters(walk: &Walk<'_>) -> Result<Markup> {
    let visitor = walk.visitor;
    let mut shown = Vec::new();
    for letter in &walk.file.letters {
        shown.push(read_letter(walk, letter)?);
    }
    Ok(html! {
        @if !shown.is_empty() {
            h3.govuk-heading-m { (visitor.t("services-owner-part-letters")) }
            @for one in shown { (one) }
        }
    })
}

fn read_letter(walk: &Walk<'_>, letter: &LetterText) -> Result<Markup> {
    let visitor = walk.visitor;
    let day = today(walk);
    let applicant = holder(walk.form(), &walk.answers).unwrap_or_default();
    let name = Some(applicant.clone()).filter(|name| !name.is_empty());
    let fields = LetterFields {
        recipient: name
            .into_iter()
            .chain(address(&walk.file.form, &walk.answers))
            .collect(),
        applicant,
        reason: visitor.t("services-owner-then-reason"),
        day,
        received: Some(day),
        valid_until: end_from(day, walk.file)?,
    };
    let lang = visitor.lang();
    let body = match fill_in(visitor, (walk.file, letter), lang, (&fields, TEST)) {
        Ok(body) => html! { (blocks(&body)) },
        // What is wrong with the text stands on the page of the letters.
        Err(_unfilled) => {
            html! { p.govuk-body { (visitor.t("services-owner-then-letter-wrong")) } }
        }
    };
    let subject = say(visitor, &letter.subject).to_owned();
    let inside = html! {
        article {
            p.govuk-body { @for line in &fields.recipient { bdi { (line) } br; } }
            h4.govuk-heading-s dir="auto" { (subject) }
            div dir="auto" { (body) }
        }
    };
    Ok(html! { (details(subject.clone(), inside)) })
}

/// The button that prints what would be granted, as a test.
fn test_permit(walk: &Walk<'_>, last: &str) -> Markup {
    let visitor = walk.visitor;
    html! {
        h3.govuk-heading-m { (visitor.t("services-you-get")) }
        p.govuk-body dir="auto" { (say(visitor, &walk.file.outcome.title)) }
        form method="post" action={ (walk.base) "/" (last) } {
            (visitor.csrf_field())
            input type="hidden" name="answers" value=(walk.carried());
            div.govuk-button-group {
                (button(visitor.t("services-owner-then-permit")).secondary().name("then").value("permit"))
                (button(visitor.t("services-tryout-credential")).secondary().name("then").value("credential"))
                (button(visitor.t("services-tryout-w3c")).secondary().name("then").value("w3c"))
            }
        }
    }
}

/// The link by which others try the draft.
fn for_others(walk: &Walk<'_>) -> Markup {
    let visitor = walk.visitor;
    let (address, until) = link_for_testers(visitor, &walk.file.slug);
    html! {
        h2.govuk-heading-m { (visitor.t("services-owner-testers")) }
        p.govuk-body { (visitor.t_with("services-owner-testers-words", &[("until", visitor.date(until).as_str().into())])) }
        (inset_text(html! { a.govuk-link.stoa-written href=(address) dir="ltr" { (address) } }))
    }
}
