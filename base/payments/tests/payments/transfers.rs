//! References, account numbers and the code that a banking app scans, by examples of those who publish them.

use proptest::prelude::*;
use stoa_payments::transfer::{
    epc::{EpcFault, LONGEST_PAYLOAD, Remittance, Transfer},
    iban::Iban,
    reference::{Kind, ReferenceFault},
};

use crate::{euros, pounds};

#[test]
fn published_references() {
    for (kind, number, plain, printed) in [
        (
            Kind::Rf,
            539_007_547_034,
            "RF18539007547034",
            "RF18 5390 0754 7034",
        ),
        (
            Kind::BelgianOgm,
            108_068_171,
            "010806817183",
            "+++010/8068/17183+++",
        ),
        (Kind::Finnish, 123_456, "1234561", "12 34561"),
    ] {
        let made = kind.make(number).expect("a reference");
        assert_eq!(made.as_str(), plain);
        assert_eq!(kind.print(&made), printed);
        assert_eq!(kind.read(printed), Ok(made));
    }
    let swiss = "21 00000 00003 13947 14300 09017";
    let read = Kind::SwissQrr.read(swiss).expect("a reference");
    assert_eq!(Kind::SwissQrr.print(&read), swiss);
    let full = "RF712348231";
    assert_eq!(
        Kind::Rf
            .read("rf71 2348 231")
            .expect("a reference")
            .as_str(),
        full
    );
    assert_eq!(
        Kind::BelgianOgm.make(97).expect("one").as_str(),
        "000000009797"
    );
    assert_eq!(
        Kind::BelgianOgm.make(10_000_000_000),
        Err(ReferenceFault::TooLong)
    );
    assert_eq!(Kind::Finnish.make(u64::MAX), Err(ReferenceFault::TooLong));
}

#[test]
fn account_numbers() {
    for right in [
        "GB82 WEST 1234 5698 7654 32",
        "DE89370400440532013000",
        "be68 5390 0754 7034",
        "CH93 0076 2011 6238 5295 7",
        "NO93 8601 1117 947",
        "MT84MALT011000012345MTLCAST001S",
    ] {
        assert!(Iban::new(right).is_ok(), "{right}");
    }
    for wrong in [
        "",
        "GB82",
        "GB82 WEST 1234 5698 7654 33",
        "DE8937040044053201300",
        "8289370400440532013000",
        "GB82WÉST12345698765432",
    ] {
        assert!(Iban::new(wrong).is_err(), "{wrong}");
    }
    let printed = Iban::new("GB82WEST12345698765432")
        .expect("an IBAN")
        .to_string();
    assert_eq!(printed, "GB82 WEST 1234 5698 7654 32");
}

fn red_cross() -> Transfer {
    Transfer {
        name: "Red Cross of Belgium".to_owned(),
        iban: Iban::new("BE72000000001616").expect("an IBAN"),
        bic: Some("BPOTBEB1".to_owned()),
        amount: Some(euros(100)),
        purpose: Some("CHAR".to_owned()),
        remittance: Remittance::Text("Urgency fund".to_owned()),
        information: "Sample EPC QR Code".to_owned(),
    }
}

#[test]
fn the_code_of_the_guidelines() {
    let whole = "BCD\n002\n1\nSCT\nBPOTBEB1\nRed Cross of Belgium\nBE72000000001616\nEUR1.00\nCHAR\n\nUrgency fund\nSample EPC QR Code";
    assert_eq!(red_cross().payload().as_deref(), Ok(whole));
    let short = Transfer {
        bic: None,
        amount: None,
        purpose: None,
        remittance: Remittance::Structured(Kind::Rf.make(1).expect("a reference")),
        information: String::new(),
        ..red_cross()
    };
    let payload = short.payload().expect("a payload");
    assert!(
        payload.ends_with("BE72000000001616\n\n\nRF741"),
        "{payload}"
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a row for each fault")]
fn what_makes_no_code() {
    let faults = [
        (
            Transfer {
                name: " ".to_owned(),
                ..red_cross()
            },
            EpcFault::Name,
        ),
        (
            Transfer {
                name: "A\nEUR9999".to_owned(),
                ..red_cross()
            },
            EpcFault::Name,
        ),
        (
            Transfer {
                name: "n".repeat(71),
                ..red_cross()
            },
            EpcFault::Name,
        ),
        (
            Transfer {
                bic: Some("BPOT".to_owned()),
                ..red_cross()
            },
            EpcFault::Bic,
        ),
        (
            Transfer {
                amount: Some(euros(0)),
                ..red_cross()
            },
            EpcFault::Amount,
        ),
        (
            Transfer {
                amount: Some(pounds(1)),
                ..red_cross()
            },
            EpcFault::Amount,
        ),
        (
            Transfer {
                amount: Some(euros(100_000_000_000)),
                ..red_cross()
            },
            EpcFault::Amount,
        ),
        (
            Transfer {
                purpose: Some("charity".to_owned()),
                ..red_cross()
            },
            EpcFault::Purpose,
        ),
        (
            Transfer {
                information: "i".repeat(71),
                ..red_cross()
            },
            EpcFault::Information,
        ),
        (
            Transfer {
                remittance: Remittance::Text("t".repeat(141)),
                ..red_cross()
            },
            EpcFault::Remittance,
        ),
        (
            Transfer {
                remittance: Remittance::Structured(Kind::Finnish.make(1234).expect("one")),
                ..red_cross()
            },
            EpcFault::Remittance,
        ),
        (
            Transfer {
                name: "é".repeat(70),
                remittance: Remittance::Text("ü".repeat(140)),
                ..red_cross()
            },
            EpcFault::TooLong,
        ),
    ];
    for (transfer, fault) in faults {
        assert_eq!(transfer.payload(), Err(fault), "{transfer:?}");
    }
}

proptest! {
    #[test]
    fn one_wrong_digit_is_found(number in 100..1_000_000_000_u64, place in 0..27_usize, by in 1..10_u32) {
        for kind in [Kind::Rf, Kind::BelgianOgm, Kind::SwissQrr, Kind::Finnish] {
            let made = kind.make(number).expect("a reference");
            prop_assert_eq!(kind.read(&kind.print(&made)), Ok(made.clone()));
            let mut letters: Vec<char> = made.as_str().chars().collect();
            let place = place % letters.len();
            if let Some(digit) = letters[place].to_digit(10) {
                letters[place] = char::from_digit((digit + by) % 10, 10).expect("a digit");
                let wrong: String = letters.into_iter().collect();
                prop_assert!(kind.read(&wrong).is_err(), "{:?} {}", kind, wrong);
            }
        }
    }

    #[test]
    fn codes_fit(name in "[^\\p{C}]{1,80}", text in "\\PC{0,150}") {
        let transfer = Transfer { name, remittance: Remittance::Text(text), ..red_cross() };
        if let Ok(payload) = transfer.payload() {
            prop_assert!(payload.len() <= LONGEST_PAYLOAD);
            prop_assert!(payload.lines().count() <= 12);
        }
    }

    #[test]
    fn no_text_upsets_them(text in ".{0,60}") {
        let _ = Iban::new(&text);
        for kind in [Kind::Rf, Kind::BelgianOgm, Kind::SwissQrr, Kind::Finnish] {
            if let Ok(read) = kind.read(&text) {
                prop_assert_eq!(kind.read(&kind.print(&read)), Ok(read));
            }
        }
    }
}
