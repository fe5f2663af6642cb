//! iCalendar (RFC 5545): appointments as files, invitations and feeds, and holidays from a file.

mod content_line;
mod event;
mod holiday_event;
mod holidays;
mod ics_fault;
mod recurrence;
mod text;
mod write;
mod zone;

pub use event::{Alarm, Calendar, Clock, Event, Method, Party, Status};
pub use holidays::{Holiday, MOST_BYTES, MOST_HOLIDAYS, read_holidays};
pub use ics_fault::{IcsFault, What};
pub use write::{Missing, write};
