//! Somebody who did not decide looks at a decision again: it stands, or the other one takes its place.

use stoa_kernel::{App, Done, Error, FieldError, Message, Result, Tx};

use super::appeals_of;
use crate::{
    casework::{
        counting,
        found::{required, staff, write_entry},
        offers_back::offer_back,
        outcome::conclude,
        registers, renewals, retention,
        rules::rest_on,
        tasks::{Work, event, find_open},
    },
    desk_events::DeskEvent,
    events::{ServiceEvent, What},
    flow_events::Flow,
    jobs::ask_to_tell,
    model::{
        Application, EntryKind, Payment, RefundState, Status, TaskKind, TaskResult, TaskState,
    },
    payments::{
        charges::{charge_rest, drop_charge, drop_unpaid},
        events::{Paying, PaymentEvent},
    },
    permits::issue,
    store::{self, permits, tasks},
};

/// What comes of an appeal.
#[derive(Debug, Clone)]
pub struct DecideAppeal {
    pub task: i64,
    pub seen_version: i64,
    /// Upheld or changed; nothing when nothing was chosen.
    pub result: Option<TaskResult>,
    /// Why, in words that the applicant reads.
    pub reason: String,
}

/// `Invalid` on `result` and `text`. `Conflict` when it has changed since it was seen, is no open appeal, is somebody else's, and for
/// whoever decided, on an earlier appeal too.
pub async fn decide_appeal(
    app: &App,
    tx: &mut Tx,
    input: DecideAppeal,
) -> Result<Done<Application>> {
    let seen = (input.task, input.seen_version);
    let mut work = find_open(tx, seen, "decide_appeal").await?;
    let who = staff(tx)?.id;
    if work.task.kind != TaskKind::Appeal {
        return Err(Error::conflict("services-flow-not-open"));
    }
    if work.task.assignee != Some(who) {
        return Err(Error::conflict("services-flow-take-first"));
    }
    let all = tasks::of_application(tx, work.application.id).await?;
    let looked = appeals_of(&all).any(|task| task.finished_by == Some(who.number()));
    if looked || decided_by(tx, &work.application).await? == Some(who.number()) {
        return Err(Error::conflict("services-flow-decided-it"));
    }
    let (result, reason) = check(&input)?;
    work.task.state = TaskState::Done;
    work.task.result = Some(result);
    work.task.finished_at = Some(tx.now());
    work.task.finished_by = Some(who.number());
    tasks::save(tx, &mut work.task).await?;
    counting::appealed(app, tx, &work.application, result.slug()).await?;
    let changed = result == TaskResult::Changed;
    let kind = if changed {
        EntryKind::Changed
    } else {
        EntryKind::Upheld
    };
    let (entry, digest) = write_entry(app, tx, &work.application, (kind, reason.as_str())).await?;
    ask_to_tell(tx, work.application.id, "appeal").await?;
    let what = Flow::AppealDecided {
        changed,
        entry,
        reason: digest.clone(),
    };
    let event = event(app, &work.application, what);
    if !changed {
        retention::begin(app, tx, &work.application, work.file.keep_years).await?;
        return Ok(Done::new(work.application, &event));
    }
    let outcome = replace(app, tx, &mut work, (entry, digest)).await?;
    let rows = rows_after(app, tx, &work, &reason).await?;
    let money = money_after(app, tx, &work).await?;
    let application = work.application;
    let done = Done::new(application.clone(), &event);
    let done = rows.iter().fold(done, |done, row| done.also(row));
    let done = money.iter().fold(done, |done, one| done.also(one));
    let of = |what| ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    let done = match outcome {
        Some(outcome) => done.also(&of(outcome)),
        None => done,
    };
    let granted = application.status == Status::Granted;
    let used = rest_on(app, tx, (&application, &work.file), (granted, &reason)).await?;
    let done = used.looked.iter().fold(done, |done, look| done.also(look));
    retention::begin(app, tx, &application, work.file.keep_years).await?;
    let decided = ((granted, reason.as_str()), done);
    conclude(app, tx, (&application, &work.file), decided).await
}

/// A register has what holds now.
async fn rows_after(app: &App, tx: &mut Tx, work: &Work, reason: &str) -> Result<Vec<DeskEvent>> {
    let application = &work.application;
    if application.status == Status::Granted {
        return registers::write_granted(app, tx, application, &work.file).await;
    }
    registers::remove_revoked(app, tx, application, reason).await
}

/// A fee begins or ends; what was paid goes back as the file says, or is for a person to give back.
async fn money_after(app: &App, tx: &mut Tx, work: &Work) -> Result<Vec<PaymentEvent>> {
    let of = (&work.application, &work.file);
    if work.application.status == Status::Granted {
        return money_granted(app, tx, work).await;
    }
    let is_after = work
        .file
        .fee
        .as_ref()
        .is_some_and(|fee| fee.payment == Payment::After);
    let mut events = Vec::new();
    for charge in store::charges::all_of_application(tx, work.application.id).await? {
        if is_after && !charge.dropped && charge.place.step.is_empty() {
            events.push(drop_charge(app, tx, charge).await?);
        }
    }
    events.extend(drop_unpaid(app, tx, &work.application).await?);
    events.extend(offer_back(app, tx, of).await?);
    Ok(events)
}

/// What of the fee is owed once it is granted. What the file offered back for the refusal, and nobody approved, does not go back any more.
async fn money_granted(app: &App, tx: &mut Tx, work: &Work) -> Result<Vec<PaymentEvent>> {
    let of = (&work.application, &work.file);
    let all = store::charges::all_of_application(tx, work.application.id).await?;
    let mut events = Vec::new();
    for charge in &all {
        for mut refund in store::charges::refunds_of(tx, charge.id).await? {
            if refund.state != RefundState::Asked || refund.asked_by != 0 {
                continue;
            }
            refund.state = RefundState::Refused;
            refund.decided_name = Some(staff(tx)?.name);
            refund.decided_at = Some(tx.now());
            refund.version += 1;
            store::charges::save_refund(tx, &refund).await?;
            let what = Paying::RefundDecided {
                charge: charge.id.number(),
                refund: refund.id.number(),
                approved: false,
            };
            events.push(PaymentEvent::of(app, charge, what));
        }
    }
    events.extend(charge_rest(app, tx, of).await?);
    Ok(events)
}

fn check(input: &DecideAppeal) -> Result<(TaskResult, String)> {
    let possible = [TaskResult::Upheld, TaskResult::Changed];
    let result = input.result.filter(|result| possible.contains(result));
    let reason = required("text", &input.reason, "services-reason-missing");
    match (result, reason) {
        (Some(result), Ok(reason)) => Ok((result, reason)),
        (None, reason) => {
            let missing = Message::new("services-flow-result-missing");
            let mut faults = vec![FieldError::new("result", missing)];
            if let Err(Error::Invalid(more)) = reason {
                faults.extend(more);
            }
            Err(Error::Invalid(faults))
        }
        (_, Err(error)) => Err(error),
    }
}

/// The number of whoever of staff decided; nobody where the law did.
pub async fn decided_by(
    db: &mut stoa_kernel::Reader,
    application: &Application,
) -> Result<Option<i64>> {
    let entries = store::entries_of(db, application.id).await?;
    let is_it = |kind| matches!(kind, EntryKind::Granted | EntryKind::Refused);
    let decision = entries.into_iter().rev().find(|entry| is_it(entry.kind));
    Ok(decision
        .filter(|entry| entry.by.is_staff())
        .map(|entry| entry.by.number))
}

/// The other decision in the place of the first: what was refused is issued, what was granted is revoked.
async fn replace(
    app: &App,
    tx: &mut Tx,
    work: &mut Work,
    (entry, reason): (i64, String),
) -> Result<Option<What>> {
    let application = &mut work.application;
    let outcome = if application.status == Status::Granted {
        application.status = Status::Refused;
        match permits::of_application(tx, application.id).await? {
            Some(permit) if permit.revoked_at.is_none() => {
                permits::revoke(tx, permit.id, &reason).await?;
                Some(What::PermitRevoked { entry, reason })
            }
            _ => None,
        }
    } else {
        renewals::may_grant(tx, application).await?;
        application.status = Status::Granted;
        Some(issue(app, tx, application, &work.file).await?)
    };
    application.version += 1;
    application.updated_at = tx.now();
    store::save(tx, application).await?;
    Ok(outcome)
}
