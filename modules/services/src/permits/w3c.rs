//! The same permit as a Verifiable Credential of the W3C (Data Model 2.0, as `vc+jwt`). It says what was issued and nothing more, and is made
//! of it whenever it is asked for: the key signs the same words in the same way each time.

use serde_json::{Map, Value, json};
use stoa_credentials::{Purpose, Verdict, sign_vc_jwt, status_entry, verify};
use stoa_kernel::{App, Error, Result, Timestamp};

use super::{
    issuer::{broken, did, signer, trusted},
    lists,
};

/// The context that comes first in every credential (Data Model 2.0, section 4.3).
pub(super) const CONTEXT: &str = "https://www.w3.org/ns/credentials/v2";

/// The credential that says what a permit's token shows: the whole token, or the one without its holder's name.
pub fn of_token(app: &App, token: &str) -> Result<String> {
    let said = verify(token.as_bytes(), &trusted(app), app.now(), &[]);
    sign_vc_jwt(&credential(app, &said)?, &signer(app)).map_err(broken)
}

fn credential(app: &App, said: &Verdict) -> Result<Value> {
    let unsaid = || Error::Broken("a permit's token does not say what it should".to_owned());
    let claims = &said.claims;
    let kind = claims.get("vct").and_then(Value::as_str);
    let place = claims
        .get("status")
        .and_then(|status| status.get("status_list"));
    let place = place
        .and_then(|list| list.get("idx"))
        .and_then(Value::as_u64);
    let list = place
        .zip(said_list(claims))
        .map(|(place, list)| (list, place));
    let (kind, (list, place)) = kind.zip(list).ok_or_else(unsaid)?;
    let mut credential = json!({
        "@context": [CONTEXT, words()],
        "type": ["VerifiableCredential", kind],
        "issuer": { "id": did(app), "name": app.config.town.name.get(app.config.town.language) },
        "credentialSubject": subject(claims),
        "credentialStatus": status_entry(&lists::bitstring_address(app, list), Purpose::Revocation, place),
    });
    for (name, claim) in [("validFrom", "nbf"), ("validUntil", "exp")] {
        if let (Some(moment), Value::Object(of)) = (moment(claims, claim), &mut credential) {
            of.insert(name.to_owned(), moment.into());
        }
    }
    Ok(credential)
}

/// The number of the status list at the end of the address that a token names.
fn said_list(claims: &Map<String, Value>) -> Option<i64> {
    let uri = claims
        .get("status")?
        .get("status_list")?
        .get("uri")?
        .as_str()?;
    uri.rsplit('/').next()?.parse().ok()
}

/// What our own words mean that the W3C's context does not explain.
pub(super) fn words() -> Value {
    json!({
        "title": "http://purl.org/dc/terms/title",
        "reference": "http://purl.org/dc/terms/identifier",
    })
}

fn subject(claims: &Map<String, Value>) -> Value {
    let said = ["title", "reference", "name"].into_iter();
    let said = said.filter_map(|name| Some((name.to_owned(), claims.get(name)?.clone())));
    Value::Object(said.collect())
}

/// A moment of the token, as the data model writes it (section 4.9).
fn moment(claims: &Map<String, Value>, name: &str) -> Option<String> {
    let at = Timestamp::from_second(claims.get(name)?.as_i64()?).ok()?;
    Some(at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}
