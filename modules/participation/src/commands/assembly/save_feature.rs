//! A manager says by what an assembly has to look like the town, and how many seats each part of it has.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, digest};

use super::{changeable, faster};
use crate::{
    events::{Assembled, AssemblyEvent},
    model::assembly::{Assembly, Written},
    store::assembly as store,
};

/// A feature as it is to be.
#[derive(Debug, Clone)]
pub struct SaveFeature {
    pub process: String,
    pub component: String,
    /// `None` for a new one.
    pub number: Option<u32>,
    /// The version of the assembly that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub written: Written,
}

/// Its number. `Invalid` on `name_…`, `values_…` and `limits`; `Conflict` once a draw began, when somebody was faster, and, for all but the quotas,
/// once somebody put their name down: they answered what was asked.
pub async fn save_feature(app: &App, tx: &mut Tx, input: SaveFeature) -> Result<Done<u32>> {
    let place = (input.process.as_str(), input.component.as_str());
    let (setup, assembly) = changeable(tx, (place, input.seen)).await?;
    let main = app.config.town.language;
    let number = match input.number {
        Some(number) => assembly.feature(number).or_not_found()?.number,
        None => assembly.features.next_number(),
    };
    let feature = input.written.read(number, (assembly.seats, main))?;
    let is_same = assembly
        .feature(number)
        .is_some_and(|old| old.asks_the_same(&feature));
    if !is_same && store::has_volunteers(tx, assembly.id).await? {
        return Err(Error::conflict("participation-assembly-asked"));
    }
    let words = serde_json::to_string(&feature)
        .map_err(|error| Error::broken("an assembly's feature", error))?;
    let changed = Assembly {
        features: assembly.features.with(feature, main)?,
        ..assembly
    };
    faster(store::rewrite_assembly(tx, &changed).await?)?;
    let what = Assembled::AssemblyFeatureSaved {
        feature: number,
        words: digest(&words),
    };
    let event = AssemblyEvent::of(&setup.process, &changed, what);
    Ok(Done::new(number, &event))
}
