//! The stream of a file's rows, one by one, in bounded memory.

use std::{io, path::PathBuf};

use super::{
    ImportError, ImportRow, Plan,
    columns::Columns,
    csv_records::CsvRecords,
    input::{Window, open, unreadable},
    json_records::JsonRecords,
    record::{Record, Step},
    survey::Format,
};

/// A record that was not taken, with everything needed to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The physical line on which the record begins, from 1.
    pub line: u64,
    pub reason: String,
    /// Its bytes; of an overlong one the beginning.
    pub record: Vec<u8>,
}

/// What one record came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Boxed, as rows are large and mostly travel in batches.
    Row(Box<ImportRow>),
    Refused(Refused),
}

/// Records of either kind with the headers they belong to.
pub enum Records {
    Csv(CsvRecords, Vec<String>),
    Json(JsonRecords),
}

impl Records {
    /// Opens a file as what it is: JSON begins with a bracket, everything else is taken as CSV.
    ///
    /// # Errors
    /// `Unreadable`, `Empty`.
    pub fn open(path: &std::path::Path) -> Result<(Self, Format), ImportError> {
        let fail = |cause| unreadable(path, cause);
        let mut window = Window::new(open(path)?);
        let first = loop {
            let found = window
                .bytes()
                .iter()
                .find(|byte| !byte.is_ascii_whitespace());
            match found {
                Some(byte) => break *byte,
                None if window.at_end() => return Err(ImportError::Empty),
                None => window.grow().map_err(fail)?,
            }
        };
        match first {
            b'{' | b'[' => {
                let records = JsonRecords::new(window).map_err(fail)?;
                Ok((Records::Json(records), Format::Json))
            }
            _ => {
                let (records, headers) = CsvRecords::new(window).map_err(fail)?;
                Ok((Records::Csv(records, headers), Format::Csv))
            }
        }
    }

    pub fn headers(&self) -> &[String] {
        match self {
            Records::Csv(_, headers) => headers,
            Records::Json(records) => records.headers(),
        }
    }

    /// # Errors
    /// Those of the stream.
    pub fn next(&mut self, record: &mut Record) -> io::Result<Step> {
        match self {
            Records::Csv(records, _) => records.next(record),
            Records::Json(records) => records.next(record),
        }
    }
}

/// A file's rows, as its [`Plan`] reads them.
pub struct RowReader {
    path: PathBuf,
    plan: Plan,
    records: Records,
    record: Record,
    /// The columns, and for how many headers they were bound.
    columns: Columns,
    bound_for: usize,
}

impl RowReader {
    /// Opens the plan's file at its beginning.
    ///
    /// # Errors
    /// `Unreadable`, `Empty`, or `Mapping` when the file has changed since it was surveyed.
    pub fn open(plan: Plan) -> Result<Self, ImportError> {
        let (records, _) = Records::open(&plan.path)?;
        let columns = Columns::bind(&plan.rules.mapping, &plan.headers)?;
        Ok(RowReader {
            path: plan.path.clone(),
            bound_for: plan.headers.len(),
            plan,
            records,
            record: Record::default(),
            columns,
        })
    }

    /// Passes over records that an earlier run has done, without making anything of them.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn skip(&mut self, records: u64) -> Result<(), ImportError> {
        for _ in 0..records {
            if self.step()? == Step::End {
                break;
            }
        }
        Ok(())
    }

    /// The next record's outcome; `None` at the end of the file.
    ///
    /// # Errors
    /// Those of the stream: a broken gzip stream, a failing disk.
    pub fn next_outcome(&mut self) -> Result<Option<Outcome>, ImportError> {
        let step = self.step()?;
        let outcome = match step {
            Step::End => return Ok(None),
            Step::Faulty(reason) => Err(reason),
            Step::Record => self.read_record(),
        };
        Ok(Some(match outcome {
            Ok(row) => Outcome::Row(Box::new(row)),
            Err(reason) => Outcome::Refused(Refused {
                line: self.record.line,
                reason,
                record: self.record.raw.clone(),
            }),
        }))
    }

    fn step(&mut self) -> Result<Step, ImportError> {
        self.records
            .next(&mut self.record)
            .map_err(|cause| unreadable(&self.path, cause))
    }

    fn read_record(&mut self) -> Result<ImportRow, String> {
        if self
            .record
            .fields
            .iter()
            .all(|field| field.trim().is_empty())
        {
            return Err("The row is blank.".to_owned());
        }
        self.bind_new_headers();
        self.plan
            .rules
            .read(&self.columns, self.record.line, &self.record.fields)
    }

    /// JSON objects may bring fields that those before them had not.
    fn bind_new_headers(&mut self) {
        let headers = self.records.headers();
        if headers.len() == self.bound_for {
            return;
        }
        // A mapping that was bound to some headers is bound to more of them as well; if not, the old binding stands.
        if let Ok(columns) = Columns::bind(&self.plan.rules.mapping, headers) {
            self.columns = columns;
        }
        self.bound_for = headers.len();
    }
}
