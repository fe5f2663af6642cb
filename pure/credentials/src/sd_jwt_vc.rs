//! Credentials as SD-JWT: `dc+sd-jwt` (SD-JWT-based Verifiable Credentials, draft-ietf-oauth-sd-jwt-vc), made and shown.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::{
    PublicKey, Signer, base64url,
    error::{Error, Result, malformed},
    json::MAX_DEPTH,
    jws,
    sd_jwt::{self, MAX_DISCLOSURES},
    vc_jwt::key_url,
};

/// The `typ` of such a token, and the one that drafts before 2024-11 gave it.
pub(crate) const TYP: &str = "dc+sd-jwt";
pub(crate) const OLD_TYP: &str = "vc+sd-jwt";

/// What is signed of a credential.
#[derive(Clone, Debug)]
pub struct SdJwtVc {
    /// Who issues it (`iss`): an address or a DID.
    pub issuer: String,
    /// Which kind of credential it is (`vct`), as a URL or another name that collides with nobody's.
    pub vct: String,
    /// When it was issued (`iat`), from when it is valid (`nbf`), and until when (`exp`). Whole seconds.
    pub issued: Option<Timestamp>,
    pub valid_from: Option<Timestamp>,
    pub valid_until: Option<Timestamp>,
    /// The key of its holder (`cnf`), if it is bound to one.
    pub holder: Option<PublicKey>,
    /// The list on which it is revoked or suspended, and its place there.
    pub status: Option<(String, u64)>,
    /// All other claims.
    pub claims: Map<String, Value>,
}

/// A claim that its holder may keep to themselves.
#[derive(Clone, Debug)]
pub struct Hidden {
    /// Where it is, as a JSON pointer (RFC 6901): `/plate`, `/address/street`, `/zones/0`.
    pub pointer: String,
    /// Sixteen random bytes, never used before (RFC 9901, section 9.3): without them a short claim is guessed.
    pub salt: [u8; 16],
}

/// What may not be hidden, for nothing could be verified without (section 2.2.2.2), and what the format uses itself.
const OPEN: [&str; 11] = [
    "iss",
    "nbf",
    "exp",
    "cnf",
    "vct",
    "vct#integrity",
    "status",
    "iat",
    "_sd",
    "_sd_alg",
    "...",
];

impl SdJwtVc {
    /// Signs the credential: `<token>~<disclosure>~…~`, with all that may be disclosed. Fails for pointers to nothing or to
    /// what must be open, for more than 200 of them, and for claims that the format uses itself.
    pub fn sign(&self, hidden: &[Hidden], signer: &Signer) -> Result<String> {
        let mut payload = Value::Object(self.payload()?);
        if hidden.len() > MAX_DISCLOSURES {
            return Err(malformed("the hidden claims", "at most 200"));
        }
        // What stands in something hidden is hidden first.
        let mut order: Vec<&Hidden> = hidden.iter().collect();
        order.sort_by_key(|one| std::cmp::Reverse(one.pointer.matches('/').count()));
        let disclosures: Result<Vec<String>> =
            order.iter().map(|one| one.hide(&mut payload)).collect();
        let Value::Object(mut payload) = payload else {
            return Err(Error::Missing("the claims"));
        };
        if !hidden.is_empty() {
            payload.insert("_sd_alg".to_owned(), "sha-256".into());
        }
        let kid = key_url(&self.issuer, signer.kid());
        let alg = signer.public_key().algorithm();
        let header = jws::written(&json!({"alg": alg, "kid": kid, "typ": TYP}));
        let mut parts = vec![jws::sign(&header, &payload, signer)];
        parts.extend(disclosures?);
        Ok(parts.join("~") + "~")
    }

    fn payload(&self) -> Result<Map<String, Value>> {
        let mut payload = self.claims.clone();
        let is_taken = payload.keys().any(|name| OPEN.contains(&name.as_str()));
        if is_taken || !payload.values().all(|value| is_plain(value, MAX_DEPTH - 1)) {
            return Err(malformed(
                "a claim's name",
                "one that the format leaves free",
            ));
        }
        let status = self
            .status
            .as_ref()
            .map(|(uri, idx)| json!({"status_list": {"idx": idx, "uri": uri}}));
        let seconds =
            |moment: Option<Timestamp>| moment.map(|moment| Value::from(moment.as_second()));
        let given = [
            ("iss", Some(self.issuer.clone().into())),
            ("vct", Some(self.vct.clone().into())),
            ("iat", seconds(self.issued)),
            ("nbf", seconds(self.valid_from)),
            ("exp", seconds(self.valid_until)),
            (
                "cnf",
                self.holder.as_ref().map(|key| json!({"jwk": key.to_jwk()})),
            ),
            ("status", status),
        ];
        for (name, value) in given {
            if let Some(value) = value {
                payload.insert(name.to_owned(), value);
            }
        }
        Ok(payload)
    }
}

/// Whether nothing in it could be taken for a digest, and it is not deeper than a reader goes.
fn is_plain(value: &Value, depth: usize) -> bool {
    let inner = depth.checked_sub(1);
    let below = |value: &Value| inner.is_some_and(|depth| is_plain(value, depth));
    match value {
        Value::Object(map) => map
            .iter()
            .all(|(name, value)| name != "_sd" && name != "..." && below(value)),
        Value::Array(list) => list.iter().all(below),
        _ => true,
    }
}

impl Hidden {
    /// Puts a digest in the claim's place; gives the disclosure.
    fn hide(&self, payload: &mut Value) -> Result<String> {
        let nothing = || malformed("a hidden claim", "one that is there and may be hidden");
        let (parent, name) = self.pointer.rsplit_once('/').ok_or_else(nothing)?;
        let name = name.replace("~1", "/").replace("~0", "~");
        let is_open = matches!(name.as_str(), "_sd" | "...")
            || (parent.is_empty() && OPEN.contains(&name.as_str()));
        if is_open {
            return Err(nothing());
        }
        let salt = base64url::encode(self.salt);
        match payload.pointer_mut(parent).ok_or_else(nothing)? {
            Value::Object(map) => {
                let value = map.remove(&name).ok_or_else(nothing)?;
                let disclosure = base64url::encode(jws::written(&json!([salt, name, value])));
                add_digest(map, sd_jwt::digest(&disclosure));
                Ok(disclosure)
            }
            Value::Array(list) => {
                let item = name.parse().ok().and_then(|at: usize| list.get_mut(at));
                let item = item
                    .filter(|item| item.get("...").is_none())
                    .ok_or_else(nothing)?;
                let disclosure = base64url::encode(jws::written(&json!([salt, item])));
                *item = json!({"...": sd_jwt::digest(&disclosure)});
                Ok(disclosure)
            }
            _ => Err(nothing()),
        }
    }
}

/// Digests stand by their own order, which tells nothing of the claims' (RFC 9901, section 4.2.4.1).
fn add_digest(map: &mut Map<String, Value>, digest: String) {
    let digests = map.entry("_sd").or_insert_with(|| json!([]));
    if let Value::Array(digests) = digests {
        let at = digests.partition_point(|other| other.as_str() < Some(&digest));
        digests.insert(at, digest.into());
    }
}

/// The token with only those disclosures that `shows` agrees to, by the claim's name (None for an item of a list).
/// A claim within another needs both. Fails for what is no SD-JWT; a key binding at the end is taken off.
pub fn present(token: &str, shows: impl Fn(Option<&str>) -> bool) -> Result<String> {
    sd_jwt::SdJwt::parse(token)?;
    let (shown, _) = token
        .rsplit_once('~')
        .ok_or(Error::Missing("the ~ of an SD-JWT"))?;
    let mut parts = shown.split('~');
    let mut out = parts.next().unwrap_or_default().to_owned() + "~";
    for part in parts {
        let bytes = base64url::decode("a disclosure", part)?;
        let value = crate::json::value("a disclosure", &bytes)?;
        let name = value
            .get(2)
            .and_then(|_| value.get(1))
            .and_then(Value::as_str);
        if shows(name) {
            out.push_str(part);
            out.push('~');
        }
    }
    Ok(out)
}

/// The presented token with the holder's signature for this verifier (RFC 9901, section 4.3).
pub fn bind(
    presented: &str,
    signer: &Signer,
    challenge: &Challenge,
    now: Timestamp,
) -> Result<String> {
    if !presented.ends_with('~') {
        return Err(malformed("the presented token", "one that ends in ~"));
    }
    let claims = json!({
        "aud": challenge.audience, "nonce": challenge.nonce, "iat": now.as_second(), "sd_hash": sd_jwt::digest(presented),
    });
    let alg = signer.public_key().algorithm();
    let header = jws::written(&json!({"alg": alg, "typ": KEY_BINDING}));
    let claims = claims.as_object().cloned().unwrap_or_default();
    Ok(format!(
        "{presented}{}",
        jws::sign(&header, &claims, signer)
    ))
}

/// The `typ` of a key binding.
pub(crate) const KEY_BINDING: &str = "kb+jwt";

/// What a verifier asks a holder to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// Who asks.
    pub audience: String,
    /// What was never asked before.
    pub nonce: String,
}
