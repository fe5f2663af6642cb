//! When an appointment may be: opening hours, holidays, resources, buffers, time zones; calendars as iCalendar. No I/O, no clock.
#![doc = include_str!("../README.md")]

mod agenda;
mod booked;
mod change;
mod deadline;
mod diary;
mod fault;
mod groups;
pub mod ical;
mod interval;
mod kind;
mod office;
mod opening;
mod reminders;
mod slot;
mod team;
mod timetable;
mod walk;

pub use agenda::Agenda;
pub use booked::{Booked, Group};
pub use change::{Change, ChangeRules, TooLate};
pub use deadline::{Due, Left, Pause, Promise, due};
pub use fault::Fault;
pub use interval::{CELL_SECONDS, Interval};
pub use kind::{Kind, MOST_MINUTES, MOST_ROLES, Role};
pub use office::{Office, Resource};
pub use opening::{DaySpan, Opening, Week, WeekInForce};
pub use reminders::{Reminder, ReminderRule, reminders};
pub use slot::{Cell, Slot, SlotKey, Way, cells_of};
pub use timetable::Timetable;
