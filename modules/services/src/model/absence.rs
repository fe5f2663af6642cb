//! Somebody of staff is away, and a colleague sees and gets their cases meanwhile.

use jiff::civil::Date;
use stoa_kernel::{Id, Resource, actor::StaffMember};

/// An absence, from its first day through its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    pub id: Id<Absence>,
    pub staff: Id<StaffMember>,
    pub substitute: Id<StaffMember>,
    pub first: Date,
    pub last: Date,
}

impl Absence {
    /// What the policies know of the absence of somebody: whose it is, and for whom they work.
    pub fn resource(staff: Id<StaffMember>, agency: &str) -> Resource {
        Resource::new("Absence", staff)
            .number("number", staff.number())
            .text("agency", agency)
    }

    pub fn holds_on(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }
}
