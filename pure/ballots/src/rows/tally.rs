//! What PROJECTS says of each project's votes and points, to be compared with the votes themselves.

use super::Row;
use crate::{election::Decimal, findings::Place};

/// The columns `votes` and `score`, and what was counted.
#[derive(Debug, Default)]
pub(super) struct Recount {
    pub(super) projects: Vec<Recounted>,
}

/// One project's.
#[derive(Debug, Default)]
pub(super) struct Recounted {
    /// What the file says, and where; nothing where it says nothing that can be read.
    pub(super) votes: Option<(u64, Place)>,
    pub(super) score: Option<(Decimal, Place)>,
    /// How many votes name it.
    pub(super) counted_votes: u64,
    /// The points that it got; nothing once they were too many to be added.
    pub(super) counted_score: Option<Decimal>,
}

impl Recount {
    /// A project, with the columns of its votes and its score.
    pub(super) fn project(
        &mut self,
        (votes, score): (Option<usize>, Option<usize>),
        row: &dyn Row,
    ) {
        let said = |column: Option<usize>| {
            let column = column?;
            let number = Decimal::parse(row.cell(column).trim()).ok()?;
            Some((number, row.place(column, 0)))
        };
        self.projects.push(Recounted {
            votes: said(votes).and_then(|(votes, place)| Some((votes.as_count()?, place))),
            score: said(score),
            counted_votes: 0,
            counted_score: Some(Decimal::ZERO),
        });
    }

    /// A vote names this project, with so many points.
    pub(super) fn vote(&mut self, project: usize, points: Decimal) {
        if let Some(project) = self.projects.get_mut(project) {
            project.counted_votes += 1;
            project.counted_score = project.counted_score.and_then(|sum| sum.plus(points));
        }
    }
}
