//! The nouns of services and their rules.

mod application;
mod entry;
mod offer;
mod permit;
mod reference;
mod service_file;
mod status;

pub use application::{Application, Channel};
pub use entry::{By, Entry, EntryKind};
pub use offer::{Service, ServiceState, ServiceVersion, VersionState};
pub use permit::Permit;
pub use reference::Reference;
pub use service_file::{Fee, FileFault, Outcome, ServiceFile};
pub use status::Status;
