//! The tests of pure/appointments.

mod calendars;
mod deadlines;
mod holidays;
mod offices;
mod reminding;
mod slots;
mod summer_time;
