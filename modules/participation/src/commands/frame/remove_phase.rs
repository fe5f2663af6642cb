//! A manager takes a phase out of a process that is being set up.

use stoa_kernel::{Done, OrNotFound, Result, Tx};

use super::touch;
use crate::{
    casework,
    events::{ProcessEvent, What},
    model::PhaseId,
    store,
};

/// `process` with the version that was on the screen; 0 for whoever has seen none. `Conflict` when somebody was faster, or it
/// is no draft any more.
pub async fn remove_phase(tx: &mut Tx, process: (&str, i64), phase: PhaseId) -> Result<Done<()>> {
    let mut setup = casework::draft(tx, process).await?;
    setup.phase(phase).or_not_found()?;
    store::frame::remove_phase(tx, phase).await?;
    setup.phases.retain(|other| other.id != phase);
    touch(tx, &setup.process, setup.days()).await?;
    let what = What::PhaseRemoved {
        phase: phase.number(),
    };
    Ok(Done::new((), &ProcessEvent::of(&setup.process, what)))
}
