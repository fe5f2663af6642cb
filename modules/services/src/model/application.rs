//! An application: somebody's answers to a service's form, and what became of it.

use stoa_kernel::{
    Id, Resource, Timestamp,
    actor::{Person, StaffMember},
};

use super::{Barred, Reference, ServiceVersion, Status};

/// How the answers came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// By the applicant, on these pages.
    Web,
    /// Filled in by staff for somebody who stood beside them, without saying how they came.
    Assisted,
    /// Typed in by staff for somebody on the phone.
    Phone,
    /// Typed in by staff for somebody at the counter.
    Counter,
    /// Typed in by staff from a form on paper.
    Paper,
    /// By a partner's program.
    Program,
}

impl Channel {
    pub const fn slug(self) -> &'static str {
        match self {
            Channel::Web => "web",
            Channel::Assisted => "assisted",
            Channel::Phone => "phone",
            Channel::Counter => "counter",
            Channel::Paper => "paper",
            Channel::Program => "program",
        }
    }

    pub const ALL: [Channel; 6] = [
        Channel::Web,
        Channel::Program,
        Channel::Phone,
        Channel::Counter,
        Channel::Paper,
        Channel::Assisted,
    ];

    pub fn parse(slug: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|channel| channel.slug() == slug)
    }

    /// Whether staff typed it in for somebody: whoever gave no e-mail address then gets letters.
    pub const fn is_typed_in(self) -> bool {
        !matches!(self, Channel::Web | Channel::Program)
    }
}

/// An application. `answers` are sealed under the key of `person`.
#[derive(Debug, Clone)]
pub struct Application {
    pub id: Id<Application>,
    pub service: String,
    pub service_version: Id<ServiceVersion>,
    pub person: Id<Person>,
    pub channel: Channel,
    pub status: Status,
    pub agency: String,
    /// The slug of the team that it waits for; empty for anybody of the body.
    pub team: String,
    pub assignee: Option<Id<StaffMember>>,
    pub answers: Vec<u8>,
    pub begun_at: Timestamp,
    pub updated_at: Timestamp,
    pub submitted_at: Option<Timestamp>,
    /// Until when it is to be decided.
    pub due_at: Option<Timestamp>,
    /// Since when the clock stands still.
    pub paused_at: Option<Timestamp>,
    pub decided_at: Option<Timestamp>,
    /// When answers that were never sent are destroyed.
    pub expires_at: Option<Timestamp>,
    pub version: i64,
    /// Who of staff declared a conflict of interest.
    pub barred: Barred,
}

impl Application {
    pub fn reference(&self, prefix: &str) -> String {
        Reference::of(prefix, self.id).to_string()
    }

    /// What the policies know of it. `own`: the actor applied, or holds the applicant's link.
    pub fn resource(&self, house: &str, own: bool) -> Resource {
        Resource::new("Application", self.id)
            .text("agency", &self.agency)
            .text("house", house)
            .text("status", self.status.slug())
            .flag("own", own)
            .numbers("barred", self.barred.numbers())
    }
}
