//! A manager adds a year's holidays at once, as a file named them.

use std::collections::BTreeMap;

use stoa_kernel::{
    App, Done, Error, Localised, Result, Tx, digest,
    town::office_hours::{Holiday, holidays, save_holiday},
};

use super::add_holiday::is_calendar;
use crate::{events::TownEvent, model::holiday_file::FileHoliday, policy};

/// Days of one calendar, with names in the town's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportHolidays {
    /// Empty for the town's, else an agency's slug.
    pub calendar: String,
    pub holidays: Vec<FileHoliday>,
}

/// Adds them; the number of days. Of a day that is there already, the name in the town's language is replaced and
/// those in other languages stay. `Invalid` when no day was chosen.
pub async fn import_holidays(app: &App, tx: &mut Tx, input: ImportHolidays) -> Result<Done<usize>> {
    policy::may_manage(tx)?;
    if !is_calendar(tx, &input.calendar).await? {
        return Err(Error::invalid("calendar", "town-agency-missing"));
    }
    let days: BTreeMap<_, _> = input
        .holidays
        .into_iter()
        .map(|one| (one.day, one.name))
        .collect();
    let (Some(first), Some(last)) = (days.keys().next(), days.keys().next_back()) else {
        return Err(Error::invalid("holidays", "town-holidays-none-chosen"));
    };
    let known = holidays(tx, *first, *last).await?;
    for (day, name) in &days {
        let old = known
            .iter()
            .find(|old| old.day == *day && old.calendar == input.calendar);
        let mut all = old.map_or_else(Localised::default, |old| old.name.clone());
        all.0.insert(app.config.town.language, name.clone());
        let holiday = Holiday {
            calendar: input.calendar.clone(),
            day: *day,
            name: all,
        };
        save_holiday(tx, &holiday).await?;
    }
    let rows: Vec<String> = days
        .iter()
        .map(|(day, name)| format!("{day}\u{1f}{name}"))
        .collect();
    let event = TownEvent::HolidaysImported {
        calendar: input.calendar,
        days: days.len(),
        rows: digest(&rows.join("\u{1e}")),
    };
    Ok(Done::new(days.len(), &event))
}
