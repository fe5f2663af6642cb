//! `PUT /applications/{fileId}`: what an operator writes into an application, which is the checklist of a step. Nobody but the applicant changes what an
//! applicant answered.

use axum::{extract::Request, http::StatusCode};
use serde_json::{Map, Value, json};
use stoa_kernel::{Error, FieldError, Message, OrNotFound, Reader, Result};
use stoa_web::Visitor;

use super::{
    super::{
        documents::addresses,
        said::{name, uuid},
    },
    Office,
    cases::application,
    complete::taken,
    find,
    given::Data,
    keep, wanted,
};
use crate::{
    api::given::{Answer, json_answer, object, text},
    casework::found::file_of,
    commands::{FoundItem, keep_checklist},
    model::{Application, Found, OperatorAct, ServiceFile, ServiceVersion, Step, task::latest},
    store::tasks,
};

/// Where the answers of a form stand in a request.
const DATA: &str = "/formData/data";

/// The id of the form of a step of a version.
pub fn form_id(digest: &str, step: &str) -> String {
    uuid(&format!("{digest} {step}"))
}

/// The form of a step with a checklist, as `GET /eForms/{eFormId}` tells it; `None` where no step has this id.
pub fn form(
    visitor: &Visitor,
    (file, version): (&ServiceFile, &ServiceVersion),
    id: &str,
) -> Option<Value> {
    let step = step_with(&file.workflow, (&version.digest, id))?;
    let (lang, fallback) = (visitor.lang().code(), file.form.fallback());
    Some(json!({
        "eFormId": id,
        "name": step.name.get(lang, fallback),
        "description": name(visitor, file),
        "version": version.number.to_string(),
        "latest": true,
        "schema": wanted::checklist(step, (lang, fallback)),
    }))
}

fn step_with<'s>(steps: &'s [Step], (digest, id): (&str, &str)) -> Option<&'s Step> {
    let mut with_items = steps.iter().filter(|step| !step.items.is_empty());
    with_items.find(|step| form_id(digest, &step.key) == id)
}

/// `PUT /applications/{fileId}`
pub async fn put(office: &Office, reference: &str, request: Request) -> Answer {
    let (given, _) = object(request).await?;
    let applicant = text(&office.visitor, &given, "applicantId")?;
    let mut db = office.visitor.read().await?;
    let found = find(office, &mut db, reference).await?;
    unchanged(office, &mut db, (&found, &applicant, &given)).await?;
    let form = given.get("formData").unwrap_or(&Value::Null);
    let id = form["eFormId"].as_str().unwrap_or_default();
    let (file, digest) = file_of(&mut db, &found).await?;
    let Some(step) = step_with(&file.workflow, (&digest, id)) else {
        return Err(Error::conflict("services-govstack-only-the-applicant").into());
    };
    let all = tasks::of_application(&mut db, found.id).await?;
    let task = latest(&all, &step.key).filter(|task| task.is_open());
    let task = task.ok_or_else(|| Error::conflict("services-flow-not-open"))?;
    drop(db);
    let data = Data::of(DATA, form.get("data"));
    let version = data.version()?;
    let items = items(step, &data)?;
    let app = office.app();
    let mut tx = office.visitor.begin().await?;
    let (begun, version) = taken(app, &mut tx, (task, version)).await?;
    let seen = (task.id.number(), version);
    let kept = keep_checklist(app, &mut tx, seen, &items).await;
    let kept = kept.map_err(|error| moved(&error).map_or(error, Error::Invalid))?;
    let kept = match begun {
        Some(begun) => begun.then(kept),
        None => kept,
    };
    keep(office, tx, (&found, OperatorAct::ChecklistKept), kept).await?;
    let mut db = office.visitor.read().await?;
    let now = find(office, &mut db, reference).await?;
    let said = application(office, &mut db, &now).await?;
    Ok(json_answer(StatusCode::OK, &said))
}

/// What an operator sends back as it was told: whose application it is, and its documents. `Invalid` on what is not so.
async fn unchanged(
    office: &Office,
    db: &mut Reader,
    (found, applicant, given): (&Application, &str, &Map<String, Value>),
) -> Result<()> {
    let known = office.app().vault.open_data(db, found.person).await?;
    let known = known.unwrap_or_default().remove("applicant");
    if !applicant.is_empty() && known.is_some_and(|known| known != applicant) {
        return Err(Error::invalid(
            "applicantId",
            "services-govstack-other-applicant",
        ));
    }
    let theirs = addresses(&office.visitor, db, found).await?;
    let theirs = theirs.as_array().or_not_found()?;
    let sent = given.get("documentUrls").and_then(Value::as_array);
    let strange = sent.into_iter().flatten().any(|one| !theirs.contains(one));
    if strange {
        return Err(Error::invalid(
            "documentUrls",
            "services-govstack-no-documents",
        ));
    }
    Ok(())
}

/// What was found of each item. `Invalid` on what is no item, and on what nobody can find.
fn items(step: &Step, data: &Data) -> Result<Vec<FoundItem>> {
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    for (key, said) in data.rest() {
        let field = format!("{DATA}/{key}");
        let is_item = step.items.iter().any(|item| item.key == *key);
        let result = said["result"].as_str().unwrap_or_default();
        let parsed = Found::parse(result);
        if !is_item || (parsed.is_none() && !result.is_empty()) {
            let key = match is_item {
                true => "services-flow-item-missing",
                false => "services-govstack-no-item",
            };
            wrong.push(FieldError::new(field, Message::new(key)));
            continue;
        }
        found.push(FoundItem {
            item: key.clone(),
            result: parsed,
            remark: said["remark"].as_str().unwrap_or_default().to_owned(),
        });
    }
    match wrong.is_empty() {
        true => Ok(found),
        false => Err(Error::Invalid(wrong)),
    }
}

/// What the command finds wrong, under the pointer of its item.
fn moved(error: &Error) -> Option<Vec<FieldError>> {
    let Error::Invalid(fields) = error else {
        return None;
    };
    let place = |wrong: &FieldError| {
        let (part, item) = match wrong.field.split_once('-') {
            Some(("remark", item)) => ("remark", item),
            Some((_, item)) => ("result", item),
            None => ("", wrong.field.as_str()),
        };
        let field = format!("{DATA}/{item}/{part}");
        FieldError::new(field, wrong.message.clone())
    };
    Some(fields.iter().map(place).collect())
}
