//! How far an import has come, so that it can be stopped and go on.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{ImportError, fingerprint};

/// What became of the records so far. `read` is the sum of the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub read: u64,
    /// New or changed by their row.
    pub imported: u64,
    /// Known already, with the same content.
    pub unchanged: u64,
    pub refused: u64,
}

/// A place in a file up to which everything is done and on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// See [`fingerprint`].
    pub file: String,
    pub counts: Counts,
    /// The length of the file of refused rows, in bytes; what stands beyond was written by a run that did not finish.
    pub refused_bytes: u64,
}

impl Position {
    /// The beginning of a file.
    ///
    /// # Errors
    /// `Unreadable` when the file cannot be read.
    pub fn beginning(path: &Path) -> Result<Self, ImportError> {
        Ok(Position {
            file: fingerprint(path)?,
            counts: Counts::default(),
            refused_bytes: 0,
        })
    }

    /// Checks that the position is one of this file.
    ///
    /// # Errors
    /// `OtherFile`, or `Unreadable` when the file cannot be read.
    pub fn check(&self, path: &Path) -> Result<(), ImportError> {
        match fingerprint(path)? == self.file {
            true => Ok(()),
            false => Err(ImportError::OtherFile),
        }
    }
}
