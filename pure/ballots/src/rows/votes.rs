//! The rows of VOTES: the long part of every file, so nothing here is done twice.

use super::{Intake, Row, Section, Taken, offset_in, scores::Scores, shown};
use crate::{
    election::{BallotKind, Ballots, CodedFiller, Decimal, Holds, TextColumn, VoteColumn},
    findings::{Kind, Place},
};

/// The votes as far as they have come.
#[derive(Debug, Default)]
pub(super) struct VotesTaken {
    pub(super) columns: Vec<VoteColumn>,
    places: Columns,
    pub(super) ids: TextColumn,
    /// Where each vote's row is; only jumps are kept, as most rows are a line each.
    pub(super) jumps: Vec<(usize, Place)>,
    pub(super) ends: Vec<u32>,
    choices: Vec<u32>,
    points: Vec<u32>,
    pub(super) scores: Scores,
    pub(super) others: Vec<CodedFiller>,
    /// By project: one more than the last vote that named it, and where in its choices.
    named: Vec<(usize, usize)>,
    pub(super) longest: u64,
    /// Whether the vote that is taken in is written otherwise than its choices would be.
    odd: bool,
}

/// Which columns of the header hold what counts.
#[derive(Clone, Copy, Debug, Default)]
struct Columns {
    voter: Option<usize>,
    vote: Option<usize>,
    points: Option<usize>,
}

/// What a vote gives to a project.
struct Given<'a> {
    /// Its points, if votes have them; they may be lacking.
    points: Option<Option<&'a str>>,
    /// What its place in the vote is worth in the column `score`.
    worth: Decimal,
}

impl Intake {
    /// Takes the header; gives the number of its columns.
    pub(crate) fn votes_header(&mut self, row: &dyn Row) -> usize {
        self.settle();
        let names = self.header(Section::Votes, row);
        let mut places = Columns::default();
        for (cell, name) in names.into_iter().enumerate() {
            let place = match name.trim() {
                "voter_id" => Some((&mut places.voter, Holds::Voter)),
                "vote" => Some((&mut places.vote, Holds::Vote)),
                "points" => Some((&mut places.points, Holds::Points)),
                _ => None,
            };
            let holds = match place {
                Some((place, holds)) if place.is_none() => {
                    *place = Some(cell);
                    holds
                }
                _ => {
                    self.votes.others.push(CodedFiller::default());
                    Holds::Other(self.votes.others.len() - 1)
                }
            };
            self.votes.columns.push(VoteColumn { name, holds });
        }
        self.votes.places = places;
        self.votes.named = vec![(0, 0); self.projects.len()];
        self.votes.columns.len()
    }

    /// Takes a vote.
    pub(crate) fn vote_row(&mut self, row: &dyn Row) -> Taken {
        self.width(Section::Votes, row, self.votes.columns.len());
        let (Some(voter), Some(vote)) = (self.votes.places.voter, self.votes.places.vote) else {
            return Taken::LeftOut;
        };
        let id = row.cell(voter).trim();
        if id.is_empty() {
            self.findings.mend(Kind::EmptyId, row.place(voter, 0), || {
                (
                    "this vote has no voter_id",
                    "a vote of somebody without an id",
                )
            });
        }
        self.no_title(row);
        if !self.votes.ids.push(row.cell(voter))
            || u32::try_from(self.votes.choices.len() + row.cell(vote).len()).is_err()
        {
            self.findings.add(Kind::TooLarge, row.place(voter, 0), || {
                "there are more votes than can be held: more than 4 GiB of ids, or more than 2^32 choices"
            });
            return Taken::LeftOut;
        }
        self.remember_place(row.place(0, 0));
        let begin = self.votes.choices.len();
        self.votes.odd = false;
        self.choices(row, vote);
        self.limits(row, vote, begin);
        self.votes
            .ends
            .push(u32::try_from(self.votes.choices.len()).unwrap_or(u32::MAX));
        for (cell, column) in self.votes.columns.iter().enumerate().take(row.len()) {
            if let Holds::Other(other) = column.holds
                && let Some(filler) = self.votes.others.get_mut(other)
                && !filler.put(self.votes.ends.len() - 1, row.cell(cell))
            {
                self.findings.add(
                    Kind::TooLarge,
                    row.place(cell, 0),
                    || "there are more than 2^32 different values in this column",
                );
            }
        }
        if self.votes.odd {
            Taken::Odd
        } else {
            Taken::Kept
        }
    }

    fn remember_place(&mut self, place: Place) {
        let vote = self.votes.ends.len();
        if self.votes.place_of(vote).as_ref() != Some(&place) {
            self.votes.jumps.push((vote, place));
        }
    }

    /// The projects that a vote names, with their points if votes have them.
    fn choices(&mut self, row: &dyn Row, vote: usize) {
        let text = row.cell(vote);
        let kind = self.settings.as_ref().map(|settings| settings.ballots);
        let pointed = kind.is_some_and(BallotKind::has_points);
        let points_column = self.votes.places.points;
        let points_text = points_column.map_or("", |column| row.cell(column));
        let is_empty = none_or_empty(text);
        let unkept = if pointed {
            is_empty && !points_text.is_empty()
        } else {
            !points_text.is_empty()
        };
        self.votes.odd |= unkept || (is_empty && !text.is_empty());
        if pointed && !is_empty && none_or_empty(points_text) {
            let column = points_column.unwrap_or(vote);
            self.votes.odd = true;
            self.findings.mend(Kind::PointsMissing, row.place(column, 0), || {
                let kind = kind.map_or("", BallotKind::name);
                let words = format!("this vote names projects and has no points; in {kind} ballots each has some");
                (words, "a vote for nothing")
            });
            return;
        }
        if !pointed
            && !none_or_empty(points_text)
            && kind.is_some_and(|kind| kind != BallotKind::Ordinal)
        {
            let column = points_column.unwrap_or(vote);
            self.findings
                .mend(Kind::NeedlessPoints, row.place(column, 0), || {
                    let kind = kind.map_or("", BallotKind::name);
                    (
                        format!("this vote has points; {kind} ballots have none"),
                        "without them",
                    )
                });
        }
        if !is_empty {
            self.named_projects(row, vote, kind);
        }
    }

    fn named_projects(&mut self, row: &dyn Row, vote: usize, kind: Option<BallotKind>) {
        let text = row.cell(vote);
        let column = self.votes.places.points.unwrap_or(vote);
        let pointed = kind.is_some_and(BallotKind::has_points);
        let length = text.split(',').count();
        let mut points = pointed.then(|| row.cell(column).split(','));
        for (place, part) in text.split(',').enumerate() {
            let given = Given {
                points: points.as_mut().map(Iterator::next),
                worth: match kind {
                    Some(BallotKind::Ordinal) => worth(length - place),
                    _ => Decimal::ONE,
                },
            };
            self.choice(row, (vote, text, part), given);
        }
        let given = pointed.then(|| row.cell(column).split(',').count());
        if given.is_some_and(|given| given != length) {
            self.votes.odd = true;
            self.findings.mend(Kind::PointsMismatch, row.place(column, 0), || {
                let given = given.unwrap_or_default();
                let words = format!(
                    "this vote has {length} projects and {given} points; each project needs its own"
                );
                (words, "the projects and points that pair, from the first")
            });
        }
    }

    /// One project of a vote.
    fn choice(&mut self, row: &dyn Row, (cell, text, part): (usize, &str, &str), given: Given<'_>) {
        let id = part.trim();
        let place = || row.place(cell, offset_in(text, part));
        if id.len() != part.len() || id.is_empty() {
            self.votes.odd = true;
            self.findings.mend(Kind::SpaceInList, place(), || {
                let words = format!(
                    "the vote {} has a space or nothing between commas; write 1,2,3",
                    shown(text)
                );
                (words, "without it")
            });
        }
        if id.is_empty() || given.points == Some(None) {
            return;
        }
        let Some(project) = self.project_index.get(id).copied() else {
            self.votes.odd = true;
            self.findings.mend(Kind::UnknownProject, place(), || {
                let words = format!(
                    "this vote is for project {}, which PROJECTS does not have; add it there, or take it out here",
                    shown(id)
                );
                (words, "without it")
            });
            return;
        };
        let score = match given.points.flatten() {
            None => None,
            Some(points) => match self.score(row, points) {
                Some(score) => Some(score),
                None => {
                    self.votes.odd = true;
                    return;
                }
            },
        };
        let value = score.and_then(|score| self.votes.scores.value(score));
        let number = usize::try_from(project).unwrap_or(usize::MAX);
        self.recount.vote(number, value.unwrap_or(given.worth));
        self.put((project, number), score, &place);
    }

    fn put(
        &mut self,
        (project, number): (u32, usize),
        score: Option<u32>,
        place: &dyn Fn() -> Place,
    ) {
        let vote = self.votes.ends.len() + 1;
        let Some(named) = self.votes.named.get_mut(number) else {
            return;
        };
        if named.0 == vote {
            let first = named.1;
            let id = self.projects.get(number).map_or("", |project| &*project.id);
            self.votes.odd = true;
            self.findings.mend(Kind::TwiceInVote, place(), || {
                let read = if score.is_some() {
                    "with the points of all places together"
                } else {
                    "named once"
                };
                (
                    format!("this vote names project {} more than once", shown(id)),
                    read,
                )
            });
            if let (Some(score), Some(before)) = (score, self.votes.points.get_mut(first)) {
                *before = self.votes.scores.sum(*before, score).unwrap_or(*before);
            }
            return;
        }
        *named = (vote, self.votes.choices.len());
        self.votes.choices.push(project);
        if let Some(score) = score {
            self.votes.points.push(score);
        }
    }

    /// Closes the votes.
    pub(super) fn ballots(&mut self) -> Ballots {
        let mut votes = std::mem::take(&mut self.votes);
        votes.ids.close();
        votes.ends.shrink_to_fit();
        votes.choices.shrink_to_fit();
        votes.points.shrink_to_fit();
        Ballots {
            scores: votes.scores.close(),
            ids: votes.ids,
            ends: votes.ends,
            choices: votes.choices,
            points: votes.points,
            columns: votes.others.into_iter().map(CodedFiller::close).collect(),
        }
    }

    pub(super) fn choices_from(&self, begin: usize) -> &[u32] {
        self.votes.choices.get(begin..).unwrap_or_default()
    }

    pub(super) fn points_from(&self, begin: usize) -> impl Iterator<Item = Decimal> {
        let points = self.votes.points.get(begin..).unwrap_or_default();
        points
            .iter()
            .filter_map(|score| self.votes.scores.value(*score))
    }

    pub(super) fn points_column(&self) -> Option<usize> {
        self.votes.places.points
    }
}

impl VotesTaken {
    /// Where a vote's row begins.
    pub(super) fn place_of(&self, vote: usize) -> Option<Place> {
        let jump = self
            .jumps
            .partition_point(|(first, _)| *first <= vote)
            .checked_sub(1)?;
        let (first, place) = self.jumps.get(jump)?;
        let on = vote - first;
        Some(match place {
            Place::File => Place::File,
            Place::Line { line, column } => Place::Line {
                line: line + u64::try_from(on).ok()?,
                column: *column,
            },
            Place::Cell { sheet, row, column } => Place::Cell {
                sheet: sheet.clone(),
                row: row + u32::try_from(on).ok()?,
                column: *column,
            },
        })
    }
}

fn worth(places: usize) -> Decimal {
    i64::try_from(places)
        .ok()
        .and_then(Decimal::whole)
        .unwrap_or_default()
}

fn none_or_empty(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || text.eq_ignore_ascii_case("none")
}
