//! A comment: what somebody says for or against something, and what others say of it.

use stoa_kernel::{
    Id, Lang, Result, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

use crate::model::{
    ComponentId, Faults, Scene,
    moderation::Hidden,
    voices::{NAME, Proposal, written_length},
};

pub type CommentId = Id<Comment>;

/// The longest comment, in letters.
const TEXT: usize = 4000;

/// What somebody says.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    pub id: CommentId,
    pub subject: Subject,
    /// The comment that it answers.
    pub parent: Option<CommentId>,
    /// `None` for whoever wrote without signing in, or was forgotten.
    pub author: Option<Id<Person>>,
    pub remark: Remark,
    /// The language of the page on which it was written.
    pub lang: Lang,
    pub ups: i64,
    pub downs: i64,
    /// How many answer it.
    pub replies: i64,
    pub made_at: Timestamp,
    /// Why its words are not there: it breaks a rule.
    pub hidden: Option<Hidden>,
}

/// What its author writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub side: Side,
    pub text: String,
    /// The name that stands with it, as its author chose; empty for none.
    pub name_shown: String,
}

/// On which side of the matter a comment is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    For,
    Against,
    #[default]
    None,
}

/// What is talked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub component: ComponentId,
    /// Where it stands: the slugs of its process and its component.
    pub place: (String, String),
    /// The body that asks.
    pub agency: String,
    /// The number of the proposal, or of the component where the whole of it is the debate.
    pub number: i64,
}

impl Side {
    pub const ALL: [Side; 3] = [Side::For, Side::Against, Side::None];

    pub const fn name(self) -> &'static str {
        match self {
            Side::For => "for",
            Side::Against => "against",
            Side::None => "none",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Side::ALL.into_iter().find(|side| side.name() == name)
    }
}

impl FromValue for Side {
    fn from_value(value: &Value) -> Option<Self> {
        Side::parse(&String::from_value(value)?)
    }
}

impl Subject {
    /// A proposal.
    pub fn proposal(proposal: &Proposal) -> Self {
        Subject {
            component: proposal.component,
            place: proposal.place.clone(),
            agency: proposal.agency.clone(),
            number: proposal.id.number(),
        }
    }

    /// The question of a component that is a debate.
    pub fn debate(scene: &Scene) -> Self {
        let process = &scene.setup.process;
        Subject {
            component: scene.component.id,
            place: (process.slug.clone(), scene.component.slug.clone()),
            agency: process.agency.clone(),
            number: scene.component.id.number(),
        }
    }

    fn is_debate(&self) -> bool {
        self.component.number() == self.number
    }

    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        match self.is_debate() {
            true => format!("process-{}", self.place.0),
            false => format!("M-P{}", self.number),
        }
    }

    /// Its page.
    pub fn path(&self) -> String {
        let (process, component) = &self.place;
        match self.is_debate() {
            true => format!("/participate/{process}/{component}"),
            false => format!("/participate/{process}/{component}/{}", self.number),
        }
    }
}

impl Comment {
    /// Its page: what it says, and who answers it.
    pub fn path(&self) -> String {
        format!("/participate/comment/{}", self.id)
    }
}

impl Remark {
    /// Without blanks at the ends. `Invalid` on `text` and `name_shown`: empty, or too long.
    pub fn checked(&self) -> Result<Self> {
        let tidy = |text: &str| text.trim().replace("\r\n", "\n");
        let remark = Remark {
            side: self.side,
            text: tidy(&self.text),
            name_shown: tidy(&self.name_shown),
        };
        let mut faults = Faults::default();
        let is_there = !remark.text.is_empty();
        faults.want(is_there, "text", "participation-frame-fault-empty");
        written_length(&remark.text, ("text", TEXT), &mut faults);
        written_length(&remark.name_shown, ("name_shown", NAME), &mut faults);
        faults.done()?;
        Ok(remark)
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::{Error, Id};

    use super::{Remark, Side, Subject};

    #[test]
    fn a_subject_is_a_proposal_or_the_whole_component() {
        let mut subject = Subject {
            component: Id::new(7),
            place: ("harbour".to_owned(), "ideas".to_owned()),
            agency: "council".to_owned(),
            number: 9,
        };
        assert_eq!(subject.path(), "/participate/harbour/ideas/9");
        assert_eq!(subject.reference(), "M-P9");
        subject.number = 7;
        assert_eq!(subject.path(), "/participate/harbour/ideas");
        assert_eq!(subject.reference(), "process-harbour");
    }

    #[test]
    fn an_empty_comment_is_none() {
        let remark = Remark {
            side: Side::For,
            text: " \r\n".to_owned(),
            name_shown: "y".repeat(61),
        };
        let Err(Error::Invalid(faults)) = remark.checked() else {
            panic!("nothing was told")
        };
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["text", "name_shown"]);
    }
}
