//! Whom a publication concerns: a follower of the ledger that asks for the mails and webhooks of those who follow the dataset, or a search that it fits.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use stoa_kernel::{
    Id, Reader, Result, Timestamp,
    ledger::{
        Entry,
        derive::{Derived, Turn},
        follow,
    },
    mail::next_morning,
};
use stoa_web::{Follower, Site};

use super::{
    telling::{DATA_NEWS, DataNews},
    webhook::{DELIVER, Delivery},
};
use crate::{
    model::{
        Version,
        talk::{DataFollow, Followed, Way, fits},
    },
    store::{self, talk},
};

/// How many entries one turn does, and follows are read at once.
const BATCH: usize = 500;

/// What this follower keeps: until when the news of a follow are asked for.
pub const NEWS: Derived = Derived {
    follower: "opendata.news",
    tables: &["data_digest"],
    takes: &[],
};

pub const FOLLOWER: Follower = Follower {
    name: "opendata.news",
    run: |site| Box::pin(turn(site)),
};

/// What some entries ask for.
#[derive(Debug, Default)]
struct Wanted {
    /// By follow: since when there is news for the next morning.
    daily: BTreeMap<Id<DataFollow>, Timestamp>,
    at_once: Vec<DataNews>,
    webhooks: Vec<Delivery>,
}

async fn turn(site: Site) -> Result<usize> {
    let app = &site.app;
    let entries = follow::next(&app.db, NEWS.follower, BATCH).await?;
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        return Ok(0);
    };
    let (first, next) = (first.leaf.unwrap_or(0), last.leaf.unwrap_or(0) + 1);
    let mut wanted = Wanted::default();
    let mut db = app.db.read().await?;
    for entry in &entries {
        wanted.read(&mut db, entry).await?;
    }
    drop(db);
    let Some(mut turn) = Turn::begin(&app.db, NEWS).await? else {
        return Ok(0);
    };
    // Another node may have done these entries since they were read.
    if turn.position() > first {
        return Ok(entries.len());
    }
    let until = next_morning(turn.now(), &app.config.time_zone());
    wanted.ask(&mut turn, until).await?;
    turn.done(next).await?;
    Ok(entries.len())
}

impl Wanted {
    async fn read(&mut self, db: &mut Reader, entry: &Entry) -> Result<()> {
        let kind = match entry.kind.as_str() {
            "dataset_published" => "dataset.published",
            "dataset_withdrawn" => "dataset.withdrawn",
            _ => return Ok(()),
        };
        let slug = entry.reference.strip_prefix("data-").unwrap_or_default();
        let Some(dataset) = store::dataset_by_slug(db, slug).await? else {
            return Ok(());
        };
        let Some(version) = store::newest_version(db, dataset.id).await? else {
            return Ok(());
        };
        let mut after = Id::new(0);
        loop {
            let some = talk::dataset_follows(db, dataset.id, after, BATCH).await?;
            let Some(last) = some.last() else { break };
            after = last.id;
            self.add(&some, (kind, entry), &version);
        }
        let mut after = Id::new(0);
        loop {
            let some = talk::search_follows(db, after, BATCH).await?;
            let Some(last) = some.last() else { break };
            after = last.id;
            self.add(&some, (kind, entry), &version);
        }
        Ok(())
    }

    fn add(&mut self, follows: &[DataFollow], (kind, entry): (&str, &Entry), version: &Version) {
        let is_meant = |follow: &&DataFollow| {
            let is_later = follow.confirmed_at.is_some_and(|since| since <= entry.at);
            is_later
                && match &follow.of {
                    Followed::Dataset(_) => true,
                    Followed::Search(filter) => fits(filter, &version.body),
                }
        };
        for follow in follows.iter().filter(is_meant) {
            match follow.way {
                Way::Daily => {
                    let since = self.daily.entry(follow.id).or_insert(entry.at);
                    *since = (*since).min(entry.at);
                }
                Way::AtOnce => self.at_once.push(DataNews {
                    follow: follow.id,
                    from: entry.at,
                    until: entry.at + SignedDuration::from_micros(1),
                }),
                Way::Webhook => self.webhooks.push(Delivery {
                    follow: follow.id,
                    message: format!("msg_{}_{}", follow.id, entry.leaf.unwrap_or(0)),
                    kind: kind.to_owned(),
                    dataset: version.body.dataset.clone(),
                    version: version.number,
                    at: entry.at,
                }),
            }
        }
    }

    async fn ask(self, turn: &mut Turn, until: Timestamp) -> Result<()> {
        let now = turn.now();
        for (follow, from) in self.daily {
            if talk::begin_digest(turn, follow, until).await? {
                let job = DataNews {
                    follow,
                    from,
                    until,
                };
                turn.enqueue_at(DATA_NEWS, &job, until).await?;
            }
        }
        for job in &self.at_once {
            turn.enqueue_at(DATA_NEWS, job, now).await?;
        }
        for job in &self.webhooks {
            turn.enqueue_at(DELIVER, job, now).await?;
        }
        Ok(())
    }
}
