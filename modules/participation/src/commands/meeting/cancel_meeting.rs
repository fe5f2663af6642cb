//! Staff cancel a meeting, with the reason that whoever wanted to come is told.

use stoa_kernel::{Done, Error, Result, Tx, digest};

use super::{faster, held};
use crate::{
    commands::voices::reason_of,
    events::{MeetingEvent, Met},
    model::meeting::MeetingId,
    policy, store,
};

/// Which meeting, and why.
#[derive(Debug, Clone)]
pub struct CancelMeeting {
    pub meeting: MeetingId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub reason: String,
}

/// `Invalid` on `reason`; `Conflict` when it is over or cancelled already, or somebody was faster.
pub async fn cancel_meeting(tx: &mut Tx, input: CancelMeeting) -> Result<Done<()>> {
    let seen = (input.meeting, input.seen);
    let meeting = held(tx, policy::RUN_MEETINGS, seen).await?;
    if meeting.cancelled_at.is_some() || meeting.planned.ends_at < tx.now() {
        return Err(Error::conflict("participation-meeting-over"));
    }
    let reason = reason_of(&input.reason)?;
    faster(store::meeting::cancel(tx, &meeting, &reason).await?)?;
    store::meeting::drop_needs(tx, meeting.id).await?;
    let what = Met::MeetingCancelled {
        reason: digest(&reason),
    };
    Ok(Done::new((), &MeetingEvent::of(&meeting, what)))
}
