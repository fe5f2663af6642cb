//! All of this module's SQL.

pub mod absences;
mod applications;
pub mod appointments;
pub mod attachments;
pub mod bank;
pub mod bills;
pub mod charges;
pub mod counts;
pub mod documents;
mod entries;
pub mod evaluations;
pub mod feeds;
pub mod gaps;
pub mod hand_overs;
pub mod hooks;
pub mod intakes;
pub mod known;
pub mod letters;
mod offers;
pub mod offices;
pub mod operators;
pub mod partners;
pub mod permits;
pub mod post;
mod queue;
pub mod readings;
pub mod reads;
pub mod refunds;
pub mod registers;
pub mod retention;
pub mod second_looks;
pub mod signatures;
pub mod slots;
pub mod tasks;
pub mod transfers;
pub mod troubles;

pub use applications::{
    expired, find, find_by_token, hold, insert, of_people, remove, save, set_token, with_conflicts,
};
pub use entries::{entries_of, insert_entry};
pub use offers::{
    draft_of, find_service, find_version, insert_service, insert_version, next_number, offered,
    save_service, save_version, services, versions_of,
};
pub use queue::{COUNTED, PAGE, Place, page_query, queue, queue_count};

use stoa_kernel::Error;

/// A word in a table that this program does not know: somebody changed the table, or a newer program wrote it.
fn unknown(what: &str, word: &str) -> Error {
    Error::Broken(format!("{what} is {word:?} in a table"))
}
