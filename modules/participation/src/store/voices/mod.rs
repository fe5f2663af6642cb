//! What people say in processes.

mod proposal_lists;
mod proposals;
mod supports;

pub use proposal_lists::{Listing, Order, Place, list_proposals, proposals_of, some_proposals};
pub use proposals::{insert_proposal, insert_step, proposal_by_id, rewrite, set_stage, steps_of};
pub use supports::{insert_support, is_supporter, remove_support};
