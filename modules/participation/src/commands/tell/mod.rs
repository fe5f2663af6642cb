//! What can change about who hears of what, and about the thread.

mod add_milestone;
mod choose_notices;
mod confirm_following;
mod correct_decision;
mod follow_process;
mod forget_following;
mod link_thread;
mod reach_milestone;
mod send_newsletter;
mod stop_following;
mod take_decision;
mod unlink_thread;

pub use add_milestone::{AddMilestone, add_milestone};
pub use choose_notices::choose_notices;
pub use confirm_following::confirm_following;
pub use correct_decision::{CorrectDecision, correct_decision};
pub use follow_process::{FollowProcess, Following, count_question, follow_process};
pub use forget_following::{UNCONFIRMED_FOR, forget_following};
pub use link_thread::{LinkThread, link_thread};
pub use reach_milestone::{ReachMilestone, reach_milestone};
pub use send_newsletter::{SendNewsletter, send_newsletter};
pub use stop_following::stop_following;
pub use take_decision::{TakeDecision, take_decision};
pub use unlink_thread::unlink_thread;

use stoa_kernel::{Error, Id, OrNotFound, Reader, Result, Tx, actor::Person};

use crate::{
    model::tell::{Decision, DecisionId, Follow, FollowId},
    policy,
    store::tell as store,
};

/// The wish of this thing among all of a mailbox, but the one of this number.
async fn same_wish(
    db: &mut Reader,
    people: &[Id<Person>],
    (thing, but): (&str, Option<FollowId>),
) -> Result<Option<Follow>> {
    let all = store::follows_of_people(db, people).await?;
    let is_same =
        |one: &Follow| one.thing == thing && one.confirmed_at.is_some() && Some(one.id) != but;
    Ok(all.into_iter().find(is_same))
}

/// A decision, for whoever may keep it, with the version that was on the screen; 0 for whoever has seen none. `Conflict` where somebody was faster.
async fn decision_to_keep(tx: &mut Tx, (id, seen): (DecisionId, i64)) -> Result<Decision> {
    let decision = store::decision_by_id(tx, id).await?.or_not_found()?;
    tx.may(policy::KEEP_DECISIONS, &policy::processes(&decision.agency))?;
    faster(seen == 0 || seen == decision.version)?;
    Ok(decision)
}

/// `Conflict` when somebody was faster.
fn faster(was_first: bool) -> Result<()> {
    if was_first {
        Ok(())
    } else {
        Err(Error::conflict("participation-frame-changed-meanwhile"))
    }
}
