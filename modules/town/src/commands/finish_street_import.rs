//! The house ends an import of streets or addresses: all rows were read, or the file turned out to be none.

use stoa_kernel::{Done, Error, Id, Message, OrNotFound, Result, Tx};

use crate::{
    events::TownEvent,
    policy,
    store::{self, State, StreetImport},
};

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// The file as a whole could not be read.
    Failed(Message),
}

/// `Conflict` when it is not running any more.
pub async fn finish_street_import(
    tx: &mut Tx,
    id: Id<StreetImport>,
    outcome: Outcome,
) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let import = store::import(tx, id).await?.or_not_found()?;
    let mut progress = import.progress;
    let state = match &outcome {
        Outcome::Done => State::Done,
        Outcome::Failed(fault) => {
            progress.faults = vec![fault.into()];
            State::Failed
        }
    };
    let (from, to) = (import.position, import.position);
    let is_running = store::advance(tx, id, from, to, &progress).await?
        && store::turn(tx, id, State::Running, state).await?;
    if !is_running {
        return Err(Error::conflict("town-import-not-running"));
    }
    let event = TownEvent::StreetImportFinished {
        import: id.number(),
        state: state.name(),
        imported: progress.imported,
        refused: progress.refused,
    };
    Ok(Done::new((), &event))
}
