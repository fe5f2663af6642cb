//! Reading: section by section, row by row.

use std::io::{self, BufRead};

use super::lines::{Lines, Record};
use crate::{
    election::{Form, LineEnd, Odd},
    findings::{Kind, Place},
    rows::{Intake, Reading, Row, Section, Taken},
};

/// Reads an election from a `.pb` file, to its end, whatever is wrong with it.
///
/// Memory is linear in the votes (some bytes for each choice and each voter) and does not hold the text. `Err` is only what the
/// source itself fails with; what is wrong with the file is in [`Reading::findings`].
///
/// # Errors
/// If the source cannot be read.
pub fn read(source: impl BufRead) -> io::Result<Reading> {
    read_with_budget(source, None)
}

/// The same with a budget that takes the place of the file's, if one is given.
///
/// # Errors
/// If the source cannot be read.
pub fn read_with_budget(source: impl BufRead, budget: Option<&str>) -> io::Result<Reading> {
    let mut lines = Lines::new(source);
    let mut record = Record::default();
    let mut reader = Reader::default();
    reader.intake.budget_given = budget.map(Into::into);
    let mut first = true;
    while lines.next(&mut record, &mut reader.intake.findings)? {
        if first {
            first = false;
            reader.begin(&mut record);
            if let Some(what) = foreign(&record.bytes) {
                reader.intake.findings = crate::findings::Findings::default();
                reader
                    .intake
                    .findings
                    .add(Kind::Encoding, Place::File, || what);
                return Ok(Reading::nothing(reader.intake.findings));
            }
        }
        reader.row(&record);
        if reader.is_cut_otherwise {
            return Ok(Reading::nothing(reader.intake.findings));
        }
    }
    if first {
        reader
            .intake
            .findings
            .add(Kind::Empty, Place::File, || "the file is empty");
        return Ok(Reading::nothing(reader.intake.findings));
    }
    Ok(reader.finish())
}

/// What is no text of ours at all.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some("the file is in UTF-16; save it as UTF-8"),
        [b'P', b'K', 3, 4, ..] => {
            Some("this is a spreadsheet or another packed file, and no .pb file; save it as text")
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            Some("this is an old spreadsheet (.xls), and no .pb file; save it as text")
        }
        [0, 1..=0x7f, 0, 1..=0x7f, ..] | [1..=0x7f, 0, 1..=0x7f, 0, ..] => {
            Some("the file is in UTF-16; save it as UTF-8")
        }
        [0x1f, 0x8b, ..] => Some("the file is compressed; unpack it first"),
        _ => {
            let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
            let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
            let has = bytes.contains(&b'\r');
            has.then_some(
                "the file's lines end in a carriage return alone; save it with line feeds",
            )
        }
    }
}

/// The sign between the cells of META's header, if it is none of ours.
fn cut_by(header: &str) -> Option<&'static str> {
    let (key, rest) = header.split_at_checked(3)?;
    let mut rest = rest.trim_start_matches(' ').chars();
    let sign = match rest.next()? {
        ',' => "commas",
        '\t' => "tabs",
        '|' => "vertical bars",
        _ => return None,
    };
    let is_header =
        key.eq_ignore_ascii_case("key") && rest.as_str().trim().eq_ignore_ascii_case("value");
    is_header.then_some(sign)
}

#[derive(Default)]
struct Reader {
    intake: Intake,
    form: Form,
    /// The section whose rows come.
    section: Option<Section>,
    seen: Vec<Section>,
    awaits_header: bool,
    /// Rows of a section in the wrong place are passed over.
    passes_over: bool,
    /// Another sign than a semicolon stands between cells: nothing that follows can be understood.
    is_cut_otherwise: bool,
    columns: usize,
    /// How many rows of the file were kept, with titles and headers.
    rows: u64,
    /// Blank lines of which it is not known yet whether they end the file.
    blank: Vec<Place>,
    last_is_odd: bool,
    scratch: Vec<u8>,
}

impl Reader {
    fn begin(&mut self, record: &mut Record) {
        self.form.byte_order_mark = record.strip("\u{feff}".as_bytes());
        if record.end() == LineEnd::CrLf.bytes() {
            self.form.line_end = LineEnd::CrLf;
        }
    }

    fn row(&mut self, record: &Record) {
        if record.is_blank() {
            if self.blank.len() < 1000 {
                self.blank.push(record.place(0, 0));
            }
            self.odd(record, false);
            return;
        }
        for place in self.blank.drain(..) {
            self.intake.findings.mend(Kind::BlankLine, place, || {
                ("this line is blank; take it out", "nothing")
            });
        }
        let taken = match Section::begun_by(record) {
            Some(section) => self.title(section, record),
            None => self.content(record),
        };
        match taken {
            Taken::LeftOut => self.odd(record, false),
            Taken::Odd => self.kept(record, false),
            Taken::Kept => self.kept(record, true),
        }
    }

    /// A row that is the next one of the file; `whole` if all that is in it can be written from what was kept.
    fn kept(&mut self, record: &Record, whole: bool) {
        let plain = whole && record.is_plain(self.columns, &mut self.scratch);
        let end = record.end();
        if plain && (end == self.form.line_end.bytes() || end.is_empty()) {
            self.form.last_line_ends = !end.is_empty();
            self.last_is_odd = false;
        } else {
            self.odd(record, true);
        }
        self.rows += 1;
    }

    fn odd(&mut self, record: &Record, instead: bool) {
        self.form.odd.push(Odd {
            row: self.rows,
            instead,
            bytes: record.bytes.as_slice().into(),
        });
        self.last_is_odd = true;
    }

    fn title(&mut self, section: Section, record: &Record) -> Taken {
        self.columns = 1;
        self.section = Some(section);
        self.passes_over = false;
        self.awaits_header = true;
        let twice = self.seen.contains(&section);
        let late = self.seen.iter().any(|seen| *seen > section);
        let early = section == Section::Votes && !self.seen.contains(&Section::Projects);
        if twice || late || early {
            self.passes_over = true;
            self.intake.findings.add(Kind::SectionOrder, record.place(0, 0), || {
                let what = if twice { "is there twice" } else { "is in the wrong place" };
                format!("the section {section} {what}; a file has META, PROJECTS and VOTES once each, in this order")
            });
            return Taken::LeftOut;
        }
        self.seen.push(section);
        // Titles are written in capitals, alone in their row.
        if record.cell(0) == section.title() {
            Taken::Kept
        } else {
            Taken::Odd
        }
    }

    fn content(&mut self, record: &Record) -> Taken {
        if self.passes_over {
            return Taken::LeftOut;
        }
        let Some(section) = self.section else {
            self.intake
                .findings
                .mend(Kind::StrayRow, record.place(0, 0), || {
                    let text = crate::rows::shown(record.cell(0));
                    let words =
                        format!("{text} stands before any section; a file begins with META");
                    (words, "left out")
                });
            return Taken::LeftOut;
        };
        if std::mem::take(&mut self.awaits_header) {
            return self.header(section, record);
        }
        match section {
            Section::Meta => self.intake.meta_row(record),
            Section::Projects => self.intake.project_row(record),
            Section::Votes => self.intake.vote_row(record),
        }
    }

    fn header(&mut self, section: Section, record: &Record) -> Taken {
        match section {
            Section::Meta => {
                self.columns = 2;
                if let Some(sign) = cut_by(record.cell(0)) {
                    self.is_cut_otherwise = true;
                    self.intake.findings.add(Kind::Header, record.place(0, 0), || {
                        format!("cells are separated by {sign} here; this format has semicolons: save the file with them")
                    });
                    return Taken::LeftOut;
                }
                let plain = record.cell(0) == "key" && record.cell(1) == "value";
                match self.intake.meta_header(record) {
                    Taken::Kept if plain => Taken::Kept,
                    Taken::Kept => Taken::Odd,
                    // The header is missing: this is a setting already, and nothing is written in the header's place.
                    _ => {
                        self.form.odd.push(Odd {
                            row: self.rows,
                            instead: true,
                            bytes: Box::default(),
                        });
                        self.rows += 1;
                        self.intake.meta_row(record)
                    }
                }
            }
            Section::Projects => {
                self.columns = self.intake.projects_header(record);
                Taken::Kept
            }
            Section::Votes => {
                self.columns = self.intake.votes_header(record);
                Taken::Kept
            }
        }
    }

    fn finish(mut self) -> Reading {
        if self.awaits_header
            && !self.passes_over
            && let Some(section) = self.section
        {
            self.intake.findings.add(Kind::Header, Place::File, || {
                format!("the file ends after the title {section}")
            });
        }
        self.form.last_line_ends |= self.last_is_odd;
        let mut reading = self.intake.finish(&self.seen);
        if let Some(election) = &mut reading.election {
            self.form.odd.shrink_to_fit();
            election.form = self.form;
        }
        reading
    }
}
