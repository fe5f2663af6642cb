//! Meetings, who comes to them, and who read what these need.

mod guests;
mod meetings;
#[cfg(test)]
mod plan_tests;

pub use guests::{
    Guest, drop_needs, guests_with_needs, insert_guest, insert_reading, is_guest, readings_of,
    remove_guest,
};
pub use meetings::{cancel, coming, insert_meeting, meeting_by_id, past, publish_minutes, replan};
