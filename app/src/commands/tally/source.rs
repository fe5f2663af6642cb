//! Where an election is read from: a text file, or one or two spreadsheets.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

use stoa_ballots::{
    Reading, pabulib,
    sheets::{self, Workbook},
};

use super::shown;
use crate::{failure::Result, progress::Progress, stop::Stop};

/// A spreadsheet is unpacked in memory; a larger one is no election.
const LARGEST_WORKBOOK: u64 = 256 << 20;

/// One election's file or files.
#[derive(Debug)]
pub struct Source {
    name: String,
    files: Vec<PathBuf>,
    sheets: bool,
}

/// The elections of these files: each text file is one, and spreadsheets that follow one another are one together.
pub fn sources(files: &[PathBuf]) -> Result<Vec<Source>> {
    let mut sources: Vec<Source> = Vec::new();
    for file in files {
        let sheets = file
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
        match sources.last_mut() {
            Some(last) if sheets && last.sheets => {
                last.name = format!("{} and {}", last.name, shown(file));
                last.files.push(file.clone());
            }
            _ => sources.push(Source {
                name: shown(file),
                files: vec![file.clone()],
                sheets,
            }),
        }
    }
    Ok(sources)
}

impl Source {
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads it to its end; a budget that is given takes the place of the file's own.
    pub fn read(&self, budget: Option<&str>, stop: &Stop) -> io::Result<Reading> {
        if self.sheets {
            let mut workbooks = Vec::new();
            for file in &self.files {
                let mut bytes = Vec::new();
                File::open(file)?
                    .take(LARGEST_WORKBOOK)
                    .read_to_end(&mut bytes)?;
                workbooks.push(Workbook {
                    name: shown(file),
                    bytes,
                });
            }
            return Ok(sheets::read(&workbooks, budget));
        }
        let [file] = self.files.as_slice() else {
            return Err(io::Error::other("one text file is one election"));
        };
        let progress = Progress::of("Reading", "bytes");
        let reading = pabulib::read_with_budget(Watched::open(file, &progress, stop)?, budget);
        progress.end();
        reading
    }
}

/// A file that says how far it was read, and stops when it is asked to.
struct Watched<'a> {
    file: BufReader<File>,
    size: Option<u64>,
    done: u64,
    progress: &'a Progress,
    stop: &'a Stop,
}

impl<'a> Watched<'a> {
    fn open(path: &Path, progress: &'a Progress, stop: &'a Stop) -> io::Result<Self> {
        let file = File::open(path)?;
        let about = file.metadata()?;
        if about.is_dir() {
            return Err(io::Error::other("this is a folder; name a file"));
        }
        Ok(Watched {
            size: about.is_file().then_some(about.len()),
            file: BufReader::with_capacity(1 << 16, file),
            done: 0,
            progress,
            stop,
        })
    }
}

impl Read for Watched<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(into)?;
        self.done += u64::try_from(read).unwrap_or_default();
        Ok(read)
    }
}

impl BufRead for Watched<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.file.buffer().is_empty() {
            if self.stop.is_asked() {
                return Err(io::Error::other("stopped"));
            }
            self.progress.at(self.done, self.size);
        }
        self.file.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.done += u64::try_from(amount).unwrap_or_default();
        self.file.consume(amount);
    }
}
