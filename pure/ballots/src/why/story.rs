//! One project's story, in sentences.

use super::{Account, Tally, all_of, counted, numbers, rule_in_words};
use crate::{Charge, Exact, GroupKind, Loser, Price, Reason, Round, Step, Utility};

/// What happened to a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The project's place in the file.
    pub project: usize,
    /// The round in which it was funded, from 1.
    pub round: Option<usize>,
    /// The whole story, a sentence each.
    pub sentences: Vec<String>,
}

impl Tally<'_> {
    /// The story of each project: the funded ones in the order of funding, then the others in the order of the file.
    pub fn stories(&self) -> Vec<Story> {
        Account::of(self).stories()
    }

    /// The story of one project.
    pub fn story(&self, project: usize) -> Story {
        Account::of(self).story(project)
    }
}

impl Account<'_> {
    pub(super) fn stories(&self) -> Vec<Story> {
        let outcome = self.tally.outcome;
        let losers = outcome.losers.iter().map(|loser| loser.project);
        let all = outcome.winners.iter().copied().chain(losers);
        all.map(|project| self.story(project)).collect()
    }

    pub(super) fn story(&self, project: usize) -> Story {
        let outcome = self.tally.outcome;
        let mut rounds = outcome.rounds.iter().enumerate();
        if let Some((place, round)) = rounds.find(|(_, round)| round.project == project) {
            return Story {
                project,
                round: Some(place + 1),
                sentences: self.funded(place, round),
            };
        }
        let mut losers = outcome.losers.iter();
        let loser = losers.find(|loser| loser.project == project);
        Story {
            project,
            round: None,
            sentences: loser.map_or_else(Vec::new, |loser| self.not_funded(loser)),
        }
    }

    fn funded(&self, place: usize, round: &Round) -> Vec<String> {
        let cost = self.numbers.money(self.cost(round.project));
        let step = match round.step {
            Step::Main => "",
            Step::Epsilon => {
                ", when what was left over went to the projects whose voters could pay the most"
            }
            Step::Fill => ", when the greedy rule spent what was left over",
        };
        let mut sentences = vec![
            format!(
                "It is funded: it was number {} of {}{step}.",
                place + 1,
                self.tally.outcome.winners.len()
            ),
            format!(
                "It costs {cost}, and {} voted for it.",
                counted(round.votes, "person", "people")
            ),
        ];
        sentences.extend(self.charge(place, round));
        if let Some(tie) = &round.tie {
            let others: Vec<String> = tie
                .candidates
                .iter()
                .skip(1)
                .map(|other| self.name(*other))
                .collect();
            let by = rule_in_words::tie(&tie.by);
            let mattered = if tie.mattered {
                "Not all of them were funded in the end, so this tie mattered."
            } else {
                "All of them were funded in the end."
            };
            sentences.push(format!(
                "It was tied with {}; {by} put it first. {mattered}",
                some_of(&others)
            ));
        }
        sentences
    }

    /// Who pays for it, and how much.
    fn charge(&self, place: usize, round: &Round) -> Vec<String> {
        let mut sentences = match &round.charge {
            Charge::Common => vec![
                "It is paid from the budget as a whole; no voter's share was touched.".to_owned(),
            ],
            Charge::Price(price) => self.price(round, price),
            Charge::Overspent { price, alpha } => {
                let mut sentences = self.price(round, price);
                if *alpha < Exact::from(1) {
                    sentences.push(format!(
                        "Its voters' money covered {} of its cost; the rest is overspent.",
                        numbers::per_cent(alpha)
                    ));
                }
                sentences
            }
            Charge::Earned(earned) => vec![format!(
                "Its voters had earned its cost together when everybody had earned {} since the beginning.",
                self.numbers.amount(earned)
            )],
            Charge::Load(load) => vec![format!(
                "With it, nobody has to carry more than {} for all that is funded up to here.",
                self.numbers.amount(load)
            )],
            Charge::Placed { rank, price } => vec![format!(
                "Those who have it among the first {rank} places of their ballots paid {} each, or all they had left.",
                self.numbers.amount(price)
            )],
            Charge::Everyone { price } => vec![format!(
                "Its voters paid all they had left, and everybody else {}, or all they had left if that was less.",
                self.numbers.amount(price)
            )],
        };
        sentences.extend(self.amounts(place));
        sentences
    }

    fn price(&self, round: &Round, price: &Price) -> Vec<String> {
        let Some(effective) = round
            .effective_votes
            .as_ref()
            .filter(|votes| !votes.is_zero())
        else {
            return vec!["It costs its voters nothing.".to_owned()];
        };
        let full = self
            .numbers
            .amount(&self.full_payment(round.project, effective));
        let by_points = matches!(
            self.tally.outcome.parameters.utility,
            Utility::Points | Utility::Borda
        );
        let each = if by_points {
            "for each point they gave it"
        } else {
            "each"
        };
        let mut sentences = match round.paid_their_last {
            0 => vec![format!("Its voters paid {full} {each}.")],
            last => vec![format!(
                "{} paid {full} {each}, and {}, who had less, paid all they had left.",
                counted(round.paid_in_full, "voter", "voters"),
                counted(last, "voter", "voters")
            )],
        };
        let rest = round
            .votes
            .saturating_sub(round.paid_in_full + round.paid_their_last);
        if rest > 0 && !by_points {
            sentences.push(format!(
                "{} had nothing left to pay with.",
                counted(rest, "of its voters", "of its voters")
            ));
        }
        if *effective != Exact::from(round.votes) && !by_points {
            sentences.push(format!(
                "At this price it counts as if {} people had shared the cost evenly.",
                numbers::grouped(&effective.decimal(1))
            ));
        }
        sentences.push(format!(
            "The price for what it is worth to them is {}.",
            self.unit_price(price)
        ));
        sentences
    }

    /// What each voter pays who pays in full; for each point, where points count.
    pub(super) fn full_payment(&self, project: usize, effective_votes: &Exact) -> Exact {
        let (over, under) = (effective_votes.denominator(), effective_votes.numerator());
        &Exact::from(self.cost(project)) * &Exact::ratio(over.clone(), under.clone())
    }

    /// The price of a unit of utility, in words.
    pub(super) fn unit_price(&self, price: &Price) -> String {
        let of = match self.tally.outcome.parameters.utility {
            Utility::Cost => "for each unit of money of its cost",
            Utility::Cardinality => "for a project",
            Utility::SqrtCost => "for each unit of the square root of its cost",
            Utility::Points | Utility::Borda => "for a point",
        };
        match (price, self.tally.outcome.parameters.utility) {
            (Price::Fraction(price), Utility::Cost) => format!("{} {of}", numbers::short(price)),
            (Price::Fraction(price), _) => format!("{} {of}", self.numbers.amount(price)),
            (Price::Root(_), _) => format!("{:.4} {of}", price.approximate()),
        }
    }

    fn round_charge(&self, place: usize) -> Option<&Charge> {
        self.tally
            .outcome
            .rounds
            .get(place)
            .map(|round| &round.charge)
    }

    /// How the payments differ, where they do.
    fn amounts(&self, place: usize) -> Option<String> {
        let payers = self.payers().rounds.get(place)?;
        let voters = self.payers().count(place);
        match payers.as_slice() {
            // All paid what the price says.
            [] | [_] if matches!(self.round_charge(place), Some(Charge::Price(_))) => None,
            [] => None,
            [(amount, _)] => Some(format!(
                "In all, {} paid {} each.",
                counted(voters, "voter", "voters"),
                self.numbers.rounded(*amount)
            )),
            [(highest, _), .., (lowest, _)] => Some(format!(
                "In all, {} paid between {} and {} each.",
                counted(voters, "voter", "voters"),
                self.numbers.rounded(*lowest),
                self.numbers.rounded(*highest)
            )),
        }
    }

    fn not_funded(&self, loser: &Loser) -> Vec<String> {
        let cost = self.numbers.money(self.cost(loser.project));
        let mut sentences = vec![
            "It is not funded.".to_owned(),
            format!(
                "It costs {cost}, and {} voted for it.",
                counted(loser.votes, "person", "people")
            ),
        ];
        for (step, reason) in &loser.reasons {
            let step = match step {
                Step::Main => "",
                Step::Epsilon => "When what was left over was given out: ",
                Step::Fill => "When the greedy rule spent what was left over: ",
            };
            sentences.push(format!("{step}{}", self.reason(reason)));
        }
        sentences
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::DearerThanBudget => format!(
                "It costs more than the whole budget of {}.",
                self.numbers.money(self.profile.budget())
            ),
            Reason::NoVotes => "Nobody voted for it.".to_owned(),
            Reason::LimitOfGroup(group) => {
                let group = self.profile.groups().get(*group);
                let name = group.map_or("", |group| &group.name);
                if group.is_some_and(|group| group.kind == GroupKind::BelowThreshold) {
                    return format!("It has fewer than {name}, which the file asks for.");
                }
                format!("With it, “{name}” would have got more than is allowed for it.")
            }
            Reason::SupportersShort { .. } | Reason::BudgetShort { .. } => self.short(reason),
            Reason::RuleEnded { at: Some(at) } => format!(
                "The count ended before its turn, which would have come at {} for each voter.",
                self.numbers.amount(at)
            ),
            Reason::RuleEnded { at: None } => "The count ended before its turn.".to_owned(),
            Reason::Outweighed => {
                "Other projects are worth more to voters for the same money.".to_owned()
            }
        }
    }

    /// What was lacking, in money and in votes.
    fn short(&self, reason: &Reason) -> String {
        match reason {
            Reason::SupportersShort {
                after,
                had,
                lacked,
                votes_lacked,
            } => {
                let when = if *after == 0 {
                    "From the beginning".to_owned()
                } else {
                    format!(
                        "After {} had been funded",
                        counted(
                            u64::try_from(*after).unwrap_or(u64::MAX),
                            "project",
                            "projects"
                        )
                    )
                };
                let more = counted(*votes_lacked, "more vote", "more votes");
                format!(
                    "{when}, its voters had {} together: {} less than it costs. With {more} by people who had spent \
                     nothing yet, it would have been paid for.",
                    self.numbers.amount(had),
                    self.numbers.amount(lacked)
                )
            }
            Reason::BudgetShort {
                left,
                lacked,
                votes_lacked,
                ..
            } => {
                let more = votes_lacked.map_or(String::new(), |votes| {
                    let votes = counted(votes, "more vote", "more votes");
                    format!(
                        " With {votes} it would have come before a project that took that money."
                    )
                });
                format!(
                    "When its turn came, {} of the budget was left: {} less than it costs.{more}",
                    self.numbers.money(*left),
                    self.numbers.money(*lacked)
                )
            }
            _ => String::new(),
        }
    }
}

/// The first few of many, and how many more there are.
fn some_of(names: &[String]) -> String {
    const SHOWN: usize = 5;
    if names.len() <= SHOWN + 1 {
        return all_of(names);
    }
    let shown = names.get(..SHOWN).unwrap_or_default().join(", ");
    format!("{shown} and {} more", names.len() - SHOWN)
}
