//! The order in which ties are broken: stated beforehand, and repeatable by anyone.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::{Error, Profile, Result};

/// One criterion between projects that a rule cannot tell apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TieRule {
    /// The project that more voters named.
    Votes,
    /// The project that costs less.
    Cost,
    /// The project whose id comes first, compared character by character by code point (so "10" comes before "9").
    Name,
    /// The project that comes first in the file.
    File,
    /// A lot: the project whose lot is smallest. Its lot is the SHA-256 hash of the seed, a line feed (byte 10) and the project's id, all in UTF-8,
    /// hashes compared as hexadecimal texts. Anyone can repeat it: `printf 'SEED\nID' | sha256sum`.
    Seed(String),
}

/// The order of criteria. Projects that all of them leave tied come in the order of the file. By default: votes, cost, file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TieOrder(Vec<TieRule>);

impl TieOrder {
    /// These criteria, the first first.
    #[must_use]
    pub fn new(rules: Vec<TieRule>) -> Self {
        Self(rules)
    }

    /// The criteria, the first first.
    #[must_use]
    pub fn rules(&self) -> &[TieRule] {
        &self.0
    }

    /// For each project its rank among all: of tied projects the one of lowest rank wins.
    #[must_use]
    pub fn ranks(&self, profile: &Profile) -> Vec<usize> {
        self.ranks_by(&Keys::of(self, profile), profile)
    }

    /// The criterion that puts the winner of a tie before the next of the tied projects: `File` if no stated one does.
    #[must_use]
    pub fn decider(&self, profile: &Profile, tied: &[usize]) -> TieRule {
        let ranks = self.ranks(profile);
        let mut tied = tied.to_vec();
        tied.sort_by_key(|&project| ranks.get(project).copied());
        let [first, second, ..] = tied[..] else {
            return TieRule::File;
        };
        self.decider_by(&Keys::of(self, profile), profile, (first, second))
    }

    pub(crate) fn ranks_by(&self, keys: &Keys, profile: &Profile) -> Vec<usize> {
        let mut order: Vec<usize> = (0..profile.projects().len()).collect();
        order.sort_by(|&one, &two| {
            let mut compared = self
                .0
                .iter()
                .map(|rule| keys.compare(rule, profile, (one, two)));
            let decided = compared.find(|compared| compared.is_ne());
            decided.unwrap_or(Ordering::Equal).then(one.cmp(&two))
        });
        let mut ranks = vec![0; order.len()];
        for (rank, project) in order.into_iter().enumerate() {
            ranks[project] = rank;
        }
        ranks
    }

    /// What puts the first of two projects before the second.
    pub(crate) fn decider_by(
        &self,
        keys: &Keys,
        profile: &Profile,
        pair: (usize, usize),
    ) -> TieRule {
        let decides = |rule: &&TieRule| keys.compare(rule, profile, pair).is_ne();
        self.0
            .iter()
            .find(decides)
            .cloned()
            .unwrap_or(TieRule::File)
    }
}

impl Default for TieOrder {
    fn default() -> Self {
        Self(vec![TieRule::Votes, TieRule::Cost, TieRule::File])
    }
}

/// What the criteria look at, made once for all projects.
pub(crate) struct Keys {
    votes: Vec<u64>,
    lots: Vec<(String, Vec<[u8; 32]>)>,
}

impl Keys {
    pub(crate) fn of(order: &TieOrder, profile: &Profile) -> Self {
        let lots = order.0.iter().filter_map(|rule| match rule {
            TieRule::Seed(seed) => {
                let lots = profile
                    .projects()
                    .iter()
                    .map(|p| lot(seed, &p.id))
                    .collect();
                Some((seed.clone(), lots))
            }
            _ => None,
        });
        Self {
            votes: profile.votes(),
            lots: lots.collect(),
        }
    }

    fn compare(&self, rule: &TieRule, profile: &Profile, (one, two): (usize, usize)) -> Ordering {
        let projects = profile.projects();
        match rule {
            TieRule::Votes => self.votes[two].cmp(&self.votes[one]),
            TieRule::Cost => projects[one].cost.cmp(&projects[two].cost),
            TieRule::Name => projects[one].id.cmp(&projects[two].id),
            TieRule::File => one.cmp(&two),
            TieRule::Seed(seed) => {
                let lots = self.lots.iter().find(|(known, _)| known == seed);
                lots.map_or(Ordering::Equal, |(_, lots)| lots[one].cmp(&lots[two]))
            }
        }
    }
}

/// The lot of a project: see [`TieRule::Seed`].
#[must_use]
pub fn lot(seed: &str, id: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update(seed)
        .chain_update(b"\n")
        .chain_update(id)
        .finalize()
        .into()
}

impl fmt::Display for TieRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Votes => f.write_str("votes"),
            Self::Cost => f.write_str("cost"),
            Self::Name => f.write_str("name"),
            Self::File => f.write_str("file"),
            Self::Seed(seed) => write!(f, "seed:{seed}"),
        }
    }
}

impl FromStr for TieRule {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self> {
        Ok(match word {
            "votes" => Self::Votes,
            "cost" => Self::Cost,
            "name" => Self::Name,
            "file" => Self::File,
            _ => match word.strip_prefix("seed:").filter(|seed| !seed.is_empty()) {
                Some(seed) => Self::Seed(seed.to_owned()),
                None => {
                    return Err(Error::UnknownWord {
                        what: "tie-breaking criterion",
                        word: word.to_owned(),
                        choices: "votes, cost, name, file, seed:N",
                    });
                }
            },
        })
    }
}

impl fmt::Display for TieOrder {
    /// The criteria, separated by commas.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, rule) in self.0.iter().enumerate() {
            let comma = if i == 0 { "" } else { "," };
            write!(f, "{comma}{rule}")?;
        }
        Ok(())
    }
}

impl FromStr for TieOrder {
    type Err = Error;

    /// Criteria separated by commas. A seed may not contain a comma.
    fn from_str(text: &str) -> Result<Self> {
        let rules: Result<Vec<TieRule>> = text.split(',').map(|word| word.trim().parse()).collect();
        rules.map(Self)
    }
}
