//! Stripe's webhooks: the signature's scheme ("Verify webhook signatures manually" in its documentation) and the events.

use jiff::Timestamp;
use serde::Deserialize;

use super::wire;
use crate::{
    CallbackFault, News, ProviderEvent, Standing,
    provider::{LONGEST_CALLBACK, Secret, signature},
};

/// How far the signature's time may be from now, either way: Stripe's own libraries allow as much.
const TOLERANCE_SECONDS: i64 = 300;
/// A header has one signature for each secret that is in force; no more are looked at.
const MOST_SIGNATURES: usize = 8;

#[derive(Deserialize)]
struct Envelope {
    id: String,
    created: i64,
    r#type: String,
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    object: serde_json::Value,
}

/// Checks `t=…,v1=…` over `t.body`.
pub(crate) fn check(
    secret: &Secret,
    body: &[u8],
    header: Option<&str>,
    now: Timestamp,
) -> Result<(), CallbackFault> {
    if body.len() > LONGEST_CALLBACK {
        return Err(CallbackFault::TooLong);
    }
    let header = header.ok_or(CallbackFault::Unsigned)?;
    let pairs = || {
        header
            .split(',')
            .filter_map(|pair| pair.trim().split_once('='))
    };
    let time = pairs()
        .find(|(name, _)| *name == "t")
        .map(|(_, value)| value);
    let time = time.ok_or(CallbackFault::Unsigned)?;
    let at: i64 = time.parse().ok().ok_or(CallbackFault::Unsigned)?;
    let mut signatures = pairs()
        .filter(|(name, _)| *name == "v1")
        .take(MOST_SIGNATURES);
    let parts: [&[u8]; 3] = [time.as_bytes(), b".", body];
    if !signatures.any(|(_, one)| signature::is_right(secret, &parts, one)) {
        return Err(CallbackFault::WrongSignature);
    }
    match at.abs_diff(now.as_second()) > TOLERANCE_SECONDS.unsigned_abs() {
        true => Err(CallbackFault::TooOld),
        false => Ok(()),
    }
}

/// The header's value for a body, as Stripe writes it.
pub(crate) fn sign(secret: &Secret, body: &[u8], now: Timestamp) -> String {
    let time = now.as_second().to_string();
    let made = signature::sign(secret, &[time.as_bytes(), b".", body]);
    format!("t={time},v1={made}")
}

pub(super) fn event(
    secret: &Secret,
    body: &[u8],
    header: Option<&str>,
    now: Timestamp,
) -> Result<ProviderEvent, CallbackFault> {
    check(secret, body, header, now)?;
    let unreadable = CallbackFault::Unreadable;
    let envelope: Envelope = serde_json::from_slice(body)
        .ok()
        .ok_or(unreadable("no event"))?;
    let at = Timestamp::from_second(envelope.created).ok();
    Ok(ProviderEvent {
        event_id: envelope.id,
        at: at.ok_or(unreadable("no time"))?,
        news: news(envelope.r#type, envelope.data.object)?,
    })
}

fn news(kind: String, object: serde_json::Value) -> Result<News, CallbackFault> {
    let unreadable = CallbackFault::Unreadable;
    if kind.starts_with("checkout.session.") {
        let session: wire::Session = serde_json::from_value(object)
            .ok()
            .ok_or(unreadable("no session"))?;
        let mut status = session.status().ok().ok_or(unreadable("no known status"))?;
        if kind == "checkout.session.async_payment_failed" {
            let code = "async_payment_failed".to_owned();
            status.standing = Standing::Failed { code };
        }
        return Ok(News::Payment(status));
    }
    if kind.starts_with("refund.") || kind == "charge.refund.updated" {
        let refund: wire::Refund = serde_json::from_value(object)
            .ok()
            .ok_or(unreadable("no refund"))?;
        let payment = refund.payment().ok_or(unreadable("a refund of nothing"))?;
        let refund = refund.refund().ok().ok_or(unreadable("no known status"))?;
        return Ok(News::Refund { payment, refund });
    }
    Ok(News::Other(kind))
}
