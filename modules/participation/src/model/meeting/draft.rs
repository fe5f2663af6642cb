//! A meeting as a form sends it.

use jiff::{civil::Time, tz::TimeZone};
use stoa_kernel::{Lang, Localised, Result, Timestamp};

use super::Planned;
use crate::model::{Faults, parse_day, words};

/// The longest place and link, in letters.
const LINE: usize = 300;
/// The most seats that can be given.
const MOST_SEATS: i64 = 1_000_000;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub title: Localised,
    pub text: Localised,
    /// `2026-03-04`.
    pub day: String,
    /// `18:30`, by the town's clocks.
    pub from: String,
    /// The same, on the same day.
    pub to: String,
    pub place: String,
    pub online_url: String,
    pub access: Localised,
    pub childcare: bool,
    /// Empty for as many as come.
    pub seats: String,
}

impl Draft {
    /// What is meant. `Invalid` on the fields that are wrong.
    pub fn checked(&self, main: Lang, zone: &TimeZone) -> Result<Planned> {
        let [title, text, access] = [&self.title, &self.text, &self.access].map(words::tidy);
        let mut faults = Faults::default();
        words::check(&title, main, ("title", words::TITLE), &mut faults);
        words::check_length(&text, ("text", words::TEXT), &mut faults);
        words::check_length(&access, ("access", words::TEXT), &mut faults);
        let day = parse_day(&self.day);
        faults.want(day.is_some(), "day", "participation-frame-fault-day");
        let [from, to] = [&self.from, &self.to].map(|text| time(text));
        faults.want(from.is_some(), "from", "participation-meeting-fault-time");
        let is_after = to > from;
        faults.want(is_after, "to", "participation-meeting-fault-end");
        let (place, online_url) = (self.place.trim(), self.online_url.trim());
        let is_link = online_url.is_empty() || online_url.starts_with("https://");
        faults.want(is_link, "online_url", "participation-meeting-fault-link");
        for (field, line) in [("place", place), ("online_url", online_url)] {
            let fits = line.chars().count() <= LINE;
            faults.want(fits, field, "participation-frame-fault-long");
        }
        let is_somewhere = !place.is_empty() || !online_url.is_empty();
        faults.want(is_somewhere, "place", "participation-meeting-fault-place");
        let seats = seats(&self.seats);
        faults.want(
            seats.is_some(),
            "seats",
            "participation-meeting-fault-seats",
        );
        faults.done()?;
        let at = |time: Option<Time>| instant(day.zip(time), zone);
        Ok(Planned {
            title,
            text,
            starts_at: at(from)?,
            ends_at: at(to)?,
            place: place.to_owned(),
            online_url: online_url.to_owned(),
            access,
            childcare: self.childcare,
            seats: seats.unwrap_or_default(),
        })
    }

    /// As a form shows what stands.
    pub fn of(planned: &Planned, zone: &TimeZone) -> Self {
        let [from, to] = [planned.starts_at, planned.ends_at].map(|at| zone.to_datetime(at));
        let clock = |at: jiff::civil::DateTime| format!("{:02}:{:02}", at.hour(), at.minute());
        Draft {
            title: planned.title.clone(),
            text: planned.text.clone(),
            day: from.date().to_string(),
            from: clock(from),
            to: clock(to),
            place: planned.place.clone(),
            online_url: planned.online_url.clone(),
            access: planned.access.clone(),
            childcare: planned.childcare,
            seats: match planned.seats {
                0 => String::new(),
                seats => seats.to_string(),
            },
        }
    }
}

/// `18:30`, `8:05`.
fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once(':')?;
    let is_short = (1..=2).contains(&hour.len()) && minute.len() == 2;
    let number = |text: &str| {
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().ok())?
    };
    is_short.then(|| Time::new(number(hour)?, number(minute)?, 0, 0).ok())?
}

fn seats(text: &str) -> Option<i64> {
    match text.trim() {
        "" => Some(0),
        text => text
            .parse()
            .ok()
            .filter(|seats| (1..=MOST_SEATS).contains(seats)),
    }
}

/// The instant at which the town's clocks show this; after the gap where they jump over it.
fn instant(at: Option<(jiff::civil::Date, Time)>, zone: &TimeZone) -> Result<Timestamp> {
    let wrong = || stoa_kernel::Error::invalid("day", "participation-frame-fault-day");
    let (day, time) = at.ok_or_else(wrong)?;
    let local = zone.to_ambiguous_timestamp(day.to_datetime(time));
    local.compatible().map_err(|_beyond| wrong())
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Error;

    use super::*;

    fn draft() -> Draft {
        Draft {
            title: Localised::english("A walk"),
            day: "2026-03-20".to_owned(),
            from: "18:30".to_owned(),
            to: "20:00".to_owned(),
            place: "The quay".to_owned(),
            seats: "25".to_owned(),
            ..Draft::default()
        }
    }

    #[test]
    fn a_meeting_is_by_the_clocks_of_the_town_and_reads_as_it_was_typed() {
        let zone = TimeZone::get("Europe/Madrid").unwrap();
        let planned = draft().checked(Lang::En, &zone).unwrap();
        assert_eq!(planned.starts_at.to_string(), "2026-03-20T17:30:00Z");
        assert_eq!((planned.seats, planned.childcare), (25, false));
        assert_eq!(Draft::of(&planned, &zone), draft());
        let unbound = Draft {
            seats: " ".to_owned(),
            ..draft()
        };
        assert_eq!(unbound.checked(Lang::En, &zone).unwrap().seats, 0);
    }

    #[test]
    fn each_fault_is_told_at_its_field() {
        let wrong = Draft {
            title: Localised::default(),
            day: "soon".to_owned(),
            from: "25:00".to_owned(),
            to: "6".to_owned(),
            place: String::new(),
            online_url: "javascript:alert(1)".to_owned(),
            seats: "-1".to_owned(),
            ..draft()
        };
        let Err(Error::Invalid(faults)) = wrong.checked(Lang::En, &TimeZone::UTC) else {
            panic!("nothing was told")
        };
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        let all = ["title_en", "day", "from", "to", "online_url", "seats"];
        assert_eq!(fields, all);
        let backwards = Draft {
            to: "18:30".to_owned(),
            place: String::new(),
            ..draft()
        };
        let Err(Error::Invalid(faults)) = backwards.checked(Lang::En, &TimeZone::UTC) else {
            panic!("nothing was told")
        };
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["to", "place"]);
    }
}
