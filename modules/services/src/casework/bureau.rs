//! An office at work: its file, its hours without the holidays of the town, and the times that are free.

use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use stoa_appointments::{Agenda, CELL_SECONDS, Interval, Kind, Office, Resource, Slot};
use stoa_kernel::{App, Error, OrNotFound, Reader, Result, Timestamp, town::office_hours};

use crate::{
    model::{OfficeFile, OfficeKind, OfficeRow},
    store::{offices, slots},
};

/// How far holidays are looked for, in days: further than any kind's horizon.
const FURTHEST: i64 = 800;

/// An office with what is needed to find its free times.
pub struct Bureau {
    pub row: OfficeRow,
    pub file: OfficeFile,
    office: Office,
    resources: Vec<Resource>,
}

impl Bureau {
    /// The office of an address. `NotFound` when there is none.
    pub async fn read(app: &App, db: &mut Reader, slug: &str) -> Result<Self> {
        let row = offices::find(db, slug).await?.or_not_found()?;
        Self::of(app, db, row).await
    }

    /// The same of a row.
    pub async fn of(app: &App, db: &mut Reader, row: OfficeRow) -> Result<Self> {
        let file = OfficeFile::kept(&row.file)?;
        let town = app.config.time_zone();
        let today = file.zone(&town).to_datetime(app.now()).date();
        let last = today.checked_add(SignedDuration::from_hours(24 * FURTHEST));
        let days = office_hours::holidays(db, today, last.unwrap_or(Date::MAX)).await?;
        let own =
            |day: &office_hours::Holiday| day.calendar.is_empty() || day.calendar == row.agency;
        let closed: Vec<Date> = days
            .iter()
            .filter(|day| own(day))
            .map(|day| day.day)
            .collect();
        Ok(Bureau {
            office: file.office(&town, &closed),
            resources: file.all_resources(&town),
            row,
            file,
        })
    }

    /// Its clocks.
    pub fn zone(&self) -> &TimeZone {
        self.office.timetable.zone()
    }

    /// The local day of an instant.
    pub fn day_of(&self, at: Timestamp) -> Date {
        self.office.timetable.day_of(at)
    }

    /// What people come for. `NotFound` when the file has no such kind.
    pub fn kind(&self, id: &str) -> Result<&OfficeKind> {
        self.file.kind(id).or_not_found()
    }

    /// From the first midnight to the last of so many local days.
    pub fn window(&self, first: Date, days: i32) -> Result<Interval> {
        let past = first.checked_add(jiff::Span::new().days(days));
        let past = past.map_err(|_too_far| Error::NotFound)?;
        let midnight = |day: Date| self.zone().to_timestamp(day.at(0, 0, 0, 0)).ok();
        midnight(first)
            .zip(midnight(past))
            .and_then(|(from, until)| Interval::new(from, until))
            .or_not_found()
    }

    /// The free times of a kind that begin in a window.
    pub async fn slots(
        &self,
        db: &mut Reader,
        kind: &OfficeKind,
        (window, now): (Interval, Timestamp),
    ) -> Result<Vec<Slot>> {
        let kind = kind.booked_kind();
        let reach = self.reach(&kind, window);
        let mut booked = slots::held(db, &self.row.slug, reach).await?;
        let shared = self.file.shared();
        booked.extend(slots::held_elsewhere(db, (&self.row.slug, &shared), reach).await?);
        let agenda = Agenda::new(&self.office, &self.resources, &kind, &booked);
        let agenda = agenda.map_err(|fault| Error::broken("an office's file", fault))?;
        Ok(agenda.slots(window, now))
    }

    /// The free time that begins at an instant.
    pub async fn slot_at(
        &self,
        db: &mut Reader,
        kind: &OfficeKind,
        (start, now): (Timestamp, Timestamp),
    ) -> Result<Option<Slot>> {
        let next = start + SignedDuration::from_nanos(1);
        let Some(window) = Interval::new(start, next) else {
            return Ok(None);
        };
        let mut found = self.slots(db, kind, (window, now)).await?;
        Ok((!found.is_empty()).then(|| found.remove(0)))
    }

    /// The first free times from an instant on, at most so many, of the next weeks.
    pub async fn next_free(
        &self,
        db: &mut Reader,
        kind: &OfficeKind,
        (from, now, most): (Timestamp, Timestamp, usize),
    ) -> Result<Vec<Slot>> {
        let mut found = Vec::new();
        let mut day = self.day_of(from);
        let weeks = kind.horizon_days.div_ceil(7) + 1;
        for _ in 0..weeks {
            let window = self.window(day, 7)?;
            let slots = self.slots(db, kind, (window, now)).await?;
            found.extend(slots.into_iter().filter(|slot| slot.start >= from));
            if found.len() >= most {
                break;
            }
            day = self.day_of(window.end());
        }
        found.truncate(most);
        Ok(found)
    }

    /// What has to be known of to tell the free times of a window: whole days, since whoever has least to do on a day is booked
    /// first, and what times at their ends hold.
    fn reach(&self, kind: &Kind, window: Interval) -> Interval {
        let cell = SignedDuration::from_secs(CELL_SECONDS);
        let minutes = |count: u32| SignedDuration::from_mins(i64::from(count));
        let first = self.window(self.day_of(window.start()), 1);
        let last = self.window(self.day_of(window.end()), 1);
        let from = first.map_or(window.start(), Interval::start);
        let until = last.map_or(window.end(), Interval::end);
        let from = from - minutes(kind.buffer_before) - cell;
        let until = until + minutes(kind.duration) + minutes(kind.buffer_after) + cell;
        Interval::new(from, until).unwrap_or(window)
    }

    /// Whether a resource is there throughout an appointment, as its hours and absences are today.
    pub fn is_staffed(&self, resource: &str, appointment: Interval) -> bool {
        let Some(one) = self.resources.iter().find(|one| one.id == resource) else {
            return false;
        };
        let day = self.day_of(appointment.start());
        let open = |spans: Vec<Interval>| spans.iter().any(|span| span.contains(appointment));
        let own = one.hours.as_ref().map(|hours| {
            stoa_appointments::Timetable::new(self.zone().clone(), hours.clone()).spans(day)
        });
        open(self.office.timetable.spans(day))
            && own.is_none_or(open)
            && !one.absences.iter().any(|away| away.overlaps(appointment))
    }
}
