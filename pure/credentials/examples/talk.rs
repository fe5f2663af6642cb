//! Issues, shows and verifies what is asked on standard input, one JSON object a line, and answers one a line:
//! `{"do": "issue-sd-jwt", …}`. For other people's libraries to be held against (tests/peers/credentials).

use std::{
    error::Error,
    io::{BufRead, Write},
};

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use stoa_credentials::{
    Bits, Challenge, Hidden, Issuers, PublicKey, Purpose, SdJwtVc, Signer, StatusList,
    StatusListHead, Statuses, bind, canonical_json, did_document, jwks, present, qr_address,
    qr_text, sign_data_integrity, sign_status_credential, sign_status_token, sign_vc_jwt, token_in,
    validate_credential, verify, verify_presented,
};

type Answer = Result<Value, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let answer = answer(&asked).unwrap_or_else(|error| json!({"error": error.to_string()}));
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn text<'a>(asked: &'a Value, name: &str) -> Result<&'a str, Box<dyn Error>> {
    let found = asked.get(name).and_then(Value::as_str);
    found.ok_or_else(|| format!("{name} is missing").into())
}

fn number(asked: &Value, name: &str) -> Option<u64> {
    asked.get(name).and_then(Value::as_u64)
}

fn moment(asked: &Value, name: &str) -> Result<Timestamp, Box<dyn Error>> {
    let seconds = asked
        .get(name)
        .and_then(Value::as_i64)
        .ok_or_else(|| format!("{name} is missing"))?;
    Ok(Timestamp::from_second(seconds)?)
}

fn list<'a>(asked: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    asked
        .get(name)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// `{"alg": "EdDSA" or "ES256", "byte": 7, "kid": "key-1"}`: a key of that byte repeated.
fn signer(asked: &Value) -> Result<Signer, Box<dyn Error>> {
    let byte = u8::try_from(number(asked, "byte").unwrap_or(7))?;
    let kid = text(asked, "kid").unwrap_or("key-1");
    match text(asked, "alg")? {
        "ES256" => Ok(Signer::p256(kid, &[byte; 32])?),
        _ => Ok(Signer::ed25519(kid, &[byte; 32])),
    }
}

fn answer(asked: &Value) -> Answer {
    match text(asked, "do")? {
        "key" => {
            let key = signer(asked)?.public_key();
            Ok(
                json!({"jwk": key.to_jwk(), "multikey": key.to_multikey(), "thumbprint": key.thumbprint()}),
            )
        }
        "did-document" => Ok(did_document(text(asked, "did")?, &keys(asked)?)),
        "jwks" => Ok(jwks(&keys(asked)?)),
        "canonical" => Ok(json!({"text": String::from_utf8(canonical_json(&asked["value"])?)?})),
        "validate" => Ok(json!({"problems": validate_credential(&asked["credential"])})),
        "vc-jwt" => Ok(json!({"token": sign_vc_jwt(&asked["credential"], &signer(asked)?)?})),
        "data-integrity" => Ok(sign_data_integrity(
            &asked["credential"],
            &signer(asked)?,
            moment(asked, "now")?,
        )?),
        "issue-sd-jwt" => issue(asked),
        "present" => shown(asked),
        "status-list" => status_list(asked),
        "qr" => {
            let token = text(asked, "token")?;
            Ok(
                json!({"address": qr_address(text(asked, "page")?, token)?, "dense": qr_text(token)?}),
            )
        }
        "token-in" => Ok(json!({"token": token_in(text(asked, "text")?)?})),
        "verify" => verdict(asked),
        other => Err(format!("nobody knows how to {other}").into()),
    }
}

fn keys(asked: &Value) -> Result<Vec<(&str, PublicKey)>, Box<dyn Error>> {
    list(asked, "keys")
        .map(|key| Ok((text(key, "kid")?, signer(key)?.public_key())))
        .collect()
}

fn issue(asked: &Value) -> Answer {
    let none = Map::new();
    let hidden: Vec<Hidden> = (1_u8..)
        .zip(list(asked, "hidden").filter_map(Value::as_str))
        .map(|(salt, pointer)| Hidden {
            pointer: pointer.to_owned(),
            salt: [salt; 16],
        })
        .collect();
    let holder = asked
        .get("holder")
        .map(|holder| PublicKey::from_jwk(holder.as_object().unwrap_or(&none)));
    let credential = SdJwtVc {
        issuer: text(asked, "issuer")?.to_owned(),
        vct: text(asked, "vct")?.to_owned(),
        issued: moment(asked, "iat").ok(),
        valid_from: moment(asked, "nbf").ok(),
        valid_until: moment(asked, "exp").ok(),
        holder: holder.transpose()?,
        status: number(asked, "index")
            .zip(text(asked, "list").ok())
            .map(|(index, uri)| (uri.to_owned(), index)),
        claims: asked["claims"].as_object().cloned().unwrap_or_default(),
    };
    Ok(json!({"token": credential.sign(&hidden, &signer(asked)?)?}))
}

fn challenge(asked: &Value) -> Option<Challenge> {
    let (audience, nonce) = text(asked, "audience")
        .ok()
        .zip(text(asked, "nonce").ok())?;
    Some(Challenge {
        audience: audience.to_owned(),
        nonce: nonce.to_owned(),
    })
}

fn shown(asked: &Value) -> Answer {
    let names: Vec<Option<&str>> = list(asked, "shows").map(Value::as_str).collect();
    let mut token = present(text(asked, "token")?, |name| names.contains(&name))?;
    if let Some(challenge) = challenge(asked) {
        token = bind(&token, &signer(asked)?, &challenge, moment(asked, "now")?)?;
    }
    Ok(json!({"token": token}))
}

fn status_list(asked: &Value) -> Answer {
    let bits = match number(asked, "bits") {
        Some(1) => Bits::One,
        Some(2) => Bits::Two,
        Some(4) => Bits::Four,
        _ => Bits::Eight,
    };
    let mut statuses = Statuses::new(
        bits,
        usize::try_from(number(asked, "entries").unwrap_or(1))?,
    )?;
    for pair in list(asked, "states") {
        let (index, state) = (pair[0].as_u64().unwrap_or(0), pair[1].as_u64().unwrap_or(0));
        statuses.set(index, u8::try_from(state)?)?;
    }
    let head = StatusListHead {
        uri: text(asked, "uri")?.to_owned(),
        issuer: text(asked, "issuer")?.to_owned(),
        issued: moment(asked, "iat")?,
        valid_until: moment(asked, "exp")?,
    };
    let token = match text(asked, "purpose") {
        Ok("suspension") => {
            sign_status_credential(&head, Purpose::Suspension, &statuses, &signer(asked)?)?
        }
        Ok(_) => sign_status_credential(&head, Purpose::Revocation, &statuses, &signer(asked)?)?,
        Err(_) => sign_status_token(&head, &statuses, &signer(asked)?)?,
    };
    Ok(json!({"token": token}))
}

/// `issuers`: objects with `issuer` and `jwks`, or DID documents.
fn verdict(asked: &Value) -> Answer {
    let mut issuers = Issuers::new();
    for one in list(asked, "issuers") {
        match text(one, "issuer") {
            Ok(issuer) => issuers.trust_jwks(issuer, one["jwks"].to_string().as_bytes())?,
            Err(_) => drop(issuers.trust_did_document(one.to_string().as_bytes())?),
        }
    }
    let now = moment(asked, "now")?;
    let lists: Result<Vec<StatusList>, _> = list(asked, "lists")
        .filter_map(Value::as_str)
        .map(|token| StatusList::read(token.as_bytes(), &issuers, now))
        .collect();
    let (lists, shown) = (lists?, text(asked, "shown")?.as_bytes());
    let verdict = match challenge(asked) {
        Some(challenge) => verify_presented(shown, &issuers, now, &challenge, &lists),
        None => verify(shown, &issuers, now, &lists),
    };
    Ok(serde_json::to_value(verdict)?)
}
