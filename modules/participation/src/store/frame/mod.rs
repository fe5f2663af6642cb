//! Processes with their phases and components.

mod components;
mod lists;
mod moves;
mod phases;
#[cfg(test)]
mod plan_tests;
mod processes;

pub use components::{components_of, insert_component};
pub use lists::{Listed, Place, Which, all_processes, list};
pub use moves::{insert_move, moves_of};
pub use phases::{insert_phase, phases_of, remove_phase, replace_phase};
pub use processes::{change_state, describe, insert_process, process_by_slug, set_days};

use stoa_kernel::{Reader, Result};

use crate::model::Setup;

/// A process with all that it is made of.
pub async fn setup_by_slug(db: &mut Reader, slug: &str) -> Result<Option<Setup>> {
    let Some(process) = process_by_slug(db, slug).await? else {
        return Ok(None);
    };
    Ok(Some(Setup {
        components: components_of(db, process.id).await?,
        phases: phases_of(db, process.id).await?,
        process,
    }))
}
