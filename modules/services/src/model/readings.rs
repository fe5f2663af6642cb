//! Who looked at a register: readings by person and day, and which of them are out of the ordinary.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{civil::Date, tz::TimeZone};

use super::register::RowEntry;

/// How many rows a day somebody may open before it is called unusual, where a register's file says nothing else.
pub const UNUSUAL: i64 = 50;

/// A reading with what it was for, opened.
#[derive(Debug, Clone)]
pub struct Reading {
    pub entry: RowEntry,
    /// In the town.
    pub day: Date,
    /// What was said that it is for; empty for what was looked up for an application, or when the row's person was forgotten.
    pub purpose: String,
}

impl Reading {
    pub fn of(entry: RowEntry, purpose: String, zone: &TimeZone) -> Self {
        Reading {
            day: zone.to_datetime(entry.at).date(),
            entry,
            purpose,
        }
    }
}

/// What somebody looks for among readings. Empty texts are any.
#[derive(Debug, Clone, Default)]
pub struct ReadingFilter {
    /// The number of a member of staff; 0 for the program by itself.
    pub person: Option<i64>,
    pub day: Option<Date>,
    /// Words of the purpose.
    pub purpose: String,
}

impl ReadingFilter {
    /// Whether this is wanted. `reference` is that of the application that it was looked up for, or nothing.
    pub fn takes(&self, reading: &Reading, reference: &str) -> bool {
        let wanted = self.purpose.trim().to_lowercase();
        let person = self.person.is_none_or(|number| {
            let own = match reading.entry.by.is_staff() {
                true => reading.entry.by.number,
                false => 0,
            };
            own == number
        });
        person
            && self.day.is_none_or(|day| day == reading.day)
            && (wanted.is_empty()
                || reading.purpose.to_lowercase().contains(&wanted)
                || reference.to_lowercase().contains(&wanted))
    }
}

/// How much somebody looked at on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOf {
    pub day: Date,
    /// 0 and no name: the program by itself.
    pub person: i64,
    pub name: String,
    /// Rows that they opened for a purpose that they said, each counted once.
    pub opened: i64,
    /// Rows that were looked up for applications, each counted once.
    pub looked_up: i64,
}

impl DayOf {
    /// Whether more was opened than is usual. What is looked up for an application is not counted: its look-ups are its service's.
    pub const fn is_unusual(&self, usual: i64) -> bool {
        self.opened > usual
    }
}

/// Rows that were opened, and those that were looked up.
type Seen = [BTreeSet<i64>; 2];

/// Readings by day and person, the newest day first, and on it whoever opened most.
pub fn by_day(readings: &[Reading]) -> Vec<DayOf> {
    let mut rows: BTreeMap<(Date, i64), (String, Seen)> = BTreeMap::new();
    for reading in readings {
        let by = &reading.entry.by;
        let person = if by.is_staff() { by.number } else { 0 };
        let (name, seen) = rows.entry((reading.day, person)).or_default();
        name.clone_from(&by.name);
        let kind = usize::from(reading.entry.application.is_some());
        seen[kind].insert(reading.entry.row.number());
    }
    let count = |rows: &BTreeSet<i64>| i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let of = |((day, person), (name, seen)): ((Date, i64), (String, Seen))| DayOf {
        day,
        person,
        name,
        opened: count(&seen[0]),
        looked_up: count(&seen[1]),
    };
    let mut days: Vec<DayOf> = rows.into_iter().map(of).collect();
    days.sort_by_key(|one| std::cmp::Reverse((one.day, one.opened, one.looked_up)));
    days
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use stoa_kernel::{Id, Timestamp};

    use super::*;
    use crate::model::{By, register::RowAct};

    fn reading(person: i64, row: i64, application: Option<i64>, purpose: &str) -> Reading {
        let name = if person == 0 { "" } else { "Sam" };
        let entry = RowEntry {
            id: Id::new(1),
            row: Id::new(row),
            register: "dogs".to_owned(),
            application,
            at: Timestamp::from_second(1_780_000_000).unwrap(),
            by: By {
                kind: "staff".to_owned(),
                number: person,
                name: name.to_owned(),
            },
            act: RowAct::Read,
            before_open: None,
            before_sealed: None,
            reason: None,
        };
        Reading::of(entry, purpose.to_owned(), &TimeZone::UTC)
    }

    #[test]
    fn rows_are_counted_once_and_by_what_they_were_opened_for() {
        let all = [
            reading(7, 1, None, "She moved"),
            reading(7, 1, None, "Again"),
            reading(7, 2, None, "He moved"),
            reading(7, 3, Some(9), ""),
            reading(0, 3, Some(9), ""),
        ];
        let days = by_day(&all);
        assert_eq!(days.len(), 2);
        assert_eq!(
            (days[0].person, days[0].opened, days[0].looked_up),
            (7, 2, 1)
        );
        assert_eq!(
            (days[1].person, days[1].opened, days[1].looked_up),
            (0, 0, 1)
        );
        assert!(days[0].is_unusual(1) && !days[0].is_unusual(2));
    }

    #[test]
    fn readings_are_found_by_person_day_and_purpose() {
        let one = reading(7, 1, None, "She moved");
        let takes = |person, day, purpose: &str| {
            let filter = ReadingFilter {
                person,
                day,
                purpose: purpose.to_owned(),
            };
            filter.takes(&one, "M-A1")
        };
        let day = one.day;
        assert!(takes(None, None, "") && takes(Some(7), Some(day), "moved"));
        assert!(takes(None, None, "m-a1"));
        assert!(!takes(Some(8), None, "") && !takes(None, Some(date(2020, 1, 1)), ""));
        assert!(!takes(None, None, "died"));
    }
}
