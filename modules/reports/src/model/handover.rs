//! Reports that another body has been given, by mail or by its Open311 server, and how far that has come.

use stoa_kernel::{Id, Timestamp};

use super::report::Report;

/// One giving of a report to another body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    pub id: Id<Handover>,
    pub report: Id<Report>,
    /// The slug of the body.
    pub agency: String,
    pub way: HandoverWay,
    /// What their server gave us while it had no id yet; may be empty.
    pub token: String,
    /// Their id of it, once known; may be empty.
    pub their_id: String,
    pub state: HandoverState,
    /// What their server said when it refused; for staff.
    pub note: String,
    pub made_at: Timestamp,
    pub changed_at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandoverWay {
    Mail,
    Open311,
    /// The body has neither a server nor a mailbox: somebody tells them.
    ByHand,
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandoverState {
    /// To be sent.
    Waiting,
    /// They have it.
    Sent,
    /// They would not take it, or it never arrived: somebody must look.
    Refused,
    /// They ended it, or it is no longer theirs.
    Ended,
}

impl HandoverWay {
    pub const ALL: [HandoverWay; 3] =
        [HandoverWay::Mail, HandoverWay::Open311, HandoverWay::ByHand];

    pub const fn slug(self) -> &'static str {
        match self {
            HandoverWay::Mail => "mail",
            HandoverWay::Open311 => "open311",
            HandoverWay::ByHand => "by-hand",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.slug() == slug)
    }
}

impl HandoverState {
    pub const ALL: [HandoverState; 4] = [
        HandoverState::Waiting,
        HandoverState::Sent,
        HandoverState::Refused,
        HandoverState::Ended,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            HandoverState::Waiting => "waiting",
            HandoverState::Sent => "sent",
            HandoverState::Refused => "refused",
            HandoverState::Ended => "ended",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_come_back() {
        for way in HandoverWay::ALL {
            assert_eq!(HandoverWay::parse(way.slug()), Some(way));
        }
        for state in HandoverState::ALL {
            assert_eq!(HandoverState::parse(state.slug()), Some(state));
        }
    }
}
