//! A resident whose address is confirmed by a link, and what tells one mailbox from another.

use stoa_kernel::{
    App, Error, FieldError, Id, Message, Reader, Result,
    actor::{Actor, Person},
    vault::keyed_hash,
};

use crate::model::talk::DataRequest;

/// What one mailbox may say in a row before pauses begin.
const FREE: u32 = 10;

/// Somebody who is known by a link that was sent to them.
#[derive(Clone, PartialEq, Eq)]
pub struct Resident {
    pub person: Id<Person>,
    /// A keyed hash of their address.
    mailbox: [u8; 32],
}

impl std::fmt::Debug for Resident {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Resident(…)")
    }
}

impl Resident {
    /// `Denied` for everybody else, and for whoever was forgotten.
    pub async fn of(app: &App, db: &mut Reader, actor: &Actor) -> Result<Self> {
        let denied = || Error::denied("web-for-residents");
        let person = actor.person().ok_or_else(denied)?;
        let data = app.vault.open_data(db, person).await?.ok_or_else(denied)?;
        let email = data.get("email").ok_or_else(denied)?;
        Ok(Resident {
            person,
            mailbox: app.vault.lookup("email", email),
        })
    }

    /// Counts something that they send. `Invalid` on `field`, with the minutes to wait, when it is too much.
    pub async fn count(&self, app: &App, field: &str) -> Result<()> {
        let what = format!("data talk {}", hex(&self.mailbox));
        match app.throttle.attempt(&what, FREE).await {
            Err(Error::Busy {
                retry_after_seconds,
            }) => {
                let minutes = retry_after_seconds.div_ceil(60);
                let message = Message::new("talk-too-much").with("minutes", minutes);
                Err(Error::Invalid(vec![FieldError::new(field, message)]))
            }
            other => other,
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A voter of one request: a mailbox counts once, and nobody without the installation's key can tell whose it is, nor that two votes are of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voter {
    pub request: Id<DataRequest>,
    pub(crate) hash: [u8; 32],
}

impl Voter {
    pub fn of(app: &App, resident: &Resident, request: Id<DataRequest>) -> Self {
        let text = format!("data vote\u{0}{request}\u{0}{}", hex(&resident.mailbox));
        Voter {
            request,
            hash: keyed_hash(app.vault.web_key(), text.as_bytes()),
        }
    }
}
