//! Tokens whose holder shows only some of their claims: SD-JWT (RFC 9901), as it is read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::{
    base64url,
    error::{Error, Result, malformed},
    json::{self, MAX_DEPTH},
    jws::Jws,
};

/// The most claims that may be disclosed one by one.
pub const MAX_DISCLOSURES: usize = 200;

/// A token with what is disclosed of it, not verified yet.
pub(crate) struct SdJwt {
    pub jws: Jws,
    disclosures: BTreeMap<String, Disclosure>,
    /// The holder's own token at the end, with the hash that it must name.
    pub key_binding: Option<(Jws, String)>,
}

struct Disclosure {
    /// The claim's name; None for an item of a list.
    name: Option<String>,
    value: Value,
}

/// The digest by which a token knows a disclosure, or a key binding the whole (section 4.2.3).
pub(crate) fn digest(text: &str) -> String {
    base64url::encode(Sha256::digest(text))
}

impl SdJwt {
    /// Reads `<token>~<disclosure>~…~<key binding>`. Fails for a disclosure that stands twice.
    pub fn parse(text: &str) -> Result<Self> {
        let (shown, binding) = text
            .rsplit_once('~')
            .ok_or(Error::Missing("the ~ of an SD-JWT"))?;
        let mut parts = shown.split('~');
        let jws = Jws::parse(parts.next().unwrap_or_default())?;
        let mut disclosures = BTreeMap::new();
        for part in parts {
            let is_new = disclosures
                .insert(digest(part), Disclosure::parse(part)?)
                .is_none();
            if !is_new || disclosures.len() > MAX_DISCLOSURES {
                return Err(malformed("the disclosures", "at most 200, each once"));
            }
        }
        let key_binding = match binding {
            "" => None,
            token => Some((Jws::parse(token)?, digest(&format!("{shown}~")))),
        };
        Ok(Self {
            jws,
            disclosures,
            key_binding,
        })
    }

    /// The claims with what is disclosed put in its place (section 7.1). To be asked only after the signature was verified.
    /// Fails for a disclosure that the token does not know, for digests that stand twice and for names that are taken.
    pub fn claims(mut self) -> Result<Map<String, Value>> {
        match self.jws.payload.remove("_sd_alg") {
            None => {}
            Some(alg) if alg == "sha-256" => {}
            Some(_) => return Err(malformed("_sd_alg", "sha-256")),
        }
        let mut walk = Walk {
            left: self.disclosures,
            seen: BTreeSet::new(),
        };
        let claims = walk.object(self.jws.payload, MAX_DEPTH)?;
        if !walk.left.is_empty() {
            return Err(malformed("a disclosure", "one that the token knows"));
        }
        Ok(claims)
    }
}

impl Disclosure {
    /// `[salt, name, value]`, or `[salt, value]` of an item (sections 4.2.1 and 4.2.2).
    fn parse(text: &str) -> Result<Self> {
        let bad = || malformed("a disclosure", "[salt, name, value] or [salt, value]");
        let bytes = base64url::decode("a disclosure", text)?;
        let Value::Array(parts) = json::value("a disclosure", &bytes)? else {
            return Err(bad());
        };
        match <[Value; 3]>::try_from(parts) {
            Ok([Value::String(_), Value::String(name), value])
                if name != "_sd" && name != "..." =>
            {
                Ok(Self {
                    name: Some(name),
                    value,
                })
            }
            Ok(_) => Err(bad()),
            Err(parts) => match <[Value; 2]>::try_from(parts) {
                Ok([Value::String(_), value]) => Ok(Self { name: None, value }),
                _ => Err(bad()),
            },
        }
    }
}

/// What is still to be put in place, and which digests were met.
struct Walk {
    left: BTreeMap<String, Disclosure>,
    seen: BTreeSet<String>,
}

impl Walk {
    /// What stands behind a digest, if it is disclosed. No digest may stand twice in the whole (section 7.1, step 4).
    fn take(&mut self, digest: &Value) -> Result<Option<Disclosure>> {
        let digest = digest
            .as_str()
            .ok_or_else(|| malformed("a digest", "a text"))?;
        if !self.seen.insert(digest.to_owned()) {
            return Err(malformed("a digest", "one that stands once"));
        }
        Ok(self.left.remove(digest))
    }

    fn value(&mut self, value: Value, depth: usize) -> Result<Value> {
        match value {
            Value::Object(map) => self.object(map, depth).map(Value::Object),
            Value::Array(list) => self.list(list, depth).map(Value::Array),
            plain => Ok(plain),
        }
    }

    fn object(&mut self, mut map: Map<String, Value>, depth: usize) -> Result<Map<String, Value>> {
        let depth = deeper(depth)?;
        let digests = map.remove("_sd").unwrap_or(Value::Array(Vec::new()));
        let Value::Array(digests) = digests else {
            return Err(malformed("_sd", "a list"));
        };
        let mut out = Map::new();
        for (name, value) in map {
            if name == "..." {
                return Err(malformed("a claim's name", "other than ..."));
            }
            out.insert(name, self.value(value, depth)?);
        }
        for digest in &digests {
            let Some(Disclosure { name, value }) = self.take(digest)? else {
                continue;
            };
            let name = name.ok_or_else(|| malformed("a disclosed claim", "one with a name"))?;
            let value = self.value(value, depth)?;
            if out.insert(name, value).is_some() {
                return Err(malformed("a disclosed claim", "one that is not there yet"));
            }
        }
        Ok(out)
    }

    fn list(&mut self, list: Vec<Value>, depth: usize) -> Result<Vec<Value>> {
        let depth = deeper(depth)?;
        let mut out = Vec::new();
        for item in list {
            let hidden = item
                .as_object()
                .filter(|map| map.len() == 1)
                .and_then(|map| map.get("..."));
            let Some(digest) = hidden else {
                out.push(self.value(item, depth)?);
                continue;
            };
            match self.take(digest)? {
                Some(Disclosure { name: None, value }) => out.push(self.value(value, depth)?),
                Some(_) => return Err(malformed("a disclosed item", "one without a name")),
                None => {}
            }
        }
        Ok(out)
    }
}

fn deeper(depth: usize) -> Result<usize> {
    depth
        .checked_sub(1)
        .ok_or_else(|| malformed("the claims", "at most 32 deep"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_digest_of_rfc_9901() {
        // Section 4.2.3.
        let disclosure = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
        assert_eq!(
            super::digest(disclosure),
            "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"
        );
    }
}
