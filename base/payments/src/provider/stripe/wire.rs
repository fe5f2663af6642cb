//! Stripe's JSON, as far as it is used, and what it means.

use serde::Deserialize;

use crate::{Created, Currency, Money, ProviderFault, RefundStanding, Standing, Status};

#[derive(Deserialize)]
pub(super) struct List<T> {
    pub(super) data: Vec<T>,
}

#[derive(Deserialize)]
pub(super) struct Found {
    pub(super) id: String,
}

/// A Checkout Session.
#[derive(Deserialize)]
pub(super) struct Session {
    id: String,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    client_reference_id: Option<String>,
    #[serde(default)]
    amount_total: Option<i64>,
    #[serde(default)]
    currency: Option<String>,
    #[serde(default)]
    status: Option<String>,
    payment_status: String,
    #[serde(default)]
    payment_intent: Option<Expandable>,
}

/// An id, or the thing itself where it was asked to be expanded.
#[derive(Deserialize)]
#[serde(untagged)]
enum Expandable {
    Id(String),
    Whole(Box<Intent>),
}

#[derive(Deserialize)]
struct Intent {
    id: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    latest_charge: Option<Charge>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Charge {
    Id(
        #[expect(
            dead_code,
            reason = "only the form without the charge itself is told by it"
        )]
        String,
    ),
    Whole {
        #[serde(default)]
        amount_refunded: i64,
    },
}

impl Session {
    pub(super) fn created(self) -> Created {
        Created {
            provider_id: self.id,
            pay_url: self.url,
        }
    }

    pub(super) fn intent_id(&self) -> Option<&str> {
        match self.payment_intent.as_ref()? {
            Expandable::Id(id) => Some(id),
            Expandable::Whole(intent) => Some(&intent.id),
        }
    }

    fn intent(&self) -> Option<&Intent> {
        match self.payment_intent.as_ref()? {
            Expandable::Id(_) => None,
            Expandable::Whole(intent) => Some(intent),
        }
    }

    pub(super) fn status(self) -> Result<Status, ProviderFault> {
        let unreadable = ProviderFault::Unreadable;
        let currency = self.currency.as_deref().ok_or(unreadable("no currency"))?;
        let currency = Currency::new(currency)?;
        let minor = self.amount_total.ok_or(unreadable("no amount"))?;
        let standing = self
            .standing()
            .ok_or(unreadable("a status that is not known"))?;
        let refunded = match self
            .intent()
            .and_then(|intent| intent.latest_charge.as_ref())
        {
            Some(Charge::Whole { amount_refunded }) => *amount_refunded,
            _ => 0,
        };
        Ok(Status {
            provider_id: self.id,
            reference: self.client_reference_id.unwrap_or_default(),
            amount: Money::new(minor, currency),
            standing,
            refunded: Money::new(refunded, currency),
        })
    }

    /// The lifecycle of a Checkout Session: open, complete or expired; whether it is paid is another field. What is paid
    /// later (a debit) is complete and unpaid meanwhile, and back at `requires_payment_method` if it failed.
    fn standing(&self) -> Option<Standing> {
        let intent = self.intent().map(|intent| intent.status.as_str());
        if self.payment_status == "paid" || self.payment_status == "no_payment_required" {
            return Some(Standing::Paid);
        }
        let unpaid = self.payment_status == "unpaid";
        Some(match (self.status.as_deref().filter(|_| unpaid)?, intent) {
            ("expired", _) => Standing::Cancelled,
            ("open", _) if self.payment_intent.is_none() => Standing::Created,
            ("open", _) => Standing::Pending,
            ("complete", Some("requires_capture")) => Standing::Capturable,
            ("complete", Some("canceled")) => Standing::Cancelled,
            ("complete", Some("requires_payment_method")) => Standing::Failed {
                code: "async_payment_failed".to_owned(),
            },
            ("complete", _) => Standing::Pending,
            _ => return None,
        })
    }
}

/// A Refund.
#[derive(Deserialize)]
pub(super) struct Refund {
    id: String,
    amount: i64,
    currency: String,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    payment_intent: Option<RefundOf>,
    #[serde(default)]
    metadata: Option<Metadata>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RefundOf {
    Id(String),
    Whole { id: String },
}

#[derive(Deserialize)]
struct Metadata {
    #[serde(default)]
    payment: Option<String>,
}

impl Refund {
    /// The Checkout Session if the refund was asked for from here, else the PaymentIntent.
    pub(super) fn payment(&self) -> Option<String> {
        let ours = self
            .metadata
            .as_ref()
            .and_then(|metadata| metadata.payment.clone());
        ours.or(match self.payment_intent.as_ref() {
            Some(RefundOf::Id(id) | RefundOf::Whole { id }) => Some(id.clone()),
            None => None,
        })
    }

    pub(super) fn refund(self) -> Result<crate::Refund, ProviderFault> {
        let standing = match self.status.as_deref() {
            Some("succeeded") => RefundStanding::Done,
            Some("failed" | "canceled") => RefundStanding::Failed,
            Some("pending" | "requires_action") | None => RefundStanding::Pending,
            Some(_) => {
                return Err(ProviderFault::Unreadable(
                    "a refund's status that is not known",
                ));
            }
        };
        Ok(crate::Refund {
            refund_id: self.id,
            amount: Money::new(self.amount, Currency::new(&self.currency)?),
            standing,
        })
    }
}
