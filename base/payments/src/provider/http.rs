//! One call to a provider: bounded in time and size, tried again where that is safe. No key, body or answer is logged.

use std::{io, time::Duration};

use serde::de::DeserializeOwned;
use ureq::{
    Agent, Body,
    http::{Method, Request, Response, StatusCode},
};

use super::Secret;
use crate::ProviderFault;

/// No call takes longer, from the look-up of the name to the last byte.
const LONGEST_WAIT: Duration = Duration::from_secs(15);
/// No answer is read further, in bytes: a page of 500 payments is shorter.
const LARGEST_ANSWER: u64 = 4 << 20;
/// Waits before the second and third try.
const PAUSES: [Duration; 2] = [Duration::from_millis(500), Duration::from_secs(2)];
/// A provider's words are cut to so many characters.
const LONGEST_REASON: usize = 200;

/// Speaks with one provider.
#[derive(Clone)]
pub(crate) struct Http {
    agent: Agent,
    base: String,
    key: Secret,
    pauses: [Duration; 2],
}

/// A call as it will be sent, again if need be.
#[derive(Clone)]
pub(crate) struct Call {
    pub method: Method,
    /// From the first slash, with the query.
    pub path: String,
    pub headers: Vec<(&'static str, String)>,
    /// Its kind and bytes.
    pub body: Option<(&'static str, String)>,
}

impl Call {
    pub(crate) fn get(path: String) -> Self {
        Call {
            method: Method::GET,
            path,
            headers: Vec::new(),
            body: None,
        }
    }

    pub(crate) fn post(path: String, body: Option<(&'static str, String)>) -> Self {
        Call {
            method: Method::POST,
            path,
            headers: Vec::new(),
            body,
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }
}

impl Http {
    /// `agent` is how calls leave the house: its authorities, its proxy. Its limits are tightened here.
    pub(crate) fn new(agent: Agent, base: &str, key: Secret) -> Self {
        Http {
            agent,
            base: base.trim_end_matches('/').to_owned(),
            key,
            pauses: PAUSES,
        }
    }

    /// Other waits before the second and third try.
    pub(crate) fn pausing(mut self, pauses: [Duration; 2]) -> Self {
        self.pauses = pauses;
        self
    }

    /// Makes a call that does no harm when it arrives twice, up to three times.
    pub(crate) async fn patiently(&self, call: Call) -> Result<Vec<u8>, ProviderFault> {
        for pause in self.pauses {
            match self.once(call.clone()).await {
                Err(fault) if fault.is_worth_retrying() => {
                    tracing::info!(%fault, "a call to a payment provider is tried again");
                    tokio::time::sleep(pause).await;
                }
                outcome => return outcome,
            }
        }
        self.once(call).await
    }

    /// Makes a call, on a thread for work that blocks.
    pub(crate) async fn once(&self, call: Call) -> Result<Vec<u8>, ProviderFault> {
        let this = self.clone();
        let work = tokio::task::spawn_blocking(move || this.ask(call));
        work.await.unwrap_or(Err(ProviderFault::NoAnswer))
    }

    fn ask(&self, call: Call) -> Result<Vec<u8>, ProviderFault> {
        let mut request = Request::builder()
            .method(call.method)
            .uri(format!("{}{}", self.base, call.path))
            .header("authorization", format!("Bearer {}", self.key.reveal()))
            .header("accept", "application/json");
        for (name, value) in call.headers {
            request = request.header(name, value);
        }
        let (kind, body) = call
            .body
            .map_or((None, None), |(kind, body)| (Some(kind), Some(body)));
        if let Some(kind) = kind {
            request = request.header("content-type", kind);
        }
        match body {
            Some(body) => self.send(built(request.body(body))?),
            None => self.send(built(request.body(()))?),
        }
    }

    fn send(&self, request: Request<impl ureq::AsSendBody>) -> Result<Vec<u8>, ProviderFault> {
        let request = self
            .agent
            .configure_request(request)
            .http_status_as_error(false)
            .timeout_global(Some(LONGEST_WAIT))
            .max_redirects(0)
            .build();
        answer(self.agent.run(request).map_err(fault)?)
    }
}

fn built<B>(request: Result<Request<B>, ureq::http::Error>) -> Result<Request<B>, ProviderFault> {
    let bad = ProviderFault::BadRequest("the provider's address or key makes no HTTP request");
    request.ok().ok_or(bad)
}

/// Reads JSON as the contract has it.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ProviderFault> {
    let unreadable = ProviderFault::Unreadable("it is not as the contract says");
    serde_json::from_slice(bytes).ok().ok_or(unreadable)
}

/// An id as one segment of a path.
///
/// # Errors
/// For one that no provider would give: empty, longer than 255, or of anything but letters, digits, `-` and `_`.
pub(crate) fn segment(id: &str) -> Result<&str, ProviderFault> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    match (1..=255).contains(&id.len()) && id.bytes().all(is_plain) {
        true => Ok(id),
        false => Err(ProviderFault::NotFound),
    }
}

fn answer(mut response: Response<Body>) -> Result<Vec<u8>, ProviderFault> {
    let status = response.status();
    let read = response.body_mut().with_config().limit(LARGEST_ANSWER);
    let bytes = match read.read_to_vec() {
        Ok(bytes) => bytes,
        Err(ureq::Error::BodyExceedsLimit(_)) => {
            return Err(ProviderFault::Unreadable("it is too long"));
        }
        Err(_) => return Err(ProviderFault::NoAnswer),
    };
    match status.as_u16() {
        200..=299 => Ok(bytes),
        401 | 403 => Err(ProviderFault::NotAllowed(status.as_u16())),
        404 => Err(ProviderFault::NotFound),
        409 | 412 => Err(ProviderFault::Conflict(reason(&bytes, status))),
        429 => Err(ProviderFault::TooMany),
        code @ 500..=599 => Err(ProviderFault::Failing(code)),
        code => Err(ProviderFault::Refused {
            status: code,
            reason: reason(&bytes, status),
        }),
    }
}

/// The provider's words: `description` (GOV.UK Pay) or `error.message` (Stripe), else what the status is called.
fn reason(bytes: &[u8], status: StatusCode) -> String {
    let answer: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
    let words = answer["description"]
        .as_str()
        .or_else(|| answer["error"]["message"].as_str())
        .or_else(|| status.canonical_reason())
        .unwrap_or("no reason given");
    let is_plain = |letter: &char| !letter.is_control();
    words
        .chars()
        .filter(is_plain)
        .take(LONGEST_REASON)
        .collect()
}

/// Whether a byte can have reached the other side decides between the two.
fn fault(error: ureq::Error) -> ProviderFault {
    use ureq::{Error, Timeout};
    match error {
        Error::HostNotFound | Error::ConnectionFailed | Error::Tls(_) | Error::Rustls(_) => {
            ProviderFault::Unreachable
        }
        Error::Timeout(Timeout::Resolve | Timeout::Connect) => ProviderFault::Unreachable,
        Error::Io(cause) if cause.kind() == io::ErrorKind::ConnectionRefused => {
            ProviderFault::Unreachable
        }
        Error::BadUri(_) | Error::Http(_) => {
            ProviderFault::BadRequest("the provider's address makes no HTTP request")
        }
        _ => ProviderFault::NoAnswer,
    }
}
