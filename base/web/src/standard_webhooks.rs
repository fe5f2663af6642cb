//! Webhooks: messages to servers that others name, signed as Standard Webhooks has it
//! (<https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>). What a message says and whether it is tried
//! again is for whoever sends it.

use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};
use stoa_kernel::{App, Error, Result, vault::keyed_hash};

use crate::outgoing::{self, Networks};

/// No server is waited for longer, from the look-up of its name to the last byte.
const LONGEST_WAIT: Duration = Duration::from_secs(15);
/// No answer is read further, in bytes.
const LARGEST_ANSWER: u64 = 4096;

/// What messages to one server are signed with.
pub struct Secret(pub [u8; 32]);

impl Secret {
    /// One that is kept sealed under the master key, by its label.
    ///
    /// # Errors
    /// `Broken` when it cannot be opened or has another length.
    pub fn open(app: &App, label: i64, sealed: &[u8]) -> Result<Self> {
        let opened = app.vault.open_secret(label, sealed)?;
        let wrong = |_bytes| Error::Broken("a webhook's secret has the wrong length".to_owned());
        opened.try_into().map(Secret).map_err(wrong)
    }

    /// As receivers are given it: `whsec_` and base64.
    pub fn written(&self) -> String {
        format!("whsec_{}", STANDARD.encode(self.0))
    }

    /// The value of `webhook-signature`: HMAC-SHA-256 of id, instant (in seconds since 1970) and body, with dots between them.
    pub fn sign(&self, message: &str, seconds: i64, body: &str) -> String {
        let signed = keyed_hash(&self.0, format!("{message}.{seconds}.{body}").as_bytes());
        format!("v1,{}", STANDARD.encode(signed))
    }
}

/// A message ready to be sent.
pub struct WebhookMessage {
    url: String,
    id: String,
    seconds: i64,
    signature: String,
    body: String,
}

/// What a server answered: its status, and the beginning of what it said.
pub type WebhookAnswer = std::result::Result<(u16, String), ureq::Error>;

impl WebhookMessage {
    /// Signs a message of this moment. `id` stays the same however often it is tried.
    pub fn new(app: &App, secret: &Secret, url: &str, (id, body): (String, String)) -> Self {
        let seconds = app.now().as_second();
        WebhookMessage {
            url: url.to_owned(),
            signature: secret.sign(&id, seconds, &body),
            id,
            seconds,
            body,
        }
    }

    /// Sends it from a thread that may wait.
    ///
    /// # Errors
    /// `Broken` when the thread was lost; what the server did is in the answer.
    pub async fn send(self, networks: Networks) -> Result<WebhookAnswer> {
        let task = tokio::task::spawn_blocking(move || self.post(networks));
        task.await
            .map_err(|lost| Error::broken("calling a webhook", lost))
    }

    fn post(&self, networks: Networks) -> WebhookAnswer {
        // A redirect would tell the message to somebody who was never asked.
        let calls = outgoing::calls(LONGEST_WAIT)
            .max_redirects(0)
            .max_redirects_will_error(false);
        let mut response = outgoing::agent(calls, networks)
            .post(&self.url)
            .header("content-type", "application/json")
            .header("webhook-id", &self.id)
            .header("webhook-timestamp", self.seconds.to_string())
            .header("webhook-signature", &self.signature)
            .send(&self.body)?;
        let status = response.status().as_u16();
        let said = response.body_mut().with_config().limit(LARGEST_ANSWER);
        Ok((status, said.read_to_string().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    /// As `standardwebhooks` 1.1.0 of PyPI signs it, and Python's `hmac`.
    #[test]
    fn messages_are_signed_as_receivers_check_them() {
        let secret = Secret([7; 32]);
        let signature = secret.sign("msg_1", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signature, "v1,4tb+MnkCTqymlrGQQ6f66PPeMjMas7AHx6XI40qL5MA=");
        assert_eq!(
            secret.written(),
            "whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc="
        );
    }
}
