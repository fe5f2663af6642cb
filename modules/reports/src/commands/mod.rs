//! Everything that can change about reports: one file a verb.

mod contact;
mod submit_report;

pub use contact::Contact;
pub use submit_report::{SubmitReport, Submitted, submit_report};

use stoa_kernel::{App, Resource};

/// The whole of reports, for what is done to no single one.
pub fn all_reports(app: &App) -> Resource {
    Resource::new("Reports", "all").text("agency", &app.config.town.agency)
}
