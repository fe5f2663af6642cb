//! Meetings: when and where, for how many, and what those who come need.

mod draft;
mod needs;

pub use draft::Draft;
pub use needs::{MOST_CHILDREN, Needed};

use stoa_kernel::{Id, Localised, Resource, Timestamp};

use super::{ComponentId, Scene, Standing, State};

pub type MeetingId = Id<Meeting>;

/// Something to which people come.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    pub id: MeetingId,
    pub component: ComponentId,
    /// The slugs of the process and of the component in which it stands.
    pub place: (String, String),
    /// The slug of the body that holds it.
    pub agency: String,
    pub planned: Planned,
    /// How many have registered.
    pub taken: i64,
    /// How many were there, once it is known.
    pub came: Option<i64>,
    /// Empty until they are published.
    pub minutes: Localised,
    pub cancelled_at: Option<Timestamp>,
    /// Why it was cancelled; empty otherwise.
    pub reason: String,
    pub updated_at: Timestamp,
    /// Grows with each change.
    pub version: i64,
}

/// What staff say of it beforehand.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    pub title: Localised,
    /// What it is about, and in which order.
    pub text: Localised,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    /// Where it is; empty where it is online alone.
    pub place: String,
    /// Where it is online; empty where it is not.
    pub online_url: String,
    /// How one gets in, hears and sees there.
    pub access: Localised,
    /// Whether children are looked after.
    pub childcare: bool,
    /// How many can come; 0 for as many as do.
    pub seats: i64,
}

impl Meeting {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("meeting-{}", self.id)
    }

    /// Its page.
    pub fn path(&self) -> String {
        let (process, component) = &self.place;
        format!("/participate/{process}/{component}/meetings/{}", self.id)
    }

    /// Whether people can still register: it is to come, and takes place.
    pub fn is_open(&self, process: State, now: Timestamp) -> bool {
        process == State::Open && self.cancelled_at.is_none() && now < self.planned.starts_at
    }

    /// Whether nobody more can come.
    pub const fn is_full(&self) -> bool {
        self.planned.seats > 0 && self.taken >= self.planned.seats
    }

    /// As the policies see it, for one who wants to come: whoever has a confirmed mailbox may.
    pub fn resource(&self, scene: &Scene, now: Timestamp) -> Resource {
        Resource::new("ProcessPart", self.reference())
            .text("agency", self.agency.as_str())
            .flag("open", self.is_open(scene.setup.process.state, now))
            .number("standing", scene.standing.level())
            .number("needed", Standing::Confirmed.level())
    }
}
