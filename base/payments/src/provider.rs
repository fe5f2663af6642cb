//! What every card-payment provider can do for us, whoever it is.

use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{CallbackFault, Money, ProviderFault};

pub(crate) mod govuk;
pub(crate) mod http;
pub(crate) mod signature;
pub(crate) mod stripe;
pub(crate) mod test;

/// No call-back is read that is longer, in bytes: providers' own are a few thousand.
pub const LONGEST_CALLBACK: usize = 256 * 1024;

/// A secret that calls are signed or allowed by. It is never printed.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Keeps it.
    pub fn new(secret: impl Into<String>) -> Self {
        Secret(secret.into())
    }

    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What somebody shall pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPayment {
    /// Ours, by which the payment is known here and found there; 1 to 200 characters.
    pub reference: String,
    /// More than nothing.
    pub amount: Money,
    /// What for, as the payer reads it; 1 to 255 characters, no personal data.
    pub description: String,
    /// Where the payer's browser goes when it is over, however it ended; https outside tests.
    pub return_url: String,
    /// The page's language (BCP 47). A provider that has not this one takes its nearest, or its own.
    pub language: String,
    /// The same for every try of this payment, different for every other; 1 to 255 characters.
    pub idempotency_key: String,
    /// Kept with the payment there: at most 10 pairs, keys to 30 and values to 50 characters. No personal data.
    pub metadata: Vec<(String, String)>,
}

impl NewPayment {
    /// Whether every provider takes it.
    ///
    /// # Errors
    /// [`ProviderFault::BadRequest`] with what is wrong.
    pub fn check(&self) -> Result<(), ProviderFault> {
        let length = |text: &str| text.chars().count();
        let fits = |text: &str, most| (1..=most).contains(&length(text));
        let url = &self.return_url;
        let faults = [
            (
                !fits(&self.reference, 200),
                "a reference has 1 to 200 characters",
            ),
            (!self.amount.is_positive(), "an amount is more than nothing"),
            (
                !fits(&self.description, 255),
                "a description has 1 to 255 characters",
            ),
            (
                !fits(&self.idempotency_key, 255),
                "an idempotency key has 1 to 255 characters",
            ),
            (
                !self
                    .idempotency_key
                    .bytes()
                    .all(|byte| byte.is_ascii_graphic()),
                "an idempotency key is of visible ASCII",
            ),
            (
                !(url.starts_with("https://") || url.starts_with("http://")) || url.len() > 2000,
                "the address to return to is no http address of up to 2,000 characters",
            ),
            (self.metadata.len() > 10, "at most 10 pairs of metadata"),
            (
                self.metadata
                    .iter()
                    .any(|(key, value)| !fits(key, 30) || length(value) > 50),
                "metadata's keys have 1 to 30 characters, its values up to 50",
            ),
        ];
        match faults.into_iter().find(|(is_wrong, _)| *is_wrong) {
            Some((_, what)) => Err(ProviderFault::BadRequest(what)),
            None => Ok(()),
        }
    }
}

/// A payment that the provider has taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    /// The provider's id.
    pub provider_id: String,
    /// Where to send the payer's browser; `None` once the payment is over.
    pub pay_url: Option<String>,
}

/// Where a payment stands at its provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Standing {
    /// Nobody has begun to pay.
    Created,
    /// Begun, and not over: at the card form, at the bank, being settled.
    Pending,
    /// The card was accepted, and the money must be taken by [`Provider::capture`].
    Capturable,
    /// The money is ours.
    Paid,
    /// It will not come.
    Failed {
        /// Why, by the provider's code.
        code: String,
    },
    /// Given up by the payer or by us.
    Cancelled,
}

/// What a provider says of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The provider's id.
    pub provider_id: String,
    /// Ours, as the provider gives it back.
    pub reference: String,
    /// What was asked for.
    pub amount: Money,
    /// Where it stands.
    #[serde(flatten)]
    pub standing: Standing,
    /// What went back so far, or is on its way back.
    pub refunded: Money,
}

/// Where a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundStanding {
    /// Asked for.
    Pending,
    /// The money went back.
    Done,
    /// It did not.
    Failed,
}

/// Money to give back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRefund {
    /// Of which payment, by the provider's id.
    pub provider_id: String,
    /// How much; the rest stays.
    pub amount: Money,
    /// What we hold to have been refunded before. A provider that can, refuses when it knows otherwise.
    pub refunded_before: Money,
    /// The same for every try of this refund.
    pub idempotency_key: String,
}

/// A refund as the provider has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// The provider's id of the refund.
    pub refund_id: String,
    /// How much.
    pub amount: Money,
    /// Where it stands.
    pub standing: RefundStanding,
}

/// What a call-back tells. It is a reason to look, and for [`crate::booking`] an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderEvent {
    /// The provider's id of the event: one that comes again has the same.
    pub event_id: String,
    /// When it happened, by the provider's clock.
    pub at: Timestamp,
    /// What it is about.
    pub news: News,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// A payment stands so now.
    Payment(Status),
    /// A refund stands so now.
    Refund {
        /// Of which payment: the provider's id of it, or what it knows it by.
        payment: String,
        /// The refund.
        refund: Refund,
    },
    /// Something that no booking depends on, by its kind.
    Other(String),
}

/// Who takes card payments. Calls end within a minute, all tries together.
#[async_trait]
pub trait Provider: Send + Sync {
    /// A short word for logs and tables: `govuk-pay`, `stripe`, `test`.
    fn name(&self) -> &'static str;

    /// Tells the provider of a payment. Called again with the same key, it is the same payment, or (GOV.UK Pay) another
    /// one that nobody is sent to.
    ///
    /// # Errors
    /// See [`ProviderFault`]; so for all calls.
    async fn create(&self, payment: &NewPayment) -> Result<Created, ProviderFault>;

    /// Where a payment stands.
    ///
    /// # Errors
    /// [`ProviderFault::NotFound`] for an id that the provider does not know.
    async fn status(&self, provider_id: &str) -> Result<Status, ProviderFault>;

    /// Takes the money of a payment that is [`Standing::Capturable`].
    ///
    /// # Errors
    /// [`ProviderFault::Conflict`] if it is not.
    async fn capture(&self, provider_id: &str) -> Result<(), ProviderFault>;

    /// Ends a payment that is not over.
    ///
    /// # Errors
    /// [`ProviderFault::Conflict`] if it is over.
    async fn cancel(&self, provider_id: &str) -> Result<(), ProviderFault>;

    /// Gives money back.
    ///
    /// # Errors
    /// [`ProviderFault::Conflict`] or `Refused` if there is not so much left.
    async fn refund(&self, refund: &NewRefund) -> Result<Refund, ProviderFault>;

    /// All refunds of a payment, also those that were asked for elsewhere: whether one that was pending is done is found here.
    ///
    /// # Errors
    /// See [`ProviderFault`].
    async fn refunds(&self, provider_id: &str) -> Result<Vec<Refund>, ProviderFault>;

    /// The payments that the provider has under our reference, latest first, the first page of them.
    ///
    /// # Errors
    /// See [`ProviderFault`].
    async fn find(&self, reference: &str) -> Result<Vec<Status>, ProviderFault>;

    /// Checks a call-back's signature and reads it. `signature` is the header's value, `body` the bytes as they came.
    ///
    /// # Errors
    /// See [`CallbackFault`]: nothing may be done then.
    fn event(
        &self,
        body: &[u8],
        signature: Option<&str>,
        now: Timestamp,
    ) -> Result<ProviderEvent, CallbackFault>;

    /// The header that carries the signature of call-backs.
    fn signature_header(&self) -> &'static str;
}
