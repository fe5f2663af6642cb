//! The roles that members of staff have. What each may do stands in the modules' policies.

use stoa_kernel::{Error, Result};

/// Every role's slug, from most to least.
pub const ROLES: [&str; 5] = ["administrator", "manager", "caseworker", "analyst", "auditor"];

/// Takes only roles that there are. `Invalid` on the field `roles` otherwise.
pub fn parse(given: &[String]) -> Result<Vec<String>> {
    let known = given.iter().all(|role| ROLES.contains(&role.as_str()));
    if !known || given.is_empty() {
        return Err(Error::invalid("roles", "identity-roles-unknown"));
    }
    Ok(given.to_vec())
}
