//! What a count says of each project, as it is kept: sums in minor units, projects by their numbers.

use serde::{Deserialize, Serialize};
use stoa_ballots::{
    Comparison, EjrPlus, Exact, Fairness, Outcome, Profile, Reason, Step, Utility,
    election::Election,
};
use stoa_kernel::{Error, Result};

/// What the count of a pot came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Ballots that name something of the pot.
    pub voters: u64,
    pub budget: i64,
    pub spent: i64,
    /// What each voter had to spend, for rules that give each a share.
    pub share: Option<i64>,
    /// Whether voters pay for each point that they gave, or that a place on their ballot is worth.
    pub is_by_points: bool,
    /// In the order in which they were funded.
    pub won: Vec<Won>,
    /// In the order of the file.
    pub lost: Vec<Lost>,
    pub fair: Fair,
    /// Plain counting beside it, unless that is the rule.
    pub plain: Option<Compared>,
}

/// A project that gets its money, and from whom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Won {
    pub project: u32,
    pub cost: i64,
    pub votes: u64,
    /// Whether money that was left over paid for it.
    pub is_fill: bool,
    /// How many voters paid all that was asked, and how much that was (for a point, where it is by points); nobody where the rule lets nobody pay.
    pub paid_in_full: u64,
    pub full_payment: Option<i64>,
    /// How many gave all that they had left, which was less.
    pub paid_their_last: u64,
    /// The project before which a tie put it, if that mattered.
    pub tied_with: Vec<u32>,
}

/// A project that gets none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lost {
    pub project: u32,
    pub cost: i64,
    pub votes: u64,
    /// What each part of the count says, the last part last.
    pub why: Vec<Why>,
}

/// Why a project gets no money, and what would have changed it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    Dear,
    NoVotes,
    /// It has fewer votes than were asked for.
    BelowLeast,
    /// Its voters had so much left together; so much was lacking, or so many voters more.
    VotersShort {
        had: i64,
        lacked: i64,
        votes: u64,
    },
    /// So much was left when its turn among what was left over came; so much was lacking.
    LeftOverShort {
        left: i64,
        lacked: i64,
    },
    /// So much was left when its turn came; so much was lacking, or so many votes more would have put it in time.
    BudgetShort {
        left: i64,
        lacked: i64,
        votes: Option<u64>,
    },
    /// The count was over before its turn.
    Ended,
    /// Other projects together were worth more for the money.
    Outweighed,
}

/// How fair the outcome is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fair {
    /// How many voters named nothing that is funded.
    pub excluded: u64,
    /// How many named one that is, two, …: at least so many.
    pub at_least: Vec<u64>,
    /// Projects whose voters could have paid them out of their part of the money, and got less: with how many voters.
    pub complaints: Vec<(u32, u64)>,
}

/// The same votes by another rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    pub won: Vec<u32>,
    pub spent: i64,
    pub excluded: u64,
    /// Voters for whom the declared rule funds more, less, or as much of what they named.
    pub better: u64,
    pub worse: u64,
    pub same: u64,
}

/// By what projects go in what is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// By their ids, which are the numbers that the town gave them.
    Ids,
    /// By their places in the file, from 1.
    Places,
}

/// Numbers of the profile in those of the town.
struct Words<'a> {
    numbering: Numbering,
    election: &'a Election,
    profile: &'a Profile,
}

pub(super) fn tell(
    (election, numbering): (&Election, Numbering),
    profile: &Profile,
    (outcome, fair): (&Outcome, &Fairness),
    beside: Option<(&Outcome, Comparison)>,
) -> Result<Told> {
    let words = Words {
        numbering,
        election,
        profile,
    };
    let winners = outcome.winners.iter().enumerate();
    let won: Result<Vec<Won>> = winners
        .map(|(place, project)| words.won(outcome, (place, *project)))
        .collect();
    let lost: Result<Vec<Lost>> = outcome.losers.iter().map(|one| words.lost(one)).collect();
    Ok(Told {
        voters: profile.voters(),
        budget: words.minor(&Exact::from(profile.budget()))?,
        spent: words.minor(&Exact::from(outcome.spent))?,
        share: outcome
            .share
            .as_ref()
            .map(|share| words.minor(share))
            .transpose()?,
        is_by_points: matches!(outcome.parameters.utility, Utility::Points | Utility::Borda),
        won: won?,
        lost: lost?,
        fair: words.fair(fair)?,
        plain: beside
            .map(|(other, both)| words.compared(other, &both))
            .transpose()?,
    })
}

impl Words<'_> {
    fn number(&self, project: usize) -> Result<u32> {
        let found = self.election.projects().get(project);
        let number = match self.numbering {
            Numbering::Ids => found.and_then(|one| one.id.parse().ok()),
            Numbering::Places => u32::try_from(project + 1).ok(),
        };
        number.ok_or_else(|| Error::broken("telling a count", "a project without a number"))
    }

    fn numbers(&self, projects: &[usize]) -> Result<Vec<u32>> {
        projects.iter().map(|one| self.number(*one)).collect()
    }

    /// An amount of smallest units, in minor units of the currency, rounded.
    fn minor(&self, amount: &Exact) -> Result<i64> {
        let decimals = self.decimals();
        let text = Exact::ratio(
            amount.numerator() * 10_u64.pow(decimals),
            amount.denominator() * self.profile.units(),
        );
        let whole = text.decimal(0);
        let broken = |error| Error::broken("telling a count", error);
        whole.parse().map_err(broken)
    }

    /// Those of the file's currency; none where it has none.
    fn decimals(&self) -> u32 {
        let code = self.election.field("currency");
        let currency = code.and_then(|code| stoa_payments::Currency::new(code).ok());
        currency.map_or(0, |currency| currency.decimals())
    }

    fn cost(&self, project: usize) -> Result<i64> {
        let cost = self.profile.projects().get(project);
        self.minor(&Exact::from(cost.map_or(0, |project| project.cost)))
    }

    fn won(&self, outcome: &Outcome, (place, project): (usize, usize)) -> Result<Won> {
        let round = outcome.rounds.get(place);
        let round =
            round.ok_or_else(|| Error::broken("telling a count", "a project without a round"))?;
        let cost = self.profile.projects().get(project);
        let cost = Exact::from(cost.map_or(0, |project| project.cost));
        // Its price is worth so many votes: each who pays in full pays that part of it.
        let votes = round.effective_votes.as_ref();
        let full = votes.filter(|votes| !votes.is_zero()).map(|votes| {
            Exact::ratio(
                cost.numerator() * votes.denominator(),
                cost.denominator() * votes.numerator(),
            )
        });
        let tied = round.tie.as_ref().filter(|tie| tie.mattered);
        let mut tied = self.numbers(tied.map_or(&[][..], |tie| &tie.candidates))?;
        let number = self.number(project)?;
        tied.retain(|other| *other != number);
        Ok(Won {
            project: number,
            cost: self.minor(&cost)?,
            votes: round.votes,
            is_fill: round.step != Step::Main,
            paid_in_full: round.paid_in_full,
            full_payment: full.as_ref().map(|full| self.minor(full)).transpose()?,
            paid_their_last: round.paid_their_last,
            tied_with: tied,
        })
    }

    fn lost(&self, loser: &stoa_ballots::Loser) -> Result<Lost> {
        let why: Result<Vec<Why>> = loser
            .reasons
            .iter()
            .map(|(step, reason)| self.why(*step, reason))
            .collect();
        Ok(Lost {
            project: self.number(loser.project)?,
            cost: self.cost(loser.project)?,
            votes: loser.votes,
            why: why?,
        })
    }

    fn why(&self, step: Step, reason: &Reason) -> Result<Why> {
        Ok(match reason {
            Reason::BudgetShort { left, lacked, .. } if step != Step::Main => Why::LeftOverShort {
                left: self.minor(&Exact::from(*left))?,
                lacked: self.minor(&Exact::from(*lacked))?,
            },
            Reason::DearerThanBudget => Why::Dear,
            Reason::NoVotes => Why::NoVotes,
            // The files that are written here have no other groups.
            Reason::LimitOfGroup(_) => Why::BelowLeast,
            Reason::SupportersShort {
                had,
                lacked,
                votes_lacked,
                ..
            } => Why::VotersShort {
                had: self.minor(had)?,
                lacked: self.minor(lacked)?,
                votes: *votes_lacked,
            },
            Reason::BudgetShort {
                left,
                lacked,
                votes_lacked,
                ..
            } => Why::BudgetShort {
                left: self.minor(&Exact::from(*left))?,
                lacked: self.minor(&Exact::from(*lacked))?,
                votes: *votes_lacked,
            },
            Reason::RuleEnded { .. } => Why::Ended,
            Reason::Outweighed => Why::Outweighed,
        })
    }

    fn fair(&self, fair: &Fairness) -> Result<Fair> {
        let witnesses = match &fair.ejr_plus {
            EjrPlus::Holds => &[][..],
            EjrPlus::Violated(witnesses) => witnesses,
        };
        let complaints: Result<Vec<(u32, u64)>> = witnesses
            .iter()
            .map(|one| Ok((self.number(one.project)?, one.voters)))
            .collect();
        Ok(Fair {
            excluded: fair.coverage.excluded,
            at_least: fair.coverage.at_least.clone(),
            complaints: complaints?,
        })
    }

    fn compared(&self, other: &Outcome, both: &Comparison) -> Result<Compared> {
        let coverage = stoa_ballots::coverage(self.profile, &other.winners);
        Ok(Compared {
            won: self.numbers(&other.winners)?,
            spent: self.minor(&Exact::from(other.spent))?,
            excluded: coverage.excluded,
            better: both.prefer_first,
            worse: both.prefer_second,
            same: both.indifferent,
        })
    }
}
