//! Opinion maps, their statements and their votes.

mod imports;
mod maps;
mod opinions;
#[cfg(test)]
mod plan_tests;
mod votes;

pub use imports::{insert_opinions, insert_votes, note_import};
pub use maps::{map_of, note_change, save_map};
pub use opinions::{
    decide_opinion, insert_opinion, is_stated, opinion_by_id, opinions_of, opinions_written,
};
pub use votes::{cast, turns_after, votes_by};
