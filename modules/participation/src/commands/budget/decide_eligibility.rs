//! A manager says whether a project can be done, with the reason that everybody reads.

use stoa_kernel::{App, Done, Result, Tx, digest};

use super::{Found, faster, reason_of};
use crate::{
    events::{BudgetEvent, Spent},
    model::{
        Faults,
        budget::{Project, Verdict},
    },
    store,
};

/// What was decided, and why.
#[derive(Debug, Clone)]
pub struct DecideEligibility {
    pub process: String,
    pub component: String,
    pub number: i64,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub verdict: Verdict,
    pub reason: String,
}

/// `Invalid` on `verdict` and `reason`: only what has a cost that its pot holds can be done; `Conflict` when somebody was faster.
pub async fn decide_eligibility(
    app: &App,
    tx: &mut Tx,
    input: DecideEligibility,
) -> Result<Done<()>> {
    let found = Found::read(app, tx, (&input.process, &input.component)).await?;
    let was = found.project(tx, (input.number, input.seen)).await?;
    let mut faults = Faults::default();
    let is_decided = Verdict::DECIDED.contains(&input.verdict);
    faults.want(is_decided, "verdict", "participation-frame-fault-choice");
    faults.done()?;
    let project = Project {
        verdict: input.verdict,
        reason: reason_of(&input.reason)?,
        ..was
    };
    project.check(found.pot(project.pot)?, "verdict")?;
    faster(store::budget::rewrite_project(tx, &project).await?)?;
    let what = Spent::EligibilityDecided {
        verdict: project.verdict.name(),
        reason: digest(&project.reason),
    };
    let event = BudgetEvent::of_project(&found.setup.process, &project, what);
    Ok(Done::new((), &event))
}
