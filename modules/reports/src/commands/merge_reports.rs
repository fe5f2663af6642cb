//! Two reports tell of the same: one stays, and everybody who cares for the other is told of the one that stays.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, vault::keyed_hash};

use super::change_status::close;
use crate::{
    casework::found::{find_for, find_seen, update},
    events::{ReportEvent, What},
    model::{Follow, FollowOf, Report, Rhythm, Status, Update, UpdateKind},
    store,
    telling::{TELL, Tell},
};

/// A report that is a duplicate of another.
#[derive(Debug, Clone)]
pub struct MergeReports {
    /// The duplicate.
    pub reference: String,
    pub seen_version: i64,
    /// The report that stays.
    pub into: String,
}

/// Ends the duplicate, and moves its followers, its supporters and its reporter to the one that stays, which is returned.
/// `Invalid` on `into` when it is the same report, or hidden; `Conflict` when the duplicate has ended already.
pub async fn merge_reports(app: &App, tx: &mut Tx, input: MergeReports) -> Result<Done<Report>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut duplicate = find_seen(app, tx, seen, "merge_reports").await?;
    if !duplicate.status.is_open() {
        return Err(Error::conflict("reports-ended-already"));
    }
    let original = original(app, tx, &duplicate, &input.into).await?;
    let prefix = &app.config.town.reference_prefix;
    let mut merged = update(app, tx, &duplicate, UpdateKind::Merged)?;
    merged.before = duplicate.status.slug().to_owned();
    merged.after = original.reference(prefix);
    merged.status_after = Some(Status::Duplicate);
    let mut taken = update(app, tx, &original, UpdateKind::TookDuplicate)?;
    taken.after = duplicate.reference(prefix);
    close(&mut duplicate, Status::Duplicate, "", tx.now());
    duplicate.duplicate_of = Some(original.id);
    store::save(tx, &mut duplicate).await?;
    store::end_handovers(tx, duplicate.id, "").await?;
    store::repoint_duplicates(tx, duplicate.id, original.id).await?;
    store::insert_updates(tx, &[merged.clone(), taken]).await?;
    store::touch(tx, original.id).await?;
    tell_followers(tx, &duplicate, merged.id).await?;
    let (followers, supports) = move_people(app, tx, &duplicate, &original).await?;
    let what = What::ReportsMerged {
        update: merged.id.number(),
        into: merged.after,
        followers,
        supports,
    };
    let event = ReportEvent::of(&duplicate, prefix, what);
    let stays = store::find(tx, original.id).await?.or_not_found()?;
    Ok(Done::new(stays, &event))
}

/// The report that stays: where that is a duplicate itself, the one it was merged into.
async fn original(app: &App, tx: &mut Tx, duplicate: &Report, into: &str) -> Result<Report> {
    let unknown = || Error::invalid("into", "reports-merge-unknown");
    let mut found = match find_for(app, tx, into, "merge_reports").await {
        Err(Error::NotFound) => return Err(unknown()),
        found => found?,
    };
    if let Some(original) = found.duplicate_of {
        found = store::find(tx, original).await?.or_not_found()?;
    }
    if found.id == duplicate.id || found.hidden {
        return Err(unknown());
    }
    Ok(found)
}

/// Those who follow the duplicate are told now: afterwards they follow another report, and nobody knows any more that
/// they came from this one. Its reporter is told by the ledger's follower, like everybody.
async fn tell_followers(tx: &mut Tx, duplicate: &Report, merged: Id<Update>) -> Result<()> {
    let mut after = Id::new(0);
    loop {
        let follows = store::followers(tx, duplicate.id, after, 500).await?;
        let Some(last) = follows.last() else {
            return Ok(());
        };
        after = last.id;
        for follow in &follows {
            let tell = Tell {
                report: duplicate.id.number(),
                update: Some(merged.number()),
                follow: Some(follow.id.number()),
            };
            tx.enqueue(TELL, &tell).await?;
        }
    }
}

async fn move_people(
    app: &App,
    tx: &mut Tx,
    duplicate: &Report,
    original: &Report,
) -> Result<(u64, u64)> {
    let mut followers = store::move_followers(tx, duplicate.id, original.id).await?;
    let told = duplicate
        .reporter
        .filter(|person| duplicate.reporter_told && original.reporter != Some(*person));
    if let Some(person) = told {
        let (id, now) = (tx.new_id()?, tx.now());
        let of = FollowOf::Report(original.id);
        let follow = Follow {
            id,
            person,
            of,
            rhythm: Rhythm::default(),
            made_at: now,
            confirmed_at: Some(now),
        };
        store::insert_follow(tx, &follow).await?;
        followers += 1;
    }
    // Whoever reported it a second time has the problem too.
    let reporter = format!("reports support\u{0}report {}", duplicate.id);
    let supporter = keyed_hash(app.vault.web_key(), reporter.as_bytes());
    store::insert_support(tx, duplicate.id, supporter).await?;
    let supports = store::copy_supports(tx, duplicate.id, original.id).await?;
    Ok((followers, supports))
}
