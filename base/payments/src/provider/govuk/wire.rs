//! GOV.UK Pay's JSON, as far as it is used, and what it means.

use jiff::Timestamp;
use serde::Deserialize;

use crate::{
    CallbackFault, Created, Currency, Money, News, ProviderEvent, ProviderFault, RefundStanding,
    Standing, Status,
};

#[derive(Deserialize)]
pub(super) struct Payment {
    payment_id: String,
    amount: i64,
    #[serde(default)]
    reference: String,
    state: State,
    #[serde(default)]
    refund_summary: Option<RefundSummary>,
    #[serde(default, rename = "_links")]
    links: Option<Links>,
}

#[derive(Deserialize)]
struct State {
    status: String,
    #[serde(default)]
    code: Option<String>,
}

#[derive(Deserialize)]
struct RefundSummary {
    #[serde(default)]
    amount_submitted: i64,
}

#[derive(Deserialize, Default)]
struct Links {
    #[serde(default)]
    next_url: Option<Link>,
}

#[derive(Deserialize)]
struct Link {
    #[serde(default)]
    href: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Page {
    #[serde(default)]
    pub(super) results: Vec<Payment>,
}

#[derive(Deserialize)]
pub(super) struct Refunds {
    #[serde(rename = "_embedded")]
    pub(super) embedded: Embedded,
}

#[derive(Deserialize)]
pub(super) struct Embedded {
    pub(super) refunds: Vec<Refund>,
}

#[derive(Deserialize)]
pub(super) struct Refund {
    refund_id: String,
    amount: i64,
    status: String,
    #[serde(default)]
    payment_id: Option<String>,
}

fn pence(minor: i64) -> Money {
    Money::new(minor, Currency::GBP)
}

impl Payment {
    pub(super) fn created(self) -> Result<Created, ProviderFault> {
        let next = self.links.and_then(|links| links.next_url);
        let pay_url = next.and_then(|link| link.href);
        Ok(Created {
            provider_id: self.payment_id,
            pay_url,
        })
    }

    pub(super) fn status(self) -> Result<Status, ProviderFault> {
        let standing = self.state.standing();
        let submitted = self
            .refund_summary
            .map_or(0, |refunds| refunds.amount_submitted);
        Ok(Status {
            provider_id: self.payment_id,
            reference: self.reference,
            amount: pence(self.amount),
            standing: standing.ok_or(ProviderFault::Unreadable("a state that is not known"))?,
            refunded: pence(submitted),
        })
    }
}

impl State {
    /// "Payment status meanings" in GOV.UK Pay's API reference. P0030 is the payer's own giving up.
    fn standing(self) -> Option<Standing> {
        let code = self.code.unwrap_or_default();
        Some(match self.status.as_str() {
            "created" => Standing::Created,
            "started" | "submitted" => Standing::Pending,
            "capturable" => Standing::Capturable,
            "success" => Standing::Paid,
            "failed" if code == "P0030" => Standing::Cancelled,
            "failed" | "error" => Standing::Failed { code },
            "cancelled" => Standing::Cancelled,
            _ => return None,
        })
    }
}

impl Refund {
    pub(super) fn refund(self) -> Result<crate::Refund, ProviderFault> {
        let standing = match self.status.as_str() {
            "submitted" => RefundStanding::Pending,
            "success" => RefundStanding::Done,
            "error" => RefundStanding::Failed,
            _ => {
                return Err(ProviderFault::Unreadable(
                    "a refund's status that is not known",
                ));
            }
        };
        Ok(crate::Refund {
            refund_id: self.refund_id,
            amount: pence(self.amount),
            standing,
        })
    }
}

#[derive(Deserialize)]
struct Message {
    id: String,
    created_date: Timestamp,
    #[serde(default)]
    resource_id: String,
    resource_type: String,
    #[serde(alias = "event_type_name")]
    event_type: String,
    resource: serde_json::Value,
}

/// A webhook's message: an envelope with the payment (or refund) as the API shows it.
pub(super) fn event(body: &[u8]) -> Result<ProviderEvent, CallbackFault> {
    let unreadable = CallbackFault::Unreadable;
    let message: Message = serde_json::from_slice(body)
        .ok()
        .ok_or(unreadable("no message"))?;
    let news = match message.resource_type.as_str() {
        "payment" => {
            let payment: Payment = serde_json::from_value(message.resource)
                .ok()
                .ok_or(unreadable("no payment"))?;
            News::Payment(payment.status().ok().ok_or(unreadable("no known state"))?)
        }
        "refund" => {
            let refund: Refund = serde_json::from_value(message.resource)
                .ok()
                .ok_or(unreadable("no refund"))?;
            News::Refund {
                payment: refund.payment_id.clone().unwrap_or(message.resource_id),
                refund: refund.refund().ok().ok_or(unreadable("no known status"))?,
            }
        }
        _ => News::Other(message.event_type),
    };
    Ok(ProviderEvent {
        event_id: message.id,
        at: message.created_date,
        news,
    })
}
