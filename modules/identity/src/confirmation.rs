//! Whoever changes how they sign in gives their password once more: a browser that was left open, or a stolen session,
//! must not be enough.

use stoa_kernel::{
    App, Error, Id, OrNotFound, Result, Tx,
    actor::{Staff, StaffMember},
    staff::{self, StaffRow},
};

use crate::{
    guard::Try,
    model::{password, staff_file},
};

/// Proof that a member of staff gave their password a moment ago. Commands that change second factors take one, so that
/// none of them can be reached without it.
#[derive(Debug)]
pub struct Confirmed {
    staff: Id<StaffMember>,
}

/// Checks the password of somebody who is signed in; outside any write, as it takes its time. `Invalid` on the field
/// `current` when it is wrong or was tried too often.
pub async fn confirm(app: &App, staff: &Staff, password: &str, address: &str) -> Result<Confirmed> {
    let guarded = Try::begin(app, &format!("confirm {}", staff.id), address, "current").await?;
    let row = staff::find(&mut app.db.read().await?, staff.id)
        .await?
        .or_not_found()?;
    if !password::is_right(password, row.password.as_deref()).await? {
        return Err(Error::invalid("current", "identity-password-wrong"));
    }
    guarded.succeeded(app).await?;
    Ok(Confirmed { staff: staff.id })
}

impl Confirmed {
    /// The file of whoever acts, if it is they who gave the password.
    pub(crate) async fn own_row(&self, tx: &mut Tx) -> Result<StaffRow> {
        let row = own_row(tx).await?;
        if row.staff.id == self.staff {
            Ok(row)
        } else {
            Err(Error::denied("kernel-denied"))
        }
    }
}

/// The file of whoever acts. `Denied` when they are no member of staff.
pub(crate) async fn own_row(tx: &mut Tx) -> Result<StaffRow> {
    let actor = tx.actor().staff().cloned();
    let actor = actor.ok_or_else(|| Error::denied("identity-sign-in-first"))?;
    tx.may("keep_own_account", &staff_file::of(&actor))?;
    staff::find(tx, actor.id).await?.or_not_found()
}
