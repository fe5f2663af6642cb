//! The standard's error bodies: a list of codes and descriptions, with 400, 403 or 404 above them.

use super::{
    found::{Found, ReadFault},
    tree::{Tree, WireFormat},
};

/// What went wrong, for the status line and the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiFault {
    /// The HTTP status.
    pub status: u16,
    pub errors: Vec<WireError>,
}

/// One error of a body. The code is the status where nothing more particular is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WireError {
    pub code: String,
    pub description: String,
}

impl ApiFault {
    pub fn new(status: u16, description: impl Into<String>) -> Self {
        ApiFault {
            status,
            errors: vec![WireError {
                code: status.to_string(),
                description: description.into(),
            }],
        }
    }

    /// 400: something is missing or wrong in the request.
    pub fn bad(description: impl Into<String>) -> Self {
        ApiFault::new(400, description)
    }

    /// 403: the API key is missing or wrong.
    pub fn forbidden(description: impl Into<String>) -> Self {
        ApiFault::new(403, description)
    }

    /// 404: there is no such thing.
    pub fn not_found(description: impl Into<String>) -> Self {
        ApiFault::new(404, description)
    }

    /// 400 with everything that is wrong at once. `None` if nothing is.
    pub fn of(descriptions: Vec<String>) -> Option<Self> {
        let errors: Vec<WireError> = descriptions
            .into_iter()
            .map(|description| WireError {
                code: "400".to_owned(),
                description,
            })
            .collect();
        (!errors.is_empty()).then_some(ApiFault {
            status: 400,
            errors,
        })
    }

    /// The body.
    pub fn body(&self, format: WireFormat) -> String {
        let errors = self.errors.iter().map(|error| {
            // Codes are numbers in the specification's example, and may be more particular than a number.
            let code = match error.code.parse() {
                Ok(number) => Tree::Count(number),
                Err(_) => error.code.as_str().into(),
            };
            Tree::fields([
                ("code", code),
                ("description", error.description.as_str().into()),
            ])
        });
        Tree::List("error", errors.collect()).write(format, "errors")
    }
}

/// Reads another server's error body.
///
/// # Errors
/// `Empty`, `Malformed`, or `Missing` when it is not one.
pub fn read_errors(bytes: &[u8]) -> Result<Vec<WireError>, ReadFault> {
    let found = Found::read(bytes)?;
    let items = found
        .items("errors", "error")
        .ok_or(ReadFault::Missing("list of errors"))?;
    let errors: Vec<WireError> = items
        .into_iter()
        .filter_map(|found| {
            Some(WireError {
                description: found.text("description")?,
                code: found.text("code").unwrap_or_default(),
            })
        })
        .collect();
    match errors.is_empty() {
        true => Err(ReadFault::Missing("list of errors")),
        false => Ok(errors),
    }
}

/// Which of the jurisdictions served is asked for. One that serves a single jurisdiction needs no `jurisdiction_id`
/// and refuses a foreign one; one that serves several demands it. With none configured any is accepted.
///
/// # Errors
/// 400 when it is missing, 404 when it is not served.
pub fn jurisdiction<'s>(
    given: Option<&str>,
    served: &'s [String],
) -> Result<Option<&'s str>, ApiFault> {
    let given = given.map(str::trim).filter(|given| !given.is_empty());
    match (given, served) {
        (_, []) => Ok(None),
        (None, [only]) => Ok(Some(only)),
        (None, _) => Err(ApiFault::bad(
            "jurisdiction_id was not provided, and this endpoint serves several jurisdictions.",
        )),
        (Some(given), served) => served
            .iter()
            .find(|served| served.eq_ignore_ascii_case(given))
            .map(|served| Some(served.as_str()))
            .ok_or_else(|| ApiFault::not_found(format!("jurisdiction_id {given} was not found."))),
    }
}
