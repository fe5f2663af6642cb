//! Mail: real SMTP, or .eml files in a folder where no server is configured.

use std::{path::PathBuf, time::Duration};

use jiff::{Timestamp, civil::Time, tz::TimeZone};
use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp,
};

use tokio::time::timeout;

use crate::{
    config::Config,
    error::{Error, Result},
};

/// How long the mail server may take to connect, and then for a whole mail, before we come back later.
const CONNECTING: Duration = Duration::from_secs(10);
const PATIENCE: Duration = Duration::from_secs(60);

/// The hour of the town's day at which a day's news go out.
pub const MORNING: Time = Time::constant(7, 30, 0, 0);

/// The next morning in the town, for news that wait for it.
pub fn next_morning(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let today = zone.to_datetime(now).date();
    let days = [Some(today), today.tomorrow().ok()];
    let mut mornings = days
        .into_iter()
        .flatten()
        .filter_map(|day| zone.to_timestamp(day.to_datetime(MORNING)).ok());
    mornings.find(|morning| *morning > now).unwrap_or(now)
}

/// A mail as plain text, which every reader can show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub text: String,
    /// Where one click ends these mails (RFC 8058), for those that come more than once.
    pub unsubscribe_url: Option<String>,
}

/// Sends mails. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Debug, Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(AsyncFileTransport<Tokio1Executor>, PathBuf),
}

impl Mailer {
    pub fn open(config: &Config) -> Result<Self> {
        let from = config
            .mail_from
            .parse()
            .map_err(|error| Error::broken("mail_from", error))?;
        let way = if config.smtp_url.is_empty() {
            let folder = PathBuf::from(&config.mail_dir);
            std::fs::create_dir_all(&folder)
                .map_err(|e| Error::broken(&format!("making {}", folder.display()), e))?;
            Way::Folder(AsyncFileTransport::new(&folder), folder)
        } else {
            let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&config.smtp_url);
            let builder = builder.map_err(|error| Error::broken("STOA_SMTP_URL", error))?;
            Way::Smtp(builder.timeout(Some(CONNECTING)).build())
        };
        Ok(Mailer { from, way })
    }

    /// Whether the server takes us, in words if not; of a folder, whether it can be written.
    pub async fn try_out(&self) -> Result<(), String> {
        match &self.way {
            Way::Smtp(smtp) => match timeout(PATIENCE, smtp.test_connection()).await {
                Ok(Ok(true)) => Ok(()),
                Ok(Ok(false)) => Err("it does not answer as a mail server does".to_owned()),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_late) => Err(format!("no answer within {} seconds", PATIENCE.as_secs())),
            },
            Way::Folder(_, folder) => {
                let probe = folder.join(".probe");
                let written =
                    std::fs::write(&probe, "").and_then(|()| std::fs::remove_file(&probe));
                written.map_err(|error| format!("{}: {error}", folder.display()))
            }
        }
    }

    /// Hands the mail over. `Busy` when the server cannot take it now; `Invalid` when the address is none, or the
    /// server says that there is no such mailbox.
    pub async fn send(&self, mail: &Mail) -> Result<()> {
        let to = mail.to.parse::<Mailbox>();
        let to = to.map_err(|_error| Error::invalid("email", "kernel-email-invalid"))?;
        let header = |name, value| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&mail.subject)
            .message_id(None)
            // RFC 3834: absence notices and the like must not answer us.
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN);
        if let Some(url) = &mail.unsubscribe_url {
            message = message
                .raw_header(header("List-Unsubscribe", format!("<{url}>")))
                .raw_header(header(
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click".to_owned(),
                ));
        }
        let message = message.body(mail.text.clone());
        let message = message.map_err(|error| Error::broken("writing a mail", error))?;
        match &self.way {
            Way::Folder(folder, _) => {
                folder
                    .send(message)
                    .await
                    .map_err(|error| Error::broken("mail folder", error))?;
            }
            Way::Smtp(smtp) => {
                // lettre's own limit ends with the connection's beginning.
                let sent = timeout(PATIENCE, smtp.send(message)).await;
                sent.map_err(|_late| out_of_reach("it took too long"))?
                    .map_err(refused)?;
            }
        }
        Ok(())
    }
}

/// What becomes of a mail that the server did not take. An address may stand in what the server says, so that is
/// logged only where it speaks of the server itself.
fn refused(error: smtp::Error) -> Error {
    // 550 to 553: no such mailbox, not local, too large for it, a name that is not allowed (RFC 5321, section 4.2.3).
    let code = error.status().map(u16::from);
    if code.is_some_and(|code| (550..=553).contains(&code)) {
        tracing::warn!(code, "the mail server refused a recipient for good");
        return Error::invalid("email", "kernel-email-invalid");
    }
    match code {
        Some(code) => out_of_reach(&format!("it answered {code}")),
        None => out_of_reach(&error.to_string()),
    }
}

fn out_of_reach(why: &str) -> Error {
    tracing::warn!(why, "the mail server did not take a mail");
    Error::Busy {
        retry_after_seconds: 60,
    }
}

/// Whether this looks like an e-mail address that a server would take.
pub fn is_address(text: &str) -> bool {
    text.len() <= 254 && text.contains('@') && text.parse::<lettre::Address>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_go_out_in_the_morning() {
        let zone = TimeZone::get("Europe/Madrid").unwrap_or(TimeZone::UTC);
        let at = |text: &str| -> Timestamp { text.parse().unwrap_or_default() };
        for (now, expected) in [
            ("2026-03-02T06:00:00Z", "2026-03-02T06:30:00Z"),
            ("2026-03-02T06:30:00Z", "2026-03-03T06:30:00Z"),
            // The night on which the clocks change.
            ("2026-03-28T20:00:00Z", "2026-03-29T05:30:00Z"),
        ] {
            assert_eq!(next_morning(at(now), &zone), at(expected), "{now}");
        }
    }
}
