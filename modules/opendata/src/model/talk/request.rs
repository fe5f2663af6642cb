//! A request for data that does not exist yet.

use stoa_kernel::{
    Id, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

use crate::model::DatasetId;

/// What somebody asks to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataRequest {
    pub id: Id<DataRequest>,
    pub person: Id<Person>,
    pub title: String,
    pub text: String,
    /// The slug of the body that is asked; empty where nobody knows which.
    pub agency: String,
    pub state: RequestState,
    /// Whether it was taken from public view.
    pub hidden: bool,
    pub votes: i64,
    /// What was answered, with the reasons; empty before.
    pub answer: String,
    /// The dataset that came of it.
    pub dataset: Option<DatasetId>,
    pub asked_at: Timestamp,
    pub updated_at: Timestamp,
    pub revision: i64,
}

impl DataRequest {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("datarequest-{}", self.id)
    }

    pub fn path(&self) -> String {
        format!("/data/requests/{}", self.id)
    }
}

/// How far a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestState {
    Open,
    /// Somebody is looking at it.
    Looking,
    Answered,
    Declined,
}

impl RequestState {
    pub const ALL: [RequestState; 4] = [
        RequestState::Open,
        RequestState::Looking,
        RequestState::Answered,
        RequestState::Declined,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            RequestState::Open => "open",
            RequestState::Looking => "looking",
            RequestState::Answered => "answered",
            RequestState::Declined => "declined",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether votes still say something.
    pub const fn is_open(self) -> bool {
        matches!(self, RequestState::Open | RequestState::Looking)
    }
}

impl FromValue for RequestState {
    fn from_value(value: &Value) -> Option<Self> {
        RequestState::parse(&String::from_value(value)?)
    }
}
