//! The house sets somebody's password: `stoa user` on the command line, where whoever types has the database anyway.

use stoa_kernel::{
    Done, Id, OrNotFound, Result, Tx, actor::StaffMember, sessions, sessions::Owner, staff,
};

use crate::{
    events::{IdentityEvent, Setter},
    model::{notice::Notice, password::Hashed, staff_file},
    store,
    telling::tell,
};

/// Sets the password and ends all sessions. `Denied` for everybody but the house itself.
pub async fn set_password(tx: &mut Tx, id: Id<StaffMember>, password: Hashed) -> Result<Done<()>> {
    let row = staff::find(tx, id).await?.or_not_found()?;
    tx.may("set_password", &staff_file::of(&row.staff))?;
    replace_password(tx, id, password).await?;
    tell(tx, id, Notice::PasswordChanged).await?;
    Ok(Done::new(
        (),
        &IdentityEvent::PasswordSet {
            staff: id.number(),
            by: Setter::House,
        },
    ))
}

/// Puts a password in the place of the old one: whoever knew that, or has a link or a session, is out.
pub(crate) async fn replace_password(
    tx: &mut Tx,
    id: Id<StaffMember>,
    password: Hashed,
) -> Result<()> {
    let mut row = staff::find(tx, id).await?.or_not_found()?;
    row.password = Some(password.into_phc());
    staff::update(tx, &row).await?;
    store::remove_password_links(tx, id).await?;
    sessions::revoke_all(tx, Owner::Staff(id)).await
}
