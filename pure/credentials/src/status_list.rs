//! Signed status lists: what is revoked and what is suspended, for all to fetch and for anybody to keep.
//! Bitstring Status List 1.0 as `vc+jwt`, and Token Status List (draft-ietf-oauth-status-list) as `statuslist+jwt`.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::{
    Bits, Issuers, Signer, Statuses,
    error::{Error, Result, at_most, malformed},
    json::text,
    jws::{self, Jws},
    moment::{numeric_date, stamp},
    sign_vc_jwt,
    vc_jwt::{self, checked, issuer_of, key_url},
};

/// The `typ` of a Token Status List.
const TYP: &str = "statuslist+jwt";

/// The largest signed list that is read, in bytes.
pub const MAX_STATUS_TOKEN_BYTES: usize = 8 * 1024 * 1024;

/// What a set bit of a Bitstring Status List means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Revocation,
    Suspension,
}

/// A list whose signature was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusList {
    /// The list's own address, which credentials name.
    pub uri: String,
    /// Who signed it.
    pub issuer: String,
    /// What a set bit means; None for a Token Status List, whose values mean one thing each.
    pub purpose: Option<Purpose>,
    /// When to fetch a newer one.
    pub valid_until: Option<Timestamp>,
    pub(crate) statuses: Statuses,
}

/// What is said of a list beside its states.
#[derive(Clone, Debug)]
pub struct StatusListHead {
    /// The list's own address.
    pub uri: String,
    /// Who signs it.
    pub issuer: String,
    /// When it was written, and until when it may be relied on.
    pub issued: Timestamp,
    pub valid_until: Timestamp,
}

impl Purpose {
    /// The word for it (Bitstring Status List 1.0, section 2.1).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Revocation => "revocation",
            Self::Suspension => "suspension",
        }
    }

    pub(crate) fn of(word: &str) -> Option<Self> {
        [Self::Revocation, Self::Suspension]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// The `credentialStatus` of a credential at this place of a Bitstring Status List (section 2.1).
pub fn status_entry(list: &str, purpose: Purpose, index: u64) -> Value {
    json!({
        "id": format!("{list}#{index}"), "type": "BitstringStatusListEntry", "statusPurpose": purpose.word(),
        "statusListIndex": index.to_string(), "statusListCredential": list,
    })
}

/// Signs the states as a Token Status List. `ttl` is not written: `exp` says until when.
pub fn sign_status_token(
    head: &StatusListHead,
    statuses: &Statuses,
    signer: &Signer,
) -> Result<String> {
    let payload = json!({
        "iss": head.issuer, "sub": head.uri, "iat": head.issued.as_second(), "exp": head.valid_until.as_second(),
        "status_list": {"bits": statuses.bits() as u8, "lst": statuses.to_lst()?},
    });
    let payload = payload.as_object().cloned().unwrap_or_default();
    let kid = key_url(&head.issuer, signer.kid());
    let header = json!({"alg": signer.public_key().algorithm(), "kid": kid, "typ": TYP});
    Ok(jws::sign(&jws::written(&header), &payload, signer))
}

/// Signs the states as a Bitstring Status List, in a credential of its own. Fails for states of more than one bit.
pub fn sign_status_credential(
    head: &StatusListHead,
    purpose: Purpose,
    statuses: &Statuses,
    signer: &Signer,
) -> Result<String> {
    let written = |moment: Timestamp| moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let credential = json!({
        "@context": [crate::context::BASE],
        "id": head.uri,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": head.issuer,
        "validFrom": written(head.issued),
        "validUntil": written(head.valid_until),
        "credentialSubject": {
            "id": format!("{}#list", head.uri), "type": "BitstringStatusList",
            "statusPurpose": purpose.word(), "encodedList": statuses.to_encoded_list()?,
        },
    });
    sign_vc_jwt(&credential, signer)
}

impl StatusList {
    /// Reads and verifies a signed list of either kind. Whether it is still new enough is asked when it is used.
    /// Fails for lists of strangers, for lists that are not what was signed, and for what begins only after `now`.
    pub fn read(token: &[u8], issuers: &Issuers, now: Timestamp) -> Result<Self> {
        at_most("the status list", token.len(), MAX_STATUS_TOKEN_BYTES)?;
        let token =
            std::str::from_utf8(token).map_err(|_error| malformed("the status list", "text"))?;
        let jws = Jws::parse(token.trim())?;
        match jws.typ() {
            TYP => Self::from_token(&jws, issuers, now),
            vc_jwt::TYP => Self::from_credential(&jws, issuers, now),
            _ => Err(malformed("the status list", "a statuslist+jwt or a vc+jwt")),
        }
    }

    /// The state at this place.
    pub fn get(&self, index: u64) -> Option<u8> {
        self.statuses.get(index)
    }

    /// Whether the list may still be relied on.
    pub fn is_current(&self, now: Timestamp) -> bool {
        self.valid_until.is_none_or(|until| now < until)
    }

    fn from_token(jws: &Jws, issuers: &Issuers, now: Timestamp) -> Result<Self> {
        let issuer = token_issuer(jws, issuers)?;
        jws.verify(&issuers.keys(&issuer, jws.kid())?)?;
        let claims = &jws.payload;
        let issued = numeric_date(claims, "iat")?.ok_or(Error::Missing("iat"))?;
        not_before(issued, now)?;
        let list = claims.get("status_list").and_then(Value::as_object);
        let list = list.ok_or(Error::Missing("status_list"))?;
        let bits = list.get("bits").and_then(Value::as_u64).and_then(Bits::of);
        let bits = bits.ok_or_else(|| malformed("bits", "1, 2, 4 or 8"))?;
        let lst = text(list, "lst").ok_or(Error::Missing("lst"))?;
        Ok(Self {
            uri: text(claims, "sub").ok_or(Error::Missing("sub"))?.to_owned(),
            issuer,
            purpose: None,
            valid_until: until(claims, issued)?,
            statuses: Statuses::from_lst(bits, lst)?,
        })
    }

    fn from_credential(jws: &Jws, issuers: &Issuers, now: Timestamp) -> Result<Self> {
        let issuer = issuer_of(&jws.payload).ok_or(Error::Missing("the issuer"))?;
        jws.verify(&issuers.keys(issuer, jws.kid())?)?;
        let credential = Value::Object(jws.payload.clone());
        let claims = checked(&credential)?;
        if let Some(from) = stamp(claims, "validFrom")? {
            not_before(from, now)?;
        }
        let subject = claims.get("credentialSubject").and_then(Value::as_object);
        let subject =
            subject.filter(|subject| text(subject, "type") == Some("BitstringStatusList"));
        let subject = subject.ok_or(Error::Missing("the BitstringStatusList"))?;
        if subject.get("statusSize").is_some_and(|size| *size != 1) {
            return Err(malformed("statusSize", "1"));
        }
        let purpose = text(subject, "statusPurpose").and_then(Purpose::of);
        Ok(Self {
            uri: text(claims, "id")
                .ok_or(Error::Missing("the list's address"))?
                .to_owned(),
            issuer: issuer.to_owned(),
            purpose: Some(
                purpose.ok_or_else(|| malformed("statusPurpose", "revocation or suspension"))?,
            ),
            valid_until: stamp(claims, "validUntil")?,
            statuses: Statuses::from_encoded_list(
                text(subject, "encodedList").ok_or(Error::Missing("encodedList"))?,
            )?,
        })
    }
}

fn not_before(from: Timestamp, now: Timestamp) -> Result<()> {
    if now < from {
        return Err(malformed("the status list", "one that has begun"));
    }
    Ok(())
}

/// `exp`, or the end of `ttl` seconds if that is sooner (Token Status List, sections 5.1 and 8.3).
fn until(claims: &Map<String, Value>, issued: Timestamp) -> Result<Option<Timestamp>> {
    let exp = numeric_date(claims, "exp")?;
    let ttl = claims.get("ttl").and_then(Value::as_i64);
    let renewed = ttl
        .and_then(|ttl| issued.as_second().checked_add(ttl))
        .and_then(|at| Timestamp::from_second(at).ok());
    Ok(exp.into_iter().chain(renewed).min())
}

/// `iss`, which newer drafts leave out: then the one trusted issuer whose key is named.
fn token_issuer(jws: &Jws, issuers: &Issuers) -> Result<String> {
    if let Some(issuer) = text(&jws.payload, "iss") {
        return Ok(issuer.to_owned());
    }
    let kid = jws.kid().ok_or(Error::Missing("iss"))?;
    let mut known = issuers
        .names()
        .filter(|name| issuers.keys(name, Some(kid)).is_ok());
    match (known.next(), known.next()) {
        (Some(one), None) => Ok(one.to_owned()),
        _ => Err(Error::UnknownKey(kid.to_owned())),
    }
}
