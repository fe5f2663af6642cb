//! The points of votes: few different ones, each read once.

use super::{Intake, Row, offset_in};
use crate::{
    election::{BallotKind, CodedFiller, Decimal, Score},
    findings::Kind,
};

/// The different points, each read once.
#[derive(Debug, Default)]
pub(super) struct Scores {
    index: CodedFiller,
    read: Vec<Option<Decimal>>,
}

impl Intake {
    /// The number of these points among the different ones; nothing if they cannot be read.
    pub(super) fn score(&mut self, row: &dyn Row, text: &str) -> Option<u32> {
        let code = self.votes.scores.index.code_of(text)?;
        let place = usize::try_from(code).ok()?;
        if let Some(known) = self.votes.scores.read.get(place)
            && known.is_some()
        {
            return Some(code);
        }
        let cell = self.points_column()?;
        let at = row.place(cell, offset_in(row.cell(cell), text));
        let mut value = self.number(text, at.clone(), "a number of points");
        let cumulative = self
            .settings
            .as_ref()
            .is_some_and(|s| s.ballots == BallotKind::Cumulative);
        if cumulative && value.is_some_and(Decimal::is_negative) {
            self.findings.mend(Kind::NegativePoints, at, || {
                let words = format!(
                    "this vote gives {} points; cumulative ballots have none below zero",
                    text.trim()
                );
                (words, "a vote without this project")
            });
            value = None;
        }
        self.votes.scores.keep(place, value);
        value.map(|_| code)
    }
}

impl Scores {
    pub(super) fn value(&self, score: u32) -> Option<Decimal> {
        *self.read.get(usize::try_from(score).ok()?)?
    }

    fn keep(&mut self, place: usize, value: Option<Decimal>) {
        if self.read.len() <= place {
            self.read.resize(place + 1, None);
        }
        if let Some(kept) = self.read.get_mut(place) {
            *kept = value;
        }
    }

    /// The number of the sum of two.
    pub(super) fn sum(&mut self, one: u32, other: u32) -> Option<u32> {
        let sum = self.value(one)?.plus(self.value(other)?)?;
        let code = self.index.code_of(&sum.to_string())?;
        self.keep(usize::try_from(code).ok()?, Some(sum));
        Some(code)
    }

    pub(super) fn close(self) -> Vec<Score> {
        let texts = self.index.column().texts().iter();
        let scores = texts.zip(&self.read).map(|(text, value)| Score {
            text: text.clone(),
            value: value.unwrap_or_default(),
        });
        scores.collect()
    }
}
