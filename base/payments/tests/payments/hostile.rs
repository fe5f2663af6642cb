//! What strangers send: no parser ends the program, runs away, or believes what is not signed.

use jiff::Timestamp;
use proptest::prelude::*;
use stoa_payments::{
    Provider,
    statement::{StatementFault, read_camt053, read_mt940},
};

use crate::{
    callbacks::{GOVUK_PAID, STRIPE_PAID, govuk, stripe, stripe_header},
    statements::{CAMT, MT940},
};

/// A file with some bytes replaced, cut out or put in.
fn damaged(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let harm = (
        0..text.len(),
        0..4_usize,
        prop::collection::vec(any::<u8>(), 0..6),
    );
    prop::collection::vec(harm, 0..6).prop_map(move |harms| {
        let mut bytes = text.as_bytes().to_vec();
        for (place, cut, put) in harms {
            let start = place.min(bytes.len());
            let end = (start + cut).min(bytes.len());
            bytes.splice(start..end, put);
        }
        bytes
    })
}

/// A file whose parts were moved about.
fn muddled(text: &'static str, at: char) -> impl Strategy<Value = String> {
    let parts: Vec<&str> = text.split_inclusive(at).collect();
    let count = parts.len();
    prop::collection::vec(0..count, 0..60)
        .prop_map(move |order| order.into_iter().map(|place| parts[place]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn camt053(bytes in damaged(CAMT), text in muddled(CAMT, '>')) {
        for file in [bytes.as_slice(), text.as_bytes()] {
            if let Ok(statements) = read_camt053(file) {
                prop_assert!(!statements.is_empty());
            }
        }
    }

    #[test]
    fn mt940(bytes in damaged(MT940), text in muddled(MT940, '\n'), any in prop::collection::vec(any::<u8>(), 0..300)) {
        for file in [bytes.as_slice(), text.as_bytes(), &any] {
            if let Ok(statements) = read_mt940(file) {
                prop_assert!(!statements.is_empty());
            }
        }
    }

    #[test]
    fn field_86(text in "(\\?[0-9]{2}|/(REMI|EREF|NAME)/|(EREF|SVWZ)\\+|[0-9]{3}\\?|é|[a-z ]|\\n){0,40}") {
        let file = MT940.replace("Account fee", &text);
        prop_assert!(read_mt940(file.as_bytes()).is_ok());
    }

    /// Only what is signed is believed, and what is signed and damaged makes a fault at most.
    #[test]
    fn callbacks(stripes in damaged(STRIPE_PAID), govuks in damaged(GOVUK_PAID), header in ".{0,80}") {
        let now = Timestamp::from_second(5).expect("a time");
        prop_assert!(stripe().event(&stripes, Some(&header), now).is_err());
        prop_assert!(govuk().event(&govuks, Some(&header), now).is_err());
        if let Ok(body) = std::str::from_utf8(&stripes) {
            let signed = stripe_header("whsec_1", 5, body);
            if let Ok(event) = stripe().event(&stripes, Some(&signed), now) {
                prop_assert!(serde_json::to_string(&event).is_ok());
            }
        }
    }
}

#[test]
fn many_entries_are_read_in_a_moment() {
    let begin = CAMT.find("<Ntry>").expect("it");
    let end = CAMT.find("</Stmt>").expect("it");
    let many = CAMT.replacen(&CAMT[begin..end], &CAMT[begin..end].repeat(1_000), 1);
    let read = read_camt053(many.as_bytes()).expect("a statement");
    assert_eq!(read[0].entries.len(), 5_000);
    let fee = ":61:260102D2,25NCHGNONREF\r\n";
    let most = MT940.replace(fee, &fee.repeat(199_998));
    assert_eq!(
        read_mt940(most.as_bytes()).map(|read| read[0].entries.len()),
        Ok(200_000)
    );
    let more = MT940.replace(fee, &fee.repeat(199_999));
    assert!(matches!(
        read_mt940(more.as_bytes()),
        Err(StatementFault::TooLarge(_))
    ));
    // A name that is begun and never ends, and a line of 86 that goes on for ever.
    assert!(read_camt053(format!("<Document a=\"{}", "x".repeat(1 << 20)).as_bytes()).is_err());
    let long = MT940.replace("Account fee", &"fee\n".repeat(200_000));
    let read = read_mt940(long.as_bytes()).expect("a statement");
    assert!(read[0].entries[1].remittance.len() <= 1000);
}
