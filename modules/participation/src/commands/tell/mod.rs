//! What can change about who hears of what, and about the thread.

mod choose_notices;
mod confirm_following;
mod follow_process;
mod forget_following;
mod link_thread;
mod stop_following;
mod unlink_thread;

pub use choose_notices::choose_notices;
pub use confirm_following::confirm_following;
pub use follow_process::{FollowProcess, Following, count_question, follow_process};
pub use forget_following::{UNCONFIRMED_FOR, forget_following};
pub use link_thread::{LinkThread, link_thread};
pub use stop_following::stop_following;
pub use unlink_thread::unlink_thread;

use stoa_kernel::{Id, Reader, Result, actor::Person};

use crate::{
    model::tell::{Follow, FollowId},
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
