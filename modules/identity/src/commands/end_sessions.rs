//! An administrator ends all sessions of a member of staff: a lost telephone, a suspicion.

use stoa_kernel::{
    Done, Id, OrNotFound, Result, Tx, actor::StaffMember, sessions, sessions::Owner, staff,
};

use crate::{events::IdentityEvent, model::staff_file};

/// They are signed out everywhere, and may sign in again.
pub async fn end_sessions(tx: &mut Tx, id: Id<StaffMember>) -> Result<Done<()>> {
    let row = staff::find(tx, id).await?.or_not_found()?;
    tx.may("end_sessions", &staff_file::of(&row.staff))?;
    sessions::revoke_all(tx, Owner::Staff(id)).await?;
    Ok(Done::new(
        (),
        &IdentityEvent::SessionsEnded { staff: id.number() },
    ))
}
