//! Somebody who would sit in an assembly.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Error, FieldError, Id, Message, Resource, Result,
    actor::Person,
    db::{FromValue, Value},
};

use super::{AssemblyId, Features};

pub type VolunteerId = Id<Volunteer>;

/// Who put their name down, without what they answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volunteer {
    pub id: VolunteerId,
    pub assembly: AssemblyId,
    pub person: Id<Person>,
    /// What they are called in what is published.
    pub public_id: String,
    /// Their answers, under their own key.
    pub sealed: Vec<u8>,
    pub state: VolunteerState,
}

/// How far they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VolunteerState {
    /// They can be drawn.
    Waiting,
    /// They took their name off.
    Withdrawn,
    /// They have a seat, and have not said yet whether they take it.
    Drawn,
    Accepted,
    Declined,
}

impl VolunteerState {
    pub const ALL: [VolunteerState; 5] = [
        VolunteerState::Waiting,
        VolunteerState::Withdrawn,
        VolunteerState::Drawn,
        VolunteerState::Accepted,
        VolunteerState::Declined,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            VolunteerState::Waiting => "waiting",
            VolunteerState::Withdrawn => "withdrawn",
            VolunteerState::Drawn => "drawn",
            VolunteerState::Accepted => "accepted",
            VolunteerState::Declined => "declined",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        let mut all = VolunteerState::ALL.into_iter();
        all.find(|state| state.name() == name)
    }
}

impl FromValue for VolunteerState {
    fn from_value(value: &Value) -> Option<Self> {
        VolunteerState::parse(&String::from_value(value)?)
    }
}

impl Volunteer {
    /// As the policies see it.
    pub fn resource(&self, agency: &str, own: bool) -> Resource {
        Resource::new("Volunteer", self.id.to_string())
            .text("agency", agency)
            .flag("own", own)
    }
}

/// Which value of each feature somebody is of: by the feature's number, the value's place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<u32, usize>);

impl Answers {
    /// `Invalid` on each `feature-N` that is not answered.
    pub fn check(&self, features: &Features) -> Result<()> {
        let missing = features.0.iter().filter(|feature| {
            let place = self.0.get(&feature.number);
            place.is_none_or(|place| *place >= feature.values.len())
        });
        let told: Vec<FieldError> = missing
            .map(|feature| {
                let message = Message::new("participation-frame-fault-choice");
                FieldError::new(format!("feature-{}", feature.number), message)
            })
            .collect();
        match told.is_empty() {
            true => Ok(()),
            false => Err(Error::Invalid(told)),
        }
    }
}

/// What a volunteer is called: `V-` and eight letters and digits that are not mistaken for each other.
pub fn public_id(random: [u8; 8]) -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let letters = random.iter().map(|byte| LETTERS[usize::from(byte % 32)]);
    format!("V-{}", letters.map(char::from).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::public_id;

    #[test]
    fn ids_are_no_numbers_and_no_names() {
        assert_eq!(public_id([0, 1, 31, 32, 63, 255, 8, 9]), "V-23Z2ZZAB");
    }
}
