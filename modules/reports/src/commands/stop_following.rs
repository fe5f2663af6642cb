//! Somebody no longer wants mails, by the link at the end of each.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use super::confirm_follow::reference_of;
use crate::{
    events::{ReportEvent, What},
    links::{self, Link},
    store,
};

/// Ends what a link is of: a follow, or the reporter's own mails. The link is all that is needed, so that one click is
/// enough (RFC 8058). `NotFound` when it is not ours; `Conflict` when it was ended before.
pub async fn stop_following(app: &App, tx: &mut Tx, token: &str) -> Result<Done<()>> {
    let gone = || Error::conflict("reports-follow-ended-already");
    match links::open(app, token) {
        Some(Link::Follow(id)) => {
            let follow = store::find_follow(tx, id).await?.ok_or_else(gone)?;
            store::remove_follow(tx, id).await?;
            let what = What::FollowingStopped {
                follow: Some(id.number()),
            };
            Ok(Done::new(
                (),
                &ReportEvent::named(reference_of(app, &follow), what),
            ))
        }
        Some(Link::Reporter(id)) => {
            let report = store::find(tx, id).await?.or_not_found()?;
            if !report.reporter_told {
                return Err(gone());
            }
            store::tell_reporter(tx, id, false).await?;
            let what = What::FollowingStopped { follow: None };
            let prefix = &app.config.town.reference_prefix;
            Ok(Done::new((), &ReportEvent::of(&report, prefix, what)))
        }
        None => Err(Error::NotFound),
    }
}
