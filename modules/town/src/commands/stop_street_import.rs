//! A manager stops an import of streets or addresses: what is in stays, the rest can go on later.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    events::TownEvent,
    policy,
    store::{self, State, StreetImport},
};

/// `Conflict` when it is not running any more.
pub async fn stop_street_import(tx: &mut Tx, id: Id<StreetImport>) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let import = store::import(tx, id).await?.or_not_found()?;
    if !store::turn(tx, id, State::Running, State::Stopped).await? {
        return Err(Error::conflict("town-import-not-running"));
    }
    let event = TownEvent::StreetImportStopped {
        import: id.number(),
        rows: import.position,
    };
    Ok(Done::new((), &event))
}
