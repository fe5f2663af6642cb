//! An administrator sends a member of staff the link by which they set a password of their own, because they are new or
//! have forgotten it. The administrator never sees it.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Done, Id, OrNotFound, Result, Tx, actor::StaffMember, staff};

use crate::{events::IdentityEvent, model::staff_file, store};

/// The job that sends the link. The token is sealed, so that whoever reads the table of jobs cannot follow it.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendPasswordLink {
    pub staff: i64,
    pub sealed: String,
}

/// The kind of the job.
pub const SEND_PASSWORD_LINK: &str = "identity.send_password_link";
/// How long a link holds: long enough for somebody who begins on Monday.
pub const HOURS: i64 = 72;

/// Enqueues the mail. Links that were sent before end.
pub async fn send_password_link(app: &App, tx: &mut Tx, id: Id<StaffMember>) -> Result<Done<()>> {
    let row = staff::find(tx, id)
        .await?
        .filter(|row| row.active)
        .or_not_found()?;
    tx.may("send_password_link", &staff_file::of(&row.staff))?;
    mail_password_link(app, tx, id).await?;
    Ok(Done::new(
        (),
        &IdentityEvent::PasswordLinkSent { staff: id.number() },
    ))
}

/// Makes the link and the job, as part of a command that says so in its event.
pub(crate) async fn mail_password_link(app: &App, tx: &mut Tx, id: Id<StaffMember>) -> Result<()> {
    store::remove_password_links(tx, id).await?;
    let token = tx.random_token()?;
    let expires_at = tx.now() + SignedDuration::from_hours(HOURS);
    store::insert_password_link(tx, &token, id, expires_at).await?;
    let sealed = hex::encode(app.vault.seal_secret(id.number(), token.as_bytes())?);
    let job = SendPasswordLink {
        staff: id.number(),
        sealed,
    };
    tx.enqueue(SEND_PASSWORD_LINK, &job).await
}
