//! When an appointment may be: opening hours, holidays, resources, buffers, time zones; calendars as iCalendar. No I/O, no clock.
