//! Texts under review: their versions, what people say to them, and what is decided about that.

mod annotate_paragraph;
mod decide_annotation;
mod save_document_version;

pub use annotate_paragraph::{AnnotateParagraph, annotate_paragraph};
pub use decide_annotation::{DecideAnnotation, decide_annotation};
pub use save_document_version::{SaveDocumentVersion, save_document_version};
