//! A service that is offered, and the versions of its file.

use stoa_kernel::{Id, Localised, Resource, Timestamp};

use super::Barred;

/// Whether people can apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceState {
    /// No version was published yet.
    Draft,
    Offered,
    /// Nobody can apply any more; applications that are open run on.
    Ended,
}

impl ServiceState {
    pub const ALL: [ServiceState; 3] = [
        ServiceState::Draft,
        ServiceState::Offered,
        ServiceState::Ended,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            ServiceState::Draft => "draft",
            ServiceState::Offered => "offered",
            ServiceState::Ended => "ended",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }
}

/// A service, as lists show it.
#[derive(Debug, Clone)]
pub struct Service {
    pub slug: String,
    pub agency: String,
    pub state: ServiceState,
    /// The version that new applications are made with.
    pub current: Option<Id<ServiceVersion>>,
    pub name: Localised,
    pub position: i64,
    pub version: i64,
}

impl Service {
    /// What the policies know of it.
    pub fn resource(&self, house: &str) -> Resource {
        Resource::new("Service", &self.slug)
            .text("agency", &self.agency)
            .text("house", house)
            .text("state", self.state.slug())
    }
}

/// Whether a version can still be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionState {
    Draft,
    Published,
}

impl VersionState {
    pub const fn slug(self) -> &'static str {
        match self {
            VersionState::Draft => "draft",
            VersionState::Published => "published",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        [VersionState::Draft, VersionState::Published]
            .into_iter()
            .find(|state| state.slug() == slug)
    }
}

/// A version of a service's file. `author` is who wrote it last: somebody else has to publish it.
#[derive(Debug, Clone)]
pub struct ServiceVersion {
    pub id: Id<ServiceVersion>,
    pub service: String,
    pub number: i64,
    pub state: VersionState,
    pub file: String,
    /// SHA-256 of the file's canonical form, in hex.
    pub digest: String,
    /// Who wrote in it last.
    pub author: i64,
    pub author_name: String,
    /// Whoever else wrote in it: none of them publishes it.
    pub writers: Barred,
    pub made_at: Timestamp,
    pub approver_name: Option<String>,
    pub published_at: Option<Timestamp>,
    pub version: i64,
}
