//! Whatever byte is changed, it is no longer the town's word.

use std::sync::LazyLock;

use proptest::prelude::*;
use stoa_credentials::{Bits, Statuses, sign_status_token};
use stoa_credentials::{
    Challenge, State, StatusList, bind, qr_address, qr_text, sign_data_integrity, sign_vc_jwt,
    token_in, verify, verify_presented,
};

use crate::permit::{
    TOKENS, at, credential, ed25519, head, hidden, holder, now, p256, sd_jwt_vc, trusted,
};

static TOKENS_OF_ALL_FORMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    vec![
        sign_vc_jwt(&credential(), &ed25519()).unwrap(),
        sign_vc_jwt(&credential(), &p256()).unwrap(),
        sd_jwt_vc().sign(&hidden(), &p256()).unwrap(),
        sd_jwt_vc().sign(&hidden(), &ed25519()).unwrap(),
    ]
});

fn changed(text: &str, place: prop::sample::Index, byte: u8) -> Option<Vec<u8>> {
    let mut bytes = text.as_bytes().to_vec();
    let place = place.index(bytes.len());
    (bytes[place] != byte).then(|| {
        bytes[place] = byte;
        bytes
    })
}

fn letters() -> impl Strategy<Value = u8> {
    prop_oneof![
        any::<u8>(),
        prop::sample::select(
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".to_vec()
        )
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_changed_token_is_never_valid(which in 0..4_usize, place: prop::sample::Index, byte in letters()) {
        let Some(bytes) = changed(&TOKENS_OF_ALL_FORMS[which], place, byte) else { return Ok(()) };
        // A blank at an end is taken off: then the token is cut, which is a change too.
        let verdict = verify(&bytes, &trusted(), now(), &[]);
        prop_assert_ne!(verdict.state, State::Valid);
        prop_assert!(verdict.claims.is_empty());
    }

    #[test]
    fn a_cut_token_is_never_valid(which in 0..2_usize, place: prop::sample::Index) {
        let token = &TOKENS_OF_ALL_FORMS[which];
        prop_assert_ne!(verify(&token.as_bytes()[..place.index(token.len())], &trusted(), now(), &[]).state, State::Valid);
    }

    #[test]
    fn a_changed_answer_of_the_holder_is_never_theirs(place: prop::sample::Index, byte in letters()) {
        let asked = Challenge { audience: "https://garage.example".to_owned(), nonce: "1".to_owned() };
        let bound = bind(&TOKENS_OF_ALL_FORMS[2], &holder(), &asked, now()).unwrap();
        let Some(bytes) = changed(&bound, place, byte) else { return Ok(()) };
        let verdict = verify_presented(&bytes, &trusted(), now(), &asked, &[]);
        prop_assert!(verdict.state != State::Valid && !verdict.by_holder);
    }

    #[test]
    fn a_changed_document_says_the_same_or_is_not_valid(place: prop::sample::Index, byte in letters()) {
        let secured = sign_data_integrity(&credential(), &ed25519(), at("2026-01-01T00:00:00Z")).unwrap();
        let Some(bytes) = changed(&secured.to_string(), place, byte) else { return Ok(()) };
        let verdict = verify(&bytes, &trusted(), now(), &[]);
        // JSON has several spellings of one value: what is signed is the value.
        prop_assert!(verdict.state != State::Valid || serde_json::Value::Object(verdict.claims) == credential());
    }

    #[test]
    fn a_changed_code_is_the_same_token_or_not_valid(place: prop::sample::Index, letter in prop::sample::select(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".to_vec())) {
        let token = &TOKENS_OF_ALL_FORMS[3];
        for text in [qr_text(token).unwrap(), qr_address("https://merrow.example/verify", token).unwrap()] {
            let Some(bytes) = changed(&text, place, letter) else { continue };
            let read = token_in(std::str::from_utf8(&bytes).unwrap());
            prop_assert!(read.as_ref() == Ok(token) || verify(&bytes, &trusted(), now(), &[]).state != State::Valid);
        }
    }

    #[test]
    fn a_changed_list_is_refused(place: prop::sample::Index, byte in letters()) {
        let states = Statuses::new(Bits::One, 1).unwrap();
        let token = sign_status_token(&head(TOKENS), &states, &ed25519()).unwrap();
        let Some(bytes) = changed(&token, place, byte) else { return Ok(()) };
        prop_assert!(StatusList::read(&bytes, &trusted(), now()).is_err());
    }
}
