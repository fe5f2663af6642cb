//! An administrator takes off all second factors and passkeys of somebody who has lost them and cannot sign in.

use stoa_kernel::{
    Done, Error, Id, OrNotFound, Result, Tx, actor::StaffMember, sessions, sessions::Owner, staff,
};

use crate::{
    events::IdentityEvent,
    model::{notice::Notice, staff_file},
    store,
    telling::tell,
};

/// The password alone lets them in from then on, until they set up another factor; all their sessions end. `Conflict` for
/// oneself: one's own factors come off with one's own password.
pub async fn clear_second_factors(tx: &mut Tx, id: Id<StaffMember>) -> Result<Done<()>> {
    let mut row = staff::find(tx, id).await?.or_not_found()?;
    tx.may("clear_second_factors", &staff_file::of(&row.staff))?;
    if tx.actor().staff().is_some_and(|actor| actor.id == id) {
        return Err(Error::conflict("identity-not-your-own-factors"));
    }
    (row.totp, row.totp_step) = (None, None);
    staff::update(tx, &row).await?;
    store::replace_recovery_codes(tx, id, Vec::new()).await?;
    store::remove_passkeys(tx, id).await?;
    sessions::revoke_all(tx, Owner::Staff(id)).await?;
    tell(tx, id, Notice::SecondFactorsCleared).await?;
    Ok(Done::new(
        (),
        &IdentityEvent::SecondFactorsCleared { staff: id.number() },
    ))
}
