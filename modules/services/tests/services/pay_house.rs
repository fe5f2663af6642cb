//! A town that takes money: its account, its test provider, and somebody who owes it a fee.

use std::path::Path;

use axum::{body::Body, http::Request};
use stoa_kernel::{Config, vault::keyed_hash};
use stoa_payments::{Callback, Card, Currency, Money, NewPayment, Provider, Secret, TestProvider};
use stoa_services::{model::Charge, store};
use stoa_testkit::{Answer, Page, ask};

use crate::house::{Applicant, DOGS, House};

/// The town's account (an example of the IBAN registry).
pub const IBAN: &str = "BE68539007547034";
pub const PAYS: &str = "4242 4242 4242 4242";
pub const DECLINED: &str = "4000 0000 0000 0002";
pub const UNHEARD: &str = "4000 0000 0000 0341";

pub fn paying(config: &mut Config) {
    config.demo = true;
    config.town.agency = "council".to_owned();
    let payments = &mut config.payments;
    payments.provider = "test".to_owned();
    payments.account_holder = "Town of Merrow".to_owned();
    payments.iban = IBAN.to_owned();
    payments.counter = stoa_kernel::Localised::english("Town hall, ground floor, 9 to 16");
    let mail = Path::new(&config.mail_dir).to_owned();
    let folder = mail.with_file_name("test-payments");
    config.payments.test_dir = folder.display().to_string();
}

/// Somebody who applied for a dog licence that costs 25 euros.
pub async fn owes(house: &House) -> (Applicant, Page) {
    let file = DOGS.replacen(
        "keep_years: 3",
        "keep_years: 3\nfee: { amount: 2500, currency: EUR }",
        1,
    );
    house.offers(&file).await;
    owes_another(house).await
}

pub async fn owes_another(house: &House) -> (Applicant, Page) {
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers_all().await;
    let page = ana.sends("ana@example.org").await;
    (ana, page)
}

pub async fn charge_of(house: &House, ana: &Applicant) -> Charge {
    let mut db = house.app.db.read().await.unwrap();
    let token = ana.link.trim_start_matches("/apply/");
    let application = store::find_by_token(&mut db, token).await.unwrap().unwrap();
    let found = store::charges::of_application(&mut db, application.id);
    found.await.unwrap().unwrap()
}

/// The page that anybody with the link of the charge sees.
pub async fn pay_page(ana: &Applicant) -> String {
    let page = ana.browser.opens(&format!("{}/pay", ana.link)).await;
    let action = page.attribute("form[action$='/card']", "action");
    action.trim_end_matches("/card").to_owned()
}

/// Begins to pay; the path of the test provider's page.
pub async fn goes_to_provider(ana: &Applicant) -> String {
    let path = format!("{}/pay", ana.link);
    let page = ana.browser.opens(&path).await;
    let way = ana.browser.sends(&page, "/card", &[]).await;
    let url = way.link("Go on to pay");
    url.trim_start_matches("http://localhost:8311").to_owned()
}

pub async fn types_card(ana: &Applicant, page: &str, card: &str) -> Page {
    let shown = ana.browser.opens(page).await;
    shown.says("No money moves");
    // The provider's page posts to itself.
    ana.browser
        .sends(&shown, "", &[("card", card), ("act", "pay")])
        .await
}

/// The provider as the house has it, to do what it does unseen.
pub fn provider(house: &House) -> TestProvider {
    let signing = keyed_hash(house.app.vault.web_key(), b"stoa test payments");
    let folder = Path::new(&house.app.config.payments.test_dir);
    TestProvider::new(
        folder,
        "http://localhost:8311/pay/test",
        Secret::new(hex::encode(signing)),
    )
}

pub async fn calls_back(house: &House, body: &str, signature: &str) -> Answer {
    let request = Request::post("/payments/callback/test")
        .header("test-signature", signature)
        .body(Body::from(body.to_owned()))
        .unwrap();
    ask(&house.router, request).await
}

pub fn euros(cents: i64) -> Money {
    Money::new(cents, Currency::EUR)
}

/// A payment that exists at the provider and that the program has not written down, as after a crash.
pub async fn made_unseen(house: &House, charge: &Charge, amount: Money) -> (String, Callback) {
    let test = provider(house);
    let wanted = NewPayment {
        reference: charge.reference.clone(),
        amount,
        description: "A fee".to_owned(),
        return_url: "http://localhost:8311/".to_owned(),
        language: "en".to_owned(),
        idempotency_key: format!("lost-{}-{}", charge.id, amount.minor),
        metadata: Vec::new(),
    };
    let made = test.create(&wanted).await.unwrap();
    let outcome = test.pay(&made.provider_id, Card::Pays, house.app.now());
    (made.provider_id, outcome.unwrap().callback.unwrap())
}
