//! Webhooks: a message by POST for each publication, signed as Standard Webhooks has it
//! (<https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>), and tried again with growing pauses.
//!
//! An address is asked first: the message `webhook.challenge` has a word in it, and only a server that answers with that word is told of anything
//! else. So nobody can have messages sent to a server that does not want them.

use serde::{Deserialize, Serialize};
use serde_json::json;
use stoa_kernel::{Actor, App, Error, Id, Result, Timestamp, jobs::Due, vault::keyed_hash};
pub use stoa_web::standard_webhooks::Secret;
use stoa_web::{JobKind, Site, outgoing::Networks, standard_webhooks::WebhookMessage};

use super::telling::payload;
use crate::{
    commands::{confirm_webhook, stop_following_data},
    model::talk::DataFollow,
    store::{self, talk},
};

/// The job that asks a server whether it wants to be told.
pub const CHALLENGE: &str = "opendata.challenge_webhook";
/// The job that sends one message.
pub const DELIVER: &str = "opendata.deliver_webhook";

/// A question is asked so often; after that the wish is forgotten.
const QUESTIONS: i64 = 8;
/// Who asks and ends.
const HOUSE: Actor = Actor::System("opendata.webhooks");

/// Which follow is asked about.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Challenge {
    pub follow: Id<DataFollow>,
}

/// One message, whose id stays the same however often it is tried.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Delivery {
    pub follow: Id<DataFollow>,
    pub message: String,
    /// `dataset.published` or `dataset.withdrawn`.
    pub kind: String,
    /// The slug of the dataset.
    pub dataset: String,
    pub version: i64,
    pub at: Timestamp,
}

pub const JOBS: [JobKind; 2] = [
    JobKind {
        kind: CHALLENGE,
        run: |site, due| Box::pin(challenge(site, due)),
    },
    JobKind {
        kind: DELIVER,
        run: |site, due| Box::pin(deliver(site, due)),
    },
];

/// A message to whoever follows, signed with what they were given.
fn message_to(app: &App, follow: &DataFollow, said: (String, String)) -> Result<WebhookMessage> {
    let sealed = follow.secret.as_deref().unwrap_or_default();
    let secret = Secret::open(app, follow.id.number(), sealed)?;
    Ok(WebhookMessage::new(app, &secret, &follow.url, said))
}

/// For the job: it is tried again, after a longer pause each time.
const fn later() -> Error {
    Error::Busy {
        retry_after_seconds: 60,
    }
}

async fn challenge(site: Site, due: Due) -> Result<()> {
    let job: Challenge = payload(&due)?;
    let app = &site.app;
    let found = talk::follow_by_id(&mut app.db.read().await?, job.follow).await?;
    let Some(follow) = found.filter(|follow| follow.confirmed_at.is_none()) else {
        return Ok(());
    };
    let word = challenge_word(app, follow.id);
    let body = json!({
        "type": "webhook.challenge",
        "timestamp": app.now().to_string(),
        "data": {"challenge": word, "from": site.url("/data")},
    });
    let id = format!("msg_{}_challenge", follow.id);
    let message = message_to(app, &follow, (id, body.to_string()))?;
    let answer = message.send(Networks::of(&app.config)).await?;
    if matches!(&answer, Ok((200..=299, said)) if said.contains(&word)) {
        let mut tx = app.db.begin(&HOUSE).await?;
        return match confirm_webhook(&mut tx, follow.id).await {
            Ok(done) => tx.commit(done).await,
            Err(Error::Conflict(_)) => Ok(()),
            Err(error) => Err(error),
        };
    }
    tracing::info!(
        follow = follow.id.number(),
        attempts = due.attempts,
        "a webhook did not say that it wants to be told"
    );
    match due.attempts < QUESTIONS {
        true => Err(later()),
        false => end(app, follow.id).await,
    }
}

/// Tells a follow's question from every other; the same however often it is asked.
fn challenge_word(app: &App, follow: Id<DataFollow>) -> String {
    let hash = keyed_hash(
        app.vault.web_key(),
        format!("webhook challenge {follow}").as_bytes(),
    );
    let digits = hash.iter().take(16).map(|byte| format!("{byte:02x}"));
    digits.collect()
}

async fn end(app: &App, follow: Id<DataFollow>) -> Result<()> {
    let mut tx = app.db.begin(&HOUSE).await?;
    match stop_following_data(&mut tx, follow).await {
        Ok(done) => tx.commit(done).await,
        Err(Error::Conflict(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn deliver(site: Site, due: Due) -> Result<()> {
    let job: Delivery = payload(&due)?;
    let app = &site.app;
    let mut db = app.db.read().await?;
    let found = talk::follow_by_id(&mut db, job.follow).await?;
    let Some(follow) = found.filter(|follow| follow.confirmed_at.is_some()) else {
        return Ok(());
    };
    let Some(dataset) = store::dataset_by_slug(&mut db, &job.dataset).await? else {
        return Ok(());
    };
    drop(db);
    let body = json!({
        "type": job.kind,
        "timestamp": job.at.to_string(),
        "data": {
            "dataset": dataset.slug,
            "title": dataset.title,
            "version": job.version,
            "url": site.url(&dataset.path()),
        },
    });
    let message = message_to(app, &follow, (job.message, body.to_string()))?;
    match message.send(Networks::of(&app.config)).await? {
        Ok((200..=299, _)) => Ok(()),
        // "Gone" is how a receiver ends it.
        Ok((410, _)) => end(app, follow.id).await,
        Ok((status, _)) => {
            tracing::info!(
                follow = follow.id.number(),
                status,
                "a webhook was not taken"
            );
            Err(later())
        }
        Err(fault) => {
            tracing::info!(follow = follow.id.number(), %fault, "a webhook cannot be reached");
            Err(later())
        }
    }
}
