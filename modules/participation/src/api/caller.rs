//! The program that asks, by the key that it shows (RFC 6750).

use axum::{
    body::to_bytes,
    extract::{FromRequestParts, Request},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};
use stoa_kernel::{Error, Lang, digest, vault::keyed_hash};
use stoa_web::{Problem, Site, Visitor};

use crate::{model::programs::Key, store};

/// The longest body, in bytes.
const LONGEST: usize = 200_000;
/// The longest idempotency key, in bytes.
const LONGEST_KEY: usize = 255;

/// A program with a key that holds. Its visitor acts as the program, whoever may be signed in.
#[derive(Debug)]
pub struct Caller {
    pub visitor: Visitor,
    pub key: Key,
}

/// What a program is told that shows no key that holds, or what else went wrong.
#[derive(Debug)]
pub enum Refusal {
    Unknown(Box<Response>),
    Problem(Problem),
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Refusal::Problem(problem)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Refusal::Problem(error.into())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Refusal::Unknown(response) => *response,
            Refusal::Problem(problem) => problem.into_response(),
        }
    }
}

impl FromRequestParts<Site> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Refusal> {
        let mut visitor = Visitor::from_request_parts(parts, site).await?;
        let found = match bearer(&parts.headers) {
            Some(secret) => {
                let mut db = visitor.read().await?;
                store::programs::key_of_secret(&mut db, secret).await?
            }
            None => None,
        };
        let Some(key) = found else {
            return Err(unknown(&visitor));
        };
        visitor.actor = key.actor();
        Ok(Caller { visitor, key })
    }
}

/// The token of the header `Authorization`.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

fn unknown(visitor: &Visitor) -> Refusal {
    let body = json!({
        "title": visitor.t("participation-programs-key-needed"),
        "status": 401,
        "detail": visitor.t("participation-programs-key-needed-text"),
    });
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        ),
        (header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")),
    ];
    let response = (StatusCode::UNAUTHORIZED, headers, body.to_string());
    Refusal::Unknown(Box::new(response.into_response()))
}

/// What a program sent.
pub struct Sent {
    object: Map<String, Value>,
    /// A keyed hash of the program's key and of the header `Idempotency-Key`; `None` without that.
    pub request: Option<[u8; 32]>,
    /// Of where it was sent, and of all of it.
    pub digest: String,
}

impl Sent {
    /// 400 for what is no object in JSON; 422 for an idempotency key that is too long.
    pub async fn read(caller: &Caller, request: Request) -> Result<Self, Refusal> {
        let unreadable = || Problem::unreadable("participation-programs-no-json");
        let own = request.headers().get("idempotency-key");
        let own = own
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let own = own.trim().to_owned();
        if own.len() > LONGEST_KEY {
            let key = "participation-programs-key-too-long";
            return Err(Error::invalid("Idempotency-Key", key).into());
        }
        let path = request.uri().path().to_owned();
        let bytes = to_bytes(request.into_body(), LONGEST).await;
        let bytes = bytes.map_err(|_longer| unreadable())?;
        let Ok(Value::Object(object)) = serde_json::from_slice(&bytes) else {
            return Err(unreadable().into());
        };
        let of = format!("participation request {} {own}", caller.key.id);
        let hash = keyed_hash(caller.visitor.app().vault.web_key(), of.as_bytes());
        let text = String::from_utf8_lossy(&bytes);
        Ok(Sent {
            object,
            request: (!own.is_empty()).then_some(hash),
            digest: digest(&format!("{path}\n{text}")),
        })
    }

    /// A text; empty where there is none. `Invalid` on it where it is something else.
    pub fn text(&self, name: &str) -> Result<String, Error> {
        match self.object.get(name) {
            None | Some(Value::Null) => Ok(String::new()),
            Some(Value::String(text)) => Ok(text.clone()),
            Some(_) => Err(Error::invalid(name, "participation-programs-no-text")),
        }
    }

    /// A number of something. `Invalid` on it where it is none.
    pub fn number(&self, name: &str) -> Result<Option<i64>, Error> {
        match self.object.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => {
                let number = value.as_i64().filter(|number| *number > 0);
                let wrong = || Error::invalid(name, "participation-programs-no-number");
                number.map(Some).ok_or_else(wrong)
            }
        }
    }

    /// The language of what was said: the town's where nothing is told.
    pub fn lang(&self, main: Lang) -> Result<Lang, Error> {
        let given = self.text("lang")?;
        match given.as_str() {
            "" => Ok(main),
            code => Lang::parse(code)
                .ok_or_else(|| Error::invalid("lang", "participation-programs-no-lang")),
        }
    }
}
