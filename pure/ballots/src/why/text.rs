//! The outcome as plain text, for a terminal or a letter.

use std::fmt::Write;

use super::{Account, Other, Tally, Voters, counted, numbers, one_line::one_line, rule_in_words};
use crate::{EjrPlus, GroupKind, Outcome};

/// Names longer than this are cut in tables.
const NAME: usize = 60;

impl Tally<'_> {
    /// The whole outcome; with [`Tally::explain`] that project's story alone.
    pub fn text(&self) -> String {
        let account = Account::of(self);
        let mut out = String::new();
        account.heading(&mut out);
        if let Some(project) = self.explain {
            account.explained(project, &mut out);
        } else {
            account.winners(&mut out);
            account.losers(&mut out);
            account.ties(&mut out);
            account.fairness(&mut out);
            if let Some(other) = &self.other {
                account.other(other, &mut out);
            }
        }
        // What a file says must not command the terminal that it is shown on.
        out.retain(|c| c == '\n' || !c.is_control());
        out
    }
}

/// Writing into a text cannot fail.
macro_rules! say {
    ($out:expr, $($words:tt)*) => {{ let _infallible = writeln!($out, $($words)*); }};
}

impl Account<'_> {
    fn heading(&self, out: &mut String) {
        let election = self.tally.election;
        say!(out, "{} ({})", self.title(), self.tally.file);
        say!(
            out,
            "{}, {} by {} ballot, a budget of {}.",
            counted(count(election.projects().len()), "project", "projects"),
            counted(count(election.ballots().len()), "vote", "votes"),
            election.settings().ballots,
            self.numbers.money(self.profile.budget())
        );
        say!(
            out,
            "Counted by {}.",
            parameters_in_words(self.tally.outcome)
        );
        for sentence in self.not_applied() {
            say!(out, "{sentence}");
        }
    }

    fn explained(&self, project: usize, out: &mut String) {
        say!(out, "\n{}", self.name(project));
        for sentence in self.story(project).sentences {
            say!(out, "  {sentence}");
        }
        if self.tally.voters == Voters::Named {
            let place = self
                .tally
                .outcome
                .winners
                .iter()
                .position(|winner| *winner == project);
            for (amount, voters) in place
                .and_then(|place| self.payers().rounds.get(place))
                .into_iter()
                .flatten()
            {
                say!(
                    out,
                    "  {} paid {} each.",
                    counted(*voters, "voter", "voters"),
                    self.numbers.rounded(*amount)
                );
            }
        }
    }

    fn winners(&self, out: &mut String) {
        let outcome = self.tally.outcome;
        let spent = crate::Exact::ratio(outcome.spent, self.profile.budget());
        say!(
            out,
            "\nFunded, in this order: {} for {} ({} of the budget)",
            counted(count(outcome.winners.len()), "project", "projects"),
            self.numbers.money(outcome.spent),
            numbers::per_cent(&spent)
        );
        if let Some(share) = &outcome.share {
            let raised = match outcome.raised {
                Some(raised) if raised > 0 => {
                    format!(", after it was raised {}", counted(raised, "time", "times"))
                }
                _ => String::new(),
            };
            say!(
                out,
                "Each voter's share: {}{raised}",
                self.numbers.amount(share)
            );
        }
        for (place, round) in outcome.rounds.iter().enumerate() {
            let price = match &round.effective_votes {
                Some(votes) => format!(
                    ", worth {} votes at its price",
                    numbers::grouped(&votes.decimal(1))
                ),
                None => String::new(),
            };
            say!(
                out,
                "{:>4}. {}: {}, {}{price}",
                place + 1,
                self.listed(round.project),
                self.numbers.money(self.cost(round.project)),
                counted(round.votes, "vote", "votes")
            );
        }
    }

    fn losers(&self, out: &mut String) {
        let losers = &self.tally.outcome.losers;
        if losers.is_empty() {
            return;
        }
        say!(
            out,
            "\nNot funded: {}",
            counted(count(losers.len()), "project", "projects")
        );
        for loser in losers {
            let story = self.story(loser.project);
            let why = story.sentences.get(2..).unwrap_or_default().join(" ");
            say!(
                out,
                "    - {}: {}, {}. {why}",
                self.listed(loser.project),
                self.numbers.money(self.cost(loser.project)),
                counted(loser.votes, "vote", "votes")
            );
        }
    }

    fn listed(&self, project: usize) -> String {
        let name = self.tally.election.project_name(project);
        let mut short: String = name.chars().take(NAME).collect();
        if name.chars().nth(NAME).is_some() {
            short.push('…');
        }
        let short = one_line(&short);
        let id = self.id(project);
        if name == id {
            short
        } else {
            format!("{} {short}", one_line(id))
        }
    }

    fn ties(&self, out: &mut String) {
        let rounds = self.tally.outcome.rounds.iter().enumerate();
        let ties: Vec<_> = rounds
            .filter_map(|(place, round)| Some((place, round.tie.as_ref()?)))
            .collect();
        let mattered: Vec<_> = ties.iter().filter(|(_, tie)| tie.mattered).collect();
        if ties.is_empty() {
            say!(out, "\nNo ties had to be broken.");
            return;
        }
        say!(
            out,
            "\nTies: {}, of which {} mattered",
            counted(count(ties.len()), "tie", "ties"),
            mattered.len()
        );
        for (place, tie) in mattered {
            let ids: Vec<&str> = tie
                .candidates
                .iter()
                .map(|project| self.id(*project))
                .collect();
            say!(
                out,
                "{:>4}. between {}; {} put the first of them before the others",
                place + 1,
                ids.join(", "),
                rule_in_words::tie(&tie.by)
            );
        }
    }

    fn fairness(&self, out: &mut String) {
        let fairness = self.tally.fairness;
        say!(out, "\nHow fair");
        say!(out, "  {}", self.proportional(&fairness.ejr_plus));
        let coverage = &fairness.coverage;
        for (place, voters) in coverage.at_least.iter().enumerate().take(5) {
            say!(
                out,
                "  {} of voters have at least {} they voted for.",
                numbers::per_cent(&crate::Exact::ratio(*voters, coverage.voters)),
                counted(count(place + 1), "funded project", "funded projects")
            );
        }
        say!(
            out,
            "  {} have none.",
            numbers::per_cent(&coverage.exclusion_ratio)
        );
        for kind in [GroupKind::Category, GroupKind::Target, GroupKind::District] {
            self.shares(kind, out);
        }
    }

    fn shares(&self, kind: GroupKind, out: &mut String) {
        let groups = self.profile.groups();
        let of_kind = |group: usize| groups.get(group).filter(|group| group.kind == kind);
        let shares = self.tally.fairness.groups.iter();
        let shares: Vec<_> = shares
            .filter_map(|share| Some((of_kind(share.group)?, share)))
            .collect();
        if shares.is_empty() {
            return;
        }
        say!(
            out,
            "  Of the votes and of the money, by {}:",
            kind_in_words(kind)
        );
        for (group, share) in shares {
            say!(
                out,
                "    {}: {} of the votes, {} of the money",
                group.name,
                numbers::per_cent(&share.vote_share),
                numbers::per_cent(&share.budget_share)
            );
        }
    }

    /// Whether every group of like-minded voters got what its size deserves.
    pub(super) fn proportional(&self, ejr: &EjrPlus) -> String {
        match ejr {
            EjrPlus::Holds => "Every group of voters with a wish in common is served according to its size (EJR+ up to one project).".to_owned(),
            EjrPlus::Violated(witnesses) => {
                let worst = witnesses.first().map_or(String::new(), |witness| {
                    format!(
                        " {} share of the budget, {}, would have paid for {}, and none of them has more than {} they voted for.",
                        match witness.voters {
                            1 => "One voter's".to_owned(),
                            many => format!("The {} voters'", numbers::grouped(&many.to_string())),
                        },
                        self.numbers.amount(&witness.money),
                        self.name(witness.project),
                        counted(count(witness.most_funded), "funded project", "funded projects")
                    )
                });
                format!(
                    "{} cause for complaint: a group of voters who could have paid for it got less than their size deserves \
                     (EJR+ up to one project is violated).{worst}",
                    counted(count(witnesses.len()), "project gives", "projects give")
                )
            }
        }
    }

    fn other(&self, other: &Other<'_>, out: &mut String) {
        say!(out, "\nBeside it, {}", parameters_in_words(other.outcome));
        for sentence in self.compared(other) {
            say!(out, "  {sentence}");
        }
        let ids = |projects: &[usize]| {
            let ids: Vec<&str> = projects.iter().map(|project| self.id(*project)).collect();
            if ids.is_empty() {
                "none".to_owned()
            } else {
                ids.join(", ")
            }
        };
        say!(out, "  Funded by both: {}", ids(&other.comparison.both));
        say!(
            out,
            "  Only by the first: {}",
            ids(&other.comparison.only_first)
        );
        say!(
            out,
            "  Only by the other: {}",
            ids(&other.comparison.only_second)
        );
    }

    /// What a second rule does with the same votes.
    pub(super) fn compared(&self, other: &Other<'_>) -> Vec<String> {
        let comparison = other.comparison;
        let voters = self.tally.fairness.coverage.voters;
        let part = |some: u64| numbers::per_cent(&crate::Exact::ratio(some, voters.max(1)));
        vec![
            format!(
                "It funds {} for {}.",
                counted(count(other.outcome.winners.len()), "project", "projects"),
                self.numbers.money(other.outcome.spent)
            ),
            format!(
                "{} of voters are better off with the first, {} with the other; for {} it is the same.",
                part(comparison.prefer_first),
                part(comparison.prefer_second),
                part(comparison.indifferent)
            ),
            format!(
                "With the other, {} of voters have no funded project (with the first, {}).",
                numbers::per_cent(&other.fairness.coverage.exclusion_ratio),
                numbers::per_cent(&self.tally.fairness.coverage.exclusion_ratio)
            ),
        ]
    }
}

/// The rule with its parameters, in one line.
pub(super) fn parameters_in_words(outcome: &Outcome) -> String {
    let parameters = &outcome.parameters;
    let mut words = rule_in_words::name(parameters.rule).to_owned();
    if parameters.rule.uses_utility() {
        let _infallible = write!(words, ", utility {}", parameters.utility);
    }
    if parameters.completion != crate::Completion::None {
        let _infallible = write!(words, ", completion {}", parameters.completion);
    }
    let _infallible = write!(words, ", ties by {}", parameters.ties);
    words
}

/// What groups of a kind are called.
pub(super) fn kind_in_words(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Category => "category",
        GroupKind::Target => "people whom projects are for",
        GroupKind::District => "district",
        GroupKind::BelowThreshold => "below the threshold",
    }
}

pub(super) fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
