//! What programs send as JSON, and how they are told what is wrong (RFC 9457, with JSON pointers as in its section 3).

use axum::{
    body::to_bytes,
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};
use stoa_kernel::{Error, FieldError};
use stoa_web::{Problem, Visitor};

/// The longest body, in bytes.
const LONGEST: usize = 1_000_000;

/// What handlers for programs return: an answer, or one that says what is wrong.
pub type Answer = Result<Response, Refusal>;

/// An answer that says what is wrong.
#[derive(Debug)]
pub struct Refusal(Box<Response>);

impl From<Response> for Refusal {
    fn from(response: Response) -> Self {
        Refusal(Box::new(response))
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        problem.into_response().into()
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Problem::from(error).into()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        *self.0
    }
}

/// The object of a request, and the bytes that it was.
///
/// # Errors
/// 400 for what is no object in JSON, 413 for what is too long.
pub async fn object(request: Request) -> Result<(Map<String, Value>, Vec<u8>), Refusal> {
    let unreadable = || Refusal::from(Problem::unreadable("services-exchange-no-json"));
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") && !kind.ends_with("+json") {
        return Err(unreadable());
    }
    let body = to_bytes(request.into_body(), LONGEST).await;
    let body = body.map_err(|_longer| unreadable())?;
    match serde_json::from_slice(&body) {
        Ok(Value::Object(object)) => Ok((object, body.to_vec())),
        _ => Err(unreadable()),
    }
}

/// A text of an object; empty where there is none.
///
/// # Errors
/// 422 where it is something else than a text.
pub fn text(visitor: &Visitor, object: &Map<String, Value>, name: &str) -> Result<String, Refusal> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => {
            let wrong = Error::invalid(format!("/{name}"), "services-exchange-no-text");
            Err(refused(visitor, wrong))
        }
    }
}

/// A header's value; empty where there is none.
pub fn header<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.map(str::trim).unwrap_or_default()
}

/// What a program is told of an error. Fields that are JSON pointers stand as such beside their sentence.
pub fn refused(visitor: &Visitor, error: Error) -> Refusal {
    let Error::Invalid(fields) = &error else {
        return error.into();
    };
    let wrong = |field: &FieldError| {
        let place = pointer(&field.field);
        json!({ "pointer": format!("#{place}"), "field": field.field, "message": visitor.message(&field.message) })
    };
    let errors: Vec<Value> = fields.iter().map(wrong).collect();
    let problem = Problem::from(error);
    let body = json!({
        "title": problem.title(visitor),
        "status": problem.status().as_u16(),
        "detail": problem.sentence(visitor),
        "errors": errors,
    });
    told(problem.status(), &body).into()
}

/// Commands name fields of forms, requests have them at the top.
fn pointer(field: &str) -> String {
    match field {
        "" => String::new(),
        field if field.starts_with('/') => field.to_owned(),
        field => format!("/{field}"),
    }
}

/// A problem as its JSON.
pub fn told(status: StatusCode, body: &Value) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (status, kind, body.to_string()).into_response()
}

/// An answer in JSON that nobody keeps.
pub fn json_answer(status: StatusCode, body: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, body.to_string()).into_response()
}
