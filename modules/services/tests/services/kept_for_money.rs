//! An application is not destroyed while money of it is open, on the day and by whoever looks at that very moment; afterwards it is.

use stoa_kernel::{Actor, Error};
use stoa_services::{commands::destroy_application, model::Reference, store::retention};
use stoa_testkit::Browser;

use crate::{
    flow_house::{days_later, decides, works},
    house::{Applicant, DOGS, House, on_both_with},
    pay_house::{PAYS, charge_of, goes_to_provider, owes_another, paying, types_card},
};

/// A licence of which most of the fee goes back to whoever is refused.
fn licence() -> String {
    let fee = "keep_years: 1\nfee: { amount: 2500, currency: EUR, refund: { refused: 80 } }";
    DOGS.replacen("keep_years: 3", fee, 1)
}

/// Somebody paid, was refused, and is offered most of it back.
async fn offered_back(house: &House) -> (Applicant, String) {
    let (ana, _) = owes_another(house).await;
    let at = goes_to_provider(&ana).await;
    types_card(&ana, &at, PAYS).await;
    let reference = ana.reference().await;
    let sam = house.staff("caseworker").await;
    decides(&sam, &reference, "refused")
        .await
        .says("The decision is made");
    (ana, reference)
}

async fn is_there(ana: &Applicant) -> bool {
    let follow = format!("{}/follow", ana.link);
    ana.browser.get(&follow).await.status == 200
}

/// A manager says whether what was offered goes back.
async fn decides_refund(house: &House, ana: &Applicant, how: &str) {
    let boss: Browser = house.staff("manager").await;
    let charge = charge_of(house, ana).await;
    let page = boss.opens(&format!("/staff/payments/{}", charge.id)).await;
    let decision = page.attribute("form[action*='/refunds/']", "action");
    boss.sends(&page, &decision, &[("decision", how)])
        .await
        .says("The decision is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_refund_waits_for_a_person_the_application_stays() {
    on_both_with(paying, async |house| {
        house.offers(&licence()).await;
        for how in ["refuse", "approve"] {
            let (ana, _) = offered_back(&house).await;
            days_later(&house, 2 * 365);
            works(&house).await;
            assert!(is_there(&ana).await, "destroyed while a refund was open");
            // It was kept for that alone, so that it goes soon afterwards.
            decides_refund(&house, &ana, how).await;
            works(&house).await;
            days_later(&house, 2);
            works(&house).await;
            assert!(!is_there(&ana).await, "{how}: kept for nothing");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_about_to_destroy_it_leaves_what_is_open() {
    on_both_with(paying, async |house| {
        house.offers(&licence()).await;
        let (ana, reference) = offered_back(&house).await;
        days_later(&house, 2 * 365);
        let prefix = &house.app.config.town.reference_prefix;
        let id = Reference::parse(prefix, &reference).unwrap().id();
        let mut db = house.app.db.read().await.unwrap();
        // As it was listed before the refund was asked for.
        let listed = retention::find(&mut db, id).await.unwrap().unwrap();
        drop(db);
        let program = Actor::System("services");
        let mut tx = house.app.db.begin(&program).await.unwrap();
        let refused = destroy_application(&house.app, &mut tx, &listed).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        drop(tx);
        assert!(is_there(&ana).await);
        decides_refund(&house, &ana, "refuse").await;
        let mut tx = house.app.db.begin(&program).await.unwrap();
        let done = destroy_application(&house.app, &mut tx, &listed).await;
        tx.commit(done.unwrap()).await.unwrap();
        assert!(!is_there(&ana).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_fee_is_owed_the_application_stays() {
    on_both_with(paying, async |house| {
        let fee = "keep_years: 1\nfee: { amount: 2500, currency: EUR, payment: after }";
        house.offers(&DOGS.replacen("keep_years: 3", fee, 1)).await;
        let (ana, _) = owes_another(&house).await;
        let reference = ana.reference().await;
        let sam = house.staff("caseworker").await;
        decides(&sam, &reference, "granted").await;
        days_later(&house, 4 * 365);
        works(&house).await;
        assert!(is_there(&ana).await, "destroyed while it is owed");
        let at = goes_to_provider(&ana).await;
        types_card(&ana, &at, PAYS).await;
        days_later(&house, 2);
        works(&house).await;
        assert!(!is_there(&ana).await, "kept for nothing");
    })
    .await;
}
