//! Offices and appointments, as tables keep them.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use stoa_kernel::{Id, Localised, Resource, Timestamp, actor::Person};

use super::{Application, Channel};

/// An office, with its file as it is in force.
#[derive(Debug, Clone)]
pub struct OfficeRow {
    pub slug: String,
    pub agency: String,
    pub name: Localised,
    pub offered: bool,
    /// The number of the version in force, from 1.
    pub number: i64,
    pub file: String,
    pub digest: String,
}

impl OfficeRow {
    /// What the policies know of it.
    pub fn resource(&self, house: &str) -> Resource {
        Resource::new("Office", &self.slug)
            .text("agency", &self.agency)
            .text("house", house)
            .text("state", if self.offered { "offered" } else { "ended" })
    }
}

/// A file that an office had.
#[derive(Debug, Clone)]
pub struct OfficeVersion {
    pub office: String,
    pub number: i64,
    pub file: String,
    pub digest: String,
    pub author: i64,
    pub author_name: String,
    pub made_at: Timestamp,
}

/// What became of an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppointmentState {
    Booked,
    Came,
    /// They did not come.
    Missed,
    /// They said that they do not come.
    Cancelled,
    /// The office said that it cannot be.
    CalledOff,
}

impl AppointmentState {
    pub const ALL: [AppointmentState; 5] = [
        AppointmentState::Booked,
        AppointmentState::Came,
        AppointmentState::Missed,
        AppointmentState::Cancelled,
        AppointmentState::CalledOff,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            AppointmentState::Booked => "booked",
            AppointmentState::Came => "came",
            AppointmentState::Missed => "missed",
            AppointmentState::Cancelled => "cancelled",
            AppointmentState::CalledOff => "called_off",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }

    /// Whether it holds its time: who came and who did not had it.
    pub const fn holds(self) -> bool {
        matches!(
            self,
            AppointmentState::Booked | AppointmentState::Came | AppointmentState::Missed
        )
    }
}

/// Somebody's place at a time.
#[derive(Debug, Clone)]
pub struct Appointment {
    pub id: Id<Appointment>,
    pub office: String,
    pub kind: String,
    /// The key of its slot; `None` when it holds none any more.
    pub slot: Option<String>,
    /// From 1 to the kind's capacity.
    pub place: Option<i64>,
    /// The first leads.
    pub resources: Vec<String>,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub person: Id<Person>,
    pub application: Option<Id<Application>>,
    pub channel: Channel,
    pub state: AppointmentState,
    /// How often the person moved it.
    pub moves: u32,
    /// [`Details`], sealed under the person's key.
    pub details: Vec<u8>,
    pub booked_at: Timestamp,
    pub updated_at: Timestamp,
    pub version: i64,
}

impl Appointment {
    /// Its name on the telephone: the town's letters, a B, and a number.
    pub fn reference(&self, prefix: &str) -> String {
        format!("{prefix}-B{}", self.id)
    }

    /// What the policies know of it. `own`: the actor holds the link.
    pub fn resource(&self, (agency, house): (&str, &str), own: bool) -> Resource {
        Resource::new("Appointment", self.id)
            .text("agency", agency)
            .text("house", house)
            .text("status", self.state.slug())
            .flag("own", own)
    }

    /// Whether it can still be changed: nobody has said what became of it, and it has not begun.
    pub fn is_ahead(&self, now: Timestamp) -> bool {
        self.state == AppointmentState::Booked && now < self.starts_at
    }

    /// The day on which it is, on the office's clocks.
    pub fn day(&self, zone: &TimeZone) -> jiff::civil::Date {
        zone.to_datetime(self.starts_at).date()
    }
}

/// Who comes, and the secret of their link, which their mails and calendars name.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Details {
    pub name: String,
    pub email: String,
    pub phone: String,
    /// A code of a language.
    pub language: String,
    pub link: String,
    /// Why the office called it off, in its words.
    #[serde(default)]
    pub reason: String,
}

impl std::fmt::Debug for Details {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Details(…)")
    }
}
