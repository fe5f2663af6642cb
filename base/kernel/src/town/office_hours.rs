//! Holidays and working hours in the tables, and the calendar that they make for a team.

use jiff::{
    civil::{Date, Weekday},
    tz::TimeZone,
};

use super::{
    calendar::{WorkCalendar, WorkSpan, WorkWeek},
    versions::{Part, grow},
};
use crate::{
    Error, Localised, Result, Tx,
    db::{Reader, Row},
    params,
};

/// A day on which nobody works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// Empty for the town's own calendar, else an agency's slug.
    pub calendar: String,
    pub day: Date,
    pub name: Localised,
}

/// Whose working hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoursOf {
    Town,
    /// An agency's slug.
    Agency(String),
    /// A team's slug.
    Team(String),
}

impl HoursOf {
    fn key(&self) -> (&'static str, &str) {
        match self {
            HoursOf::Town => ("town", ""),
            HoursOf::Agency(slug) => ("agency", slug),
            HoursOf::Team(slug) => ("team", slug),
        }
    }
}

/// The holidays from one day to another, both included, by day.
pub async fn holidays(db: &mut Reader, from: Date, to: Date) -> Result<Vec<Holiday>> {
    let sql = "SELECT calendar, day, name FROM holiday WHERE day >= $1 AND day <= $2
               ORDER BY day, calendar";
    db.rows(sql, params![from.to_string(), to.to_string()])
        .await?
        .iter()
        .map(holiday)
        .collect()
}

fn holiday(row: &Row) -> Result<Holiday> {
    Ok(Holiday {
        calendar: row.get("calendar")?,
        day: day(row)?,
        name: row.get("name")?,
    })
}

fn day(row: &Row) -> Result<Date> {
    let text: String = row.get("day")?;
    text.parse()
        .map_err(|error| Error::broken("a holiday's day", error))
}

/// The hours set for exactly this owner; `None` when they are not set and those above it count.
pub async fn hours_of(db: &mut Reader, owner: &HoursOf) -> Result<Option<WorkWeek>> {
    let (kind, slug) = owner.key();
    let sql = "SELECT weekday, from_minute, to_minute FROM working_hours
               WHERE owner_kind = $1 AND owner = $2 ORDER BY weekday, from_minute";
    let rows = db.rows(sql, params![kind, slug]).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let mut week = WorkWeek::default();
    for row in &rows {
        let (number, from, to): (i64, i64, i64) = (
            row.get("weekday")?,
            row.get("from_minute")?,
            row.get("to_minute")?,
        );
        let weekday = i8::try_from(number)
            .ok()
            .and_then(|n| Weekday::from_monday_one_offset(n).ok());
        let minute = |minute: i64| u16::try_from(minute).ok();
        let span = minute(from)
            .zip(minute(to))
            .and_then(|(from, to)| WorkSpan::new(from, to));
        let (Some(weekday), Some(span)) = (weekday, span) else {
            return Err(Error::broken(
                "working hours",
                format!("{number} {from} {to}"),
            ));
        };
        week.add(weekday, span);
    }
    Ok(Some(week))
}

/// When a team works: its own hours, else its agency's, else the town's, else Monday to Friday 9 to 17; on none of
/// the town's holidays nor its agency's. `zone` is the town's, from the configuration.
pub async fn calendar_for(
    db: &mut Reader,
    zone: TimeZone,
    agency: Option<&str>,
    team: Option<&str>,
) -> Result<WorkCalendar> {
    let owners = [
        team.map(|slug| HoursOf::Team(slug.to_owned())),
        agency.map(|slug| HoursOf::Agency(slug.to_owned())),
        Some(HoursOf::Town),
    ];
    let mut week = None;
    for owner in owners.into_iter().flatten() {
        week = hours_of(db, &owner).await?;
        if week.is_some() {
            break;
        }
    }
    let sql = "SELECT day FROM holiday WHERE calendar = '' OR calendar = $1";
    let rows = db.rows(sql, params![agency.unwrap_or_default()]).await?;
    let days: Vec<Date> = rows.iter().map(day).collect::<Result<_>>()?;
    Ok(WorkCalendar::new(
        zone,
        week.unwrap_or_else(WorkWeek::office_hours),
        days,
    ))
}

/// Adds a holiday, or gives one of the same day another name.
pub async fn save_holiday(tx: &mut Tx, holiday: &Holiday) -> Result<()> {
    tx.execute(
        "INSERT INTO holiday (calendar, day, name) VALUES ($1, $2, $3)
         ON CONFLICT (calendar, day) DO UPDATE SET name = excluded.name",
        params![&holiday.calendar, holiday.day.to_string(), &holiday.name],
    )
    .await?;
    grow(tx, Part::Calendar).await
}

/// Removes a holiday; `false` when there was none.
pub async fn remove_holiday(tx: &mut Tx, calendar: &str, day: Date) -> Result<bool> {
    let sql = "DELETE FROM holiday WHERE calendar = $1 AND day = $2";
    let removed = tx.execute(sql, params![calendar, day.to_string()]).await? == 1;
    if removed {
        grow(tx, Part::Calendar).await?;
    }
    Ok(removed)
}

/// Sets somebody's whole week; an empty one unsets it, so that the hours above count again.
pub async fn set_hours(tx: &mut Tx, owner: &HoursOf, week: &WorkWeek) -> Result<()> {
    let (kind, slug) = owner.key();
    let sql = "DELETE FROM working_hours WHERE owner_kind = $1 AND owner = $2";
    tx.execute(sql, params![kind, slug]).await?;
    for number in 1..=7_i8 {
        let weekday = Weekday::from_monday_one_offset(number)
            .map_err(|error| Error::broken("a weekday", error))?;
        for span in week.on(weekday) {
            tx.execute(
                "INSERT INTO working_hours (owner_kind, owner, weekday, from_minute, to_minute)
                 VALUES ($1, $2, $3, $4, $5)",
                params![
                    kind,
                    slug,
                    i64::from(number),
                    i64::from(span.from_minute()),
                    i64::from(span.to_minute())
                ],
            )
            .await?;
        }
    }
    grow(tx, Part::Calendar).await
}
