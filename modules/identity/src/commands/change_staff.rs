//! An administrator changes what a member of staff may do, or ends their access.

use stoa_kernel::{
    Done, Error, Id, OrNotFound, Resource, Result, Tx,
    actor::StaffMember,
    sessions::{self, Owner},
    staff,
};

use crate::{events::IdentityEvent, model::role};

/// How a member of staff shall be from now on; `version` is the one that the administrator saw.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct ChangedStaff {
    pub version: i64,
    pub name: String,
    #[serde(default)]
    pub roles: Vec<String>,
    pub agency: String,
    #[serde(default)]
    pub teams: Vec<String>,
    #[serde(default)]
    pub active: bool,
}

/// `Conflict` when somebody else changed them meanwhile. Whose access ends is signed out everywhere.
pub async fn change_staff(
    tx: &mut Tx,
    id: Id<StaffMember>,
    changed: ChangedStaff,
) -> Result<Done<()>> {
    let mut row = staff::find(tx, id).await?.or_not_found()?;
    let file = Resource::new("StaffFile", id).text("agency", &row.staff.agency);
    tx.may("change_staff", &file)?;
    if tx.actor().staff().is_some_and(|actor| actor.id == id) && !changed.active {
        return Err(Error::invalid("active", "identity-not-yourself"));
    }
    row.version = changed.version;
    row.staff.name = changed.name.trim().to_owned();
    row.staff.roles = role::parse(&changed.roles)?;
    row.staff.agency = changed.agency;
    row.staff.teams = changed.teams;
    row.active = changed.active;
    staff::update(tx, &row).await?;
    if !row.active {
        sessions::revoke_all(tx, Owner::Staff(id)).await?;
    }
    let event = IdentityEvent::StaffChanged {
        staff: id.number(),
        roles: row.staff.roles,
        agency: row.staff.agency,
        teams: row.staff.teams,
        active: row.active,
    };
    Ok(Done::new((), &event))
}
