//! Who wants to hear of what, the thread, and the news that wait for their mail.

mod decisions;
mod follows;
mod milestones;
mod news;
mod newsletters;
#[cfg(test)]
mod plan_tests;
mod threads;

pub use decisions::{
    corrections_of, decision_by_id, decisions_of, insert_decision, rewrite_decision,
};
pub use follows::{
    confirm_follow, follow_by_id, followers_of, follows_of_people, insert_follow, is_following,
    remove_follow, remove_unconfirmed, set_rhythm,
};
pub use milestones::{
    insert_milestone, milestone_by_id, milestones_of, move_milestone, progress_of,
};
pub use news::{News, drop_old_news, insert_news, news_of, was_asked};
pub use newsletters::{insert_newsletter, newsletters_of};
pub use threads::{after, before, insert_strand, remove_strand, strands_of};
