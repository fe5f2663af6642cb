//! Somebody will not come after all: their seat is another's, and what they needed is forgotten.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::joined;
use crate::{
    events::{MeetingEvent, Met},
    model::meeting::MeetingId,
    store,
};

/// `Denied` when it has begun or is cancelled; `Conflict` when they had not registered.
pub async fn leave_meeting(app: &App, tx: &mut Tx, meeting: MeetingId) -> Result<Done<()>> {
    let (meeting, people) = joined(app, tx, meeting).await?;
    let guest = store::meeting::is_guest(tx, meeting.id, &people).await?;
    let none = || Error::conflict("participation-meeting-not-registered");
    let guest = guest.ok_or_else(none)?;
    if !store::meeting::remove_guest(tx, (meeting.id, guest)).await? {
        return Err(none());
    }
    let event = MeetingEvent::of(&meeting, Met::MeetingLeft);
    Ok(Done::new((), &event))
}
