//! Whoever granted a permit takes it back for good, with the reason that its holder reads. From then on the status list says so. That holds
//! too when the application was destroyed: the permit's place on the list stayed, and the number on it finds it.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, digest};

use crate::{
    casework::{
        booking::give_up,
        found::{find_for, keep, required, write_entry},
        registers,
    },
    events::What,
    jobs::ask_to_tell,
    model::{Application, EntryKind},
    store,
};

/// Where the application was destroyed there is no key to seal the reason under and no address to tell: its digest alone is kept. `Invalid` on
/// `text`. `Conflict` when the application has changed since it was seen, or the permit was revoked already; `NotFound`
/// where nothing was granted.
pub async fn revoke_permit(
    app: &App,
    tx: &mut Tx,
    (reference, seen_version): (&str, i64),
    reason: &str,
) -> Result<Done<Application>> {
    let application = find_for(app, tx, reference, "revoke_permit").await?;
    let found = store::permits::of_application(tx, application.id).await?;
    let permit = found.or_not_found()?;
    if permit.revoked_at.is_some() {
        return Err(Error::conflict("services-permit-revoked-already"));
    }
    if application.version != seen_version {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    let reason = required("text", reason, "services-reason-missing")?;
    let kept = store::retention::find(tx, application.id).await?;
    let is_destroyed = kept.is_some_and(|one| one.destroyed_at.is_some());
    let said = if is_destroyed { "" } else { &reason };
    let (entry, _) = write_entry(app, tx, &application, (EntryKind::Revoked, said)).await?;
    let rows = registers::remove_revoked(app, tx, &application, said).await?;
    if !is_destroyed {
        ask_to_tell(tx, application.id, "news").await?;
    }
    let reason = digest(&reason);
    store::permits::revoke(tx, permit.id, &reason).await?;
    let given_up = give_up(app, tx, application.id).await?;
    let done = keep(app, tx, application, What::PermitRevoked { entry, reason }).await?;
    let done = given_up.iter().fold(done, |done, event| done.also(event));
    Ok(rows.iter().fold(done, |done, row| done.also(row)))
}
