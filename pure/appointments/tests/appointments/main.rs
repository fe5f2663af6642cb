//! The tests of pure/appointments.
