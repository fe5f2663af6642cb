//! `/oauth/token` and `/oauth/revoke`: client credentials (RFC 6749, section 4.4), revocation (RFC 7009), and where they are (RFC 8414).

use axum::{
    body::to_bytes,
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use stoa_kernel::{Actor, Error, Result};
use stoa_web::{PageResult, Visitor};

use super::given::{Answer, Refusal, header, json_answer};
use crate::{
    casework::operators::actor,
    commands::{
        TOKEN_HOURS, sign_in_operator, sign_in_partner, sign_out_operator, sign_out_partner,
    },
    model::{OPERATE, Operator, Partner, Scope},
    store::{operators, partners},
};

/// The longest form, in bytes.
const LONGEST: usize = 16_000;

/// `GET /.well-known/oauth-authorization-server`
pub async fn metadata(visitor: Visitor) -> PageResult {
    let ways = ["client_secret_basic", "client_secret_post"];
    let said = json!({
        "issuer": visitor.site.url(""),
        "token_endpoint": visitor.site.url("/oauth/token"),
        "token_endpoint_auth_methods_supported": ways,
        "revocation_endpoint": visitor.site.url("/oauth/revoke"),
        "revocation_endpoint_auth_methods_supported": ways,
        "grant_types_supported": ["client_credentials"],
        "response_types_supported": [],
        "scopes_supported": Scope::ALL.map(Scope::word).into_iter().chain([OPERATE]).collect::<Vec<_>>(),
        "service_documentation": visitor.site.url("/api"),
    });
    let kind = [(header::CONTENT_TYPE, "application/json")];
    Ok((kind, said.to_string()).into_response())
}

/// `POST /oauth/token`
pub async fn token(visitor: Visitor, request: Request) -> Answer {
    let form = Form::read(request).await?;
    let grant = form.get("grant_type")?;
    let (mut visitor, client) = signed_in(visitor, &form).await?;
    match grant {
        Some("client_credentials") => {}
        Some(_) => return Err(fault("unsupported_grant_type")),
        None => return Err(fault("invalid_request")),
    }
    let asked = form.get("scope")?.unwrap_or_default();
    let partner = match client {
        Client::Partner(partner) => partner,
        Client::Operator(operator, actor) => {
            if !["", OPERATE].contains(&asked) {
                return Err(fault("invalid_scope"));
            }
            visitor.actor = actor;
            let mut tx = visitor.begin().await?;
            let done = sign_in_operator(&mut tx, &operator).await?;
            return Ok(given(&tx.commit(done).await?, OPERATE));
        }
    };
    let scopes = match Scope::parse_all(asked) {
        Some(all) if all.is_empty() => partner.scopes.clone(),
        Some(all) if all.iter().all(|scope| partner.scopes.contains(scope)) => all,
        _ => return Err(fault("invalid_scope")),
    };
    visitor.actor = partner.actor(&scopes);
    let token = sign_in(&visitor, &partner, &scopes).await?;
    Ok(given(&token, &Scope::words(&scopes)))
}

/// A token, and what it is good for.
fn given(token: &str, scope: &str) -> Response {
    let said = json!({
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": TOKEN_HOURS * 3600,
        "scope": scope,
    });
    unkept(json_answer(StatusCode::OK, &said))
}

async fn sign_in(visitor: &Visitor, partner: &Partner, scopes: &[Scope]) -> Result<String> {
    let mut tx = visitor.begin().await?;
    let done = sign_in_partner(&mut tx, partner, scopes).await?;
    tx.commit(done).await
}

/// `POST /oauth/revoke`: what is no token of the partner's is revoked already (RFC 7009, section 2.2).
pub async fn revoke(visitor: Visitor, request: Request) -> Answer {
    let form = Form::read(request).await?;
    let token = form.get("token")?.map(str::to_owned);
    let (mut visitor, client) = signed_in(visitor, &form).await?;
    let token = token.ok_or_else(|| fault("invalid_request"))?;
    visitor.actor = match &client {
        Client::Partner(partner) => partner.actor(&[]),
        Client::Operator(_, actor) => actor.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = match &client {
        Client::Partner(partner) => sign_out_partner(&mut tx, partner, &token).await,
        Client::Operator(operator, _) => sign_out_operator(&mut tx, operator, &token).await,
    };
    match done {
        Ok(done) => tx.commit(done).await?,
        Err(Error::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(unkept(StatusCode::OK.into_response()))
}

/// A form with the name and secret that came with it.
struct Form {
    fields: Vec<(String, String)>,
    /// The header `Authorization`, if there is one.
    basic: Option<String>,
}

impl Form {
    async fn read(request: Request) -> std::result::Result<Self, Refusal> {
        let headers: &HeaderMap = request.headers();
        let kind = header(headers, "content-type").to_ascii_lowercase();
        let basic = headers.get(header::AUTHORIZATION);
        let basic = basic.map(|value| value.to_str().unwrap_or_default().to_owned());
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(fault("invalid_request"));
        }
        let body = to_bytes(request.into_body(), LONGEST).await;
        let body = body.map_err(|_longer| fault("invalid_request"))?;
        let fields = form_urlencoded::parse(&body).into_owned().collect();
        Ok(Form { fields, basic })
    }

    /// A field's value. One that comes twice is a fault, and an empty one is none (RFC 6749, section 3.2).
    fn get(&self, name: &str) -> std::result::Result<Option<&str>, Refusal> {
        let mut found = self.fields.iter().filter(|(known, _)| known == name);
        let value = found.next().map(|(_, value)| value.as_str());
        match found.next() {
            Some(_) => Err(fault("invalid_request")),
            None => Ok(value.filter(|value| !value.is_empty())),
        }
    }

    /// The name and the secret: from the header, or from the form, never from both (RFC 6749, section 2.3.1).
    fn credentials(&self) -> std::result::Result<(String, String), Refusal> {
        let (client, secret) = (self.get("client_id")?, self.get("client_secret")?);
        match (&self.basic, client, secret) {
            (Some(_), _, Some(_)) => Err(fault("invalid_request")),
            (Some(basic), client, None) => {
                let read = basic_credentials(basic).ok_or_else(|| unknown(true))?;
                match client.is_none_or(|client| client == read.0) {
                    true => Ok(read),
                    false => Err(fault("invalid_request")),
                }
            }
            (None, Some(client), Some(secret)) => Ok((client.to_owned(), secret.to_owned())),
            (None, _, _) => Err(unknown(false)),
        }
    }
}

/// Both parts are encoded as in forms before they are joined.
fn basic_credentials(value: &str) -> Option<(String, String)> {
    let (scheme, encoded) = value.split_once(' ')?;
    let decoded = STANDARD.decode(encoded.trim()).ok()?;
    let text = String::from_utf8(decoded).ok()?;
    let (client, secret) = text.split_once(':')?;
    let plain = |part: &str| {
        let named = format!("x={part}");
        let mut pairs = form_urlencoded::parse(named.as_bytes());
        pairs.next().map(|(_, value)| value.into_owned())
    };
    scheme
        .eq_ignore_ascii_case("basic")
        .then_some((plain(client)?, plain(secret)?))
}

/// Who showed a secret.
enum Client {
    Partner(Partner),
    /// With who acts when it does.
    Operator(Operator, Actor),
}

/// The partner or the operator that showed its secret.
async fn signed_in(
    visitor: Visitor,
    form: &Form,
) -> std::result::Result<(Visitor, Client), Refusal> {
    let (client, secret) = form.credentials()?;
    let stranger = || unknown(form.basic.is_some());
    let mut db = visitor.read().await?;
    if let Some(id) = Operator::number_in(&client) {
        let found = operators::find_with(&mut db, (id, &secret)).await?;
        let operator = found.ok_or_else(stranger)?;
        let actor = actor(&mut db, &operator).await?.ok_or_else(stranger)?;
        drop(db);
        return Ok((visitor, Client::Operator(operator, actor)));
    }
    let id = Partner::number_in(&client).ok_or_else(stranger)?;
    let found = partners::find_with(&mut db, (id, &secret)).await?;
    drop(db);
    Ok((visitor, Client::Partner(found.ok_or_else(stranger)?)))
}

/// An error of RFC 6749, section 5.2.
fn fault(code: &str) -> Refusal {
    unkept(json_answer(
        StatusCode::BAD_REQUEST,
        &json!({ "error": code }),
    ))
    .into()
}

fn unknown(by_header: bool) -> Refusal {
    let body = json!({ "error": "invalid_client" });
    let mut response = unkept(json_answer(StatusCode::UNAUTHORIZED, &body));
    let challenge = HeaderValue::from_static("Basic realm=\"partners\"");
    if by_header {
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, challenge);
    }
    response.into()
}

fn unkept(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    response
}

#[cfg(test)]
mod tests {
    use super::basic_credentials;

    #[test]
    fn both_parts_of_a_basic_header_are_form_encoded() {
        // "partner-7:a%3Ab+c"
        let read = basic_credentials("Basic cGFydG5lci03OmElM0FiK2M=");
        assert_eq!(read, Some(("partner-7".to_owned(), "a:b c".to_owned())));
        assert_eq!(basic_credentials("Bearer cGFydG5lci03OmElM0FiK2M="), None);
        assert_eq!(basic_credentials("Basic ***"), None);
        assert_eq!(basic_credentials("Basic cGFydG5lci03"), None);
    }
}
