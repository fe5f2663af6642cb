//! What the browser makes (frontend/src/envelopes) is what this crate reads.

use serde_json::Value;
use stoa_envelopes::{Ballot, BoxSecret, Code, Envelope, Holder};

use crate::known::{MOST, NUMBER, bytes, signer, vector};

const GOLDEN: &str = include_str!("../vectors/browser.json");

#[test]
fn the_browser_asks_for_the_same_paper() {
    let (of, told) = (
        vector(GOLDEN),
        serde_json::from_str::<Value>(GOLDEN).unwrap(),
    );
    let code = Code::read(told["code"].as_str().unwrap()).unwrap();
    assert_eq!(*code.letters(), told["code"].as_str().unwrap());
    let signer = signer();
    let holder = Holder::new(&code, NUMBER, signer.public()).unwrap();
    let blinded = holder.blinded().unwrap();
    assert_eq!(blinded, of("blinded"));
    let answer = signer.sign_blinded(&mut bytes(1), &blinded).unwrap();
    assert_eq!(answer, of("answer"));
    let paper = holder.paper(&answer).unwrap();
    assert_eq!(paper.prefix.to_vec(), of("prefix"));
    assert_eq!(paper.token.to_vec(), of("token"));
    assert_eq!(paper.signature, of("signature"));
}

#[test]
fn an_envelope_of_the_browser_is_verified_and_opened() {
    let (of, told) = (
        vector(GOLDEN),
        serde_json::from_str::<Value>(GOLDEN).unwrap(),
    );
    let envelope = Envelope::read(&of("envelope")).unwrap();
    let room = Ballot::room(MOST);
    envelope.verify(NUMBER, signer().public(), room).unwrap();
    assert_eq!(envelope.turn, 2);
    assert_eq!(
        envelope.receipt().unwrap(),
        told["receipt"].as_str().unwrap()
    );

    let keys = vector(include_str!("../vectors/rfc9180-a3-1.json"));
    let secret = BoxSecret::from_bytes(&keys("skRm").try_into().unwrap()).unwrap();
    let plain = envelope.open(&secret).unwrap();
    assert_eq!(plain.to_vec(), of("ballot"));
    let ballot = Ballot::read(&plain, room).unwrap();
    assert_eq!(
        ballot.tracking().letters(),
        told["tracking"].as_str().unwrap()
    );
    let chosen: Vec<_> = ballot
        .choices()
        .iter()
        .map(|choice| (choice.project, choice.value))
        .collect();
    assert_eq!(chosen, [(3, 4_000_000_000), (12, 1)]);
}
