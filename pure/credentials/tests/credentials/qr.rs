//! Codes that hold a permit: what is read is the token to the letter, and how large they get.

use proptest::prelude::*;
use qrcode::{EcLevel, QrCode, Version};
use serde_json::json;
use stoa_credentials::{
    Hidden, SdJwtVc, State, qr_address, qr_text, sign_vc_jwt, token_in, verify,
};

use crate::permit::{at, credential, ed25519, hidden, now, p256, sd_jwt_vc, town, trusted};

const PAGE: &str = "https://merrow.example/verify";

/// What a permit behind a windscreen says.
fn windscreen() -> SdJwtVc {
    let claims = json!({"permit": "P-2026-00042", "plate": "MW 1234", "zone": "B"});
    SdJwtVc {
        vct: "urn:merrow:parking".to_owned(),
        issued: None,
        valid_until: Some(at("2027-01-01T00:00:00Z")),
        holder: None,
        status: Some(("https://merrow.example/status/1".to_owned(), 94_567)),
        claims: claims.as_object().cloned().unwrap(),
        ..sd_jwt_vc()
    }
}

fn version(text: &str) -> i16 {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
    match code.version() {
        Version::Normal(version) => version,
        Version::Micro(_) => 0,
    }
}

#[test]
fn a_code_gives_back_the_token_and_fits_a_windscreen() {
    let name = [Hidden {
        pointer: "/permit".to_owned(),
        salt: [5; 16],
    }];
    let tokens = [
        (
            "windscreen, sd-jwt, ed25519",
            windscreen().sign(&[], &ed25519()).unwrap(),
        ),
        (
            "windscreen, sd-jwt, p-256, one hidden",
            windscreen().sign(&name, &p256()).unwrap(),
        ),
        ("vc+jwt", sign_vc_jwt(&credential(), &ed25519()).unwrap()),
        (
            "all of it, six hidden",
            sd_jwt_vc().sign(&hidden(), &p256()).unwrap(),
        ),
    ];
    for (what, token) in &tokens {
        let (address, dense) = (qr_address(PAGE, token).unwrap(), qr_text(token).unwrap());
        for text in [&address, &dense] {
            assert_eq!(&token_in(text).unwrap(), token);
            assert_eq!(
                verify(text.as_bytes(), &trusted(), now(), &[]).state,
                State::Valid
            );
        }
        // Some readers write a scanned address in small letters, as browsers do with its host.
        assert_eq!(&token_in(&address.to_lowercase()).unwrap(), token);
        let sizes = (token.len(), address.len(), dense.len());
        eprintln!(
            "{what}: {sizes:?} letters of token, address, dense; versions {} {} {} at M",
            version(token),
            version(&address),
            version(&dense)
        );
        assert!(version(&address) < version(token) && version(&dense) <= version(&address));
    }
    assert!(version(&qr_address(PAGE, &tokens[0].1).unwrap()) <= 16);
    assert!(qr_address(PAGE, &tokens[3].1).unwrap().len() < 2_200);
}

#[test]
fn an_address_has_letters_of_an_address_only() {
    let address = qr_address(PAGE, &windscreen().sign(&[], &p256()).unwrap()).unwrap();
    let (page, letters) = address.split_once('#').unwrap();
    assert_eq!(page, "HTTPS://MERROW.EXAMPLE/VERIFY");
    assert!(
        letters
            .bytes()
            .all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit())
    );
    assert_eq!(town(), "did:web:merrow.example");
}

#[test]
fn what_does_not_fit_and_what_is_bound_gets_no_code() {
    let mut large = windscreen();
    // Letters that do not repeat, so that they do not shrink.
    let text: String = (0_u64..6_000)
        .map(|n| char::from(b'a' + u8::try_from(n * n * 31 / 7 % 26).unwrap()))
        .collect();
    let noise: String = (0_u64..700)
        .map(|n| format!("{:x}", n.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
        .collect();
    large
        .claims
        .insert("text".to_owned(), format!("{text}{noise}").into());
    assert!(qr_text(&large.sign(&[], &ed25519()).unwrap()).is_err());
    let token = windscreen().sign(&[], &ed25519()).unwrap();
    assert!(qr_text(&format!("{token}a.b.c")).is_err());
    assert!(qr_text("a.b").is_err() && qr_text("").is_err());
}

proptest! {
    #[test]
    fn codes_of_chance_do_no_harm(letters in "[0-9A-Z $%*+./:-]{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
        let _ = token_in(&format!("VC1:{letters}"));
        let _ = token_in(&format!("HTTPS://X#{letters}"));
        // Whatever three parts there are, a code keeps them.
        use base64::Engine;
        let part = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(&bytes);
        let token = format!("{part}.{part}.{part}");
        prop_assert_eq!(token_in(&qr_text(&token).unwrap()).unwrap(), token.clone());
        let disclosed = format!("{token}~{part}~{part}~");
        prop_assert_eq!(token_in(&qr_address("x", &disclosed).unwrap()).unwrap(), disclosed);
    }
}
