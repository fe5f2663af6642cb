//! All of this module's SQL, by noun.

mod categories;
mod lists;
mod photos;
mod queue;
mod reports;
mod setup;
mod updates;

pub use categories::{categories, category, save_category};
pub use lists::{in_box, nearby, page, page_before};
pub use photos::{find_photo, hide_photo, insert_photos, photos_by_hash, photos_of};
pub use queue::queue;
pub use reports::{
    Origin, by_reference, find, find_by_origin, find_many, insert, of_reporters, save, save_quietly,
};
pub use setup::{Setup, SetupMemory, setup};
pub use updates::{
    find_update, insert_update, public_updates_between, replace_update_text, set_update_hidden,
    updates_of,
};

/// `$first, $first+1, …` for an IN list of so many values.
fn placeholders(first: usize, count: usize) -> String {
    let all: Vec<String> = (first..first + count)
        .map(|place| format!("${place}"))
        .collect();
    all.join(", ")
}
