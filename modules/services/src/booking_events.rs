//! What the ledger remembers of offices and appointments: no names, not when somebody comes, and a text only as its digest.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Appointment, OfficeRow};

/// Something that happened to an appointment, or to an office.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct BookingEvent {
    #[serde(skip)]
    reference: String,
    #[serde(skip)]
    agency: String,
    what: Happened,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// `digest` is the hash of the file's canonical form.
    OfficeSaved {
        number: i64,
        digest: String,
    },
    AppointmentBooked {
        office: String,
        kind: String,
    },
    AppointmentMoved {
        moves: u32,
    },
    /// The office moved it; `reason` is the digest of what the person was told.
    AppointmentRescheduled {
        reason: String,
    },
    AppointmentCancelled,
    /// `reason` is the digest of what the person was told.
    AppointmentCalledOff {
        reason: String,
    },
    AppointmentMarked {
        came: bool,
    },
    /// Who comes on a day was read.
    AppointmentsRead {
        day: String,
        purpose: String,
    },
    /// A member of staff has a secret address of a resource's calendar.
    CalendarFeedMade {
        resource: String,
    },
    /// Who came was destroyed with their key.
    AppointmentForgotten,
}

impl BookingEvent {
    /// Of an appointment. `prefix` is the town's.
    pub fn of(appointment: &Appointment, (prefix, agency): (&str, &str), what: Happened) -> Self {
        BookingEvent {
            reference: appointment.reference(prefix),
            agency: agency.to_owned(),
            what,
        }
    }

    /// Of an office.
    pub fn of_office(office: &OfficeRow, what: Happened) -> Self {
        BookingEvent {
            reference: format!("office-{}", office.slug),
            agency: office.agency.clone(),
            what,
        }
    }
}

impl Event for BookingEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Happened::OfficeSaved { .. } => "office_saved",
            Happened::AppointmentBooked { .. } => "appointment_booked",
            Happened::AppointmentMoved { .. } => "appointment_moved",
            Happened::AppointmentRescheduled { .. } => "appointment_rescheduled",
            Happened::AppointmentCancelled => "appointment_cancelled",
            Happened::AppointmentCalledOff { .. } => "appointment_called_off",
            Happened::AppointmentMarked { .. } => "appointment_marked",
            Happened::AppointmentsRead { .. } => "appointments_read",
            Happened::CalendarFeedMade { .. } => "calendar_feed_made",
            Happened::AppointmentForgotten => "appointment_forgotten",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
