//! The partner that asks, by the token that it shows (RFC 6750).

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::Response,
};
use serde_json::json;
use stoa_kernel::{App, Error, Resource};
use stoa_web::{Problem, Site, Visitor};

use super::given::{Refusal, told};
use crate::{
    commands::partners_of,
    model::{Partner, Scope},
    store::partners,
};

/// A partner with a token that is good. Its visitor acts as the program, whoever may be signed in.
#[derive(Debug)]
pub struct Caller {
    pub visitor: Visitor,
    pub partner: Partner,
}

impl FromRequestParts<Site> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Refusal> {
        let visitor = Visitor::from_request_parts(parts, site).await?;
        Caller::of(visitor, bearer(&parts.headers)).await
    }
}

impl Caller {
    /// The partner whose token this is.
    pub(super) async fn of(mut visitor: Visitor, token: Option<&str>) -> Result<Self, Refusal> {
        let Some(token) = token else {
            return Err(unknown(&visitor, "Bearer"));
        };
        let mut db = visitor.read().await?;
        let found = partners::of_token(&mut db, token, visitor.now()).await?;
        drop(db);
        let Some((partner, scopes)) = found else {
            return Err(unknown(&visitor, "Bearer error=\"invalid_token\""));
        };
        visitor.actor = partner.actor(&scopes);
        Ok(Caller { visitor, partner })
    }
}

/// The token of the header `Authorization`.
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

fn unknown(visitor: &Visitor, challenge: &'static str) -> Refusal {
    let body = json!({
        "title": visitor.t("services-exchange-token-title"),
        "status": 401,
        "detail": visitor.t("services-exchange-token-text"),
    });
    challenged(told(StatusCode::UNAUTHORIZED, &body), challenge.to_owned())
}

fn challenged(mut response: Response, challenge: String) -> Refusal {
    if let Ok(challenge) = HeaderValue::try_from(challenge) {
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, challenge);
    }
    response.into()
}

/// Refuses a token that is good for something else than this scope.
pub(super) fn wants(visitor: &Visitor, scope: &str) -> Refusal {
    let refused = Problem::from(Error::denied("services-exchange-scope"));
    let body = json!({
        "title": refused.title(visitor),
        "status": 403,
        "detail": refused.sentence(visitor),
    });
    let challenge = format!("Bearer error=\"insufficient_scope\", scope=\"{scope}\"");
    challenged(told(StatusCode::FORBIDDEN, &body), challenge)
}

impl Caller {
    pub fn app(&self) -> &App {
        self.visitor.app()
    }

    /// Refuses a token that is not good for this (RFC 6750, section 3.1).
    pub fn needs(&self, scope: Scope) -> Result<(), Refusal> {
        let action = match scope {
            Scope::Read => "follow_by_program",
            Scope::Write => "apply_by_program",
        };
        let of: Resource = partners_of(&self.partner.agency);
        if self.visitor.may(action, &of) {
            return Ok(());
        }
        Err(wants(&self.visitor, scope.word()))
    }

    /// What this partner is told of an error.
    pub fn refused(&self, error: Error) -> Refusal {
        super::given::refused(&self.visitor, error)
    }
}
