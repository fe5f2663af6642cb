//! An application with files, as `multipart/form-data` (RFC 7578): the part `application` is the JSON that is otherwise sent by itself, every other
//! part a file. Answers name a file by its part: `{"papers": {"plan": [{"id": "plan-1"}]}}`.

use axum::extract::{FromRequest, Request};
use serde::de::IgnoredAny;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use stoa_web::{Problem, ProgramForm};

use super::{
    caller::Caller,
    given::{Refusal, header, object},
};
use crate::commands::SentFile;

/// The part that holds the JSON.
const JSON: &str = "application";

/// What came with a request.
pub struct Given {
    pub object: Map<String, Value>,
    /// What tells this request from another: the JSON, and the name and hash of each file.
    pub told_by: Vec<u8>,
    pub files: Vec<SentFile>,
}

/// Reads an application with or without files.
///
/// # Errors
/// 400 for what is no object in JSON, 413 for what is too long.
pub async fn given(caller: &Caller, request: Request) -> Result<Given, Refusal> {
    let kind = header(request.headers(), "content-type").to_ascii_lowercase();
    if !kind.starts_with("multipart/form-data") {
        let (object, told_by) = object(request).await?;
        return Ok(Given {
            object,
            told_by,
            files: Vec::new(),
        });
    }
    let site = &caller.visitor.site;
    let form = ProgramForm::<IgnoredAny>::from_request(request, site).await?;
    let said = form.values(JSON);
    let read = match said.as_slice() {
        [json] => serde_json::from_str(json).ok(),
        _ => None,
    };
    let Some(Value::Object(object)) = read else {
        return Err(Problem::unreadable("services-exchange-no-json").into());
    };
    let mut told_by = said.concat().into_bytes();
    let mut files = Vec::new();
    for upload in &form.uploads {
        let hash = hex::encode(Sha256::digest(&upload.bytes));
        told_by.extend(format!("\n{} {} {hash}", upload.field, upload.file_name).bytes());
        files.push(SentFile {
            part: upload.field.clone(),
            file_name: upload.file_name.clone(),
            bytes: upload.bytes.clone(),
        });
    }
    Ok(Given {
        object,
        told_by,
        files,
    })
}
