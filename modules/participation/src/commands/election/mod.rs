//! What can change about secret votes: setting one up, giving out papers, casting, opening.

mod cast_envelope;
mod issue_paper;
mod open_envelopes;
mod prepare_election;

pub use cast_envelope::cast_envelope;
pub use issue_paper::{IssuePaper, issue_paper};
pub use open_envelopes::{OpenEnvelopes, open_envelopes};
pub use prepare_election::{PrepareElection, prepare_election};
