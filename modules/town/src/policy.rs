//! The one question that this module's commands and pages ask the policies.

use stoa_kernel::{PolicySource, Resource, Result, Tx};

/// Setting up the town.
pub const MANAGE: &str = "manage_town";
/// Looking at how it is set up.
pub const SEE: &str = "see_town_setup";

pub const SOURCE: PolicySource = PolicySource {
    module: "town",
    schema: include_str!("policy.cedarschema"),
    policies: include_str!("policy.cedar"),
};

/// The town, as the policies see it.
pub fn town() -> Resource {
    Resource::new("Town", "town")
}

/// `Denied` unless the actor may set up the town.
pub fn may_manage(tx: &Tx) -> Result<()> {
    tx.may(MANAGE, &town())
}
