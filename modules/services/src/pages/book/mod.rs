//! Booking a time at an office: for residents, for applicants, and for whoever has the link of an appointment.

pub mod book_time;
pub mod calendar;
pub mod change_time;
pub mod for_application;
pub mod list_offices;
pub mod show_appointment;
pub mod times;
pub mod words;
