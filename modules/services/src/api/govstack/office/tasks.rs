//! Tasks of the operators' side. Each application that is open has a main task, the decision, under its own reference, and until it was opened
//! today one by which its answers are opened; steps of the workflow and appeals have the number that they have on the pages.

use axum::http::StatusCode;
use serde_json::{Map, Value, json};
use stoa_kernel::{Id, OrNotFound, Reader, Result, Timestamp};

use super::{
    super::{
        Asked,
        said::{name, reference, status, uuid},
    },
    MOST, Office,
    cases::file_and_digest,
    checklist::form_id,
    day, find, is_open, queue, wanted,
};
use crate::{
    api::given::{Answer, json_answer},
    casework::{
        found::{file_of, open_entry},
        rules,
        tasks::{Work, stays_out, work_of},
    },
    model::{
        Application, Duty, EntryKind, Reference, ServiceFile, Step, Task, TaskKind, rules::Advice,
        task::obstacle,
    },
    pages::staff::task_words::task_name,
    store::{self, operators, tasks},
};

/// What the name of the task ends in by which answers are opened.
const OPENING: &str = ".open";

/// What a task's name says.
pub enum Named<'n> {
    /// Opens the answers of this application.
    Opening(&'n str),
    /// A step of the workflow, or an appeal.
    Step(i64),
    /// The decision on this application.
    Decision(&'n str),
}

impl<'n> Named<'n> {
    pub fn of(name: &'n str) -> Self {
        if let Some(reference) = name.strip_suffix(OPENING) {
            return Named::Opening(reference);
        }
        match name.parse() {
            Ok(number) => Named::Step(number),
            Err(_) => Named::Decision(name),
        }
    }
}

/// A task as it is listed.
enum Listed {
    Opening(Application),
    Decision(Application),
    Step(Box<Task>, Application),
}

impl Listed {
    fn since(&self) -> Option<Timestamp> {
        match self {
            Listed::Opening(one) | Listed::Decision(one) => one.submitted_at,
            Listed::Step(task, _) => task.opened_at,
        }
    }

    fn assignee(&self) -> Option<i64> {
        let assignee = match self {
            Listed::Opening(one) | Listed::Decision(one) => one.assignee,
            Listed::Step(task, _) => task.assignee,
        };
        assignee.map(Id::number)
    }
}

/// `GET /tasks`
pub async fn list(office: &Office, asked: &Asked) -> Answer {
    let mut db = office.visitor.read().await?;
    let mut all = decisions(office, &mut db, asked).await?;
    all.extend(steps(office, &mut db, asked).await?);
    if !asked.assignee_id.is_empty() {
        let wanted = |one: &Listed| one.assignee().map(|id| id.to_string());
        all.retain(|one| wanted(one).as_deref() == Some(asked.assignee_id.as_str()));
    }
    all.sort_by_key(|one| std::cmp::Reverse(one.since()));
    let mut said = Vec::new();
    for one in asked.part(all) {
        said.push(told(office, &mut db, &one).await?);
    }
    Ok(json_answer(StatusCode::OK, &Value::from(said)))
}

/// The main tasks of the applications that are asked for, each with the one that opens it.
async fn decisions(office: &Office, db: &mut Reader, asked: &Asked) -> Result<Vec<Listed>> {
    let applications = match asked.file() {
        "" => queue(office, db, asked).await?,
        one => find(office, db, one).await.into_iter().collect(),
    };
    let opened = operators::opened_on(db, office.operator.id, day(office)).await?;
    let mut all = Vec::new();
    for one in applications.into_iter().filter(|one| one.status.is_open()) {
        if !opened.contains(&one.id.number()) {
            all.push(Listed::Opening(one.clone()));
        }
        all.push(Listed::Decision(one));
    }
    Ok(all)
}

/// The open steps and appeals that the operator's member of staff can work on.
async fn steps(office: &Office, db: &mut Reader, asked: &Asked) -> Result<Vec<Listed>> {
    let wanted = Reference::parse(&office.app().config.town.reference_prefix, asked.file());
    let mut found = match (asked.file(), wanted) {
        ("", _) => workable(office, db).await?,
        (_, Some(one)) => tasks::of_application(db, one.id()).await?,
        (_, None) => Vec::new(),
    };
    found.retain(|task| task.is_open() && office.visitor.may("take_task", &task.resource()));
    let mut all = Vec::new();
    for task in found {
        let application = store::find(db, task.application).await?.or_not_found()?;
        let is_theirs = stays_out(&application, &office.visitor.actor).is_ok();
        let is_wanted =
            asked.service_id.is_empty() || uuid(&application.service) == asked.service_id;
        if is_theirs && is_wanted {
            all.push(Listed::Step(Box::new(task), application));
        }
    }
    Ok(all)
}

/// The open tasks of the body, those that are due first.
async fn workable(office: &Office, db: &mut Reader) -> Result<Vec<Task>> {
    let Some(staff) = office.visitor.actor.staff() else {
        return Ok(Vec::new());
    };
    let mut all: Vec<Task> = Vec::new();
    let mut after = None;
    while all.len() < MOST {
        let page = tasks::open(db, (staff, false), after).await?;
        let is_last = page.len() <= tasks::PAGE;
        all.extend(page.into_iter().take(tasks::PAGE));
        after = all.last().and_then(|last| {
            let due_at = last.due_at?;
            Some(tasks::After {
                due_at,
                id: last.id,
            })
        });
        if is_last || after.is_none() {
            break;
        }
    }
    Ok(all)
}

/// `GET /tasks/{taskId}`
pub async fn show(office: &Office, id: &str) -> Answer {
    let mut db = office.visitor.read().await?;
    let said = match Named::of(id) {
        Named::Opening(reference) => opening(office, &mut db, reference).await?,
        Named::Decision(reference) => decision(office, &mut db, reference).await?,
        Named::Step(number) => step(office, &mut db, number).await?,
    };
    Ok(json_answer(StatusCode::OK, &said))
}

/// `NotFound` once the application is open to the operator.
async fn opening(office: &Office, db: &mut Reader, reference: &str) -> Result<Value> {
    let one = find(office, db, reference).await?;
    let closed = !is_open(office, db, &one).await?;
    closed.then_some(()).or_not_found()?;
    let mut said = told(office, db, &Listed::Opening(one)).await?;
    (said["formVariables"], said["data"]) = (json!({}), json!({}));
    Ok(said)
}

async fn decision(office: &Office, db: &mut Reader, reference: &str) -> Result<Value> {
    let one = find(office, db, reference).await?;
    one.status.is_open().then_some(()).or_not_found()?;
    let (file, _) = file_of(db, &one).await?;
    let advice = rules::verdicts(office.app(), db, (&one, &file), office.visitor.now()).await?;
    let advice = Advice::of(&advice).map(|advice| match advice {
        Advice::Granted => "granted",
        Advice::Refused => "refused",
        Advice::Person => "person",
    });
    let wants = wanted::of_decision(!file.reads.is_empty());
    let mut data = json!({ "_task": { "version": one.version } });
    if let Some(advice) = advice {
        data["advice"] = json!({ "code": advice });
    }
    let mut said = told(office, db, &Listed::Decision(one)).await?;
    (said["formVariables"], said["data"]) = (wants, data);
    Ok(said)
}

/// A step or an appeal that the operator's member of staff may see. `NotFound` when it is not to be done now.
pub async fn work(office: &Office, db: &mut Reader, number: i64) -> Result<Work> {
    let task = tasks::find(db, Id::new(number)).await?.or_not_found()?;
    office.visitor.must("see_task", &task.resource())?;
    let work = work_of(db, task).await?;
    stays_out(&work.application, &office.visitor.actor)?;
    work.task.is_open().then_some(work).or_not_found()
}

/// The step of a task in its file.
pub fn step_of(work: &Work) -> Option<&Step> {
    let mut steps = work.file.workflow.iter();
    steps.find(|step| step.key == work.task.step)
}

async fn step(office: &Office, db: &mut Reader, number: i64) -> Result<Value> {
    let work = work(office, db, number).await?;
    let opened = is_open(office, db, &work.application).await?;
    // A letter rests on the application, everything else on the task.
    let version = match work.task.kind {
        TaskKind::Letter => work.application.version,
        _ => work.task.version,
    };
    let mut data = found_so_far(office, db, (&work, opened)).await?;
    data.insert(
        "_task".to_owned(),
        json!({
            "version": version,
            "kind": work.task.kind.slug(),
            "due": work.task.due_at.map(|at| at.to_string()),
        }),
    );
    if work.task.kind == TaskKind::Appeal && opened {
        let reasons = reasons(office, db, &work).await?;
        data.insert("appeal".to_owned(), json!({ "reason": reasons }));
    }
    let mut wants = wanted::of_kind(work.task.kind);
    if let Some(step) = step_of(&work).filter(|step| !step.items.is_empty()) {
        let lang = (office.visitor.lang().code(), work.file.form.fallback());
        wants["checklist"] = wanted::checklist(step, lang);
    }
    let listed = Listed::Step(Box::new(work.task), work.application);
    let mut said = told(office, db, &listed).await?;
    (said["formVariables"], said["data"]) = (wants, Value::Object(data));
    Ok(said)
}

/// What was found of a checklist; what was remarked, once the application was opened.
async fn found_so_far(
    office: &Office,
    db: &mut Reader,
    (work, opened): (&Work, bool),
) -> Result<Map<String, Value>> {
    let place = (work.application.person, work.task.id.number());
    let mut found = Map::new();
    for tick in tasks::ticks_of(db, work.task.id).await? {
        let mut said = json!({ "result": tick.result.slug() });
        if let Some(sealed) = tick.remark.filter(|_| opened) {
            let remark = office.app().vault.open_for(db, place, &sealed).await?;
            let remark = remark.unwrap_or_default();
            said["remark"] = String::from_utf8_lossy(&remark).into();
        }
        found.insert(tick.item, said);
    }
    Ok(found)
}

/// Why somebody appeals.
async fn reasons(office: &Office, db: &mut Reader, work: &Work) -> Result<String> {
    let entries = store::entries_of(db, work.application.id).await?;
    let begun = work.task.opened_at;
    let mut appealed = entries.iter().filter(|one| one.kind == EntryKind::Appealed);
    let appealed = appealed.find(|one| begun.is_none_or(|begun| one.at >= begun));
    match appealed {
        Some(entry) => open_entry(office.app(), db, &work.application, entry).await,
        None => Ok(String::new()),
    }
}

/// `userTaskResponse`, in the words of `dataUserTaskResponse` too.
async fn told(office: &Office, db: &mut Reader, one: &Listed) -> Result<Value> {
    let visitor = &office.visitor;
    let application = one.application();
    let reference = reference(visitor, application);
    let (file, digest) = file_and_digest(db, application).await?;
    let (called, words) = one.words(office, db, &file).await?;
    let mut said = json!({
        "taskId": one.id(&reference),
        "mainTaskId": reference,
        "name": called,
        "taskName": called,
        "roleId": one.duty().slug(),
        "description": words,
        "serviceId": uuid(&application.service),
        "serviceName": name(visitor, &file),
        "fileId": reference,
        "eFormId": one.form(&file, &digest),
        "status": status(visitor, application.status),
    });
    if let Some(since) = one.since() {
        said["created"] = since.to_string().into();
    }
    if let Some(assignee) = one.assignee() {
        said["assigneeId"] = assignee.to_string().into();
    }
    Ok(said)
}

impl Listed {
    fn application(&self) -> &Application {
        match self {
            Listed::Opening(one) | Listed::Decision(one) | Listed::Step(_, one) => one,
        }
    }

    fn id(&self, reference: &str) -> String {
        match self {
            Listed::Opening(_) => format!("{reference}{OPENING}"),
            Listed::Decision(_) => reference.to_owned(),
            Listed::Step(task, _) => task.id.to_string(),
        }
    }

    fn duty(&self) -> Duty {
        match self {
            Listed::Step(task, _) => task.duty,
            _ => Duty::Caseworker,
        }
    }

    /// The id of its form: that of the checklist of a step, or that of the application.
    fn form(&self, file: &ServiceFile, digest: &str) -> String {
        let Listed::Step(task, _) = self else {
            return uuid(digest);
        };
        let step = file.workflow.iter().find(|step| step.key == task.step);
        match step.filter(|step| !step.items.is_empty()) {
            Some(step) => form_id(digest, &step.key),
            None => uuid(digest),
        }
    }

    /// What it is called, and what is to be done.
    async fn words(
        &self,
        office: &Office,
        db: &mut Reader,
        file: &ServiceFile,
    ) -> Result<(String, String)> {
        let visitor = &office.visitor;
        Ok(match self {
            Listed::Opening(_) => {
                let purpose = office.operator.told_purpose();
                let purpose = [("purpose", purpose.as_str().into())];
                let words = visitor.t_with("services-govstack-task-open-words", &purpose);
                (visitor.t("services-open-answers"), words)
            }
            Listed::Decision(one) => {
                let all = tasks::of_application(db, one.id).await?;
                let words = obstacle(&all, false).unwrap_or("services-govstack-task-decide-words");
                (visitor.t("services-decide-title"), visitor.t(words))
            }
            Listed::Step(task, one) => {
                let work = Work {
                    task: Task::clone(task),
                    application: one.clone(),
                    file: file.clone(),
                };
                (task_name(visitor, &work), visitor.t(words_of(task.kind)))
            }
        })
    }
}

/// What is to be done with a step of a kind.
const fn words_of(kind: TaskKind) -> &'static str {
    match kind {
        TaskKind::Check | TaskKind::Inspection => "services-govstack-task-check-words",
        TaskKind::Approval => "services-govstack-task-approval-words",
        TaskKind::Letter => "services-govstack-task-letter-words",
        TaskKind::Payment => "services-govstack-task-payment-words",
        TaskKind::Appeal => "services-govstack-task-appeal-words",
    }
}
