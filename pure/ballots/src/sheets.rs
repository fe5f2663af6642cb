//! Spreadsheets: the templates in which cities hand over their projects and votes (`Project ID`, `Title`, `Cost` …; `Voter ID`,
//! `Citywide Projects` …), read into the same election as a `.pb` file. What is wrong is told with its sheet and cell.
//!
//! The sheets may be in one workbook or in several. A sheet is known by its header: one with a cost has the projects, one with a
//! voter's id has the votes, one of `key` and `value` has the settings. Where no sheet has settings, the
//! budget must be given; ballots are then approval ballots, or scoring ones if there is a column of points.

mod header;
mod table;
mod unpacked;
mod workbook;

use crate::{
    findings::{Findings, Kind, Place},
    rows::{Intake, Reading, Row, Section, Taken},
};

use header::Wanted;
use table::{Line, Made, Table};

/// A workbook (`.xlsx`), whole.
#[derive(Debug, Clone)]
pub struct Workbook {
    /// Its name, for messages.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Reads an election from workbooks; `budget` takes the place of the one in the sheet of settings.
pub fn read(workbooks: &[Workbook], budget: Option<&str>) -> Reading {
    let mut intake = Intake::default();
    intake.budget_given = budget.map(Into::into);
    let mut tables: Vec<Table> = Vec::new();
    for workbook in workbooks {
        match workbook::tables(workbook) {
            Ok(more) => tables.extend(more),
            Err(words) => intake.findings.add(Kind::Encoding, Place::File, || {
                format!(
                    "{} cannot be read as a workbook (.xlsx): {words}",
                    workbook.name
                )
            }),
        }
    }
    let mut taken = Vec::new();
    let votes = find(&tables, Section::Votes, &mut intake.findings);
    let projects = find(&tables, Section::Projects, &mut intake.findings);
    let meta = find(&tables, Section::Meta, &mut intake.findings);
    take_meta(&mut intake, meta, (projects, votes, budget));
    taken.push(Section::Meta);
    if let Some(table) = projects {
        take_projects(&mut intake, table);
        taken.push(Section::Projects);
    }
    // Votes for projects that nobody has told of would each be a fault of its own.
    if let Some(table) = votes.filter(|_| projects.is_some()) {
        take_votes(&mut intake, table);
        taken.push(Section::Votes);
    }
    intake.finish(&taken)
}

/// The one table of this kind; that there are more is told.
fn find<'a>(tables: &'a [Table], section: Section, findings: &mut Findings) -> Option<&'a Table> {
    let mut fitting = tables
        .iter()
        .filter(|table| header::section(&table.header) == Some(section));
    let first = fitting.next();
    for more in fitting {
        findings.mend(Kind::SectionOrder, more.place(0), || {
            let words = format!("there is more than one sheet of {section}; give one");
            (words, "the first of them alone")
        });
    }
    first
}

/// The settings of their sheet, completed by what is known without it.
fn take_meta(
    intake: &mut Intake,
    meta: Option<&Table>,
    (projects, votes, budget): (Option<&Table>, Option<&Table>, Option<&str>),
) {
    let mut keys = Vec::new();
    for line in meta
        .iter()
        .flat_map(|table| table.lines.iter().map(|line| line.of(table)))
    {
        keys.push(line.cell(0).trim().to_owned());
        intake.meta_row(&line);
    }
    let lines = |table: Option<&Table>| table.map_or(0, |table| table.lines.len());
    let valid = votes.map_or(0, |table| {
        let wanted = Wanted::of(Section::Votes, &table.header);
        let lines = table.lines.iter();
        lines
            .filter(|line| wanted.is_valid(&line.of(table)))
            .count()
    });
    let pointed =
        votes.is_some_and(|table| Wanted::of(Section::Votes, &table.header).has("points"));
    let known = [
        (
            "description",
            meta.or(projects)
                .map_or(String::new(), |table| table.sheet.clone()),
        ),
        ("num_projects", lines(projects).to_string()),
        ("num_votes", valid.to_string()),
        ("budget", budget.unwrap_or_default().to_owned()),
        (
            "vote_type",
            if pointed { "scoring" } else { "approval" }.to_owned(),
        ),
    ];
    for (key, value) in known {
        if !keys.iter().any(|there| there == key) && !value.is_empty() {
            intake.meta_row(&Made::new([key, &value]));
        }
    }
}

fn take_projects(intake: &mut Intake, table: &Table) {
    let wanted = Wanted::of(Section::Projects, &table.header);
    intake.projects_header(&wanted.header(table));
    for line in &table.lines {
        let _kept_or_told = intake.project_row(&wanted.row(&line.of(table)));
    }
}

fn take_votes(intake: &mut Intake, table: &Table) {
    let wanted = Wanted::of(Section::Votes, &table.header);
    intake.votes_header(&wanted.header(table));
    for line in &table.lines {
        let line = line.of(table);
        if !wanted.is_valid(&line) {
            let column = wanted.status.unwrap_or_default();
            intake
                .findings
                .mend(Kind::InvalidVote, line.place(column, 0), || {
                    let status = crate::rows::shown(line.cell(column));
                    (format!("this vote is marked as {status}"), "left out")
                });
            continue;
        }
        let _kept: Taken = intake.vote_row(&wanted.row(&line));
    }
}

impl Line {
    fn of<'a>(&'a self, table: &'a Table) -> table::Placed<'a> {
        table::Placed { line: self, table }
    }
}
