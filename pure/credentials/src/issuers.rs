//! Whom a verifier trusts: issuers and their keys, and the documents by which they tell them.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::{
    PublicKey,
    error::{Error, Result, at_most, malformed},
    json::{object, text},
};

/// The largest document of keys that is read, in bytes.
pub const MAX_KEYS_BYTES: usize = 256 * 1024;

/// The most keys of one issuer.
pub const MAX_KEYS: usize = 100;

/// What the name of a key ends in where it stands as a Multikey.
pub(crate) const MULTIKEY: &str = "-multikey";

/// The issuers that a verifier trusts, each with its keys by name. An issuer is a DID or an address (`iss`, `issuer`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issuers(BTreeMap<String, Vec<(String, PublicKey)>>);

impl Issuers {
    /// Nobody.
    pub fn new() -> Self {
        Self::default()
    }

    /// Trusts one more key of an issuer. Keys that were replaced stay, for what they signed still stands.
    pub fn trust(&mut self, issuer: &str, kid: &str, key: PublicKey) {
        let keys = self.0.entry(issuer.to_owned()).or_default();
        keys.push((fragment(issuer, kid).to_owned(), key));
    }

    /// Trusts the keys of a JSON Web Key Set (RFC 7517, section 5); one without a `kid` is named by its thumbprint.
    /// Keys of other kinds are passed over. Fails if none is left.
    pub fn trust_jwks(&mut self, issuer: &str, jwks: &[u8]) -> Result<()> {
        at_most("the key set", jwks.len(), MAX_KEYS_BYTES)?;
        let set = object("the key set", jwks)?;
        let mut keys = Vec::new();
        for jwk in listed(&set, "keys") {
            let Ok(key) = PublicKey::from_jwk(jwk) else {
                continue;
            };
            let kid = text(jwk, "kid").map_or_else(|| key.thumbprint(), str::to_owned);
            keys.push((kid, key));
        }
        self.trust_all(issuer, keys)
    }

    /// Trusts the keys that a DID document (Controlled Identifiers 1.0) names for assertions, under its `id`, which is
    /// returned. Whoever fetched it must hold it against the address that the DID stands for. Fails if no key is left.
    pub fn trust_did_document(&mut self, document: &[u8]) -> Result<String> {
        at_most("the DID document", document.len(), MAX_KEYS_BYTES)?;
        let document = object("the DID document", document)?;
        let did = text(&document, "id").ok_or(Error::Missing("the DID"))?;
        let asserts = document.get("assertionMethod").and_then(Value::as_array);
        let asserts: Vec<&str> = asserts
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let mut keys = Vec::new();
        for method in listed(&document, "verificationMethod") {
            let (Some(id), Some(controller)) = (text(method, "id"), text(method, "controller"))
            else {
                continue;
            };
            let is_theirs = controller == did
                && asserts
                    .iter()
                    .any(|said| fragment(did, said) == fragment(did, id));
            if let (true, Ok(key)) = (is_theirs, method_key(method)) {
                keys.push((id.to_owned(), key));
            }
        }
        self.trust_all(did, keys)?;
        Ok(did.to_owned())
    }

    fn trust_all(&mut self, issuer: &str, keys: Vec<(String, PublicKey)>) -> Result<()> {
        if keys.is_empty() || keys.len() > MAX_KEYS {
            return Err(malformed(
                "the document of keys",
                "with 1 to 100 keys of Ed25519 or P-256",
            ));
        }
        keys.into_iter()
            .for_each(|(kid, key)| self.trust(issuer, &kid, key));
        Ok(())
    }

    /// The keys that may have signed in this name: the one that `kid` names, or all where it names none.
    pub(crate) fn keys(&self, issuer: &str, kid: Option<&str>) -> Result<Vec<&PublicKey>> {
        let known = self
            .0
            .get(issuer)
            .ok_or_else(|| Error::UnknownIssuer(issuer.to_owned()))?;
        let Some(kid) = kid else {
            return Ok(known.iter().map(|(_, key)| key).collect());
        };
        let wanted = fragment(issuer, kid);
        // The same key under its second name in the DID document.
        let second = wanted.strip_suffix(MULTIKEY).unwrap_or(wanted);
        let is_named = |name: &str| name == wanted || name == second;
        let named = known.iter().filter(|(name, _)| is_named(name));
        let keys: Vec<_> = named.map(|(_, key)| key).collect();
        if keys.is_empty() {
            Err(Error::UnknownKey(kid.to_owned()))
        } else {
            Ok(keys)
        }
    }

    /// The names of all issuers.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// The name of a key within its issuer: `did:web:x#key-1` and `#key-1` are `key-1`.
fn fragment<'a>(issuer: &str, kid: &'a str) -> &'a str {
    let within = kid.strip_prefix(issuer).unwrap_or(kid);
    within.strip_prefix('#').unwrap_or(kid)
}

fn listed<'a>(
    document: &'a Map<String, Value>,
    name: &str,
) -> impl Iterator<Item = &'a Map<String, Value>> {
    let list = document.get(name).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_object)
}

fn method_key(method: &Map<String, Value>) -> Result<PublicKey> {
    match (
        text(method, "type"),
        method.get("publicKeyJwk"),
        text(method, "publicKeyMultibase"),
    ) {
        (Some("JsonWebKey" | "JsonWebKey2020"), Some(Value::Object(jwk)), _) => {
            PublicKey::from_jwk(jwk)
        }
        (Some("Multikey"), _, Some(multikey)) => PublicKey::from_multikey(multikey),
        _ => Err(malformed(
            "the verification method",
            "a JsonWebKey or a Multikey",
        )),
    }
}

/// The set of these keys, each with its name, use and algorithm, as `/.well-known/jwks.json` gives it.
pub fn jwks(keys: &[(&str, PublicKey)]) -> Value {
    let keys: Vec<Value> = keys.iter().map(|(kid, key)| named_jwk(kid, key)).collect();
    json!({ "keys": keys })
}

fn named_jwk(kid: &str, key: &PublicKey) -> Value {
    let mut jwk = key.to_jwk();
    jwk.insert("kid".to_owned(), kid.into());
    jwk.insert("alg".to_owned(), key.algorithm().into());
    jwk.insert("use".to_owned(), "sig".into());
    Value::Object(jwk)
}

/// What `/.well-known/jwt-vc-issuer` says of an issuer who is an address (SD-JWT VC, section 5).
pub fn issuer_metadata(issuer: &str, keys: &[(&str, PublicKey)]) -> Value {
    json!({"issuer": issuer, "jwks": jwks(keys)})
}

/// The `did:web` of a host, with its port if it has one, and of a path below it.
pub fn did_web(host: &str, path: &[&str]) -> String {
    let host = host.replace(':', "%3A");
    path.iter().fold(format!("did:web:{host}"), |did, part| {
        format!("{did}:{part}")
    })
}

/// Where the document of a `did:web` is fetched: `/.well-known/did.json`, or `/path/did.json`. None for other DIDs and for
/// parts that would lead elsewhere.
pub fn did_web_address(did: &str) -> Option<String> {
    let mut parts = did.strip_prefix("did:web:")?.split(':');
    let host = parts.next()?.replace("%3A", ":");
    let is_plain = |text: &str, more: &str| {
        let letter = |letter: char| letter.is_ascii_alphanumeric() || more.contains(letter);
        !text.is_empty() && !text.starts_with('.') && text.chars().all(letter)
    };
    if !is_plain(&host, "-.:") {
        return None;
    }
    let path: Vec<&str> = parts.collect();
    if path.is_empty() {
        return Some(format!("https://{host}/.well-known/did.json"));
    }
    let all_plain = path.iter().all(|part| is_plain(part, "-._~"));
    all_plain.then(|| format!("https://{host}/{}/did.json", path.join("/")))
}

/// The DID document of these keys, each as `JsonWebKey`; Ed25519 keys stand in it as `Multikey` too, under the name with
/// `-multikey`, for proofs of Data Integrity.
pub fn did_document(did: &str, keys: &[(&str, PublicKey)]) -> Value {
    let mut methods = Vec::new();
    for (kid, key) in keys {
        let kid = fragment(did, kid);
        methods.push(json!({
            "id": format!("{did}#{kid}"), "type": "JsonWebKey", "controller": did, "publicKeyJwk": named_jwk(kid, key),
        }));
        if matches!(key, PublicKey::Ed25519(_)) {
            methods.push(json!({
                "id": format!("{did}#{kid}{MULTIKEY}"), "type": "Multikey", "controller": did, "publicKeyMultibase": key.to_multikey(),
            }));
        }
    }
    let names: Vec<&Value> = methods
        .iter()
        .filter_map(|method| method.get("id"))
        .collect();
    json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1", "https://w3id.org/security/multikey/v1"],
        "id": did, "assertionMethod": names, "authentication": names, "verificationMethod": methods,
    })
}
