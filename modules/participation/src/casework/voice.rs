//! One voice: by what somebody is known again without being named.

use stoa_kernel::{
    Actor, App, Error, FieldError, Message, OrNotFound, Reader, Result, Tx, vault::keyed_hash,
};

use super::known;
use crate::{
    model::{Scene, Standing, Verb},
    policy, store,
};

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

/// Who raises a voice. The write that counts it is nobody's, so that the ledger does not know either.
#[derive(Clone)]
pub struct Voter {
    pub actor: Actor,
    /// The token that tells their browser from others.
    pub browser: String,
}

impl Voter {
    /// The component in which they stand, once they may do this in it now. `Denied` where no phase lets people, or they are not known
    /// well enough.
    pub async fn scene(
        &self,
        app: &App,
        tx: &mut Tx,
        ((process, component), verb): ((&str, &str), Verb),
    ) -> Result<Scene> {
        if *tx.actor() != Actor::Anonymous {
            return Err(Error::broken("a voice", "its write must be nobody's"));
        }
        let setup = store::frame::setup_by_slug(tx, process)
            .await?
            .filter(|setup| setup.process.is_public())
            .or_not_found()?;
        let at = (tx.now(), &app.config.time_zone());
        let scene = Scene::new(setup, component, &self.actor, at).or_not_found()?;
        let now = tx.now();
        let scene = known(app, tx, scene, (&self.actor, now)).await?;
        let resource = scene.resource(verb);
        app.db
            .policy()
            .ask(&self.actor, policy::TAKE_PART, &resource)?;
        Ok(scene)
    }
}

impl Voice {
    /// That of somebody in a thing: of their mailbox where they have signed in, so that one mailbox is one voice; otherwise of
    /// their browser.
    pub async fn of(app: &App, db: &mut Reader, voter: &Voter, thing: &str) -> Result<Self> {
        let who = match voter.actor.person() {
            None => format!("browser {}", voter.browser),
            Some(person) => {
                let data = app.vault.open_data(db, person).await?;
                let email = data.as_ref().and_then(|data| data.get("email"));
                match email {
                    Some(email) => format!("mailbox {}", hex(&app.vault.lookup("email", email))),
                    None => format!("person {person}"),
                }
            }
        };
        Ok(Voice::made(app, thing, &who))
    }

    /// That of somebody for whom this is open in a component: where it is only for those who live here, one human is one voice,
    /// whichever mailbox they use.
    pub async fn within(
        app: &App,
        db: &mut Reader,
        (voter, thing): (&Voter, &str),
        (scene, verb): (&Scene, Verb),
    ) -> Result<Self> {
        match &scene.residence {
            Some(key) if scene.component.needs.of(verb) == Standing::Resident => {
                Ok(Voice::made(app, thing, &format!("resident {}", hex(key))))
            }
            _ => Voice::of(app, db, voter, thing).await,
        }
    }

    /// That of the same somebody in one thing of many: from the voice in all of them it follows, and nothing leads back.
    #[must_use]
    pub fn in_one(self, app: &App, thing: &str) -> Self {
        Voice::made(app, thing, &format!("voice {}", hex(&self.0)))
    }

    /// A voice that was kept sealed.
    pub fn from_hash(hash: [u8; 32]) -> Self {
        Voice(hash)
    }

    fn made(app: &App, thing: &str, who: &str) -> Self {
        let text = format!("participation\u{0}{thing}\u{0}{who}");
        Voice(keyed_hash(app.vault.web_key(), text.as_bytes()))
    }

    pub fn hash(self) -> [u8; 32] {
        self.0
    }

    /// Counts something that this voice writes. `Invalid` on `field`, with the minutes to wait, when it is too much.
    pub async fn count(self, app: &App, field: &str) -> Result<()> {
        match app.throttle.attempt(&self.throttled(), FREE).await {
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

    /// Whether it has to wait before it can write more.
    pub async fn is_slowed(self, app: &App) -> Result<bool> {
        match app.throttle.check(&self.throttled()).await {
            Ok(()) => Ok(false),
            Err(Error::Busy { .. }) => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// By what the throttle knows it.
    fn throttled(self) -> String {
        format!("participation {}", hex(&self.0))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
