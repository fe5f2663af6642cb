//! The file of refused rows, made when there is the first of them.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use stoa_reports::import::{Refused, RefusedRows};

use crate::failure::{Failure, Result};

/// Where refused rows go.
pub struct Refusals {
    path: PathBuf,
    rows: Option<RefusedRows>,
    bytes: u64,
}

impl Refusals {
    /// Beside the imported file, unless a place is given. `bytes` is the length that an unfinished run has left.
    pub fn open(file: &Path, place: Option<&Path>, bytes: u64) -> Result<Self> {
        let path = match place {
            Some(place) => place.to_owned(),
            None => beside(file),
        };
        let mut refusals = Refusals {
            path,
            rows: None,
            bytes,
        };
        if bytes > 0 {
            refusals.rows = Some(refusals.open_rows(bytes)?);
        } else if place.is_none() {
            // What an earlier import of this file refused says nothing about this one.
            match fs::remove_file(&refusals.path) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(refusals.failed(error));
                }
                _ => {}
            }
        }
        Ok(refusals)
    }

    /// Writes these down, and waits until they are on disk; how long the file is then.
    pub fn keep(&mut self, refused: &[Refused]) -> Result<u64> {
        if refused.is_empty() {
            return Ok(self.bytes);
        }
        let mut rows = match self.rows.take() {
            Some(rows) => rows,
            None => self.open_rows(0)?,
        };
        let written = refused
            .iter()
            .try_for_each(|one| rows.add(one))
            .and_then(|()| rows.sync());
        self.bytes = written.map_err(|error| self.failed(error))?;
        self.rows = Some(rows);
        Ok(self.bytes)
    }

    /// The file, if a row was refused.
    pub fn file(&self) -> Option<PathBuf> {
        self.rows.as_ref().map(|_| self.path.clone())
    }

    fn open_rows(&self, bytes: u64) -> Result<RefusedRows> {
        RefusedRows::open(&self.path, bytes).map_err(|error| self.failed(error))
    }

    fn failed(&self, error: std::io::Error) -> Failure {
        Failure::of(&self.path.display().to_string(), error)
    }
}

fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".refused.csv");
    PathBuf::from(name)
}
