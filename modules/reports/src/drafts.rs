//! Photos of reports that are not sent: whoever writes one has their photos kept as they arrive, and whoever gives up
//! leaves them behind. A day later they are removed, apart from files that a report shows too.
//!
//! A note beside the files says that they wait ([`stoa_kernel::files::Waiting`]). A draft forgets its photos an hour
//! before they are removed ([`GOOD_FOR`]), so that none is sent at the moment of its removal.

use futures::{StreamExt, TryStreamExt};
use jiff::SignedDuration;
use stoa_kernel::{
    App, Result,
    files::{Files, Waiting},
    jobs::Due,
    ledger::derive::{Derived, Turn},
};
use stoa_web::{JobFuture, JobKind, Site};

use crate::store;

/// How long a draft may be sent with the photos that it has, and how long they are kept.
pub const GOOD_FOR: SignedDuration = SignedDuration::from_hours(23);
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// What this follower keeps: in which hour it asked for the job last.
const DRAFTS: Derived = Derived {
    follower: "reports.drafts",
    tables: &["report_draft_sweep"],
    takes: &[],
};

/// The job, asked for once an hour.
const REMOVE: &str = "reports.remove_drafts";
pub const REMOVING: JobKind = JobKind {
    kind: REMOVE,
    run: remove_drafts,
};

/// Notes that are looked at together.
const BATCH: usize = 100;

/// Where photos wait for a report that shows them.
pub fn waiting(files: &Files) -> Waiting {
    files.waiting("reports")
}

/// Takes a turn: asks for the job in the first minutes of each hour. It reads no entries, so it has done them all.
pub async fn turn(app: &App) -> Result<usize> {
    let hour = app.now().as_second().div_euclid(3600);
    if store::is_swept(&mut app.db.read().await?, hour).await? {
        return Ok(0);
    }
    let Some(mut turn) = Turn::begin(&app.db, DRAFTS).await? else {
        return Ok(0);
    };
    let sealed = turn.sealed().await?;
    if store::remember_sweep(&mut turn, hour).await? {
        let now = turn.now();
        turn.enqueue_at(REMOVE, &(), now).await?;
    }
    turn.done(sealed).await?;
    Ok(0)
}

fn remove_drafts(site: Site, _due: Due) -> JobFuture {
    Box::pin(async move {
        let removed = remove_old(&site.app).await?;
        if removed > 0 {
            tracing::info!(removed, "photos of drafts that were never sent are removed");
        }
        Ok(())
    })
}

/// Removes what has waited for a day and is shown by no report; how many files it removed.
pub async fn remove_old(app: &App) -> Result<usize> {
    let waiting = waiting(&app.files);
    let before = app.now() - KEPT;
    let mut old = std::pin::pin!(waiting.since_before(before).try_chunks(BATCH));
    let mut removed = 0;
    while let Some(batch) = old.next().await {
        for hash in batch.map_err(|stopped| stopped.1)? {
            // Read anew for each: a report may have come with it a moment ago.
            let is_shown = store::is_photo(&mut app.db.read().await?, &hash).await?;
            if waiting.settle(&hash, before, is_shown).await? {
                removed += 1;
            }
        }
    }
    Ok(removed)
}
