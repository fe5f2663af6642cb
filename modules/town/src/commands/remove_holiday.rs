//! A manager removes a day from the holidays: it becomes a day like another.

use jiff::civil::Date;
use stoa_kernel::{Done, Error, Result, Tx, town::office_hours};

use crate::{events::TownEvent, policy};

/// The calendar, empty for the town's, and the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoveHoliday {
    pub calendar: String,
    pub day: Date,
}

/// `NotFound` when it is no holiday, or no longer.
pub async fn remove_holiday(tx: &mut Tx, input: RemoveHoliday) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    if !office_hours::remove_holiday(tx, &input.calendar, input.day).await? {
        return Err(Error::NotFound);
    }
    let event = TownEvent::HolidayRemoved {
        calendar: input.calendar,
        day: input.day.to_string(),
    };
    Ok(Done::new((), &event))
}
