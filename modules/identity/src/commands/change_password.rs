//! A member of staff sets a new password, knowing the old one.

use stoa_kernel::{Done, Result, Tx, sessions::Owner};

use crate::{
    commands::set_password::replace_password,
    confirmation::Confirmed,
    events::{IdentityEvent, Setter},
    model::{browser::Browser, notice::Notice, password::Hashed},
    telling::tell,
    welcome::open_session,
};

/// All sessions end, as whoever knew the old password may hold one; this browser gets a new one, whose token is for the
/// cookie.
pub async fn change_password(
    tx: &mut Tx,
    confirmed: &Confirmed,
    password: Hashed,
    browser: &Browser,
) -> Result<Done<String>> {
    let id = confirmed.own_row(tx).await?.staff.id;
    replace_password(tx, id, password).await?;
    let token = open_session(tx, Owner::Staff(id), browser).await?;
    tell(tx, id, Notice::PasswordChanged).await?;
    let event = IdentityEvent::PasswordSet {
        staff: id.number(),
        by: Setter::Owner,
    };
    Ok(Done::new(token, &event))
}
