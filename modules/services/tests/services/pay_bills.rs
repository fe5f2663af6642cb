//! Bills: taken in from a file, found by number and word, paid whole or in instalments.

use stoa_kernel::{Actor, Error};
use stoa_payments::{Currency, Money};
use stoa_services::{
    commands::{AgreeInstalments, agree_instalments, destroy_bill, import_bills},
    model::{Bill, Charge, read_bills},
    store,
};
use stoa_testkit::{Browser, File, Page};

use crate::{
    flow_house::days_later,
    house::{DOGS, House, on_both_with},
    pay_house::paying,
};

const FILE: &str = "number,word,owner,address,property,title,amount,currency,issued_on,due_on,parts
PT26-0001,KQXW7431,Ana Weaver,3 Mill Lane;Merrow,3 Mill Lane,Property tax 2026,840.01,EUR,2026-02-15,2026-03-31,4
PT26-0002,HHTR2288,Bo Smith,5 Mill Lane;Merrow,5 Mill Lane,Property tax 2026,100.00,EUR,2026-02-15,2026-03-31,1
";

/// A service that is a bill: nothing is asked, and the look-up is where one begins.
fn tax() -> String {
    let (head, _) = DOGS.split_once("\nform:\n").unwrap();
    let form = "form:\n  slug: property-tax\n  languages: [en]\n  title: { en: Property tax }\n  pages: []\n";
    let head = head.replace("dog-licence", "property-tax");
    format!("{head}\nbegin_at: /pay/bills\n{form}")
}

async fn has_bills(house: &House) -> Page {
    house.offers(&tax()).await;
    let boss = house.staff("manager").await;
    boss.uploads(
        "/staff/payments/bills",
        &[("service", "property-tax")],
        File("bills.csv", FILE.as_bytes()),
    )
    .await
}

async fn finds(browser: &Browser, number: &str, word: &str) -> Page {
    let fields = [("number", number), ("word", word)];
    browser.does("/pay/bills", &fields).await
}

async fn charges(house: &House, number: &str) -> Vec<Charge> {
    let mut db = house.app.db.read().await.unwrap();
    let bill = store::bills::find_by_number(&mut db, &Bill::normal(number)).await;
    store::charges::of_bill(&mut db, bill.unwrap().unwrap().id)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bill_is_found_by_its_number_and_its_word_alone() {
    on_both_with(paying, async |house| {
        has_bills(&house)
            .await
            .says("New bills: 2. Known before: 0.");
        has_bills_again(&house).await;
        let ana = house.resident();
        let page = finds(&ana, "pt26 0001", "kqxw-7431").await;
        page.says("Property tax 2026")
            .says("840.01 EUR")
            .says("3 Mill Lane")
            .says_nothing_of("Weaver");
        let service = ana.opens("/services/property-tax").await;
        assert!(service.links().contains(&"/pay/bills".to_owned()));
        let pdf = ana.opens(&page.link("Download the bill (PDF)")).await;
        assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
        let nothing = finds(&ana, "", "").await;
        nothing
            .says("Enter the number of the bill.")
            .says("Enter the access code.");
        let wrong = finds(&ana, "PT26-0001", "HHTR2288").await;
        assert_eq!(wrong.status, 422);
        wrong.says("do not belong together");
        let none = finds(&ana, "PT26-9999", "HHTR2288").await;
        none.says("do not belong together");
        // Guessing is slowed down.
        let mut last = 0;
        for _ in 0..12 {
            last = finds(&ana, "PT26-0002", "AAAAAA11").await.status.as_u16();
        }
        assert_eq!(last, 503);
    })
    .await;
}

async fn has_bills_again(house: &House) {
    let boss = house.staff("manager").await;
    let file = File("bills.csv", FILE.as_bytes());
    let fields = [("service", "property-tax")];
    let again = boss.uploads("/staff/payments/bills", &fields, file).await;
    again.says("New bills: 0. Known before: 2.");
    let broken = FILE.replace("100.00", "a hundred");
    let file = File("bills.csv", broken.as_bytes());
    let wrong = boss.uploads("/staff/payments/bills", &fields, file).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Line 3 is not right");
    let other = house.staff("caseworker").await;
    assert_eq!(other.get("/staff/payments/bills").await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bill_is_paid_in_parts_that_add_up() {
    on_both_with(paying, async |house| {
        has_bills(&house).await;
        let ana = house.resident();
        let page = finds(&ana, "PT26-0001", "KQXW7431").await;
        let link = page.path.clone();
        let fields = [("parts", "9"), ("email", "")];
        let wrong = ana.sends(&page, "/parts", &fields).await;
        assert_eq!(wrong.status, 422);
        let fields = [("parts", "4"), ("email", "ana@example.org")];
        let agreed = ana.sends(&page, "/parts", &fields).await;
        agreed
            .says("You pay in instalments now")
            .says("210.01 EUR by")
            .says("Instalment 4");
        let all = charges(&house, "PT26-0001").await;
        assert!(all[0].dropped && all.len() == 5);
        let sum: i64 = all[1..].iter().map(|one| one.open().minor).sum();
        assert_eq!(sum, 84_001);
        // Again, it is divided already.
        let again = ana.sends(&page, "/parts", &fields).await;
        again.says("cannot be divided any more");
        // The first is paid by card.
        let first = ana.opens(&agreed.link("Instalment 1")).await;
        let way = ana.sends(&first, "/card", &[]).await;
        let url = way.link("Go on to pay");
        let at = url.trim_start_matches("http://localhost:8311").to_owned();
        let shown = ana.opens(&at).await;
        let card = [("card", "4242424242424242"), ("act", "pay")];
        let paid = ana.sends(&shown, "", &card).await;
        paid.says("There is nothing left to pay");
        // The browser that came from the bill is led back to a step from it; somebody else with the part's link is not.
        let (_, secret) = link.rsplit_once('/').unwrap();
        let came = format!("stoa_paying=b.{secret}");
        let back = ana.get_with(&paid.path, &[("cookie", &came)]).await;
        let own = ana.opens(back.header("location")).await;
        assert_eq!(own.link("Back"), link);
        let other = house.resident().opens(&paid.path).await;
        other.says("Payment received");
        assert!(!other.links().contains(&link));
        ana.opens(&link).await.says("210 EUR by");
        // A reminder a week before the second, and arrears after it.
        house.waits(jiff::SignedDuration::from_hours(24 * 70));
        house.does_jobs().await;
        let mails = house.mails();
        let reminds = |mail: &&String| mail.contains("please pay by");
        assert_eq!(mails.iter().filter(reminds).count(), 1, "{mails:?}");
        ana.opens(&link).await.says("210 EUR is overdue");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_are_not_agreed_behind_a_payment() {
    on_both_with(paying, async |house| {
        has_bills(&house).await;
        let ana = house.resident();
        let page = finds(&ana, "PT26-0001", "KQXW7431").await;
        let link = page.path.trim_start_matches("/pay/bills/").to_owned();
        ana.sends(&page, "/card", &[]).await.says("Go on to pay");
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let input = |link: &str, parts| AgreeInstalments {
            link: link.to_owned(),
            parts,
            email: String::new(),
        };
        let late = agree_instalments(app, &mut tx, input(&link, 2)).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        let nowhere = agree_instalments(app, &mut tx, input("1-abc", 2)).await;
        assert!(matches!(nowhere, Err(Error::NotFound)), "{nowhere:?}");
        let bills = read_bills(FILE.as_bytes()).unwrap();
        let refused = import_bills(app, &mut tx, ("property-tax", &bills)).await;
        assert!(matches!(refused, Err(Error::Denied(_))), "{refused:?}");
        assert_eq!(bills[1].amount, Money::new(10_000, Currency::EUR));
    })
    .await;
}

/// Pays a bill whole at the counter.
async fn pays(house: &House, number: &str, amount: &str) {
    let id = charges(house, number).await[0].id;
    let boss = house.staff("manager").await;
    let page = boss.opens(&format!("/staff/payments/{id}")).await;
    boss.sends(&page, "/cash", &[("amount", amount), ("way", "cash")])
        .await
        .says("The money is booked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bill_is_destroyed_when_it_was_kept_long_enough_and_nothing_is_open() {
    on_both_with(paying, async |house| {
        has_bills(&house).await;
        pays(&house, "PT26-0002", "100.00").await;
        let bo = charges(&house, "PT26-0002").await.remove(0);
        // Due on 31 March 2026, and kept for three years.
        days_later(&house, 3 * 365 + 29);
        house.does_jobs().await;
        let resident = house.resident();
        finds(&resident, "PT26-0002", "HHTR2288")
            .await
            .says("Property tax 2026");
        let mut db = house.app.db.read().await.unwrap();
        let found = store::bills::find_by_number(&mut db, "PT260002").await;
        let id = found.unwrap().unwrap().id;
        drop(db);
        let mut tx = house
            .app
            .db
            .begin(&Actor::System("services"))
            .await
            .unwrap();
        let early = destroy_bill(&house.app, &mut tx, id).await;
        assert!(matches!(early, Err(Error::Conflict(_))), "{early:?}");
        drop(tx);
        days_later(&house, 2);
        house.does_jobs().await;
        let gone = finds(&resident, "PT26-0002", "HHTR2288").await;
        gone.says_nothing_of("Property tax 2026");
        let mut db = house.app.db.read().await.unwrap();
        let bill = store::bills::find(&mut db, id).await.unwrap().unwrap();
        assert!(bill.details.is_empty() && bill.destroyed_at.is_some());
        let known = house.app.vault.open_data(&mut db, bill.person).await;
        assert_eq!(known.unwrap(), None);
        drop(db);
        // What was paid stays.
        let boss = house.staff("manager").await;
        let page = boss.opens(&format!("/staff/payments/{}", bo.id)).await;
        page.says("Paid 100 EUR");
        let about = Bill::about(&house.app.config.town.reference_prefix, id);
        let record = house.record(&about).await;
        assert_eq!(
            record,
            [
                "bill_made",
                "charge_made",
                "payment_booked",
                "bill_destroyed"
            ]
        );
        // What is owed stays until it is paid, and goes then.
        finds(&resident, "PT26-0001", "KQXW7431")
            .await
            .says("Property tax 2026");
        pays(&house, "PT26-0001", "840.01").await;
        days_later(&house, 1);
        house.does_jobs().await;
        finds(&resident, "PT26-0001", "KQXW7431")
            .await
            .says_nothing_of("Property tax 2026");
    })
    .await;
}
