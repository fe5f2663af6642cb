//! What staff do with a task: take it, tick its checklist, finish it, send it back, agree on a visit, decide an appeal.

use jiff::civil::{Date, Time};
use serde::Deserialize;
use stoa_kernel::{Done, Error, FieldError, Result, Tx};
use stoa_web::{FormErrors, LateForm, PageResult, Path, PostForm, Visitor};

use super::{
    late, photos,
    show_task::{Seen, Written, show},
};
use crate::{
    commands::{
        DecideAppeal, FinishTask, FoundItem, arrange_visit, decide_appeal, finish_task,
        keep_checklist, send_task_back, take_task,
    },
    model::{Found, TaskKind, TaskResult},
};

/// What was typed, and the version of the task that was on the screen. The items of a checklist are fields of their own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TaskForm {
    seen: i64,
    /// `finish`, or `keep` to go on later.
    then: String,
    /// Whose page it was filled in on: what was kept on a device is nobody else's to send.
    person: String,
    result: String,
    remarks: String,
    text: String,
    day: String,
    month: String,
    year: String,
    time: String,
}

/// What people write in it.
const WRITTEN: [(&str, &str); 3] = [
    ("text", "services-reason"),
    ("remarks", "services-flow-remarks"),
    ("remark-", "services-flow-remarks"),
];

impl TaskForm {
    fn written(&self, found: Vec<FoundItem>) -> Written {
        Written {
            found,
            result: self.result.clone(),
            remarks: self.remarks.clone(),
            text: self.text.clone(),
            visit: [&self.day, &self.month, &self.year, &self.time].map(Clone::clone),
            amount: String::new(),
        }
    }

    /// The day and time, as people type them: `9:30`, `09.30`.
    fn visit(&self) -> Result<(Date, Time)> {
        let day = || {
            let year = self.year.trim().parse().ok()?;
            let month = self.month.trim().parse().ok()?;
            Date::new(year, month, self.day.trim().parse().ok()?).ok()
        };
        let time = || {
            let (hour, minute) = self.time.trim().split_once([':', '.'])?;
            Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
        };
        let day = day().ok_or_else(|| Error::invalid("day", "services-flow-visit-wrong"))?;
        let time = time().ok_or_else(|| Error::invalid("time", "services-flow-time-wrong"))?;
        Ok((day, time))
    }
}

/// `POST /staff/tasks/{id}/take`
pub async fn take(Path(number): Path<i64>, form: PostForm<TaskForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = take_task(visitor.app(), &mut tx, (number, form.input.seen)).await;
    finish(&form, tx, (done, number), "services-flow-done-taken").await
}

/// `POST /staff/tasks/{id}`, `POST /staff/inspections/{id}`: what was found is kept first, so that it stands whatever the rest lacks.
pub async fn send(
    Path(number): Path<i64>,
    LateForm { form, is_late }: LateForm<TaskForm>,
) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    if visitor.actor.staff().is_none() {
        return late::again(&form, &WRITTEN);
    }
    if visitor.mark().as_ref() != Some(&input.person) {
        return Err(Error::denied("services-flow-not-your-page").into());
    }
    if is_late {
        let late = Error::invalid("remarks", "services-sign-late");
        return refuse(&form, late, number).await;
    }
    let mut seen = (number, input.seen);
    let found = found(form.fields());
    let is_kept = input.then == "keep";
    if let Err(error) = photos::keep(&form, number).await {
        return refuse(&form, error, number).await;
    }
    if is_kept || !found.is_empty() {
        let mut tx = visitor.begin().await?;
        let done = keep_checklist(visitor.app(), &mut tx, seen, &found).await;
        match done {
            Ok(done) if !is_kept => seen.1 = tx.commit(done).await?.version,
            done => return finish(&form, tx, (done, number), "services-flow-done-kept").await,
        }
    }
    let what = FinishTask {
        task: number,
        seen_version: seen.1,
        result: TaskResult::parse(&input.result),
        remarks: input.remarks.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = finish_task(visitor.app(), &mut tx, what).await;
    finish(&form, tx, (done, number), "services-flow-done-finished").await
}

/// `POST /staff/tasks/{id}/back`
pub async fn back(
    Path(number): Path<i64>,
    LateForm { form, is_late }: LateForm<TaskForm>,
) -> PageResult {
    let visitor = &form.visitor;
    if late::is_late(visitor, is_late) {
        return late::again(&form, &WRITTEN);
    }
    let mut tx = visitor.begin().await?;
    let seen = (number, form.input.seen);
    let done = send_task_back(visitor.app(), &mut tx, seen, &form.input.text).await;
    finish(&form, tx, (done, number), "services-flow-done-back").await
}

/// `POST /staff/tasks/{id}/visit`
pub async fn visit(Path(number): Path<i64>, form: PostForm<TaskForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let seen = (number, form.input.seen);
    let done = match form.input.visit() {
        Ok(visit) => arrange_visit(visitor.app(), &mut tx, seen, visit).await,
        Err(error) => Err(error),
    };
    finish(&form, tx, (done, number), "services-flow-done-visit").await
}

/// `POST /staff/tasks/{id}/appeal`
pub async fn appeal(
    Path(number): Path<i64>,
    LateForm { form, is_late }: LateForm<TaskForm>,
) -> PageResult {
    let visitor = &form.visitor;
    if late::is_late(visitor, is_late) {
        return late::again(&form, &WRITTEN);
    }
    let input = DecideAppeal {
        task: number,
        seen_version: form.input.seen,
        result: TaskResult::parse(&form.input.result),
        reason: form.input.text.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = decide_appeal(visitor.app(), &mut tx, input).await;
    finish(&form, tx, (done, number), "services-flow-done-appeal").await
}

/// The items of the checklist among the fields that were sent.
fn found(fields: &[(String, String)]) -> Vec<FoundItem> {
    let chosen = |item: &str| {
        let name = format!("item-{item}");
        let value = fields.iter().find(|(field, _)| *field == name);
        value.and_then(|(_, value)| Found::parse(value))
    };
    // Every item has a field for a remark; one that nobody ticked or remarked on is left as it was.
    let items = fields.iter().filter_map(|(field, said)| {
        let item = field.strip_prefix("remark-")?;
        let result = chosen(item);
        (result.is_some() || !said.trim().is_empty()).then(|| FoundItem {
            item: item.to_owned(),
            result,
            remark: said.clone(),
        })
    });
    items.collect()
}

/// Keeps it and goes back to the task; what is wrong stands beside its field, and what cannot be done is told in a sentence.
async fn finish<T>(
    form: &PostForm<TaskForm>,
    tx: Tx,
    (done, number): (Result<Done<T>>, i64),
    notice: &str,
) -> PageResult {
    let visitor = &form.visitor;
    let error = match done {
        Ok(done) => {
            tx.commit(done).await?;
            let path = path_of(visitor, number).await?;
            return Ok(visitor.go_with_notice(&path, visitor.t(notice)));
        }
        Err(error) => error,
    };
    drop(tx);
    refuse(form, error, number).await
}

/// A checklist that comes too late stands on the page again as it was ticked; other buttons go back to the task with a sentence.
async fn refuse(form: &PostForm<TaskForm>, error: Error, number: i64) -> PageResult {
    let visitor = &form.visitor;
    if let Error::Conflict(message) = &error {
        if !form.input.then.is_empty() && has_it(visitor, number).await? {
            let told = FieldError::new("remarks", message.clone());
            return again(form, number, Error::Invalid(vec![told])).await;
        }
        let path = path_of(visitor, number).await?;
        return Ok(visitor.go_with_notice(&path, visitor.message(message)));
    }
    again(form, number, error).await
}

/// Whether they have the task still, so that its page has the form.
async fn has_it(visitor: &Visitor, number: i64) -> Result<bool> {
    let mut db = visitor.read().await?;
    let task = Seen::read(visitor, &mut db, number).await?.work.task;
    let own = visitor.actor.staff().map(|staff| staff.id);
    Ok(task.is_open() && task.assignee == own)
}

/// The task once more, with what was typed.
async fn again(form: &PostForm<TaskForm>, number: i64, error: Error) -> PageResult {
    let visitor = &form.visitor;
    let errors = FormErrors::from_error(error)?;
    let mut db = visitor.read().await?;
    let seen = Seen::read(visitor, &mut db, number).await?;
    drop(db);
    show(
        visitor,
        &seen,
        &form.input.written(found(form.fields())),
        &errors,
    )
}

/// Where the task is worked on.
async fn path_of(visitor: &Visitor, number: i64) -> Result<String> {
    let mut db = visitor.read().await?;
    let seen = Seen::read(visitor, &mut db, number).await?;
    Ok(match seen.work.task.kind {
        TaskKind::Inspection => format!("/staff/inspections/{number}"),
        _ => format!("/staff/tasks/{number}"),
    })
}
