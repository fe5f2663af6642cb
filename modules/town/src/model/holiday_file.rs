//! A year's holidays from a file: iCalendar (RFC 5545), as governments and calendars publish them, or CSV.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use stoa_kernel::Message;

use super::{features::short, names};

/// More days than this in one year are no holidays.
const MOST: usize = 120;
/// The longest row of days that one entry may name.
const LONGEST_ENTRY: i32 = 31;

/// A day of the file with the name that it gives.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileHoliday {
    pub day: Date,
    pub name: String,
}

/// What a file holds for a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HolidayFile {
    /// By day; of two entries of one day the names are joined.
    pub holidays: Vec<FileHoliday>,
    /// How many entries are of other years.
    pub other_years: usize,
    /// What could not be understood, with its line.
    pub faults: Vec<Message>,
}

/// Reads the holidays of `year`. A file without any entry that can be understood is a fault by itself.
pub fn read(bytes: &[u8], year: i16) -> HolidayFile {
    let text = text_of(bytes);
    let is_calendar = text
        .lines()
        .any(|line| line.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR"));
    let mut found = Found::new(year);
    if is_calendar {
        read_calendar(&text, &mut found);
    } else {
        read_table(&text, &mut found);
    }
    found.done()
}

/// UTF-8 without its mark, else Latin-1, in which older programs write.
pub fn text_of(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

struct Found {
    year: i16,
    days: BTreeMap<Date, String>,
    other_years: usize,
    faults: Vec<Message>,
}

impl Found {
    fn new(year: i16) -> Self {
        Found {
            year,
            days: BTreeMap::new(),
            other_years: 0,
            faults: Vec::new(),
        }
    }

    fn fault(&mut self, key: &'static str, line: usize, text: &str) {
        let message = Message::new(key)
            .with("line", line)
            .with("text", short(text));
        self.faults.push(message);
    }

    fn add(&mut self, day: Date, name: &str) {
        if day.year() != self.year {
            self.other_years += 1;
            return;
        }
        let name: String = name.trim().chars().take(names::LONGEST).collect();
        let known = self.days.entry(day).or_default();
        if known.is_empty() {
            *known = name;
        } else if *known != name && known.chars().count() + name.chars().count() < names::LONGEST {
            known.push_str(" / ");
            known.push_str(&name);
        }
    }

    fn done(mut self) -> HolidayFile {
        if self.days.len() > MOST {
            self.faults.insert(
                0,
                Message::new("town-holidays-too-many").with("count", self.days.len()),
            );
            self.days.clear();
        }
        if self.days.is_empty() && self.other_years == 0 && self.faults.is_empty() {
            self.faults.push(Message::new("town-holidays-none"));
        }
        let day = |(day, name)| FileHoliday { day, name };
        HolidayFile {
            holidays: self.days.into_iter().map(day).collect(),
            other_years: self.other_years,
            faults: self.faults,
        }
    }
}

/// An event of a calendar, as far as it matters here.
#[derive(Default)]
struct Event {
    line: usize,
    start: String,
    end: String,
    summary: String,
    rule: String,
    is_cancelled: bool,
}

fn read_calendar(text: &str, found: &mut Found) {
    let mut event: Option<Event> = None;
    for (line, content) in unfolded(text) {
        let Some((head, value)) = content.split_once(':') else {
            continue;
        };
        let name = head
            .split(';')
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        match (name.as_str(), &mut event) {
            ("BEGIN", _) if value.eq_ignore_ascii_case("VEVENT") => {
                event = Some(Event {
                    line,
                    ..Event::default()
                });
            }
            ("END", Some(_)) if value.eq_ignore_ascii_case("VEVENT") => {
                if let Some(whole) = event.take() {
                    take_event(&whole, found);
                }
            }
            ("DTSTART", Some(event)) => value.clone_into(&mut event.start),
            ("DTEND", Some(event)) => value.clone_into(&mut event.end),
            ("SUMMARY", Some(event)) => event.summary = unescaped(value),
            ("RRULE", Some(event)) => event.rule = value.to_ascii_uppercase(),
            ("STATUS", Some(event)) => event.is_cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            _ => {}
        }
    }
}

/// The lines with their continuations joined (RFC 5545 §3.1), each with the number of its first line.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let more = line.strip_prefix([' ', '\t']);
        match (more, lines.last_mut()) {
            (Some(more), Some((_, last))) => last.push_str(more),
            _ => lines.push((number + 1, line.to_owned())),
        }
    }
    lines
}

/// A text value (RFC 5545 §3.3.11).
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}

fn take_event(event: &Event, found: &mut Found) {
    if event.is_cancelled {
        return;
    }
    let Some(start) = calendar_day(&event.start) else {
        return found.fault("town-holidays-bad-date", event.line, &event.start);
    };
    if event.summary.trim().is_empty() {
        return found.fault("town-holidays-no-name", event.line, &event.start);
    }
    let start = match yearly(&event.rule) {
        Some(true) => match of_year(start, found.year) {
            Some(day) if day >= start => day,
            _ => {
                found.other_years += 1;
                return;
            }
        },
        Some(false) => start,
        None => return found.fault("town-holidays-rule", event.line, &event.summary),
    };
    // The end is the first day after it; an event with times ends on its own day.
    let first = calendar_day(&event.start).unwrap_or(start);
    let length = calendar_day(&event.end)
        .and_then(|end| first.until(end).ok())
        .map_or(1, |span| span.get_days());
    if length > LONGEST_ENTRY {
        return found.fault("town-holidays-long", event.line, &event.summary);
    }
    for offset in 0..length.max(1) {
        if let Ok(day) = start.checked_add(offset.days()) {
            found.add(day, &event.summary);
        }
    }
}

/// Whether the rule repeats the day each year; `None` for rules that make other days.
fn yearly(rule: &str) -> Option<bool> {
    if rule.is_empty() {
        return Some(false);
    }
    let mut is_yearly = false;
    for part in rule.split(';').filter(|part| !part.is_empty()) {
        match part.split_once('=') {
            Some(("FREQ", "YEARLY")) => is_yearly = true,
            // These only repeat what the first day says.
            Some(("INTERVAL", "1") | ("WKST" | "BYMONTH" | "BYMONTHDAY", _)) => {}
            _ => return None,
        }
    }
    is_yearly.then_some(true)
}

/// The same day of another year; none for 29 February where there is none.
fn of_year(day: Date, year: i16) -> Option<Date> {
    Date::new(year, day.month(), day.day()).ok()
}

/// `20261225`, or the day of `20261225T090000Z`.
fn calendar_day(value: &str) -> Option<Date> {
    let digits = value.trim().get(..8)?;
    let part = |from, to| digits.get(from..to)?.parse::<i16>().ok();
    let small = |value: i16| i8::try_from(value).ok();
    Date::new(part(0, 4)?, small(part(4, 6)?)?, small(part(6, 8)?)?).ok()
}

fn read_table(text: &str, found: &mut Found) {
    let separator = [b';', b'\t', b','].into_iter().find(|byte| {
        text.lines()
            .next()
            .is_some_and(|line| line.as_bytes().contains(byte))
    });
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.unwrap_or(b','))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut columns = (0, 1);
    for (row, record) in reader.records().enumerate() {
        let Ok(record) = record else {
            return found.fault("town-holidays-bad-row", row + 1, "");
        };
        let line = record
            .position()
            .map_or(row + 1, |at| usize::try_from(at.line()).unwrap_or(row + 1));
        if row == 0
            && let Some(named) = header(&record)
        {
            columns = named;
            continue;
        }
        let cell = |place: usize| record.get(place).unwrap_or_default();
        let (day, name) = (cell(columns.0), cell(columns.1));
        if day.is_empty() && name.is_empty() {
            continue;
        }
        match written_day(day) {
            None => found.fault("town-holidays-bad-date", line, day),
            Some(_) if name.is_empty() => found.fault("town-holidays-no-name", line, day),
            Some(day) => found.add(day, name),
        }
    }
}

/// The places of date and name, when the first row is a header.
fn header(record: &csv::StringRecord) -> Option<(usize, usize)> {
    const DATE: &[&str] = &[
        "date",
        "day",
        "fecha",
        "día",
        "dia",
        "jour",
        "datum",
        "التاريخ",
    ];
    const NAME: &[&str] = &[
        "name",
        "holiday",
        "title",
        "summary",
        "nombre",
        "festivo",
        "nom",
        "fête",
        "الاسم",
    ];
    let place = |wanted: &[&str]| {
        record
            .iter()
            .position(|cell| wanted.contains(&cell.to_lowercase().as_str()))
    };
    Some((place(DATE)?, place(NAME)?))
}

/// `2026-12-25`, or the day first: `25/12/2026`, `25.12.2026`.
fn written_day(text: &str) -> Option<Date> {
    let day = |parts: Vec<&str>| match parts[..] {
        [day, month, year] if year.len() == 4 => {
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
        }
        _ => None,
    };
    super::period::parse_day(text)
        .or_else(|| day(text.split('/').collect()))
        .or_else(|| day(text.split('.').collect()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::{any, prop_assert, proptest};

    use super::*;

    fn days(file: &HolidayFile) -> Vec<(Date, &str)> {
        file.holidays
            .iter()
            .map(|one| (one.day, one.name.as_str()))
            .collect()
    }

    fn faults(file: &HolidayFile) -> Vec<(&str, &str)> {
        file.faults
            .iter()
            .map(|one| (one.key, one.args[0].1.as_str()))
            .collect()
    }

    #[test]
    fn a_calendar_is_read() {
        let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
            BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Christmas\\, and\r\n  after\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20200501\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Labour Day\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250101\r\nSUMMARY:New Year\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260401\r\nSUMMARY:Off\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260907\r\nRRULE:FREQ=YEARLY;BYDAY=1MO;BYMONTH=9\r\nSUMMARY:First Monday\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nDTSTART:20260620T100000Z\r\nDTEND:20260620T180000Z\r\nSUMMARY:Town Day\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nDTSTART:soon\r\nSUMMARY:Later\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let file = read(text.as_bytes(), 2026);
        let expected = [
            (date(2026, 5, 1), "Labour Day"),
            (date(2026, 6, 20), "Town Day"),
            (date(2026, 12, 25), "Christmas, and after"),
            (date(2026, 12, 26), "Christmas, and after"),
        ];
        assert_eq!(days(&file), expected);
        assert_eq!(file.other_years, 1);
        let told = faults(&file);
        assert_eq!(
            (told[0].0, told[1].0),
            ("town-holidays-rule", "town-holidays-bad-date")
        );
    }

    #[test]
    fn a_table_is_read() {
        let text = "\u{feff}Name;Date\nNavidad;25/12/2026\nNavidad;2026-12-25\nSan Isidro;15.05.2026\n\nReyes;6/1/2027\nX;13/13/2026\n;1/1/2026\n";
        let file = read(text.as_bytes(), 2026);
        assert_eq!(
            days(&file),
            [
                (date(2026, 5, 15), "San Isidro"),
                (date(2026, 12, 25), "Navidad")
            ]
        );
        assert_eq!(file.other_years, 1);
        assert_eq!(
            faults(&file),
            [
                ("town-holidays-bad-date", "7"),
                ("town-holidays-no-name", "8")
            ]
        );
        let plain = read(b"2026-01-01,A\xf1o nuevo\n2026-01-01,\"New, Year\"\n", 2026);
        assert_eq!(days(&plain), [(date(2026, 1, 1), "Año nuevo / New, Year")]);
    }

    #[test]
    fn what_holds_no_holidays_says_so() {
        assert_eq!(read(b"", 2026).faults, [Message::new("town-holidays-none")]);
        let every_day: String = (0..200)
            .map(|n| format!("{},x\n", date(2026, 1, 1) + n.days()))
            .collect();
        let file = read(every_day.as_bytes(), 2026);
        assert_eq!(
            (file.faults[0].key, file.holidays.len()),
            ("town-holidays-too-many", 0)
        );
    }

    proptest! {
        #[test]
        fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..400), year in any::<i16>()) {
            let file = read(&bytes, year);
            prop_assert!(file.holidays.len() <= MOST);
        }

        #[test]
        fn any_event_gets_an_answer(start in "[0-9TZé]{0,16}", end in "[0-9]{0,9}", rule in "[A-Z=;0-9]{0,30}", year in 1..4000_i16) {
            let text = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:{start}\nDTEND:{end}\nRRULE:{rule}\nSUMMARY:x\nEND:VEVENT\n");
            let _ = read(text.as_bytes(), year);
        }
    }
}
