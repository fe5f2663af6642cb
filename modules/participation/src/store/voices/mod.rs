//! What people say in processes.

mod comment_lists;
mod comments;
#[cfg(test)]
mod plan_tests;
mod proposal_lists;
mod proposals;
mod supports;

pub use comment_lists::{After, Spoken, comments_in, comments_of, list_comments, list_replies};
pub use comments::{comment_by_id, insert_comment, set_vote, vote_of};
pub use proposal_lists::{
    Listing, Order, Place, list_proposals, placed_proposals, proposals_of, some_proposals,
};
pub use proposals::{insert_proposal, insert_step, proposal_by_id, rewrite, set_stage, steps_of};
pub use supports::{insert_support, is_supporter, remove_support};
