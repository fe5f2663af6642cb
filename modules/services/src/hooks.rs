//! Webhooks of partners: a message by POST for each thing that becomes of their applications, signed as Standard Webhooks has it
//! (<https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>), and tried again with growing pauses.
//! A message names an application and how it stands, and nothing that anybody wrote.

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
};
use stoa_web::{
    Follower, Site,
    outgoing::Networks,
    standard_webhooks::{Secret, WebhookMessage},
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
    let secret = Secret::open(app, hook.id.number(), &hook.secret)?;
    let said = (job.message, body.to_string());
    let message = WebhookMessage::new(app, &secret, &hook.url, said);
    match message.send(Networks::of(&app.config)).await? {
        Ok((200..=299, _)) => Ok(()),
        // "Gone" is how a receiver ends it.
        Ok((410, _)) => Ok(end(app, hook.id).await?),
        Ok((status, _)) => Err(later(Why::Refused, status.to_string())),
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
