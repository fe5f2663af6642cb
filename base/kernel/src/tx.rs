//! The one door for writing. A [`Tx`] can only be committed with a [`Done`], and a `Done` cannot be made without an event:
//! a change that the ledger does not record does not compile.

use std::ops::{Deref, DerefMut};

use jiff::Timestamp;
use serde::Serialize;

use crate::{
    actor::Actor,
    db::{Present, Reader, Value, Work},
    error::{Error, Result},
    ids::Id,
    jobs, ledger,
    policy::Resource,
    town::Memory,
};

/// A write by one actor at one instant. Dropped without [`Tx::commit`], it leaves nothing behind.
pub struct Tx {
    work: Work,
    actor: Actor,
    now: Timestamp,
    /// People are counted while they write ([`Db::give_way`](crate::Db::give_way)).
    _present: Option<Present>,
}

/// What happened, as the ledger remembers it. No personal data and no free text: a text stands as its [`digest`].
pub trait Event: Serialize {
    /// The kind in snake_case and past tense: `report_closed`.
    fn kind(&self) -> &'static str;
    /// The public reference of what it happened to.
    fn reference(&self) -> String;
    /// The slug of the agency that answers for it; empty for the house itself.
    fn agency(&self) -> String {
        String::new()
    }
    /// Whether the ledger keeps only of which kind the actor was, with 0 for their number: where nobody may ever learn who it was, as of
    /// those who took a ballot paper.
    fn forgets_actor(&self) -> bool {
        false
    }
}

/// What a command hands to [`Tx::commit`]: the value for the page, and the events of the change.
#[derive(Debug)]
#[must_use = "a change is only kept by Tx::commit"]
pub struct Done<T> {
    value: T,
    events: Vec<Recorded>,
}

/// An event made ready for its row.
#[derive(Debug)]
pub(crate) struct Recorded {
    pub(crate) kind: &'static str,
    pub(crate) reference: String,
    pub(crate) agency: String,
    pub(crate) forgets_actor: bool,
    pub(crate) body: std::result::Result<serde_json::Value, String>,
}

impl Recorded {
    fn of(event: &impl Event) -> Self {
        Recorded {
            kind: event.kind(),
            reference: event.reference(),
            agency: event.agency(),
            forgets_actor: event.forgets_actor(),
            body: serde_json::to_value(event).map_err(|error| error.to_string()),
        }
    }
}

impl<T> Done<T> {
    /// A change that happened, with its event.
    pub fn new(value: T, event: &impl Event) -> Self {
        Done {
            value,
            events: vec![Recorded::of(event)],
        }
    }

    /// The same change with one more event.
    pub fn also(mut self, event: &impl Event) -> Self {
        self.events.push(Recorded::of(event));
        self
    }

    /// Joins two changes of one transaction: the events of both, the value of the other.
    pub fn then<U>(mut self, other: Done<U>) -> Done<U> {
        self.events.extend(other.events);
        Done {
            value: other.value,
            events: self.events,
        }
    }

    /// The same change with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Done<U> {
        Done {
            value: f(self.value),
            events: self.events,
        }
    }

    pub fn value(&self) -> &T {
        &self.value
    }
}

/// The SHA-256 of a free text, in hex, for events.
pub fn digest(text: &str) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(text.as_bytes()))
}

impl Tx {
    pub(crate) fn new(
        work: Work,
        (actor, _present): (Actor, Option<Present>),
        now: Timestamp,
    ) -> Self {
        Tx {
            work,
            actor,
            now,
            _present,
        }
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The one instant of this write.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// A number that was never used before.
    pub fn new_id<T>(&self) -> Result<Id<T>> {
        self.work.db().series().next().map(Id::new)
    }

    /// `N` random bytes, for keys and salts.
    pub fn random<const N: usize>(&self) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        getrandom::fill(&mut bytes).map_err(|error| Error::broken("randomness", error))?;
        Ok(bytes)
    }

    /// 128 random bits in URL-safe base64 (22 characters), for links that only their owner has.
    pub fn random_token(&self) -> Result<String> {
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
        Ok(URL_SAFE_NO_PAD.encode(self.random::<16>()?))
    }

    /// What this node remembers of the town.
    pub fn town(&self) -> Memory {
        self.work.db().town().clone()
    }

    /// Asks the policies whether the actor may do this. `Denied` when not.
    pub fn may(&self, action: &str, resource: &Resource) -> Result<()> {
        self.work.db().policy().ask(&self.actor, action, resource)
    }

    /// Runs a statement; the number of rows it changed.
    pub async fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        self.work.execute(sql, params).await
    }

    /// As [`Tx::execute`], but a broken rule of uniqueness becomes `taken`, a message for the person.
    pub async fn execute_or(&mut self, sql: &str, params: &[Value], taken: Error) -> Result<u64> {
        self.work.execute_or(sql, params, taken).await
    }

    /// Adds a job that runs once this write is on disk. `kind` names a job of a module; `payload` must hold no personal data.
    pub async fn enqueue(&mut self, kind: &'static str, payload: &impl Serialize) -> Result<()> {
        self.enqueue_at(kind, payload, self.now).await
    }

    /// As [`Tx::enqueue`], not before `at`.
    pub async fn enqueue_at(
        &mut self,
        kind: &'static str,
        payload: &impl Serialize,
        at: Timestamp,
    ) -> Result<()> {
        let payload = serde_json::to_string(payload).map_err(|e| Error::broken("a job", e))?;
        let id = self.new_id()?;
        jobs::add(&mut self.work, id, kind, &payload, at).await
    }

    /// Keeps the change and its events; answers when both are on disk.
    pub async fn commit<T>(self, done: Done<T>) -> Result<T> {
        ledger::append_and_commit(self, done.events).await?;
        Ok(done.value)
    }

    /// The work to commit, and the presence of whoever waits for it.
    pub(crate) fn into_parts(self) -> (Work, Option<Present>) {
        (self.work, self._present)
    }

    pub(crate) fn work(&mut self) -> &mut Work {
        &mut self.work
    }
}

impl Deref for Tx {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        self.work.reader_ref()
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Reader {
        self.work.reader()
    }
}
