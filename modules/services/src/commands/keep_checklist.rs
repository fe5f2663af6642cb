//! Whoever has a task writes down what they found, item by item, and may go on later.

use stoa_kernel::{App, Done, Error, FieldError, Message, Result, Tx};

use crate::{
    casework::{
        found::{LONGEST_TEXT, staff},
        tasks::{Work, event, find_open},
    },
    flow_events::Flow,
    model::{Found, Task, Tick},
    store::tasks,
};

/// What was found of one item.
#[derive(Debug, Clone)]
pub struct FoundItem {
    /// The item's key in the file.
    pub item: String,
    /// Nothing where it was not ticked yet, which a remark needs.
    pub result: Option<Found>,
    /// May be empty.
    pub remark: String,
}

/// `Invalid` on `item-KEY` and `remark-KEY`. `Conflict` when it has changed since it was seen, or is somebody else's.
pub async fn keep_checklist(
    app: &App,
    tx: &mut Tx,
    seen: (i64, i64),
    found: &[FoundItem],
) -> Result<Done<Task>> {
    let mut work = find_open(tx, seen, "keep_checklist").await?;
    let who = staff(tx)?.id;
    if work.task.assignee != Some(who) {
        return Err(Error::conflict("services-flow-take-first"));
    }
    check(&work, found)?;
    for (one, result) in found.iter().filter_map(|one| Some((one, one.result?))) {
        let sealed = match one.remark.trim() {
            "" => None,
            text => {
                let place = (work.application.person, work.task.id.number());
                Some(app.vault.seal_for(tx, place, text.as_bytes()).await?)
            }
        };
        let tick = Tick {
            item: one.item.clone(),
            result,
            remark: sealed,
        };
        tasks::put_tick(tx, (work.task.id, who), &tick).await?;
    }
    tasks::save(tx, &mut work.task).await?;
    let what = Flow::ChecklistKept {
        task: work.task.id.number(),
        step: work.task.step.clone(),
    };
    let event = event(app, &work.application, what);
    Ok(Done::new(work.task, &event))
}

fn check(work: &Work, found: &[FoundItem]) -> Result<()> {
    let step = work
        .file
        .workflow
        .iter()
        .find(|step| step.key == work.task.step);
    let is_item =
        |key: &str| step.is_some_and(|step| step.items.iter().any(|item| item.key == key));
    let mut faults = Vec::new();
    for one in found {
        if !is_item(&one.item) {
            return Err(Error::NotFound);
        }
        if one.result.is_none() && !one.remark.trim().is_empty() {
            let field = format!("item-{}", one.item);
            faults.push(FieldError::new(
                field,
                Message::new("services-flow-item-missing"),
            ));
        }
        if one.remark.chars().count() > LONGEST_TEXT {
            let field = format!("remark-{}", one.item);
            faults.push(FieldError::new(
                field,
                Message::new("services-text-too-long"),
            ));
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Error::Invalid(faults))
    }
}
