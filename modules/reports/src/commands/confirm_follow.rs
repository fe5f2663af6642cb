//! The owner of a mailbox says, by the link that was sent to it, that they want to be told.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    events::{ReportEvent, What},
    links::{self, Link},
    model::{Follow, Reference},
    store,
};

/// Confirms the follow of a link. `NotFound` when the link is not ours or the follow is gone; `Conflict` when it was
/// confirmed before.
pub async fn confirm_follow(app: &App, tx: &mut Tx, token: &str) -> Result<Done<Follow>> {
    let Some(Link::Follow(id)) = links::open(app, token) else {
        return Err(Error::NotFound);
    };
    let mut follow = store::find_follow(tx, id).await?.or_not_found()?;
    if !store::confirm_follow(tx, id).await? {
        return Err(Error::conflict("reports-follow-confirmed-already"));
    }
    follow.confirmed_at = Some(tx.now());
    let what = What::FollowConfirmed {
        follow: id.number(),
    };
    let event = ReportEvent::named(reference_of(app, &follow), what);
    Ok(Done::new(follow, &event))
}

/// By what the ledger names a follow: the report's reference, or that it is of an area.
pub(super) fn reference_of(app: &App, follow: &Follow) -> String {
    match follow.of {
        crate::model::FollowOf::Report(report) => {
            Reference::of(&app.config.town.reference_prefix, report).to_string()
        }
        crate::model::FollowOf::Area { .. } => "area".to_owned(),
    }
}
