//! What goes wrong, as Socrata says it: a code, a sentence, and the question again.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;
use stoa_kernel::Error;
use stoa_tables::Fault;
use stoa_web::{PageResult, Problem, Visitor};

use crate::api::catalogue::open;

/// A question that has no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum SodaFault {
    /// The text of this parameter.
    Question {
        parameter: String,
        text: String,
        fault: Fault,
    },
    Failed(Problem),
}

impl From<Error> for SodaFault {
    fn from(error: Error) -> Self {
        SodaFault::Failed(error.into())
    }
}

impl From<Problem> for SodaFault {
    fn from(problem: Problem) -> Self {
        SodaFault::Failed(problem)
    }
}

impl SodaFault {
    /// A fault that stands in this parameter.
    pub fn new(parameter: &str, text: &str, fault: Fault) -> Self {
        SodaFault::Question {
            parameter: parameter.to_owned(),
            text: text.chars().take(2000).collect(),
            fault,
        }
    }

    /// The answer; what is our own fault stays a problem, so that it is logged.
    pub fn answer(self, visitor: &Visitor) -> PageResult {
        let (status, code, message, data) = match self {
            SodaFault::Question {
                parameter,
                text,
                fault,
            } => {
                let code = code_of(&fault.message);
                let message = format!("{code}; {fault}; in {parameter}");
                (
                    StatusCode::BAD_REQUEST,
                    code,
                    message,
                    json!({"parameter": parameter, "query": text}),
                )
            }
            SodaFault::Failed(problem) => match problem.error() {
                Some(Error::NotFound) => (
                    StatusCode::NOT_FOUND,
                    "dataset.missing",
                    problem.sentence(visitor),
                    json!({}),
                ),
                Some(Error::Invalid(_)) => {
                    let told: Vec<String> = problem
                        .fields(visitor)
                        .into_iter()
                        .map(|(_, sentence)| sentence)
                        .collect();
                    let code = "query.execution.failed";
                    (StatusCode::BAD_REQUEST, code, told.join(" "), json!({}))
                }
                Some(Error::Denied(_)) => (
                    StatusCode::FORBIDDEN,
                    "permission_denied",
                    problem.sentence(visitor),
                    json!({}),
                ),
                _ => return Err(problem),
            },
        };
        let body = json!({"code": code, "errorCode": code, "error": true, "message": message, "data": data});
        let response = (status, Json(body)).into_response();
        Ok(open_json(response))
    }
}

fn open_json(response: Response) -> Response {
    open(response, "application/json; charset=utf-8")
}

/// Socrata's code for a fault, by what it says.
fn code_of(message: &str) -> &'static str {
    match message {
        text if text.starts_with("No such column") => "query.soql.no-such-column",
        text if text.starts_with("No such function") => "query.soql.no-such-function",
        text if text.starts_with("Type mismatch") => "query.soql.type-mismatch",
        text if text.starts_with("Unrecognized") => "query.soql.unrecognized-arguments",
        _ => "query.compiler.malformed",
    }
}
