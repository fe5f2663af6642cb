//! All of this module's SQL.

mod applications;
mod entries;
mod offers;
pub mod permits;

pub use applications::{
    PAGE, Place, decision_times, expired, find, find_by_token, insert, of_people, queue, remove,
    save,
};
pub use entries::{entries_of, insert_entry};
pub use offers::{
    draft_of, find_service, find_version, insert_service, insert_version, next_number, offered,
    save_service, save_version, services, versions_of,
};

use stoa_kernel::Error;

/// A word in a table that this program does not know: somebody changed the table, or a newer program wrote it.
fn unknown(what: &str, word: &str) -> Error {
    Error::Broken(format!("{what} is {word:?} in a table"))
}
