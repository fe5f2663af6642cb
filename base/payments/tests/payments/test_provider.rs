//! The provider for demonstrations, as its pages would use it.

use jiff::Timestamp;
use stoa_payments::{
    CallbackFault, Card, NewPayment, NewRefund, News, Provider, ProviderFault, Secret, Standing,
    TestProvider,
    booking::{Event, Payment, State},
};

use crate::euros;

struct Bank {
    folder: tempfile::TempDir,
}

impl Bank {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Bank { folder }
    }

    /// As after a restart.
    fn opened(&self) -> TestProvider {
        let secret = Secret::new("demonstration");
        TestProvider::new(self.folder.path(), "https://town.example/test-pay/", secret)
    }
}

fn payment(key: &str) -> NewPayment {
    NewPayment {
        reference: "P-1".to_owned(),
        amount: euros(5000),
        description: "Permit".to_owned(),
        return_url: "https://town.example/back".to_owned(),
        language: "en".to_owned(),
        idempotency_key: key.to_owned(),
        metadata: Vec::new(),
    }
}

fn now() -> Timestamp {
    Timestamp::from_second(1_769_853_600).expect("a time")
}

#[tokio::test]
async fn a_card_pays_once() {
    let bank = Bank::new();
    let created = bank
        .opened()
        .create(&payment("k"))
        .await
        .expect("a payment");
    let id = created.provider_id.as_str();
    let page = format!("https://town.example/test-pay/{id}");
    assert_eq!(created.pay_url.as_deref(), Some(page.as_str()));
    assert_eq!(
        bank.opened().create(&payment("k")).await,
        Ok(created.clone())
    );
    let other = NewPayment {
        amount: euros(1),
        ..payment("k")
    };
    assert!(matches!(
        bank.opened().create(&other).await,
        Err(ProviderFault::Conflict(_))
    ));
    let outcome = bank
        .opened()
        .pay(id, Card::Pays, now())
        .expect("an outcome");
    let callback = outcome.callback.expect("a call-back");
    let again = bank
        .opened()
        .pay(id, Card::Declined, now())
        .expect("an outcome");
    assert_eq!(
        (again.payment.status.standing, again.callback),
        (Standing::Paid, None)
    );

    let read = |body: &str| {
        bank.opened()
            .event(body.as_bytes(), Some(&callback.signature), now())
    };
    let event = read(&callback.body).expect("an event");
    let mut booked = Payment::new(euros(5000));
    let event = Event::of_news(event.news).expect("news of a payment");
    assert_eq!(booked.apply(&event).booked, euros(5000));
    assert_eq!(booked.apply(&event).booked, euros(0));
    let cheaper = callback.body.replace("5000", "1");
    assert_eq!(read(&cheaper), Err(CallbackFault::WrongSignature));
}

#[tokio::test]
async fn each_card_does_what_its_number_says() {
    let bank = Bank::new();
    for (key, (number, card)) in stoa_payments::TEST_CARDS.into_iter().enumerate() {
        let provider = bank.opened();
        let made = provider
            .create(&payment(&format!("k{key}")))
            .await
            .expect("a payment");
        let card_read = Card::of_number(number).expect("a card");
        assert_eq!(card_read, card);
        let outcome = provider
            .pay(&made.provider_id, card, now())
            .expect("an outcome");
        assert_eq!(outcome.callback.is_some(), card != Card::PaidUnheard);
        let status = provider.status(&made.provider_id).await.expect("a status");
        let mut booked = Payment::new(euros(5000));
        let state = booked.apply(&Event::Reported(status)).after;
        let expected = match card {
            Card::Pays | Card::PaidUnheard => State::Paid,
            Card::Slow => State::Pending,
            _ => State::Failed,
        };
        assert_eq!(state, expected, "{card:?}");
        if card == Card::Slow {
            let outcome = provider
                .settle(&made.provider_id, now())
                .expect("an outcome");
            let event = outcome.callback.expect("a call-back");
            let event = provider.event(event.body.as_bytes(), Some(&event.signature), now());
            assert!(
                matches!(event.expect("it").news, News::Payment(status) if status.standing == Standing::Paid)
            );
        }
    }
    assert_eq!(
        bank.opened().find("P-1").await.map(|found| found.len()),
        Ok(7)
    );
    assert_eq!(bank.opened().find("P-2").await, Ok(Vec::new()));
}

#[tokio::test]
async fn refunds_and_ends() {
    let bank = Bank::new();
    let provider = bank.opened();
    let id = provider
        .create(&payment("k"))
        .await
        .expect("a payment")
        .provider_id;
    let refund = |key: &str, minor| NewRefund {
        provider_id: id.clone(),
        amount: euros(minor),
        refunded_before: euros(0),
        idempotency_key: key.to_owned(),
    };
    assert!(matches!(
        provider.refund(&refund("r", 1)).await,
        Err(ProviderFault::Conflict(_))
    ));
    provider.pay(&id, Card::Pays, now()).expect("an outcome");
    let first = provider.refund(&refund("r", 3000)).await.expect("a refund");
    assert_eq!(provider.refund(&refund("r", 3000)).await, Ok(first.clone()));
    assert_eq!(provider.refunds(&id).await, Ok(vec![first]));
    assert!(matches!(
        provider.refund(&refund("s", 2001)).await,
        Err(ProviderFault::Conflict(_))
    ));
    assert_eq!(
        provider.status(&id).await.expect("a status").refunded,
        euros(3000)
    );
    assert!(matches!(
        provider.cancel(&id).await,
        Err(ProviderFault::Conflict(_))
    ));
    let other = provider
        .create(&payment("o"))
        .await
        .expect("a payment")
        .provider_id;
    assert_eq!(provider.cancel(&other).await, Ok(()));
    assert_eq!(
        provider.create(&payment("o")).await.expect("it").pay_url,
        None
    );
    assert_eq!(
        provider.status("test_none").await,
        Err(ProviderFault::NotFound)
    );
    assert_eq!(
        provider.status("../../etc/passwd").await,
        Err(ProviderFault::NotFound)
    );
}
