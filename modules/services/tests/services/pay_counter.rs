//! Money as staff take it in and give it back: statements, the counter, refunds.

use stoa_kernel::{Actor, Id};
use stoa_payments::{Provider, booking::Event};
use stoa_services::{
    commands::{
        AskRefund, RefundOutcome, TakeCash, ask_refund, book_payment, decide_refund, end_refund,
        import_statement, settle_bank_entry, take_cash,
    },
    model::Way,
};
use stoa_testkit::{Browser, File, Page, signs_in, works_as};

use crate::{
    house::on_both_with,
    pay_house::{
        IBAN, PAYS, charge_of, euros, goes_to_provider, owes, owes_another, pay_page, paying,
        provider, types_card,
    },
};

/// A statement in MT940 of movements: cents and words.
fn statement(movements: &[(&str, &str)]) -> String {
    let mut text =
        ":20:S\r\n:25:BE68539007547034\r\n:28C:1/1\r\n:60F:C260301EUR1000,00\r\n".to_owned();
    for (place, (amount, words)) in movements.iter().enumerate() {
        text.push_str(&format!(
            ":61:2603020302C{amount}NTRFNONREF//BANK-{place}\r\n:86:166?20SVWZ+{words}\r\n"
        ));
    }
    text.push_str(":62F:C260302EUR1000,00\r\n-\r\n");
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_is_booked_once_however_often_it_is_taken_in() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let (bo, _) = owes_another(&house).await;
        let (cy, _) = owes_another(&house).await;
        let mut references = Vec::new();
        for one in [&ana, &bo, &cy] {
            references.push(charge_of(&house, one).await.reference);
        }
        let text = statement(&[
            ("25,00", &references[0]),
            ("10,00", &format!("fee {} thanks", references[1])),
            ("30,00", &references[2]),
            ("7,00", "no reference at all"),
        ]);
        let boss = house.staff("manager").await;
        let file = || File("march.sta", text.as_bytes());
        let path = "/staff/payments/statement";
        let page = boss.uploads(path, &[], file()).await;
        page.says("Paid: 1. Paid in part: 1. To be looked at: 2.");
        let again = boss.uploads(path, &[], file()).await;
        again.says("Paid: 0. Paid in part: 0. To be looked at: 0. Known before: 4.");
        assert!(!charge_of(&house, &ana).await.is_open());
        let half = charge_of(&house, &bo).await;
        assert_eq!(half.open(), euros(1500));
        let over = charge_of(&house, &cy).await;
        assert!(over.needs_person() && !over.is_open());
        // The rest is paid by card: what the provider is asked for is the rest.
        let at = goes_to_provider(&bo).await;
        types_card(&bo, &at, PAYS).await.says("15 EUR");
        let whole = charge_of(&house, &bo).await;
        assert!(!whole.is_open() && !whole.needs_person());
        // What names nothing is settled by a person, once.
        let list = boss.opens("/staff/payments").await;
        list.says("names nothing we know")
            .says("no reference at all");
        let unknown = boss.sends(&list, "", &[("reference", "RF00")]).await;
        unknown.says("There is nothing owed under this reference");
        let settled = boss.sends(&list, "", &[("reference", "")]).await;
        settled
            .says("It is settled")
            .says_nothing_of("no reference at all");
        let garbage = boss.uploads(path, &[], File("x", b"<a/>")).await;
        assert_eq!(garbage.status, 422);
        let foreign = text.replace(IBAN, "DE89370400440532013000");
        let foreign = boss.uploads(path, &[], File("x", foreign.as_bytes())).await;
        foreign.says("another account than the town");
    })
    .await;
}

/// Where the form is sent that decides on a refund.
fn decision(page: &Page) -> String {
    page.attribute("form[action*='/refunds/']", "action")
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_are_needed_for_money_to_go_back() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let at = goes_to_provider(&ana).await;
        types_card(&ana, &at, PAYS).await;
        let id = charge_of(&house, &ana).await.id;
        let path = format!("/staff/payments/{id}");
        let boss = house.staff("manager").await;
        let page = boss.opens(&path).await;
        let wanted = |back: &'static str| {
            [
                ("back", back),
                ("back_way", "card"),
                ("reason", "Applied twice"),
            ]
        };
        let much = boss.sends(&page, "/refund", &wanted("25.01")).await;
        assert_eq!(much.status, 422);
        much.says("At most 25 EUR can be paid back");
        let asked = boss.sends(&page, "/refund", &wanted("10,00")).await;
        asked
            .says("waits for a second person")
            .says("Applied twice");
        let own = boss
            .sends(&asked, &decision(&asked), &[("decision", "approve")])
            .await;
        own.says("Somebody else has to decide");
        let other = house.staff("manager").await;
        let page = other.opens(&path).await;
        other
            .opens("/staff/payments")
            .await
            .says("Refunds that wait");
        let approved = other
            .sends(&page, &decision(&page), &[("decision", "approve")])
            .await;
        approved.says("The decision is kept");
        house.does_jobs().await;
        let after = charge_of(&house, &ana).await;
        assert_eq!(after.booking.refunded(), euros(1000));
        assert!(!after.needs_person() && !after.is_open());
        let status = provider(&house)
            .status(at.rsplit('/').next().unwrap())
            .await;
        assert_eq!(status.unwrap().refunded, euros(1000));
        ana.browser
            .opens(&format!("{}/pay", ana.link))
            .await
            .says("Paid back in part");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_counter_takes_what_is_open_and_once() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let charge = charge_of(&house, &ana).await;
        let path = format!("/staff/payments/{}", charge.id);
        let sam = house.staff("caseworker").await;
        let found = sam
            .get(&format!("/staff/payments?q={}", charge.reference))
            .await;
        assert_eq!(found.header("location"), path);
        let page = sam.opens(&path).await;
        let cash = |amount: &'static str| [("amount", amount), ("way", "cash")];
        let much = sam.sends(&page, "/cash", &cash("25.01")).await;
        assert_eq!(much.status, 422);
        sam.sends(&page, "/cash", &cash("5.00"))
            .await
            .says("The money is booked");
        // The same form again: the charge has changed since.
        sam.sends(&page, "/cash", &cash("5.00"))
            .await
            .says("Something has changed meanwhile");
        assert_eq!(charge_of(&house, &ana).await.open(), euros(2000));
        // Another body's staff see nothing of it.
        let other = house.staff_of("caseworker", "water").await;
        assert_eq!(other.get(&path).await.status, 403);
        other
            .opens("/staff/payments")
            .await
            .says("Nothing is to be paid");
        // Whoever withdraws owes what was not paid no more; what was paid a person looks at.
        let (bo, _) = owes_another(&house).await;
        let follow = bo.follows().await;
        bo.browser.sends(&follow, "/withdraw", &[]).await;
        assert!(!charge_of(&house, &bo).await.is_open());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_without_the_right_moves_money() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let charge = charge_of(&house, &ana).await;
        let app = &house.app;
        let mut who = works_as("auditor", "council");
        (who.id, _) = signs_in(app, who.clone()).await;
        for actor in [Actor::Anonymous, Actor::Staff(who)] {
            let mut tx = app.db.begin(&actor).await.unwrap();
            let cash = TakeCash {
                charge: charge.id,
                seen_version: charge.version,
                amount: euros(100),
                way: Way::Cash,
            };
            take_cash(app, &mut tx, cash).await.unwrap_err();
            let back = AskRefund {
                charge: charge.id,
                seen_version: charge.version,
                amount: euros(100),
                way: Way::Cash,
                reason: "Because".to_owned(),
            };
            ask_refund(app, &mut tx, back).await.unwrap_err();
            decide_refund(app, &mut tx, (Id::new(1), true))
                .await
                .unwrap_err();
            let done = end_refund(app, &mut tx, Id::new(1), &RefundOutcome::ByHand).await;
            done.unwrap_err();
            import_statement(app, &mut tx, &[]).await.unwrap_err();
            settle_bank_entry(app, &mut tx, (Id::new(1), ""))
                .await
                .unwrap_err();
            let told = stoa_services::Told {
                event: Event::Received {
                    id: "x".to_owned(),
                    amount: euros(2500),
                },
                way: Way::Transfer,
                by: "x".to_owned(),
            };
            book_payment(app, &mut tx, charge.id, &told)
                .await
                .unwrap_err();
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guessed_link_pays_for_nobody() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let stranger = Browser::new(house.router.clone());
        let link = pay_page(&ana).await;
        stranger
            .opens(&link)
            .await
            .says("25 EUR")
            .says_nothing_of("Weaver");
        let page = ana.browser.opens(&format!("{}/pay", ana.link)).await;
        page.says(&format!("http://localhost:8311{link}"));
        let guessed = format!("{}0", &link[..link.len() - 1]);
        let other = format!("{}1", &link[..link.len() - 1]);
        let refused = [
            stranger.get(&guessed).await.status,
            stranger.get(&other).await.status,
        ];
        assert!(refused.iter().any(|status| *status == 404), "{refused:?}");
        assert_eq!(
            stranger
                .get("/pay/test/..%2f..%2fmaster")
                .await
                .status
                .as_u16()
                / 100,
            4
        );
    })
    .await;
}
