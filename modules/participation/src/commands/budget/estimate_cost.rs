//! A manager says what a project costs, and how that was estimated.

use stoa_kernel::{App, Done, Result, Tx, digest};

use super::{Found, faster, reason_of};
use crate::{
    events::{BudgetEvent, Spent},
    model::budget::{Project, sum},
    store,
};

/// What a project costs, and why.
#[derive(Debug, Clone)]
pub struct EstimateCost {
    pub process: String,
    pub component: String,
    pub number: i64,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// As somebody wrote it, in the currency of its pot.
    pub cost: String,
    pub reason: String,
}

/// `Invalid` on `cost` and `reason`: what was found to be possible costs no more than its pot holds; `Conflict` when somebody was faster.
pub async fn estimate_cost(app: &App, tx: &mut Tx, input: EstimateCost) -> Result<Done<()>> {
    let found = Found::read(app, tx, (&input.process, &input.component)).await?;
    let was = found.project(tx, (input.number, input.seen)).await?;
    let pot = found.pot(was.pot)?;
    let cost = sum(&input.cost, pot.money.currency, "cost")?;
    let project = Project {
        cost: Some(cost.minor),
        cost_why: reason_of(&input.reason)?,
        ..was
    };
    project.check(pot, "cost")?;
    faster(store::budget::rewrite_project(tx, &project).await?)?;
    let what = Spent::CostEstimated {
        cost: cost.minor,
        currency: cost.currency.code().to_owned(),
        why: digest(&project.cost_why),
    };
    let event = BudgetEvent::of_project(&found.setup.process, &project, what);
    Ok(Done::new((), &event))
}
