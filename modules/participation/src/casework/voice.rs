//! One voice: by what somebody is known again without being named.

use stoa_kernel::{Actor, App, Error, FieldError, Message, Reader, Result, vault::keyed_hash};

/// What one voice may write in a row before pauses begin.
const FREE: u32 = 10;

/// A keyed hash of somebody and of what they have a voice in: nobody without the installation's key can tell whose it is, nor that
/// two voices in two things are of the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Voice([u8; 32]);

impl std::fmt::Debug for Voice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Voice(…)")
    }
}

impl Voice {
    /// That of whoever acts in a thing: of their mailbox where they have signed in, so that one mailbox is one voice; otherwise of
    /// their browser, by the token that tells it from others.
    pub async fn of(
        app: &App,
        db: &mut Reader,
        (actor, browser): (&Actor, &str),
        thing: &str,
    ) -> Result<Self> {
        let who = match actor.person() {
            None => format!("browser {browser}"),
            Some(person) => {
                let data = app.vault.open_data(db, person).await?;
                let email = data.as_ref().and_then(|data| data.get("email"));
                match email {
                    Some(email) => format!("mailbox {}", hex(&app.vault.lookup("email", email))),
                    None => format!("person {person}"),
                }
            }
        };
        let text = format!("participation\u{0}{thing}\u{0}{who}");
        Ok(Voice(keyed_hash(app.vault.web_key(), text.as_bytes())))
    }

    pub fn hash(self) -> [u8; 32] {
        self.0
    }

    /// Counts something that this voice writes. `Invalid` on `field`, with the minutes to wait, when it is too much.
    pub async fn count(self, app: &App, field: &str) -> Result<()> {
        let what = format!("participation {}", hex(&self.0));
        match app.throttle.attempt(&what, FREE).await {
            Err(Error::Busy {
                retry_after_seconds,
            }) => {
                let minutes = retry_after_seconds.div_ceil(60);
                let message =
                    Message::new("participation-voices-too-much").with("minutes", minutes);
                Err(Error::Invalid(vec![FieldError::new(field, message)]))
            }
            other => other,
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
