//! What the town issues, as a reader finds it: each form, shown whole and in part, in time and out of it.

use proptest::prelude::*;
use serde_json::{Value, json};
use stoa_credentials::{
    Challenge, Error, Form, Hidden, Issuers, Reason, SdJwtVc, Signer, State, bind, present,
    sign_data_integrity, sign_vc_jwt, verify, verify_presented,
};

use crate::permit::{
    at, claims, credential, ed25519, hidden, holder, now, p256, sd_jwt_vc, town, trusted,
};

/// The permit in each form.
fn all_forms() -> Vec<(Form, String)> {
    let proof = sign_data_integrity(&credential(), &ed25519(), at("2026-01-01T00:00:00Z")).unwrap();
    vec![
        (Form::VcJwt, sign_vc_jwt(&credential(), &ed25519()).unwrap()),
        (Form::VcJwt, sign_vc_jwt(&credential(), &p256()).unwrap()),
        (Form::DataIntegrity, proof.to_string()),
        (Form::SdJwtVc, sd_jwt_vc().sign(&hidden(), &p256()).unwrap()),
        (Form::SdJwtVc, sd_jwt_vc().sign(&[], &ed25519()).unwrap()),
    ]
}

#[test]
fn each_form_is_valid_in_its_time_and_no_longer() {
    for (form, text) in all_forms() {
        let told = |moment: &str| verify(text.as_bytes(), &trusted(), at(moment), &[]);
        let verdict = told("2026-06-01T12:00:00Z");
        assert_eq!(
            (verdict.state, verdict.form, verdict.issuer),
            (State::Valid, Some(form), Some(town()))
        );
        assert_eq!(told("2025-12-31T23:59:59Z").state, State::NotYetValid);
        assert_eq!(told("2026-01-01T00:00:00Z").state, State::Valid);
        let expired = told("2027-01-01T00:00:00Z");
        assert_eq!(expired.state, State::Expired);
        assert!(!expired.claims.is_empty());
    }
}

#[test]
fn strangers_and_unknown_keys_are_told_apart_from_forgers() {
    for (_, text) in all_forms() {
        let nobody = verify(text.as_bytes(), &Issuers::new(), now(), &[]);
        assert_eq!(nobody.state, State::UnknownIssuer);
        assert_eq!(nobody.reasons, [Reason::UnknownIssuer { issuer: town() }]);
        assert!(nobody.claims.is_empty() && nobody.issuer == Some(town()));
        // The same names with other keys.
        let mut wrong = Issuers::new();
        wrong.trust(
            &town(),
            "key-1",
            Signer::ed25519("key-1", &[1; 32]).public_key(),
        );
        wrong.trust(
            &town(),
            "key-2",
            Signer::p256("key-2", &[1; 32]).unwrap().public_key(),
        );
        let forged = verify(text.as_bytes(), &wrong, now(), &[]);
        assert_eq!((forged.state, forged.claims.len()), (State::Tampered, 0));
    }
    let token = sign_vc_jwt(&credential(), &Signer::ed25519("key-9", &[7; 32])).unwrap();
    assert_eq!(
        verify(token.as_bytes(), &trusted(), now(), &[]).state,
        State::UnknownIssuer
    );
}

#[test]
fn the_signed_claims_are_those_that_were_given() {
    let token = sign_vc_jwt(&credential(), &p256()).unwrap();
    let verdict = verify(token.as_bytes(), &trusted(), now(), &[]);
    assert_eq!(Value::Object(verdict.claims), credential());
    let token = sd_jwt_vc().sign(&hidden(), &p256()).unwrap();
    let verdict = verify(token.as_bytes(), &trusted(), now(), &[]);
    for (name, value) in claims() {
        assert_eq!(verdict.claims[&name], value, "{name}");
    }
    assert!(!verdict.claims.contains_key("_sd") && !verdict.claims.contains_key("_sd_alg"));
}

#[test]
fn the_holder_shows_what_they_like() {
    let token = sd_jwt_vc().sign(&hidden(), &p256()).unwrap();
    let shown = |token: &str| verify(token.as_bytes(), &trusted(), now(), &[]).claims;
    let plate = present(&token, |name| name == Some("plate")).unwrap();
    let claims = shown(&plate);
    assert_eq!(
        (&claims["plate"], claims.get("name"), claims.get("address")),
        (&json!("MW 1234"), None, None)
    );
    assert_eq!(claims["zones"], json!([]));
    let town = shown(&present(&token, |name| name == Some("address")).unwrap());
    assert_eq!(town["address"], json!({"town": "Merrow"}));
    let zones = shown(&present(&token, |name| name.is_none()).unwrap());
    assert_eq!(zones["zones"], json!(["B", "C"]));
    // A street without its address is a disclosure that nothing asks for.
    let orphan = present(&token, |name| name == Some("street")).unwrap();
    assert_eq!(
        verify(orphan.as_bytes(), &trusted(), now(), &[]).state,
        State::Malformed
    );
    // Nothing of what is hidden can be read in the token itself.
    let bare = present(&token, |_| false).unwrap();
    assert!(!shown(&bare).contains_key("name"));
}

#[test]
fn a_holder_answers_this_question_and_no_other() {
    let token = sd_jwt_vc().sign(&hidden(), &p256()).unwrap();
    let asked = Challenge {
        audience: "https://garage.example".to_owned(),
        nonce: "n-0S6_WzA2Mj".to_owned(),
    };
    let bound = bind(
        &present(&token, |name| name == Some("plate")).unwrap(),
        &holder(),
        &asked,
        now(),
    )
    .unwrap();
    let told = |text: &str, challenge: &Challenge| {
        verify_presented(text.as_bytes(), &trusted(), now(), challenge, &[])
    };
    let verdict = told(&bound, &asked);
    assert_eq!((verdict.state, verdict.by_holder), (State::Valid, true));
    let other = Challenge {
        nonce: "another".to_owned(),
        ..asked.clone()
    };
    assert_eq!(told(&bound, &other).reasons[0], Reason::NotByHolder);
    assert_eq!(
        told(
            &bound,
            &Challenge {
                audience: "https://else.example".to_owned(),
                ..asked.clone()
            }
        )
        .state,
        State::Tampered
    );
    assert_eq!(told(&token, &asked).state, State::Tampered);
    // Somebody else's key, another selection, and an answer of yesterday.
    let thief = bind(
        &present(&token, |_| true).unwrap(),
        &ed25519(),
        &asked,
        now(),
    )
    .unwrap();
    assert_eq!(told(&thief, &asked).state, State::Tampered);
    let (_, binding) = bound.rsplit_once('~').unwrap();
    assert_eq!(
        told(&format!("{token}{binding}"), &asked).state,
        State::Tampered
    );
    assert_eq!(
        verify(
            format!("{token}{binding}").as_bytes(),
            &trusted(),
            now(),
            &[]
        )
        .state,
        State::Tampered
    );
    let old = bind(&token, &holder(), &asked, at("2026-05-31T12:00:00Z")).unwrap();
    assert_eq!(told(&old, &asked).state, State::Tampered);
}

#[test]
fn an_answer_that_nobody_asked_for_proves_nothing() {
    let token = sd_jwt_vc().sign(&hidden(), &p256()).unwrap();
    let asked = Challenge {
        audience: "https://garage.example".to_owned(),
        nonce: "1".to_owned(),
    };
    let bound = bind(&token, &holder(), &asked, now()).unwrap();
    let unasked = verify(bound.as_bytes(), &trusted(), now(), &[]);
    assert_eq!((unasked.state, unasked.by_holder), (State::Valid, false));
}

#[test]
fn what_must_be_open_cannot_be_hidden() {
    let hide = |pointer: &str| {
        sd_jwt_vc().sign(
            &[Hidden {
                pointer: pointer.to_owned(),
                salt: [1; 16],
            }],
            &p256(),
        )
    };
    for bad in [
        "/iss", "/exp", "/vct", "/status", "/cnf", "/nothing", "/zones/7", "/plate/x", "plate", "",
    ] {
        assert!(matches!(hide(bad), Err(Error::Malformed { .. })), "{bad}");
    }
    let taken = |name: &str| {
        let claims = [(name.to_owned(), json!("x"))].into_iter().collect();
        SdJwtVc {
            claims,
            ..sd_jwt_vc()
        }
        .sign(&[], &p256())
    };
    assert!(
        ["iss", "_sd", "...", "_sd_alg", "status"]
            .iter()
            .all(|name| taken(name).is_err())
    );
    let nested = json!({"deep": {"_sd": []}}).as_object().cloned().unwrap();
    assert!(
        SdJwtVc {
            claims: nested,
            ..sd_jwt_vc()
        }
        .sign(&[], &p256())
        .is_err()
    );
}

#[test]
fn what_the_data_model_refuses_is_not_signed() {
    let mut bad = credential();
    bad["validUntil"] = "tomorrow".into();
    assert!(
        matches!(sign_vc_jwt(&bad, &ed25519()), Err(Error::Invalid(problem)) if problem.at == "/validUntil")
    );
    assert!(sign_data_integrity(&bad, &ed25519(), now()).is_err());
    assert!(sign_data_integrity(&credential(), &p256(), now()).is_err());
    let mut large = credential();
    large["credentialSubject"]["number"] = json!(9_007_199_254_740_993_u64);
    assert!(sign_data_integrity(&large, &ed25519(), now()).is_err());
}

/// JSON of chance, three deep.
fn anything() -> impl Strategy<Value = Value> {
    let plain = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        proptest::num::f64::NORMAL.prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    plain.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map("[a-zé/~\" ]{1,6}", inner, 0..4)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

/// The pointers to all members and items.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(map) => map
            .iter()
            .map(|(name, value)| (name.replace('~', "~0").replace('/', "~1"), value))
            .collect(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .map(|(at, value)| (at.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    for (name, value) in inner {
        let pointer = format!("{at}/{name}");
        pointers(value, &pointer, found);
        found.push(pointer);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_hidden_and_shown_is_as_it_was(value in anything(), chosen in any::<u64>()) {
        let claims: serde_json::Map<String, Value> = [("claim".to_owned(), value)].into_iter().collect();
        let mut all = Vec::new();
        pointers(&Value::Object(claims.clone()), "", &mut all);
        let hidden: Vec<Hidden> = (0_u8..64)
            .zip(all)
            .filter(|(at, _)| chosen >> at & 1 == 1)
            .map(|(at, pointer)| Hidden { pointer, salt: [at; 16] })
            .collect();
        let token = SdJwtVc { claims: claims.clone(), ..sd_jwt_vc() }.sign(&hidden, &ed25519()).unwrap();
        let verdict = verify(token.as_bytes(), &trusted(), now(), &[]);
        prop_assert_eq!(verdict.state, State::Valid);
        prop_assert_eq!(&verdict.claims["claim"], &claims["claim"]);
        let bare = present(&token, |_| false).unwrap();
        prop_assert_eq!(verify(bare.as_bytes(), &trusted(), now(), &[]).state, State::Valid);
    }

    #[test]
    fn whatever_is_signed_is_read_as_it_was(value in anything()) {
        let mut document = credential();
        document["credentialSubject"]["claim"] = value;
        let token = sign_vc_jwt(&document, &ed25519()).unwrap();
        prop_assert_eq!(Value::Object(verify(token.as_bytes(), &trusted(), now(), &[]).claims), document.clone());
        // Whole numbers that a double does not hold are not signed in this form.
        if let Ok(secured) = sign_data_integrity(&document, &ed25519(), now()) {
            let verdict = verify(secured.to_string().as_bytes(), &trusted(), now(), &[]);
            prop_assert_eq!(Value::Object(verdict.claims), document);
        }
    }
}
