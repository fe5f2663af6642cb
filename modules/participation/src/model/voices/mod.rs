//! What people say in a process.

mod proposal;

pub use proposal::{Proposal, ProposalId, Stage, Step, Written};
