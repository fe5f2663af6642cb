//! Revoked, suspended, unknown: what lists say, and what they may not.

use serde_json::json;
use stoa_credentials::{
    Bits, FEWEST_ENTRIES, Issuers, Purpose, Reason, Signer, State, StatusCheck, StatusList,
    Statuses, sign_status_credential, sign_status_token, sign_vc_jwt, status_entry, verify,
};

use crate::permit::{
    BITSTRING, TOKENS, at, bitstring, credential, ed25519, head, hidden, now, p256, sd_jwt_vc,
    tokens, trusted,
};

#[test]
fn a_bit_revokes_the_credential_at_its_place_and_no_other() {
    let token = sign_vc_jwt(&credential(), &ed25519()).unwrap();
    let told = |set: &[u64]| {
        verify(
            token.as_bytes(),
            &trusted(),
            now(),
            &[bitstring(Purpose::Revocation, set)],
        )
    };
    assert_eq!(
        (told(&[]).state, told(&[]).status),
        (State::Valid, StatusCheck::Checked)
    );
    assert_eq!(told(&[94_566, 94_568]).state, State::Valid);
    let revoked = told(&[94_567]);
    assert_eq!(revoked.state, State::Revoked);
    assert_eq!(
        revoked.reasons,
        [Reason::Revoked {
            list: BITSTRING.to_owned(),
            index: 94_567
        }]
    );
    assert_eq!(revoked.claims["credentialSubject"]["plate"], "MW 1234");
}

#[test]
fn a_token_s_state_is_valid_revoked_suspended_or_unknown() {
    let token = sd_jwt_vc().sign(&hidden(), &p256()).unwrap();
    for (value, state) in [
        (0, State::Valid),
        (1, State::Revoked),
        (2, State::Suspended),
        (3, State::Suspended),
    ] {
        let verdict = verify(
            token.as_bytes(),
            &trusted(),
            now(),
            &[tokens(&[(42, value), (41, 1), (43, 1)])],
        );
        assert_eq!(
            (verdict.state, verdict.status),
            (state, StatusCheck::Checked),
            "{value}"
        );
    }
}

#[test]
fn without_its_list_a_credential_is_valid_and_says_that_nobody_looked() {
    let token = sign_vc_jwt(&credential(), &ed25519()).unwrap();
    let other_purpose = bitstring(Purpose::Suspension, &[94_567]);
    for lists in [&[][..], &[tokens(&[(42, 1)])], &[other_purpose]] {
        let verdict = verify(token.as_bytes(), &trusted(), now(), lists);
        assert_eq!(
            (verdict.state, verdict.status),
            (State::Valid, StatusCheck::NotChecked)
        );
        assert_eq!(
            verdict.reasons,
            [Reason::StatusNotChecked {
                list: BITSTRING.to_owned()
            }]
        );
    }
}

#[test]
fn suspension_and_revocation_stand_beside_each_other() {
    let mut both = credential();
    both["credentialStatus"] = json!([
        status_entry(BITSTRING, Purpose::Revocation, 5),
        status_entry(BITSTRING, Purpose::Suspension, 6)
    ]);
    let token = sign_vc_jwt(&both, &ed25519()).unwrap();
    let lists = |revoked: &[u64], suspended: &[u64]| {
        [
            bitstring(Purpose::Revocation, revoked),
            bitstring(Purpose::Suspension, suspended),
        ]
    };
    let state = |lists: &[StatusList]| verify(token.as_bytes(), &trusted(), now(), lists).state;
    assert_eq!(state(&lists(&[6], &[5])), State::Valid);
    assert_eq!(state(&lists(&[], &[6])), State::Suspended);
    assert_eq!(state(&lists(&[5], &[6])), State::Revoked);
}

#[test]
fn an_old_list_still_revokes_and_is_told_to_be_old() {
    let token = sign_vc_jwt(&credential(), &ed25519()).unwrap();
    let later = at("2026-06-02T00:00:00Z");
    let fresh = verify(
        token.as_bytes(),
        &trusted(),
        later,
        &[bitstring(Purpose::Revocation, &[])],
    );
    assert_eq!(
        (fresh.state, fresh.status),
        (State::Valid, StatusCheck::Stale)
    );
    let revoked = verify(
        token.as_bytes(),
        &trusted(),
        later,
        &[bitstring(Purpose::Revocation, &[94_567])],
    );
    assert_eq!(
        (revoked.state, revoked.status),
        (State::Revoked, StatusCheck::Stale)
    );
}

#[test]
fn another_issuer_s_list_says_nothing() {
    let stranger = Signer::ed25519("key-1", &[66; 32]);
    let mut states = Statuses::new(Bits::Two, 1).unwrap();
    states.set(42, 1).unwrap();
    let mut theirs = head(TOKENS);
    theirs.issuer = "https://stranger.example".to_owned();
    let list = sign_status_token(&theirs, &states, &stranger).unwrap();
    assert!(StatusList::read(list.as_bytes(), &trusted(), now()).is_err());
    let mut both: Issuers = trusted();
    both.trust(&theirs.issuer, "key-1", stranger.public_key());
    let list = StatusList::read(list.as_bytes(), &both, now()).unwrap();
    let token = sd_jwt_vc().sign(&hidden(), &p256()).unwrap();
    let verdict = verify(token.as_bytes(), &both, now(), &[list]);
    assert_eq!(
        (verdict.state, verdict.status),
        (State::Valid, StatusCheck::NotChecked)
    );
    // Nor does a list that the stranger signs in the town's name.
    let forged = sign_status_token(&head(TOKENS), &states, &stranger).unwrap();
    assert!(StatusList::read(forged.as_bytes(), &both, now()).is_err());
}

#[test]
fn lists_have_room_and_no_more() {
    let mut states = Statuses::new(Bits::Four, 5).unwrap();
    assert_eq!(states.entries(), FEWEST_ENTRIES);
    assert!(states.set(FEWEST_ENTRIES as u64, 1).is_err() && states.set(0, 16).is_err());
    states.set(3, 15).unwrap();
    states.set(3, 9).unwrap();
    assert_eq!(
        [states.get(2), states.get(3), states.get(4)],
        [Some(0), Some(9), Some(0)]
    );
    assert!(Statuses::new(Bits::Eight, usize::MAX).is_err());
    assert!(
        sign_status_credential(&head(BITSTRING), Purpose::Revocation, &states, &p256()).is_err()
    );
}

#[test]
fn the_size_of_lists() {
    for revoked in [0_u64, 100, 5_000] {
        let mut states = Statuses::new(Bits::One, FEWEST_ENTRIES).unwrap();
        (0..revoked).for_each(|at| states.set(at * 7_919 % FEWEST_ENTRIES as u64, 1).unwrap());
        let token = sign_status_token(&head(TOKENS), &states, &p256()).unwrap();
        let credential =
            sign_status_credential(&head(BITSTRING), Purpose::Revocation, &states, &p256())
                .unwrap();
        eprintln!(
            "{revoked} of 131,072 revoked: token {} bytes, credential {} bytes",
            token.len(),
            credential.len()
        );
        assert!(credential.len() < 25_000);
    }
}
