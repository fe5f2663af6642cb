//! The files of a form, and the memory that all forms together may take.

use std::sync::Arc;

use bytes::Bytes;
use stoa_kernel::{Error, FieldError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{UPLOADS, limit_message};
use crate::problem::{Kind, Problem};

/// What all forms in flight may hold in memory together, in pieces of a megabyte.
const ROOM_MEGABYTES: usize = 512;

/// A file of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The name of the control.
    pub field: String,
    /// The file's name on the sender's machine; never a path of ours.
    pub file_name: String,
    pub bytes: Bytes,
}

/// The files of a form.
#[derive(Debug, Default)]
pub struct Uploads {
    taken: Vec<Upload>,
    refused: Vec<FieldError>,
}

impl Uploads {
    /// All files. `Invalid` when one was too large or there were too many, so that the form can be shown again.
    pub fn all(&self) -> Result<&[Upload], Error> {
        match self.refused.as_slice() {
            [] => Ok(&self.taken),
            refused => Err(Error::Invalid(refused.to_vec())),
        }
    }

    /// The files that could be taken, and what is wrong with the others.
    pub fn taken(&self) -> (&[Upload], Vec<FieldError>) {
        (&self.taken, self.refused.clone())
    }

    /// All files of a program, which has no form to be shown again.
    pub(super) fn all_of_program(self) -> Result<Vec<Upload>, Problem> {
        match self.refused.into_iter().next() {
            None => Ok(self.taken),
            Some(refused) => Err(Problem::new(Kind::TooLarge(refused.message))),
        }
    }

    /// The length of all files together.
    pub(super) fn bytes(&self) -> usize {
        self.taken.iter().map(|upload| upload.bytes.len()).sum()
    }

    /// Whether one more would be too many.
    pub(super) fn are_full(&self) -> bool {
        self.taken.len() >= UPLOADS
    }

    pub(super) fn add(&mut self, upload: Upload) {
        if self.are_full() {
            self.refuse(&upload.field, "web-too-many-files");
        } else {
            self.taken.push(upload);
        }
    }

    pub(super) fn refuse(&mut self, field: &str, key: &'static str) {
        let error = FieldError::new(field, limit_message(key));
        if !self.refused.contains(&error) {
            self.refused.push(error);
        }
    }
}

/// The memory that uploads may take at one time.
#[derive(Debug, Clone)]
pub(crate) struct UploadRoom(Arc<Semaphore>);

impl Default for UploadRoom {
    fn default() -> Self {
        UploadRoom(Arc::new(Semaphore::new(ROOM_MEGABYTES)))
    }
}

impl UploadRoom {
    /// Room for one more megabyte. `Busy` when all of it is taken, rather than a machine without memory.
    pub(super) fn take(&self) -> Result<OwnedSemaphorePermit, Problem> {
        let full = |_taken| Error::Busy {
            retry_after_seconds: 5,
        };
        Ok(self.0.clone().try_acquire_owned().map_err(full)?)
    }
}
