//! The clients of GOV.UK Pay and Stripe: what they send, how they try again, what they make of answers.

use std::{sync::mpsc::Receiver, time::Duration};

use stoa_payments::{
    GovUkPay, NewPayment, NewRefund, Provider, ProviderFault, RefundStanding, STRIPE_VERSION,
    Secret, Standing, Stripe,
};

use crate::{
    euros, pounds,
    server::{Asked, serve},
};

const SOON: [Duration; 2] = [Duration::from_millis(1); 2];

fn govuk(answers: Vec<(u16, &str)>) -> (GovUkPay, Receiver<Asked>) {
    let answers = answers
        .into_iter()
        .map(|(status, body)| (status, body.to_owned()));
    let (address, told) = serve(answers.collect());
    let (key, secret) = (Secret::new("api_test_1"), Secret::new("w"));
    let agent = ureq::Agent::new_with_defaults();
    (
        GovUkPay::new(agent, &address, key, secret).pausing(SOON),
        told,
    )
}

fn stripe(answers: Vec<(u16, &str)>) -> (Stripe, Receiver<Asked>) {
    let answers = answers
        .into_iter()
        .map(|(status, body)| (status, body.to_owned()));
    let (address, told) = serve(answers.collect());
    let (key, secret) = (Secret::new("sk_test_1"), Secret::new("w"));
    let agent = ureq::Agent::new_with_defaults();
    (
        Stripe::new(agent, &address, key, secret).pausing(SOON),
        told,
    )
}

fn payment() -> NewPayment {
    NewPayment {
        reference: "P-1".to_owned(),
        amount: pounds(14500),
        description: "Résidents' parking & permit".to_owned(),
        return_url: "https://town.example/pay/P-1".to_owned(),
        language: "cy-GB".to_owned(),
        idempotency_key: "key-1".to_owned(),
        metadata: vec![("service".to_owned(), "parking".to_owned())],
    }
}

const GOVUK_CREATED: &str = r#"{"payment_id":"hu20","amount":14500,"reference":"P-1","state":{"status":"created","finished":false},"_links":{"next_url":{"href":"https://pay.example/1","method":"GET"}}}"#;
const GOVUK_PAID: &str = r#"{"payment_id":"hu20","amount":14500,"reference":"P-1","state":{"status":"success","finished":true},"refund_summary":{"status":"available","amount_available":14500,"amount_submitted":0},"_links":{"next_url":null}}"#;
const SESSION: &str = r#"{"id":"cs_1","url":"https://checkout.example/1","client_reference_id":"P-1","amount_total":14500,"currency":"gbp","status":"open","payment_status":"unpaid","payment_intent":null}"#;
const SESSION_PAID: &str = r#"{"id":"cs_1","url":null,"client_reference_id":"P-1","amount_total":14500,"currency":"gbp","status":"complete","payment_status":"paid","payment_intent":{"id":"pi_1","status":"succeeded","latest_charge":{"id":"ch_1","amount_refunded":500}}}"#;

#[tokio::test]
async fn govuk_pay_creates() {
    let (client, told) = govuk(vec![(201, GOVUK_CREATED)]);
    let created = client.create(&payment()).await.expect("a payment");
    assert_eq!(created.provider_id, "hu20");
    assert_eq!(created.pay_url.as_deref(), Some("https://pay.example/1"));
    let asked = told.recv().expect("a call");
    assert_eq!(asked.line, "POST /v1/payments HTTP/1.1");
    assert_eq!(asked.header("authorization"), Some("Bearer api_test_1"));
    assert_eq!(asked.header("idempotency-key"), Some("key-1"));
    let sent: serde_json::Value = serde_json::from_str(&asked.body).expect("JSON");
    assert_eq!(sent["amount"], 14500);
    assert_eq!(sent["language"], "cy");
    assert_eq!(sent["metadata"]["service"], "parking");
}

#[tokio::test]
async fn a_failing_provider_is_asked_again_with_the_same_key() {
    let (client, told) = govuk(vec![(503, "{}"), (0, ""), (201, GOVUK_CREATED)]);
    client.create(&payment()).await.expect("a payment");
    let asked: Vec<Asked> = told.iter().take(3).collect();
    assert_eq!(asked.len(), 3);
    assert!(
        asked
            .iter()
            .all(|one| one.header("idempotency-key") == Some("key-1"))
    );
    assert!(asked.iter().all(|one| one.body == asked[0].body));
    let (client, _told) = govuk(vec![(429, ""), (429, ""), (429, "")]);
    assert_eq!(client.create(&payment()).await, Err(ProviderFault::TooMany));
}

#[tokio::test]
async fn what_the_caller_did_wrong_is_asked_once() {
    let refused =
        r#"{"field":"amount","code":"P0102","description":"Invalid attribute value: amount"}"#;
    let (client, told) = govuk(vec![(422, refused), (201, GOVUK_CREATED)]);
    let fault = client.create(&payment()).await.expect_err("a fault");
    assert!(
        matches!(&fault, ProviderFault::Refused { status: 422, reason } if reason.contains("amount"))
    );
    assert!(!fault.is_worth_retrying());
    assert_eq!(told.try_iter().count(), 1);
    for (status, expected) in [
        (401, ProviderFault::NotAllowed(401)),
        (404, ProviderFault::NotFound),
    ] {
        let (client, _told) = govuk(vec![(status, "")]);
        assert_eq!(client.status("hu20").await, Err(expected));
    }
}

#[tokio::test]
async fn a_key_is_not_carried_to_where_a_redirect_points() {
    let (client, told) = govuk(vec![(302, ""), (200, GOVUK_PAID)]);
    let fault = client.status("hu20").await;
    assert!(
        matches!(fault, Err(ProviderFault::Refused { status: 302, .. })),
        "{fault:?}"
    );
    assert_eq!(told.try_iter().count(), 1);
}

#[tokio::test]
async fn answers_that_cannot_be_read() {
    for body in [
        "",
        "[]",
        "{}",
        r#"{"payment_id":"x","amount":"1","state":{"status":"success"}}"#,
    ] {
        let (client, _told) = govuk(vec![(200, body)]);
        let fault = client.status("hu20").await;
        assert!(
            matches!(fault, Err(ProviderFault::Unreadable(_))),
            "{body}: {fault:?}"
        );
    }
    let long = format!("\"{}\"", "x".repeat(5 << 20));
    let (client, _told) = govuk(vec![(200, &long)]);
    assert_eq!(
        client.status("hu20").await,
        Err(ProviderFault::Unreadable("it is too long"))
    );
    let nobody = GovUkPay::new(
        ureq::Agent::new_with_defaults(),
        "http://127.0.0.1:1",
        Secret::new("k"),
        Secret::new("w"),
    );
    let fault = nobody.pausing(SOON).status("hu20").await;
    assert_eq!(fault, Err(ProviderFault::Unreachable));
}

#[tokio::test]
async fn ids_cannot_leave_their_place_in_the_path() {
    let (client, told) = govuk(vec![(200, GOVUK_PAID)]);
    for id in ["", "../v1/refunds", "a/b", "a?b", "ü", &"x".repeat(256)] {
        assert_eq!(
            client.status(id).await,
            Err(ProviderFault::NotFound),
            "{id}"
        );
    }
    assert_eq!(told.try_iter().count(), 0);
}

#[tokio::test]
async fn govuk_pay_refunds_what_it_believes_to_be_left() {
    let refund = r#"{"refund_id":"r1","amount":500,"status":"submitted"}"#;
    let (client, told) = govuk(vec![(200, GOVUK_PAID), (202, refund)]);
    let new = NewRefund {
        provider_id: "hu20".to_owned(),
        amount: pounds(500),
        refunded_before: pounds(1000),
        idempotency_key: "r".to_owned(),
    };
    let made = client.refund(&new).await.expect("a refund");
    assert_eq!(
        (made.amount, made.standing),
        (pounds(500), RefundStanding::Pending)
    );
    let asked: Vec<Asked> = told.iter().take(2).collect();
    assert_eq!(
        asked[1].body,
        r#"{"amount":500,"refund_amount_available":13500}"#
    );
    let (client, told) = govuk(vec![
        (200, GOVUK_PAID),
        (412, r#"{"description":"mismatch"}"#),
    ]);
    let fault = client.refund(&new).await;
    assert_eq!(fault, Err(ProviderFault::Conflict("mismatch".to_owned())));
    assert_eq!(told.iter().take(2).count(), 2);
    let (client, _told) = govuk(vec![(200, GOVUK_PAID)]);
    let more = NewRefund {
        amount: pounds(13501),
        ..new
    };
    assert!(matches!(
        client.refund(&more).await,
        Err(ProviderFault::BadRequest(_))
    ));
}

#[tokio::test]
async fn what_became_of_refunds() {
    let one = r#"{"refund_id":"r1","amount":500,"status":"success"}"#;
    let list = format!(r#"{{"payment_id":"hu20","_embedded":{{"refunds":[{one}]}}}}"#);
    let (client, told) = govuk(vec![(200, &list)]);
    let refunds = client.refunds("hu20").await.expect("a list");
    assert_eq!(
        (refunds.len(), refunds[0].standing),
        (1, RefundStanding::Done)
    );
    let line = told.recv().expect("a call").line;
    assert_eq!(line, "GET /v1/payments/hu20/refunds HTTP/1.1");
    let one = r#"{"id":"re_1","amount":500,"currency":"gbp","status":"failed"}"#;
    let list = format!(r#"{{"object":"list","data":[{one}]}}"#);
    let (client, told) = stripe(vec![(200, SESSION_PAID), (200, &list), (200, SESSION)]);
    let refunds = client.refunds("cs_1").await.expect("a list");
    assert_eq!(
        (refunds.len(), refunds[0].standing),
        (1, RefundStanding::Failed)
    );
    assert_eq!(client.refunds("cs_1").await, Ok(Vec::new()));
    let line = told.iter().nth(1).expect("a call").line;
    assert_eq!(
        line,
        "GET /v1/refunds?payment_intent=pi_1&limit=100 HTTP/1.1"
    );
}

#[tokio::test]
async fn govuk_pay_acts_and_finds() {
    let page = format!(r#"{{"total":1,"count":1,"page":1,"results":[{GOVUK_PAID}]}}"#);
    let (client, told) = govuk(vec![(204, ""), (204, ""), (400, "{}"), (200, &page)]);
    client.capture("hu20").await.expect("a capture");
    client.cancel("hu20").await.expect("an end");
    assert!(matches!(
        client.cancel("hu20").await,
        Err(ProviderFault::Conflict(_))
    ));
    let found = client.find("P 1&x").await.expect("a page");
    assert_eq!(found[0].standing, Standing::Paid);
    let lines: Vec<String> = told.iter().take(4).map(|asked| asked.line).collect();
    assert_eq!(lines[0], "POST /v1/payments/hu20/capture HTTP/1.1");
    assert_eq!(lines[1], "POST /v1/payments/hu20/cancel HTTP/1.1");
    assert_eq!(
        lines[3],
        "GET /v1/payments?reference=P+1%26x&display_size=100 HTTP/1.1"
    );
}

#[tokio::test]
async fn stripe_creates() {
    let (client, told) = stripe(vec![(200, SESSION)]);
    let created = client.create(&payment()).await.expect("a session");
    assert_eq!(created.provider_id, "cs_1");
    let asked = told.recv().expect("a call");
    assert_eq!(asked.header("stripe-version"), Some(STRIPE_VERSION));
    assert_eq!(asked.header("idempotency-key"), Some("key-1"));
    assert_eq!(
        asked.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    let form: Vec<(String, String)> = form_urlencoded::parse(asked.body.as_bytes())
        .into_owned()
        .collect();
    for (name, value) in [
        ("mode", "payment"),
        ("locale", "auto"),
        ("line_items[0][price_data][currency]", "gbp"),
        ("line_items[0][price_data][unit_amount]", "14500"),
        (
            "line_items[0][price_data][product_data][name]",
            "Résidents' parking & permit",
        ),
        ("metadata[service]", "parking"),
    ] {
        let pair = (name.to_owned(), value.to_owned());
        assert!(form.contains(&pair), "{name}");
    }
}

#[tokio::test]
async fn stripe_tells_refunds_and_makes_them() {
    let refund = r#"{"id":"re_1","amount":500,"currency":"gbp","status":"succeeded"}"#;
    let (client, told) = stripe(vec![
        (200, SESSION_PAID),
        (200, SESSION_PAID),
        (200, refund),
    ]);
    let status = client.status("cs_1").await.expect("a status");
    assert_eq!(
        (status.standing, status.refunded),
        (Standing::Paid, pounds(500))
    );
    let new = NewRefund {
        provider_id: "cs_1".to_owned(),
        amount: pounds(500),
        refunded_before: pounds(500),
        idempotency_key: "r-1".to_owned(),
    };
    let made = client.refund(&new).await.expect("a refund");
    assert_eq!(made.standing, RefundStanding::Done);
    let asked: Vec<Asked> = told.iter().take(3).collect();
    assert_eq!(asked[2].line, "POST /v1/refunds HTTP/1.1");
    assert_eq!(asked[2].header("idempotency-key"), Some("r-1"));
    assert!(asked[2].body.starts_with("payment_intent=pi_1&amount=500"));
    let (client, _told) = stripe(vec![(200, SESSION)]);
    assert!(matches!(
        client.refund(&new).await,
        Err(ProviderFault::Conflict(_))
    ));
}

#[tokio::test]
async fn stripe_finds_by_reference() {
    let intents = r#"{"object":"search_result","data":[{"id":"pi_1"}]}"#;
    let sessions = format!(r#"{{"object":"list","data":[{SESSION_PAID}]}}"#);
    let (client, told) = stripe(vec![(200, intents), (200, &sessions)]);
    let found = client.find("O'Hara").await.expect("a list");
    assert_eq!(found[0].provider_id, "cs_1");
    let line = told.recv().expect("a call").line;
    assert!(
        line.contains("metadata%5B%27reference%27%5D%3A%27O%5C%27Hara%27"),
        "{line}"
    );
}

#[tokio::test]
async fn what_no_provider_takes() {
    let (client, told) = stripe(vec![(200, SESSION)]);
    let wrong = [
        NewPayment {
            reference: String::new(),
            ..payment()
        },
        NewPayment {
            amount: euros(0),
            ..payment()
        },
        NewPayment {
            description: "x".repeat(256),
            ..payment()
        },
        NewPayment {
            return_url: "javascript:alert(1)".to_owned(),
            ..payment()
        },
        NewPayment {
            idempotency_key: "a\r\nb".to_owned(),
            ..payment()
        },
        NewPayment {
            metadata: vec![(String::new(), String::new())],
            ..payment()
        },
        NewPayment {
            amount: stoa_payments::Money::new(5, stoa_payments::Currency::new("ISK").expect("one")),
            ..payment()
        },
    ];
    for one in wrong {
        let fault = client.create(&one).await;
        assert!(
            matches!(fault, Err(ProviderFault::BadRequest(_))),
            "{one:?}"
        );
    }
    assert_eq!(told.try_iter().count(), 0);
    let (client, _told) = govuk(vec![]);
    let in_euros = NewPayment {
        amount: euros(5),
        ..payment()
    };
    assert!(matches!(
        client.create(&in_euros).await,
        Err(ProviderFault::BadRequest(_))
    ));
}
