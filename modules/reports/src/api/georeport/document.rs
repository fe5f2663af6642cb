//! One call of GeoReport: the format it wants, the jurisdiction it is for, and the document that answers it.

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use stoa_kernel::Error;
use stoa_web::{Problem, Query, Site, Visitor};

use crate::api::open311::{
    fault::{ApiFault, jurisdiction},
    query::Parameters,
    tree::{Tree, WireFormat},
};

/// What was asked with GET, before anything of it is read.
#[derive(Debug)]
pub struct Call {
    pub visitor: Visitor,
    pub format: WireFormat,
    pairs: Vec<(String, String)>,
}

impl FromRequestParts<Site> for Call {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let format = format_of(parts.uri.path());
        let Query(pairs) = Query::<Vec<(String, String)>>::from_request_parts(parts, site).await?;
        let visitor = Visitor::from_request_parts(parts, site).await?;
        Ok(Call {
            visitor,
            format,
            pairs,
        })
    }
}

impl Call {
    pub fn parameters(&self) -> Parameters<'_> {
        Parameters(&self.pairs)
    }

    /// Refuses a jurisdiction that this installation does not serve.
    pub fn check_jurisdiction(&self) -> Result<(), Fault> {
        check_jurisdiction(&self.visitor, self.parameters().get("jurisdiction_id"))
    }
}

/// Refuses a jurisdiction that this installation does not serve, and asks for one where there are several.
pub fn check_jurisdiction(visitor: &Visitor, given: Option<&str>) -> Result<(), Fault> {
    jurisdiction(given, &visitor.app().config.town.jurisdictions)?;
    Ok(())
}

/// Why a call is not answered with what it asked for.
#[derive(Debug)]
pub enum Fault {
    /// Said in the standard's own words.
    Api(ApiFault),
    /// One of the house's six shapes.
    House(Error),
}

impl From<ApiFault> for Fault {
    fn from(fault: ApiFault) -> Self {
        Fault::Api(fault)
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault::House(error)
    }
}

/// The document under its root element, or the standard's error body.
///
/// # Errors
/// The house's own faults go to the shell, which logs them and comes back through [`error_body`].
pub fn answer(
    format: WireFormat,
    root: &str,
    status: StatusCode,
    tree: Result<Tree, Fault>,
) -> Result<Response, Problem> {
    match tree {
        Ok(tree) => Ok(written(format, status, tree.write(format, root))),
        Err(Fault::Api(fault)) => Ok(refusal(format, &fault)),
        Err(Fault::House(error)) => Err(error.into()),
    }
}

/// The shell's problems in the standard's error body: what is wrong with each field, or what happened.
pub fn error_body(problem: &Problem, visitor: &Visitor) -> Response {
    let path = visitor.path();
    let format = format_of(path.split('?').next().unwrap_or_default());
    // GeoReport knows 400 for input that is wrong; 422 is unknown to its clients.
    let status = match problem.status().as_u16() {
        422 => 400,
        status => status,
    };
    let fields = problem.fields(visitor).into_iter();
    let sentences: Vec<String> = fields
        .map(|(field, sentence)| format!("{}: {sentence}", their_name(&field)))
        .collect();
    let mut fault = match ApiFault::of(sentences) {
        Some(fault) => fault,
        None => ApiFault::new(status, problem.sentence(visitor)),
    };
    fault.status = status;
    refusal(format, &fault)
}

/// What the standard calls a field of our own form.
fn their_name(field: &str) -> String {
    match field {
        "category" => "service_code".to_owned(),
        "place" => "lat, long or address_string".to_owned(),
        "photos" => "media_url".to_owned(),
        other => other
            .strip_prefix("answer-")
            .map_or_else(|| other.to_owned(), |code| format!("attribute[{code}]")),
    }
}

fn refusal(format: WireFormat, fault: &ApiFault) -> Response {
    let status = StatusCode::from_u16(fault.status).unwrap_or(StatusCode::BAD_REQUEST);
    written(format, status, fault.body(format))
}

fn written(format: WireFormat, status: StatusCode, body: String) -> Response {
    let kind = HeaderValue::from_static(format.content_type());
    // The standard's data is public: pages of other sites may read it.
    let everyone = HeaderValue::from_static("*");
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, everyone),
    ];
    (status, headers, body).into_response()
}

/// The format that a path ends in; JSON where it ends in none.
pub fn format_of(path: &str) -> WireFormat {
    let ending = path.rsplit('.').next().unwrap_or_default();
    WireFormat::of_ending(ending).unwrap_or(WireFormat::Json)
}

/// The name before the ending of a path's last part.
///
/// # Errors
/// 404 where it ends in neither `.json` nor `.xml`.
pub fn without_ending(part: &str) -> Result<&str, ApiFault> {
    let known = part
        .rsplit_once('.')
        .filter(|(name, ending)| !name.is_empty() && WireFormat::of_ending(ending).is_some());
    known
        .map(|(name, _)| name)
        .ok_or_else(|| ApiFault::not_found("The address must end in .json or .xml."))
}
