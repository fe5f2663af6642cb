//! Signed tokens of three parts (RFC 7515, compact serialization; RFC 7519; RFC 8725).

use serde_json::{Map, Value};

use crate::{
    PublicKey, Signer, base64url,
    error::{Error, Result, malformed},
    json::{object, text},
};

/// A token that was read and is not verified yet.
pub(crate) struct Jws {
    pub header: Map<String, Value>,
    pub payload: Map<String, Value>,
    signed: String,
    signature: Vec<u8>,
}

/// A token of this header and this payload. `typ` in the header says which kind it is (RFC 8725, section 3.11).
pub(crate) fn sign(header: &str, payload: &Map<String, Value>, signer: &Signer) -> String {
    let payload = base64url::encode(written(&Value::Object(payload.clone())));
    let signed = format!("{}.{payload}", base64url::encode(header));
    let signature = base64url::encode(signer.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

impl Jws {
    /// Reads a token. Fails for headers with `crit`, whose extensions nobody here understands.
    pub fn parse(token: &str) -> Result<Self> {
        let mut parts = token.split('.');
        let (Some(header), Some(payload), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(malformed("the token", "of three parts"));
        };
        let header = object("the header", &base64url::decode("the header", header)?)?;
        if header.contains_key("crit") {
            return Err(malformed("the header", "without critical extensions"));
        }
        Ok(Self {
            header,
            payload: object("the payload", &base64url::decode("the payload", payload)?)?,
            signed: token
                .rsplit_once('.')
                .map_or("", |(signed, _)| signed)
                .to_owned(),
            signature: base64url::decode("the signature", signature)?,
        })
    }

    /// The kind of token, without the `application/` that may stand before it (RFC 7515, section 4.1.9).
    pub fn typ(&self) -> &str {
        let typ = text(&self.header, "typ").unwrap_or_default();
        typ.strip_prefix("application/").unwrap_or(typ)
    }

    /// The name of the key, if the token gives one.
    pub fn kid(&self) -> Option<&str> {
        text(&self.header, "kid")
    }

    /// Fails unless one of the keys signed this. The key says which algorithm it is; the header only may not contradict.
    pub fn verify(&self, keys: &[&PublicKey]) -> Result<()> {
        let alg = text(&self.header, "alg").ok_or(Error::Missing("the algorithm"))?;
        let mut fitting = keys.iter().filter(|key| key.accepts(alg)).peekable();
        if fitting.peek().is_none() {
            return Err(Error::Algorithm(alg.to_owned()));
        }
        let good = |key: &&PublicKey| key.verify(self.signed.as_bytes(), &self.signature).is_ok();
        if fitting.any(good) {
            Ok(())
        } else {
            Err(Error::Signature)
        }
    }
}

/// JSON without spaces whose members stand in the order of their names, however serde_json keeps them: the same claims are the
/// same token in every build.
pub(crate) fn written(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|one, other| one.0.cmp(other.0));
            let member = |(name, value): (&String, &Value)| {
                format!("{}:{}", Value::String(name.clone()), written(value))
            };
            let members: Vec<String> = members.into_iter().map(member).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(written).collect();
            format!("[{}]", items.join(","))
        }
        plain => plain.to_string(),
    }
}
