//! Paying at a step of a workflow with several people: who is asked, what the money finishes, and what becomes of what nobody paid.

use jiff::SignedDuration;
use stoa_kernel::{Actor, Error};
use stoa_services::{
    commands::{Expiring, SetAmount, divide_charge, expire_payment, set_amount},
    model::{Charge, Status, Task, TaskState},
    store,
};
use stoa_testkit::{Browser, Page, signs_in, works_as};

use crate::{
    flow_house::{days_later, decides, does_task, mails, takes, task, works},
    house::{Applicant, DOGS, House, on_both_with},
    pay_house::{PAYS, euros, paying},
};

/// Papers are checked, then `payment` is asked for, then a second person agrees.
fn steps(payment: &str) -> String {
    let workflow = format!(
        "
promise_days: 5
workflow:
  - {{ key: papers, name: Check the papers, kind: check, days: 2, items: [{{ key: chip, text: The chip is registered }}] }}
  - {{ key: money, name: Licence fee, kind: payment, days: 10, payment: {payment} }}
  - {{ key: agree, name: Second pair of eyes, kind: approval, who: manager, days: 1 }}
"
    );
    DOGS.replacen("\npromise_days: 5\n", &workflow, 1)
}

/// Somebody applied, and the papers were found to be right.
async fn checked(house: &House, sam: &Browser) -> (Applicant, String) {
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers_all().await;
    ana.sends("ana@example.org").await;
    let reference = ana.reference().await;
    let papers = task(sam, &reference, "Check the papers").await;
    let fields = [
        ("item-chip", "yes"),
        ("result", "passed"),
        ("then", "finish"),
    ];
    does_task(sam, &papers, &fields)
        .await
        .says("The task is finished.");
    (ana, reference)
}

async fn owed(house: &House, ana: &Applicant) -> (Vec<Charge>, Task, Option<jiff::Timestamp>) {
    let mut db = house.app.db.read().await.unwrap();
    let token = ana.link.trim_start_matches("/apply/");
    let one = store::find_by_token(&mut db, token).await.unwrap().unwrap();
    let all = store::charges::all_of_application(&mut db, one.id).await;
    let tasks = store::tasks::of_application(&mut db, one.id).await;
    let money = tasks.unwrap().into_iter().find(|task| task.step == "money");
    (all.unwrap(), money.unwrap(), one.paused_at)
}

/// Somebody with the link alone pays by card.
async fn pays(house: &House, path: &str) -> Page {
    let payer = house.resident();
    let page = payer.opens(path).await;
    let way = payer.sends(&page, "/card", &[]).await;
    let at = way.link("Go on to pay");
    let shown = payer.opens(at.trim_start_matches("http://localhost:8311"));
    let fields = [("card", PAYS), ("act", "pay")];
    payer.sends(&shown.await, "", &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_of_a_workflow_is_finished_by_the_money() {
    on_both_with(paying, async |house| {
        house
            .offers(&steps("{ currency: EUR, amount: 12000 }"))
            .await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        let (ana, reference) = checked(&house, &sam).await;
        let (charges, money, paused) = owed(&house, &ana).await;
        assert_eq!(charges[0].open(), euros(12_000));
        assert_eq!(money.state, TaskState::Paying);
        // Clocks stand still, and nobody of staff has anything to do.
        assert!(paused.is_some());
        ana.follows()
            .await
            .says("Licence fee")
            .says("120 EUR")
            .says("The clock stands still until you have paid.");
        sam.opens("/staff/tasks").await.says_nothing_of(&reference);
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        page.says("Waits for the payment");
        decides(&sam, &reference, "granted")
            .await
            .says("Tasks of this application are not finished yet");
        works(&house).await;
        assert!(mails(&house).contains("please pay 120 EUR"));
        // Somebody else pays, by the link.
        let page = ana.browser.opens(&format!("{}/pay", ana.link)).await;
        let link = page.attribute("form[action$='/card']", "action");
        let path = link.trim_end_matches("/card");
        let seen = house.resident().opens(path).await;
        seen.says("Licence fee").says_nothing_of("Bruno");
        pays(&house, path)
            .await
            .says("There is nothing left to pay");
        let (_, money, paused) = owed(&house, &ana).await;
        assert_eq!((money.state, paused), (TaskState::Done, None));
        let agree = task(&mia, &reference, "Second pair of eyes").await;
        let fields = [("result", "passed"), ("then", "finish")];
        does_task(&mia, &agree, &fields)
            .await
            .says("The task is finished.");
        decides(&sam, &reference, "granted")
            .await
            .says("The decision is made");
        let record = house.record(&reference).await;
        let of = |kind: &str| record.iter().filter(|one| *one == kind).count();
        assert_eq!((of("charge_made"), of("payment_booked")), (1, 1));
        assert_eq!(of("task_finished"), 3, "{record:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_pays_their_share_by_a_link_of_their_own() {
    on_both_with(paying, async |house| {
        let shares = "{ currency: EUR, amount: 10001, shares: [{ key: boss, name: The employer, percent: 60 }, { key: own, name: The keeper, percent: 40 }] }";
        house.offers(&steps(shares)).await;
        let sam = house.staff("caseworker").await;
        let (ana, reference) = checked(&house, &sam).await;
        let (charges, ..) = owed(&house, &ana).await;
        let amounts: Vec<i64> = charges.iter().map(|one| one.open().minor).collect();
        assert_eq!(amounts, [6000, 4001]);
        let page = ana.browser.opens(&format!("{}/pay", ana.link)).await;
        let links = ["Licence fee, The employer", "Licence fee, The keeper"];
        let [boss, own] = links.map(|words| page.link(words));
        pays(&house, &own).await.says("There is nothing left to pay");
        let (_, money, paused) = owed(&house, &ana).await;
        assert_eq!(money.state, TaskState::Paying);
        assert!(paused.is_some());
        let path = format!("/staff/tasks/{}", money.id);
        sam.opens(&path)
            .await
            .says("The employer: 60 EUR To be paid")
            .says("The keeper: 40.01 EUR Paid");
        pays(&house, &boss).await;
        assert_eq!(owed(&house, &ana).await.1.state, TaskState::Done);
        sam.opens(&format!("/staff/applications/{reference}"))
            .await
            .says("Licence fee, The employer: 60 EUR Paid");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_the_step_says_how_much_within_bounds_and_why() {
    on_both_with(paying, async |house| {
        house
            .offers(&steps("{ currency: EUR, between: [1000, 5000] }"))
            .await;
        let sam = house.staff("caseworker").await;
        let (ana, reference) = checked(&house, &sam).await;
        let (charges, money, paused) = owed(&house, &ana).await;
        assert_eq!((charges.len(), money.state), (0, TaskState::Open));
        assert_eq!(paused, None);
        let path = task(&sam, &reference, "Licence fee").await;
        // Somebody who has not taken it, and another body's, say nothing.
        for (who, agency) in [("caseworker", "council"), ("manager", "parks")] {
            let mut actor = works_as(who, agency);
            actor.id = signs_in(&house.app, actor.clone()).await.0;
            let mut tx = house.app.db.begin(&Actor::Staff(actor)).await.unwrap();
            let input = SetAmount {
                task: money.id.number(),
                seen_version: money.version,
                amount: "20".to_owned(),
                reason: "It is so.".to_owned(),
            };
            let refused = set_amount(&house.app, &mut tx, input).await.unwrap_err();
            let fits = match agency {
                "council" => matches!(refused, Error::Conflict(_)),
                _ => matches!(refused, Error::Denied(_) | Error::NotFound),
            };
            assert!(fits, "{agency}: {refused:?}");
        }
        takes(&sam, &path).await;
        let page = sam.opens(&path).await;
        page.says("From 10 EUR to 50 EUR");
        let wrong = sam
            .sends(&page, "/amount", &[("amount", "50.01"), ("text", "")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Enter an amount from 10 EUR to 50 EUR.");
        let fields = [("amount", "32.50"), ("text", "Two visits were needed.")];
        let kept = sam.sends(&page, "/amount", &fields).await;
        kept.says("It can be paid from now on.").says("32.50 EUR");
        ana.follows()
            .await
            .says("32.50 EUR")
            .says("Two visits were needed.");
        let pay = ana.browser.opens(&format!("{}/pay", ana.link)).await;
        let link = pay.attribute("form[action$='/card']", "action");
        pays(&house, link.trim_end_matches("/card")).await;
        assert_eq!(owed(&house, &ana).await.1.state, TaskState::Done);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_pays_is_given_up_and_may_be_asked_for_anew() {
    on_both_with(paying, async |house| {
        let payment = "{ currency: EUR, amount: 9000, remind_days: 2, expires_days: 5 }";
        house.offers(&steps(payment)).await;
        let sam = house.staff("caseworker").await;
        let (ana, reference) = checked(&house, &sam).await;
        days_later(&house, 15);
        works(&house).await;
        assert!(mails(&house).contains("please pay by"));
        assert_eq!(owed(&house, &ana).await.1.state, TaskState::Paying);
        days_later(&house, 20);
        works(&house).await;
        let (charges, money, paused) = owed(&house, &ana).await;
        assert!(charges[0].dropped && !charges[0].is_open());
        assert_eq!((money.state, paused), (TaskState::Done, None));
        assert!(mails(&house).contains("not paid in time"));
        // A second time nothing is given up, and nobody but the program does it.
        for actor in [Actor::System("services"), Actor::Anonymous] {
            let mut tx = house.app.db.begin(&actor).await.unwrap();
            let of = Expiring {
                application: money.application.number(),
                task: money.id.number(),
            };
            let refused = expire_payment(&house.app, &mut tx, of).await.unwrap_err();
            let is_it = match actor {
                Actor::System(_) => matches!(refused, Error::Conflict(_)),
                _ => matches!(refused, Error::Denied(_)),
            };
            assert!(is_it, "{refused:?}");
        }
        // It is asked for once more, and then the application is refused.
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/tasks/{}", money.id);
        let page = sam.opens(&path).await;
        let back = sam.sends(&page, "/back", &[("text", "They were ill.")]);
        back.await.says("The steps have to be done once more.");
        let (charges, money, _) = owed(&house, &ana).await;
        assert_eq!((charges.len(), money.state), (2, TaskState::Paying));
        assert!(charges[1].is_open());
        days_later(&house, 40);
        works(&house).await;
        let sam = house.staff("caseworker").await;
        decides(&sam, &reference, "refused")
            .await
            .says("The decision is made");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_anew_is_what_is_missing() {
    on_both_with(paying, async |house| {
        let payment = "{ currency: EUR, amount: 9000, expires_days: 5, shares: [{ key: a, name: One, percent: 50 }, { key: b, name: Other, percent: 50 }] }";
        house.offers(&steps(payment)).await;
        let sam = house.staff("caseworker").await;
        let (ana, _) = checked(&house, &sam).await;
        let page = ana.browser.opens(&format!("{}/pay", ana.link)).await;
        pays(&house, &page.link("Licence fee, One")).await;
        days_later(&house, 40);
        works(&house).await;
        let (charges, money, _) = owed(&house, &ana).await;
        assert!(!charges[0].dropped && charges[1].dropped);
        assert_eq!(money.state, TaskState::Done);
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&format!("/staff/tasks/{}", money.id)).await;
        let back = sam.sends(&page, "/back", &[("text", "They were ill.")]);
        back.await.says("The steps have to be done once more.");
        let (charges, money, _) = owed(&house, &ana).await;
        assert_eq!((charges.len(), money.state), (3, TaskState::Paying));
        assert_eq!(charges[2].place.share, "b");
        assert_eq!(charges[2].open(), euros(4500));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fee_in_parts_lets_it_go_on_after_the_first() {
    on_both_with(paying, async |house| {
        let payment =
            "{ currency: EUR, amount: 10000, paid: first, instalments: { parts: 4, every: month } }";
        house.offers(&steps(payment)).await;
        let sam = house.staff("caseworker").await;
        let (ana, _) = checked(&house, &sam).await;
        let page = ana.browser.opens(&format!("{}/pay", ana.link)).await;
        let many = ana.browser.sends(&page, "/parts", &[("parts", "5")]).await;
        assert_eq!(many.status, 422);
        let parts = ana.browser.sends(&page, "/parts", &[("parts", "3")]).await;
        parts
            .says("You pay in instalments now.")
            .says("Licence fee, Instalment 3");
        let (charges, ..) = owed(&house, &ana).await;
        let live: Vec<&Charge> = charges.iter().filter(|one| !one.dropped).collect();
        let amounts: Vec<i64> = live.iter().map(|one| one.open().minor).collect();
        assert_eq!(amounts, [3334, 3333, 3333]);
        // A second time it is too late.
        let again = ana.browser.sends(&page, "/parts", &[("parts", "2")]).await;
        again.says("This cannot be divided any more");
        // Neither what a guessed link leads to nor a part is divided.
        let first = parts.link("Licence fee, Instalment 1");
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        for link in ["1-00", first.trim_start_matches("/pay/")] {
            let refused = divide_charge(&house.app, &mut tx, (link, 2)).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{link}");
        }
        drop(tx);
        pays(&house, &first).await.says("Instalment 2");
        assert_eq!(owed(&house, &ana).await.1.state, TaskState::Done);
        assert_eq!(owed(&house, &ana).await.2, None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_withdraws_is_offered_back_what_the_file_says() {
    on_both_with(paying, async |house| {
        let payment = "{ currency: EUR, amount: 8000, refund: { withdrawn: 75, refused: 50 }, shares: [{ key: a, name: One, percent: 50 }, { key: b, name: Other, percent: 50 }] }";
        house.offers(&steps(payment)).await;
        let sam = house.staff("caseworker").await;
        let (ana, reference) = checked(&house, &sam).await;
        let page = ana.browser.opens(&format!("{}/pay", ana.link)).await;
        pays(&house, &page.link("Licence fee, One")).await;
        let follow = ana.follows().await;
        ana.browser.sends(&follow, "/withdraw", &[]).await;
        let (charges, money, _) = owed(&house, &ana).await;
        assert!(!charges[0].dropped && charges[1].dropped);
        assert_eq!(money.state, TaskState::Dropped);
        let mut db = house.app.db.read().await.unwrap();
        let refunds = store::charges::refunds_of(&mut db, charges[0].id).await;
        assert_eq!(refunds.unwrap()[0].amount, euros(3000));
        drop(db);
        let boss = house.staff("manager").await;
        let list = boss.opens("/staff/payments").await;
        list.says("30 EUR").says("Offered by the rules of the service");
        let path = format!("/staff/payments/{}", charges[0].id);
        let page = boss.opens(&path).await;
        page.says("The application was withdrawn.");
        let at = page.attribute("form[action*='/refunds/']", "action");
        boss.sends(&page, &at, &[("decision", "approve")]).await;
        house.waits(SignedDuration::from_mins(1));
        house.does_jobs().await;
        let (charges, ..) = owed(&house, &ana).await;
        assert_eq!(charges[0].booking.going_back(), euros(3000));
        let kinds = house.record(&reference).await;
        assert!(kinds.iter().any(|kind| kind == "refund_asked"), "{kinds:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fee_that_has_to_be_there_first_holds_a_grant_up() {
    on_both_with(paying, async |house| {
        let fee = "keep_years: 3\nfee: { amount: 2500, currency: EUR, paid: all }";
        house.offers(&DOGS.replacen("keep_years: 3", fee, 1)).await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        ana.sends("").await;
        let reference = ana.reference().await;
        let sam = house.staff("caseworker").await;
        decides(&sam, &reference, "granted")
            .await
            .says("What has to be paid first is not paid yet.");
        let page = ana.browser.opens(&format!("{}/pay", ana.link)).await;
        let link = page.attribute("form[action$='/card']", "action");
        pays(&house, link.trim_end_matches("/card")).await;
        decides(&sam, &reference, "granted")
            .await
            .says("The decision is made");
        let mut db = house.app.db.read().await.unwrap();
        let token = ana.link.trim_start_matches("/apply/");
        let one = store::find_by_token(&mut db, token).await.unwrap().unwrap();
        assert_eq!(one.status, Status::Granted);
    })
    .await;
}
