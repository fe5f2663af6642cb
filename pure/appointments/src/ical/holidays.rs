//! Public holidays from an iCalendar file, as states and towns publish them.

use jiff::civil::Date;

use super::{
    content_line::{ContentLine, unfolded},
    holiday_event::HolidayEvent,
    ics_fault::{IcsFault, What},
    recurrence::Budget,
};

/// The longest file in bytes.
pub const MOST_BYTES: usize = 4 << 20;
/// The most days that one reading gives.
pub const MOST_HOLIDAYS: usize = 20_000;
const MOST_FAULTS: usize = 100;
const MOST_MONTHS: u32 = 50_000;
const DEEPEST: usize = 8;

/// A day and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holiday {
    pub date: Date,
    pub name: String,
}

/// Reads the days of a file (RFC 5545) that lie between two dates, both included, in order. Events take whole days and may
/// come back every year; those that are cancelled are left out. A byte order mark is read past.
///
/// # Errors
///
/// All that is wrong, up to 100 faults, by line: rather no holidays than some of them.
pub fn read_holidays(text: &str, from: Date, until: Date) -> Result<Vec<Holiday>, Vec<IcsFault>> {
    let fault = |what| IcsFault { line: 1, what };
    if text.len() > MOST_BYTES {
        return Err(vec![fault(What::TooLong(MOST_BYTES))]);
    }
    let mut reader = Reader::new(from, until);
    for (line, text) in unfolded(text.trim_start_matches('\u{feff}')) {
        if let Err(fault) = reader.take(line, &text) {
            let is_end = matches!(
                fault.what,
                What::NoCalendar | What::TooDeep | What::TooMany(_)
            );
            reader.faults.push(fault);
            if is_end || reader.faults.len() >= MOST_FAULTS {
                return Err(reader.faults);
            }
        }
    }
    reader.finish()
}

struct Reader {
    from: Date,
    until: Date,
    /// The components that are open: names, and the lines that began them.
    open: Vec<(String, usize)>,
    event: Option<HolidayEvent>,
    /// Whether a property of the event was wrong, so that its days are not counted.
    is_spoilt: bool,
    budget: Budget,
    found: Vec<Holiday>,
    faults: Vec<IcsFault>,
    has_calendar: bool,
}

impl Reader {
    fn new(from: Date, until: Date) -> Self {
        Reader {
            from,
            until,
            open: Vec::new(),
            event: None,
            is_spoilt: false,
            budget: Budget(MOST_MONTHS),
            found: Vec::new(),
            faults: Vec::new(),
            has_calendar: false,
        }
    }

    fn take(&mut self, line: usize, text: &str) -> Result<(), IcsFault> {
        let fault = |what| IcsFault { line, what };
        let property = ContentLine::read(line, text);
        if self.open.is_empty() && !property.as_ref().is_some_and(begins_calendar) {
            let what = if self.has_calendar {
                What::Line
            } else {
                What::NoCalendar
            };
            return Err(fault(what));
        }
        let property = property.ok_or_else(|| fault(What::Line))?;
        match property.name.as_str() {
            "BEGIN" => self.begin(&property),
            "END" => self.end(&property),
            _ => match self.event.as_mut().filter(|_| self.open.len() == 2) {
                Some(event) => event.take(&property).inspect_err(|_| self.is_spoilt = true),
                None => Ok(()),
            },
        }
    }

    fn begin(&mut self, property: &ContentLine) -> Result<(), IcsFault> {
        let name = component(property);
        if self.open.len() >= DEEPEST {
            return Err(IcsFault {
                line: property.line,
                what: What::TooDeep,
            });
        }
        self.has_calendar = true;
        if self.open.len() == 1 && name == "VEVENT" {
            self.event = Some(HolidayEvent::begun(property.line));
            self.is_spoilt = false;
        }
        self.open.push((name, property.line));
        Ok(())
    }

    fn end(&mut self, property: &ContentLine) -> Result<(), IcsFault> {
        let name = component(property);
        let line = property.line;
        if self.open.last().is_none_or(|(open, _)| *open != name) {
            let what = What::StrayEnd(name);
            return Err(IcsFault { line, what });
        }
        self.open.pop();
        if self.open.len() != 1 || self.is_spoilt {
            return Ok(());
        }
        match self.event.take() {
            Some(event) => self.keep(&event),
            None => Ok(()),
        }
    }

    fn keep(&mut self, event: &HolidayEvent) -> Result<(), IcsFault> {
        let dates = event.dates(self.from, self.until, &mut self.budget)?;
        let room = MOST_HOLIDAYS - self.found.len();
        let Some(dates) = dates.filter(|dates| dates.len() <= room) else {
            return Err(IcsFault {
                line: event.line,
                what: What::TooMany(MOST_HOLIDAYS),
            });
        };
        let named = |date| Holiday {
            date,
            // A name is for people: long ones are cut.
            name: event.name.chars().take(200).collect(),
        };
        self.found.extend(dates.into_iter().map(named));
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Holiday>, Vec<IcsFault>> {
        if let Some((name, line)) = self.open.pop() {
            let what = What::Unfinished(name);
            self.faults.push(IcsFault { line, what });
        } else if !self.has_calendar {
            let what = What::NoCalendar;
            self.faults.push(IcsFault { line: 1, what });
        }
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        self.found.sort_unstable();
        self.found.dedup();
        Ok(self.found)
    }
}

fn begins_calendar(property: &ContentLine) -> bool {
    property.name == "BEGIN" && component(property) == "VCALENDAR"
}

fn component(property: &ContentLine) -> String {
    property
        .value
        .trim()
        .chars()
        .take(40)
        .collect::<String>()
        .to_ascii_uppercase()
}
