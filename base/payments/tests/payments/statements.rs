//! Statements as banks write them, and what they come to.

use stoa_payments::statement::{Entry, StatementFault, read_camt053, read_mt940};

use crate::euros;

pub const CAMT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-01-31T20:00:00</CreDtTm></GrpHdr>
<Stmt><Id>2026-021</Id><Acct><Id><IBAN>BE68539007547034</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1105.50</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
<Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
 <BookgDt><Dt>2026-01-31</Dt></BookgDt><ValDt><Dt>2026-02-01</Dt></ValDt><AcctSvcrRef>BANK-77</AcctSvcrRef>
 <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
 <RltdPties><Dbtr><Pty><Nm>Ana Secret</Nm></Pty></Dbtr></RltdPties>
 <RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="EUR">60</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-01-31T12:00:00+01:00</DtTm></BookgDt>
 <AcctSvcrRef>BATCH</AcctSvcrRef><NtryDtls>
 <TxDtls><Refs><EndToEndId>A&amp;1</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">20.00</Amt></TxAmt></AmtDtls><RmtInf><Ustrd>permit RF71</Ustrd><Ustrd> 2348 231</Ustrd></RmtInf></TxDtls>
 <TxDtls><Amt Ccy="EUR">40.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>tax</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="EUR">2.25</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-31</Dt></BookgDt><AddtlNtryInf>Fee</AddtlNtryInf></Ntry>
<Ntry><Amt Ccy="EUR">2.25</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-31</Dt></BookgDt><AddtlNtryInf>Fee</AddtlNtryInf></Ntry>
<Ntry><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2026-01-31</Dt></BookgDt></Ntry>
</Stmt></BkToCstmrStmt></Document>"#;

pub const MT940: &str = "{1:F01BANKBEBBAXXX0000000000}{2:O9400000}{4:\r\n\
:20:STARTUMS\r\n:25:12345678/0123456789\r\n:28C:21/1\r\n:60F:C251231EUR1000,00\r\n\
:61:2512310102CR50,00NTRFNONREF//BANK-77\r\n:86:166?00GUTSCHRIFT?109310?20EREF+E2E-1?21SVWZ+RF18 5390 0754?22 7034 permit?30BANKDEFF?31DE89370400440532013000?32ANA SECRET\r\n\
:61:260102D2,25NCHGNONREF\r\n:86:Account fee\r\n\
:61:260102RC10,00NRTIREF-9//BANK-80\r\nreturned\r\n:86:/TRTP/SEPA/EREF/E2E-2/REMI/STRD/CUR/9001234561/NAME/ANA SECRET/\r\n\
:62F:C260102EUR1037,75\r\n-}\r\n";

fn amounts(entries: &[Entry]) -> Vec<i64> {
    entries.iter().map(|entry| entry.amount.minor).collect()
}

#[test]
fn camt053() {
    let statements = read_camt053(CAMT.as_bytes()).expect("a statement");
    let [statement] = statements.as_slice() else {
        panic!("one statement");
    };
    assert_eq!(statement.id, "2026-021");
    assert_eq!(statement.account, "BE68539007547034");
    assert_eq!(amounts(&statement.entries), [5000, 2000, 4000, -225, -225]);
    assert_eq!(statement.unbooked, 1);
    assert_eq!(statement.balances(), Some(true));
    let first = &statement.entries[0];
    assert_eq!(first.reference.as_deref(), Some("RF18539007547034"));
    assert_eq!(first.end_to_end_id, None);
    assert_eq!(first.bank_reference.as_deref(), Some("BANK-77"));
    assert_eq!(first.date.to_string(), "2026-01-31");
    assert_eq!(
        first.value_date.map(|day| day.to_string()).as_deref(),
        Some("2026-02-01")
    );
    let second = &statement.entries[1];
    assert_eq!(second.end_to_end_id.as_deref(), Some("A&1"));
    assert_eq!(second.remittance, "permit RF71 2348 231");
    assert!(!format!("{statements:?}").contains("Secret"));
}

#[test]
fn entries_keep_their_ids_and_share_none() {
    let read = |text: &str| read_camt053(text.as_bytes()).expect("a statement");
    let ids = |text: &str| -> Vec<String> {
        read(text)
            .into_iter()
            .flat_map(|one| one.entries)
            .map(|entry| entry.entry_id)
            .collect()
    };
    let first = ids(CAMT);
    let mut all = first.clone();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 5, "two fees alike are two entries");
    // The same day in a longer file: what the bank numbered has the same id wherever it stands.
    let begin = CAMT.find("<Stmt>").expect("it");
    let end = CAMT.find("</BkToCstmrStmt>").expect("it");
    let twice = CAMT.replacen(&CAMT[begin..end], &CAMT[begin..end].repeat(2), 1);
    let both = ids(&twice);
    assert_eq!(both[..3], both[5..8]);
    assert_ne!(both[3..5], both[8..]);
}

#[test]
fn a_batch_that_does_not_add_up_stays_whole() {
    let wrong = CAMT.replace(
        r#"<Amt Ccy="EUR">40.00</Amt>"#,
        r#"<Amt Ccy="EUR">39.00</Amt>"#,
    );
    let read = read_camt053(wrong.as_bytes()).expect("a statement");
    assert_eq!(amounts(&read[0].entries), [5000, 6000, -225, -225]);
}

#[test]
fn what_is_no_camt053() {
    for (from, to) in [
        ("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn"),
        ("</Stmt>", ""),
        (
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        ),
        ("A&amp;1", "&b;"),
    ] {
        let broken = CAMT.replace(from, to);
        assert_ne!(broken, CAMT);
        assert!(
            matches!(
                read_camt053(broken.as_bytes()),
                Err(StatementFault::NotThis(_))
            ),
            "{from}"
        );
    }
    let entry = |from: &str, to: &str| {
        let broken = CAMT.replacen(from, to, 1);
        matches!(
            read_camt053(broken.as_bytes()),
            Err(StatementFault::Entry { .. })
        )
    };
    assert!(entry(
        "<Amt Ccy=\"EUR\">50.00</Amt>",
        "<Amt Ccy=\"EUR\">50.001</Amt>"
    ));
    assert!(entry("<Amt Ccy=\"EUR\">50.00</Amt>", "<Amt>50.00</Amt>"));
    assert!(entry("<BookgDt><Dt>2026-01-31", "<BookgDt><Dt>2026-02-31"));
    assert!(read_camt053(b"").is_err() && read_camt053(b"\xff<a/>").is_err());
    let deep = "<a>".repeat(100_000);
    assert!(matches!(
        read_camt053(deep.as_bytes()),
        Err(StatementFault::TooLarge(_))
    ));
}

#[test]
fn mt940() {
    let statements = read_mt940(MT940.as_bytes()).expect("a statement");
    let [statement] = statements.as_slice() else {
        panic!("one statement");
    };
    assert_eq!(statement.account, "12345678/0123456789");
    assert_eq!(statement.opening, Some(euros(100_000)));
    assert_eq!(amounts(&statement.entries), [5000, -225, -1000]);
    assert_eq!(statement.balances(), Some(true));
    let [first, fee, back] = statement.entries.as_slice() else {
        panic!("three entries");
    };
    // Booked in January, valued in December.
    assert_eq!(first.date.to_string(), "2026-01-02");
    assert_eq!(first.end_to_end_id.as_deref(), Some("E2E-1"));
    assert_eq!(first.remittance, "RF18 5390 0754 7034 permit");
    assert_eq!(first.bank_reference.as_deref(), Some("BANK-77"));
    assert_eq!(
        (fee.remittance.as_str(), fee.bank_reference.as_ref()),
        ("Account fee", None)
    );
    assert!(back.is_reversal && !first.is_reversal);
    assert_eq!(back.reference.as_deref(), Some("9001234561"));
    assert_eq!(back.end_to_end_id.as_deref(), Some("E2E-2"));
    assert!(!format!("{statements:?}").contains("SECRET"));
    let latin = MT940.replace("Account fee", "Geb\u{fc}hr");
    let latin: Vec<u8> = latin.chars().map(|letter| letter as u8).collect();
    let read = read_mt940(&latin).expect("a statement");
    assert_eq!(read[0].entries[1].remittance, "Gebühr");
}

#[test]
fn what_is_no_mt940() {
    assert!(read_mt940(b"").is_err() && read_mt940(CAMT.as_bytes()).is_err());
    for (from, to) in [
        ("C251231EUR", "X251231EUR"),
        ("CR50,00", "XR50,00"),
        ("2512310102C", "2513310102C"),
        ("2512310102C", "2512310230C"),
        ("R50,00N", "R50,001N"),
    ] {
        let broken = MT940.replace(from, to);
        assert_ne!(broken, MT940);
        let read = read_mt940(broken.as_bytes());
        assert!(
            matches!(read, Err(StatementFault::Entry { number: 1, .. })),
            "{from}: {read:?}"
        );
    }
}
