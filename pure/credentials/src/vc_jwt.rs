//! W3C credentials as signed tokens: `vc+jwt` (Securing Verifiable Credentials using JOSE and COSE, section 3.1).

use serde_json::{Map, Value, json};

use crate::{
    Signer,
    error::{Error, Result},
    jws, validate_credential,
};

/// The `typ` of such a token.
pub(crate) const TYP: &str = "vc+jwt";

/// Signs a credential as it stands: the payload is the credential, there is no `vc` claim. The `kid` becomes a DID URL
/// where the issuer is a DID. Fails for what the data model refuses.
pub fn sign_vc_jwt(credential: &Value, signer: &Signer) -> Result<String> {
    let payload = checked(credential)?;
    let issuer = issuer_of(payload).ok_or(Error::Missing("the issuer"))?;
    let kid = key_url(issuer, signer.kid());
    let alg = signer.public_key().algorithm();
    let header = json!({"alg": alg, "cty": "vc", "kid": kid, "typ": TYP});
    Ok(jws::sign(&jws::written(&header), payload, signer))
}

/// The credential's members, if the data model has nothing against them.
pub(crate) fn checked(credential: &Value) -> Result<&Map<String, Value>> {
    match (
        validate_credential(credential).into_iter().next(),
        credential,
    ) {
        (Some(problem), _) => Err(Error::Invalid(problem)),
        (None, Value::Object(map)) => Ok(map),
        (None, _) => Err(Error::Missing("the credential")),
    }
}

/// Who issued it: `issuer`, or its `id`.
pub(crate) fn issuer_of(credential: &Map<String, Value>) -> Option<&str> {
    let issuer = credential.get("issuer")?;
    issuer.as_str().or_else(|| issuer.get("id")?.as_str())
}

/// The whole name of a DID's key; keys of other issuers have no address.
pub(crate) fn key_url(issuer: &str, kid: &str) -> String {
    if issuer.starts_with("did:") && !kid.contains(':') {
        return format!("{issuer}#{}", kid.trim_start_matches('#'));
    }
    kid.to_owned()
}
