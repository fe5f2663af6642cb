//! What the words that cities use for a report's state mean in ours.

use serde::{Deserialize, Serialize};

/// Where a report of another system stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImportStatus {
    Received,
    InProgress,
    Fixed,
    /// Ended, without a word on how. What most cities publish.
    Closed,
    NotDone,
    HandedOver,
    Duplicate,
    Withdrawn,
}

impl ImportStatus {
    /// All of them, as the mapping file spells them.
    pub const NAMES: &[(&str, ImportStatus)] = &[
        ("received", ImportStatus::Received),
        ("in-progress", ImportStatus::InProgress),
        ("fixed", ImportStatus::Fixed),
        ("closed", ImportStatus::Closed),
        ("not-done", ImportStatus::NotDone),
        ("handed-over", ImportStatus::HandedOver),
        ("duplicate", ImportStatus::Duplicate),
        ("withdrawn", ImportStatus::Withdrawn),
    ];

    pub fn has_ended(self) -> bool {
        !matches!(self, ImportStatus::Received | ImportStatus::InProgress)
    }

    /// The mapping file's spelling.
    pub fn name(self) -> &'static str {
        Self::NAMES
            .iter()
            .find(|(_, status)| *status == self)
            .map_or("received", |(name, _)| name)
    }
}

/// A city's word as it is compared: lower case, single spaces for whatever separates.
pub fn plain(word: &str) -> String {
    let lower = word.to_lowercase();
    let parts: Vec<&str> = lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}

/// The meaning of words that mean the same everywhere. Whatever a city means otherwise its mapping says.
/// Collected from the exports of New York, Chicago, Boston, St. Louis, San Francisco, SeeClickFix and FixMyStreet.
pub fn usual(plain_word: &str) -> Option<ImportStatus> {
    use ImportStatus::{
        Closed, Duplicate, Fixed, HandedOver, InProgress, NotDone, Received, Withdrawn,
    };
    let status = match plain_word {
        "open" | "new" | "submitted" | "reported" | "received" | "confirmed" | "unconfirmed"
        | "pending" | "unspecified" | "acknowledged" | "reopened" | "re opened" | "registered" => {
            Received
        }
        "in progress" | "in process" | "started" | "assigned" | "scheduled"
        | "action scheduled" | "investigating" | "planned" | "on hold" | "under review"
        | "work in progress" | "open dup" => InProgress,
        "fixed" | "fixed council" | "fixed user" | "resolved" | "completed" | "complete"
        | "done" | "solved" => Fixed,
        "closed" | "close" | "archived" | "ended" | "finished" => Closed,
        "cancel" | "cancelled" | "canceled" | "withdrawn" | "voided" => Withdrawn,
        "duplicate" | "closed dup" | "completed dup" | "closed duplicate" => Duplicate,
        "unable to fix" | "not fixed" | "no further action" | "rejected" | "declined"
        | "wont fix" | "won t fix" | "invalid" => NotDone,
        "not responsible"
        | "not councils responsibility"
        | "not council s responsibility"
        | "internal referral"
        | "referred"
        | "transferred" => HandedOver,
        _ => return None,
    };
    Some(status)
}
