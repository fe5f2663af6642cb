//! What a caseworker can do next: the step that is to be done, money that somebody sets, letters, questions, and the decision.

use maud::{Markup, html};
use stoa_web::{
    Visitor,
    components::{button, details, fieldset, radio, radios, text_input, textarea},
};

use super::Shown;
use crate::{
    model::{Found, LetterText, Occasion, Status, Step, TaskKind},
    pages::{
        rules::advice::against_part,
        staff::{checklist::outcome, show_task::Written, task_words::found_key},
        words::say,
    },
    rehearsal::{Act, SeenTask, Ticked},
};

/// All that can be done at this moment.
pub fn part(shown: &Shown<'_>) -> Markup {
    let mut open = shown.seen.tasks.iter().filter(|one| one.task.is_open());
    // One after the other: each page has one form for a step.
    let next = open.find(|one| one.task.kind != TaskKind::Letter);
    let letters: Vec<&LetterText> = shown
        .seen
        .file
        .letters
        .iter()
        .filter(|letter| letter.sent == Occasion::Other)
        .collect();
    html! {
        @if let Some(one) = next { (step(shown, one)) }
        @if !letters.is_empty() { (letter(shown, &letters)) }
        @if shown.seen.application.status != Status::Waiting { (ask(shown)) }
        (decide(shown))
    }
}

fn step(shown: &Shown<'_>, one: &SeenTask) -> Markup {
    let visitor = shown.visitor();
    let mut steps = shown.seen.file.workflow.iter();
    let Some(step) = steps.find(|step| step.key == one.task.step) else {
        return html! {};
    };
    let name = say(visitor, &step.name);
    let title = visitor.t_with("services-tryout-step", &[("step", name.into())]);
    html! {
        h3.govuk-heading-m { (title) }
        @match one.task.kind {
            TaskKind::Payment => (amount(shown, step)),
            _ => (checklist(shown, (step, one.task.kind))),
        }
    }
}

/// Whether what failed was typed at this step, with what was typed.
fn failed_at<'a>(shown: &Shown<'a>, key: &str) -> Option<(&'a [Ticked], Written)> {
    match shown.failed {
        Some(Act::Step {
            step,
            items,
            result,
            remarks,
        }) if step == key => Some((
            items.as_slice(),
            Written {
                result: result.clone(),
                remarks: remarks.clone(),
                ..Written::default()
            },
        )),
        _ => None,
    }
}

fn checklist(shown: &Shown<'_>, (step, kind): (&Step, TaskKind)) -> Markup {
    let visitor = shown.visitor();
    let (items, written) = failed_at(shown, &step.key).unwrap_or_default();
    let fields = html! {
        @for item in &step.items {
            @let typed = items.iter().find(|(key, _, _)| *key == item.key);
            @let (found, remark) = typed.map_or(("", ""), |(_, found, remark)| (found.as_str(), remark.as_str()));
            (one_item(shown, (&item.key, say(visitor, &item.text)), (found, remark)))
        }
        (outcome(visitor, kind, &written, shown.errors))
        (textarea("remarks", visitor.t("services-flow-remarks")).hint(visitor.t("services-flow-remarks-hint"))
            .rows(3).value(written.remarks.as_str()).error_option(shown.error("remarks")))
        (button(visitor.t("services-flow-finish")).name("then").value("act"))
    };
    shown.form(&format!("step:{}", step.key), &fields)
}

fn one_item(shown: &Shown<'_>, (key, text): (&str, &str), (found, said): (&str, &str)) -> Markup {
    let visitor = shown.visitor();
    let (name, remark) = (format!("item-{key}"), format!("remark-{key}"));
    let about = visitor.t_with("services-flow-remark-on", &[("item", text.into())]);
    html! {
        (radios(name.as_str())
            .legend(fieldset(text).legend_class("govuk-fieldset__legend--s"))
            .items(Found::ALL.map(|found| radio(found.slug(), visitor.t(found_key(found)))))
            .inline().value(found).error_option(shown.error(&name)))
        (textarea(remark.as_str(), about).rows(2).value(said).error_option(shown.error(&remark)))
    }
}

/// How much is to be paid at a step that leaves it to whoever does it.
fn amount(shown: &Shown<'_>, step: &Step) -> Markup {
    let visitor = shown.visitor();
    let (typed, why) = match shown.failed {
        Some(Act::Amount { amount, reason, .. }) => (amount.as_str(), reason.as_str()),
        _ => ("", ""),
    };
    let fields = html! {
        (text_input("amount", visitor.t("services-pay-amount-set")).width(10).value(typed)
            .error_option(shown.error("amount")))
        (textarea("text", visitor.t("services-reason")).id("text-amount").rows(3).value(why)
            .error_option(shown.error("text-amount")))
        (button(visitor.t("services-pay-amount-ask")).name("then").value("act"))
    };
    shown.form(&format!("amount:{}", step.key), &fields)
}

/// A letter that is sent on no occasion of its own; a step may wait for it.
fn letter(shown: &Shown<'_>, letters: &[&LetterText]) -> Markup {
    let visitor = shown.visitor();
    let (chosen, typed) = match shown.failed {
        Some(Act::Letter { letter, text }) => (letter.as_str(), text.as_str()),
        _ => (letters.first().map_or("", |one| one.key.as_str()), ""),
    };
    let items = letters
        .iter()
        .map(|one| radio(one.key.as_str(), say(visitor, &one.subject)));
    let form = shown.form("letter", &html! {
        (radios("letter").legend(visitor.t("services-flow-letter-which")).items(items).value(chosen)
            .error_option(shown.error("letter")))
        (textarea("text", visitor.t("services-flow-letter-text")).id("text-letter").rows(3).value(typed)
            .error_option(shown.error("text-letter")))
        (button(visitor.t("services-flow-letter-send")).secondary().name("then").value("act"))
    });
    fold(
        (visitor, "services-flow-letter-new"),
        &form,
        matches!(shown.failed, Some(Act::Letter { .. })),
    )
}

fn ask(shown: &Shown<'_>) -> Markup {
    let visitor = shown.visitor();
    let typed = match shown.failed {
        Some(Act::Ask { text }) => text.as_str(),
        _ => "",
    };
    let form = shown.form("ask", &html! {
        (textarea("text", visitor.t("services-act-ask-what")).id("text-ask").rows(3).value(typed)
            .error_option(shown.error("text-ask")))
        (button(visitor.t("services-act-ask")).secondary().name("then").value("act"))
    });
    fold(
        (visitor, "services-act-ask"),
        &form,
        matches!(shown.failed, Some(Act::Ask { .. })),
    )
}

fn decide(shown: &Shown<'_>) -> Markup {
    let visitor = shown.visitor();
    let (decision, reason, against) = match shown.failed {
        Some(Act::Decide {
            decision,
            reason,
            against,
        }) => (decision.as_str(), reason.as_str(), against.as_str()),
        _ => ("", "", ""),
    };
    let fields = html! {
        (radios("decision").legend(fieldset(visitor.t("services-decision")).legend_class("govuk-fieldset__legend--s"))
            .item(radio("granted", visitor.t("services-decision-granted")))
            .item(radio("refused", visitor.t("services-decision-refused")))
            .value(decision).error_option(shown.error("decision")))
        (textarea("reason", visitor.t("services-reason")).hint(visitor.t("services-reason-hint")).rows(4)
            .value(reason).error_option(shown.error("reason")))
        (against_part(visitor, &shown.seen.verdicts, (against, shown.errors)))
        (button(visitor.t("services-decide-button")).name("then").value("act"))
    };
    html! {
        h3.govuk-heading-m { (visitor.t("services-decide-title")) }
        (shown.form("decide", &fields))
    }
}

/// What is done now and then, folded away unless it went wrong.
fn fold((visitor, words): (&Visitor, &'static str), form: &Markup, is_open: bool) -> Markup {
    let fold = details(visitor.t(words), form.clone());
    html! { @if is_open { (fold.open()) } @else { (fold) } }
}
