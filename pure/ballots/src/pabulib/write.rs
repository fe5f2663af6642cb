//! Writing: what was read comes out as it was, to the byte; what was made or repaired, in the plain form.

use std::io::{self, Write};

use super::quotes::write_cell;
use crate::{
    election::{Election, Holds, Odd},
    rows::Section,
};

/// Writes an election. One that was read comes out as the same bytes, also where they were odd: see
/// [`Election::in_plain_form`] for having it otherwise.
///
/// # Errors
/// If the target cannot be written.
pub fn write(election: &Election, target: impl Write) -> io::Result<()> {
    let mut writer = Writer {
        election,
        target,
        odd: &election.form.odd,
        row: 0,
        line: Vec::new(),
        awaits_end: false,
    };
    if election.form.byte_order_mark {
        writer.target.write_all("\u{feff}".as_bytes())?;
    }
    writer.title(Section::Meta)?;
    writer.row(|line, _| line.extend_from_slice(b"key;value"))?;
    for field in &election.meta {
        writer.row(|line, _| cells([&*field.key, &*field.value], line))?;
    }
    writer.title(Section::Projects)?;
    writer.row(|line, election| cells(election.project_columns(), line))?;
    for project in &election.projects {
        writer.row(|line, election| {
            let columns = 0..election.project_columns.len();
            cells(
                columns.map(|column| project.cells.get(column).map_or("", |cell| cell)),
                line,
            );
        })?;
    }
    writer.title(Section::Votes)?;
    writer.row(|line, election| cells(election.vote_columns(), line))?;
    for vote in 0..election.ballots.len() {
        writer.row(|line, election| write_vote(election, vote, line))?;
    }
    writer.finish()
}

/// One vote's row in the plain form, without the end of the line.
fn write_vote(election: &Election, vote: usize, line: &mut Vec<u8>) {
    let ballots = &election.ballots;
    for (place, column) in election.vote_columns.iter().enumerate() {
        if place > 0 {
            line.push(b';');
        }
        match column.holds {
            Holds::Voter => write_cell(ballots.voter(vote), line),
            Holds::Other(other) => {
                let column = ballots.columns.get(other);
                write_cell(column.map_or("", |column| column.get(vote)), line);
            }
            Holds::Vote => {
                let ids = ballots.choices(vote).iter().map(|project| {
                    let project = usize::try_from(*project).ok();
                    let project = project.and_then(|project| election.projects.get(project));
                    project.map_or("", |project| &*project.id)
                });
                list(ids, line);
            }
            Holds::Points => list(ballots.scores_of(vote).map(|score| &*score.text), line),
        }
    }
}

fn list<'a>(parts: impl Iterator<Item = &'a str>, line: &mut Vec<u8>) {
    let mut cell = String::new();
    for part in parts {
        if !cell.is_empty() {
            cell.push(',');
        }
        cell.push_str(part);
    }
    write_cell(&cell, line);
}

fn cells<'a>(cells: impl IntoIterator<Item = &'a str>, line: &mut Vec<u8>) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            line.push(b';');
        }
        write_cell(cell, line);
    }
}

struct Writer<'a, W> {
    election: &'a Election,
    target: W,
    /// What is still to come of the odd rows.
    odd: &'a [Odd],
    row: u64,
    line: Vec<u8>,
    /// Whether a line was written whose end was not.
    awaits_end: bool,
}

impl<W: Write> Writer<'_, W> {
    fn title(&mut self, section: Section) -> io::Result<()> {
        self.row(|line, _| line.extend_from_slice(section.title().as_bytes()))
    }

    fn row(&mut self, write: impl FnOnce(&mut Vec<u8>, &Election)) -> io::Result<()> {
        if self.odd_before()? {
            self.row += 1;
            return Ok(());
        }
        self.end_line()?;
        self.line.clear();
        write(&mut self.line, self.election);
        self.target.write_all(&self.line)?;
        self.awaits_end = true;
        self.row += 1;
        Ok(())
    }

    /// Writes the odd rows up to here; whether one of them stands for this row.
    fn odd_before(&mut self) -> io::Result<bool> {
        while let [odd, rest @ ..] = self.odd
            && odd.row <= self.row
        {
            self.odd = rest;
            self.end_line()?;
            self.target.write_all(&odd.bytes)?;
            if odd.instead {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn end_line(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.awaits_end) {
            self.target.write_all(self.election.form.line_end.bytes())?;
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<()> {
        let more = !self.odd.is_empty();
        if self.election.form.last_line_ends || more {
            self.end_line()?;
        }
        while let [odd, rest @ ..] = self.odd {
            self.odd = rest;
            self.target.write_all(&odd.bytes)?;
        }
        self.target.flush()
    }
}
