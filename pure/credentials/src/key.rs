//! Keys: Ed25519 (RFC 8032) and P-256 (FIPS 186-5), as JWK (RFC 7517, 7518, 8037) and Multikey.

use ed25519_dalek::Signer as _;
use p256::ecdsa::signature::Verifier as _;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::{
    base58, base64url, canonical_json,
    error::{Error, Result, malformed},
    json::text,
};

/// A key to sign with, and the name under which verifiers find it.
pub struct Signer {
    secret: Secret,
    kid: String,
}

enum Secret {
    Ed25519(Box<ed25519_dalek::SigningKey>),
    P256(Box<p256::ecdsa::SigningKey>),
}

/// A key to verify with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicKey {
    Ed25519(ed25519_dalek::VerifyingKey),
    P256(p256::ecdsa::VerifyingKey),
}

impl Signer {
    /// An Ed25519 key of its 32 secret bytes. `kid` is a fragment such as `key-1`, or a whole DID URL.
    pub fn ed25519(kid: &str, secret: &[u8; 32]) -> Self {
        let key = ed25519_dalek::SigningKey::from_bytes(secret);
        let secret = Secret::Ed25519(Box::new(key));
        Self {
            secret,
            kid: kid.to_owned(),
        }
    }

    /// A P-256 key of its 32 secret bytes, big-endian; signatures are deterministic (RFC 6979). Fails for zero and
    /// for numbers beyond the order of the group.
    pub fn p256(kid: &str, secret: &[u8; 32]) -> Result<Self> {
        let bad = |_error| malformed("the secret key", "a scalar of P-256");
        let key = p256::ecdsa::SigningKey::from_slice(secret).map_err(bad)?;
        let secret = Secret::P256(Box::new(key));
        Ok(Self {
            secret,
            kid: kid.to_owned(),
        })
    }

    /// The name of the key.
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// The key that verifies what this one signs.
    pub fn public_key(&self) -> PublicKey {
        match &self.secret {
            Secret::Ed25519(key) => PublicKey::Ed25519(key.verifying_key()),
            Secret::P256(key) => PublicKey::P256(*key.verifying_key()),
        }
    }

    /// 64 bytes: R and S of Ed25519, or r and s of ECDSA (RFC 7518, section 3.4).
    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        match &self.secret {
            Secret::Ed25519(key) => key.sign(message).to_bytes().to_vec(),
            Secret::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(message);
                signature.to_bytes().to_vec()
            }
        }
    }
}

impl PublicKey {
    /// The `alg` that is written: `EdDSA` (RFC 8037) or `ES256` (RFC 7518).
    pub const fn algorithm(&self) -> &'static str {
        match self {
            Self::Ed25519(_) => "EdDSA",
            Self::P256(_) => "ES256",
        }
    }

    /// Whether `alg` is this key's own; `Ed25519` is the newer name of the same (RFC 9864). `none` is nobody's.
    pub fn accepts(&self, alg: &str) -> bool {
        match self {
            Self::Ed25519(_) => matches!(alg, "EdDSA" | "Ed25519"),
            Self::P256(_) => alg == "ES256",
        }
    }

    /// Fails unless `signature` is this key's over `message`; small-order keys and sloppy encodings of Ed25519 are refused.
    pub(crate) fn verify(&self, message: &[u8], signature: &[u8]) -> Result<()> {
        let bad = |_error| Error::Signature;
        match self {
            Self::Ed25519(key) => {
                let signature = ed25519_dalek::Signature::from_slice(signature).map_err(bad)?;
                key.verify_strict(message, &signature).map_err(bad)
            }
            Self::P256(key) => {
                let signature = p256::ecdsa::Signature::from_slice(signature).map_err(bad)?;
                key.verify(message, &signature).map_err(bad)
            }
        }
    }

    /// The members of a JWK that make the key, and no others.
    pub fn to_jwk(&self) -> Map<String, Value> {
        let jwk = match self {
            Self::Ed25519(key) => {
                json!({"kty": "OKP", "crv": "Ed25519", "x": base64url::encode(key.as_bytes())})
            }
            Self::P256(key) => {
                let point = key.to_sec1_point(false);
                let half = |from: usize| base64url::encode(&point.as_bytes()[from..from + 32]);
                json!({"kty": "EC", "crv": "P-256", "x": half(1), "y": half(33)})
            }
        };
        jwk.as_object().cloned().unwrap_or_default()
    }

    /// Reads a public JWK. Fails for other curves, for points that are not on the curve, and if `alg` is another key's.
    pub fn from_jwk(jwk: &Map<String, Value>) -> Result<Self> {
        let coordinate = |name| {
            let written = text(jwk, name).ok_or(Error::Missing("a coordinate of the key"))?;
            let bytes = base64url::decode("a coordinate of the key", written)?;
            <[u8; 32]>::try_from(bytes)
                .map_err(|_error| malformed("a coordinate of the key", "32 bytes"))
        };
        let key = match (text(jwk, "kty"), text(jwk, "crv")) {
            (Some("OKP"), Some("Ed25519")) => Self::from_ed25519(&coordinate("x")?)?,
            (Some("EC"), Some("P-256")) => {
                let point = [&[4][..], &coordinate("x")?, &coordinate("y")?].concat();
                Self::from_p256(&point)?
            }
            _ => return Err(malformed("the key", "of Ed25519 or P-256")),
        };
        match text(jwk, "alg") {
            Some(alg) if !key.accepts(alg) => Err(Error::Algorithm(alg.to_owned())),
            _ => Ok(key),
        }
    }

    fn from_ed25519(bytes: &[u8; 32]) -> Result<Self> {
        let bad = || malformed("the key", "a point of Ed25519");
        let key = ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_error| bad())?;
        if key.is_weak() {
            return Err(bad());
        }
        Ok(Self::Ed25519(key))
    }

    fn from_p256(point: &[u8]) -> Result<Self> {
        p256::ecdsa::VerifyingKey::from_sec1_bytes(point)
            .map(Self::P256)
            .map_err(|_error| malformed("the key", "a point of P-256"))
    }

    /// The key's `publicKeyMultibase` (Controlled Identifiers 1.0, section 2.2.2).
    pub fn to_multikey(&self) -> String {
        let bytes = match self {
            Self::Ed25519(key) => [&ED25519_PUB[..], key.as_bytes()].concat(),
            Self::P256(key) => [&P256_PUB[..], key.to_sec1_point(true).as_bytes()].concat(),
        };
        base58::encode(&bytes)
    }

    /// Reads a `publicKeyMultibase`.
    pub fn from_multikey(multikey: &str) -> Result<Self> {
        let bytes = base58::decode("the key", multikey)?;
        if let Some(point) = bytes.strip_prefix(&P256_PUB) {
            return Self::from_p256(point);
        }
        let raw = bytes.strip_prefix(&ED25519_PUB).unwrap_or_default();
        let raw = <&[u8; 32]>::try_from(raw)
            .map_err(|_error| malformed("the key", "a known Multikey"))?;
        Self::from_ed25519(raw)
    }

    /// The JWK's thumbprint with SHA-256 (RFC 7638), in base64url: a name for a key that has no other.
    pub fn thumbprint(&self) -> String {
        // Section 3.3: ordered by name and without spaces, which is what the canonical form of these texts is.
        let written = canonical_json(&Value::Object(self.to_jwk())).unwrap_or_default();
        base64url::encode(Sha256::digest(written))
    }
}

/// Multicodec `ed25519-pub` and `p256-pub` as varints.
const ED25519_PUB: [u8; 2] = [0xed, 0x01];
const P256_PUB: [u8; 2] = [0x80, 0x24];
