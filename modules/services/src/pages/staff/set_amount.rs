//! A step of money for those who have it: how much is to be paid, where they say so, and how far it is.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::Error;
use stoa_payments::{Currency, Money};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, task, task_list, text_input, textarea},
};

use super::show_task::{Seen, Written, show};
use crate::{
    amounts,
    casework::paying::terms,
    commands::{SetAmount, set_amount},
    pages::{
        pay::words::{state_tag, sum},
        words::say,
    },
};

/// How much and why, and the version of the task that was on the screen.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AmountForm {
    seen: i64,
    amount: String,
    text: String,
}

/// `POST /staff/tasks/{id}/amount`
pub async fn send(Path(number): Path<i64>, form: PostForm<AmountForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let wanted = SetAmount {
        task: number,
        seen_version: input.seen,
        amount: input.amount.clone(),
        reason: input.text.clone(),
    };
    let path = format!("/staff/tasks/{number}");
    let mut tx = visitor.begin().await?;
    let error = match set_amount(visitor.app(), &mut tx, wanted).await {
        Ok(done) => {
            tx.commit(done).await?;
            return Ok(visitor.go_with_notice(&path, visitor.t("services-pay-amount-done")));
        }
        Err(Error::Conflict(message)) => {
            return Ok(visitor.go_with_notice(&path, visitor.message(&message)));
        }
        Err(error) => error,
    };
    drop(tx);
    let errors = FormErrors::from_error(amounts::in_error(visitor, error))?;
    let seen = Seen::read(visitor, &mut visitor.read().await?, number).await?;
    let written = Written {
        amount: input.amount.clone(),
        text: input.text.clone(),
        ..Written::default()
    };
    show(visitor, &seen, &written, &errors)
}

/// The form of whoever has the step.
pub fn form(visitor: &Visitor, seen: &Seen, written: &Written, errors: &FormErrors) -> Markup {
    let one = &seen.work.task;
    let terms = terms(&seen.work.file, &one.step);
    let bounds = terms.and_then(|terms| {
        let (from, to) = terms.between?;
        let currency = Currency::new(&terms.currency).ok()?;
        Some((Money::new(from, currency), Money::new(to, currency)))
    });
    let Some((from, to)) = bounds else {
        return html! {};
    };
    let args = [
        ("from", sum(visitor, from).into()),
        ("to", sum(visitor, to).into()),
    ];
    html! {
        form method="post" action={ "/staff/tasks/" (one.id) "/amount" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(one.version);
            (text_input("amount", visitor.t("services-pay-amount-set")).hint(visitor.t_with("services-pay-amount-set-hint", &args))
                .inputmode("decimal").width(10).suffix(to.currency.code()).value(written.amount.as_str())
                .error_option(visitor.error_of(errors, "amount")))
            (textarea("text", visitor.t("services-reason")).hint(visitor.t("services-reason-hint")).rows(4)
                .value(written.text.as_str()).error_option(visitor.error_of(errors, "text")))
            (button(visitor.t("services-pay-amount-ask")).prevent_double_click())
        }
    }
}

/// What is asked for at the step, and how far each of it is.
pub fn owed(visitor: &Visitor, seen: &Seen) -> Markup {
    if seen.owed.is_empty() {
        return html! {};
    }
    let terms = terms(&seen.work.file, &seen.work.task.step);
    let name = |key: &str| {
        let share = terms.and_then(|terms| terms.shares.iter().find(|one| one.key == key));
        share.map(|share| say(visitor, &share.name))
    };
    let items = seen.owed.iter().fold(task_list("owed"), |list, charge| {
        let amount = sum(visitor, charge.booking.expected());
        let title = match name(&charge.place.share) {
            Some(name) => format!("{name}: {amount}"),
            None => amount,
        };
        let state = html! { (state_tag(visitor, charge)) };
        let path = format!("/staff/payments/{}", charge.id);
        list.task(task(title, state).href(path))
    });
    html! {
        h2.govuk-heading-m { (visitor.t("services-pay-to-pay")) }
        (items)
    }
}
