//! What is known of a member of staff, as the policies see it.

use stoa_kernel::{Resource, actor::Staff};

/// The file of somebody who works here.
pub fn of(staff: &Staff) -> Resource {
    Resource::new("StaffFile", staff.id)
        .text("agency", &staff.agency)
        .number("number", staff.id.number())
}

/// The file of somebody who is about to be added to this agency.
pub fn of_newcomer(agency: &str) -> Resource {
    Resource::new("StaffFile", "new")
        .text("agency", agency)
        .number("number", 0)
}

/// All files: for pages that list them.
pub fn of_everybody() -> Resource {
    Resource::new("StaffFile", "all")
        .text("agency", "")
        .number("number", 0)
}
