//! What is published about a lottery: figures gathered once, and told as text, as JSON and as a page.
//!
//! Nothing personal is in any of them: a person is the id that the organiser chose to show, their chance and the panels
//! they are on. Quotas are told for panels as a whole, never for a person.

mod histogram;
mod html;
mod json;
mod text;

use crate::{
    digest::digest,
    draw::{commitment, drawn_panel},
    error::{Error, Result},
    pool::Pool,
    quotas::Quotas,
    select::Selection,
};

/// So many hexadecimal digits of a keyed digest tell people apart.
const KEYED_DIGITS: usize = 12;

/// How people are called in public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicIds {
    /// By the ids of the file, which then must not be names or addresses.
    Given,
    /// By their place in the file: 1 for the first person.
    Numbered,
    /// By the first twelve hexadecimal digits of SHA-256 of "stoa lottery id", a line feed, this secret key, a line
    /// feed and the id. Whoever has the key can find themselves and everybody else.
    Keyed(String),
}

impl PublicIds {
    /// What each person of the pool is called.
    ///
    /// # Errors
    /// If given ids look like e-mail addresses or names, which must not be published.
    pub fn of(&self, pool: &Pool) -> Result<Vec<String>> {
        let people = pool.people().iter();
        match self {
            PublicIds::Given => {
                if let Some(person) = people.clone().find(|person| is_personal(&person.id)) {
                    return Err(Error::Asked(format!(
                        "The id on line {} looks like an e-mail address or a name, and ids are published. Name another \
                         column of ids, or have people called by numbers or by keyed digests.",
                        person.line
                    )));
                }
                Ok(people.map(|person| person.id.clone()).collect())
            }
            PublicIds::Numbered => Ok((1..=pool.len()).map(|number| number.to_string()).collect()),
            PublicIds::Keyed(key) => {
                let keyed = |id: &str| hex::encode(digest(&["stoa lottery id", key, id]));
                Ok(people
                    .map(|person| keyed(&person.id)[..KEYED_DIGITS].to_owned())
                    .collect())
            }
        }
    }
}

/// An e-mail address, or two words that are only letters. Lines of files without ids are neither.
fn is_personal(id: &str) -> bool {
    let is_word = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    id.contains('@') || id.split_whitespace().filter(is_word).count() > 1
}

/// How one panel of the list is, or was, drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HowDrawn {
    /// With dice, after the list is published.
    Dice,
    /// By a seed that is still secret; its commitment is published.
    Committed { commitment: String },
    /// By this seed, which is revealed.
    Seed { seed: String },
}

/// A selection and everything that is needed to tell of it.
#[derive(Debug)]
pub struct Report<'a> {
    pub pool: &'a Pool,
    pub quotas: &'a Quotas,
    pub selection: &'a Selection,
    /// What each person of the pool is called.
    pub ids: &'a [String],
    pub how: HowDrawn,
}

/// One quota, and how it is met.
struct Filled {
    feature: String,
    value: String,
    min: u32,
    max: u32,
    /// People of the pool who can be drawn.
    people: usize,
    /// Seats on an average panel of the list.
    average: f64,
    /// Seats on the drawn panel.
    drawn: Option<u32>,
}

impl Report<'_> {
    /// The number of the drawn panel, from 1.
    pub fn drawn(&self) -> Option<u32> {
        match &self.how {
            HowDrawn::Seed { seed } => Some(drawn_panel(seed, self.selection.asked.panels)),
            _ => None,
        }
    }

    /// The people of the drawn panel, by their places in the pool.
    pub fn drawn_people(&self) -> Option<&[usize]> {
        let at = self.drawn()? as usize - 1;
        self.selection.list.get(at).map(Vec::as_slice)
    }

    fn commitment(&self) -> Option<String> {
        match &self.how {
            HowDrawn::Dice => None,
            HowDrawn::Committed { commitment } => Some(commitment.clone()),
            HowDrawn::Seed { seed } => Some(commitment(seed)),
        }
    }

    /// People who can be drawn, by their places in the pool, the least likely first.
    fn by_chance(&self) -> Vec<usize> {
        let is_free = |at: &usize| self.selection.instance.class_of[*at].is_some();
        let mut people: Vec<usize> = (0..self.pool.len()).filter(is_free).collect();
        people.sort_by_key(|at| (self.selection.times[*at], *at));
        people
    }

    fn filled(&self) -> Vec<Filled> {
        let instance = &self.selection.instance;
        let count = |quota: usize, panel: &[usize]| {
            let people = panel.iter();
            people
                .filter(|at| self.pool.people()[**at].quotas.contains(&quota))
                .count()
        };
        let filled = |(at, limit): (usize, &crate::instance::Limit)| {
            let quota = &self.quotas.quotas()[at];
            let seats: usize = self
                .selection
                .list
                .iter()
                .map(|panel| count(at, panel))
                .sum();
            let classes = instance
                .classes
                .iter()
                .filter(|class| class.quotas.contains(&at));
            let drawn = self.drawn_people().map(|panel| count(at, panel));
            Filled {
                feature: self.quotas.features()[quota.feature].clone(),
                value: quota.value.clone(),
                min: limit.min,
                max: limit.max,
                people: classes.map(|class| class.people.len()).sum(),
                average: seats as f64 / self.selection.list.len() as f64,
                drawn: drawn.and_then(|seats| u32::try_from(seats).ok()),
            }
        };
        instance.limits.iter().enumerate().map(filled).collect()
    }

    /// What the rule is after, as the second half of a sentence.
    fn aim(&self) -> &'static str {
        use crate::select::Rule;
        match self.selection.asked.rule {
            Rule::Leximin => {
                "so that the person with the smallest chance has as great a chance as possible, then the person with \
                 the next-smallest, and so on to the end (the rule LEXIMIN)"
            }
            Rule::Maximin => {
                "so that the person with the smallest chance has as great a chance as possible (the rule MAXIMIN)"
            }
            Rule::Nash => {
                "so that the product of all chances is as great as possible (the rule NASH)"
            }
            Rule::Goldilocks => {
                "so that nobody's chance is too great and nobody's too small (the rule GOLDILOCKS)"
            }
            Rule::Stratified => {
                "seat by seat, each time at random from the group that was hardest to fill (the stratified draw)"
            }
        }
    }
}

/// 0.0735 as 7.35 %.
fn percent(chance: f64) -> String {
    format!("{:.2} %", chance * 100.0)
}
