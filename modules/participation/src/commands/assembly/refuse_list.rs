//! The house says why a draw has no list of panels. The draw is over; managers change the quotas, and begin another.

use stoa_kernel::{Done, Error, Result, Tx};

use super::making;
use crate::{
    events::{Assembled, AssemblyEvent},
    model::assembly::{DrawId, Refusal},
    store::assembly as store,
};

/// Done by the job that would have made it. `Conflict` unless it was being made.
pub async fn refuse_list(tx: &mut Tx, id: DrawId, refusal: Refusal) -> Result<Done<()>> {
    let (process, assembly, draw) = making(tx, id).await?;
    if !store::refuse_list(tx, id, &refusal).await? {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    let what = Assembled::AssemblyListRefused { draw: draw.number };
    let event = AssemblyEvent::of(&process, &assembly, what);
    Ok(Done::new((), &event))
}
