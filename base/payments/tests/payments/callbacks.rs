//! Call-backs: whose are believed, and what they mean.

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use stoa_payments::{
    CallbackFault, Currency, GovUkPay, LONGEST_CALLBACK, Money, News, Provider, RefundStanding,
    Secret, Standing, Stripe,
};

use crate::{euros, pounds};

pub fn govuk() -> GovUkPay {
    let agent = ureq::Agent::new_with_defaults();
    GovUkPay::new(
        agent,
        "http://127.0.0.1:9",
        Secret::new("key"),
        Secret::new("webhook-secret"),
    )
}

pub fn stripe() -> Stripe {
    let agent = ureq::Agent::new_with_defaults();
    Stripe::new(
        agent,
        "http://127.0.0.1:9",
        Secret::new("key"),
        Secret::new("whsec_1"),
    )
}

fn hmac(secret: &str, text: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key");
    mac.update(text.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

pub fn stripe_header(secret: &str, at: i64, body: &str) -> String {
    format!("t={at},v1={},v0=ff", hmac(secret, &format!("{at}.{body}")))
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a time")
}

pub const GOVUK_PAID: &str = r#"{"id":"e-1","created_date":"2026-01-31T10:00:00.123Z","resource_id":"hu20","api_version":1,"resource_type":"payment","event_type":"card_payment_succeeded","resource":{"amount":14500,"state":{"status":"success","finished":true},"reference":"P-1","payment_id":"hu20","email":"a@example.com","refund_summary":{"status":"available","amount_available":14400,"amount_submitted":100}}}"#;
pub const STRIPE_PAID: &str = r#"{"id":"evt_1","object":"event","created":1769853600,"type":"checkout.session.completed","data":{"object":{"id":"cs_1","object":"checkout.session","amount_total":14500,"currency":"eur","client_reference_id":"P-1","status":"complete","payment_status":"paid","payment_intent":"pi_1","url":null}}}"#;

#[test]
fn govuk_pay() {
    let now = at(1_769_853_600);
    let signature = hmac("webhook-secret", GOVUK_PAID);
    let event = govuk()
        .event(GOVUK_PAID.as_bytes(), Some(&signature), now)
        .expect("an event");
    assert_eq!(event.event_id, "e-1");
    let News::Payment(status) = event.news else {
        panic!("a payment");
    };
    assert_eq!(
        (status.provider_id.as_str(), status.reference.as_str()),
        ("hu20", "P-1")
    );
    assert_eq!(
        (status.amount, status.refunded),
        (pounds(14500), pounds(100))
    );
    assert_eq!(status.standing, Standing::Paid);
    let fault =
        |body: &str, signature: Option<&str>| govuk().event(body.as_bytes(), signature, now);
    assert_eq!(fault(GOVUK_PAID, None), Err(CallbackFault::Unsigned));
    let tampered = GOVUK_PAID.replace("14500", "14501");
    assert_eq!(
        fault(&tampered, Some(&signature)),
        Err(CallbackFault::WrongSignature)
    );
    assert_eq!(
        fault(GOVUK_PAID, Some("")),
        Err(CallbackFault::WrongSignature)
    );
    let odd = GOVUK_PAID.replace("\"success\"", "\"odd\"");
    let signed = hmac("webhook-secret", &odd);
    assert!(matches!(
        fault(&odd, Some(&signed)),
        Err(CallbackFault::Unreadable(_))
    ));
    let long = "x".repeat(LONGEST_CALLBACK + 1);
    assert_eq!(fault(&long, Some("")), Err(CallbackFault::TooLong));
}

#[test]
fn govuk_pay_states_and_refunds() {
    let event = |body: String| {
        let signature = hmac("webhook-secret", &body);
        govuk()
            .event(body.as_bytes(), Some(&signature), at(0))
            .expect("an event")
            .news
    };
    let failed = |code: &str| Standing::Failed {
        code: code.to_owned(),
    };
    for (state, standing) in [
        (r#""status":"created""#, Standing::Created),
        (r#""status":"started""#, Standing::Pending),
        (r#""status":"submitted""#, Standing::Pending),
        (r#""status":"capturable""#, Standing::Capturable),
        (r#""status":"failed","code":"P0010""#, failed("P0010")),
        (r#""status":"failed","code":"P0030""#, Standing::Cancelled),
        (r#""status":"error","code":"P0050""#, failed("P0050")),
        (
            r#""status":"cancelled","code":"P0040""#,
            Standing::Cancelled,
        ),
    ] {
        let News::Payment(status) = event(GOVUK_PAID.replace(r#""status":"success""#, state))
        else {
            panic!("a payment");
        };
        assert_eq!(status.standing, standing, "{state}");
    }
    let refund = r#"{"id":"e-2","created_date":"2026-01-31T10:00:00Z","resource_id":"hu20","resource_type":"refund","event_type":"card_payment_refunded","resource":{"refund_id":"r1","payment_id":"hu20","amount":120,"status":"success"}}"#;
    let News::Refund { payment, refund } = event(refund.to_owned()) else {
        panic!("a refund");
    };
    assert_eq!((payment.as_str(), refund.amount), ("hu20", pounds(120)));
    assert_eq!(refund.standing, RefundStanding::Done);
}

#[test]
fn stripe_webhooks() {
    let now = 1_769_853_600;
    let ask = |body: &str, header: &str, second| {
        stripe().event(body.as_bytes(), Some(header), at(second))
    };
    let header = stripe_header("whsec_1", now, STRIPE_PAID);
    let event = ask(STRIPE_PAID, &header, now + 300).expect("an event");
    let News::Payment(status) = event.news else {
        panic!("a payment");
    };
    assert_eq!(
        (status.standing, status.amount),
        (Standing::Paid, euros(14500))
    );
    assert_eq!(
        ask(STRIPE_PAID, &header, now + 301),
        Err(CallbackFault::TooOld)
    );
    assert_eq!(
        ask(STRIPE_PAID, &header, now - 301),
        Err(CallbackFault::TooOld)
    );
    let other = stripe_header("whsec_2", now, STRIPE_PAID);
    assert_eq!(
        ask(STRIPE_PAID, &other, now),
        Err(CallbackFault::WrongSignature)
    );
    // While a secret is rolled there are two signatures.
    let both = format!("{other},{}", header.split(',').nth(1).expect("v1"));
    assert!(ask(STRIPE_PAID, &both, now).is_ok());
    let moved = header.replace(&format!("t={now}"), &format!("t={}", now + 5));
    assert_eq!(
        ask(STRIPE_PAID, &moved, now),
        Err(CallbackFault::WrongSignature)
    );
    assert_eq!(ask(STRIPE_PAID, "v1=00", now), Err(CallbackFault::Unsigned));
    assert_eq!(
        ask(STRIPE_PAID, &format!("t=x{header}"), now),
        Err(CallbackFault::Unsigned)
    );
    assert_eq!(
        stripe().event(b"{}", None, at(now)),
        Err(CallbackFault::Unsigned)
    );
}

#[test]
fn stripe_events() {
    let news = |body: &str| {
        let header = stripe_header("whsec_1", 5, body);
        stripe()
            .event(body.as_bytes(), Some(&header), at(5))
            .map(|event| event.news)
    };
    let of = |from: &str, to: &str| {
        let body = STRIPE_PAID.replace(from, to);
        assert_ne!(body, STRIPE_PAID);
        match news(&body) {
            Ok(News::Payment(status)) => status.standing,
            other => panic!("{other:?}"),
        }
    };
    let unpaid = r#""complete","payment_status":"unpaid""#;
    let paid = r#""complete","payment_status":"paid""#;
    assert_eq!(of(paid, unpaid), Standing::Pending);
    assert_eq!(
        of(paid, r#""expired","payment_status":"unpaid""#),
        Standing::Cancelled
    );
    let intent = r#"{"id":"pi_1","status":"requires_capture","latest_charge":"ch_1"}"#;
    let body = STRIPE_PAID
        .replace(paid, unpaid)
        .replace("\"pi_1\"", intent);
    assert!(
        matches!(news(&body), Ok(News::Payment(status)) if status.standing == Standing::Capturable)
    );
    let body = STRIPE_PAID
        .replace(paid, unpaid)
        .replace("session.completed", "session.async_payment_failed");
    assert!(
        matches!(news(&body), Ok(News::Payment(status)) if matches!(status.standing, Standing::Failed { .. }))
    );
    let refund = r#"{"id":"evt_2","created":5,"type":"refund.updated","data":{"object":{"id":"re_1","amount":120,"currency":"jpy","status":"pending","payment_intent":"pi_1","metadata":{"payment":"cs_1"}}}}"#;
    let Ok(News::Refund { payment, refund }) = news(refund) else {
        panic!("a refund");
    };
    let yen = Money::new(120, Currency::new("JPY").expect("a currency"));
    assert_eq!(
        (payment.as_str(), refund.amount, refund.standing),
        ("cs_1", yen, RefundStanding::Pending)
    );
    let other = r#"{"id":"evt_3","created":5,"type":"customer.created","data":{"object":{}}}"#;
    assert_eq!(news(other), Ok(News::Other("customer.created".to_owned())));
    let broken = r#"{"id":"evt_4","created":5,"type":"refund.updated","data":{"object":{}}}"#;
    assert!(matches!(news(broken), Err(CallbackFault::Unreadable(_))));
}

#[test]
fn secrets_do_not_print() {
    let printed = format!("{:?}", Secret::new("sk_live_1"));
    assert!(!printed.contains("sk_live"));
}
