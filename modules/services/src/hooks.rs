//! Webhooks of partners: a message by POST for each thing that becomes of their applications, signed as Standard Webhooks has it
//! (<https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>), and tried again with growing pauses.
//! A message names an application and how it stands, and nothing that anybody wrote.

use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use stoa_kernel::{
    Actor, App, Error, Id, Reader, Result, Timestamp,
    jobs::Due,
    ledger::{
        Entry,
        derive::{Derived, Turn},
        follow,
    },
    vault::keyed_hash,
};
use stoa_web::{
    Follower, Site,
    outgoing::{self, Networks},
};

use crate::{
    commands::end_hook,
    model::{Hook, HookKind, Reference, Trouble, Why},
    store::{self, hooks, partners},
};

/// The job that sends one message.
pub const DELIVER_HOOK: &str = "services.deliver_hook";

/// How many entries one turn does.
const BATCH: usize = 500;
/// No server is waited for longer, from the look-up of its name to the last byte.
const LONGEST_WAIT: Duration = Duration::from_secs(15);
/// Who ends what is gone.
const HOUSE: Actor = Actor::System("services.hooks");

/// This follower keeps nothing but how far it has come.
const HOOKS: Derived = Derived {
    follower: "services.hooks",
    tables: &[],
    takes: &[],
};

pub const FOLLOWER: Follower = Follower {
    name: "services.hooks",
    run: |site| Box::pin(turn(site)),
};

/// One message, whose id stays the same however often it is tried.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Delivery {
    pub application: i64,
    pub hook: i64,
    pub message: String,
    /// A word of [`HookKind`].
    pub kind: String,
    pub at: Timestamp,
}

/// What messages to one server are signed with.
pub struct Secret(pub [u8; 32]);

impl Secret {
    /// As receivers are given it: `whsec_` and base64.
    pub fn written(&self) -> String {
        format!("whsec_{}", STANDARD.encode(self.0))
    }

    /// The value of `webhook-signature`: HMAC-SHA-256 of id, instant and body, with dots between them.
    pub fn sign(&self, message: &str, seconds: i64, body: &str) -> String {
        let signed = keyed_hash(&self.0, format!("{message}.{seconds}.{body}").as_bytes());
        format!("v1,{}", STANDARD.encode(signed))
    }
}

async fn turn(site: Site) -> Result<usize> {
    let app = &site.app;
    let entries = follow::next(&app.db, HOOKS.follower, BATCH).await?;
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        return Ok(0);
    };
    let (first, next) = (first.leaf.unwrap_or(0), last.leaf.unwrap_or(0) + 1);
    let mut wanted = Vec::new();
    let mut db = app.db.read().await?;
    for entry in &entries {
        wanted.extend(asked_by(app, &mut db, entry).await?);
    }
    drop(db);
    let Some(mut turn) = Turn::begin(&app.db, HOOKS).await? else {
        return Ok(0);
    };
    // Another node may have done these entries since they were read.
    if turn.position() > first {
        return Ok(entries.len());
    }
    let now = turn.now();
    for job in &wanted {
        turn.enqueue_at(DELIVER_HOOK, job, now).await?;
    }
    turn.done(next).await?;
    Ok(entries.len())
}

/// The messages that an entry asks for.
async fn asked_by(app: &App, db: &mut Reader, entry: &Entry) -> Result<Vec<Delivery>> {
    let body: Value = serde_json::from_str(&entry.body).unwrap_or_default();
    let by_staff = body["actor"]["kind"] == "staff";
    let prefix = &app.config.town.reference_prefix;
    let (Some(kind), Some(reference)) = (
        HookKind::of_event(&entry.kind, by_staff),
        Reference::parse(prefix, &entry.reference),
    ) else {
        return Ok(Vec::new());
    };
    let Some(partner) = partners::sender(db, reference.id()).await? else {
        return Ok(Vec::new());
    };
    let all = hooks::of_partner(db, partner).await?.into_iter();
    let meant = all.filter(|hook| hook.made_at <= entry.at && hook.kinds.contains(&kind));
    let delivery = |hook: Hook| Delivery {
        application: reference.id().number(),
        hook: hook.id.number(),
        message: format!("msg_{}_{}", hook.id, entry.leaf.unwrap_or(0)),
        kind: kind.word().to_owned(),
        at: entry.at,
    };
    Ok(meant.map(delivery).collect())
}

/// A message ready to be sent.
struct Message {
    url: String,
    id: String,
    seconds: i64,
    signature: String,
    body: String,
}

impl Message {
    fn of(app: &App, hook: &Hook, id: String, body: String) -> Result<Self> {
        let opened = app.vault.open_secret(hook.id.number(), &hook.secret)?;
        let wrong = |_bytes| Error::Broken("a webhook's secret has the wrong length".to_owned());
        let secret = Secret(opened.try_into().map_err(wrong)?);
        let seconds = app.now().as_second();
        Ok(Message {
            url: hook.url.clone(),
            signature: secret.sign(&id, seconds, &body),
            id,
            seconds,
            body,
        })
    }

    /// Sends it; the status of the answer.
    fn post(&self, networks: Networks) -> std::result::Result<u16, ureq::Error> {
        // A redirect would tell the message to somebody who was never named.
        let calls = outgoing::calls(LONGEST_WAIT)
            .max_redirects(0)
            .max_redirects_will_error(false);
        let response = outgoing::agent(calls, networks)
            .post(&self.url)
            .header("content-type", "application/json")
            .header("webhook-id", &self.id)
            .header("webhook-timestamp", self.seconds.to_string())
            .header("webhook-signature", &self.signature)
            .send(&self.body)?;
        Ok(response.status().as_u16())
    }
}

/// Sends a message. One to a webhook that has ended is done.
pub async fn deliver(site: &Site, due: &Due) -> std::result::Result<(), Trouble> {
    let job: Delivery = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("the payload of a job", error))?;
    let app = &site.app;
    let mut db = app.db.read().await?;
    let found = hooks::find(&mut db, Id::new(job.hook)).await?;
    let Some(hook) = found.filter(|hook| hook.ended_at.is_none()) else {
        return Ok(());
    };
    let Some(application) = store::find(&mut db, Id::new(job.application)).await? else {
        return Ok(());
    };
    drop(db);
    let reference = application.reference(&app.config.town.reference_prefix);
    let body = json!({
        "type": job.kind,
        "timestamp": job.at.to_string(),
        "data": {
            "reference": reference,
            "service": application.service,
            "status": application.status.slug(),
            "url": site.url(&format!("/api/applications/{reference}")),
        },
    });
    let message = Message::of(app, &hook, job.message, body.to_string())?;
    let networks = Networks::of(&app.config);
    let sent = tokio::task::spawn_blocking(move || message.post(networks)).await;
    let sent = sent.map_err(|lost| Error::broken("calling a webhook", lost))?;
    match sent {
        Ok(200..=299) => Ok(()),
        // "Gone" is how a receiver ends it.
        Ok(410) => Ok(end(app, hook.id).await?),
        Ok(status) => Err(later(Why::Refused, status.to_string())),
        Err(fault) => {
            tracing::info!(hook = hook.id.number(), %fault, "a webhook cannot be reached");
            Err(later(Why::Unreachable, String::new()))
        }
    }
}

/// It is tried again, after a longer pause each time.
fn later(why: Why, detail: String) -> Trouble {
    Trouble {
        error: Error::Busy {
            retry_after_seconds: 60,
        },
        why,
        detail,
    }
}

async fn end(app: &App, hook: Id<Hook>) -> Result<()> {
    let mut tx = app.db.begin(&HOUSE).await?;
    match end_hook(&mut tx, hook).await {
        Ok(done) => tx.commit(done).await,
        Err(Error::Conflict(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    /// As `standardwebhooks` 1.1.0 of PyPI signs it.
    #[test]
    fn messages_are_signed_as_receivers_check_them() {
        let secret = Secret([7; 32]);
        let signature = secret.sign("msg_1", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signature, "v1,4tb+MnkCTqymlrGQQ6f66PPeMjMas7AHx6XI40qL5MA=");
    }
}
