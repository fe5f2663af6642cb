//! The projects that stand to vote: those that can be done, at what they cost.

use stoa_kernel::{Reader, Result, Tx, params};

use crate::model::{
    ComponentId,
    budget::{Project, ProjectId, Verdict},
    election::{Election, Item},
};
use crate::store::budget::{Listing, list_projects, pots_of};

/// The most projects of a vote: what a page can hold.
const MOST: usize = 1000;

/// Those of a component, by their numbers.
pub async fn standing(db: &mut Reader, election: &Election) -> Result<Vec<(Item, Project)>> {
    let Some(budget) = &election.budget else {
        return Ok(Vec::new());
    };
    of_component(db, budget.projects).await
}

async fn of_component(db: &mut Reader, component: ComponentId) -> Result<Vec<(Item, Project)>> {
    let pots = pots_of(db, component).await?;
    let listing = Listing {
        component,
        pot: None,
        after: 0,
        limit: MOST,
    };
    let (projects, _has_more) = list_projects(db, listing).await?;
    let can_be_done = projects
        .into_iter()
        .filter(|project| project.verdict == Verdict::Eligible);
    let item = |project: Project| {
        let pot = pots.iter().find(|pot| pot.id == project.pot)?;
        let item = Item {
            number: u32::try_from(project.number).ok()?,
            pot: pot.id,
            cost: project.cost?,
            money: pot.money.minor,
        };
        Some((item, project))
    };
    Ok(can_be_done.filter_map(item).collect())
}

/// Whether the vote gave a project money.
pub async fn set_won(tx: &mut Tx, project: ProjectId, won: bool) -> Result<()> {
    let sql = "UPDATE project SET won = $2 WHERE id = $1";
    tx.execute(sql, params![project, won]).await?;
    Ok(())
}
