//! A town that issues parking permits, for the other tests.

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use stoa_credentials::{
    Bits, Hidden, Issuers, Purpose, SdJwtVc, Signer, StatusList, StatusListHead, Statuses, did_web,
    sign_status_credential, sign_status_token, status_entry,
};

pub const BITSTRING: &str = "https://merrow.example/status/revocation";
pub const TOKENS: &str = "https://merrow.example/status/tokens";

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A moment at which the permits are valid.
pub fn now() -> Timestamp {
    at("2026-06-01T12:00:00Z")
}

pub fn town() -> String {
    did_web("merrow.example", &[])
}

pub fn ed25519() -> Signer {
    Signer::ed25519("key-1", &[7; 32])
}

pub fn p256() -> Signer {
    Signer::p256("key-2", &[9; 32]).unwrap()
}

pub fn trusted() -> Issuers {
    let mut issuers = Issuers::new();
    for signer in [ed25519(), p256()] {
        issuers.trust(&town(), signer.kid(), signer.public_key());
    }
    issuers
}

pub fn credential() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential", "https://merrow.example/types/ParkingPermit"],
        "issuer": {"id": town(), "name": "Merrow"},
        "validFrom": "2026-01-01T00:00:00Z",
        "validUntil": "2026-12-31T23:59:59Z",
        "credentialStatus": [status_entry(BITSTRING, Purpose::Revocation, 94_567)],
        "credentialSubject": {"permit": "P-2026-00042", "plate": "MW 1234", "zone": "B", "fee": 12.5},
    })
}

pub fn claims() -> Map<String, Value> {
    let claims = json!({
        "permit": "P-2026-00042", "plate": "MW 1234", "zones": ["B", "C"],
        "address": {"street": "Lamp Lane 3", "town": "Merrow"}, "name": "Ana Ruiz",
    });
    claims.as_object().cloned().unwrap()
}

pub fn sd_jwt_vc() -> SdJwtVc {
    SdJwtVc {
        issuer: town(),
        vct: "https://merrow.example/types/ParkingPermit".to_owned(),
        issued: Some(at("2026-01-01T00:00:00Z")),
        valid_from: Some(at("2026-01-01T00:00:00Z")),
        valid_until: Some(at("2027-01-01T00:00:00Z")),
        holder: Some(holder().public_key()),
        status: Some((TOKENS.to_owned(), 42)),
        claims: claims(),
    }
}

pub fn holder() -> Signer {
    Signer::p256("holder", &[3; 32]).unwrap()
}

pub fn hidden() -> Vec<Hidden> {
    let pointers = [
        "/name",
        "/address",
        "/address/street",
        "/zones/0",
        "/zones/1",
        "/plate",
    ];
    (1_u8..)
        .zip(pointers)
        .map(|(salt, pointer)| Hidden {
            pointer: pointer.to_owned(),
            salt: [salt; 16],
        })
        .collect()
}

pub fn head(uri: &str) -> StatusListHead {
    StatusListHead {
        uri: uri.to_owned(),
        issuer: town(),
        issued: at("2026-06-01T00:00:00Z"),
        valid_until: at("2026-06-02T00:00:00Z"),
    }
}

/// The town's Bitstring list with these places set.
pub fn bitstring(purpose: Purpose, set: &[u64]) -> StatusList {
    let mut states = Statuses::new(Bits::One, 200_000).unwrap();
    set.iter().for_each(|place| states.set(*place, 1).unwrap());
    let token = sign_status_credential(&head(BITSTRING), purpose, &states, &p256()).unwrap();
    StatusList::read(token.as_bytes(), &trusted(), now()).unwrap()
}

/// The town's token list with these states.
pub fn tokens(states: &[(u64, u8)]) -> StatusList {
    let mut list = Statuses::new(Bits::Two, 1).unwrap();
    states
        .iter()
        .for_each(|(place, state)| list.set(*place, *state).unwrap());
    let token = sign_status_token(&head(TOKENS), &list, &ed25519()).unwrap();
    StatusList::read(token.as_bytes(), &trusted(), now()).unwrap()
}
