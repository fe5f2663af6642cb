//! One edit of many descriptions.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, FieldError, Id, Message, Result, Timestamp};

use super::{Dataset, Description, Frequency, Licence};

/// What shall be different in each of them; what is empty stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Changes {
    pub agency: String,
    pub licence: String,
    pub frequency: String,
    pub contact: String,
    pub contact_email: String,
    pub add_keywords: Vec<String>,
    pub remove_keywords: Vec<String>,
}

impl Changes {
    /// `Invalid` with every fault when a code is unknown, or when nothing would change.
    pub fn checked(self) -> Result<Self> {
        let mut faults = Vec::new();
        let mut fault = |field: &str, key| faults.push(FieldError::new(field, Message::new(key)));
        if self == Changes::default() {
            fault("agency", "opendata-batch-no-change");
        }
        if !self.licence.is_empty() && Licence::parse(&self.licence).is_none() {
            fault("licence", "opendata-licence-unknown");
        }
        if !self.frequency.is_empty() && Frequency::parse(&self.frequency).is_none() {
            fault("frequency", "opendata-frequency-wrong");
        }
        match faults.is_empty() {
            true => Ok(self),
            false => Err(Error::Invalid(faults)),
        }
    }

    /// Agency and description of a dataset as they would be.
    pub fn applied(&self, dataset: &Dataset) -> (String, Description) {
        let chosen = |new: &str, old: &str| if new.is_empty() { old } else { new }.to_owned();
        let mut new = dataset.description.clone();
        new.licence = chosen(&self.licence, &new.licence);
        new.frequency = chosen(&self.frequency, &new.frequency);
        new.contact = chosen(&self.contact, &new.contact);
        new.contact_email = chosen(&self.contact_email, &new.contact_email);
        let is_same = |one: &String, other: &String| one.to_lowercase() == other.to_lowercase();
        new.keywords.retain(|word| {
            let mut removed = self.remove_keywords.iter();
            !removed.any(|one| is_same(one, word))
        });
        for word in &self.add_keywords {
            if !new.keywords.iter().any(|known| is_same(known, word)) {
                new.keywords.push(word.clone());
            }
        }
        (chosen(&self.agency, &dataset.agency), new)
    }
}

/// A dataset that was edited: as it was, and its revision since.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub dataset: i64,
    pub agency: String,
    pub before: Description,
    pub revision: i64,
}

/// An edit of many that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    pub id: Id<Batch>,
    pub changes: Changes,
    pub edits: Vec<Edited>,
    pub at: Timestamp,
    pub undone_at: Option<Timestamp>,
}
