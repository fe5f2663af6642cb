//! A case: whether something that somebody wrote breaks a rule, what was decided, and what came of an appeal.

use stoa_kernel::{
    Actor, Id, Localised, Resource, Timestamp,
    actor::{Person, StaffMember},
    db::{FromValue, Value},
};

use super::{Contribution, Rule};
use crate::model::ProcessId;

pub type CaseId = Id<Case>;
pub type FlagId = Id<Flag>;

/// Something that was looked at, or waits for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    pub id: CaseId,
    pub contribution: Contribution,
    pub process: CaseProcess,
    /// How many people said that it breaks a rule.
    pub flags: i64,
    pub opened_at: Timestamp,
    pub verdict: Verdict,
    /// The rule that it breaks; `None` where it breaks none, or nobody has decided.
    pub rule: Option<Rule>,
    /// Why, for everybody to read; empty until somebody has decided.
    pub reason: String,
    pub decided_at: Option<Timestamp>,
    pub decided_by: Option<Id<StaffMember>>,
    pub appeal: Option<Appeal>,
    /// Grows with each change of it, so that nobody decides about what they have not seen.
    pub version: i64,
}

/// The process in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseProcess {
    pub id: ProcessId,
    pub slug: String,
    pub title: Localised,
    /// The body that asks, and moderates.
    pub agency: String,
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody has decided yet.
    Open,
    /// It breaks no rule, and stays.
    Kept,
    /// It breaks a rule: nobody reads it any more.
    Hidden,
}

/// Its author asks that somebody else looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    pub person: Id<Person>,
    /// Their words, under their own key.
    pub sealed: Vec<u8>,
    pub at: Timestamp,
    pub is_granted: bool,
    pub reason: String,
    pub decided_at: Option<Timestamp>,
}

/// Somebody says that something breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    pub id: FlagId,
    pub rule: Rule,
    /// Their words, under the house's key.
    pub sealed: Vec<u8>,
    pub at: Timestamp,
}

/// Somebody of the staff read what was hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub purpose: String,
    pub at: Timestamp,
}

/// What stands in the place of something that was hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    pub case: CaseId,
    pub rule: Rule,
    pub reason: String,
}

impl Verdict {
    pub const ALL: [Verdict; 3] = [Verdict::Open, Verdict::Kept, Verdict::Hidden];

    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Open => "open",
            Verdict::Kept => "kept",
            Verdict::Hidden => "hidden",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Verdict::ALL
            .into_iter()
            .find(|verdict| verdict.name() == name)
    }
}

impl FromValue for Verdict {
    fn from_value(value: &Value) -> Option<Self> {
        Verdict::parse(&String::from_value(value)?)
    }
}

impl Case {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("moderation-{}", self.id)
    }

    /// Its page for everybody.
    pub fn path(&self) -> String {
        format!("/participate/moderation/{}", self.id)
    }

    /// Its page for those who moderate.
    pub fn work_path(&self) -> String {
        format!("/staff/participation/moderation/{}", self.id)
    }

    /// Whether an appeal waits to be decided.
    pub fn has_open_appeal(&self) -> bool {
        let appeal = self.appeal.as_ref();
        appeal.is_some_and(|appeal| appeal.decided_at.is_none())
    }

    /// Whether it is hidden now: no appeal was granted.
    pub fn is_hidden(&self) -> bool {
        let is_back = self.appeal.as_ref().is_some_and(|appeal| appeal.is_granted);
        self.verdict == Verdict::Hidden && !is_back
    }

    /// As the policies see it, for whoever acts; `own`: whether they wrote what it is about.
    pub fn resource(&self, actor: &Actor, own: bool) -> Resource {
        let me = actor.staff().map(|staff| staff.id);
        Resource::new("ModerationCase", self.reference())
            .text("agency", self.process.agency.as_str())
            .flag("own", own)
            .flag("decided_by_them", me.is_some() && me == self.decided_by)
    }
}
