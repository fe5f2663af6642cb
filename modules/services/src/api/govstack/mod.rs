//! `/govstack/registration`: the Registration building block's API (GovStack, version 0.1.1) over the same services and applications. A
//! partner that shows its token is the applicants' side; what it has to do for them, an answer that the office waits for, is a task.
//! Documents are uploaded first, and named by their addresses. A body's own program is the operators' side: it acts for one member of staff, as
//! the pages would let them (docs/decisions/0042).

mod documents;
mod form_data;
mod office;
mod said;
mod side;
mod tasks;

use axum::{
    extract::Request,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use stoa_kernel::{Error, OrNotFound, Reader, Result};
use stoa_web::{ErrorBody, PageResult, Path, Problem, Query, Visitor};

pub use documents::{document, read, upload};
pub use tasks::{complete, task, tasks};

use self::{
    said::{application, listed, said_of, uuid},
    side::Side,
};
use super::{
    applications::{own, sent},
    caller::Caller,
    given::{Answer, json_answer, object, text},
};
use crate::{
    commands::{ApplyByProgram, apply_by_program},
    model::{Application, Scope, Service, ServiceFile, ServiceVersion},
    store::{self, partners},
};

/// The standard's own errors.
pub const ERRORS: ErrorBody = ErrorBody {
    prefixes: &["/govstack/registration/"],
    render: system_error,
};

/// What is asked of lists. `sortBy` is `created`, the only order that there is.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Asked {
    name: String,
    service_id: String,
    applicant_id: String,
    file_id: String,
    main_task_id: String,
    /// The number of a member of staff.
    assignee_id: String,
    /// Where in the list to begin, from 0.
    first_result: usize,
    max_result: Option<usize>,
    sort_order: String,
}

/// Services that can be applied for, each with its file.
async fn offered(db: &mut Reader) -> Result<Vec<(Service, ServiceVersion, ServiceFile)>> {
    let all = store::offered(db).await?.into_iter();
    let with_file = |(service, version): (Service, ServiceVersion)| {
        let file = ServiceFile::of(&version)?;
        Ok((service, version, file))
    };
    all.map(with_file).collect()
}

/// `GET /services`
pub async fn services(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let all = offered(&mut visitor.read().await?).await?;
    let wanted = asked.name.to_lowercase();
    let lang = visitor.lang().code();
    let said: Vec<Value> = all
        .iter()
        .map(|(_, version, file)| said_of(file, version, lang))
        .filter(|said| {
            said["name"]
                .as_str()
                .unwrap_or_default()
                .to_lowercase()
                .contains(&wanted)
        })
        .collect();
    Ok(open(&Value::from(said)))
}

/// `GET /services/{serviceId}`
pub async fn service(visitor: Visitor, Path(id): Path<String>) -> PageResult {
    let (version, file) = find(&visitor, &id).await?;
    Ok(open(&said_of(&file, &version, visitor.lang().code())))
}

async fn find(visitor: &Visitor, id: &str) -> Result<(ServiceVersion, ServiceFile)> {
    let all = offered(&mut visitor.read().await?).await?;
    let mut all = all.into_iter();
    let found = all.find(|(service, _, _)| uuid(&service.slug) == id);
    found
        .map(|(_, version, file)| (version, file))
        .or_not_found()
}

/// `GET /services/{serviceId}/eForms`
pub async fn forms(visitor: Visitor, Path(id): Path<String>) -> PageResult {
    let (version, file) = find(&visitor, &id).await?;
    Ok(open(&json!([said::form(
        &file,
        &version,
        visitor.lang().code()
    )])))
}

/// `GET /eForms/{eFormId}`
pub async fn form(visitor: Visitor, Path(id): Path<String>) -> PageResult {
    let all = offered(&mut visitor.read().await?).await?;
    let found = all
        .iter()
        .find(|(_, version, _)| uuid(&version.digest) == id);
    let Some((_, version, file)) = found else {
        // The checklist of a step, which an operator fills in, is a form too.
        let mut steps = all.iter();
        let found =
            steps.find_map(|(_, version, file)| office::form(&visitor, (file, version), &id));
        return Ok(open(&found.or_not_found()?));
    };
    let mut said = said::form(file, version, visitor.lang().code());
    said["schema"] = form_data::schema(file.form.answers_schema());
    Ok(open(&said))
}

fn open(said: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, said.to_string()).into_response()
}

/// `POST /services/{serviceId}/applications`
pub async fn apply(side: Side, Path(id): Path<String>, request: Request) -> Answer {
    let caller = side.partner(Scope::Write)?;
    let (_, file) = find(&caller.visitor, &id).await?;
    let (given, bytes) = object(request).await?;
    let visitor = &caller.visitor;
    let applicant = text(visitor, &given, "applicantId")?;
    if applicant.is_empty() {
        return Err(Error::invalid("applicantId", "services-exchange-no-applicant").into());
    }
    let form: Map<String, Value> = match given.get("formData") {
        Some(Value::Object(form)) => form.clone(),
        _ => Map::new(),
    };
    let input = ApplyByProgram {
        partner: caller.partner.clone(),
        service: file.slug.clone(),
        answers: form_data::unwrapped(form.get("data").cloned().unwrap_or_default()),
        email: String::new(),
        lang: visitor.lang(),
        applicant,
        request: sent(&caller, "", &bytes),
        files: documents::named(&caller, &given).await?,
    };
    let mut tx = visitor.begin().await?;
    let done = apply_by_program(caller.app(), &mut tx, input).await;
    let done = done.map_err(form_data::pointed)?;
    let begun = tx.commit(done).await?;
    let mut db = visitor.read().await?;
    let said = application(visitor, &mut db, &begun.application).await?;
    Ok(json_answer(StatusCode::OK, &said))
}

/// `GET /applications`
pub async fn applications(side: Side, Query(asked): Query<Asked>) -> Answer {
    if let Side::Operator(office) = side {
        return office::list(&office, &asked).await;
    }
    let caller = side.partner(Scope::Read)?;
    let mut db = caller.visitor.read().await?;
    let mut all = Vec::new();
    for one in own_ones(&caller, &mut db, &asked).await? {
        let said = listed(&caller.visitor, &mut db, &one).await?;
        if asked.applicant_id.is_empty() || said["applicantId"] == asked.applicant_id.as_str() {
            all.push(said);
        }
    }
    Ok(json_answer(StatusCode::OK, &Value::from(asked.part(all))))
}

/// `GET /applications/{fileId}`
pub async fn show(side: Side, Path(reference): Path<String>) -> Answer {
    if let Side::Operator(office) = side {
        return office::show(&office, &reference).await;
    }
    let caller = side.partner(Scope::Read)?;
    let mut db = caller.visitor.read().await?;
    let found = own(&caller, &mut db, &reference).await?;
    let said = application(&caller.visitor, &mut db, &found).await?;
    Ok(json_answer(StatusCode::OK, &said))
}

/// `PUT /applications/{fileId}`: what an operator finds of a step; answers are the applicant's.
pub async fn put(side: Side, Path(reference): Path<String>, request: Request) -> Answer {
    let office = side.office()?;
    office::put(&office, &reference, request).await
}

/// A partner's own applications, the newest first, of one service where that is asked for.
async fn own_ones(caller: &Caller, db: &mut Reader, asked: &Asked) -> Result<Vec<Application>> {
    let mut all = Vec::new();
    for id in partners::sent_by(db, caller.partner.id, None).await? {
        let found = store::find(db, id).await?;
        let is_wanted = |one: &Application| {
            asked.service_id.is_empty() || uuid(&one.service) == asked.service_id
        };
        all.extend(found.filter(is_wanted));
    }
    Ok(all)
}

impl Asked {
    /// The application that tasks are asked of; empty for all.
    fn file(&self) -> &str {
        match self.file_id.as_str() {
            "" => &self.main_task_id,
            file => file,
        }
    }

    /// The part of a list, newest first, that is wanted.
    fn part<T>(&self, mut all: Vec<T>) -> Vec<T> {
        if self.sort_order == "asc" {
            all.reverse();
        }
        let most = self.max_result.unwrap_or(usize::MAX);
        all.into_iter().skip(self.first_result).take(most).collect()
    }
}

/// An error as the standard has it. A fault of our own has the number that the log knows it by.
fn system_error(problem: &Problem, visitor: &Visitor) -> Response {
    let body = error_body(problem, visitor, problem.status());
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (problem.status(), kind, body.to_string()).into_response()
}

/// Its body, under the status with which it is told.
fn error_body(problem: &Problem, visitor: &Visitor, status: StatusCode) -> Value {
    let fields: Vec<Value> = problem
        .fields(visitor)
        .into_iter()
        .map(|(field, message)| json!({ "field": field, "message": message }))
        .collect();
    let mut body = json!({
        "code": status.as_str(),
        "message": problem.title(visitor),
        "localizedMessage": problem.sentence(visitor),
    });
    if let Some(reference) = problem.reference() {
        body["traceId"] = reference.into();
    }
    if !fields.is_empty() {
        body["errors"] = fields.into();
    }
    body
}
