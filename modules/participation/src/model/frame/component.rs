//! A component of a process: what can be done in it, and by whom.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Actor, Id, Localised,
    db::{FromValue, Value},
};

use super::ProcessId;

pub type ComponentId = Id<Component>;

/// One of the ways in which people take part in a process.
#[derive(Debug, Clone, PartialEq)]
pub struct Component {
    pub id: ComponentId,
    pub process: ProcessId,
    /// Its name in the addresses of the process.
    pub slug: String,
    pub kind: Kind,
    pub title: Localised,
    pub needs: Needs,
}

/// What kind of component it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// People write ideas, support those of others and talk about them; the body answers.
    Proposals,
    /// People talk about one question, for and against.
    Debate,
    /// People say to statements whether they agree; a map shows who thinks alike and what unites them.
    Opinions,
    /// What money there is, on which projects it can be spent, what each costs and whether it can be done.
    Budget,
    /// People choose in secret among what stands to vote.
    Vote,
    /// People put their name down for a seat; lots are drawn among them, so that the assembly looks like the town.
    Assembly,
    /// People ask for something together; with enough signatures the body has to answer.
    Petition,
    /// A text by paragraph: people remark on it and word it anew; the body decides on each and shows the next version.
    Document,
    /// People come together, in a place or online.
    Meetings,
    /// People answer questions; results are shown with their margins, and no answer can be joined to anybody.
    Survey,
}

impl Kind {
    pub const ALL: [Kind; 10] = [
        Kind::Proposals,
        Kind::Debate,
        Kind::Opinions,
        Kind::Budget,
        Kind::Vote,
        Kind::Assembly,
        Kind::Petition,
        Kind::Document,
        Kind::Meetings,
        Kind::Survey,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Kind::Proposals => "proposals",
            Kind::Debate => "debate",
            Kind::Opinions => "opinions",
            Kind::Budget => "budget",
            Kind::Vote => "vote",
            Kind::Assembly => "assembly",
            Kind::Petition => "petition",
            Kind::Document => "document",
            Kind::Meetings => "meetings",
            Kind::Survey => "survey",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What a phase can switch on in it; nothing in what people only read.
    pub const fn verbs(self) -> &'static [Verb] {
        match self {
            Kind::Proposals => &[Verb::Write, Verb::Support, Verb::Comment],
            Kind::Debate => &[Verb::Comment],
            Kind::Opinions => &[Verb::Write, Verb::Vote],
            Kind::Budget | Kind::Meetings => &[],
            Kind::Vote => &[Verb::Vote],
            Kind::Assembly => &[Verb::Write],
            Kind::Petition => &[Verb::Write, Verb::Support],
            Kind::Document => &[Verb::Write, Verb::Comment],
            Kind::Survey => &[Verb::Answer],
        }
    }
}

impl FromValue for Kind {
    fn from_value(value: &Value) -> Option<Self> {
        Kind::parse(&String::from_value(value)?)
    }
}

/// What people do in a component. Reading is always open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
    Write,
    Support,
    Comment,
    Vote,
    Answer,
}

impl Verb {
    pub const ALL: [Verb; 5] = [
        Verb::Write,
        Verb::Support,
        Verb::Comment,
        Verb::Vote,
        Verb::Answer,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Verb::Write => "write",
            Verb::Support => "support",
            Verb::Comment => "comment",
            Verb::Vote => "vote",
            Verb::Answer => "answer",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Verb::ALL.into_iter().find(|verb| verb.name() == name)
    }
}

/// Some of the verbs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verbs(pub BTreeSet<Verb>);

impl Verbs {
    /// The names, with spaces between.
    pub fn to_text(&self) -> String {
        let names: Vec<&str> = self.0.iter().map(|verb| verb.name()).collect();
        names.join(" ")
    }

    /// Reads what [`Verbs::to_text`] wrote; what is no verb is left out.
    pub fn from_text(text: &str) -> Self {
        Verbs(text.split(' ').filter_map(Verb::parse).collect())
    }
}

/// How well the house knows somebody, rising.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A browser.
    Anyone,
    /// Somebody with a mailbox that they confirmed.
    Confirmed,
    /// Somebody who proved that they live here.
    Resident,
}

impl Standing {
    pub const ALL: [Standing; 3] = [Standing::Anyone, Standing::Confirmed, Standing::Resident];

    pub const fn name(self) -> &'static str {
        match self {
            Standing::Anyone => "anyone",
            Standing::Confirmed => "confirmed",
            Standing::Resident => "resident",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Standing::ALL.into_iter().find(|one| one.name() == name)
    }

    /// As the policies count it: 0 for anyone.
    pub const fn level(self) -> i64 {
        match self {
            Standing::Anyone => 0,
            Standing::Confirmed => 1,
            Standing::Resident => 2,
        }
    }

    /// That of whoever acts, before it is looked up whether they live here. Whether staff and programs may take part at all is the policies' affair.
    pub const fn of(actor: &Actor) -> Self {
        match actor {
            Actor::Person { .. } => Standing::Confirmed,
            _ => Standing::Anyone,
        }
    }
}

/// The least standing that each verb takes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Needs(pub BTreeMap<Verb, Standing>);

impl Needs {
    /// The same for all that can be done in a component of this kind.
    pub fn same(kind: Kind, standing: Standing) -> Self {
        Needs(kind.verbs().iter().map(|verb| (*verb, standing)).collect())
    }

    /// Whether anything is only for those who live here.
    pub fn ask_for_residence(&self) -> bool {
        self.0.values().any(|one| *one == Standing::Resident)
    }

    /// What a verb takes; a confirmed mailbox where nothing is said of it.
    pub fn of(&self, verb: Verb) -> Standing {
        self.0.get(&verb).copied().unwrap_or(Standing::Confirmed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_read_as_they_were_written() {
        let verbs = Verbs([Verb::Comment, Verb::Write].into());
        assert_eq!(verbs.to_text(), "write comment");
        assert_eq!(Verbs::from_text("write comment"), verbs);
        assert_eq!(Verbs::from_text(""), Verbs::default());
        assert_eq!(Verbs::from_text("fly write").to_text(), "write");
    }

    #[test]
    fn what_nothing_is_said_of_needs_a_mailbox() {
        let needs = Needs::same(Kind::Proposals, Standing::Anyone);
        assert_eq!(needs.of(Verb::Support), Standing::Anyone);
        assert_eq!(needs.of(Verb::Vote), Standing::Confirmed);
        let json = serde_json::to_string(&needs).unwrap();
        assert_eq!(
            json,
            r#"{"write":"anyone","support":"anyone","comment":"anyone"}"#
        );
        assert_eq!(serde_json::from_str::<Needs>(&json).unwrap(), needs);
    }
}
