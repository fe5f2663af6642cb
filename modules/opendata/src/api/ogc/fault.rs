//! What goes wrong, as OGC API says it (Part 1, section 7.5.1): a code and a description.

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

/// A request that has no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum OgcFault {
    /// This parameter, and what is wrong with it.
    Parameter(String, String),
    Failed(Problem),
}

impl From<Error> for OgcFault {
    fn from(error: Error) -> Self {
        OgcFault::Failed(error.into())
    }
}

impl From<Problem> for OgcFault {
    fn from(problem: Problem) -> Self {
        OgcFault::Failed(problem)
    }
}

impl OgcFault {
    pub fn of(parameter: &str, what: impl Into<String>) -> Self {
        OgcFault::Parameter(parameter.to_owned(), what.into())
    }

    pub fn in_filter(fault: &Fault) -> Self {
        OgcFault::of("filter", fault.to_string())
    }

    /// The answer; what is our own fault stays a problem, so that it is logged.
    fn answer(self, visitor: &Visitor) -> PageResult {
        let (status, code, description) = match self {
            OgcFault::Parameter(name, what) => (
                StatusCode::BAD_REQUEST,
                "InvalidParameterValue",
                format!("{name}: {what}"),
            ),
            OgcFault::Failed(problem) => {
                let fields = problem.fields(visitor).into_iter();
                let told: Vec<String> = fields.map(|(_, sentence)| sentence).collect();
                match problem.error() {
                    Some(Error::NotFound) => {
                        (StatusCode::NOT_FOUND, "NotFound", problem.sentence(visitor))
                    }
                    Some(Error::Invalid(_)) => (
                        StatusCode::BAD_REQUEST,
                        "InvalidParameterValue",
                        told.join(" "),
                    ),
                    _ => return Err(problem),
                }
            }
        };
        let body = json!({"code": code, "description": description, "status": status.as_u16(), "title": code, "detail": description});
        Ok(open(
            (status, Json(body)).into_response(),
            "application/json",
        ))
    }
}

/// An answer, or the fault as one.
pub fn told(visitor: &Visitor, result: Result<Response, OgcFault>) -> PageResult {
    match result {
        Ok(response) => Ok(response),
        Err(fault) => fault.answer(visitor),
    }
}
