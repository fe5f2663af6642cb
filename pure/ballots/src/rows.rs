//! From rows of cells to an election, wherever the rows come from: a text file or a spreadsheet.
//!
//! Each row is checked as it comes, and forgotten; what is found is written down with its place. Reading goes on after every
//! violation, with what was most likely meant, so that all of them are found at once.

mod calendar;
mod codes;
mod columns;
mod fields;
mod finish;
mod limits;
mod meta;
mod number;
mod projects;
mod scores;
mod settle;
mod tally;
mod votes;

use std::collections::HashMap;

use crate::{
    election::{Field, Project, Settings},
    findings::{Findings, Place},
};

pub(crate) use columns::Section;
pub(crate) use fields::{BENEFICIARIES, CATEGORY};
pub use finish::Reading;
use projects::ProjectColumns;
use tally::Recount;
use votes::VotesTaken;

/// A row as its source has it.
pub(crate) trait Row {
    /// How many cells there are.
    fn len(&self) -> usize;

    /// The text of a cell; empty beyond the last one.
    fn cell(&self, column: usize) -> &str;

    /// Where a cell is, or the character at this byte of its text.
    fn place(&self, column: usize, byte: usize) -> Place;
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It is the next row of its table, and all that is in it was kept.
    Kept,
    /// It is the next row of its table, and something of how it is written was not kept.
    Odd,
    /// It means nothing, or cannot be kept.
    LeftOut,
}

/// Takes rows in, section by section: META, then PROJECTS, then VOTES.
#[derive(Debug, Default)]
pub(crate) struct Intake {
    pub(crate) findings: Findings,
    pub(crate) meta: Vec<Field>,
    meta_places: Vec<Place>,
    meta_index: HashMap<Box<str>, usize>,
    /// What META says, once it is complete; nothing if the budget or the kind of ballot is not known.
    settings: Option<Settings>,
    settled: bool,
    /// A budget that takes the place of the file's.
    pub(crate) budget_given: Option<Box<str>>,
    project_columns: Vec<Box<str>>,
    pub(crate) projects: Vec<Project>,
    project_places: ProjectColumns,
    cost_places: Vec<Place>,
    project_index: HashMap<Box<str>, u32>,
    votes: VotesTaken,
    recount: Recount,
}

/// How a text is shown in a sentence: in quotation marks, and not at full length.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text
        .chars()
        .take(LONGEST)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    format!("“{short}”")
}

/// The byte at which `part`, a piece of `whole`, begins in it.
pub(crate) fn offset_in(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize)
        .saturating_sub(whole.as_ptr() as usize)
        .min(whole.len())
}
