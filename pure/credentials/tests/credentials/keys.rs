//! Keys in the forms that others know.

use serde_json::{Value, json};
use stoa_credentials::{
    Error, Issuers, PublicKey, Signer, State, did_document, did_web, did_web_address, jwks,
    sign_vc_jwt, verify,
};

use crate::permit::{credential, ed25519, now, p256, town};

fn object(value: &Value) -> &serde_json::Map<String, Value> {
    value.as_object().unwrap()
}

#[test]
fn the_key_of_rfc_8037() {
    // Appendix A.1 to A.3.
    let secret =
        hex::decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap();
    let key = Signer::ed25519("it", &secret.try_into().unwrap()).public_key();
    let wanted =
        json!({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"});
    assert_eq!(Value::Object(key.to_jwk()), wanted);
    assert_eq!(
        key.thumbprint(),
        "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
    );
}

#[test]
fn the_key_of_rfc_7515() {
    // Appendix A.3.1.
    let secret =
        hex::decode("8e9b109e719098bf980487df1f5d77e9cb29606ebed2263b5f57c213df84f4b2").unwrap();
    let key = Signer::p256("it", &secret.try_into().unwrap())
        .unwrap()
        .public_key();
    let wanted = json!({
        "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    });
    assert_eq!(Value::Object(key.to_jwk()), wanted);
}

#[test]
fn each_form_reads_back_as_the_same_key() {
    for key in [ed25519().public_key(), p256().public_key()] {
        assert_eq!(PublicKey::from_jwk(&key.to_jwk()).unwrap(), key);
        assert_eq!(PublicKey::from_multikey(&key.to_multikey()).unwrap(), key);
    }
    assert!(ed25519().public_key().to_multikey().starts_with("z6Mk"));
    assert!(p256().public_key().to_multikey().starts_with("zDn"));
}

#[test]
fn keys_that_are_no_points_or_another_algorithm_s_are_refused() {
    let mut off = p256().public_key().to_jwk();
    off.insert(
        "x".to_owned(),
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into(),
    );
    assert!(PublicKey::from_jwk(&off).is_err());
    let mut confused = p256().public_key().to_jwk();
    confused.insert("alg".to_owned(), "EdDSA".into());
    assert_eq!(
        PublicKey::from_jwk(&confused),
        Err(Error::Algorithm("EdDSA".to_owned()))
    );
    // The neutral point: everything would be signed by it.
    let weak =
        json!({"kty": "OKP", "crv": "Ed25519", "x": "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"});
    assert!(PublicKey::from_jwk(object(&weak)).is_err());
    assert!(Signer::p256("zero", &[0; 32]).is_err());
    assert!(Signer::p256("beyond", &[255; 32]).is_err());
}

#[test]
fn who_reads_the_did_document_or_the_key_set_verifies() {
    let keys = [
        ("key-1", ed25519().public_key()),
        ("key-2", p256().public_key()),
    ];
    let mut by_did = Issuers::new();
    assert_eq!(
        by_did.trust_did_document(did_document(&town(), &keys).to_string().as_bytes()),
        Ok(town())
    );
    let mut by_set = Issuers::new();
    by_set
        .trust_jwks(&town(), jwks(&keys).to_string().as_bytes())
        .unwrap();
    for signer in [ed25519(), p256()] {
        let token = sign_vc_jwt(&credential(), &signer).unwrap();
        for issuers in [&by_did, &by_set] {
            assert_eq!(
                verify(token.as_bytes(), issuers, now(), &[]).state,
                State::Valid
            );
        }
    }
}

#[test]
fn a_did_document_gives_only_keys_for_assertions_and_of_its_own() {
    let mut document = did_document(
        &town(),
        &[
            ("key-1", ed25519().public_key()),
            ("key-2", p256().public_key()),
        ],
    );
    document["assertionMethod"] = json!(["#key-1"]);
    let mut issuers = Issuers::new();
    issuers
        .trust_did_document(document.to_string().as_bytes())
        .unwrap();
    let state = |signer| {
        verify(
            sign_vc_jwt(&credential(), &signer).unwrap().as_bytes(),
            &issuers,
            now(),
            &[],
        )
        .state
    };
    assert_eq!(state(ed25519()), State::Valid);
    assert_eq!(state(p256()), State::UnknownIssuer);
    for method in document["verificationMethod"].as_array_mut().unwrap() {
        method["controller"] = "did:web:other.example".into();
    }
    assert!(
        Issuers::new()
            .trust_did_document(document.to_string().as_bytes())
            .is_err()
    );
}

#[test]
fn where_a_did_is_fetched() {
    let address = |did: &str| did_web_address(did);
    assert_eq!(
        address("did:web:merrow.example").unwrap(),
        "https://merrow.example/.well-known/did.json"
    );
    assert_eq!(
        address(&did_web("merrow.example:8443", &["permits"])).unwrap(),
        "https://merrow.example:8443/permits/did.json"
    );
    for bad in [
        "did:key:z6Mk",
        "did:web:",
        "did:web:a.example:..",
        "did:web:a/b",
        "did:web:a.example:x%2Fy",
        "did:web:u@h",
        "did:web:a.example::x",
    ] {
        assert_eq!(address(bad), None, "{bad}");
    }
}
