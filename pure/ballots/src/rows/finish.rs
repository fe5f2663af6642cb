//! The end of a file: what can only be seen when all rows are there.

use std::collections::HashSet;

use super::{Intake, Section, fields, shown};
use crate::{
    election::{CodedFiller, Election, Form, Holds, list},
    findings::{Findings, Kind, Place, Tolerance},
};

/// An election as it was understood, and what was wrong with its source.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Nothing if no repair could make an election of it.
    pub(crate) election: Option<Election>,
    pub findings: Findings,
}

impl Reading {
    pub(crate) fn nothing(findings: Findings) -> Self {
        Reading {
            election: None,
            findings,
        }
    }

    /// The election, if nothing stands in the way of reading it with this tolerance; and what was found in any case.
    pub fn accept(self, tolerance: Tolerance) -> (Option<Election>, Findings) {
        let accepted = self.findings.refusals(tolerance) == 0;
        (self.election.filter(|_| accepted), self.findings)
    }
}

impl Intake {
    /// Looks at the whole, and makes the election of it. `sections` are those that were there.
    pub(crate) fn finish(mut self, sections: &[Section]) -> Reading {
        let has = |section: Section| sections.contains(&section);
        for section in Section::ALL {
            if !has(section) {
                let place = Place::File;
                self.findings.add(Kind::MissingSection, place, || {
                    format!("there is no section {section}; a file has META, PROJECTS and VOTES, each begun by its name")
                });
            }
        }
        if has(Section::Meta) {
            self.settle();
        }
        if has(Section::Projects) && self.projects.is_empty() {
            self.findings
                .add(Kind::Empty, Place::File, || "there are no projects");
        }
        if has(Section::Votes) && self.votes.ends.is_empty() {
            self.findings
                .add(Kind::Empty, Place::File, || "there are no votes");
        }
        if has(Section::Projects) && has(Section::Votes) {
            self.row_counts();
            self.double_voters();
            self.recounts();
        }
        self.undeclared();
        self.unusual_voters();
        self.findings.sort();
        let ballots = self.ballots_and_columns();
        let complete =
            Section::ALL.into_iter().all(has) && !self.projects.is_empty() && !ballots.0.is_empty();
        let election = self.settings.filter(|_| complete).map(|settings| Election {
            meta: self.meta,
            settings,
            project_columns: self.project_columns,
            projects: self.projects,
            vote_columns: ballots.1,
            ballots: ballots.0,
            form: Form::default(),
        });
        Reading {
            election,
            findings: self.findings,
        }
    }

    fn ballots_and_columns(
        &mut self,
    ) -> (crate::election::Ballots, Vec<crate::election::VoteColumn>) {
        let columns = std::mem::take(&mut self.votes.columns);
        (self.ballots(), columns)
    }

    fn row_counts(&mut self) {
        let counted = [
            ("num_projects", "projects", self.projects.len()),
            ("num_votes", "votes", self.votes.ends.len()),
        ];
        for (key, what, rows) in counted {
            let rows = u64::try_from(rows).unwrap_or(u64::MAX);
            let Some((said, place)) = self.said_count(key) else {
                continue;
            };
            if said != rows {
                self.findings.mend(Kind::RowCount, place, || {
                    let words = format!(
                        "{key} is {said}, and there are {rows} {what}; either the number is wrong or the file is not whole"
                    );
                    (words, format!("the {rows} that are there"))
                });
            }
        }
    }

    /// Voters who are there twice: found by sorting, which needs four bytes a vote.
    fn double_voters(&mut self) {
        let votes = u32::try_from(self.votes.ends.len()).unwrap_or(u32::MAX);
        let id = |vote: &u32| {
            self.votes
                .ids
                .get(usize::try_from(*vote).unwrap_or(usize::MAX))
                .trim()
        };
        let mut order: Vec<u32> = (0..votes).collect();
        order.sort_unstable_by(|one, other| id(one).cmp(id(other)).then(one.cmp(other)));
        let mut first = None;
        let mut twice = Vec::new();
        for vote in &order {
            match first {
                Some(before) if id(&before) == id(vote) && !id(vote).is_empty() => {
                    twice.push((before, *vote))
                }
                _ => first = Some(*vote),
            }
        }
        twice.sort_unstable_by_key(|(_, vote)| *vote);
        for (first, vote) in twice {
            let place = |vote: u32| {
                let vote = usize::try_from(vote).unwrap_or(usize::MAX);
                self.votes.place_of(vote).unwrap_or(Place::File)
            };
            let id = self
                .votes
                .ids
                .get(usize::try_from(vote).unwrap_or(usize::MAX))
                .trim();
            self.findings.mend(Kind::DuplicateVoter, place(vote), || {
                let words = format!(
                    "the voter id {} is there twice, first at {}; each voter has one vote",
                    shown(id),
                    place(first)
                );
                (words, "two votes, as other programs read it")
            });
        }
    }

    fn recounts(&mut self) {
        for (project, recounted) in self.projects.iter().zip(&self.recount.projects) {
            let id = shown(&project.id);
            if let Some((said, place)) = &recounted.votes
                && *said != recounted.counted_votes
            {
                self.findings.add(Kind::Recount, place.clone(), || {
                    format!(
                        "project {id} has {said} votes here, and {} in VOTES",
                        recounted.counted_votes
                    )
                });
            }
            if let (Some((said, place)), Some(counted)) =
                (&recounted.score, recounted.counted_score)
                && *said != counted
            {
                self.findings.add(Kind::Recount, place.clone(), || {
                    format!("project {id} has {said} points here, and {counted} in VOTES")
                });
            }
        }
    }

    /// Categories and districts that META lists, beside those that are used.
    fn undeclared(&mut self) {
        for (field, columns) in [
            ("categories", fields::CATEGORY),
            ("neighborhoods", &["neighborhood"][..]),
            ("subdistricts", &["district"][..]),
        ] {
            let Some((declared, place)) = self.said(field) else {
                continue;
            };
            let declared: HashSet<&str> = list(declared).collect();
            let Some(column) = self
                .project_columns
                .iter()
                .position(|name| columns.contains(&name.trim()))
            else {
                continue;
            };
            let mut unknown: Vec<&str> = Vec::new();
            for project in &self.projects {
                let cell = project.cells.get(column).map_or("", |cell| cell);
                for label in list(cell) {
                    let known = declared.contains(label) || label.eq_ignore_ascii_case("none");
                    if !known && unknown.len() < 20 && !unknown.contains(&label) {
                        unknown.push(label);
                    }
                }
            }
            if !unknown.is_empty() {
                self.findings.add(Kind::Undeclared, place, || {
                    format!(
                        "projects have {} that {field} does not list: {}",
                        columns[0],
                        shown(&unknown.join(", "))
                    )
                });
            }
        }
    }

    /// What the format asks of the columns sex, age and voting_method: said once for each different text.
    fn unusual_voters(&mut self) {
        for column in &self.votes.columns {
            let Holds::Other(other) = column.holds else {
                continue;
            };
            let expected = match column.name.trim() {
                "sex" => "M, F or O",
                "voting_method" => "internet or paper",
                "age" => "a whole number, or a range such as 40-59",
                _ => continue,
            };
            let Some(filler) = self.votes.others.get(other) else {
                continue;
            };
            for (text, rows) in filler.column().texts().iter().zip(rows_by_text(filler)) {
                let value = text.trim();
                if usual(column.name.trim(), value) {
                    continue;
                }
                let place = rows
                    .first
                    .and_then(|vote| self.votes.place_of(vote))
                    .unwrap_or(Place::File);
                self.findings.add(Kind::UnusualValue, place, || {
                    let (name, value) = (column.name.trim(), shown(value));
                    let more = match rows.count {
                        0 | 1 => String::new(),
                        many => format!(" here and in {} other rows", many - 1),
                    };
                    format!("{name} is {value}{more}; expected {expected}")
                });
            }
        }
    }
}

#[derive(Clone, Default)]
struct Rows {
    first: Option<usize>,
    count: usize,
}

/// For each different text the rows that have it.
fn rows_by_text(filler: &CodedFiller) -> Vec<Rows> {
    let column = filler.column();
    let mut all = vec![Rows::default(); column.texts().len()];
    for row in 0..column.len() {
        if let Some(rows) = column.code(row).and_then(|code| all.get_mut(code)) {
            rows.first = rows.first.or(Some(row));
            rows.count += 1;
        }
    }
    all
}

fn usual(column: &str, value: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if value.is_empty() || value.eq_ignore_ascii_case("none") {
        return true;
    }
    match column {
        "sex" => matches!(value, "M" | "F" | "O"),
        "voting_method" => matches!(value, "internet" | "paper"),
        _ => {
            digits(value)
                || value
                    .split_once('-')
                    .is_some_and(|(from, to)| digits(from) && digits(to))
        }
    }
}
