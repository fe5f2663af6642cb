//! Paying a fee by card at the test provider, however its call-backs come.

use std::sync::Arc;

use axum::{body::Body, http::Request};
use stoa_kernel::Actor;
use stoa_services::{
    commands::{BeginPayment, begin_payment},
    store,
};
use stoa_testkit::ask;

use crate::{
    house::{Applicant, DOGS, on_both_with},
    pay_house::{
        DECLINED, PAYS, UNHEARD, calls_back, charge_of, euros, goes_to_provider, made_unseen, owes,
        owes_another, pay_page, paying, types_card,
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn a_fee_is_paid_by_card_right_after_applying() {
    on_both_with(paying, async |house| {
        let (ana, page) = owes(&house).await;
        page.says("Application received")
            .says("25 EUR")
            .says("To be paid")
            .says("BE68 5390 0754 7034");
        // The code for banks' apps, and the counter.
        assert_eq!(page.all("svg[role=img]").len(), 1);
        page.says("ground floor");
        let reference = ana.reference().await;
        ana.follows().await.says("Pay the fee");
        let for_anybody = pay_page(&ana).await;
        let at = goes_to_provider(&ana).await;
        let paid = types_card(&ana, &at, PAYS).await;
        paid.says("There is nothing left to pay").says("Receipt 1");
        paid.says("Payment received");
        // The browser that came from their own page is led back to it; whoever else has the link of the charge sees that alone.
        let token = ana.link.trim_start_matches("/apply/");
        let came = format!("stoa_paying=a.{token}");
        let back = ana
            .browser
            .get_with(&for_anybody, &[("cookie", &came)])
            .await;
        assert_eq!(back.header("location"), format!("{}/pay", ana.link));
        let (bo, _) = owes_another(&house).await;
        let not_theirs = pay_page(&bo).await;
        let stays = bo.browser.get_with(&not_theirs, &[("cookie", &came)]).await;
        assert_eq!(stays.status, 200);
        let other = house.resident().opens(&for_anybody).await;
        assert!(other.path.starts_with("/pay/"));
        other
            .says("Payment received")
            .says_nothing_of("See your application");
        ana.follows()
            .await
            .says("Paid")
            .says_nothing_of("Pay the fee");
        let receipt = ana
            .browser
            .opens(&format!("{}/receipt.pdf", ana.link))
            .await;
        assert!(receipt.bytes.starts_with(b"%PDF-1.7"));
        let own = ana.browser.opens(&paid.link("Receipt 1")).await;
        assert_eq!(own.header("content-type"), "application/pdf");
        let kinds = house.record(&reference).await;
        for kind in ["charge_made", "payment_begun", "payment_booked"] {
            assert_eq!(
                kinds.iter().filter(|one| *one == kind).count(),
                1,
                "{kinds:?}"
            );
        }
        // Staff see it where they decide.
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}");
        sam.opens(&path).await.says("25 EUR").says("Paid");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_card_takes_nothing_and_another_pays() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let at = goes_to_provider(&ana).await;
        let page = types_card(&ana, &at, "4000 0000 0000 0003").await;
        assert_eq!(page.status, 422);
        page.says("This is no card number");
        let declined = types_card(&ana, &at, DECLINED).await;
        declined.says("did not go through").says("Pay by card");
        let again = goes_to_provider(&ana).await;
        assert_ne!(again, at);
        let paid = types_card(&ana, &again, PAYS).await;
        paid.says("There is nothing left to pay");
        let charge = charge_of(&house, &ana).await;
        assert_eq!(charge.booking.paid(), euros(2500));
        assert!(!charge.needs_person());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_back_that_comes_twice_or_after_a_crash_is_booked_once() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let charge = charge_of(&house, &ana).await;
        let (_, callback) = made_unseen(&house, &charge, euros(2500)).await;
        let forged = calls_back(&house, &callback.body, "t=1,v1=00").await;
        assert_eq!(forged.status, 400);
        let changed = callback.body.replace("2500", "1");
        let changed = calls_back(&house, &changed, &callback.signature).await;
        assert_eq!(changed.status, 400);
        assert_eq!(charge_of(&house, &ana).await.version, charge.version);
        for _ in 0..3 {
            let told = calls_back(&house, &callback.body, &callback.signature).await;
            assert_eq!(told.status, 200);
        }
        let paid = charge_of(&house, &ana).await;
        assert_eq!(paid.booking.paid(), euros(2500));
        let mut db = house.app.db.read().await.unwrap();
        let moved = store::charges::movements_of(&mut db, charge.id).await;
        assert_eq!(moved.unwrap().len(), 1);
        // Another provider's name has no door here.
        let request = Request::post("/payments/callback/stripe").body(Body::empty());
        let other = ask(&house.router, request.unwrap()).await;
        assert_eq!(other.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn call_backs_that_come_at_once_are_booked_once() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let charge = charge_of(&house, &ana).await;
        let (_, callback) = made_unseen(&house, &charge, euros(2500)).await;
        let callback = Arc::new(callback);
        let mut all = Vec::new();
        for _ in 0..12 {
            let (router, callback) = (house.router.clone(), callback.clone());
            all.push(tokio::spawn(async move {
                let request = Request::post("/payments/callback/test")
                    .header("test-signature", callback.signature.as_str())
                    .body(Body::from(callback.body.clone()));
                ask(&router, request.unwrap()).await.status
            }));
        }
        for one in all {
            assert_eq!(one.await.unwrap(), 200);
        }
        let mut db = house.app.db.read().await.unwrap();
        let moved = store::charges::movements_of(&mut db, charge.id)
            .await
            .unwrap();
        assert_eq!(moved.len(), 1);
        assert_eq!(moved[0].receipt, Some(1));
        assert_eq!(moved[0].amount, euros(2500));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_price_that_somebody_changed_pays_nothing() {
    on_both_with(paying, async |house| {
        let (ana, page) = owes(&house).await;
        // Nothing of the price is in a form; that the applicant came from their own page is.
        let fields = page.attributes("form[action$='/card'] input", "name");
        assert_eq!(fields, ["_form", "own"]);
        let charge = charge_of(&house, &ana).await;
        let (_, callback) = made_unseen(&house, &charge, euros(1)).await;
        let told = calls_back(&house, &callback.body, &callback.signature).await;
        assert_eq!(told.status, 200);
        let after = charge_of(&house, &ana).await;
        assert_eq!(after.booking.paid(), euros(0));
        assert!(after.needs_person() && after.is_open());
        let may = house.staff("manager").await;
        may.opens("/staff/payments").await.says("To be looked at");
        let page = may.opens(&format!("/staff/payments/{}", charge.id)).await;
        page.says("another amount than we asked for");
        // Nor does a begun payment of another sum than what is owed.
        let link = pay_page(&ana).await;
        let input = BeginPayment {
            link: link.trim_start_matches("/pay/").to_owned(),
            provider: "test".to_owned(),
            amount: euros(1),
            visits: 0,
            created: stoa_payments::Created {
                provider_id: "test_x".to_owned(),
                pay_url: Some("http://localhost:8311/pay/test/test_x".to_owned()),
            },
        };
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        begin_payment(&house.app, &mut tx, input).await.unwrap_err();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_go_to_the_provider_at_once_cannot_both_pay() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let link = pay_page(&ana).await;
        // Each was told of a payment of their own, as a provider does that keeps no keys, and there was none before.
        let begun = |id: &str| BeginPayment {
            link: link.trim_start_matches("/pay/").to_owned(),
            provider: "test".to_owned(),
            amount: euros(2500),
            visits: 0,
            created: stoa_payments::Created {
                provider_id: id.to_owned(),
                pay_url: Some(format!("http://localhost:8311/pay/test/{id}")),
            },
        };
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let done = begin_payment(&house.app, &mut tx, begun("test_one")).await;
        tx.commit(done.unwrap()).await.unwrap();
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let late = begin_payment(&house.app, &mut tx, begun("test_other")).await;
        assert!(
            matches!(late, Err(stoa_kernel::Error::Conflict(_))),
            "{late:?}"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_call_back_is_found_by_asking() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let at = goes_to_provider(&ana).await;
        let page = types_card(&ana, &at, UNHEARD).await;
        page.says("You have begun to pay by card");
        let checked = ana.browser.sends(&page, "/check", &[]).await;
        checked.says("Your payment has arrived");
        // And without anybody pressing it, by the job that was left for later.
        let (bo, _) = owes_another(&house).await;
        let at = goes_to_provider(&bo).await;
        types_card(&bo, &at, UNHEARD).await;
        assert!(charge_of(&house, &bo).await.is_open());
        house.waits(jiff::SignedDuration::from_mins(2));
        house.does_jobs().await;
        assert!(!charge_of(&house, &bo).await.is_open());
        let mails = house.mails();
        assert!(
            mails.iter().any(|mail| mail.contains("payment received")),
            "{mails:?}"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_that_was_left_is_begun_again() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let first = goes_to_provider(&ana).await;
        let page = ana.browser.opens(&format!("{}/pay", ana.link)).await;
        page.says("You have begun to pay by card");
        let way = ana.browser.sends(&page, "/card", &[("again", "1")]).await;
        let second = way.link("Go on to pay");
        assert!(!second.ends_with(&first));
        ana.browser
            .opens(&first)
            .await
            .says("This test payment is over");
        let at = second.trim_start_matches("http://localhost:8311");
        types_card(&ana, at, PAYS)
            .await
            .says("There is nothing left to pay");
        // Whoever withdraws with money paid is looked after by a person.
        let follow = ana.follows().await;
        ana.browser.sends(&follow, "/withdraw", &[]).await;
        assert_eq!(charge_of(&house, &ana).await.booking.paid(), euros(2500));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fee_that_is_owed_after_the_decision_is_owed_once_it_is_granted() {
    on_both_with(paying, async |house| {
        let fee = "keep_years: 3\nfee: { amount: 1250, currency: EUR, payment: after }";
        house.offers(&DOGS.replacen("keep_years: 3", fee, 1)).await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        let check = ana.browser.opens(&format!("{}/check", ana.link)).await;
        check.says("12.50 EUR You pay when it is granted");
        ana.sends("")
            .await
            .says("Received")
            .says_nothing_of("Pay the fee");
        let reference = ana.reference().await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}/decide");
        let fields = [("decision", "granted"), ("reason", "All is well.")];
        sam.does(&path, &fields).await;
        ana.follows().await.says("12.50 EUR").says("Pay the fee");
    })
    .await;
}
