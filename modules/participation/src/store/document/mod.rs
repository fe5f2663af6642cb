//! Texts under review, and what people say to them.

mod annotation_lists;
mod annotations;
#[cfg(test)]
mod plan_tests;
mod versions;

pub use annotation_lists::{
    Listing, Which, annotation_authors, annotations_by, count_by_anchor, count_by_verdict,
    list_annotations,
};
pub use annotations::{annotation_by_id, decide, decisions_of, insert_annotation};
pub use versions::{
    drop_version, insert_version, last_anchor, newest_version, passages_of, version_by_number,
    version_with, versions_of,
};
