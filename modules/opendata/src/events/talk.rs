//! What the ledger remembers of what readers say: numbers, codes and digests of texts. Votes are nobody's.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{
    Dataset,
    talk::{DataRequest, ShowcaseItem},
};

/// Something that was said to the portal, or decided about it.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct TalkEvent {
    #[serde(skip)]
    reference: String,
    #[serde(skip)]
    agency: String,
    what: Talked,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Talked {
    DataAskedFor {
        title: String,
        text: String,
    },
    DataVoteGiven,
    DataVoteTakenBack,
    /// `dataset` is the reference of what came of it.
    DataRequestAnswered {
        state: &'static str,
        answer: String,
        dataset: Option<String>,
    },
    DataRequestHidden {
        hidden: bool,
    },
    /// `picture` is the hash of its file.
    ShowcaseSuggested {
        title: String,
        address: String,
        picture: String,
    },
    ShowcaseDecided {
        state: &'static str,
        reason: String,
    },
    DataCommented {
        comment: i64,
        kind: &'static str,
        text: String,
    },
    DataCommentDecided {
        comment: i64,
        state: &'static str,
        answer: String,
        version: i64,
    },
    DataFollowed {
        follow: i64,
        way: &'static str,
    },
    DataWebhookConfirmed {
        follow: i64,
    },
    DataFollowingStopped {
        follow: i64,
    },
}

impl TalkEvent {
    pub fn of_request(request: &DataRequest, what: Talked) -> Self {
        TalkEvent {
            reference: request.reference(),
            agency: request.agency.clone(),
            what,
        }
    }

    pub fn of_showcase(item: &ShowcaseItem, what: Talked) -> Self {
        TalkEvent {
            reference: item.reference(),
            agency: String::new(),
            what,
        }
    }

    pub fn about(dataset: &Dataset, what: Talked) -> Self {
        TalkEvent {
            reference: dataset.reference(),
            agency: dataset.agency.clone(),
            what,
        }
    }

    /// Whoever reads the ledger does not learn what somebody follows.
    pub fn of_follow(what: Talked) -> Self {
        TalkEvent {
            reference: "datafollow".to_owned(),
            agency: String::new(),
            what,
        }
    }
}

impl Event for TalkEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Talked::DataAskedFor { .. } => "data_asked_for",
            Talked::DataVoteGiven => "data_vote_given",
            Talked::DataVoteTakenBack => "data_vote_taken_back",
            Talked::DataRequestAnswered { .. } => "data_request_answered",
            Talked::DataRequestHidden { .. } => "data_request_hidden",
            Talked::ShowcaseSuggested { .. } => "showcase_suggested",
            Talked::ShowcaseDecided { .. } => "showcase_decided",
            Talked::DataCommented { .. } => "data_commented",
            Talked::DataCommentDecided { .. } => "data_comment_decided",
            Talked::DataFollowed { .. } => "data_followed",
            Talked::DataWebhookConfirmed { .. } => "data_webhook_confirmed",
            Talked::DataFollowingStopped { .. } => "data_following_stopped",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
