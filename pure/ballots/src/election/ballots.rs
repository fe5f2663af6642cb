//! All votes, in a few long pieces of memory: four bytes for each project that a vote names, and what its voter's row
//! says beside.

use super::{CodedColumn, Decimal, TextColumn};

/// The votes in the order of the file. A vote is known by its place in it, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballots {
    pub(crate) ids: TextColumn,
    /// Where each vote's choices end.
    pub(crate) ends: Vec<u32>,
    pub(crate) choices: Vec<u32>,
    /// Beside each choice which of `scores` it has; empty if votes have no points.
    pub(crate) points: Vec<u32>,
    /// The different points there are, as they are written and as numbers.
    pub(crate) scores: Vec<Score>,
    /// The other columns, in the order of the header.
    pub(crate) columns: Vec<CodedColumn>,
}

/// Points as a file spells them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) text: Box<str>,
    pub(crate) value: Decimal,
}

impl Ballots {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The voter's id in the file.
    pub fn voter(&self, vote: usize) -> &str {
        self.ids.get(vote)
    }

    /// The projects that a vote names, as places in [`super::Election::projects`], in the vote's order.
    pub fn choices(&self, vote: usize) -> &[u32] {
        self.choices.get(self.range(vote)).unwrap_or_default()
    }

    /// The points beside [`Ballots::choices`]; nothing if votes have no points.
    pub fn points(&self, vote: usize) -> impl Iterator<Item = Decimal> {
        self.scores_of(vote).map(|score| score.value)
    }

    pub(crate) fn scores_of(&self, vote: usize) -> impl Iterator<Item = &Score> {
        let codes = self.point_codes(vote);
        codes
            .iter()
            .filter_map(|code| self.scores.get(usize::try_from(*code).ok()?))
    }

    /// Beside each choice the number of its score.
    pub(crate) fn point_codes(&self, vote: usize) -> &[u32] {
        self.points.get(self.range(vote)).unwrap_or_default()
    }

    fn range(&self, vote: usize) -> std::ops::Range<usize> {
        let end = |vote: usize| {
            let end = self.ends.get(vote).copied().unwrap_or_default();
            usize::try_from(end).unwrap_or_default()
        };
        vote.checked_sub(1).map_or(0, end)..end(vote)
    }

    /// How many choices all votes have together.
    pub fn choice_count(&self) -> usize {
        self.choices.len()
    }
}
