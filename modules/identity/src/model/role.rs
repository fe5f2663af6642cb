//! The roles that members of staff have. What each may do stands in the modules' policies.

use stoa_kernel::{Error, Result};

/// Every role's slug, from most to least.
pub const ROLES: [&str; 5] = [
    "administrator",
    "manager",
    "caseworker",
    "analyst",
    "auditor",
];

/// The role that may change what others may do; whoever has it should have a second factor or a passkey.
pub const ADMINISTRATOR: &str = "administrator";

/// Takes only roles that there are, each once. `Invalid` on the field `roles` otherwise, and when there is none.
pub fn parse(given: &[String]) -> Result<Vec<String>> {
    if given.is_empty() {
        return Err(Error::invalid("roles", "identity-roles-missing"));
    }
    if !given.iter().all(|role| ROLES.contains(&role.as_str())) {
        return Err(Error::invalid("roles", "identity-roles-unknown"));
    }
    let has = |role: &&str| given.iter().any(|given| given == role);
    Ok(ROLES.into_iter().filter(has).map(str::to_owned).collect())
}

/// The key of a role's name.
pub fn text(role: &str) -> &'static str {
    match role {
        "administrator" => "identity-role-administrator",
        "manager" => "identity-role-manager",
        "caseworker" => "identity-role-caseworker",
        "analyst" => "identity-role-analyst",
        _ => "identity-role-auditor",
    }
}

/// The key of what a role is for.
pub fn hint(role: &str) -> &'static str {
    match role {
        "administrator" => "identity-role-administrator-hint",
        "manager" => "identity-role-manager-hint",
        "caseworker" => "identity-role-caseworker-hint",
        "analyst" => "identity-role-analyst-hint",
        _ => "identity-role-auditor-hint",
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn only_roles_that_there_are_are_taken() {
        let given = |roles: &[&str]| {
            parse(
                &roles
                    .iter()
                    .map(|role| (*role).to_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(
            given(&["auditor", "manager", "auditor"]),
            Ok(vec!["manager".to_owned(), "auditor".to_owned()])
        );
        assert!(given(&["king"]).is_err());
        assert!(given(&[]).is_err());
    }
}
