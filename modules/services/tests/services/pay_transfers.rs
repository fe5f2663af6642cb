//! Refunds that go back by transfer: the payer says where to, the treasurer gives the bank a file, and the statement tells of it.

use stoa_kernel::{Actor, Id};
use stoa_services::{
    commands::{
        GiveAccount, ask_account_again, end_transfer_file, give_account, make_transfer_file,
        take_transfer_file,
    },
    model::{Charge, RefundState, Way},
    store,
};
use stoa_testkit::{Browser, File, signs_in, works_as};

use crate::{
    house::{Applicant, House, on_both_with},
    pay_house::{IBAN, charge_of, euros, owes, owes_another, paying},
};

/// An account of the IBAN registry's examples.
const PAYEE: &str = "DE89 3704 0044 0532 0130 00";
const TRANSFERS: &str = "/staff/payments/transfers";

/// A manager takes cash, asks that some of it goes back by transfer, and another approves.
async fn approved(house: &House, ana: &Applicant, back: &str) -> Charge {
    let charge = charge_of(house, ana).await;
    let path = format!("/staff/payments/{}", charge.id);
    let boss = house.staff("manager").await;
    let page = boss.opens(&path).await;
    let cash = [("amount", "25"), ("way", "cash")];
    let page = boss.sends(&page, "/cash", &cash).await;
    let fields = [
        ("back", back),
        ("back_way", "transfer"),
        ("reason", "Moved away"),
    ];
    boss.sends(&page, "/refund", &fields).await;
    let other = house.staff("manager").await;
    let page = other.opens(&path).await;
    let at = page.attribute("form[action*='/refunds/']", "action");
    let done = other.sends(&page, &at, &[("decision", "approve")]).await;
    done.says("The payer has to say where the money goes");
    house.does_jobs().await;
    charge
}

/// The address in the last mail that asks for an account.
fn asked_in(mails: &[String]) -> String {
    let of = |mail: &String| {
        // Long lines of a mail go on behind a sign (RFC 2045, section 6.7).
        let whole = mail.replace("=\r\n", "").replace("=\n", "");
        let from = whole.find("/pay/refunds/")?;
        let rest = whole[from..].split_whitespace().next()?;
        Some(rest.to_owned())
    };
    mails.iter().rev().find_map(of).unwrap()
}

/// A statement that tells of transfers that went out: their ids and cents.
fn statement(out: &[(&str, &str)]) -> String {
    let entries: String = out
        .iter()
        .enumerate()
        .map(|(place, (id, amount))| {
            format!(
                "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-03</Dt></BookgDt>\
                 <AcctSvcrRef>OUT-{place}-{amount}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>{id}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>"
            )
        })
        .collect();
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>S</Id>\
         <Acct><Id><IBAN>{IBAN}</IBAN></Id></Acct>{entries}</Stmt></BkToCstmrStmt></Document>"
    )
}

async fn state_of(
    house: &House,
    charge: &Charge,
) -> (Id<stoa_services::model::Refund>, RefundState, bool) {
    let mut db = house.app.db.read().await.unwrap();
    let all = store::charges::refunds_of(&mut db, charge.id)
        .await
        .unwrap();
    let last = all.last().unwrap();
    assert_eq!(last.way, Way::Transfer);
    (last.id, last.state, last.account.is_some())
}

async fn imports(house: &House, boss: &Browser, out: &[(&str, &str)]) -> stoa_testkit::Page {
    let text = statement(out);
    let file = File("march.xml", text.as_bytes());
    let _ = house;
    boss.uploads("/staff/payments/statement", &[], file).await
}

/// The payer says where to, by the link of the mail alone.
async fn says_where_to(house: &House) {
    let path = asked_in(&house.mails());
    let payer = house.resident();
    let page = payer.opens(&path).await;
    page.says("10 EUR");
    let wrong = [("holder", "أنا"), ("iban", "DE89 3704 0044 0532 0130 01")];
    let refused = payer.sends(&page, &path, &wrong).await;
    assert_eq!(refused.status, 422);
    refused
        .says("This is no account number (IBAN)")
        .says("at most 70 Latin letters");
    let right = [("holder", "Zoë Weaver & Sons"), ("iban", PAYEE)];
    payer
        .sends(&page, &path, &right)
        .await
        .says("We have your account.")
        .says_nothing_of("0532");
    let guessed = format!("{}0", &path[..path.len() - 1]);
    let other = format!("{}1", &path[..path.len() - 1]);
    let tries = [
        payer.get(&guessed).await.status,
        payer.get(&other).await.status,
    ];
    assert!(tries.iter().any(|status| *status == 404));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refund_goes_out_in_a_file_and_is_matched_by_the_statement() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let charge = approved(&house, &ana, "10").await;
        let boss = house.staff("manager").await;
        boss.opens(TRANSFERS)
            .await
            .says("Enter the account")
            .says_nothing_of("Make a file");
        says_where_to(&house).await;
        // What was given stands until staff ask for another account.
        let page = boss.opens(&format!("/staff/payments/{}", charge.id)).await;
        let at = page.attribute("form[action*='/refunds/']", "action");
        boss.sends(&page, &at, &[("decision", "account")])
            .await
            .says("The account does not count any more.");
        says_where_to(&house).await;
        // The treasurer makes a file, and downloads it once.
        let page = boss.opens(TRANSFERS).await;
        let made = boss.sends(&page, TRANSFERS, &[]).await;
        made.says("Download, once");
        let (refund, state, _) = state_of(&house, &charge).await;
        assert_eq!(state, RefundState::Sent);
        let at = made.attribute("form[action$='/download']", "action");
        let file = boss.sends(&made, &at, &[]).await;
        assert_eq!(file.header("content-type"), "application/xml");
        let xml = String::from_utf8(file.bytes.to_vec()).unwrap();
        for part in [
            "pain.001.001.09",
            "<InstdAmt Ccy=\"EUR\">10.00</InstdAmt>",
            "<Nm>Zoe Weaver Sons</Nm>",
            "<IBAN>DE89370400440532013000</IBAN>",
            &format!("<EndToEndId>REFUND-{refund}</EndToEndId>"),
        ] {
            assert!(xml.contains(part), "{part}: {xml}");
        }
        let again = boss.sends(&made, &at, &[]).await;
        again.says("This file was downloaded already.");
        let page = boss.opens(TRANSFERS).await;
        let sent = boss.sends(&page, "/end", &[("end", "sent")]).await;
        sent.says("At the bank");
        // A movement of another sum is not it, and waits for a person.
        let id = format!("REFUND-{refund}");
        imports(&house, &boss, &[(&id, "9.99")])
            .await
            .says("Refunds that went out: 0.");
        assert_eq!(state_of(&house, &charge).await.1, RefundState::Sent);
        let told = imports(&house, &boss, &[(&id, "10.00")]).await;
        told.says("Refunds that went out: 1.");
        let (_, state, has_account) = state_of(&house, &charge).await;
        assert_eq!((state, has_account), (RefundState::Done, false));
        // Taken in once more, it is known.
        let told = imports(&house, &boss, &[(&id, "10.00")]).await;
        told.says("Refunds that went out: 0.");
        let after = charge_of(&house, &ana).await;
        assert_eq!(after.booking.refunded(), euros(1000));
        assert!(!after.needs_person());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refund_that_the_statement_tells_twice_waits_for_a_person() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let charge = approved(&house, &ana, "10").await;
        says_where_to(&house).await;
        let boss = house.staff("manager").await;
        let page = boss.opens(TRANSFERS).await;
        boss.sends(&page, TRANSFERS, &[]).await;
        let id = format!("REFUND-{}", state_of(&house, &charge).await.0);
        imports(&house, &boss, &[(&id, "10.00")])
            .await
            .says("Refunds that went out: 1.");
        let booked = charge_of(&house, &ana).await.booking.refunded();
        // Another movement of the account, with a number of its own, says that it paid the same refund.
        let twice = [("OTHER", "1.00"), (id.as_str(), "10.00")];
        imports(&house, &boss, &twice)
            .await
            .says("Refunds that went out: 0.")
            .says("To be looked at: 1.");
        let after = charge_of(&house, &ana).await;
        assert_eq!(after.booking.refunded(), booked);
        assert_eq!(booked, euros(1000));
        boss.opens("/staff/hand-overs")
            .await
            .says("names nothing we know");
        // The file for the bank does not have it a second time.
        let page = boss.opens(TRANSFERS).await;
        page.says_nothing_of("Make a file");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_bank_does_not_take_waits_for_another_file() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let (bo, _) = owes_another(&house).await;
        approved(&house, &ana, "10").await;
        approved(&house, &bo, "5").await;
        let app = &house.app;
        let asked = asked_in(&house.mails());
        let input = GiveAccount {
            link: asked.rsplit('/').next().unwrap().to_owned(),
            holder: "Ana Weaver".to_owned(),
            iban: PAYEE.to_owned(),
        };
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let done = give_account(app, &mut tx, input.clone()).await.unwrap();
        let given = tx.commit(done).await.unwrap().id;
        // Whoever else has the link does not send the money elsewhere.
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        give_account(app, &mut tx, input).await.unwrap_err();
        drop(tx);
        let mut who = works_as("manager", "council");
        (who.id, _) = signs_in(app, who.clone()).await;
        let boss = Actor::Staff(who);
        let mut tx = app.db.begin(&boss).await.unwrap();
        let again = ask_account_again(app, &mut tx, given).await;
        assert!(again.is_ok());
        drop(tx);
        let mut tx = app.db.begin(&boss).await.unwrap();
        let done = make_transfer_file(app, &mut tx).await.unwrap();
        let file = tx.commit(done).await.unwrap();
        // The one whose account is known alone.
        assert_eq!(file.transfers, 1);
        let mut tx = app.db.begin(&boss).await.unwrap();
        make_transfer_file(app, &mut tx).await.unwrap_err();
        // What nobody downloaded is not at the bank.
        end_transfer_file(app, &mut tx, (file.id, true))
            .await
            .unwrap_err();
        drop(tx);
        let mut tx = app.db.begin(&boss).await.unwrap();
        let done = take_transfer_file(app, &mut tx, file.id).await.unwrap();
        let (_, body) = tx.commit(done).await.unwrap();
        assert!(body.starts_with(b"<?xml"));
        let mut tx = app.db.begin(&boss).await.unwrap();
        let done = end_transfer_file(app, &mut tx, (file.id, false)).await;
        let ended = tx.commit(done.unwrap()).await.unwrap();
        assert!(ended.body.is_empty());
        let mut tx = app.db.begin(&boss).await.unwrap();
        let done = make_transfer_file(app, &mut tx).await.unwrap();
        let next = tx.commit(done).await.unwrap();
        assert_ne!(next.message, file.message);
        assert_eq!(next.transfers, 1);
        // Those who see money and do not send it, and other bodies.
        for (role, agency) in [("caseworker", "council"), ("manager", "water")] {
            let mut who = works_as(role, agency);
            (who.id, _) = signs_in(app, who.clone()).await;
            let mut tx = app.db.begin(&Actor::Staff(who)).await.unwrap();
            make_transfer_file(app, &mut tx).await.unwrap_err();
            take_transfer_file(app, &mut tx, next.id).await.unwrap_err();
        }
    })
    .await;
}
