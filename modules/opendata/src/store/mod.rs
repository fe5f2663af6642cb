//! All of this module's SQL, by noun.

mod datasets;
mod facets;
mod files;
mod keys;
mod lists;
mod marks;
mod own;
mod saved_queries;
mod versions;

pub use datasets::{
    change_state, dataset_by_id, dataset_by_slug, insert_dataset, replace_description, set_asked,
    touch,
};
pub use facets::{Facets, facets, facets_of, related};
pub use files::{
    NewFile, NewResource, add_resource, attach_file, file_by_id, files_of, finish_file,
    insert_file, name_resource, remove_resource, resource_by_id, resource_by_name, resources_of,
    stop_file, use_file,
};
pub use keys::{data_keys, insert_data_key, program_of_key, revoke_data_key};
pub use lists::{
    Listed, Place, agencies_with_data, count_published, drafts, fitting_ids, published_after,
    published_from, published_page, published_slugs, some_datasets,
};
pub use marks::{count_marks, replace_marks, values_of};
pub use own::{OldFile, clear_file, old_files, others_with, own_due, remember_own};
pub use saved_queries::{
    insert_saved_query, list_saved_query, remove_saved_query, saved_queries, saved_query,
};
pub use versions::{
    NamedTable, all_tables, insert_version, newest_version, newest_versions, remove_tables,
    replace_tables, table_owner, version_of, version_text, versions_of,
};

use stoa_kernel::town::Part;

/// What nodes remember of the published tables, all together.
pub const PART: Part = Part::Of("opendata");
