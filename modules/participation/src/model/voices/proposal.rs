//! A proposal: what somebody wishes, who supports it, and what became of it.

use stoa_kernel::{
    Id, Lang, Resource, Result, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

use super::{NAME, written_length};
use crate::model::{ComponentId, Faults, moderation::Hidden, proposals::Details, words};

pub type ProposalId = Id<Proposal>;

/// The longest text, in letters.
const TEXT: usize = 8000;

/// What somebody proposes in a component of a process.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    pub id: ProposalId,
    pub component: ComponentId,
    /// Where it stands: the slugs of its process and its component.
    pub place: (String, String),
    /// The body that asks.
    pub agency: String,
    /// `None` for whoever wrote without signing in, or was forgotten.
    pub author: Option<Id<Person>>,
    pub written: Written,
    /// The language of the page on which it was written.
    pub lang: Lang,
    pub stage: Stage,
    /// How many voices support it.
    pub supports: i64,
    pub made_at: Timestamp,
    pub updated_at: Timestamp,
    /// Grows with each change of it, so that nobody overwrites or answers what they have not seen.
    pub version: i64,
    /// Why its words are not there: it breaks a rule.
    pub hidden: Option<Hidden>,
}

/// What its author writes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Written {
    pub title: String,
    pub text: String,
    /// The name that stands with it, as its author chose; empty for none.
    pub name_shown: String,
    pub details: Details,
}

/// How far a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Its author is still writing.
    Draft,
    /// Everybody reads it.
    Open,
    /// The body looks into it.
    Considered,
    /// The body takes it up.
    Accepted,
    /// The body does not take it up.
    Declined,
    /// What it asks for is there.
    Done,
    /// Its author took it back.
    Withdrawn,
    /// It goes on as a part of another one.
    Merged,
    /// It goes on as several.
    Split,
}

/// A step on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub stage: Stage,
    /// Why, in the words of whoever took the step.
    pub reason: String,
    pub at: Timestamp,
}

impl Stage {
    pub const ALL: [Stage; 9] = [
        Stage::Draft,
        Stage::Open,
        Stage::Considered,
        Stage::Accepted,
        Stage::Declined,
        Stage::Done,
        Stage::Withdrawn,
        Stage::Merged,
        Stage::Split,
    ];

    /// What a body can answer.
    pub const ANSWERS: [Stage; 4] = [
        Stage::Considered,
        Stage::Accepted,
        Stage::Declined,
        Stage::Done,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Open => "open",
            Stage::Considered => "considered",
            Stage::Accepted => "accepted",
            Stage::Declined => "declined",
            Stage::Done => "done",
            Stage::Withdrawn => "withdrawn",
            Stage::Merged => "merged",
            Stage::Split => "split",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }

    /// Whether it stands in lists and can be answered: it was sent, not taken back, and does not go on as another one.
    pub const fn is_listed(self) -> bool {
        !matches!(
            self,
            Stage::Draft | Stage::Withdrawn | Stage::Merged | Stage::Split
        )
    }

    /// Whether support still says something: nothing was decided yet.
    pub const fn is_undecided(self) -> bool {
        matches!(self, Stage::Open | Stage::Considered)
    }
}

impl FromValue for Stage {
    fn from_value(value: &Value) -> Option<Self> {
        Stage::parse(&String::from_value(value)?)
    }
}

impl Proposal {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("M-P{}", self.id)
    }

    /// Its page.
    pub fn path(&self) -> String {
        let (process, component) = &self.place;
        format!("/participate/{process}/{component}/{}", self.id)
    }

    /// Whether everybody reads it.
    pub fn is_public(&self) -> bool {
        self.stage != Stage::Draft
    }

    /// Whether its author can still change its words: nobody has supported or answered what stands there.
    pub fn is_changeable(&self) -> bool {
        self.stage == Stage::Open && self.supports == 0 && self.hidden.is_none()
    }

    /// As the policies see it.
    pub fn resource(&self, own: bool) -> Resource {
        Resource::new("Proposal", self.reference())
            .text("agency", self.agency.as_str())
            .flag("own", own)
            .flag("public", self.is_public())
    }
}

impl Written {
    /// Without blanks at the ends. `Invalid` on `title`, `text` and `name_shown`: empty, or too long.
    pub fn checked(&self) -> Result<Self> {
        let tidy = |text: &str| text.trim().replace("\r\n", "\n");
        let written = Written {
            title: tidy(&self.title),
            text: tidy(&self.text),
            name_shown: tidy(&self.name_shown),
            details: self.details.clone(),
        };
        let mut faults = Faults::default();
        for (field, text, most) in [
            ("title", &written.title, words::TITLE),
            ("text", &written.text, TEXT),
        ] {
            faults.want(!text.is_empty(), field, "participation-frame-fault-empty");
            written_length(text, (field, most), &mut faults);
        }
        written_length(&written.name_shown, ("name_shown", NAME), &mut faults);
        faults.done()?;
        Ok(written)
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Error;

    use super::{Stage, Written};

    #[test]
    fn stages_are_known_by_their_names() {
        for stage in Stage::ALL {
            assert_eq!(Stage::parse(stage.name()), Some(stage));
        }
        assert!(Stage::ANSWERS.into_iter().all(|stage| stage != Stage::Open));
    }

    #[test]
    fn what_is_written_is_cut_clean_and_each_fault_told() {
        let written = Written {
            title: "  A bench\r\n".to_owned(),
            text: "By the river.".to_owned(),
            ..Written::default()
        };
        assert_eq!(written.checked().unwrap().title, "A bench");
        let wrong = Written {
            title: " ".to_owned(),
            text: "x".repeat(8001),
            name_shown: "y".repeat(61),
            ..Written::default()
        };
        let Err(Error::Invalid(faults)) = wrong.checked() else {
            panic!("nothing was told")
        };
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["title", "text", "name_shown"]);
    }
}
