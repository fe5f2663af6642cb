//! A manager adds a day on which nobody works, or gives one another name.

use stoa_kernel::{
    App, Done, Result, Tx, digest,
    town::{
        agencies::agency_by_slug,
        office_hours::{Holiday, save_holiday},
    },
};

use crate::{
    events::TownEvent,
    model::{faults::Faults, names},
    policy,
};

/// `Invalid` on the field that is wrong. `holiday.calendar` is empty for the town's, else an agency's slug.
pub async fn add_holiday(app: &App, tx: &mut Tx, holiday: Holiday) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let mut faults = Faults::default();
    names::check(&holiday.name, app.config.town.language, &mut faults);
    faults.want(
        (1900..=2200).contains(&holiday.day.year()),
        "day",
        "town-day-form",
    );
    faults.want(
        is_calendar(tx, &holiday.calendar).await?,
        "calendar",
        "town-agency-missing",
    );
    faults.done()?;
    save_holiday(tx, &holiday).await?;
    let event = TownEvent::HolidayAdded {
        calendar: holiday.calendar,
        day: holiday.day.to_string(),
        name: digest(&holiday.name.to_json()),
    };
    Ok(Done::new((), &event))
}

/// Whether it is the town's calendar, or that of an agency that is there.
pub(super) async fn is_calendar(tx: &mut Tx, calendar: &str) -> Result<bool> {
    if calendar.is_empty() {
        return Ok(true);
    }
    let agency = agency_by_slug(tx, calendar).await?;
    Ok(agency.is_some_and(|agency| !agency.is_ended))
}
