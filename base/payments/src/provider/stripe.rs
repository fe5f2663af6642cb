//! Stripe, by Checkout Sessions, PaymentIntents and Refunds of its API (the description in stripe/openapi, openapi/spec3.json).

use async_trait::async_trait;
use form_urlencoded::Serializer;
use jiff::Timestamp;
use ureq::Agent;

use super::{
    Created, NewPayment, NewRefund, Provider, ProviderEvent, Refund, Secret, Status,
    http::{Call, Http, read, segment},
};
use crate::{CallbackFault, Money, ProviderFault};

mod callback;

pub(crate) use callback::{check, sign};

mod wire;

/// The version of the API that the fields are read by; without it Stripe takes the account's own, which somebody may change.
pub const STRIPE_VERSION: &str = "2024-10-28.acacia";

const FORM: &str = "application/x-www-form-urlencoded";
/// Checkout's page speaks these of ours; others are left to the browser's wish (`locale` of a Checkout Session).
const LOCALES: [&str; 40] = [
    "bg", "cs", "da", "de", "el", "en", "en-GB", "es", "es-419", "et", "fi", "fil", "fr", "fr-CA",
    "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl", "pl", "pt", "pt-BR",
    "ro", "ru", "sk", "sl", "sv", "th", "tr", "vi", "zh", "zh-HK", "zh-TW",
];

/// An account with Stripe. A payment's id is its Checkout Session's.
#[derive(Clone)]
pub struct Stripe {
    http: Http,
    signing_secret: Secret,
}

impl Stripe {
    /// Where the real one answers.
    pub const ENDPOINT: &str = "https://api.stripe.com";

    /// `agent` is how calls leave the house; `signing_secret` is the webhook endpoint's (`whsec_…`).
    pub fn new(agent: Agent, endpoint: &str, key: Secret, signing_secret: Secret) -> Self {
        Stripe {
            http: Http::new(agent, endpoint, key),
            signing_secret,
        }
    }

    /// Other waits before the second and third try than half a second and two.
    #[must_use]
    pub fn pausing(mut self, pauses: [std::time::Duration; 2]) -> Self {
        self.http = self.http.pausing(pauses);
        self
    }

    async fn get(&self, path: String) -> Result<Vec<u8>, ProviderFault> {
        let call = Call::get(path).with("stripe-version", STRIPE_VERSION);
        self.http.patiently(call).await
    }

    async fn post(&self, path: String, form: &Form, key: &str) -> Result<Vec<u8>, ProviderFault> {
        let body = Serializer::new(String::new()).extend_pairs(form).finish();
        let call = Call::post(path, Some((FORM, body)))
            .with("stripe-version", STRIPE_VERSION)
            .with("idempotency-key", key);
        self.http.patiently(call).await
    }

    async fn session(&self, provider_id: &str) -> Result<wire::Session, ProviderFault> {
        let id = segment(provider_id)?;
        let expand = "expand%5B%5D=payment_intent.latest_charge";
        read(
            &self
                .get(format!("/v1/checkout/sessions/{id}?{expand}"))
                .await?,
        )
    }

    async fn intent_of(&self, provider_id: &str) -> Result<String, ProviderFault> {
        let session = self.session(provider_id).await?;
        let nothing = || ProviderFault::Conflict("nobody has paid yet".to_owned());
        session.intent_id().map(str::to_owned).ok_or_else(nothing)
    }
}

type Form = Vec<(String, String)>;

#[async_trait]
impl Provider for Stripe {
    fn name(&self) -> &'static str {
        "stripe"
    }

    async fn create(&self, payment: &NewPayment) -> Result<Created, ProviderFault> {
        payment.check()?;
        let form = new_session(payment)?;
        let path = "/v1/checkout/sessions".to_owned();
        let made = self.post(path, &form, &payment.idempotency_key).await?;
        Ok(read::<wire::Session>(&made)?.created())
    }

    async fn status(&self, provider_id: &str) -> Result<Status, ProviderFault> {
        self.session(provider_id).await?.status()
    }

    async fn capture(&self, provider_id: &str) -> Result<(), ProviderFault> {
        let intent = self.intent_of(provider_id).await?;
        let path = format!("/v1/payment_intents/{}/capture", segment(&intent)?);
        let done = self
            .post(path, &Form::new(), &format!("capture-{intent}"))
            .await;
        done.map(|_| ()).map_err(as_conflict)
    }

    async fn cancel(&self, provider_id: &str) -> Result<(), ProviderFault> {
        let id = segment(provider_id)?;
        let path = format!("/v1/checkout/sessions/{id}/expire");
        let done = self.post(path, &Form::new(), &format!("expire-{id}")).await;
        done.map(|_| ()).map_err(as_conflict)
    }

    async fn refund(&self, refund: &NewRefund) -> Result<Refund, ProviderFault> {
        let minor = in_units(refund.amount)?;
        let intent = self.intent_of(&refund.provider_id).await?;
        let form = vec![
            pair("payment_intent", &intent),
            pair("amount", &minor.to_string()),
            pair("reason", "requested_by_customer"),
            pair("metadata[payment]", &refund.provider_id),
        ];
        let path = "/v1/refunds".to_owned();
        let made = self.post(path, &form, &refund.idempotency_key).await?;
        read::<wire::Refund>(&made)?.refund()
    }

    /// The latest hundred.
    async fn refunds(&self, provider_id: &str) -> Result<Vec<Refund>, ProviderFault> {
        let session = self.session(provider_id).await?;
        let Some(intent) = session.intent_id() else {
            return Ok(Vec::new());
        };
        let path = format!("/v1/refunds?payment_intent={}&limit=100", segment(intent)?);
        let list: wire::List<wire::Refund> = read(&self.get(path).await?)?;
        list.data.into_iter().map(wire::Refund::refund).collect()
    }

    /// By the metadata of what was begun to be paid; Stripe's search is up to a minute behind.
    async fn find(&self, reference: &str) -> Result<Vec<Status>, ProviderFault> {
        let quoted = reference.replace('\\', "\\\\").replace('\'', "\\'");
        let query = Serializer::new(String::new())
            .append_pair("query", &format!("metadata['reference']:'{quoted}'"))
            .append_pair("limit", "10")
            .finish();
        let found = self
            .get(format!("/v1/payment_intents/search?{query}"))
            .await?;
        let mut all = Vec::new();
        for intent in read::<wire::List<wire::Found>>(&found)?.data {
            let id = segment(&intent.id)?;
            let expand = "expand%5B%5D=data.payment_intent.latest_charge";
            let path = format!("/v1/checkout/sessions?payment_intent={id}&{expand}");
            let sessions: wire::List<wire::Session> = read(&self.get(path).await?)?;
            for session in sessions.data {
                all.push(session.status()?);
            }
        }
        Ok(all)
    }

    fn event(
        &self,
        body: &[u8],
        signature: Option<&str>,
        now: Timestamp,
    ) -> Result<ProviderEvent, CallbackFault> {
        callback::event(&self.signing_secret, body, signature, now)
    }

    fn signature_header(&self) -> &'static str {
        "Stripe-Signature"
    }
}

fn as_conflict(fault: ProviderFault) -> ProviderFault {
    match fault {
        ProviderFault::Refused { reason, .. } => ProviderFault::Conflict(reason),
        other => other,
    }
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// Stripe counts some currencies in another unit than ISO 4217 has ("Zero-decimal currencies" and "Special cases" in its
/// documentation): those are refused rather than charged a hundredfold.
fn in_units(amount: Money) -> Result<i64, ProviderFault> {
    let is_other = matches!(
        amount.currency.code(),
        "ISK" | "UGX" | "MGA" | "CLF" | "UYW" | "UYI" | "IQD" | "LYD"
    );
    if is_other || (amount.currency.decimals() == 3 && amount.minor % 10 != 0) {
        return Err(ProviderFault::BadRequest(
            "Stripe counts this currency otherwise",
        ));
    }
    if !(1..=99_999_999).contains(&amount.minor) {
        return Err(ProviderFault::BadRequest(
            "an amount has one to eight digits",
        ));
    }
    Ok(amount.minor)
}

fn new_session(payment: &NewPayment) -> Result<Form, ProviderFault> {
    let minor = in_units(payment.amount)?;
    let item = "line_items[0]";
    let mut form = vec![
        pair("mode", "payment"),
        pair("client_reference_id", &payment.reference),
        pair("success_url", &payment.return_url),
        pair("cancel_url", &payment.return_url),
        pair("locale", locale(&payment.language)),
        (format!("{item}[quantity]"), "1".to_owned()),
        (
            format!("{item}[price_data][currency]"),
            payment.amount.currency.code().to_ascii_lowercase(),
        ),
        (
            format!("{item}[price_data][unit_amount]"),
            minor.to_string(),
        ),
        (
            format!("{item}[price_data][product_data][name]"),
            payment.description.clone(),
        ),
        pair("payment_intent_data[description]", &payment.description),
        pair(
            "payment_intent_data[metadata][reference]",
            &payment.reference,
        ),
    ];
    for (key, value) in &payment.metadata {
        form.push((format!("metadata[{key}]"), value.clone()));
    }
    Ok(form)
}

fn locale(language: &str) -> &str {
    let short = language.split('-').next().unwrap_or_default();
    let has = |wanted: &str| LOCALES.contains(&wanted);
    match (has(language), has(short)) {
        (true, _) => language,
        (false, true) => short,
        (false, false) => "auto",
    }
}
