//! Money at a step of a workflow: asked for when the steps before are done, booked, and the step is finished by that. While it is
//! waited for, clocks stand still.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Done, Error, Id, OrNotFound, Reader, Result, Timestamp, Tx};
use stoa_payments::{Currency, Money, booking::State};

use super::{
    answers, clock, counting,
    found::{file_of, write_entry},
    rules::day_of_law,
    tasks::{event, open_ready, step_name},
};
use crate::{
    flow_events::Flow,
    model::{
        Application, Charge, ChargePlace, Enough, EntryKind, GoesBack, OwedFor, Parts, PaymentStep,
        ServiceFile, Status, Task, TaskResult, TaskState, rules::fee_of, task::latest,
    },
    payments::{
        charges::{Owed, owe, today},
        events::PaymentEvent,
        jobs::ask_to_tell_payer,
    },
    store::{self, tasks},
};

/// That what has to be paid first is not there.
pub const NOT_PAID_YET: &str = "services-pay-not-paid-yet";

/// The job that gives up what nobody paid.
pub const EXPIRE_PAYMENT: &str = "services.expire_payment";

/// Which step of which application.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Expiring {
    pub application: i64,
    pub task: i64,
}

/// What a task of the kind `payment` asks for, by the file.
pub fn terms<'f>(file: &'f ServiceFile, step: &str) -> Option<&'f PaymentStep> {
    let step = file.workflow.iter().find(|one| one.key == step);
    step.and_then(|step| step.payment.as_ref())
}

/// Into how many parts a charge may be divided, by the file.
pub fn parts_of(file: &ServiceFile, place: &ChargePlace) -> Option<Parts> {
    if place.part.is_some() {
        return None;
    }
    match place.step.as_str() {
        "" => file.fee.as_ref().and_then(|fee| fee.instalments),
        step => terms(file, step).and_then(|terms| terms.instalments),
    }
}

/// What goes back of a charge when its application ends without what was asked for, by the file.
pub fn goes_back(file: &ServiceFile, place: &ChargePlace) -> GoesBack {
    match place.step.as_str() {
        "" => file.fee.as_ref().map(|fee| fee.refund),
        step => terms(file, step).map(|terms| terms.refund),
    }
    .unwrap_or_default()
}

/// Begins a step that was just opened: money is asked for, unless somebody of staff says first how much. What was asked for before and
/// is owed still, or was paid, is not asked for twice; what was given up is. Where nothing is to be paid the step is finished at once.
pub async fn begin(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    task: &mut Task,
) -> Result<Vec<PaymentEvent>> {
    let terms = terms(file, &task.step).or_not_found()?;
    let currency = Currency::new(&terms.currency);
    let currency = currency.map_err(|error| Error::broken("the currency of a step", error))?;
    let amount = if terms.fee {
        let given = answers::open(app, tx, application).await?;
        let day = day_of_law(app, application, tx.now());
        fee_of(file, &given, day).map_or(0, |fee| fee.amount)
    } else {
        match terms.amount {
            Some(amount) => amount,
            None => {
                wait_for_set(tx, (application, terms), task).await?;
                return Ok(Vec::new());
            }
        }
    };
    let sum = Money::new(amount, currency);
    ask_for(app, tx, (application, terms), (task, sum)).await
}

/// Where staff say how much: waits for what they said before, unless something of it was given up. Then they say it again.
async fn wait_for_set(
    tx: &mut Tx,
    (application, terms): (&Application, &PaymentStep),
    task: &mut Task,
) -> Result<()> {
    let mut all = store::charges::all_of_application(tx, application.id).await?;
    all.retain(|charge| charge.place.step == task.step);
    let is_given_up = all.iter().any(|charge| charge.dropped);
    if !all.is_empty() && !is_given_up {
        wait_for(tx, terms, (task, &all));
    }
    Ok(())
}

/// What of a share was not asked for before, in minor units, and the part that it is: none where nothing of the share is owed.
fn missing(owed: &[Charge], (share, amount): (&str, i64)) -> (i64, Option<u32>) {
    let of_share = || owed.iter().filter(|charge| charge.place.share == share);
    let asked = of_share().fold(0_i64, |sum, charge| {
        sum.saturating_add(charge.booking.expected().minor)
    });
    let last = of_share()
        .map(|charge| charge.place.part.unwrap_or(0))
        .max();
    let part = last.map(|last| last.saturating_add(1));
    (amount.saturating_sub(asked), part)
}

/// Lets it be paid: a charge for each share, or for what is missing of it. Nothing to pay finishes the step.
pub async fn ask_for(
    app: &App,
    tx: &mut Tx,
    (application, terms): (&Application, &PaymentStep),
    (task, sum): (&mut Task, Money),
) -> Result<Vec<PaymentEvent>> {
    let last = task.due_at.unwrap_or(tx.now());
    let due_on = app.config.time_zone().to_datetime(last).date();
    let due_on = due_on.max(today(app, tx.now()));
    let mut events = Vec::new();
    let mut charges = owed_at(tx, application.id, &task.step).await?;
    for (share, amount) in terms.divided(sum.minor) {
        let (amount, part) = missing(&charges, (share, amount));
        if amount <= 0 {
            continue;
        }
        let owed = Owed {
            owed_for: OwedFor::Application(application.id),
            person: application.person,
            agency: application.agency.clone(),
            service: application.service.clone(),
            amount: Money::new(amount, sum.currency),
            due_on,
            place: ChargePlace {
                step: task.step.clone(),
                share: share.to_owned(),
                part,
            },
            remind_days: terms.reminded_before(),
        };
        let (charge, event) = owe(app, tx, owed).await?;
        ask_to_tell_payer(tx, &charge, "owed").await?;
        events.push(event);
        charges.push(charge);
    }
    expire_later(app, tx, terms, (&*task, due_on)).await?;
    wait_for(tx, terms, (task, &charges));
    Ok(events)
}

/// Has what is not paid given up, where the file says so, when so many days after a last one are over.
pub async fn expire_later(
    app: &App,
    tx: &mut Tx,
    terms: &PaymentStep,
    (task, due_on): (&Task, Date),
) -> Result<()> {
    let Some(days) = terms.expires_days else {
        return Ok(());
    };
    let of = Expiring {
        application: task.application.number(),
        task: task.id.number(),
    };
    let over = expires_on(due_on, days)?;
    let over = app.config.time_zone().to_timestamp(over.at(0, 0, 0, 0));
    let over = over.map_err(|error| Error::broken("the end of a payment", error))?;
    tx.enqueue_at(EXPIRE_PAYMENT, &of, over).await
}

/// The day on which something is given up that was due on a day.
pub fn expires_on(due_on: Date, days: u32) -> Result<Date> {
    let day = due_on.checked_add((i64::from(days) + 1).days());
    day.map_err(|error| Error::broken("the end of a payment", error))
}

/// The task waits for money, or is finished where enough is there.
fn wait_for(tx: &Tx, terms: &PaymentStep, (task, owed): (&mut Task, &[Charge])) {
    task.state = TaskState::Paying;
    if is_enough(terms.paid, owed) {
        finish(task, (TaskResult::Passed, tx.now()));
    }
}

/// Ends the task: nobody of staff did.
pub fn finish(task: &mut Task, (result, now): (TaskResult, Timestamp)) {
    task.state = TaskState::Done;
    task.result = Some(result);
    task.finished_at = Some(now);
    task.finished_by = None;
}

/// What is owed at a step, with what was paid of it.
pub async fn owed_at(db: &mut Reader, id: Id<Application>, step: &str) -> Result<Vec<Charge>> {
    let mut all = store::charges::all_of_application(db, id).await?;
    all.retain(|charge| !charge.dropped && charge.place.step == step);
    Ok(all)
}

/// Whether enough was paid: of each share all of it, or the first part.
pub fn is_enough(enough: Enough, owed: &[Charge]) -> bool {
    let is_there = |charge: &Charge| charge.booking.state() == State::Paid;
    match enough {
        Enough::All => owed.iter().all(is_there),
        Enough::First => owed.iter().all(|one| {
            let mut share = owed
                .iter()
                .filter(|other| other.place.share == one.place.share);
            share.any(is_there)
        }),
    }
}

/// Whether what the file wants to be paid before it grants is there: `Conflict` where it is not.
pub async fn allows(
    db: &mut Reader,
    (application, file): (&Application, &ServiceFile),
    granted: bool,
) -> Result<()> {
    match !granted || has_fee(db, (application, file)).await? {
        true => Ok(()),
        false => Err(Error::conflict(NOT_PAID_YET)),
    }
}

/// Whether the fee that the file wants to be paid before it grants is there.
async fn has_fee(
    db: &mut Reader,
    (application, file): (&Application, &ServiceFile),
) -> Result<bool> {
    let Some(wanted) = file.fee.as_ref().and_then(|fee| fee.paid) else {
        return Ok(true);
    };
    Ok(is_enough(wanted, &owed_at(db, application.id, "").await?))
}

/// Whether silence would grant what is not paid yet, and has to be: its time begins to run when it is.
pub async fn lacks_fee(
    db: &mut Reader,
    (application, file): (&Application, &ServiceFile),
) -> Result<bool> {
    Ok(file.tacit.is_some() && !has_fee(db, (application, file)).await?)
}

/// Money came: the step that asked for it is finished when it is enough, and what waited for that begins.
pub async fn settle(app: &App, tx: &mut Tx, charge: &Charge) -> Result<Option<Done<()>>> {
    let OwedFor::Application(id) = charge.owed_for else {
        return Ok(None);
    };
    if charge.place.step.is_empty() {
        mind_clock(app, tx, id).await?;
        return Ok(None);
    }
    let application = store::find(tx, id).await?.or_not_found()?;
    let all = tasks::of_application(tx, id).await?;
    let task = latest(&all, &charge.place.step).cloned();
    let waits = |task: &Task| task.state == TaskState::Paying && application.status.is_open();
    let Some(task) = task.filter(waits) else {
        return Ok(None);
    };
    let (file, _) = file_of(tx, &application).await?;
    let enough = terms(&file, &task.step).map_or(Enough::All, |terms| terms.paid);
    if !is_enough(enough, &owed_at(tx, id, &task.step).await?) {
        return Ok(None);
    }
    end(app, tx, (&application, &file), (task, TaskResult::Passed))
        .await
        .map(Some)
}

/// Ends a step of money; what waited for it begins, and clocks run on.
pub async fn end(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    (mut task, result): (Task, TaskResult),
) -> Result<Done<()>> {
    finish(&mut task, (result, tx.now()));
    tasks::save(tx, &mut task).await?;
    counting::step_done(app, tx, application, &task).await?;
    let town = app.config.town.language.code();
    let name = step_name(file, &task, (town, town));
    let kind = match result {
        TaskResult::Passed => EntryKind::StepPassed,
        _ => EntryKind::StepFailed,
    };
    write_entry(app, tx, application, (kind, &name)).await?;
    let opened = open_ready(app, tx, (application, file)).await?;
    mind_clock(app, tx, application.id).await?;
    let what = Flow::TaskFinished {
        task: task.id.number(),
        step: task.step.clone(),
        result: result.slug(),
    };
    let done = Done::new((), &event(app, application, what));
    Ok(opened.iter().fold(done, |done, event| done.also(event)))
}

/// Whether an application waits for money: at a step, or for a fee that has to be there before silence can grant.
pub async fn is_waited_for(db: &mut Reader, application: &Application) -> Result<bool> {
    let all = tasks::of_application(db, application.id).await?;
    if all.iter().any(|task| task.state == TaskState::Paying) {
        return Ok(true);
    }
    let (file, _) = file_of(db, application).await?;
    lacks_fee(db, (application, &file)).await
}

/// Stops the clock of an application that waits for money, and lets it run on when it does not any more.
pub async fn mind_clock(app: &App, tx: &mut Tx, id: Id<Application>) -> Result<()> {
    let mut application = store::find(tx, id).await?.or_not_found()?;
    if !application.status.is_open() {
        return Ok(());
    }
    let waits = application.status == Status::Waiting || is_waited_for(tx, &application).await?;
    match (waits, application.paused_at) {
        (true, None) => clock::stop(&mut application, tx.now()),
        (false, Some(_)) => clock::run_on(app, tx, &mut application).await?,
        _ => return Ok(()),
    }
    application.version += 1;
    application.updated_at = tx.now();
    store::save(tx, &application).await
}
