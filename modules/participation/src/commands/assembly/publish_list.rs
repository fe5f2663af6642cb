//! The house publishes the list of panels of a draw, and the pool from which it follows. From now on it can be drawn.

use stoa_kernel::{Done, Error, Result, Tx, digest};

use super::making;
use crate::{
    events::{Assembled, AssemblyEvent},
    model::assembly::{DrawId, Made, PANELS},
    store::assembly as store,
};

/// Done by the job that made it. `Conflict` unless it was being made.
pub async fn publish_list(tx: &mut Tx, id: DrawId, made: Made) -> Result<Done<()>> {
    let (process, assembly, draw) = making(tx, id).await?;
    if !store::publish_list(tx, id, &made).await? {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    let what = Assembled::AssemblyListPublished {
        draw: draw.number,
        pool: digest(&made.pool),
        list: made.digest,
        panels: PANELS,
    };
    let event = AssemblyEvent::of(&process, &assembly, what);
    Ok(Done::new((), &event))
}
