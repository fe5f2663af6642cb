//! Proofs that stand in the credential itself: `eddsa-jcs-2022` (Data Integrity EdDSA Cryptosuites 1.0, section 3.3).

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::{
    PublicKey, Signer, base58, canonical_json,
    error::{Error, Result, malformed},
    issuers::MULTIKEY,
    json::text,
    moment::stamp,
    vc_jwt::{checked, issuer_of, key_url},
};

const SUITE: &str = "eddsa-jcs-2022";

/// The credential with a proof by this Ed25519 key, made at `created`. Fails for other keys, for a credential that has a
/// proof, for what the data model refuses, and for whole numbers beyond 2^53.
pub fn sign_data_integrity(
    credential: &Value,
    signer: &Signer,
    created: Timestamp,
) -> Result<Value> {
    let mut document = checked(credential)?.clone();
    if !matches!(signer.public_key(), PublicKey::Ed25519(_)) {
        return Err(Error::Algorithm(SUITE.to_owned()));
    }
    if document.contains_key("proof") {
        return Err(malformed("the credential", "without a proof"));
    }
    let issuer = issuer_of(&document).ok_or(Error::Missing("the issuer"))?;
    let mut proof = json!({
        "type": "DataIntegrityProof",
        "cryptosuite": SUITE,
        "created": created.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "verificationMethod": format!("{}{MULTIKEY}", key_url(issuer, signer.kid())),
        "proofPurpose": "assertionMethod",
        "@context": document.get("@context"),
    });
    let digest = digest(&proof, &document)?;
    proof["proofValue"] = base58::encode(&signer.sign(&digest)).into();
    document.insert("proof".to_owned(), proof);
    Ok(Value::Object(document))
}

/// Section 3.3.4: the hash of the proof's configuration and then that of the document.
fn digest(configuration: &Value, document: &Map<String, Value>) -> Result<Vec<u8>> {
    let configuration = Sha256::digest(canonical_json(configuration)?);
    let document = Sha256::digest(canonical_json(&Value::Object(document.clone()))?);
    Ok([configuration, document].concat())
}

/// A credential with one proof, not verified yet.
pub(crate) struct Proof {
    configuration: Map<String, Value>,
    document: Map<String, Value>,
    signature: Vec<u8>,
    /// When the proof ends, if it says so.
    pub expires: Option<Timestamp>,
}

impl Proof {
    /// Takes the proof out of a secured credential. Fails for several proofs, other suites and other purposes.
    pub fn parse(mut document: Map<String, Value>) -> Result<Self> {
        let proof = document
            .remove("proof")
            .ok_or(Error::Missing("the proof"))?;
        let Value::Object(mut configuration) = proof else {
            return Err(malformed("the proof", "one object"));
        };
        let says = |name, wanted| text(&configuration, name) == Some(wanted);
        let is_suite = says("type", "DataIntegrityProof") && says("cryptosuite", SUITE);
        if !is_suite || !says("proofPurpose", "assertionMethod") {
            return Err(malformed("the proof", "an assertion by eddsa-jcs-2022"));
        }
        let value = configuration.remove("proofValue");
        let value = value
            .as_ref()
            .and_then(Value::as_str)
            .ok_or(Error::Missing("the signature"))?;
        let signature = base58::decode("the signature", value)?;
        stamp(&configuration, "created")?;
        let expires = stamp(&configuration, "expires")?;
        take_context(&configuration, &mut document)?;
        Ok(Self {
            configuration,
            document,
            signature,
            expires,
        })
    }

    /// The name of the key.
    pub fn kid(&self) -> Option<&str> {
        text(&self.configuration, "verificationMethod")
    }

    /// Fails unless one of the keys made the proof.
    pub fn verify(&self, keys: &[&PublicKey]) -> Result<()> {
        let digest = digest(&Value::Object(self.configuration.clone()), &self.document)?;
        let fits = |key: &&&PublicKey| matches!(key, PublicKey::Ed25519(_));
        let mut fitting = keys.iter().filter(fits).peekable();
        if fitting.peek().is_none() {
            return Err(Error::Algorithm(SUITE.to_owned()));
        }
        let good = |key: &&PublicKey| key.verify(&digest, &self.signature).is_ok();
        if fitting.any(good) {
            Ok(())
        } else {
            Err(Error::Signature)
        }
    }

    /// What was signed.
    pub fn into_document(self) -> Map<String, Value> {
        self.document
    }

    /// What was signed, to look at.
    pub const fn document(&self) -> &Map<String, Value> {
        &self.document
    }
}

/// Section 3.3.2, step 4: the document's contexts begin with those of the proof, and only those were signed.
fn take_context(proof: &Map<String, Value>, document: &mut Map<String, Value>) -> Result<()> {
    let Some(signed) = proof.get("@context") else {
        return Ok(());
    };
    let all = document
        .get("@context")
        .map_or(&[][..], crate::json::one_or_many);
    if !all.starts_with(crate::json::one_or_many(signed)) {
        return Err(Error::Signature);
    }
    document.insert("@context".to_owned(), signed.clone());
    Ok(())
}
