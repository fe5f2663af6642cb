//! What attackers send: other algorithms, two meanings in one text, depth, bombs.

use std::{io::Write, time::Instant};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use flate2::{Compression, write::ZlibEncoder};
use hmac::{Hmac, KeyInit, Mac};
use proptest::prelude::*;
use serde_json::json;
use sha2::Sha256;
use stoa_credentials::{
    Issuers, MAX_CREDENTIAL_BYTES, PublicKey, Reason, State, StatusList, sign_vc_jwt, token_in,
    verify,
};

use crate::permit::{TOKENS, credential, ed25519, hidden, now, p256, sd_jwt_vc, town, trusted};

fn encode(text: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(text)
}

fn state(text: &str) -> State {
    verify(text.as_bytes(), &trusted(), now(), &[]).state
}

/// The good token with another header.
fn with_header(header: &str) -> String {
    let token = sign_vc_jwt(&credential(), &ed25519()).unwrap();
    let (_, rest) = token.split_once('.').unwrap();
    format!("{}.{rest}", encode(header))
}

#[test]
fn the_header_does_not_choose_the_algorithm() {
    let kid = format!("{}#key-1", town());
    for alg in ["none", "None", "HS256", "ES256", "RS256", ""] {
        let header = json!({"alg": alg, "typ": "vc+jwt", "kid": kid}).to_string();
        let verdict = verify(with_header(&header).as_bytes(), &trusted(), now(), &[]);
        assert_eq!(verdict.state, State::Tampered);
        assert_eq!(
            verdict.reasons,
            [Reason::WrongAlgorithm {
                alg: alg.to_owned()
            }]
        );
    }
    let payload = encode(credential().to_string());
    let unsigned = format!(
        "{}.{payload}.",
        encode(json!({"alg": "none", "typ": "vc+jwt"}).to_string())
    );
    assert_eq!(state(&unsigned), State::Tampered);
    // HMAC with the public key as its secret, the old confusion.
    let PublicKey::P256(key) = p256().public_key() else {
        unreachable!()
    };
    let header = encode(
        json!({"alg": "HS256", "typ": "vc+jwt", "kid": format!("{}#key-2", town())}).to_string(),
    );
    let point = key.to_sec1_point(false);
    let mut mac = Hmac::<Sha256>::new_from_slice(point.as_bytes()).unwrap();
    mac.update(format!("{header}.{payload}").as_bytes());
    let mac = mac.finalize().into_bytes();
    assert_eq!(
        state(&format!("{header}.{payload}.{}", encode(mac))),
        State::Tampered
    );
}

#[test]
fn keys_and_extensions_in_the_header_are_not_believed() {
    let stranger = stoa_credentials::Signer::ed25519("key-1", &[99; 32]);
    let token = sign_vc_jwt(&credential(), &stranger).unwrap();
    assert_eq!(state(&token), State::Tampered);
    let kid = format!("{}#key-1", town());
    let jwk = serde_json::Value::Object(stranger.public_key().to_jwk());
    assert_eq!(
        state(&with_header(
            &json!({"alg": "EdDSA", "typ": "vc+jwt", "kid": kid, "jwk": jwk}).to_string()
        )),
        State::Tampered
    );
    assert_eq!(
        state(&with_header(
            &json!({"alg": "EdDSA", "typ": "vc+jwt", "kid": kid, "crit": ["b64"], "b64": false})
                .to_string()
        )),
        State::Malformed
    );
    assert_eq!(
        state(&with_header(
            &json!({"alg": "EdDSA", "typ": "JWT", "kid": kid}).to_string()
        )),
        State::Malformed
    );
}

#[test]
fn a_key_that_stands_twice_and_what_is_too_deep_are_refused() {
    let twice = r#"{"alg":"EdDSA","alg":"none","typ":"vc+jwt"}"#;
    assert_eq!(state(&with_header(twice)), State::Malformed);
    for depth in [40, 200, 30_000] {
        let deep = format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
        assert_eq!(state(&deep), State::Malformed);
        assert_eq!(state(&with_header(&deep)), State::Malformed);
        let list = format!("{{\"a\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(state(&list), State::Malformed);
    }
    assert_eq!(
        state(&" ".repeat(MAX_CREDENTIAL_BYTES + 1)),
        State::Malformed
    );
}

#[test]
fn disclosures_that_the_token_does_not_know_or_twice_are_refused() {
    let token = sd_jwt_vc().sign(&hidden(), &p256()).unwrap();
    let extra = encode(json!(["salt", "role", "mayor"]).to_string());
    assert_eq!(state(&format!("{token}{extra}~")), State::Malformed);
    let first = token.split('~').nth(1).unwrap();
    assert_eq!(state(&format!("{token}{first}~")), State::Malformed);
    for bad in ["", "AA", "bm90IGpzb24"] {
        assert_eq!(state(&format!("{token}{bad}~")), State::Malformed);
    }
    for taken in [
        json!(["s", "_sd", 1]),
        json!(["s", "...", 1]),
        json!(["s"]),
        json!([1, "x", 2]),
        json!({}),
    ] {
        assert_eq!(
            state(&format!("{token}{}~", encode(taken.to_string()))),
            State::Malformed
        );
    }
}

#[test]
fn a_bomb_is_stopped_at_the_limit() {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![0_u8; 1 << 20];
    (0..200).for_each(|_| packer.write_all(&zeros).unwrap());
    let lst = encode(packer.finish().unwrap());
    let claims = json!({
        "iss": town(), "sub": TOKENS, "iat": 1_780_000_000, "status_list": {"bits": 1, "lst": lst},
    });
    let signer = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
    let header = json!({"alg": "EdDSA", "kid": "key-1", "typ": "statuslist+jwt"});
    let signed = format!(
        "{}.{}",
        encode(header.to_string()),
        encode(claims.to_string())
    );
    let signature = ed25519_dalek::Signer::sign(&signer, signed.as_bytes()).to_bytes();
    let begun = Instant::now();
    let read = StatusList::read(
        format!("{signed}.{}", encode(signature)).as_bytes(),
        &trusted(),
        now(),
    );
    assert!(
        matches!(read, Err(stoa_credentials::Error::TooLarge { .. })),
        "{read:?}"
    );
    assert!(begun.elapsed().as_secs() < 20);
}

proptest! {
    #[test]
    fn nothing_that_chance_writes_is_valid_or_ends_the_program(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "[A-Za-z0-9_.~#:{}\",\\[\\] -]{0,300}") {
        prop_assert_eq!(verify(&bytes, &trusted(), now(), &[]).state, State::Malformed);
        let told = verify(text.as_bytes(), &trusted(), now(), &[]);
        prop_assert_ne!(told.state, State::Valid);
        prop_assert!(StatusList::read(&bytes, &trusted(), now()).is_err());
        let _ = token_in(&text);
        let _ = token_in(&format!("VC1:{}", text.to_uppercase()));
        prop_assert!(Issuers::new().trust_jwks("x", &bytes).is_err());
        prop_assert!(Issuers::new().trust_did_document(text.as_bytes()).is_err());
        let _ = PublicKey::from_multikey(&text);
    }
}
