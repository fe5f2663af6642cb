//! GOV.UK Pay, by its API version 1 (the description in alphagov/pay-publicapi, openapi/publicapi_spec.json).

use async_trait::async_trait;
use form_urlencoded::Serializer;
use jiff::Timestamp;
use serde_json::json;
use ureq::Agent;

use super::{
    Created, NewPayment, NewRefund, Provider, ProviderEvent, Refund, Secret, Status,
    http::{Call, Http, read, segment},
    signature,
};
use crate::{CallbackFault, Currency, Money, ProviderFault};

mod wire;

/// The most that one payment may be, in pence (`CreateCardPaymentRequest.amount`, maximum).
const LARGEST_AMOUNT: i64 = 10_000_000;
const JSON: &str = "application/json";

/// A service's account with GOV.UK Pay. It takes pounds sterling.
#[derive(Clone)]
pub struct GovUkPay {
    http: Http,
    signing_secret: Secret,
}

impl GovUkPay {
    /// Where the real one answers.
    pub const ENDPOINT: &str = "https://publicapi.payments.service.gov.uk";

    /// `agent` is how calls leave the house; `signing_secret` is the webhook's.
    pub fn new(agent: Agent, endpoint: &str, key: Secret, signing_secret: Secret) -> Self {
        GovUkPay {
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

    async fn fetch(&self, provider_id: &str) -> Result<wire::Payment, ProviderFault> {
        let path = format!("/v1/payments/{}", segment(provider_id)?);
        read(&self.http.patiently(Call::get(path)).await?)
    }

    async fn act(&self, provider_id: &str, verb: &str) -> Result<(), ProviderFault> {
        let path = format!("/v1/payments/{}/{verb}", segment(provider_id)?);
        let done = self.http.patiently(Call::post(path, None)).await;
        match done {
            Ok(_) => Ok(()),
            Err(ProviderFault::Refused { reason, .. }) => Err(ProviderFault::Conflict(reason)),
            Err(fault) => Err(fault),
        }
    }
}

#[async_trait]
impl Provider for GovUkPay {
    fn name(&self) -> &'static str {
        "govuk-pay"
    }

    async fn create(&self, payment: &NewPayment) -> Result<Created, ProviderFault> {
        payment.check()?;
        let body = new_payment(payment)?;
        // It knows the key for payments under an agreement only. For others a lost answer leaves a payment that nobody is
        // sent to, which expires unpaid: trying again is safe all the same.
        let call = Call::post("/v1/payments".to_owned(), Some((JSON, body)))
            .with("idempotency-key", &payment.idempotency_key);
        let created: wire::Payment = read(&self.http.patiently(call).await?)?;
        created.created()
    }

    async fn status(&self, provider_id: &str) -> Result<Status, ProviderFault> {
        self.fetch(provider_id).await?.status()
    }

    async fn capture(&self, provider_id: &str) -> Result<(), ProviderFault> {
        self.act(provider_id, "capture").await
    }

    async fn cancel(&self, provider_id: &str) -> Result<(), ProviderFault> {
        self.act(provider_id, "cancel").await
    }

    /// There is no idempotency key for refunds: what is available to refund is sent along instead, by what we hold, so
    /// that a refund that arrives twice is refused the second time.
    async fn refund(&self, refund: &NewRefund) -> Result<Refund, ProviderFault> {
        let id = segment(&refund.provider_id)?;
        in_pence(refund.amount)?;
        let payment = self.fetch(id).await?.status()?;
        let available = payment.amount.minus(refund.refunded_before)?;
        if refund.amount.minor > available.minor {
            return Err(ProviderFault::BadRequest(
                "there is not so much left to refund",
            ));
        }
        let body = json!({
            "amount": refund.amount.minor,
            "refund_amount_available": available.minor,
        });
        let path = format!("/v1/payments/{id}/refunds");
        let call = Call::post(path, Some((JSON, body.to_string())));
        let made: wire::Refund = read(&self.http.patiently(call).await?)?;
        made.refund()
    }

    async fn refunds(&self, provider_id: &str) -> Result<Vec<Refund>, ProviderFault> {
        let path = format!("/v1/payments/{}/refunds", segment(provider_id)?);
        let list: wire::Refunds = read(&self.http.patiently(Call::get(path)).await?)?;
        let refunds = list.embedded.refunds.into_iter();
        refunds.map(wire::Refund::refund).collect()
    }

    async fn find(&self, reference: &str) -> Result<Vec<Status>, ProviderFault> {
        let query = Serializer::new(String::new())
            .append_pair("reference", reference)
            .append_pair("display_size", "100")
            .finish();
        let call = Call::get(format!("/v1/payments?{query}"));
        let page: wire::Page = read(&self.http.patiently(call).await?)?;
        page.results
            .into_iter()
            .map(|payment| payment.status())
            .collect()
    }

    fn event(
        &self,
        body: &[u8],
        signature: Option<&str>,
        _now: Timestamp,
    ) -> Result<ProviderEvent, CallbackFault> {
        if body.len() > super::LONGEST_CALLBACK {
            return Err(CallbackFault::TooLong);
        }
        let signature = signature.ok_or(CallbackFault::Unsigned)?;
        if !signature::is_right(&self.signing_secret, &[body], signature) {
            return Err(CallbackFault::WrongSignature);
        }
        wire::event(body)
    }

    fn signature_header(&self) -> &'static str {
        "Pay-Signature"
    }
}

fn in_pence(amount: Money) -> Result<i64, ProviderFault> {
    if amount.currency != Currency::GBP {
        return Err(ProviderFault::BadRequest("GOV.UK Pay takes pounds alone"));
    }
    if !(1..=LARGEST_AMOUNT).contains(&amount.minor) {
        return Err(ProviderFault::BadRequest(
            "an amount is from a penny to 100,000 pounds",
        ));
    }
    Ok(amount.minor)
}

fn new_payment(payment: &NewPayment) -> Result<String, ProviderFault> {
    let is_welsh = payment.language.split('-').next() == Some("cy");
    let metadata = payment.metadata.iter().cloned();
    let metadata: serde_json::Map<String, serde_json::Value> =
        metadata.map(|(key, value)| (key, value.into())).collect();
    let mut body = json!({
        "amount": in_pence(payment.amount)?,
        "reference": payment.reference,
        "description": payment.description,
        "return_url": payment.return_url,
        "language": if is_welsh { "cy" } else { "en" },
    });
    if !metadata.is_empty() {
        body["metadata"] = metadata.into();
    }
    Ok(body.to_string())
}
