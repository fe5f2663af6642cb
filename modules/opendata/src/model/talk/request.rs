//! A request for data that does not exist yet.

use std::collections::BTreeSet;

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

/// The words of a text by which others like it are known, in small letters. Words of fewer than four letters say little and are passed over.
pub fn telling_words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
        .collect()
}

/// How alike two texts are: the share of the shorter one's telling words that the other has too, from 0 to 1.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (telling_words(one), telling_words(other));
    let fewer = one.len().min(other.len());
    if fewer == 0 {
        return 0.0;
    }
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    count(one.intersection(&other).count()) / count(fewer)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::likeness;

    #[test]
    fn requests_for_the_same_are_alike() {
        assert!(likeness("Noise of the airport", "Airport noise by hour") > 0.9);
        assert!(likeness("Noise of the airport", "Budgets of schools") < 0.1);
        assert!(likeness("a b c", "a b c") < 0.1);
    }

    proptest! {
        #[test]
        fn likeness_is_a_share_and_the_same_both_ways(one in ".{0,60}", other in ".{0,60}") {
            let there = likeness(&one, &other);
            prop_assert!((0.0..=1.0).contains(&there));
            prop_assert!((there - likeness(&other, &one)).abs() < 1e-12);
        }
    }
}
