//! A manager takes a feature out: an assembly need not look like the town in it, and volunteers are not asked.

use stoa_kernel::{Done, OrNotFound, Result, Tx};

use super::{changeable, faster};
use crate::{
    events::{Assembled, AssemblyEvent},
    store::assembly as store,
};

/// The feature of this number. `Conflict` once a draw began, or when somebody was faster than the version that was `seen`; 0 for whoever has seen
/// none.
pub async fn remove_feature(
    tx: &mut Tx,
    (place, seen): ((&str, &str), i64),
    number: u32,
) -> Result<Done<()>> {
    let (setup, mut assembly) = changeable(tx, (place, seen)).await?;
    assembly.feature(number).or_not_found()?;
    assembly.features.0.retain(|one| one.number != number);
    faster(store::rewrite_assembly(tx, &assembly).await?)?;
    let what = Assembled::AssemblyFeatureRemoved { feature: number };
    let event = AssemblyEvent::of(&setup.process, &assembly, what);
    Ok(Done::new((), &event))
}
