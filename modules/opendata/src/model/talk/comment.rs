//! A comment on a dataset, or the report of an error in it.

use stoa_kernel::{
    Id, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

use crate::model::DatasetId;

/// What somebody says of a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataComment {
    pub id: Id<DataComment>,
    pub person: Id<Person>,
    pub dataset: DatasetId,
    /// The slug of the body that answers for the dataset.
    pub agency: String,
    pub kind: CommentKind,
    /// The column or the row that is meant; empty: all of it.
    pub place: String,
    /// What was written, under the installation's key, until somebody has looked at it.
    pub sealed: Option<Vec<u8>>,
    /// What was written, once it is public.
    pub text: String,
    pub state: CommentState,
    pub answer: String,
    /// The version in which the error is corrected; 0 for none.
    pub version: i64,
    pub sent_at: Timestamp,
    pub updated_at: Timestamp,
    pub revision: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentKind {
    Comment,
    Error,
}

impl CommentKind {
    pub const fn name(self) -> &'static str {
        match self {
            CommentKind::Comment => "comment",
            CommentKind::Error => "error",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        let all = [CommentKind::Comment, CommentKind::Error];
        all.into_iter().find(|kind| kind.name() == name)
    }
}

impl FromValue for CommentKind {
    fn from_value(value: &Value) -> Option<Self> {
        CommentKind::parse(&String::from_value(value)?)
    }
}

/// How far a comment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentState {
    /// Nobody has looked at it yet, and nobody else reads it.
    Waiting,
    /// Public, and not answered yet.
    Public,
    Answered,
    /// The error is corrected in a version.
    Corrected,
    /// It is not shown, and what was written is gone.
    Declined,
}

impl CommentState {
    pub const ALL: [CommentState; 5] = [
        CommentState::Waiting,
        CommentState::Public,
        CommentState::Answered,
        CommentState::Corrected,
        CommentState::Declined,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            CommentState::Waiting => "waiting",
            CommentState::Public => "public",
            CommentState::Answered => "answered",
            CommentState::Corrected => "corrected",
            CommentState::Declined => "declined",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    pub const fn is_public(self) -> bool {
        !matches!(self, CommentState::Waiting | CommentState::Declined)
    }
}

impl FromValue for CommentState {
    fn from_value(value: &Value) -> Option<Self> {
        CommentState::parse(&String::from_value(value)?)
    }
}

/// What a steward does with a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Everybody may read it.
    Publish,
    /// Everybody may read it, and this answer.
    Answer(String),
    /// The error is corrected in this version; a few words may say how.
    Correct { version: i64, answer: String },
    /// It is not shown; why is told to whoever wrote it.
    Decline(String),
}

impl Decision {
    pub const fn state(&self) -> CommentState {
        match self {
            Decision::Publish => CommentState::Public,
            Decision::Answer(_) => CommentState::Answered,
            Decision::Correct { .. } => CommentState::Corrected,
            Decision::Decline(_) => CommentState::Declined,
        }
    }
}
