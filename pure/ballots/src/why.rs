//! Why: an outcome in plain sentences, as JSON, and as a page that a resident understands.

mod json;
mod not_applied;
mod numbers;
mod one_line;
mod page;
mod payers;
mod rule_in_words;
mod story;
mod text;

use std::cell::OnceCell;

use crate::{
    Comparison, Fairness, Outcome, Profile,
    election::{Countable, Election},
    findings::Findings,
};

use numbers::Numbers;
use payers::Payers;
pub use story::Story;

/// A count with everything that is to be said of it.
#[derive(Debug, Clone, Copy)]
pub struct Tally<'a> {
    /// The name of the file, as it is shown.
    pub file: &'a str,
    pub election: &'a Election,
    pub countable: &'a Countable,
    /// What was found when the file was read.
    pub findings: &'a Findings,
    pub outcome: &'a Outcome,
    pub fairness: &'a Fairness,
    /// The same votes by another rule.
    pub other: Option<Other<'a>>,
    /// The one project that is asked for.
    pub explain: Option<usize>,
    pub voters: Voters,
}

/// Another count of the same votes, to stand beside the first.
#[derive(Debug, Clone, Copy)]
pub struct Other<'a> {
    pub outcome: &'a Outcome,
    pub fairness: &'a Fairness,
    pub comparison: &'a Comparison,
}

/// Whether voters are named by the ids that the file has for them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Voters {
    #[default]
    Unnamed,
    Named,
}

/// What is worked out once for all forms.
struct Account<'a> {
    tally: &'a Tally<'a>,
    profile: &'a Profile,
    numbers: Numbers,
    payers: OnceCell<Payers>,
}

impl<'a> Account<'a> {
    fn of(tally: &'a Tally<'a>) -> Self {
        let profile = &tally.countable.profile;
        Account {
            tally,
            profile,
            numbers: Numbers::of(tally.election, profile),
            payers: OnceCell::new(),
        }
    }

    /// Who paid what: worked out when it is first asked for.
    fn payers(&self) -> &Payers {
        self.payers
            .get_or_init(|| Payers::of(self.profile, self.tally.outcome))
    }

    /// A project as it is named in a sentence: its name, with its id where both differ.
    fn name(&self, project: usize) -> String {
        let election = self.tally.election;
        let name = election.project_name(project);
        let id = self.id(project);
        let line = one_line::one_line(name);
        if name == id {
            line
        } else {
            format!("{line} ({})", one_line::one_line(id))
        }
    }

    fn id(&self, project: usize) -> &str {
        let project = self.profile.projects().get(project);
        project.map_or("", |project| &project.id)
    }

    fn cost(&self, project: usize) -> u64 {
        let project = self.profile.projects().get(project);
        project.map_or(0, |project| project.cost)
    }

    /// What the election is called.
    fn title(&self) -> &str {
        let election = self.tally.election;
        election.field("description").unwrap_or(self.tally.file)
    }
}

/// Several words with commas, and an "and" before the last.
fn all_of(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [many @ .., last] => format!("{} and {last}", many.join(", ")),
    }
}

/// `1 vote`, `2 votes`.
fn counted(number: u64, one: &str, many: &str) -> String {
    let what = if number == 1 { one } else { many };
    format!("{} {what}", numbers::grouped(&number.to_string()))
}
