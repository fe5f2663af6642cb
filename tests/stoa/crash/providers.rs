//! Card providers that call a town back, signed as each of them signs.

use std::fs;

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use stoa_tests::{Browser, Town};

use super::paying::Owed;

/// The secret of the webhook, as the operator has told it.
pub const SIGNING: &str = "whsec_0123456789abcdefghijklmnop";

/// Who calls back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provider {
    GovUkPay,
    Stripe,
}

/// A call-back to be posted.
struct Callback {
    header: &'static str,
    signature: String,
    body: String,
}

impl Provider {
    /// As stoa.toml names it.
    fn name(self) -> &'static str {
        match self {
            Provider::GovUkPay => "govuk-pay",
            Provider::Stripe => "stripe",
        }
    }

    /// Takes cards for the town from its next start on.
    pub fn takes_over(self, town: &Town) {
        set_provider(town, self.name());
    }

    /// Tells that something is paid. True when the town took it; false when it did not answer, or asked to be told again.
    pub fn tells(self, url: &str, owed: &Owed) -> bool {
        let callback = match self {
            Provider::GovUkPay => govuk(owed),
            Provider::Stripe => stripe(owed),
        };
        let mut caller = Browser::new(url).with(callback.header, &callback.signature);
        let path = format!("/payments/callback/{}", self.name());
        let told = caller.try_post(&path, "application/json", callback.body.as_bytes());
        let Ok(page) = told else { return false };
        assert!(!(300..500).contains(&page.status), "{}", page.text());
        page.status == 200
    }
}

/// Who takes cards from the town's next start on.
pub fn set_provider(town: &Town, name: &str) {
    let file = town.folder().join("stoa.toml");
    let toml = fs::read_to_string(&file).expect("the configuration");
    let is_it = |line: &str| line.starts_with("provider = ");
    assert_eq!(toml.lines().filter(|line| is_it(line)).count(), 1, "{toml}");
    let wanted = format!("provider = \"{name}\"");
    let lines = toml
        .lines()
        .map(|line| if is_it(line) { wanted.as_str() } else { line });
    let toml = lines.collect::<Vec<_>>().join("\n");
    fs::write(&file, toml).expect("the configuration");
}

/// A message of GOV.UK Pay's webhooks ("Webhooks" in its documentation).
fn govuk(owed: &Owed) -> Callback {
    let (id, reference, amount) = (owed.id, &owed.reference, owed.amount);
    let body = format!(
        r#"{{"id":"message-{id}","created_date":"2026-03-02T12:00:00.123Z","resource_id":"hu{id}","api_version":1,"resource_type":"payment","event_type":"card_payment_succeeded","resource":{{"amount":{amount},"state":{{"status":"success","finished":true}},"reference":"{reference}","payment_id":"hu{id}"}}}}"#
    );
    Callback {
        header: "pay-signature",
        signature: signed(&body),
        body,
    }
}

/// An event of Stripe ("Verify webhook signatures manually" in its documentation).
fn stripe(owed: &Owed) -> Callback {
    #[expect(
        clippy::disallowed_methods,
        reason = "a provider signs by its own clock"
    )]
    let now = Timestamp::now().as_second();
    let (id, reference, amount) = (owed.id, &owed.reference, owed.amount);
    let body = format!(
        r#"{{"id":"evt_{id}","object":"event","created":{now},"type":"checkout.session.completed","data":{{"object":{{"id":"cs_{id}","object":"checkout.session","amount_total":{amount},"currency":"gbp","client_reference_id":"{reference}","status":"complete","payment_status":"paid","payment_intent":"pi_{id}","url":null}}}}}}"#
    );
    let signature = signed(&format!("{now}.{body}"));
    Callback {
        header: "stripe-signature",
        signature: format!("t={now},v1={signature}"),
        body,
    }
}

/// HMAC-SHA256 (RFC 2104), in hexadecimal.
fn signed(text: &str) -> String {
    let mac = Hmac::<Sha256>::new_from_slice(SIGNING.as_bytes());
    let mut mac = mac.expect("it takes keys of every length");
    mac.update(text.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}
