//! Staff say what is to be reached after a decision, and by when.

use stoa_kernel::{App, Done, Localised, Result, Tx, digest};

use super::decision_to_keep;
use crate::{
    events::{TellEvent, Told},
    model::{
        Faults, check_title, parse_day,
        tell::{DecisionId, Milestone},
        words,
    },
    store::tell as store,
};

/// What is to be reached.
#[derive(Debug, Clone)]
pub struct AddMilestone {
    pub decision: DecisionId,
    pub title: Localised,
    /// A day such as `2026-03-04`; empty for none.
    pub due_on: String,
}

/// `Invalid` on the fields that are wrong.
pub async fn add_milestone(app: &App, tx: &mut Tx, input: AddMilestone) -> Result<Done<Milestone>> {
    let decision = decision_to_keep(tx, (input.decision, 0)).await?;
    let title = words::tidy(&input.title);
    let mut faults = Faults::default();
    check_title(&title, app.config.town.language, &mut faults);
    let due_on = parse_day(&input.due_on);
    let is_day = due_on.is_some() || input.due_on.trim().is_empty();
    faults.want(is_day, "due_on", "participation-frame-fault-day");
    faults.done()?;
    let milestone = Milestone {
        id: tx.new_id()?,
        decision: decision.id,
        title,
        due_on,
        percent: 0,
        spent: 0,
        reached_at: None,
        version: 1,
    };
    store::insert_milestone(tx, &milestone).await?;
    let what = Told::MilestoneAdded {
        milestone: milestone.id.number(),
        title: digest(&milestone.title.to_json()),
    };
    let event = TellEvent::of(&decision.reference(), what).by(&decision.agency);
    Ok(Done::new(milestone, &event))
}
