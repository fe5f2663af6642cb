//! All of this module's SQL, by noun.

mod aliases;
mod changes;
mod choose;
mod datasets;
mod facets;
mod file_sources;
mod files;
mod keys;
mod lists;
mod live;
mod marks;
pub(crate) mod marks_of_charts;
mod narrowing;
mod own;
mod places;
mod plans;
mod privacy;
mod resources;
mod runs;
mod saved_queries;
mod sitemap;
mod sources;
pub mod talk;
mod versions;

pub use aliases::{aliases_among, aliases_of, replace_aliases, resource_of_alias};
pub use changes::{change_of, changes_of, keep_change};
pub use choose::choose_datasets;
pub use datasets::{
    add_version, change_state, dataset_by_id, dataset_by_slug, insert_dataset, replace_description,
    set_asked, touch,
};
pub use facets::{Facets, facets, facets_of, facets_within, related};
pub use file_sources::{
    FileSource, SeenFile, file_source_of, file_sources_due, file_sources_of, forget_seen,
    left_dataset, remember_fetch, remember_left, remember_seen, seen_files, set_file_source,
};
pub use files::{
    NewFile, NewResource, add_resource, attach_file, drop_file, file_by_id, files_like, files_of,
    finish_file, insert_file, name_resource, place_resource, remove_resource, resource_by_id,
    resource_by_name, resources_of, stop_file, use_file,
};
pub use keys::{data_keys, insert_data_key, program_of_key, revoke_data_key};
pub use lists::{
    Listed, Order, Place, Way, agencies_with_data, count_published, datasets_in_order,
    datasets_like, drafts, fitting_ids, published_after, published_from, published_page,
    published_slugs, some_datasets,
};
pub use live::{
    OWN_CLEARED_AFTER, clear_later, forget_lives, forget_shown, insert_live, is_named, live_of,
    live_of_file, lives_of, remove_live, replace_live, set_waits, show_before,
};
pub use marks::{count_marks, replace_marks, values_of};
pub use own::{
    OldFile, clear_file, move_own_rows, old_files, others_with, own_due, own_rows, remember_own,
    set_own_rows,
};
pub use places::tables_with_places;
pub use plans::{
    all_plans, batch_by_id, batches, fail_plan, insert_batch, insert_plan, plan_of, remove_plan,
    replace_successor, successor_of, successors, undo_batch,
};
pub use privacy::{
    budget_of, carry_decisions, clear_as_is, file_of_resource, give_out, hold_back, insert_treated,
    keep_as_is, keep_budget, keep_found, name_treated, release,
};
pub use resources::{ResourceOrder, ResourceTerm, resources_like};
pub use runs::{end_run, insert_run, is_running, run_by_id, runs_of, stop_run};
pub use saved_queries::{
    insert_saved_query, list_saved_query, remove_saved_query, saved_queries, saved_query,
};
pub use sitemap::{count_addresses, some_addresses};
pub use sources::{
    FoundAt, change_source, comes_from_another, count_records, forget_record, harvest_sources,
    insert_source, known_records, remember_found, remember_record, set_next, source_by_id,
};
pub use versions::{
    NamedTable, all_tables, count_table_names, insert_version, newest_version, newest_versions,
    remove_tables, replace_tables, table_names, table_owner, version_of, version_text, versions_of,
};

use stoa_kernel::town::Part;

/// What nodes remember of the published tables, all together.
pub const PART: Part = Part::Of("opendata");
