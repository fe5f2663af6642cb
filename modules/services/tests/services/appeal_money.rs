//! What is granted after an appeal costs what it costs: no less than a first decision would, and nothing twice.

use stoa_services::{model::Charge, store};
use stoa_testkit::Browser;

use crate::{
    flow_house::{applies, decides, dogs, goes_through, takes, task},
    house::{Applicant, House, on_both_with},
    pay_house::{charge_of, pay_page, paying},
};

/// The licence with a workflow that costs 30 euros, in parts if somebody wants, and paid back to whoever is refused.
fn costs() -> String {
    let fee = "keep_years: 3\nfee: { amount: 3000, currency: EUR, instalments: { parts: 3 }, refund: { refused: 100 } }";
    dogs().replacen("keep_years: 3", fee, 1)
}

async fn charges(house: &House, ana: &Applicant) -> Vec<Charge> {
    let mut db = house.app.db.read().await.unwrap();
    let token = ana.link.trim_start_matches("/apply/");
    let one = store::find_by_token(&mut db, token).await.unwrap().unwrap();
    let all = store::charges::all_of_application(&mut db, one.id).await;
    all.unwrap()
}

/// Minor units that can be paid.
async fn open(house: &House, ana: &Applicant) -> i64 {
    let all = charges(house, ana).await;
    let open = all.iter().filter(|one| one.is_open());
    open.map(|one| one.open().minor).sum()
}

async fn pays_cash(who: &Browser, charge: &Charge, amount: &str) {
    let page = who.opens(&format!("/staff/payments/{}", charge.id)).await;
    who.sends(&page, "/cash", &[("amount", amount), ("way", "cash")])
        .await;
}

/// Refuses, and grants on appeal after `between`.
async fn refused_and_granted(
    house: &House,
    (ana, reference): (&Applicant, &str),
    between: impl AsyncFnOnce(&Browser),
) {
    let (sam, mia) = (
        house.staff("caseworker").await,
        house.staff("manager").await,
    );
    goes_through(&sam, &mia, reference).await;
    decides(&sam, reference, "refused").await;
    assert_eq!(open(house, ana).await, 0);
    between(&mia).await;
    let appeals = format!("{}/appeal", ana.link);
    ana.browser.does(&appeals, &[("text", "Look again.")]).await;
    let appeal = task(&mia, reference, "Appeal").await;
    takes(&mia, &appeal).await;
    let page = mia.opens(&appeal).await;
    let fields = [("result", "changed"), ("text", "We looked again.")];
    mia.sends(&page, "/appeal", &fields)
        .await
        .says("The appeal is decided");
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_that_were_dropped_are_owed_again() {
    on_both_with(paying, async |house| {
        house.offers(&costs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let page = ana.browser.opens(&pay_page(&ana).await).await;
        ana.browser.sends(&page, "/parts", &[("parts", "3")]).await;
        let all = charges(&house, &ana).await;
        let parts: Vec<_> = all.iter().filter(|one| one.is_open()).collect();
        assert_eq!(parts.len(), 3);
        let boss = house.staff("manager").await;
        pays_cash(&boss, parts[0], "10").await;
        refused_and_granted(&house, (&ana, &reference), async |_| {}).await;
        assert_eq!(open(&house, &ana).await, 2_000);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_paid_back_is_owed_again_and_what_is_here_is_not() {
    on_both_with(paying, async |house| {
        house.offers(&costs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (ben, other) = applies(&house, "Luna").await;
        let boss = house.staff("manager").await;
        for who in [&ana, &ben] {
            pays_cash(&boss, &charge_of(&house, who).await, "30").await;
        }
        refused_and_granted(&house, (&ana, &reference), async |mia| {
            let path = format!("/staff/payments/{}", charge_of(&house, &ana).await.id);
            let page = mia.opens(&path).await;
            let at = page.attribute("form[action*='/refunds/']", "action");
            mia.sends(&page, &at, &[("decision", "approve")]).await;
        })
        .await;
        assert_eq!(open(&house, &ana).await, 3_000);
        refused_and_granted(&house, (&ben, &other), async |_| {}).await;
        assert_eq!(open(&house, &ben).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_was_paid_counts() {
    on_both_with(paying, async |house| {
        house.offers(&costs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let boss = house.staff("manager").await;
        pays_cash(&boss, &charge_of(&house, &ana).await, "12").await;
        refused_and_granted(&house, (&ana, &reference), async |_| {}).await;
        assert_eq!(open(&house, &ana).await, 1_800);
        let all = charges(&house, &ana).await;
        assert!(all.iter().all(|one| !one.needs_person()), "{all:?}");
    })
    .await;
}
