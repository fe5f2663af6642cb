//! What strangers may send: numbers that are none, bytes that are no envelope, codes with a slip of the pen.

use proptest::prelude::*;
use stoa_envelopes::{Code, Envelope, PaperKey};

use crate::known::{ballot, box_secret, bytes, signer, voter};

#[test]
fn only_numbers_below_the_modulus_are_signed() {
    let signer = signer();
    let modulus = signer.public().modulus().to_vec();
    let mut one = vec![0; modulus.len()];
    let zero = one.clone();
    one[modulus.len() - 1] = 1;
    let more = vec![0xff; modulus.len()];
    let short = modulus[1..].to_vec();
    for refused in [modulus, zero, one, more, short, Vec::new()] {
        assert!(signer.sign_blinded(&mut bytes(1), &refused).is_err());
    }
}

#[test]
fn keys_of_other_sizes_are_refused() {
    for modulus in [
        vec![],
        vec![0xff; 128],
        vec![0xff; 257],
        vec![0x7f; 256],
        vec![0xfe; 256],
    ] {
        assert!(
            PaperKey::from_modulus(&modulus).is_err(),
            "{}",
            modulus.len()
        );
    }
}

fn some_envelope() -> Envelope {
    let signer = signer();
    voter(&signer, 100).cast(&box_secret().public(), 1, &ballot(1, &[(1, 1)]))
}

#[test]
fn an_envelope_comes_back_and_every_changed_byte_is_found() {
    let envelope = some_envelope();
    let signer = signer();
    let room = stoa_envelopes::Ballot::room(crate::known::MOST);
    let whole = envelope.to_bytes().unwrap();
    assert_eq!(Envelope::read(&whole).unwrap(), envelope);
    envelope
        .verify(crate::known::NUMBER, signer.public(), room)
        .unwrap();
    assert_eq!(envelope.receipt().unwrap().len(), 28);

    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        let verified = Envelope::read(&changed)
            .and_then(|envelope| envelope.verify(crate::known::NUMBER, signer.public(), room));
        assert!(verified.is_err(), "byte {at}");
    }
    for length in 0..whole.len() {
        assert!(Envelope::read(&whole[..length]).is_err(), "{length} bytes");
    }
    assert!(Envelope::read(&[whole, vec![0]].concat()).is_err());
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..900)) {
        if let Ok(envelope) = Envelope::read(&bytes) {
            prop_assert_eq!(envelope.to_bytes().unwrap(), bytes);
        }
    }

    #[test]
    fn a_code_comes_back_however_it_is_typed(seed: u64) {
        let code = Code::draw(&mut bytes(seed));
        let typed = code.letters().replace('-', " ").replace('0', "o").replace('1', "l");
        prop_assert!(Code::read(&typed).unwrap() == code);
    }

    #[test]
    fn no_text_makes_the_reader_of_codes_stumble(text in "[0-9A-Za-z -]{0,40}|.{0,40}") {
        if let Ok(code) = Code::read(&text) {
            prop_assert_eq!(code.letters().len(), 34);
        }
    }
}

/// Twelve bits of check: of the 868 codes that differ in one letter, next to none is taken.
#[test]
fn a_letter_that_is_wrong_is_found() {
    let code = Code::draw(&mut bytes(1));
    let right: Vec<char> = code.letters().replace('-', "").chars().collect();
    let mut taken = 0;
    for at in 0..right.len() {
        for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
            let mut typed = right.clone();
            typed[at] = other;
            let text: String = typed.iter().collect();
            taken += usize::from(typed != right && Code::read(&text).is_ok());
        }
    }
    assert!(taken <= 3, "{taken}");
}
