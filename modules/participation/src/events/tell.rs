//! Who wants to hear of what, by the number of the wish alone; and what came of what.

use serde::Serialize;
use stoa_kernel::Event;

/// Something that happened to a wish to be told, or to the thread.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct TellEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Told,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    Followed {
        follow: i64,
        rhythm: &'static str,
    },
    FollowingConfirmed {
        follow: i64,
    },
    FollowingStopped,
    FollowingForgotten {
        follow: i64,
    },
    NoticesChosen {
        rhythm: &'static str,
    },
    ThreadLinked {
        from: String,
        bond: &'static str,
    },
    ThreadUnlinked {
        from: String,
    },
    NewsletterSent {
        words: String,
    },
    /// With the digest of what it says, and the things on which it rests.
    DecisionTaken {
        written: String,
        inputs: Vec<String>,
    },
    DecisionCorrected {
        version: i64,
        written: String,
        reason: String,
    },
    MilestoneAdded {
        milestone: i64,
        title: String,
    },
    /// `spent`: in minor units of the decision's currency.
    MilestoneReached {
        milestone: i64,
        percent: i64,
        spent: i64,
        text: String,
    },
}

impl TellEvent {
    pub fn of(reference: &str, what: Told) -> Self {
        // What somebody said, whatever it was, is no thing of its own.
        let reference = match reference {
            crate::model::tell::EVERYTHING => "participation",
            one => one,
        };
        TellEvent {
            reference: reference.to_owned(),
            agency: String::new(),
            what,
        }
    }

    pub fn by(self, agency: &str) -> Self {
        TellEvent {
            agency: agency.to_owned(),
            ..self
        }
    }
}

impl Event for TellEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Told::Followed { .. } => "participation_followed",
            Told::FollowingConfirmed { .. } => "participation_following_confirmed",
            Told::FollowingStopped => "participation_following_stopped",
            Told::FollowingForgotten { .. } => "participation_following_forgotten",
            Told::NoticesChosen { .. } => "participation_notices_chosen",
            Told::ThreadLinked { .. } => "thread_linked",
            Told::ThreadUnlinked { .. } => "thread_unlinked",
            Told::NewsletterSent { .. } => "newsletter_sent",
            Told::DecisionTaken { .. } => "decision_taken",
            Told::DecisionCorrected { .. } => "decision_corrected",
            Told::MilestoneAdded { .. } => "milestone_added",
            Told::MilestoneReached { .. } => "milestone_reached",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
