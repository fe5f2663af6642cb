//! Money that comes late, goes back twice or is agreed on: somebody is told, nothing goes out twice, and steps wait for what was agreed.

use stoa_payments::{NewRefund, Provider};
use stoa_services::{
    model::{Charge, RefundState, TaskState},
    store,
};
use stoa_testkit::Page;

use crate::{
    flow_house::{days_later, works},
    house::{Applicant, DOGS, House, on_both_with},
    pay_house::{
        PAYS, calls_back, charge_of, euros, goes_to_provider, made_unseen, owes, paying, provider,
        types_card,
    },
};

const TROUBLES: &str = "/staff/hand-overs";

/// How many mails tell managers that something was not handed over.
async fn told(house: &House) -> usize {
    let record = house.record("hand-overs-council").await;
    let told = record.iter().filter(|kind| *kind == "hand_overs_told");
    told.count()
}

#[tokio::test(flavor = "multi_thread")]
async fn money_that_comes_after_the_application_was_withdrawn_tells_managers() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let charge = charge_of(&house, &ana).await;
        let follow = ana.follows().await;
        ana.browser.sends(&follow, "/withdraw", &[]).await;
        days_later(&house, 1);
        works(&house).await;
        assert_eq!(told(&house).await, 0);
        let boss = house.staff("manager").await;
        boss.opens(TROUBLES)
            .await
            .says("Everything was handed over.");
        // They had gone to the provider before, and pay there only now.
        let (_, callback) = made_unseen(&house, &charge, euros(2500)).await;
        for _ in 0..2 {
            let taken = calls_back(&house, &callback.body, &callback.signature).await;
            assert_eq!(taken.status, 200);
        }
        let late = charge_of(&house, &ana).await;
        assert_eq!((late.id, late.booking.paid()), (charge.id, euros(2500)));
        assert!(late.dropped && late.needs_person());
        let page = boss.opens(TROUBLES).await;
        page.says_nothing_of("Everything was handed over.");
        let path = format!("/staff/payments/{}", charge.id);
        assert!(page.links().contains(&path), "{:?}", page.links());
        days_later(&house, 1);
        works(&house).await;
        assert_eq!(told(&house).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refund_that_the_provider_made_before_a_crash_is_not_made_again() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let at = goes_to_provider(&ana).await;
        types_card(&ana, &at, PAYS).await;
        let charge = charge_of(&house, &ana).await;
        let path = format!("/staff/payments/{}", charge.id);
        let boss = house.staff("manager").await;
        let page = boss.opens(&path).await;
        let fields = [("back", "10"), ("back_way", "card"), ("reason", "Twice")];
        boss.sends(&page, "/refund", &fields).await;
        let other = house.staff("manager").await;
        let page = other.opens(&path).await;
        let decision = page.attribute("form[action*='/refunds/']", "action");
        other
            .sends(&page, &decision, &[("decision", "approve")])
            .await
            .says("The decision is kept");
        // The program asked, and was ended before it wrote the answer down.
        let payment = at.rsplit('/').next().unwrap().to_owned();
        let refund = refunds(&house, &charge).await.remove(0);
        let asked = NewRefund {
            provider_id: payment.clone(),
            amount: refund.amount,
            refunded_before: euros(0),
            idempotency_key: format!("refund-{}", refund.id),
        };
        provider(&house).refund(&asked).await.unwrap();
        house.does_jobs().await;
        house.does_jobs().await;
        let made = provider(&house).refunds(&payment).await.unwrap();
        assert_eq!(made.len(), 1, "{made:?}");
        let after = charge_of(&house, &ana).await;
        assert_eq!(after.booking.refunded(), euros(1000));
        assert!(!after.needs_person());
        assert_eq!(refunds(&house, &charge).await[0].state, RefundState::Done);
        // Approved once, it cannot be approved again.
        let again = other
            .sends(&page, &decision, &[("decision", "approve")])
            .await;
        again.says("meanwhile");
        house.does_jobs().await;
        let made = provider(&house).refunds(&payment).await.unwrap();
        assert_eq!(made.len(), 1, "{made:?}");
    })
    .await;
}

async fn refunds(house: &House, charge: &Charge) -> Vec<stoa_services::model::Refund> {
    let mut db = house.app.db.read().await.unwrap();
    let all = store::charges::refunds_of(&mut db, charge.id).await;
    all.unwrap()
}

/// Pays by a part's own link, as anybody who has it.
async fn pays(house: &House, path: &str) -> Page {
    let payer = house.resident();
    let page = payer.opens(path).await;
    let way = payer.sends(&page, "/card", &[]).await;
    let at = way.link("Go on to pay");
    let shown = payer
        .opens(at.trim_start_matches("http://localhost:8311"))
        .await;
    payer
        .sends(&shown, "", &[("card", PAYS), ("act", "pay")])
        .await
}

/// What an application owes at its step, and where that stands.
async fn at_step(house: &House, ana: &Applicant) -> (Vec<Charge>, TaskState) {
    let mut db = house.app.db.read().await.unwrap();
    let token = ana.link.trim_start_matches("/apply/");
    let one = store::find_by_token(&mut db, token).await.unwrap().unwrap();
    let all = store::charges::all_of_application(&mut db, one.id).await;
    let tasks = store::tasks::of_application(&mut db, one.id).await;
    let mut tasks = tasks.unwrap().into_iter();
    let money = tasks.find(|task| task.step == "money").unwrap();
    let live = all.unwrap().into_iter().filter(|one| !one.dropped);
    (live.collect(), money.state)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_not_given_up_before_the_last_instalment_is_late() {
    on_both_with(paying, async |house| {
        let steps = "
promise_days: 5
workflow:
  - { key: money, name: Licence fee, kind: payment, days: 10, payment: { currency: EUR, amount: 9000, expires_days: 5, instalments: { parts: 3, every: month } } }
  - { key: papers, name: Check the papers, kind: check, days: 2, items: [{ key: chip, text: The chip is registered }] }
";
        house
            .offers(&DOGS.replacen("\npromise_days: 5\n", steps, 1))
            .await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        let sent = ana.sends("ana@example.org").await;
        let parts = ana.browser.sends(&sent, "/parts", &[("parts", "3")]).await;
        parts.says("You pay in instalments now.");
        let first = parts.link("Licence fee, Instalment 1");
        pays(&house, &first).await;
        let (owed, state) = at_step(&house, &ana).await;
        assert_eq!((owed.len(), state), (3, TaskState::Paying));
        let last = owed.iter().map(|one| one.due_on).max().unwrap();
        // What was to be paid at once is late for long, the last part is not.
        while house.app.config.time_zone().to_datetime(house.app.now()).date() < last {
            days_later(&house, 7);
            works(&house).await;
        }
        let (owed, state) = at_step(&house, &ana).await;
        assert_eq!((owed.len(), state), (3, TaskState::Paying));
        assert_eq!(owed.iter().filter(|one| one.is_open()).count(), 2);
        days_later(&house, 7);
        works(&house).await;
        let (owed, state) = at_step(&house, &ana).await;
        assert_eq!((owed.len(), state), (1, TaskState::Done));
        assert_eq!(owed[0].booking.paid(), euros(3000));
        assert!(!owed[0].needs_person());
        ana.follows().await.says("30 EUR");
    })
    .await;
}
