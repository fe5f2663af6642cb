//! Staff say how far a milestone is, what it cost so far, and what was done. Everybody along the thread hears of it.

use stoa_kernel::{App, Done, Error, Localised, OrNotFound, Result, Tx, digest};
use stoa_payments::Money;

use super::{decision_to_keep, faster};
use crate::{
    events::{TellEvent, Told},
    model::{
        Faults,
        tell::{Decision, MilestoneId, Progress},
        words,
    },
    store::tell as store,
};

/// How far it is.
#[derive(Debug, Clone)]
pub struct ReachMilestone {
    pub milestone: MilestoneId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// From 0 to 100, which is done.
    pub percent: i64,
    /// What was spent so far, as a decimal number in the decision's currency; empty for nothing.
    pub spent: String,
    pub text: Localised,
}

/// `Invalid` on the fields that are wrong; `Conflict` when somebody was faster.
pub async fn reach_milestone(app: &App, tx: &mut Tx, input: ReachMilestone) -> Result<Done<()>> {
    let milestone = store::milestone_by_id(tx, input.milestone)
        .await?
        .or_not_found()?;
    let decision = decision_to_keep(tx, (milestone.decision, 0)).await?;
    if input.seen != 0 && input.seen != milestone.version {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    let text = words::tidy(&input.text);
    let mut faults = Faults::default();
    let main = app.config.town.language;
    words::check(&text, main, ("text", words::TEXT), &mut faults);
    let is_share = (0..=100).contains(&input.percent);
    faults.want(is_share, "percent", "participation-tell-fault-percent");
    let spent = spent_of(&decision, input.spent.trim());
    faults.want(spent.is_some(), "spent", "participation-tell-fault-spent");
    faults.done()?;
    let step = Progress {
        milestone: milestone.id,
        percent: input.percent,
        // It was asked for above.
        spent: spent.unwrap_or_default(),
        text,
        at: tx.now(),
    };
    faster(store::move_milestone(tx, &milestone, &step).await?)?;
    let what = Told::MilestoneReached {
        milestone: milestone.id.number(),
        percent: step.percent,
        spent: step.spent,
        text: digest(&step.text.to_json()),
    };
    let event = TellEvent::of(&decision.reference(), what).by(&decision.agency);
    Ok(Done::new((), &event))
}

/// In minor units; `None` for what is no amount, and for money where the decision has none.
fn spent_of(decision: &Decision, text: &str) -> Option<i64> {
    if text.is_empty() {
        return Some(0);
    }
    let currency = decision.written.currency()?;
    Money::from_decimal(text, currency)
        .ok()
        .map(|money| money.minor)
}
