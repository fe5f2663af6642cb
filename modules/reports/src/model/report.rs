//! The report: something in a public place that somebody wants mended.

use jiff::civil::Date;
use stoa_kernel::{
    Id, Point, Resource, Timestamp,
    actor::{Person, StaffMember},
    town::{Area, Rule},
};

use super::{
    clock::Clocks, question::Answer, reference::Reference, source::Source, status::Status,
};

/// One report, as its row has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub id: Id<Report>,
    /// The category's code.
    pub category: String,
    /// Public.
    pub description: String,
    pub answers: Vec<Answer>,
    pub status: Status,
    /// What is said publicly with the status; may be empty.
    pub reason: String,
    /// The day by which it will be fixed, of a planned one.
    pub promised_for: Option<Date>,
    pub duplicate_of: Option<Id<Report>>,
    pub point: Option<Point>,
    /// Where it is in words; may be empty.
    pub address: String,
    pub ward: Option<Id<Area>>,
    /// The slug of the body that answers for it.
    pub agency: String,
    /// The slug of the team.
    pub team: Option<String>,
    pub assignee: Option<Id<StaffMember>>,
    /// The rule of the responsibility map that said so; `None` when somebody chose by hand.
    pub rule: Option<(Id<Rule>, i64)>,
    pub reporter: Option<Id<Person>>,
    /// Whether the reporter wants mails.
    pub reporter_told: bool,
    pub reported_at: Timestamp,
    pub updated_at: Timestamp,
    pub clocks: Clocks,
    /// When it ended; an imported one may have ended at nobody knows when.
    pub closed_at: Option<Timestamp>,
    pub supports: i64,
    pub source: Source,
    /// Pictures elsewhere that are not kept here, as programs and other systems give them: an address a line; may be empty.
    pub media_url: String,
    pub hidden: bool,
    /// Grows with each change.
    pub version: i64,
}

impl Report {
    /// What people call it; `prefix` is the town's, from the configuration.
    pub fn reference(&self, prefix: &str) -> String {
        Reference::of(prefix, self.id).to_string()
    }

    /// Where it is, as its digest is made: the point in degrees, a line feed, the address.
    pub fn place(&self) -> String {
        let point = self.point.map_or(String::new(), |point| {
            format!("{},{}", point.lat, point.lon)
        });
        format!("{point}\n{}", self.address)
    }

    /// What the policies see of the reports in general that a body answers for. `house` is as in [`Report::resource`].
    pub fn any_of(agency: &str, house: &str) -> Resource {
        Resource::new("Report", "any")
            .text("agency", agency)
            .text("house", house)
            .text("team", "")
            .text("status", Status::Received.slug())
            .number("assignee", 0)
            .flag("hidden", false)
            .flag("own", false)
    }

    /// What the policies see of it. `house` is the slug of the government's own agency; `own` says that the actor is
    /// known to be its reporter.
    pub fn resource(&self, house: &str, own: bool) -> Resource {
        Resource::new("Report", self.id)
            .text("agency", &self.agency)
            .text("house", house)
            .text("team", self.team.as_deref().unwrap_or_default())
            .text("status", self.status.slug())
            .number("assignee", self.assignee.map_or(0, Id::number))
            .flag("hidden", self.hidden)
            .flag("own", own)
    }
}
