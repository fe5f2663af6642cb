//! Meetings: calling and changing them, coming to them, and what was said there.

mod cancel_meeting;
mod leave_meeting;
mod publish_minutes;
mod read_meeting_needs;
mod register_for_meeting;
mod save_meeting;

pub use cancel_meeting::{CancelMeeting, cancel_meeting};
pub use leave_meeting::leave_meeting;
pub use publish_minutes::{PublishMinutes, publish_minutes};
pub use read_meeting_needs::{ReadMeetingNeeds, read_meeting_needs};
pub use register_for_meeting::{RegisterForMeeting, register_for_meeting};
pub use save_meeting::{SaveMeeting, save_meeting};

use stoa_kernel::{App, Error, Id, OrNotFound, Result, Tx, actor::Person};

use crate::{
    casework, following,
    model::meeting::{Meeting, MeetingId},
    policy, store,
};

/// The meeting, for staff who may do this with its process, with the version that was on the screen; 0 for whoever has seen none.
async fn held(tx: &mut Tx, action: &str, (id, seen): (MeetingId, i64)) -> Result<Meeting> {
    let found = store::meeting::meeting_by_id(tx, id).await?;
    let meeting = found.or_not_found()?;
    casework::setup(tx, action, (&meeting.place.0, 0)).await?;
    faster(seen == 0 || seen == meeting.version)?;
    Ok(meeting)
}

/// `Conflict` when somebody was faster.
fn faster(was_first: bool) -> Result<()> {
    if was_first {
        Ok(())
    } else {
        Err(Error::conflict("participation-frame-changed-meanwhile"))
    }
}

/// The meeting for whoever may come, and all entries of the vault that are of their mailbox, their own first.
async fn joined(app: &App, tx: &mut Tx, id: MeetingId) -> Result<(Meeting, Vec<Id<Person>>)> {
    let found = store::meeting::meeting_by_id(tx, id).await?;
    let meeting = found.or_not_found()?;
    let (process, component) = &meeting.place;
    let scene = casework::scene(app, tx, (process, component)).await?;
    let resource = meeting.resource(&scene, tx.now());
    tx.may(policy::COME_TO_MEETING, &resource)?;
    let person = tx.actor().person().or_not_found()?;
    let mut people = following::people_of(app, tx, person).await?;
    people.retain(|one| *one != person);
    people.insert(0, person);
    Ok((meeting, people))
}
