//! A member of staff sets a new password, knowing the old one; every session but none stays open.

use stoa_kernel::{
    Done, Error, OrNotFound, Result, Tx,
    sessions::{self, Owner},
    staff,
};

use crate::{events::IdentityEvent, model::password};

/// What was typed. Never logged.
#[derive(Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    pub current: String,
    pub new: String,
}

/// `Invalid` when the current one is wrong or the new one too short. All sessions end: whoever knew the old password is out.
pub async fn set_password(tx: &mut Tx, form: PasswordForm) -> Result<Done<()>> {
    let actor = tx.actor().staff().cloned();
    let actor = actor.ok_or_else(|| Error::denied("identity-sign-in-first"))?;
    let mut row = staff::find(tx, actor.id).await?.or_not_found()?;
    if !password::is_right(&form.current, row.password.as_deref()) {
        return Err(Error::invalid("current", "identity-password-wrong"));
    }
    row.password = Some(password::hash(&form.new, "new")?);
    staff::update(tx, &row).await?;
    sessions::revoke_all(tx, Owner::Staff(actor.id)).await?;
    Ok(Done::new((), &IdentityEvent::PasswordSet { staff: actor.id.number() }))
}
