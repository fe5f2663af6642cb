//! META as a whole, once it and PROJECTS are there: what is needed, what contradicts, what the limits are.

use super::{Intake, calendar::Date, fields, shown};
use crate::{
    election::{BallotKind, Ceiling, Decimal, Limits, Settings, list},
    findings::{Kind, Place},
};

impl Intake {
    /// Reads the settings, once.
    pub(super) fn settle(&mut self) {
        if self.settled {
            return;
        }
        self.settled = true;
        for key in fields::EXPECTED {
            if !self.meta.iter().any(|field| field.key.trim() == key) {
                self.findings.add(Kind::MissingField, Place::File, || {
                    format!("META has no {key}, which every file should have")
                });
            }
        }
        self.dates();
        let budget = self.budget();
        let kind = self.said_kind();
        if kind.is_none() && self.said("vote_type").is_none() {
            self.findings.add(Kind::NeededField, Place::File, || {
                "META has no vote_type; expected approval, ordinal, cumulative, scoring or choose-1"
            });
        }
        let length = self.count_limits("min_length", "max_length");
        let sum_cost = self.number_limits("min_sum_cost", "max_sum_cost");
        let points = self.number_limits("min_points", "max_points");
        let sum_points = self.number_limits("min_sum_points", "max_sum_points");
        self.fits(kind, length);
        let default_score = self
            .said_number("default_score")
            .map_or(Decimal::ZERO, |(score, _)| score);
        let threshold = self
            .said_number("min_project_score_threshold")
            .map(|(score, _)| score);
        let ceilings = self.ceilings();
        if let (Some(budget), Some(ballots)) = (budget, kind) {
            let pointed = ballots.has_points();
            self.settings = Some(Settings {
                budget,
                ballots,
                length,
                sum_cost,
                points: if pointed { points } else { Limits::default() },
                sum_points: if pointed {
                    sum_points
                } else {
                    Limits::default()
                },
                default_score,
                threshold,
                ceilings,
            });
        }
        self.costs(budget);
    }

    fn budget(&mut self) -> Option<Decimal> {
        if let Some(given) = self.budget_given.take() {
            return self
                .number(&given, Place::File, "the budget that was given")
                .filter(|budget| *budget > Decimal::ZERO);
        }
        if self.said("budget").is_none() {
            self.findings.add(
                Kind::NeededField,
                Place::File,
                || "META has no budget; expected a number such as 250000",
            );
            return None;
        }
        let (budget, place) = self.said_number("budget")?;
        if budget <= Decimal::ZERO {
            self.findings.add(Kind::NeededField, place, || {
                format!("the budget is {budget}; with nothing to spend there is nothing to decide")
            });
            return None;
        }
        Some(budget)
    }

    fn dates(&mut self) {
        let date = |key| {
            self.said(key)
                .and_then(|(text, place)| Some((Date::parse(text)?, place)))
        };
        let (Some((begin, _)), Some((end, place))) = (date("date_begin"), date("date_end")) else {
            return;
        };
        if begin.is_after(end) {
            self.findings.mend(Kind::UnusualDate, place, || {
                let words = "the vote ends (date_end) before it begins (date_begin)";
                (words, "no dates; the count does not need them")
            });
        }
    }

    fn count_limits(&mut self, least: &str, most: &str) -> Limits<u64> {
        let (low, high) = (self.said_count(least), self.said_count(most));
        self.sensible((low, least), (high, most))
    }

    fn number_limits(&mut self, least: &str, most: &str) -> Limits<Decimal> {
        let (low, high) = (self.said_number(least), self.said_number(most));
        self.sensible((low, least), (high, most))
    }

    fn sensible<T: PartialOrd + Copy + std::fmt::Display>(
        &mut self,
        (low, least): (Option<(T, Place)>, &str),
        (high, most): (Option<(T, Place)>, &str),
    ) -> Limits<T> {
        let limits = Limits {
            least: low.as_ref().map(|(low, _)| *low),
            most: high.as_ref().map(|(high, _)| *high),
        };
        let (Some((low, _)), Some((high, place))) = (low, high) else {
            return limits;
        };
        if limits.contradict() {
            self.findings.mend(Kind::Contradiction, place, || {
                let words = format!("{least} is {low} and {most} is {high}: no vote can keep both");
                (words, "neither of the two limits")
            });
            return Limits::default();
        }
        limits
    }

    /// Whether the limits fit the kind of ballot and the number of projects.
    fn fits(&mut self, kind: Option<BallotKind>, length: Limits<u64>) {
        let place = |key| self.said(key).map_or(Place::File, |(_, place)| place);
        let projects = u64::try_from(self.projects.len()).unwrap_or(u64::MAX);
        if length.most.is_some_and(|most| most > projects) {
            self.findings
                .add(Kind::LooseLimit, place("max_length"), || {
                    let most = length.most.unwrap_or_default();
                    format!("max_length is {most}, and there are {projects} projects")
                });
        }
        if length.least.is_some_and(|least| least > projects) {
            let place = self
                .said("min_length")
                .map_or(Place::File, |(_, place)| place);
            self.findings.mend(Kind::Contradiction, place, || {
                let least = length.least.unwrap_or_default();
                let words = format!("min_length is {least}, and there are only {projects} projects: no vote can be that long");
                (words, "votes as long as they are")
            });
        }
        let others = (length.least.unwrap_or(1), length.most.unwrap_or(1));
        if kind == Some(BallotKind::ChooseOne) && others != (1, 1) {
            let key = if others.1 == 1 {
                "min_length"
            } else {
                "max_length"
            };
            let place = self.said(key).map_or(Place::File, |(_, place)| place);
            self.findings.mend(Kind::Contradiction, place, || {
                let words = "vote_type is choose-1, which means one project in each vote, and min_length or max_length is not 1";
                (words, "one project in each vote")
            });
        }
        if kind == Some(BallotKind::Cumulative) && self.said("max_sum_points").is_none() {
            self.findings.add(Kind::MissingField, Place::File, || {
                "META has no max_sum_points, which cumulative ballots need: the points that a voter has"
            });
        }
        let needless = |kind: BallotKind| match kind {
            BallotKind::Approval | BallotKind::ChooseOne | BallotKind::Ordinal => &[
                "min_points",
                "max_points",
                "min_sum_points",
                "max_sum_points",
                "default_score",
            ][..],
            BallotKind::Cumulative => &["default_score"][..],
            BallotKind::Scoring => &[][..],
        };
        for key in kind.map(needless).unwrap_or_default() {
            if let Some((_, place)) = self.said(key) {
                self.findings.add(Kind::LooseLimit, place, || {
                    let kind = kind.map_or("", BallotKind::name);
                    format!("META has {key}, which has no meaning for {kind} ballots")
                });
            }
        }
    }

    /// `budget_per_category` and `budget_per_neighborhood`: amounts in the order of `categories` and `neighborhoods`.
    fn ceilings(&mut self) -> Vec<Ceiling> {
        let mut all = Vec::new();
        for (amounts, labels, column) in [
            ("budget_per_category", "categories", "category"),
            ("budget_per_neighborhood", "neighborhoods", "neighborhood"),
        ] {
            let Some((text, place)) = self.said(amounts) else {
                continue;
            };
            let text = text.to_owned();
            let names = self
                .said(labels)
                .map_or(String::new(), |(text, _)| text.to_owned());
            let (names, numbers): (Vec<&str>, Vec<&str>) =
                (list(&names).collect(), list(&text).collect());
            if names.len() != numbers.len() {
                self.findings.mend(Kind::Contradiction, place, || {
                    let words = format!(
                        "{amounts} has {} amounts and {labels} has {} names; each name needs its amount",
                        numbers.len(),
                        names.len()
                    );
                    (words, "no ceilings")
                });
                continue;
            }
            for (name, number) in names.into_iter().zip(numbers) {
                let what = format!("an amount of {amounts}");
                if let Some(most) = self.number(number, place.clone(), &what) {
                    let label = name.into();
                    all.push(Ceiling {
                        column,
                        label,
                        most,
                    });
                }
            }
        }
        all
    }

    /// Costs beside the budget.
    fn costs(&mut self, budget: Option<Decimal>) {
        let Some(budget) = budget else { return };
        for (project, place) in self.projects.iter().zip(&self.cost_places) {
            if project.cost > budget {
                self.findings.add(Kind::CostAboveBudget, place.clone(), || {
                    format!(
                        "project {} costs {}, more than the whole budget of {budget}; it can never be funded",
                        shown(&project.id),
                        project.cost
                    )
                });
            }
        }
        let all = self
            .projects
            .iter()
            .try_fold(Decimal::ZERO, |sum, project| sum.plus(project.cost));
        if let Some((_, place)) = self.said("fully_funded")
            && all.is_none_or(|all| all > budget)
        {
            self.findings.add(
                Kind::LooseLimit,
                place,
                || "fully_funded is set, and the projects cost more than the budget",
            );
        }
    }
}
