//! When the house's own records are written: once a day, or by the hour where only what has changed is, and at once after something in them was taken back.

use jiff::SignedDuration;
use stoa_kernel::{
    Result,
    ledger::{
        Entry,
        derive::{Derived, Turn},
        follow,
    },
};
use stoa_web::{FollowFuture, Follower, Site};

use super::all;
use crate::{
    jobs::{OwnJob, PUBLISH_OWN},
    store,
};

/// How often.
const EVERY: SignedDuration = SignedDuration::from_hours(24);
/// How often where only rows that have changed are written.
const EVERY_ROWS: SignedDuration = SignedDuration::from_hours(1);
/// How many entries one turn does.
const BATCH: usize = 500;

/// What this follower keeps: when each table was asked for last.
pub const OWN: Derived = Derived {
    follower: "opendata.own",
    tables: &["dataset_own"],
    takes: &[],
};

pub const FOLLOWERS: &[Follower] = &[Follower {
    name: "opendata.own",
    run: |site| -> FollowFuture { Box::pin(turn(site)) },
}];

/// Asks for the jobs of tables that are due, by the day or by what these entries took back.
async fn turn(site: Site) -> Result<usize> {
    let entries = follow::next(&site.app.db, OWN.follower, BATCH).await?;
    let now = site.app.now();
    let mut db = site.app.db.read().await?;
    let mut due = Vec::new();
    for own in all(&site) {
        due.extend(store::own_due(&mut db, own.slug, now - every(own)).await?);
    }
    drop(db);
    let taken_back = taken_back(&site, &entries);
    if entries.is_empty() && due.is_empty() {
        return Ok(0);
    }
    let Some(mut turn) = Turn::begin(&site.app.db, OWN).await? else {
        return Ok(0);
    };
    let next = |entry: &Entry| entry.leaf.unwrap_or(0) + 1;
    let next = entries.last().map_or(turn.position(), next);
    // Another node may have done these entries since they were read.
    let is_first = entries
        .first()
        .is_none_or(|first| turn.position() <= first.leaf.unwrap_or(0));
    for own in all(&site) {
        let slug = own.slug;
        let is_due = due.contains(&slug)
            && store::remember_own(&mut turn, slug, now, now - every(own)).await?;
        let is_taken_back = is_first && taken_back.contains(&slug);
        if is_due || is_taken_back {
            let job = OwnJob {
                slug: slug.to_owned(),
                since: if is_due { 0 } else { next },
            };
            turn.enqueue_at(PUBLISH_OWN, &job, now).await?;
        }
    }
    turn.done(next).await?;
    Ok(entries.len())
}

fn every(own: &stoa_web::Dataset) -> SignedDuration {
    match own.rows {
        Some(_) => EVERY_ROWS,
        None => EVERY,
    }
}

/// The tables in which something may stand that these entries took back.
fn taken_back(site: &Site, entries: &[Entry]) -> Vec<&'static str> {
    let kinds: Vec<&str> = entries.iter().map(|entry| entry.kind.as_str()).collect();
    let is_hit = |own: &&stoa_web::Dataset| own.takes_back.iter().any(|kind| kinds.contains(kind));
    all(site).filter(is_hit).map(|own| own.slug).collect()
}
