//! Addresses of this module's pages, as links are written.

use stoa_kernel::Id;
use stoa_web::Visitor;

use crate::model::{Reference, Report};

/// The query of these pairs, encoded (WHATWG URL, section 5).
pub fn query_of(pairs: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(pairs).unwrap_or_default()
}

/// The reference of a report, as people read it.
pub fn reference_of(visitor: &Visitor, id: Id<Report>) -> String {
    Reference::of(&visitor.app().config.town.reference_prefix, id).to_string()
}

/// The page of a report.
pub fn report_path(visitor: &Visitor, id: Id<Report>) -> String {
    format!("/reports/{}", reference_of(visitor, id))
}

/// The file of a photo, by the hash of one of its sizes.
pub fn photo_path(hash: &str, size: &str) -> String {
    format!("/photos/{hash}-{size}.jpg")
}
