//! Files of credit transfers: in the order of the schema, in the letters that banks carry, and never with a wrong sum.

use stoa_payments::transfer::{
    iban::Iban,
    pain001::{Transfer, Transfers, TransfersFault, plain},
};

use super::{euros, pounds};

fn transfer(id: &str, cents: i64, payee: &str) -> Transfer {
    Transfer {
        id: id.to_owned(),
        amount: euros(cents),
        payee: payee.to_owned(),
        iban: Iban::new("DE89370400440532013000").unwrap(),
        words: "M-A100231 <refund>".to_owned(),
    }
}

fn file(all: Vec<Transfer>) -> Transfers {
    Transfers {
        message_id: "REFUNDS-1".to_owned(),
        made_at: "2026-03-02T09:30:00".to_owned(),
        debtor: "Town of Merrow".to_owned(),
        debtor_iban: Iban::new("BE68539007547034").unwrap(),
        debtor_bic: None,
        on: jiff::civil::date(2026, 3, 2),
        all,
    }
}

/// The elements in the order in which they begin.
fn elements(xml: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut names = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(start) => {
                let name = start.local_name();
                names.push(name.as_ref().to_owned());
            }
            quick_xml::events::Event::Eof => return names,
            _ => {}
        }
    }
}

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    let xml = file(vec![transfer("REFUND-1", 1050, "Zoë Weaver")]).xml();
    let names = elements(&xml.unwrap());
    let wanted = "Document CstmrCdtTrfInitn GrpHdr MsgId CreDtTm NbOfTxs CtrlSum InitgPty Nm PmtInf PmtInfId PmtMtd BtchBookg \
                  NbOfTxs CtrlSum PmtTpInf SvcLvl Cd ReqdExctnDt Dt Dbtr Nm DbtrAcct Id IBAN DbtrAgt FinInstnId Othr Id ChrgBr \
                  CdtTrfTxInf PmtId EndToEndId Amt InstdAmt Cdtr Nm CdtrAcct Id IBAN RmtInf Ustrd";
    assert_eq!(names, wanted.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn the_sum_and_the_count_are_those_of_the_transfers() {
    let all = (1..=30).map(|n| transfer(&format!("REFUND-{n}"), n * 333, "Ana Weaver"));
    let xml = file(all.collect()).xml().unwrap();
    assert_eq!(xml.matches("<NbOfTxs>30</NbOfTxs>").count(), 2);
    assert_eq!(xml.matches("<CtrlSum>1548.45</CtrlSum>").count(), 2);
}

#[test]
fn what_a_bank_would_refuse_is_refused_here() {
    let mut other = transfer("REFUND-2", 100, "Bo");
    other.amount = pounds(100);
    let one = || transfer("REFUND-1", 100, "Ana");
    let long = "R".repeat(36);
    for (all, wanted) in [
        (vec![], TransfersFault::Count),
        (
            vec![one(), one()],
            TransfersFault::Id("REFUND-1".to_owned()),
        ),
        (
            vec![transfer("A B", 1, "Ana")],
            TransfersFault::Id("A B".to_owned()),
        ),
        (
            vec![transfer(&long, 1, "Ana")],
            TransfersFault::Id(long.clone()),
        ),
        (
            vec![one(), other],
            TransfersFault::Amount("REFUND-2".to_owned()),
        ),
        (
            vec![transfer("Z", 0, "Ana")],
            TransfersFault::Amount("Z".to_owned()),
        ),
        (
            vec![transfer("Z", -5, "Ana")],
            TransfersFault::Amount("Z".to_owned()),
        ),
        (
            vec![transfer("Z", 5, "أنا")],
            TransfersFault::Name("أنا".to_owned()),
        ),
    ] {
        assert_eq!(file(all).xml().unwrap_err(), wanted);
    }
}

#[test]
fn texts_come_in_the_letters_that_every_bank_carries() {
    for (text, wanted) in [
        ("Zoë Müller & Söhne", "Zoe Muller Sohne"),
        ("Łukasz Straße", "Lukasz Strasse"),
        ("  a\u{a0}b\nc ", "a b c"),
        ("//a//b/", "a/b"),
        ("<x>\"y\"</x>", "xy/x"),
        ("日本", ""),
    ] {
        assert_eq!(plain(text, 70), wanted, "{text}");
    }
    assert_eq!(plain(&"é".repeat(200), 70).len(), 70);
}

proptest::proptest! {
    #[test]
    fn whatever_is_written_the_file_is_xml_of_allowed_letters(payee in ".{0,90}", words in ".{0,200}", cents in 1_i64..1_000_000) {
        let mut one = transfer("REFUND-1", cents, &payee);
        one.words = words;
        if let Ok(xml) = file(vec![one]).xml() {
            proptest::prop_assert!(xml.is_ascii());
            proptest::prop_assert!(elements(&xml).len() >= 38);
        }
    }
}
