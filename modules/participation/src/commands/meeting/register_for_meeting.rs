//! Somebody will come to a meeting. What they need is sealed under their own key, and they hear of it when the meeting changes.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, actor::Person};

use super::joined;
use crate::{
    commands::tell::{FollowProcess, follow_process},
    events::{MeetingEvent, Met},
    model::{
        meeting::{Meeting, MeetingId, Needed},
        tell::Rhythm,
    },
    store,
};

/// Who comes is whoever writes.
#[derive(Debug, Clone)]
pub struct RegisterForMeeting {
    pub meeting: MeetingId,
    pub needed: Needed,
}

/// `Invalid` on `words` and `children`; `Denied` when it has begun or is cancelled, or they are not known by a mailbox; `Conflict` when no seat is
/// left, or they have one.
pub async fn register_for_meeting(
    app: &App,
    tx: &mut Tx,
    input: RegisterForMeeting,
) -> Result<Done<()>> {
    let (meeting, people) = joined(app, tx, input.meeting).await?;
    let needed = input.needed.checked(meeting.planned.childcare)?;
    if store::meeting::is_guest(tx, meeting.id, &people)
        .await?
        .is_some()
    {
        return Err(Error::conflict("participation-meeting-registered-already"));
    }
    let Some(person) = people.first().copied() else {
        return Err(Error::NotFound);
    };
    let needs = seal(app, tx, (&meeting, person), needed).await?;
    if !store::meeting::insert_guest(tx, (meeting.id, person), needs).await? {
        return Err(Error::conflict("participation-meeting-full"));
    }
    let done = Done::new((), &MeetingEvent::of(&meeting, Met::MeetingJoined));
    follow(app, tx, (&meeting, &people), done).await
}

async fn seal(
    app: &App,
    tx: &mut Tx,
    (meeting, person): (&Meeting, Id<Person>),
    needed: Option<Needed>,
) -> Result<Option<Vec<u8>>> {
    let Some(needed) = needed else {
        return Ok(None);
    };
    let plain =
        serde_json::to_vec(&needed).map_err(|error| Error::broken("a guest's needs", error))?;
    let label = (person, meeting.id.number());
    app.vault.seal_for(tx, label, &plain).await.map(Some)
}

/// Lets them hear of it at once, unless they follow it already, as often as they chose.
async fn follow(
    app: &App,
    tx: &mut Tx,
    (meeting, people): (&Meeting, &[Id<Person>]),
    done: Done<()>,
) -> Result<Done<()>> {
    let follows = store::tell::follows_of_people(tx, people).await?;
    let thing = meeting.reference();
    if follows.iter().any(|one| one.thing == thing) {
        return Ok(done);
    }
    let wish = FollowProcess {
        thing,
        rhythm: Rhythm::AtOnce,
        email: String::new(),
        lang: None,
    };
    let followed = follow_process(app, tx, wish).await?;
    Ok(done.then(followed.map(|_begun| ())))
}
