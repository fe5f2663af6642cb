//! A project: what would be done, what it costs, and whether it can be done.

use stoa_kernel::{
    Id, Localised, Timestamp,
    db::{FromValue, Value},
};

use super::{Pot, PotId, Stage};
use crate::model::{ComponentId, Faults, voices::ProposalId};

pub type ProjectId = Id<Project>;

/// Something on which the money of a pot can be spent.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    pub id: ProjectId,
    pub component: ComponentId,
    /// Within its component, from 1.
    pub number: i64,
    pub pot: PotId,
    /// What it came from, if anything.
    pub proposal: Option<ProposalId>,
    pub title: Localised,
    pub text: Localised,
    /// In minor units of its pot's currency; `None` until somebody estimated it.
    pub cost: Option<i64>,
    /// How the cost was estimated.
    pub cost_why: String,
    pub verdict: Verdict,
    /// Why it can be done or cannot.
    pub reason: String,
    /// Whether the vote gave it its money; `None` before the votes were counted, and where it did not stand to vote.
    pub won: Option<bool>,
    /// How far it is, once somebody said so.
    pub stage: Option<Stage>,
    /// So far, in minor units of its pot's currency.
    pub spent: i64,
    pub updated_at: Timestamp,
    /// Grows with each change.
    pub version: i64,
}

/// Whether a project can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody decided yet.
    Open,
    Eligible,
    Ineligible,
}

impl Verdict {
    pub const ALL: [Verdict; 3] = [Verdict::Open, Verdict::Eligible, Verdict::Ineligible];
    /// What can be decided.
    pub const DECIDED: [Verdict; 2] = [Verdict::Eligible, Verdict::Ineligible];

    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Open => "open",
            Verdict::Eligible => "eligible",
            Verdict::Ineligible => "ineligible",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Verdict::ALL.into_iter().find(|one| one.name() == name)
    }
}

impl FromValue for Verdict {
    fn from_value(value: &Value) -> Option<Self> {
        Verdict::parse(&String::from_value(value)?)
    }
}

impl Project {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("project-{}", self.id)
    }

    /// `Invalid` on `field` where it can be done, but its cost is not known or its pot does not hold it.
    pub fn check(&self, pot: &Pot, field: &str) -> stoa_kernel::Result<()> {
        let mut faults = Faults::default();
        if self.verdict == Verdict::Eligible {
            let cost = self.cost;
            faults.want(cost.is_some(), field, "participation-budget-fault-no-cost");
            let fits = cost.is_none_or(|cost| cost <= pot.money.minor);
            faults.want(fits, field, "participation-budget-fault-dear");
        }
        faults.done()
    }
}
