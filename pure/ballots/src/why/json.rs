//! The outcome as JSON. Exact numbers are texts `n/d`; amounts are in the currency of the file.

mod rows;
mod voters;

use std::io::{self, Write};

use serde::Serialize;

use super::{Account, Other, Tally, Voters};
use crate::{
    Charge, EjrPlus, Exact, Fairness, GroupKind, Increments, Outcome, Parameters, Reason, Start,
    Step, Tie, findings::Findings,
};
use rows::{
    About, Asked, ChargeRow, Compared, Complaint, Document, Explained, FairnessRow, FindingRow,
    FindingRows, GroupRow, IncrementRow, LoserRow, ReasonRow, RoundRow, TieRow,
};
use voters::VoterTable;

impl Tally<'_> {
    /// Writes one object, on one line, without the line's end. With [`Voters::Named`] it has a table of all voters, which is
    /// written as it is made.
    ///
    /// # Errors
    /// If the target cannot be written.
    pub fn json(&self, target: impl Write) -> io::Result<()> {
        let account = Account::of(self);
        let mut serializer = serde_json::Serializer::new(target);
        account.document().serialize(&mut serializer)?;
        Ok(())
    }
}

impl<'a> Account<'a> {
    fn document(&'a self) -> Document<'a> {
        let (tally, outcome) = (self.tally, self.tally.outcome);
        let ids = |projects: &[usize]| self.ids(projects);
        let named = tally.voters == Voters::Named;
        Document {
            file: tally.file,
            election: self.about(),
            rule: outcome.parameters.rule.name(),
            parameters: asked(&outcome.parameters),
            winners: ids(&outcome.winners),
            spent: self.exact(&Exact::from(outcome.spent)),
            budget: self.exact(&Exact::from(self.profile.budget())),
            share: outcome.share.as_ref().map(|share| self.exact(share)),
            raised: outcome.raised,
            rounds: (0..outcome.rounds.len())
                .filter_map(|place| self.round_row(place))
                .collect(),
            losers: outcome
                .losers
                .iter()
                .map(|loser| self.loser_row(loser))
                .collect(),
            ties: self.tie_rows(outcome),
            fairness: self.fairness_row(tally.fairness),
            explained: tally.explain.map(|project| {
                let story = self.story(project);
                Explained {
                    project: self.id(project),
                    name: tally.election.project_name(project),
                    round: story.round,
                    why: story.sentences,
                }
            }),
            compared: tally.other.as_ref().map(|other| self.compared_row(other)),
            voters: named.then_some(VoterTable { account: self }),
            not_applied: self.not_applied(),
            findings: finding_rows(tally.findings, tally.voters),
        }
    }

    fn ids(&self, projects: &[usize]) -> Vec<&str> {
        projects.iter().map(|project| self.id(*project)).collect()
    }

    fn about(&'a self) -> About<'a> {
        let election = self.tally.election;
        About {
            title: self.title(),
            unit: election.field("unit"),
            instance: election.field("instance"),
            currency: election.field("currency"),
            ballots: election.settings().ballots.name(),
            projects: election.projects().len(),
            votes: election.ballots().len(),
        }
    }

    /// An amount of smallest units, in the currency of the file.
    fn exact(&self, units: &Exact) -> String {
        self.numbers.in_currency(units).to_string()
    }

    fn round_row(&'a self, place: usize) -> Option<RoundRow<'a>> {
        let round = self.tally.outcome.rounds.get(place)?;
        Some(RoundRow {
            round: place + 1,
            project: self.id(round.project),
            name: self.tally.election.project_name(round.project),
            step: step(round.step),
            cost: self.exact(&Exact::from(self.cost(round.project))),
            votes: round.votes,
            charge: self.charge_row(&round.charge),
            paid_in_full: round.paid_in_full,
            paid_their_last: round.paid_their_last,
            effective_votes: round.effective_votes.as_ref().map(ToString::to_string),
            full_payment: round
                .effective_votes
                .as_ref()
                .filter(|votes| !votes.is_zero())
                .map(|votes| self.exact(&self.full_payment(round.project, votes))),
            why: self.story(round.project).sentences,
        })
    }

    fn charge_row(&self, charge: &Charge) -> ChargeRow {
        match charge {
            Charge::Common => ChargeRow::Common,
            Charge::Price(price) => ChargeRow::Price {
                price: self.price_of_unit(price),
            },
            Charge::Overspent { price, alpha } => ChargeRow::Overspent {
                price: self.price_of_unit(price),
                alpha: alpha.to_string(),
            },
            Charge::Earned(earned) => ChargeRow::Earned {
                earned: self.exact(earned),
            },
            Charge::Load(load) => ChargeRow::Load {
                load: self.exact(load),
            },
            Charge::Placed { rank, price } => ChargeRow::Placed {
                rank: *rank,
                price: self.exact(price),
            },
            Charge::Everyone { price } => ChargeRow::Everyone {
                price: self.exact(price),
            },
        }
    }

    fn loser_row(&'a self, loser: &'a crate::Loser) -> LoserRow<'a> {
        LoserRow {
            project: self.id(loser.project),
            name: self.tally.election.project_name(loser.project),
            cost: self.exact(&Exact::from(self.cost(loser.project))),
            votes: loser.votes,
            reasons: loser
                .reasons
                .iter()
                .map(|(step, reason)| self.reason_row(*step, reason))
                .collect(),
            why: self.story(loser.project).sentences,
        }
    }

    fn reason_row(&'a self, of: Step, reason: &Reason) -> ReasonRow<'a> {
        let mut row = ReasonRow {
            step: step(of),
            reason: "",
            group: None,
            after: None,
            had: None,
            lacked: None,
            votes_lacked: None,
            at: None,
        };
        row.reason = match reason {
            Reason::DearerThanBudget => "dearer-than-budget",
            Reason::NoVotes => "no-votes",
            Reason::Outweighed => "outweighed",
            Reason::LimitOfGroup(group) => {
                row.group = self.profile.groups().get(*group).map(|group| &*group.name);
                "limit-of-group"
            }
            Reason::SupportersShort {
                after,
                had,
                lacked,
                votes_lacked,
            } => {
                row.after = Some(*after);
                row.had = Some(self.exact(had));
                row.lacked = Some(self.exact(lacked));
                row.votes_lacked = Some(*votes_lacked);
                "supporters-short"
            }
            Reason::BudgetShort {
                after,
                left,
                lacked,
                votes_lacked,
            } => {
                row.after = Some(*after);
                row.had = Some(self.exact(&Exact::from(*left)));
                row.lacked = Some(self.exact(&Exact::from(*lacked)));
                row.votes_lacked = *votes_lacked;
                "budget-short"
            }
            Reason::RuleEnded { at } => {
                row.at = at.as_ref().map(|at| self.exact(at));
                "rule-ended"
            }
        };
        row
    }

    fn tie_rows(&'a self, outcome: &'a Outcome) -> Vec<TieRow<'a>> {
        let rounds = outcome.rounds.iter().enumerate();
        let row = |(place, tie): (usize, &'a Tie)| TieRow {
            round: place + 1,
            candidates: self.ids(&tie.candidates),
            by: tie.by.to_string(),
            mattered: tie.mattered,
        };
        rounds
            .filter_map(|(place, round)| Some(row((place, round.tie.as_ref()?))))
            .collect()
    }

    fn fairness_row(&'a self, fairness: &'a Fairness) -> FairnessRow<'a> {
        let witnesses = match &fairness.ejr_plus {
            EjrPlus::Holds => &[][..],
            EjrPlus::Violated(witnesses) => witnesses,
        };
        let group = |share: &crate::GroupShare| {
            let group = self.profile.groups().get(share.group)?;
            Some(GroupRow {
                kind: match group.kind {
                    GroupKind::Category => "category",
                    GroupKind::Target => "target",
                    GroupKind::District => "district",
                    GroupKind::BelowThreshold => return None,
                },
                name: &group.name,
                residents: share.residents,
                vote_share: share.vote_share.to_string(),
                spent: self.exact(&share.spent),
                budget_share: share.budget_share.to_string(),
            })
        };
        FairnessRow {
            ejr_plus_up_to_one: fairness.ejr_plus == EjrPlus::Holds,
            complaints: witnesses
                .iter()
                .map(|witness| Complaint {
                    project: self.id(witness.project),
                    voters: witness.voters,
                    money: self.exact(&witness.money),
                    most_funded: witness.most_funded,
                })
                .collect(),
            voters: fairness.coverage.voters,
            at_least: &fairness.coverage.at_least,
            excluded: fairness.coverage.excluded,
            exclusion_ratio: fairness.coverage.exclusion_ratio.to_string(),
            groups: fairness.groups.iter().filter_map(group).collect(),
        }
    }

    fn compared_row(&'a self, other: &'a Other<'a>) -> Compared<'a> {
        let comparison = other.comparison;
        Compared {
            rule: other.outcome.parameters.rule.name(),
            parameters: asked(&other.outcome.parameters),
            winners: self.ids(&other.outcome.winners),
            spent: self.exact(&Exact::from(other.outcome.spent)),
            both: self.ids(&comparison.both),
            only_first: self.ids(&comparison.only_first),
            only_second: self.ids(&comparison.only_second),
            prefer_first: comparison.prefer_first,
            prefer_second: comparison.prefer_second,
            indifferent: comparison.indifferent,
            fairness: self.fairness_row(other.fairness),
        }
    }
}

fn asked(parameters: &Parameters) -> Asked {
    let raises = matches!(
        parameters.completion,
        crate::Completion::Add1 | crate::Completion::Add1Fill
    );
    Asked {
        rule: parameters.rule.name(),
        utility: parameters
            .rule
            .uses_utility()
            .then(|| parameters.utility.name()),
        completion: parameters.completion.name(),
        ties: parameters.ties.to_string(),
        increments: raises.then(|| increments(&parameters.increments)),
    }
}

fn increments(increments: &Increments) -> IncrementRow {
    IncrementRow {
        start: match increments.start {
            Start::Exact => "exact",
            Start::WholeUnits => "whole-units",
        },
        step: increments.step.to_string(),
        until_exhaustive: increments.until_exhaustive,
    }
}

fn step(step: Step) -> &'static str {
    match step {
        Step::Main => "main",
        Step::Epsilon => "epsilon",
        Step::Fill => "fill",
    }
}

fn finding_rows(findings: &Findings, voters: Voters) -> FindingRows<'_> {
    let row = |finding| {
        let finding: &crate::findings::Finding = finding;
        let shown = voters == Voters::Named || !finding.kind.names_voters();
        FindingRow {
            place: finding.place.to_string(),
            kind: finding.kind.name(),
            words: if shown {
                &finding.words
            } else {
                finding.kind.about()
            },
            repair: finding.repair.as_deref(),
        }
    };
    FindingRows {
        count: findings.len(),
        kept: findings.kept().iter().map(row).collect(),
    }
}

impl Account<'_> {
    /// The price of a unit of utility: money for a project or point, and a pure number where the utility is money.
    fn price_of_unit(&self, price: &crate::Price) -> String {
        match (price, self.tally.outcome.parameters.utility) {
            (crate::Price::Fraction(price), crate::Utility::Cost) => price.to_string(),
            (crate::Price::Fraction(price), _) => self.exact(price),
            (crate::Price::Root(square), _) => {
                format!("sqrt({})", self.numbers.in_currency(square))
            }
        }
    }
}
