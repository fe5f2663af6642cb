//! Flags, cases, appeals, and the words of what was hidden.

mod appeals;
mod case_lists;
mod cases;
mod flags;
mod originals;
#[cfg(test)]
mod plan_tests;
mod recent;

pub use appeals::{decide_appeal, insert_appeal};
pub use case_lists::{Out, decided_cases, open_appeals, open_cases, statements_out};
pub(crate) use cases::hidden;
pub use cases::{case_by_id, decide_case, insert_case, open_case_of};
pub use flags::{flags_of, insert_flag};
pub use originals::{hide, insert_original, insert_reading, original_of, readings_of, restore};
pub use recent::{Recent, recent_of, written_between};
