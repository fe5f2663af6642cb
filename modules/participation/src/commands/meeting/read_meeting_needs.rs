//! Staff read what guests need, for a purpose that guests see. Nobody is named: what is needed is to be there, whoever needs it.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::held;
use crate::{
    commands::voices::reason_of,
    events::{MeetingEvent, Met},
    model::meeting::{Meeting, MeetingId, Needed},
    policy, store,
};

/// Which meeting, and why.
#[derive(Debug, Clone)]
pub struct ReadMeetingNeeds {
    pub meeting: MeetingId,
    /// In words that guests read.
    pub purpose: String,
}

/// What each of those needs who need something, in an order that tells nothing. `Invalid` on `reason` without a purpose.
pub async fn read_meeting_needs(
    app: &App,
    tx: &mut Tx,
    input: ReadMeetingNeeds,
) -> Result<Done<Vec<Needed>>> {
    let meeting = held(tx, policy::READ_MEETING_NEEDS, (input.meeting, 0)).await?;
    let purpose = reason_of(&input.purpose)?;
    let needs = opened(app, tx, &meeting).await?;
    store::meeting::insert_reading(tx, meeting.id, &purpose).await?;
    let what = Met::MeetingNeedsRead {
        count: needs.len(),
        purpose: digest(&purpose),
    };
    Ok(Done::new(needs, &MeetingEvent::of(&meeting, what)))
}

async fn opened(app: &App, tx: &mut Tx, meeting: &Meeting) -> Result<Vec<Needed>> {
    let mut needs = Vec::new();
    for guest in store::meeting::guests_with_needs(tx, meeting.id).await? {
        let label = (guest.person, meeting.id.number());
        // Whoever was forgotten needs nothing any more.
        let Some(plain) = app.vault.open_for(tx, label, &guest.needs).await? else {
            continue;
        };
        let needed: Needed = serde_json::from_slice(&plain)
            .map_err(|error| Error::broken("a guest's needs", error))?;
        needs.push(needed);
    }
    needs.sort_by(|one, other| one.words.cmp(&other.words));
    Ok(needs)
}
