//! Staff call a meeting, or change one that was called: whoever follows it is told.

use stoa_kernel::{App, Done, Error, Localised, OrNotFound, Result, Tx, digest};

use super::{faster, held};
use crate::{
    casework,
    events::{MeetingEvent, Met},
    model::{
        Kind, State,
        meeting::{Draft, Meeting, MeetingId, Planned},
    },
    policy, store,
};

/// A meeting as it is to be.
#[derive(Debug, Clone)]
pub struct SaveMeeting {
    pub process: String,
    pub component: String,
    /// The one that is changed; `None` for a new one.
    pub meeting: Option<MeetingId>,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub draft: Draft,
}

/// `Invalid` on the fields that are wrong, on `seats` where more have registered; `Conflict` when somebody was faster, or the meeting is cancelled
/// or over.
pub async fn save_meeting(app: &App, tx: &mut Tx, input: SaveMeeting) -> Result<Done<Meeting>> {
    let zone = app.config.time_zone();
    let main = app.config.town.language;
    let Some(id) = input.meeting else {
        let setup = casework::setup(tx, policy::RUN_MEETINGS, (&input.process, 0)).await?;
        let found = setup.component(&input.component).cloned();
        let component = found
            .filter(|one| one.kind == Kind::Meetings)
            .or_not_found()?;
        if setup.process.state == State::Withdrawn {
            return Err(Error::conflict("participation-frame-withdrawn-already"));
        }
        let meeting = Meeting {
            id: tx.new_id()?,
            component: component.id,
            place: (setup.process.slug, component.slug),
            agency: setup.process.agency,
            planned: input.draft.checked(main, &zone)?,
            taken: 0,
            came: None,
            minutes: Localised::default(),
            cancelled_at: None,
            reason: String::new(),
            updated_at: tx.now(),
            version: 1,
        };
        to_come(&meeting.planned, tx)?;
        store::meeting::insert_meeting(tx, &meeting).await?;
        let what = Met::MeetingCalled {
            component: meeting.place.1.clone(),
            planned: digest(&format!("{:?}", meeting.planned)),
        };
        let event = MeetingEvent::of(&meeting, what);
        return Ok(Done::new(meeting, &event));
    };
    let meeting = held(tx, policy::RUN_MEETINGS, (id, input.seen)).await?;
    change(tx, meeting, input.draft.checked(main, &zone)?).await
}

/// `Invalid` on `day` for what has begun already.
fn to_come(planned: &Planned, tx: &Tx) -> Result<()> {
    match planned.starts_at > tx.now() {
        true => Ok(()),
        false => Err(Error::invalid("day", "participation-meeting-fault-past")),
    }
}

async fn change(tx: &mut Tx, meeting: Meeting, planned: Planned) -> Result<Done<Meeting>> {
    if meeting.cancelled_at.is_some() || meeting.planned.ends_at < tx.now() {
        return Err(Error::conflict("participation-meeting-over"));
    }
    if planned.starts_at != meeting.planned.starts_at {
        to_come(&planned, tx)?;
    }
    if planned.seats > 0 && planned.seats < meeting.taken {
        return Err(Error::invalid("seats", "participation-meeting-fault-taken"));
    }
    faster(store::meeting::replan(tx, &meeting, &planned).await?)?;
    let changed = Meeting {
        planned,
        updated_at: tx.now(),
        version: meeting.version + 1,
        ..meeting
    };
    let what = Met::MeetingChanged {
        version: changed.version,
        planned: digest(&format!("{:?}", changed.planned)),
    };
    let event = MeetingEvent::of(&changed, what);
    Ok(Done::new(changed, &event))
}
