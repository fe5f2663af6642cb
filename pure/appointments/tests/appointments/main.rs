//! What is offered, booked, promised and told to calendars: examples, properties, and whatever bytes come in.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod calendars;
mod deadlines;
mod holidays;
mod kept;
mod offices;
mod reminding;
mod slots;
mod summer_time;
