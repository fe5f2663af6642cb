//! A text under review, and what people would have changed in it.

mod annotation;
mod version;

pub use annotation::{Annotation, AnnotationId, Decision, Noted, Verdict};
pub use version::{Aligned, Passage, Version, VersionId, aligned, anchored, checked_text, note_of};
