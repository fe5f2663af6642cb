//! A manager lets a stopped import of streets or addresses go on where it stopped.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    events::TownEvent,
    jobs, policy,
    store::{self, State, StreetImport},
};

/// `Conflict` when it is not stopped.
pub async fn continue_street_import(tx: &mut Tx, id: Id<StreetImport>) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let import = store::import(tx, id).await?.or_not_found()?;
    if !store::turn(tx, id, State::Stopped, State::Running).await? {
        return Err(Error::conflict("town-import-not-stopped"));
    }
    tx.enqueue(jobs::IMPORT_STREETS, &jobs::ImportJob { import: id })
        .await?;
    let event = TownEvent::StreetImportContinued {
        import: id.number(),
        rows: import.position,
    };
    Ok(Done::new((), &event))
}
