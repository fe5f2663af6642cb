//! A manager says how many seats an assembly has.

use stoa_kernel::{Done, Result, Tx};

use super::{faster, is_changeable, managed};
use crate::{
    events::{Assembled, AssemblyEvent},
    model::assembly::{Assembly, Features, read_seats},
    store::assembly as store,
};

/// An assembly as it is to be.
#[derive(Debug, Clone)]
pub struct PrepareAssembly {
    pub process: String,
    pub component: String,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// As somebody wrote it.
    pub seats: String,
}

/// `Invalid` on `seats`; `Conflict` once a draw began, or when somebody was faster.
pub async fn prepare_assembly(tx: &mut Tx, input: PrepareAssembly) -> Result<Done<()>> {
    let place = (input.process.as_str(), input.component.as_str());
    let (setup, component, old) = managed(tx, place).await?;
    let seats = read_seats(&input.seats)?;
    let assembly = match old {
        Some(old) => {
            faster(input.seen == 0 || input.seen == old.version)?;
            is_changeable(tx, &old).await?;
            let assembly = Assembly { seats, ..old };
            faster(store::rewrite_assembly(tx, &assembly).await?)?;
            assembly
        }
        None => {
            let features = Features::default();
            Assembly {
                id: store::insert_assembly(tx, component.id, (seats, &features)).await?,
                component: component.id,
                place: (setup.process.slug.clone(), component.slug.clone()),
                seats,
                features,
                version: 1,
            }
        }
    };
    let what = Assembled::AssemblyPrepared {
        component: component.slug,
        seats,
    };
    let event = AssemblyEvent::of(&setup.process, &assembly, what);
    Ok(Done::new((), &event))
}
