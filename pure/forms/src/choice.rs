//! One of the answers that a question offers.

use serde::{Deserialize, Serialize};

use crate::Localised;

/// One answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is kept, and what conditions name.
    pub key: String,
    /// What people read.
    pub label: Localised,
    /// A word of help beneath it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Localised>,
    /// Whether it excludes all others, as "none of these" does. Only `choices` has such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
}
