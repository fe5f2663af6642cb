//! Secret votes: set-up, roll, envelopes and ballots.

mod ballots;
mod elections;
mod envelopes;
#[cfg(test)]
mod plan_tests;
mod results;
mod roll;
mod slate;

pub use ballots::{Line, ballots_beginning, insert_ballots, list_ballots};
pub use elections::{
    election_by_id, election_of, election_on, insert_election, sealed_key, set_outcome,
};
pub use envelopes::{envelopes_of, insert_envelope, last_turn};
pub use results::{Pot, insert_result, result_of, results_of};
pub use roll::{count_papers, has_paper, insert_paper, paper_of, papers_beginning};
pub use slate::{set_won, standing};
