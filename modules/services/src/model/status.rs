//! Where an application stands, from the first answer to the decision.

use serde::{Deserialize, Serialize};

/// The state of an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Answers are kept; nobody but the applicant sees them.
    Begun,
    /// It is sent, and waits for others to sign it; nobody of staff sees it.
    Signing,
    /// It is with us; nobody has looked yet.
    Received,
    /// Somebody works on it.
    Reviewing,
    /// The applicant has to supply something; the clock stands still.
    Waiting,
    Granted,
    Refused,
    Withdrawn,
}

impl Status {
    pub const ALL: [Status; 8] = [
        Status::Begun,
        Status::Signing,
        Status::Received,
        Status::Reviewing,
        Status::Waiting,
        Status::Granted,
        Status::Refused,
        Status::Withdrawn,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            Status::Begun => "begun",
            Status::Signing => "signing",
            Status::Received => "received",
            Status::Reviewing => "reviewing",
            Status::Waiting => "waiting",
            Status::Granted => "granted",
            Status::Refused => "refused",
            Status::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.slug() == slug)
    }

    /// Whether somebody still has to do something: such an application stands in a queue.
    pub const fn is_open(self) -> bool {
        matches!(self, Status::Received | Status::Reviewing | Status::Waiting)
    }

    /// Whether it was decided upon.
    pub const fn is_decided(self) -> bool {
        matches!(self, Status::Granted | Status::Refused)
    }
}

#[cfg(test)]
mod tests {
    use super::Status;

    #[test]
    fn every_state_is_known_by_its_slug() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.slug()), Some(status));
        }
        assert_eq!(Status::parse("lost"), None);
    }

    #[test]
    fn what_is_decided_is_in_no_queue() {
        for status in Status::ALL {
            assert!(!(status.is_open() && status.is_decided()), "{status:?}");
        }
    }
}
