//! Documents: uploaded before the application that names them by their addresses, and read back by the partner that sent them.

use axum::{
    extract::{FromRequest, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use stoa_kernel::{Error, FieldError, Id, Message, OrNotFound, Reader, Result};
use stoa_web::{Path, Problem, ProgramForm, Query, Visitor};

use super::{error_body, said::reference, side::Side};
use crate::{
    api::{
        caller::Caller,
        given::{Answer, Refusal, json_answer},
    },
    casework::documents,
    commands::{ActByOperator, ReadFile, SentFile, act_by_operator, keep_document, read_file},
    model::{Application, Attachment, OperatorAct, Scan, Scope},
    pages::files::hand_out,
    store::{self, partners},
};

/// The most documents of one application.
const MOST: usize = 8;

/// The part that holds the file, and the name of the field in what is wrong.
const FILE: &str = "file";

/// What is asked when a document is uploaded.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct About {
    /// The name of a file that comes as base64, which has none of its own.
    additional_metadata: String,
}

/// What else a form brings: nothing that is read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Rest {}

/// `POST /documents`: one file, as a file or as text in base64.
pub async fn upload(side: Side, Query(about): Query<About>, request: Request) -> Answer {
    let caller = side.partner(Scope::Write)?;
    let form = ProgramForm::<Rest>::from_request(request, &caller.visitor.site).await?;
    let kept = async {
        let sent = one_file(&form, about.additional_metadata)?;
        let mut tx = caller.visitor.begin().await?;
        let done = keep_document(caller.app(), &mut tx, (&caller.partner, &sent)).await?;
        tx.commit(done).await
    };
    let document = kept.await.map_err(|error| failed(&caller, error))?;
    let said = json!({
        "code": 200,
        "type": "document",
        "message": document.id.to_string(),
        "url": address(&caller.visitor, document.id.number()),
    });
    Ok(json_answer(StatusCode::OK, &said))
}

/// The one file of a form. `Invalid` on `file` for none and for more.
fn one_file(form: &ProgramForm<Rest>, name: String) -> Result<SentFile> {
    let as_text = form.values(FILE);
    let files = form.uploads.iter().filter(|one| one.field == FILE);
    let files: Vec<_> = files.collect();
    let (file_name, bytes) = match (files.as_slice(), as_text.as_slice()) {
        ([one], []) => (one.file_name.clone(), one.bytes.clone()),
        ([], [text]) => {
            let read = BASE64_STANDARD.decode(text.trim());
            let read =
                read.map_err(|_other| Error::invalid(FILE, "services-exchange-no-base64"))?;
            (name, Bytes::from(read))
        }
        _ => return Err(Error::invalid(FILE, "services-exchange-one-file")),
    };
    Ok(SentFile {
        part: String::new(),
        file_name,
        bytes,
    })
}

/// The description has 400 where an upload fails.
fn failed(caller: &Caller, error: Error) -> Refusal {
    let is_refused = matches!(error, Error::Invalid(_));
    let problem = Problem::from(error);
    if !is_refused {
        return problem.into();
    }
    let bad = StatusCode::BAD_REQUEST;
    json_answer(bad, &error_body(&problem, &caller.visitor, bad)).into()
}

/// `GET /documents/{documentId}`: of an application that this partner sent. What an operator reads is written down, which no `GET` does.
pub async fn document(side: Side, Path(id): Path<String>) -> Answer {
    if matches!(side, Side::Operator(_)) {
        return Err(Error::conflict("services-govstack-document-by-post").into());
    }
    let caller = side.partner(Scope::Read)?;
    let mut db = caller.visitor.read().await?;
    let (application, one) = find(&caller, &mut db, &id).await?;
    let handed: Response = hand_out(caller.app(), &mut db, (&application, &one)).await?;
    Ok(handed.into_response())
}

/// `POST /documents/{documentId}`: handed out to an operator, with the purpose that it reads for written down.
pub async fn read(side: Side, Path(id): Path<String>) -> Answer {
    let office = side.office()?;
    let number: i64 = id.parse().ok().or_not_found()?;
    let app = office.app();
    let mut tx = office.visitor.begin().await?;
    let one = store::attachments::find(&mut tx, Id::new(number)).await?;
    let one = one.filter(is_told).or_not_found()?;
    let application = store::find(&mut tx, one.application)
        .await?
        .or_not_found()?;
    let input = ReadFile {
        reference: reference(&office.visitor, &application),
        file: id,
        purpose: office.operator.told_purpose(),
    };
    let done = read_file(app, &mut tx, input).await?;
    let by = ActByOperator {
        operator: &office.operator,
        application: &application,
        act: OperatorAct::FileRead,
    };
    let done = act_by_operator(app, &mut tx, by, done).await?;
    let (application, one) = tx.commit(done).await?;
    let mut db = office.visitor.read().await?;
    let handed: Response = hand_out(app, &mut db, (&application, &one)).await?;
    Ok(handed.into_response())
}

async fn find(caller: &Caller, db: &mut Reader, id: &str) -> Result<(Application, Attachment)> {
    let id: i64 = id.parse().ok().or_not_found()?;
    let one = store::attachments::find(db, Id::new(id)).await?;
    let one = one.filter(is_told).or_not_found()?;
    let sender = partners::sender(db, one.application).await?;
    sender
        .filter(|sender| *sender == caller.partner.id)
        .or_not_found()?;
    let application = store::find(db, one.application).await?.or_not_found()?;
    Ok((application, one))
}

/// Photos of inspections are the office's, and what had a virus is gone.
fn is_told(one: &Attachment) -> bool {
    one.photo_of().is_none() && one.scan != Scan::Infected
}

/// The addresses of an application's documents.
pub async fn addresses(visitor: &Visitor, db: &mut Reader, one: &Application) -> Result<Value> {
    let all = store::attachments::of_application(db, one.id).await?;
    let told = all.iter().filter(|one| is_told(one));
    Ok(told.map(|one| address(visitor, one.id.number())).collect())
}

fn address(visitor: &Visitor, id: i64) -> String {
    let path = format!("/govstack/registration/documents/{id}");
    visitor.site.url(&path)
}

/// The documents that an application names in `documentUrls`; answers name each by its number.
pub async fn named(caller: &Caller, given: &Map<String, Value>) -> Result<Vec<SentFile>> {
    let all = match given.get("documentUrls") {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(all)) if all.len() <= MOST => all,
        Some(_) => {
            let message = Message::new("services-exchange-documents-list").with("max", MOST);
            let wrong = FieldError::new("documentUrls", message);
            return Err(Error::Invalid(vec![wrong]));
        }
    };
    let mut db = caller.visitor.read().await?;
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    for (at, one) in all.iter().enumerate() {
        let id = one.as_str().and_then(|url| url.rsplit('/').next());
        let of = (id.unwrap_or_default(), caller.partner.id);
        match documents::open(caller.app(), &mut db, of).await {
            Ok(file) => found.push(file),
            Err(Error::NotFound) => {
                let message = Message::new("services-exchange-no-document");
                wrong.push(FieldError::new(format!("/documentUrls/{at}"), message));
            }
            Err(other) => return Err(other),
        }
    }
    match wrong.is_empty() {
        true => Ok(found),
        false => Err(Error::Invalid(wrong)),
    }
}
