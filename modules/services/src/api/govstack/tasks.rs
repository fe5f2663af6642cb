//! Tasks of the applicants' side: what the office waits for; those of operators are in office/tasks.rs. A task has the reference of its application, and is there while it waits.

use axum::{extract::Request, http::StatusCode};
use serde_json::{Value, json};
use stoa_kernel::{Error, OrNotFound, Reader, Result};
use stoa_web::{Path, Query};

use super::{
    Asked, office, own_ones,
    said::{status, task as told, uuid},
    side::Side,
};
use crate::{
    api::{
        applications::{acted, own, spoken},
        caller::Caller,
        given::{Answer, json_answer, object},
    },
    commands::answer_office,
    model::{Application, EntryKind, Scope, Status},
};

/// `GET /tasks`
pub async fn tasks(side: Side, Query(asked): Query<Asked>) -> Answer {
    if let Side::Operator(office) = side {
        return office::list_tasks(&office, &asked).await;
    }
    let caller = side.partner(Scope::Read)?;
    let mut db = caller.visitor.read().await?;
    let mut all = Vec::new();
    for one in own_ones(&caller, &mut db, &asked).await? {
        let reference = one.reference(&caller.app().config.town.reference_prefix);
        let is_wanted = asked.file().is_empty() || asked.file() == reference;
        if is_wanted && one.status == Status::Waiting {
            all.push(open(&caller, &mut db, &one).await?);
        }
    }
    Ok(json_answer(StatusCode::OK, &Value::from(asked.part(all))))
}

/// `GET /tasks/{taskId}`
pub async fn task(side: Side, Path(id): Path<String>) -> Answer {
    if let Side::Operator(office) = side {
        return office::show_task(&office, &id).await;
    }
    let caller = side.partner(Scope::Read)?;
    let mut db = caller.visitor.read().await?;
    let one = waiting(own(&caller, &mut db, &id).await?)?;
    let said = open(&caller, &mut db, &one).await?;
    Ok(json_answer(StatusCode::OK, &said))
}

fn waiting(one: Application) -> Result<Application> {
    (one.status == Status::Waiting)
        .then_some(one)
        .or_not_found()
}

async fn open(caller: &Caller, db: &mut Reader, one: &Application) -> Result<Value> {
    let entries = spoken(caller.app(), db, one).await?;
    let mut asked = entries.iter().rev();
    let asked = asked.find(|(entry, _)| entry.kind == EntryKind::Asked);
    let asked = asked.map_or("", |(_, text)| text);
    told(&caller.visitor, db, (one, asked)).await
}

/// `POST /tasks/{taskId}/complete`: the texts in `data` are the answer, one after the other.
pub async fn complete(side: Side, Path(id): Path<String>, request: Request) -> Answer {
    if let Side::Operator(office) = side {
        return office::complete(&office, &id, request).await;
    }
    let caller = side.partner(Scope::Write)?;
    let mut db = caller.visitor.read().await?;
    waiting(own(&caller, &mut db, &id).await?)?;
    drop(db);
    let (given, _) = object(request).await?;
    let mut texts = Vec::new();
    gather(given.get("data").unwrap_or(&Value::Null), &mut texts);
    if texts.is_empty() {
        return Err(Error::invalid("data", "services-text-missing").into());
    }
    let answer = texts.join("\n\n");
    let done = acted(&caller, &id, async |app, tx, token| {
        answer_office(app, tx, token, &answer).await
    });
    let application = done.await?;
    let said = json!({
        "taskId": id,
        "fileId": application.reference(&caller.app().config.town.reference_prefix),
        "serviceId": uuid(&application.service),
        "status": status(&caller.visitor, application.status),
        "variables": {},
    });
    Ok(json_answer(StatusCode::OK, &said))
}

/// All texts in a value, in its order.
fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.trim().is_empty() => texts.push(text.trim().to_owned()),
        Value::Array(all) => all.iter().for_each(|one| gather(one, texts)),
        Value::Object(all) => all.values().for_each(|one| gather(one, texts)),
        _ => {}
    }
}
