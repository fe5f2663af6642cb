//! Permits of drafts that are only tried: signed by a key of their own, under an issuer of their own. No other verifier is given that key, and
//! the page that verifies says of whatever it signed that it proves nothing.

use jiff::civil::Date;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use stoa_credentials::{Issuers, SdJwtVc, Signer, sign_vc_jwt};
use stoa_kernel::{App, Result, Timestamp};

use super::{
    issue::{begin_of, end_of},
    issuer::{self, broken},
    w3c,
};

/// What the key of tests is derived for, so that it tells nothing of the one that it is derived from.
const PURPOSE: &[u8] = b"stoa permits that are only tests";
/// What names the key, and its place below the town's own names.
const TEST: &str = "test";

/// What a test would grant.
#[derive(Clone)]
pub struct TestPermit {
    /// What it looks like, with a word that says what it is.
    pub title: String,
    pub holder: Option<String>,
    pub from: Date,
    /// The last day; `None` where it has no end.
    pub until: Option<Date>,
}

impl std::fmt::Debug for TestPermit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TestPermit(…)")
    }
}

/// The address that tests name as their issuer: below the town's, and not the town's.
pub fn name(app: &App) -> String {
    format!("{}/{TEST}", issuer::name(app))
}

/// The `did:web` that tests name as their issuer.
pub fn did(app: &App) -> String {
    format!("{}:{TEST}", issuer::did(app))
}

fn signer(app: &App) -> Signer {
    let mut seed = Sha256::new();
    seed.update(PURPOSE);
    seed.update(app.vault.issuer_seed());
    Signer::ed25519(TEST, &seed.finalize().into())
}

/// Has a verifier know tests, so that it says what they are.
pub fn trust(app: &App, issuers: &mut Issuers) {
    let key = signer(app).public_key();
    issuers.trust(&name(app), TEST, key.clone());
    issuers.trust(&did(app), TEST, key);
}

/// The issuer's names with the key, for verifiers that run in a browser.
pub fn keys(app: &App) -> ([String; 2], Value) {
    let jwks = stoa_credentials::jwks(&[(TEST, signer(app).public_key())]);
    let keys = jwks.get("keys").cloned().unwrap_or_default();
    ([name(app), did(app)], keys)
}

/// Whether whoever is named as an issuer signs nothing but tests.
pub fn is_issuer(app: &App, issuer: Option<&str>) -> bool {
    issuer.is_some_and(|issuer| issuer == name(app) || issuer == did(app))
}

/// The test as an SD-JWT VC. It stands on no list, so that it cannot be revoked.
pub fn token(app: &App, test: &TestPermit) -> Result<String> {
    let claims = subject(test);
    let credential = SdJwtVc {
        issuer: name(app),
        vct: name(app),
        issued: Some(whole_seconds(app.now())),
        valid_from: Some(begin_of(app, test.from)?),
        valid_until: end_of(app, test.until)?,
        holder: None,
        status: None,
        claims,
    };
    credential.sign(&[], &signer(app)).map_err(broken)
}

/// The same as a Verifiable Credential of the W3C.
pub fn as_w3c(app: &App, test: &TestPermit) -> Result<String> {
    let mut credential = json!({
        "@context": [w3c::CONTEXT, w3c::words()],
        "type": ["VerifiableCredential", name(app)],
        "issuer": { "id": did(app), "name": test.title },
        "credentialSubject": Value::Object(subject(test)),
        "validFrom": begin_of(app, test.from)?.to_string(),
    });
    if let (Some(end), Value::Object(of)) = (end_of(app, test.until)?, &mut credential) {
        of.insert("validUntil".to_owned(), end.to_string().into());
    }
    sign_vc_jwt(&credential, &signer(app)).map_err(broken)
}

fn subject(test: &TestPermit) -> Map<String, Value> {
    let mut claims = Map::new();
    claims.insert("title".to_owned(), test.title.as_str().into());
    claims.insert("reference".to_owned(), TEST.to_uppercase().into());
    if let Some(holder) = &test.holder {
        claims.insert("name".to_owned(), holder.as_str().into());
    }
    claims
}

fn whole_seconds(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}
