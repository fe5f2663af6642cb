//! `POST /tasks/{taskId}/complete` of the operators' side: what the pages do by their forms, with the same reasons and the same refusals.

use axum::{extract::Request, http::StatusCode};
use serde_json::json;
use stoa_kernel::{App, Done, OrNotFound, Result, Tx};

use super::{
    super::said::{reference, status, uuid},
    Office, find,
    given::Data,
    keep,
    tasks::{Named, step_of, work},
    wanted::{DECISIONS, named},
};
use crate::{
    api::given::{Answer, json_answer, object},
    casework::{operators::second_person, tasks::Work},
    commands::{
        DecideAppeal, DecideApplication, FinishTask, SendLetter, SetAmount, ask_applicant,
        decide_against_advice, decide_appeal, finish_task, look_again, open_by_operator,
        send_letter, send_task_back, set_amount, take_task,
    },
    model::{Application, OperatorAct, Task, TaskKind, TaskResult},
};

/// `POST /tasks/{taskId}/complete`
pub async fn complete(office: &Office, id: &str, request: Request) -> Answer {
    let (given, _) = object(request).await?;
    let data = Data::of("/data", given.get("data"));
    let file = match Named::of(id) {
        Named::Opening(reference) => {
            open(office, reference).await?;
            reference.to_owned()
        }
        Named::Decision(reference) => {
            decide(office, reference, &data).await?;
            reference.to_owned()
        }
        Named::Step(number) => step(office, number, &data).await?,
    };
    let mut db = office.visitor.read().await?;
    let application = find(office, &mut db, &file).await?;
    let said = json!({
        "taskId": id,
        "fileId": file,
        "serviceId": uuid(&application.service),
        "status": status(&office.visitor, application.status),
        "variables": {},
    });
    Ok(json_answer(StatusCode::OK, &said))
}

/// Opens the answers for the rest of the day.
async fn open(office: &Office, reference: &str) -> Result<()> {
    let mut tx = office.visitor.begin().await?;
    let of = (&office.operator, reference);
    let done = open_by_operator(office.app(), &mut tx, of).await?;
    tx.commit(done).await?;
    Ok(())
}

/// Decides on an application, asks its applicant, or looks up once more what its service reads in registers.
async fn decide(office: &Office, file: &str, data: &Data) -> Result<()> {
    let app = office.app();
    let mut tx = office.visitor.begin().await?;
    let application = find(office, &mut tx, file).await?;
    application.status.is_open().then_some(()).or_not_found()?;
    let seen = (file, data.version()?);
    let mut act = OperatorAct::Prepared;
    let done = if data.has("look") && !data.has("decision") {
        look_again(app, &mut tx, seen).await?
    } else {
        let reason = data.text("decision", "reason")?;
        let done = match data.code("decision", &DECISIONS)? {
            "SENDBACK" => ask_applicant(app, &mut tx, seen, &reason).await,
            code => {
                act = OperatorAct::Completed;
                let decision = DecideApplication {
                    reference: file.to_owned(),
                    seen_version: seen.1,
                    granted: code == "APPROVED",
                    reason,
                };
                let against = data.text("decision", "against")?;
                decide_against_advice(app, &mut tx, decision, &against).await
            }
        };
        done.map_err(|error| data.pointed("decision", error))?
    };
    keep(office, tx, (&application, act), done).await?;
    Ok(())
}

/// Does a step of the workflow, or decides an appeal; the reference of its application.
async fn step(office: &Office, number: i64, data: &Data) -> Result<String> {
    let app = office.app();
    let mut tx = office.visitor.begin().await?;
    let work = work(office, &mut tx, number).await?;
    let version = data.version()?;
    let (name, codes) = named(work.task.kind);
    let code = match codes {
        [] => "",
        codes => data.code(name, codes)?,
    };
    if code != "back" {
        second_person(&mut tx, &work.application, work.task.kind).await?;
    }
    // A letter is sent without taking it, and sent back is what a colleague has.
    let (begun, version) = match (work.task.kind, code) {
        (TaskKind::Letter, _) | (_, "back") => (None, version),
        _ => taken(app, &mut tx, (&work.task, version)).await?,
    };
    let what = What {
        code,
        reason: data.text(name, "reason")?,
        amount: data.text(name, "amount")?,
        version,
    };
    let done = acted(office, &mut tx, (&work, what)).await;
    let done = done.map_err(|error| data.pointed(name, error))?;
    let done = match begun {
        Some(begun) => begun.then(done),
        None => done,
    };
    let act = match (work.task.kind, code) {
        (TaskKind::Letter | TaskKind::Payment, _) | (_, "back") => OperatorAct::Prepared,
        _ => OperatorAct::Completed,
    };
    keep(office, tx, (&work.application, act), done).await?;
    Ok(reference(&office.visitor, &work.application))
}

/// Takes a task that is nobody's, as whoever does it has to; the change, and the version that the task has then. What a colleague has taken is left
/// to them: the command says so.
pub async fn taken(
    app: &App,
    tx: &mut Tx,
    (task, version): (&Task, i64),
) -> Result<(Option<Done<Task>>, i64)> {
    if task.assignee.is_some() {
        return Ok((None, version));
    }
    let begun = take_task(app, tx, (task.id.number(), version)).await?;
    let version = begun.value().version;
    Ok((Some(begun), version))
}

/// What was sent to complete a step.
struct What {
    code: &'static str,
    reason: String,
    amount: String,
    version: i64,
}

/// The change that a step is completed by.
async fn acted(office: &Office, tx: &mut Tx, (work, what): (&Work, What)) -> Result<Done<()>> {
    let app = office.app();
    let number = work.task.id.number();
    let seen = (number, what.version);
    match (work.task.kind, what.code) {
        (_, "back") => Ok(send_task_back(app, tx, seen, &what.reason)
            .await?
            .map(drop::<Task>)),
        (TaskKind::Appeal, code) => {
            let input = DecideAppeal {
                task: number,
                seen_version: what.version,
                result: TaskResult::parse(code),
                reason: what.reason,
            };
            Ok(decide_appeal(app, tx, input)
                .await?
                .map(drop::<Application>))
        }
        (TaskKind::Payment, _) => {
            let input = SetAmount {
                task: number,
                seen_version: what.version,
                amount: what.amount,
                reason: what.reason,
            };
            Ok(set_amount(app, tx, input).await?.map(drop::<Task>))
        }
        (TaskKind::Letter, _) => {
            let letter = step_of(work).map(|step| step.letter.clone());
            let input = SendLetter {
                reference: reference(&office.visitor, &work.application),
                seen_version: what.version,
                letter: letter.unwrap_or_default(),
                text: what.reason,
            };
            Ok(send_letter(app, tx, input).await?.map(drop::<Application>))
        }
        (TaskKind::Check | TaskKind::Inspection | TaskKind::Approval, code) => {
            let input = FinishTask {
                task: number,
                seen_version: what.version,
                result: TaskResult::parse(code),
                remarks: what.reason,
            };
            Ok(finish_task(app, tx, input).await?.map(drop::<Task>))
        }
    }
}
