//! What people state and say to what others state.

mod cast_vote;
mod import_opinions;
mod moderate_statement;
mod save_opinion_map;
mod submit_statement;

pub use cast_vote::{CastVote, cast_vote, participant, participant_in};
pub use import_opinions::{ImportOpinions, import_opinions};
pub use moderate_statement::{ModerateStatement, moderate_statement};
pub use save_opinion_map::{SaveOpinionMap, save_opinion_map};
pub use submit_statement::{SubmitStatement, submit_statement};

use stoa_kernel::{OrNotFound, Result, Tx};

use crate::{
    casework,
    model::{Component, Kind, Process},
};

/// The map at an address, for staff who may do this with its process.
async fn run(
    tx: &mut Tx,
    action: &str,
    (process, component): (&str, &str),
) -> Result<(Process, Component)> {
    let setup = casework::setup(tx, action, (process, 0)).await?;
    let found = setup.component(component).cloned();
    let map = found.filter(|found| found.kind == Kind::Opinions);
    Ok((setup.process, map.or_not_found()?))
}
