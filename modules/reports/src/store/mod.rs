//! All of this module's SQL, by noun.

mod asked;
mod batches;
mod categories;
mod conditions;
mod counted;
mod counts;
mod desk;
mod digests;
mod figures;
mod follows;
mod handovers;
mod lists;
mod map_cells;
mod moderation;
mod passed_on;
mod photos;
mod places;
mod queue;
mod reports;
mod save_reports;
mod setup;
mod steps;
mod totals;
mod unfinished;
mod updates;
mod walks;

pub use asked::{Asked, asked, note_asked};
pub use batches::{Batch, BatchedRow, batched_row, insert_batch, is_in_batch};
pub use categories::{categories, category, save_category};
pub use counts::{Count, count_matching};
pub use desk::{
    api_keys, find_template, insert_api_key, insert_saved_view, program_of_key, remove_saved_view,
    revoke_api_key, save_template, saved_views, templates,
};
pub use digests::{begin_digest, is_reminded, is_swept, remember_reminder, remember_sweep};
pub use figures::{By, FigureFilter, figures, figures_by};
pub use follows::{
    area_followers, confirm_follow, copy_supports, count_followers, count_support, end_mails_to,
    find_follow, followers, followers_in_cells, follows_of, insert_follow, insert_support,
    is_named, is_supporter, move_followers, remove_follow, remove_unconfirmed, tell_reporter,
};
pub use handovers::{
    end_handovers, find_handover, handover_by_their_id, handovers_of, insert_handover,
    insert_taken_update, open_handovers, taken_update, update_handover,
};
pub use lists::{in_box, nearby, page, page_before};
pub use map_cells::{CellCount, cell_counts, estimate_in_box};
pub use moderation::{
    Original, count_hide_requests, decide_hide_request, find_hide_request, hide_requests_of,
    insert_hide_request, insert_original, open_hide_requests, originals_of,
};
pub use passed_on::{
    has_older_waiting, insert_passed_on, passed_on, passed_on_of, update_passed_on,
};
pub use photos::{find_photo, hide_photo, insert_photos, is_photo, photos_by_hash, photos_of};
pub use queue::{LateCount, count_queue, due_place, late_of_teams, queue, queue_before};
pub use reports::{
    DUPLICATES, by_reference, duplicates_of, find, find_between, find_by_origin, find_many,
    known_origins, of_reporters,
};
pub use save_reports::{
    Origin, insert, insert_many, keep_media, repoint_duplicates, save, save_quietly, take_over,
    touch,
};
pub use setup::{Place, Setup, SetupMemory, remembered_setup, setup};
pub use totals::{count_dirty, has_dirty};
pub use unfinished::{end_unfinished_import, keep_unfinished_import, unfinished_import};
pub use updates::{
    find_update, insert_update, insert_updates, is_word_of_resident, keep_update_media,
    public_updates_between, replace_update_text, state_changes_of, updates_of,
};

/// `$first, $first+1, …` for an IN list of so many values.
fn placeholders(first: usize, count: usize) -> String {
    let all: Vec<String> = (first..first + count)
        .map(|place| format!("${place}"))
        .collect();
    all.join(", ")
}

/// `($1, $2), ($3, $4), …` for so many rows of so many columns.
fn row_places(rows: usize, columns: usize) -> String {
    let all: Vec<String> = (0..rows)
        .map(|row| format!("({})", placeholders(row * columns + 1, columns)))
        .collect();
    all.join(", ")
}

#[cfg(test)]
mod plan_tests;
