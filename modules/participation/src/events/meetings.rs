//! What happens to meetings: numbers and digests, never what a guest needs.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::meeting::Meeting;

/// Something that happened to a meeting.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct MeetingEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Met,
}

/// One variant a command; a meeting that is saved is called, or changed. Texts are digests.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    MeetingCalled {
        component: String,
        planned: String,
    },
    MeetingChanged {
        version: i64,
        planned: String,
    },
    MeetingCancelled {
        reason: String,
    },
    MeetingJoined,
    MeetingLeft,
    /// How many guests need something.
    MeetingNeedsRead {
        count: usize,
        purpose: String,
    },
    MeetingMinutesPublished {
        came: i64,
        minutes: String,
    },
}

impl MeetingEvent {
    pub fn of(meeting: &Meeting, what: Met) -> Self {
        MeetingEvent {
            reference: meeting.reference(),
            agency: meeting.agency.clone(),
            what,
        }
    }
}

impl Event for MeetingEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Met::MeetingCalled { .. } => "meeting_called",
            Met::MeetingChanged { .. } => "meeting_changed",
            Met::MeetingCancelled { .. } => "meeting_cancelled",
            Met::MeetingJoined => "meeting_joined",
            Met::MeetingLeft => "meeting_left",
            Met::MeetingNeedsRead { .. } => "meeting_needs_read",
            Met::MeetingMinutesPublished { .. } => "meeting_minutes_published",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
