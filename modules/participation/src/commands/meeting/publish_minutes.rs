//! Staff say how many came to a meeting and what was said; what guests needed is forgotten from then on.

use stoa_kernel::{App, Done, Error, Localised, Result, Tx, digest};

use super::{faster, held};
use crate::{
    events::{MeetingEvent, Met},
    model::{Faults, meeting::MeetingId, words},
    policy, store,
};

/// The most who can have come.
const MOST: i64 = 1_000_000;

/// What there is to say afterwards.
#[derive(Debug, Clone)]
pub struct PublishMinutes {
    pub meeting: MeetingId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// How many came, as it was typed.
    pub came: String,
    pub minutes: Localised,
}

/// `Invalid` on `came` and on `minutes` in the town's language; `Conflict` when it has not begun or was cancelled, or somebody was faster.
pub async fn publish_minutes(app: &App, tx: &mut Tx, input: PublishMinutes) -> Result<Done<()>> {
    let seen = (input.meeting, input.seen);
    let meeting = held(tx, policy::RUN_MEETINGS, seen).await?;
    if meeting.cancelled_at.is_some() || meeting.planned.starts_at > tx.now() {
        return Err(Error::conflict("participation-meeting-not-begun"));
    }
    let minutes = words::tidy(&input.minutes);
    let mut faults = Faults::default();
    let came: Option<i64> = input.came.trim().parse().ok();
    let came = came.filter(|came| (0..=MOST).contains(came));
    faults.want(came.is_some(), "came", "participation-meeting-fault-came");
    let main = app.config.town.language;
    words::check(&minutes, main, ("minutes", words::TEXT), &mut faults);
    faults.done()?;
    let came = came.unwrap_or_default();
    faster(store::meeting::publish_minutes(tx, &meeting, (came, &minutes)).await?)?;
    store::meeting::drop_needs(tx, meeting.id).await?;
    let what = Met::MeetingMinutesPublished {
        came,
        minutes: digest(&minutes.to_json()),
    };
    Ok(Done::new((), &MeetingEvent::of(&meeting, what)))
}
