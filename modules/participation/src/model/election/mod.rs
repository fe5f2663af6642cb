//! A secret vote: what can be chosen, the keys, and what came of it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use stoa_envelopes::{Ballot, BoxKey, PaperKey};
use stoa_kernel::{Error, Id, Lang, Localised, Result};

use super::{ComponentId, Faults, Scene, Setup, State, Verb, words};

mod rule;

pub use rule::{BudgetRule, Form, Item, WrittenRule};

pub type ElectionId = Id<Election>;

/// The most options of a vote: what fits on a page.
pub const OPTIONS: usize = 100;

/// A secret vote.
#[derive(Debug, Clone, PartialEq)]
pub struct Election {
    pub id: ElectionId,
    pub component: ComponentId,
    /// The slugs of its process and of its component.
    pub place: (String, String),
    /// A line each, in every language in which they were written; nothing where projects stand to vote.
    pub options: Localised,
    /// How many options a ballot may name.
    pub most: u16,
    /// The projects that stand to vote, where it is on a budget.
    pub budget: Option<OnBudget>,
    pub paper_key: PaperKey,
    pub box_key: BoxKey,
    /// Once the envelopes were opened.
    pub outcome: Option<Outcome>,
}

/// A vote on the projects of a budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnBudget {
    /// The component of the projects, in the same process.
    pub projects: ComponentId,
    pub rule: BudgetRule,
}

/// What was in the envelopes, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Papers that were given out.
    pub papers: u64,
    /// Ballots that count.
    pub counted: u64,
    /// Envelopes that their own voters replaced.
    pub replaced: u64,
    /// Ballots that do not keep to the limits.
    pub invalid: u64,
    /// Receipts of envelopes with no ballot in them.
    pub unreadable: Vec<String>,
    /// For each option, how many ballots name it; nothing where projects stand to vote.
    pub votes: Vec<u64>,
    /// SHA-256 of the file of ballots, in hex.
    pub digest: String,
}

impl Election {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("election-{}", self.id)
    }

    /// Its number in papers and envelopes.
    pub fn number(&self) -> u64 {
        self.id.number().unsigned_abs()
    }

    /// Where votes are cast.
    pub fn path(&self) -> String {
        format!("/vote/{}", self.id)
    }

    /// The length of its ballots.
    pub fn room(&self) -> usize {
        Ballot::room(self.most)
    }

    /// The options in a language; option 1 is the first.
    pub fn options_in(&self, lang: Lang) -> Vec<&str> {
        self.options.get(lang).lines().collect()
    }

    /// Whether a ballot keeps to the limits. `slate` is what stands to vote of a budget.
    pub fn is_valid(&self, slate: &[Item], ballot: &Ballot) -> bool {
        if let Some(budget) = &self.budget {
            return budget.rule.allows(slate, ballot.choices(), self.most);
        }
        let count = self.count();
        let is_option = |number: u32| usize::try_from(number).is_ok_and(|it| it > 0 && it <= count);
        let choices = ballot.choices();
        let is_one =
            |choice: &stoa_envelopes::Choice| is_option(choice.project) && choice.value == 1;
        !choices.is_empty() && choices.len() <= usize::from(self.most) && choices.iter().all(is_one)
    }

    /// How many options there are.
    pub fn count(&self) -> usize {
        count_of(&self.options)
    }
}

/// How many options there are in the language that has the most.
fn count_of(options: &Localised) -> usize {
    let counts = options.0.values().map(|text| text.lines().count());
    counts.max().unwrap_or(0)
}

/// The options as they are kept: without empty lines.
pub fn tidy_options(options: &Localised) -> Localised {
    let tidy = words::tidy(options);
    let lines = |text: &String| {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<&str>>().join("\n")
    };
    Localised(
        tidy.0
            .iter()
            .map(|(lang, text)| (*lang, lines(text)))
            .collect(),
    )
}

/// `Invalid` unless there are two options at least, as many in each language, and a ballot may name as many as `most`.
pub fn check_options(options: &Localised, main: Lang, most: &str) -> Result<u16> {
    let mut faults = Faults::default();
    words::check(options, main, ("options", words::TEXT), &mut faults);
    let count = count_of(options);
    for (lang, text) in &options.0 {
        let is_whole = text.lines().count() == count && (2..=OPTIONS).contains(&count);
        let field = words::field("options", *lang);
        faults.want(is_whole, &field, "participation-election-fault-options");
    }
    let number: Option<u16> = most.trim().parse().ok();
    let number = number.filter(|most| (1..=count).contains(&usize::from(*most)));
    faults.want(
        number.is_some(),
        "most",
        "participation-election-fault-most",
    );
    faults.done()?;
    number.ok_or_else(|| Error::invalid("most", "participation-election-fault-most"))
}

/// The key to which envelopes are closed, as the keyholders' sheets have it: 130 hexadecimal digits.
pub fn read_box_key(text: &str) -> Result<BoxKey> {
    let plain: String = text.split_whitespace().collect();
    let bytes = hex::decode(plain).ok();
    let key = bytes.and_then(|bytes| BoxKey::from_bytes(&bytes).ok());
    key.ok_or_else(|| Error::invalid("box_key", "participation-election-fault-key"))
}

/// How many of a budget's projects may be chosen, as it was written. `Invalid` on `most`.
pub fn read_most(text: &str) -> Result<u16> {
    let number: Option<u16> = text.trim().parse().ok();
    let number = number.filter(|most| (1..=OPTIONS).contains(&usize::from(*most)));
    number.ok_or_else(|| Error::invalid("most", "participation-election-fault-most-projects"))
}

/// Whether people vote, or voted: from the first day on that a phase lets them.
pub fn has_begun(setup: &Setup, component: ComponentId, day: Date) -> bool {
    let is_public = setup.process.state != State::Draft;
    let mut phases = setup.phases.iter();
    is_public && phases.any(|phase| phase.from <= day && phase.allows(component, Verb::Vote))
}

/// Whether the voting is over: there is no phase any more that lets people vote, today or later.
pub fn is_over(scene: &Scene) -> bool {
    let is_public = scene.setup.process.state == State::Open;
    is_public && scene.open_for(Verb::Vote).is_none() && scene.next_for(Verb::Vote).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_as_many_in_each_language() {
        let main = Lang::En;
        let of = |pairs: &[(Lang, &str)]| {
            let texts = pairs.iter().map(|(lang, text)| (*lang, (*text).to_owned()));
            tidy_options(&Localised(texts.collect()))
        };
        let good = of(&[(Lang::En, "Yes\r\n\r\n No "), (Lang::Es, "Sí\nNo")]);
        assert_eq!(good.get(Lang::En), "Yes\nNo");
        assert_eq!(check_options(&good, main, " 1 ").unwrap(), 1);
        for most in ["0", "3", "", "one"] {
            assert!(check_options(&good, main, most).is_err(), "{most}");
        }
        let uneven = of(&[(Lang::En, "Yes\nNo"), (Lang::Es, "Sí")]);
        assert!(check_options(&uneven, main, "1").is_err());
        assert!(check_options(&of(&[(Lang::En, "Yes")]), main, "1").is_err());
        assert!(check_options(&of(&[(Lang::Es, "Sí\nNo")]), main, "1").is_err());
    }

    #[test]
    fn a_key_is_a_point_in_hexadecimal() {
        assert!(read_box_key("04").is_err());
        assert!(read_box_key(&"00".repeat(65)).is_err());
        assert!(read_box_key("no key").is_err());
    }
}
