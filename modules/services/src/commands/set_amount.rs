//! Whoever has a step of money says how much is to be paid, within the bounds of the file, and why. From then on it can be paid.

use stoa_kernel::{App, Done, Error, FieldError, Message, OrNotFound, Result, Tx, digest};
use stoa_payments::{Currency, Money};

use crate::{
    casework::{
        found::{required, staff, write_entry},
        paying::{ask_for, mind_clock, terms},
        tasks::{event, find_open, open_ready},
    },
    flow_events::Flow,
    model::{EntryKind, Task, TaskKind},
    store::tasks,
};

/// How much, as it was typed, and why.
#[derive(Debug, Clone)]
pub struct SetAmount {
    pub task: i64,
    pub seen_version: i64,
    /// Digits, with a point or a comma before the decimals.
    pub amount: String,
    /// In words that the applicant reads.
    pub reason: String,
}

/// `Invalid` on `amount` and `text`. `Conflict` when it has changed since it was seen, is somebody else's, or asks for a sum of its own.
pub async fn set_amount(app: &App, tx: &mut Tx, input: SetAmount) -> Result<Done<Task>> {
    let seen = (input.task, input.seen_version);
    let mut work = find_open(tx, seen, "set_amount").await?;
    if work.task.kind != TaskKind::Payment || !work.application.status.is_open() {
        return Err(Error::conflict("services-flow-not-open"));
    }
    if work.task.assignee != Some(staff(tx)?.id) {
        return Err(Error::conflict("services-flow-take-first"));
    }
    let terms = terms(&work.file, &work.task.step).or_not_found()?.clone();
    let (from, to) = terms.between.or_not_found()?;
    let currency = Currency::new(&terms.currency);
    let currency = currency.map_err(|error| Error::broken("the currency of a step", error))?;
    let (from, to) = (Money::new(from, currency), Money::new(to, currency));
    let sum = Money::from_decimal(input.amount.trim(), currency).ok();
    let sum = sum.filter(|sum| (from.minor..=to.minor).contains(&sum.minor));
    let reason = required("text", &input.reason, "services-reason-missing");
    let (Some(sum), Ok(reason)) = (sum, &reason) else {
        let mut faults = Vec::new();
        if sum.is_none() {
            let message = Message::new("services-pay-amount-bounds");
            let message = message.with("from", from).with("to", to);
            faults.push(FieldError::new("amount", message));
        }
        if let Err(Error::Invalid(more)) = reason {
            faults.extend(more);
        }
        return Err(Error::Invalid(faults));
    };
    let text = format!("{sum}\n{reason}");
    write_entry(app, tx, &work.application, (EntryKind::AmountSet, &text)).await?;
    let of = (&work.application, &terms);
    let made = ask_for(app, tx, of, (&mut work.task, sum)).await?;
    tasks::save(tx, &mut work.task).await?;
    let opened = open_ready(app, tx, (&work.application, &work.file)).await?;
    mind_clock(app, tx, work.application.id).await?;
    let what = Flow::AmountSet {
        task: work.task.id.number(),
        step: work.task.step.clone(),
        sum: sum.to_string(),
        reason: digest(reason),
    };
    let done = Done::new((), &event(app, &work.application, what));
    let events = made.iter().chain(&opened);
    let done = events.fold(done, |done, event| done.also(event));
    Ok(done.map(|()| work.task))
}
