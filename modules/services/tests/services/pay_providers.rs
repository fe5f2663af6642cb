//! GOV.UK Pay and Stripe: their call-backs are believed by their signatures alone.

use axum::{body::Body, http::Request};
use stoa_kernel::{Config, vault::keyed_hash};
use stoa_services::model::Charge;
use stoa_testkit::{Answer, ask};

use crate::{
    house::{Applicant, DOGS, House, on_both_with},
    pay_house::{charge_of, euros, owes_another, paying},
};

/// 32 letters: the webhook's secret, as the operator has told it.
const SIGNING: &[u8; 32] = b"whsec_0123456789abcdefghijklmnop";

fn with_provider(config: &mut Config, provider: &str) {
    paying(config);
    config.payments.provider = provider.to_owned();
    // Nobody listens there.
    config.payments.endpoint = "http://127.0.0.1:9".to_owned();
    let signing = String::from_utf8(SIGNING.to_vec()).unwrap();
    config
        .secrets
        .insert("payments-key".to_owned(), "key".to_owned());
    config
        .secrets
        .insert("payments-signing".to_owned(), signing);
}

fn govuk(config: &mut Config) {
    with_provider(config, "govuk-pay");
}

fn stripe(config: &mut Config) {
    with_provider(config, "stripe");
}

/// Somebody who owes 25 of a currency, and the charge.
async fn owes_in(house: &House, currency: &str) -> (Applicant, Charge) {
    let fee = format!("keep_years: 3\nfee: {{ amount: 2500, currency: {currency} }}");
    house.offers(&DOGS.replacen("keep_years: 3", &fee, 1)).await;
    let (ana, _) = owes_another(house).await;
    let charge = charge_of(house, &ana).await;
    (ana, charge)
}

async fn told(house: &House, provider: &str, header: (&str, &str), body: &str) -> Answer {
    let request = Request::post(format!("/payments/callback/{provider}"))
        .header(header.0, header.1)
        .body(Body::from(body.to_owned()));
    ask(&house.router, request.unwrap()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn govuk_pay_is_believed_by_its_signature_alone() {
    on_both_with(govuk, async |house| {
        let (ana, charge) = owes_in(&house, "GBP").await;
        let body = format!(
            r#"{{"id":"e-1","created_date":"2026-03-02T12:00:00.123Z","resource_id":"hu20","api_version":1,"resource_type":"payment","event_type":"card_payment_succeeded","resource":{{"amount":2500,"state":{{"status":"success","finished":true}},"reference":"{}","payment_id":"hu20"}}}}"#,
            charge.reference
        );
        let right = hex::encode(keyed_hash(SIGNING, body.as_bytes()));
        let wrong = hex::encode(keyed_hash(&[7; 32], body.as_bytes()));
        let refused = told(&house, "govuk-pay", ("pay-signature", &wrong), &body).await;
        assert_eq!(refused.status, 400);
        let other = told(&house, "test", ("test-signature", &right), &body).await;
        assert_eq!(other.status, 404);
        for _ in 0..2 {
            let taken = told(&house, "govuk-pay", ("pay-signature", &right), &body).await;
            assert_eq!(taken.status, 200);
        }
        let paid = charge_of(&house, &ana).await;
        assert_eq!(paid.booking.paid().to_string(), "25.00 GBP");
        assert!(!paid.is_open() && !paid.needs_person());
        // The test provider's page is nobody's way to pay here.
        assert_eq!(house.resident().get("/pay/test/hu20").await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stripe_is_believed_by_its_signature_and_its_time() {
    on_both_with(stripe, async |house| {
        let (ana, charge) = owes_in(&house, "EUR").await;
        let now = house.app.now().as_second();
        let body = format!(
            r#"{{"id":"evt_1","object":"event","created":{now},"type":"checkout.session.completed","data":{{"object":{{"id":"cs_1","object":"checkout.session","amount_total":2500,"currency":"eur","client_reference_id":"{}","status":"complete","payment_status":"paid","payment_intent":"pi_1","url":null}}}}}}"#,
            charge.reference
        );
        let header = |at: i64| {
            let signed = keyed_hash(SIGNING, format!("{at}.{body}").as_bytes());
            format!("t={at},v1={}", hex::encode(signed))
        };
        let old = header(now - 3_600);
        let refused = told(&house, "stripe", ("stripe-signature", &old), &body).await;
        assert_eq!(refused.status, 400);
        let right = header(now);
        for _ in 0..2 {
            let taken = told(&house, "stripe", ("stripe-signature", &right), &body).await;
            assert_eq!(taken.status, 200);
        }
        assert_eq!(charge_of(&house, &ana).await.booking.paid(), euros(2500));
        // Where the provider cannot be reached, nothing is lost: one is asked to try again.
        let (bo, _) = owes_another(&house).await;
        let page = bo.browser.opens(&format!("{}/pay", bo.link)).await;
        assert_eq!(bo.browser.sends(&page, "/card", &[]).await.status, 503);
    })
    .await;
}
