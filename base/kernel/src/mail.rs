//! Mail: real SMTP, or .eml files in a folder where no server is configured.

use std::path::PathBuf;

use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use crate::{
    config::Config,
    error::{Error, Result},
};

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
    Folder(AsyncFileTransport<Tokio1Executor>),
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
            Way::Folder(AsyncFileTransport::new(folder))
        } else {
            let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&config.smtp_url);
            Way::Smtp(
                builder
                    .map_err(|error| Error::broken("STOA_SMTP_URL", error))?
                    .build(),
            )
        };
        Ok(Mailer { from, way })
    }

    /// Hands the mail over. `Busy` when the server cannot take it now; `Invalid` when the address is none.
    pub async fn send(&self, mail: &Mail) -> Result<()> {
        let to = mail.to.parse::<Mailbox>();
        let to = to.map_err(|_error| Error::invalid("email", "kernel-email-invalid"))?;
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&mail.subject)
            .header(ContentType::TEXT_PLAIN);
        if let Some(url) = &mail.unsubscribe_url {
            let header =
                |name, value| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
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
            Way::Folder(folder) => {
                folder
                    .send(message)
                    .await
                    .map_err(|error| Error::broken("mail folder", error))?;
            }
            Way::Smtp(smtp) => {
                smtp.send(message).await.map_err(|error| {
                    tracing::warn!(%error, "the mail server did not take a mail");
                    Error::Busy {
                        retry_after_seconds: 60,
                    }
                })?;
            }
        }
        Ok(())
    }
}

/// Whether this looks like an e-mail address that a server would take.
pub fn is_address(text: &str) -> bool {
    text.len() <= 254 && text.contains('@') && text.parse::<lettre::Address>().is_ok()
}
