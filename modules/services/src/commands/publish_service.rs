//! Somebody who wrote nothing in it publishes a version: from now on people apply with it.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework::{
        found::{find_service, staff},
        registers,
    },
    events::ServiceEvent,
    model::{Service, ServiceFile, ServiceState, VersionState},
    store,
};

/// `seen` is the digest of the file that was read: `Conflict` when the draft was changed since, and for whoever wrote in it.
pub async fn publish_service(
    app: &App,
    tx: &mut Tx,
    slug: &str,
    seen: &str,
) -> Result<Done<Service>> {
    let mut service = find_service(app, tx, slug, "publish_service").await?;
    let approver = staff(tx)?;
    let mut draft = store::draft_of(tx, slug).await?.or_not_found()?;
    if draft.digest != seen {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    if draft.author == approver.id.number() || draft.writers.has(approver.id) {
        return Err(Error::conflict("services-second-person"));
    }
    // A draft may be unfinished; what people apply with may not.
    let read = ServiceFile::read(&draft.file);
    let file = read.map_err(|_faults| Error::conflict("services-owner-unfinished"))?;
    if let Some(misfit) = registers::misfits(tx, &file).await?.into_iter().next() {
        return Err(Error::Conflict(misfit.what));
    }
    draft.state = VersionState::Published;
    draft.approver_name = Some(approver.name);
    draft.published_at = Some(tx.now());
    draft.version += 1;
    store::save_version(tx, &draft).await?;
    service.state = ServiceState::Offered;
    service.current = Some(draft.id);
    service.name = file.names();
    service.version += 1;
    store::save_service(tx, &service).await?;
    let event = ServiceEvent::published(&service, &draft);
    Ok(Done::new(service, &event))
}
