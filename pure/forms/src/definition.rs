//! The definition of a form: one readable file.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Condition, Localised, Page, Question, canonical::canonical};

/// The most bytes that a file of a definition may have.
pub const LARGEST_FILE: usize = 4 * 1024 * 1024;

/// A form: what it asks, in which order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Its name in addresses: small letters, digits and hyphens.
    pub slug: String,
    /// The languages (BCP 47) that every text has; the first stands in where one lacks.
    pub languages: Vec<String>,
    /// Its title.
    pub title: Localised,
    /// What it is for, in a sentence or two.
    #[serde(default, skip_serializing_if = "Localised::is_empty")]
    pub purpose: Localised,
    /// What it asks, in this order unless `go_to` says otherwise.
    pub pages: Vec<Page>,
    /// What must be agreed to before it is sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declarations: Vec<Declaration>,
    /// Who signs besides the one who fills it in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatories: Vec<Signatory>,
}

/// A sentence that must be agreed to before the form is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Its name, unique among declarations.
    pub key: String,
    /// The sentence.
    pub text: Localised,
    /// Only if this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// Somebody who signs besides the one who fills the form in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// Its name, unique among signatories.
    pub key: String,
    /// Who that is: "the owner of the house".
    pub title: Localised,
    /// The key of the email question that says where to reach them. On a repeated page, each item names somebody.
    pub email: String,
    /// The key of the question on the same page that says who they are; without one, the title does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they declare by signing; without it, that they know what is sent and agree.
    #[serde(default, skip_serializing_if = "Localised::is_empty")]
    pub declares: Localised,
    /// The slugs of the pages whose answers they are shown; all where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sees: Vec<String>,
    /// Only if this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// A file that is no definition, in words, with the place if it is known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unreadable(pub String);

/// The SHA-256 of a definition's canonical JSON (RFC 8785): two definitions that say the same have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub [u8; 32]);

impl fmt::Display for Version {
    /// 64 hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Definition {
    /// Reads a definition from YAML 1.2, of which JSON is a part. Only `true` and `false` are truths, so `NO` stays a country.
    ///
    /// # Errors
    /// What is no YAML, more than 4 MiB, nested deeper than 64, or not a definition; with line and column where they are known. Whether the form makes
    /// sense is for `check`.
    pub fn from_yaml(text: &str) -> Result<Self, Unreadable> {
        if text.len() > LARGEST_FILE {
            return Err(Unreadable(format!(
                "the file is larger than {LARGEST_FILE} bytes"
            )));
        }
        let options = serde_saphyr::options! {
            strict_booleans: true,
            budget: serde_saphyr::budget! {
                max_depth: 64,
                max_aliases: 1_000,
            },
        };
        serde_saphyr::from_str_with_options(text, options).map_err(|e| Unreadable(e.to_string()))
    }

    /// Reads a definition from JSON.
    ///
    /// # Errors
    /// As `from_yaml`.
    pub fn from_json(text: &str) -> Result<Self, Unreadable> {
        if text.len() > LARGEST_FILE {
            return Err(Unreadable(format!(
                "the file is larger than {LARGEST_FILE} bytes"
            )));
        }
        serde_json::from_str(text).map_err(|e| Unreadable(e.to_string()))
    }

    /// The definition as YAML, for people.
    ///
    /// # Errors
    /// None that is known; the writer may refuse.
    pub fn to_yaml(&self) -> Result<String, Unreadable> {
        serde_saphyr::to_string(self).map_err(|e| Unreadable(e.to_string()))
    }

    /// The definition as JSON.
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Its stable name.
    pub fn version(&self) -> Version {
        Version(Sha256::digest(canonical(&self.to_json())).into())
    }

    /// The page of that slug.
    pub fn page(&self, slug: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.slug == slug)
    }

    /// The question of that key, with its page.
    pub fn question(&self, key: &str) -> Option<(&Page, &Question)> {
        self.pages
            .iter()
            .find_map(|page| Some((page, page.question(key)?)))
    }

    /// The language whose texts stand in where another lacks.
    pub fn fallback(&self) -> &str {
        self.languages.first().map_or("", String::as_str)
    }
}
