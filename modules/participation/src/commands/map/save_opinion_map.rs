//! A manager says whether statements are looked at before others see them, or after.

use stoa_kernel::{Done, Error, Result, Tx};

use super::run;
use crate::{
    events::{Mapped, OpinionEvent},
    model::map::{Moderation, OpinionMap},
    policy, store,
};

/// How a map is run.
#[derive(Debug, Clone)]
pub struct SaveOpinionMap {
    pub process: String,
    pub component: String,
    /// The version that was on the screen.
    pub seen: i64,
    pub moderation: Moderation,
}

/// `Conflict` when somebody was faster.
pub async fn save_opinion_map(tx: &mut Tx, input: SaveOpinionMap) -> Result<Done<()>> {
    let place = (input.process.as_str(), input.component.as_str());
    let (process, component) = run(tx, policy::SET_UP, place).await?;
    let seen = OpinionMap {
        version: input.seen,
        ..OpinionMap::new(component.id)
    };
    if !store::map::save_map(tx, &seen, input.moderation).await? {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    let what = Mapped::OpinionMapSaved {
        component: component.slug,
        moderation: input.moderation.name(),
    };
    Ok(Done::new((), &OpinionEvent::of(&process, what)))
}
