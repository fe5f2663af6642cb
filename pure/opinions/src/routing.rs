//! Which statement to show somebody next, and why: Pol.is' priority, and how much the answer would tell about where they
//! stand.

use crate::number::{fade, log2, real};
use crate::random::Random;
use crate::standing::share;
use crate::{Cell, Opinions, Point, Tallies, Tally, Vote};

/// The priority of a statement about the participants themselves, before it is squared.
const META: f64 = 7.0;

/// Pol.is' priority (Small et al. 2021, comment routing): higher the more agree, the fewer pass, the further it places
/// whoever agrees (`extremity`, as a distance on the map), and the newer it is; squared, to deepen the differences.
pub fn priority(is_meta: bool, tally: Tally, extremity: f64) -> f64 {
    let weight = if is_meta {
        META
    } else {
        let engaged = 1.0 - share(tally.pass(), tally.seen);
        let importance = share(tally.agree, tally.seen) * engaged * (1.0 + extremity);
        importance * (1.0 + 8.0 * fade(tally.seen))
    };
    weight * weight
}

/// Why a statement is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Few have voted on it yet.
    IsNew,
    /// The answer would tell most about which group they are near.
    TellsWhereYouStand,
    /// Every group tends to agree, and it is worth knowing whether they do too.
    MayUnite,
    /// Whoever agrees with it stands far from the middle.
    SetsApart,
    /// It is drawn for none of these, by its priority.
    ByPriority,
    /// It has some priority, as everything has, and nothing speaks for it: few agree, or many pass.
    NothingElse,
}

impl Reason {
    /// The reason as a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Reason::IsNew => "Few have voted on it yet.",
            Reason::TellsWhereYouStand => "The answer tells much about where somebody stands.",
            Reason::MayUnite => "Every group tends to agree with it.",
            Reason::SetsApart => "Whoever agrees with it stands far from the middle.",
            Reason::ByPriority => "Many agree with it, and few pass.",
            Reason::NothingElse => "Nothing speaks for it in particular.",
        }
    }
}

/// A statement that may come next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Next {
    pub column: usize,
    /// The chance to be drawn, 0 to 1.
    pub chance: f64,
    /// What the answer is expected to tell about the group, in bits.
    pub gain: f64,
    pub reason: Reason,
}

/// Below so many votes a statement is new: its newness still doubles its priority.
const NEW: u32 = 15;
/// From this many bits on an answer tells much; the choice between two equally likely groups has 1.
const MUCH: f64 = 0.1;
/// From this distance on whoever agrees stands far from the middle: it more than doubles the priority.
const FAR: f64 = 1.0;
/// In each group this share or more must agree for a statement that may unite.
const UNITES: f64 = 0.6;

/// What routing looks at: the counts, how large the groups are, and where each statement stands.
pub(crate) struct Outlook<'a> {
    pub(crate) tallies: &'a Tallies,
    /// How many are in each group; empty where nobody could be told apart.
    pub(crate) sizes: Vec<usize>,
    /// Which columns take part.
    pub(crate) active: &'a [bool],
    /// By column, the statement's place and its priority.
    pub(crate) placed: Vec<(Point, f64)>,
}

/// Everything that somebody with these votes has not voted on and may be shown, the likeliest first. Its chance is its
/// priority times one plus the share of their group's uncertainty that the answer is expected to remove.
pub fn candidates(opinions: &Opinions, cells: &[Cell]) -> Vec<Next> {
    let placed = opinions.statements.iter();
    let outlook = Outlook {
        tallies: &opinions.tallies,
        sizes: opinions.groups.iter().map(|group| group.size).collect(),
        active: &opinions.axes.active,
        placed: placed
            .map(|placed| (placed.place, placed.priority))
            .collect(),
    };
    outlook.candidates(cells)
}

impl Outlook<'_> {
    /// As [`candidates`], of these counts.
    pub(crate) fn candidates(&self, cells: &[Cell]) -> Vec<Next> {
        let beliefs = beliefs(self, cells);
        let uncertainty = entropy(&beliefs);
        let voted = |column: usize| {
            let found = cells.binary_search_by_key(&column, |cell| cell.statement as usize);
            found.is_ok()
        };
        let open = self.placed.iter().zip(self.active).enumerate();
        let mut found: Vec<Next> = open
            .filter(|(column, (_, active))| **active && !voted(*column))
            .map(|(column, ((_, priority), _))| {
                let gain = gain(self, &beliefs, column);
                let told = if uncertainty > 0.0 {
                    gain / uncertainty
                } else {
                    0.0
                };
                Next {
                    column,
                    chance: priority * (1.0 + told),
                    gain,
                    reason: reason(self, column, gain),
                }
            })
            .collect();
        let total: f64 = found.iter().map(|next| next.chance).sum();
        if total > 0.0 {
            found.iter_mut().for_each(|next| next.chance /= total);
        }
        found.sort_by(|a, b| b.chance.total_cmp(&a.chance));
        found
    }
}

/// Draws one of the candidates by their chances; the same seed draws the same one.
pub fn draw(candidates: &[Next], seed: u64) -> Option<Next> {
    let mut left = Random::new(seed, 0).share();
    for next in candidates {
        left -= next.chance;
        if left < 0.0 {
            return Some(*next);
        }
    }
    candidates.last().copied()
}

/// How likely somebody with these votes belongs to each group, as if votes were independent within a group.
fn beliefs(outlook: &Outlook<'_>, cells: &[Cell]) -> Vec<f64> {
    let grouped = real(outlook.sizes.iter().sum::<usize>().max(1));
    let sizes = outlook.sizes.iter();
    let mut beliefs: Vec<f64> = sizes.map(|size| real(*size) / grouped).collect();
    for cell in cells {
        let column = cell.statement as usize;
        if outlook.active.get(column) != Some(&true) {
            continue;
        }
        for (group, belief) in beliefs.iter_mut().enumerate() {
            *belief *= chance_of(outlook, group, column, cell.vote);
        }
        normalise(&mut beliefs);
    }
    beliefs
}

/// The expected drop of the entropy of the beliefs once the vote on a statement is known, in bits.
fn gain(outlook: &Outlook<'_>, beliefs: &[f64], column: usize) -> f64 {
    let after: f64 = [Vote::Agree, Vote::Pass, Vote::Disagree]
        .into_iter()
        .map(|vote| {
            let chances = beliefs.iter().enumerate();
            let mut then: Vec<f64> = chances
                .map(|(group, belief)| belief * chance_of(outlook, group, column, vote))
                .collect();
            let chance: f64 = then.iter().sum();
            normalise(&mut then);
            chance * entropy(&then)
        })
        .sum();
    (entropy(beliefs) - after).max(0.0)
}

/// How likely a member of a group casts this vote, smoothed by one vote of each kind.
fn chance_of(outlook: &Outlook<'_>, group: usize, column: usize, vote: Vote) -> f64 {
    let tallies = outlook.tallies.groups.get(group);
    let tally = tallies
        .and_then(|g| g.get(column))
        .copied()
        .unwrap_or_default();
    let votes = match vote {
        Vote::Agree => tally.agree,
        Vote::Disagree => tally.disagree,
        Vote::Pass => tally.pass(),
    };
    (f64::from(votes) + 1.0) / (f64::from(tally.seen) + 3.0)
}

fn normalise(beliefs: &mut [f64]) {
    let total: f64 = beliefs.iter().sum();
    if total > 0.0 {
        beliefs.iter_mut().for_each(|belief| *belief /= total);
    }
}

fn entropy(beliefs: &[f64]) -> f64 {
    let present = beliefs.iter().filter(|belief| **belief > 0.0);
    present.map(|belief| -belief * log2(*belief)).sum()
}

fn far(placed: Option<&(Point, f64)>) -> bool {
    placed.is_some_and(|([x, y], _)| x * x + y * y > FAR * FAR)
}

/// Whether more people agree than disagree or pass.
fn is_liked(tally: Tally) -> bool {
    tally.agree > tally.disagree.max(tally.pass())
}

fn reason(outlook: &Outlook<'_>, column: usize, gain: f64) -> Reason {
    let tallies = outlook.tallies;
    let in_all = |tallies: &Vec<Tally>| {
        let tally = tallies.get(column).copied().unwrap_or_default();
        share(tally.agree, tally.seen) >= UNITES
    };
    if tallies.grouped(column).seen < NEW {
        Reason::IsNew
    } else if gain >= MUCH {
        Reason::TellsWhereYouStand
    } else if !outlook.sizes.is_empty() && tallies.groups.iter().all(in_all) {
        Reason::MayUnite
    } else if far(outlook.placed.get(column)) {
        Reason::SetsApart
    } else if is_liked(tallies.grouped(column)) {
        Reason::ByPriority
    } else {
        Reason::NothingElse
    }
}
