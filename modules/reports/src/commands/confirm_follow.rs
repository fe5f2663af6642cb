//! The owner of a mailbox says, by the link that was sent to it, that they want to be told.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use super::follow_report::{circle_of, follows_already};
use crate::{
    events::{ReportEvent, What},
    links::{self, Link},
    model::{Follow, Reference},
    store,
};

/// Confirms the follow of a link. `NotFound` when the link is not ours or the follow is gone; `Conflict` when it was
/// confirmed before, or the owner of the mailbox follows the same already: nobody gets the same news twice.
pub async fn confirm_follow(app: &App, tx: &mut Tx, token: &str) -> Result<Done<Follow>> {
    let Some(Link::Follow(id)) = links::open(app, token) else {
        return Err(Error::NotFound);
    };
    let mut follow = store::find_follow(tx, id).await?.or_not_found()?;
    if follow.confirmed_at.is_none() {
        let circle = circle_of(app, tx, &follow).await?;
        let same = (&follow.of, circle.as_ref());
        if follows_already(app, tx, follow.person, same).await? {
            return Err(Error::conflict("reports-followed-already"));
        }
    }
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

/// By what the ledger names a follow: the report's reference, or that it is of an area or a place.
pub(super) fn reference_of(app: &App, follow: &Follow) -> String {
    match follow.of {
        crate::model::FollowOf::Report(report) => {
            Reference::of(&app.config.town.reference_prefix, report).to_string()
        }
        crate::model::FollowOf::Area { .. } => "area".to_owned(),
        crate::model::FollowOf::Place { .. } => "place".to_owned(),
    }
}
