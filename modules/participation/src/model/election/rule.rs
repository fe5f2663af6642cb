//! How the projects of a budget are voted on and counted: what is declared before the vote, and stands with its result.

use serde::{Deserialize, Serialize};
use stoa_ballots::{Completion, Parameters, Rule, Utility};
use stoa_envelopes::Choice;
use stoa_kernel::{Error, Result};

use crate::{
    counting,
    model::{Faults, budget::PotId},
};

/// The most points that a voter may have to give.
const POINTS: u32 = 1000;
/// The most votes that can be asked of a project.
const VOTES: u32 = 1_000_000;

/// How ballots are filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Projects are ticked.
    Approval,
    /// Points are given to projects, from one sum.
    Points,
    /// Projects are put in an order: 1 for the first place.
    Ranking,
    /// Projects are ticked as long as the money lasts.
    Knapsack,
}

impl Form {
    pub const ALL: [Form; 4] = [Form::Approval, Form::Points, Form::Ranking, Form::Knapsack];

    pub const fn name(self) -> &'static str {
        match self {
            Form::Approval => "approval",
            Form::Points => "points",
            Form::Ranking => "ranking",
            Form::Knapsack => "knapsack",
        }
    }

    /// What is said to whoever does not keep to it.
    pub const fn fault(self) -> &'static str {
        match self {
            Form::Approval => "participation-election-fault-approval",
            Form::Points => "participation-election-fault-points-given",
            Form::Ranking => "participation-election-fault-ranking",
            Form::Knapsack => "participation-election-fault-knapsack",
        }
    }

    /// Whether projects are ticked, or get a number.
    pub const fn is_ticked(self) -> bool {
        matches!(self, Form::Approval | Form::Knapsack)
    }

    /// By what a project is worth something to who voted for it, where nothing else is said.
    pub const fn utility(self) -> Utility {
        match self {
            Form::Points => Utility::Points,
            Form::Ranking => Utility::Borda,
            Form::Approval | Form::Knapsack => Utility::Cost,
        }
    }
}

/// A rule as it is declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetRule {
    pub form: Form,
    /// How many points a voter has; 0 where ballots have none.
    pub points: u32,
    /// The names that `stoa tally` takes.
    pub rule: String,
    pub utility: String,
    pub completion: String,
    /// How many votes a project needs to be funded at all (with points: how many points).
    pub least_votes: u32,
}

/// A rule as somebody wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenRule {
    pub form: String,
    pub points: String,
    pub rule: String,
    pub utility: String,
    pub completion: String,
    pub least_votes: String,
}

impl WrittenRule {
    /// The rule, once a count by it has gone well. `Invalid` on `form`, `points`, `rule`, `utility`, `completion` and `least_votes`.
    pub fn read(&self) -> Result<BudgetRule> {
        let mut faults = Faults::default();
        let choice = "participation-frame-fault-choice";
        let form = Form::ALL.into_iter().find(|one| one.name() == self.form);
        faults.want(form.is_some(), "form", choice);
        let points = match form {
            Some(Form::Points) => number(&self.points, POINTS).filter(|points| *points > 0),
            _ => Some(0),
        };
        faults.want(
            points.is_some(),
            "points",
            "participation-election-fault-points",
        );
        let least = match self.least_votes.trim() {
            "" => Some(0),
            text => number(text, VOTES),
        };
        faults.want(
            least.is_some(),
            "least_votes",
            "participation-election-fault-least",
        );
        faults.done()?;
        let form = form.ok_or_else(|| Error::invalid("form", choice))?;
        let utility = match self.utility.trim() {
            "" => form.utility().name(),
            name => name,
        };
        let rule = BudgetRule {
            form,
            points: points.unwrap_or_default(),
            rule: self.rule.clone(),
            utility: utility.to_owned(),
            completion: self.completion.clone(),
            least_votes: least.unwrap_or_default(),
        };
        rule.parameters()?;
        counting::try_out(&rule)?;
        Ok(rule)
    }
}

fn number(text: &str, most: u32) -> Option<u32> {
    let read: Option<u32> = text.trim().parse().ok();
    read.filter(|number| *number <= most)
}

impl BudgetRule {
    /// As the count takes them. `Invalid` on `rule`, `utility` and `completion` for names that there are not.
    pub fn parameters(&self) -> Result<Parameters> {
        let wrong = |field| Error::invalid(field, "participation-frame-fault-choice");
        let rule: Rule = self.rule.parse().map_err(|_error| wrong("rule"))?;
        let utility: Utility = self.utility.parse().map_err(|_error| wrong("utility"))?;
        let completion: Completion = self
            .completion
            .parse()
            .map_err(|_error| wrong("completion"))?;
        Ok(Parameters {
            utility,
            completion,
            ..Parameters::of(rule)
        })
    }

    /// Whether a ballot with these choices, in the order of their projects, keeps to the form. `most` is how many it may have.
    pub fn allows(&self, slate: &[Item], choices: &[Choice], most: u16) -> bool {
        let item = |choice: &Choice| slate.iter().find(|item| item.number == choice.project);
        let items: Option<Vec<&Item>> = choices.iter().map(item).collect();
        let Some(items) = items else {
            return false;
        };
        let fits = !choices.is_empty() && choices.len() <= usize::from(most);
        fits && match self.form {
            Form::Approval => choices.iter().all(|choice| choice.value == 1),
            Form::Points => self.are_points(choices),
            Form::Ranking => are_places(choices),
            Form::Knapsack => choices.iter().all(|choice| choice.value == 1) && are_paid(&items),
        }
    }

    fn are_points(&self, choices: &[Choice]) -> bool {
        let given: u64 = choices.iter().map(|choice| u64::from(choice.value)).sum();
        given <= u64::from(self.points) && choices.iter().all(|choice| choice.value > 0)
    }
}

/// Whether the values are 1, 2, … each once.
fn are_places(choices: &[Choice]) -> bool {
    let mut places: Vec<u32> = choices.iter().map(|choice| choice.value).collect();
    places.sort_unstable();
    (1..).zip(&places).all(|(place, value)| place == *value)
}

/// Whether each pot holds what is taken from it.
fn are_paid(items: &[&Item]) -> bool {
    items.iter().all(|item| {
        let of_pot = items.iter().filter(|other| other.pot == item.pot);
        let sum: i64 = of_pot.fold(0, |sum, other| sum.saturating_add(other.cost));
        sum <= item.money
    })
}

/// One project that stands to vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub number: u32,
    pub pot: PotId,
    /// In minor units of the budget's currency, as is `money`.
    pub cost: i64,
    /// What its pot holds.
    pub money: i64,
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Id;

    use super::*;

    fn rule(form: Form) -> BudgetRule {
        BudgetRule {
            form,
            points: 10,
            rule: "equal-shares".to_owned(),
            utility: form.utility().name().to_owned(),
            completion: "add1".to_owned(),
            least_votes: 0,
        }
    }

    fn slate() -> Vec<Item> {
        let item = |(number, pot, cost)| Item {
            number,
            pot: Id::new(pot),
            cost,
            money: 100,
        };
        [(1, 1, 60), (2, 1, 50), (4, 2, 100)].map(item).into()
    }

    fn allows(form: Form, choices: &[(u32, u32)]) -> bool {
        let choice = |(project, value): &(u32, u32)| Choice {
            project: *project,
            value: *value,
        };
        let choices: Vec<Choice> = choices.iter().map(choice).collect();
        rule(form).allows(&slate(), &choices, 2)
    }

    #[test]
    fn a_ballot_keeps_to_its_form() {
        assert!(allows(Form::Approval, &[(1, 1), (4, 1)]));
        for wrong in [&[][..], &[(3, 1)], &[(1, 2)], &[(1, 1), (2, 1), (4, 1)]] {
            assert!(!allows(Form::Approval, wrong), "{wrong:?}");
        }
        assert!(allows(Form::Points, &[(1, 3), (2, 7)]));
        for wrong in [&[(1, 4), (2, 7)][..], &[(1, 0)], &[(1, u32::MAX), (2, 11)]] {
            assert!(!allows(Form::Points, wrong), "{wrong:?}");
        }
        assert!(allows(Form::Ranking, &[(1, 2), (2, 1)]));
        for wrong in [&[(1, 2)][..], &[(1, 1), (2, 1)], &[(1, 0), (2, 1)]] {
            assert!(!allows(Form::Ranking, wrong), "{wrong:?}");
        }
        assert!(allows(Form::Knapsack, &[(1, 1), (4, 1)]));
        assert!(!allows(Form::Knapsack, &[(1, 1), (2, 1)]));
    }

    fn written(form: &str, rule: &str, completion: &str) -> WrittenRule {
        let text = str::to_owned;
        WrittenRule {
            form: text(form),
            points: text("10"),
            rule: text(rule),
            completion: text(completion),
            ..WrittenRule::default()
        }
    }

    #[test]
    fn only_rules_that_can_count_such_ballots_are_declared() {
        for form in Form::ALL {
            let read = written(form.name(), "equal-shares", "add1").read().unwrap();
            assert_eq!(read.utility, form.utility().name());
            assert!(written(form.name(), "greedy", "none").read().is_ok());
        }
        assert!(
            written("ranking", "expanding-approvals", "none")
                .read()
                .is_ok()
        );
        for (form, rule, completion, field) in [
            ("thumbs", "greedy", "none", "form"),
            ("approval", "fair", "none", "rule"),
            ("approval", "expanding-approvals", "none", "rule"),
            ("approval", "greedy", "add1", "rule"),
        ] {
            let Err(Error::Invalid(faults)) = written(form, rule, completion).read() else {
                panic!("{form} {rule} {completion}");
            };
            assert_eq!(faults[0].field, field, "{form} {rule} {completion}");
        }
    }
}
