//! What can change about budgets and elections.

mod decide_eligibility;
mod estimate_cost;
mod move_project;
mod save_pot;
mod save_project;

pub use decide_eligibility::{DecideEligibility, decide_eligibility};
pub use estimate_cost::{EstimateCost, estimate_cost};
pub use move_project::{MoveProject, move_project};
pub use save_pot::{SavePot, save_pot};
pub use save_project::{SaveProject, save_project};

use stoa_kernel::{App, Error, OrNotFound, Result, Tx};

use crate::{
    casework,
    model::{
        Component, Faults, Kind, Setup, State,
        budget::{Pot, PotId, Project},
        election::has_begun,
        words,
    },
    policy, store,
};

/// A component of projects as its managers change it, with its pots.
struct Found {
    setup: Setup,
    component: Component,
    pots: Vec<Pot>,
}

impl Found {
    /// `Conflict` where the process was withdrawn, or people vote on the projects: what stands to vote stays as it is.
    async fn read(app: &App, tx: &mut Tx, place: (&str, &str)) -> Result<Self> {
        let found = Found::any(tx, place).await?;
        if let Some(election) = store::election::election_on(tx, found.component.id).await? {
            let day = app.config.time_zone().to_datetime(tx.now()).date();
            if has_begun(&found.setup, election.component, day) {
                return Err(Error::conflict("participation-budget-voting"));
            }
        }
        Ok(found)
    }

    /// The same whether people vote or not. `Conflict` where the process was withdrawn.
    async fn any(tx: &mut Tx, (process, component): (&str, &str)) -> Result<Self> {
        let setup = casework::setup(tx, policy::SET_UP, (process, 0)).await?;
        let component = setup.component(component).cloned();
        let component = component
            .filter(|one| one.kind == Kind::Budget)
            .or_not_found()?;
        if setup.process.state == State::Withdrawn {
            return Err(Error::conflict("participation-frame-withdrawn"));
        }
        let pots = store::budget::pots_of(tx, component.id).await?;
        Ok(Found {
            setup,
            component,
            pots,
        })
    }

    /// `Invalid` on `pot` where the component has none such.
    fn pot(&self, id: PotId) -> Result<&Pot> {
        let found = self.pots.iter().find(|pot| pot.id == id);
        found.ok_or_else(|| Error::invalid("pot", "participation-frame-fault-choice"))
    }

    /// A project as it was on the screen; `seen` is 0 for whoever has seen none.
    async fn project(&self, tx: &mut Tx, (number, seen): (i64, i64)) -> Result<Project> {
        let at = (self.component.id, number);
        let found = store::budget::project_by_number(tx, at).await?;
        let project = found.or_not_found()?;
        faster(seen == 0 || seen == project.version)?;
        Ok(project)
    }
}

/// `Conflict` when somebody was faster.
fn faster(was_first: bool) -> Result<()> {
    if was_first {
        Ok(())
    } else {
        Err(Error::conflict("participation-frame-changed-meanwhile"))
    }
}

/// Why something is so, without blanks at the ends. `Invalid` on `reason` when nothing is left, or it is too long.
fn reason_of(text: &str) -> Result<String> {
    let reason = text.trim().replace("\r\n", "\n");
    let mut faults = Faults::default();
    let is_there = !reason.is_empty();
    faults.want(is_there, "reason", "participation-frame-fault-reason");
    let fits = reason.chars().count() <= words::TEXT;
    faults.want(fits, "reason", "participation-frame-fault-long");
    faults.done()?;
    Ok(reason)
}
