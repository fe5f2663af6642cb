//! A page: one thing that is asked at a time.

use serde::{Deserialize, Serialize};

use crate::{Condition, Localised, Question};

/// One page of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its name in addresses, unique in the form: small letters, digits and hyphens.
    pub slug: String,
    /// Its heading.
    pub title: Localised,
    /// A word of help beneath the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Localised>,
    /// Asked only if this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Asked once for each of several things.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
    /// What it asks.
    pub questions: Vec<Question>,
    /// Where it leads: the first that holds; without any, to the page that follows in the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub go_to: Vec<GoTo>,
}

/// How often a page is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// At least so many items; 0 lets people say that there is none.
    #[serde(default)]
    pub min: u32,
    /// At most so many.
    pub max: u32,
    /// What one of them is called: "child", "vehicle".
    pub item: Localised,
}

/// Where a page leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoTo {
    /// Only if this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The slug of a page, or `end`.
    pub page: String,
}

impl GoTo {
    /// The word for the end of the form, which no page may have as its slug.
    pub const END: &'static str = "end";
}

impl Page {
    /// Its question of that key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }
}
