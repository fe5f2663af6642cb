//! What was seen last: one small file, replaced whole; and the evidence that an alarm leaves.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use stoa_merkle::{Hash, LogKey, SignedCheckpoint};

use super::Fault;

/// The newest tree of a log that was found good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    pub size: u64,
    pub root: Hash,
    /// The checkpoint with its signatures, to show to others.
    pub checkpoint: String,
    key: String,
}

/// The file's form.
#[derive(Serialize, Deserialize)]
struct File {
    key: String,
    checkpoint: String,
}

impl File {
    fn read(path: &Path) -> Result<Option<Self>, Fault> {
        let wrong = |why: String| Fault::State(format!("{}: {why}", path.display()));
        match fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes)
                .map(Some)
                .map_err(|error| wrong(error.to_string())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(wrong(error.to_string())),
        }
    }
}

impl State {
    pub(super) fn of(checkpoint: &SignedCheckpoint, key: &LogKey) -> Self {
        let claims = checkpoint.unverified();
        State {
            size: claims.size(),
            root: claims.root(),
            checkpoint: checkpoint.to_string(),
            key: key.to_string(),
        }
    }

    /// `None` before the first look.
    ///
    /// # Errors
    /// [`Fault::State`] when the file cannot be read, was changed by hand, or is another log's.
    pub fn read(path: &Path, key: &LogKey) -> Result<Option<Self>, Fault> {
        let Some(file) = File::read(path)? else {
            return Ok(None);
        };
        let wrong = |why: String| Fault::State(format!("{}: {why}", path.display()));
        if file.key != key.to_string() {
            return Err(wrong(format!("it is of the log {}", file.key)));
        }
        let checkpoint = SignedCheckpoint::parse(file.checkpoint.as_bytes());
        let checkpoint = checkpoint.map_err(|error| wrong(error.to_string()))?;
        let verified = checkpoint.verify(key.name(), key);
        verified.map_err(|error| wrong(error.to_string()))?;
        Ok(Some(State::of(&checkpoint, key)))
    }

    /// The key of the log that the file is of; `None` before the first look.
    ///
    /// # Errors
    /// [`Fault::State`] when the file cannot be read.
    pub fn kept_key(path: &Path) -> Result<Option<LogKey>, Fault> {
        let wrong = |why| Fault::State(format!("{}: {why}", path.display()));
        let key = File::read(path)?.map(|file| file.key.parse());
        key.transpose().map_err(wrong)
    }

    pub(super) fn write(&self, path: &Path) -> Result<(), Fault> {
        let file = File {
            key: self.key.clone(),
            checkpoint: self.checkpoint.clone(),
        };
        let json = serde_json::to_string_pretty(&file);
        let json = json.map_err(|error| Fault::State(error.to_string()))?;
        replace(path, &json)
    }

    /// Writes both sides of a contradiction beside the state file, which stays as it was.
    pub(super) fn write_evidence(
        path: &Path,
        what: &str,
        last: Option<&State>,
        now: &SignedCheckpoint,
    ) -> Result<PathBuf, Fault> {
        let before = last.map_or("nothing", |last| &last.checkpoint);
        let text = format!("{what}\n\nSeen before:\n\n{before}\n\nServed now:\n\n{now}");
        let name = format!("alarm-{}.txt", now.unverified().size());
        let file = path.with_extension(name);
        replace(&file, &text)?;
        Ok(file)
    }
}

/// Replaces a file so that after a crash there is the old one or the new one.
fn replace(path: &Path, text: &str) -> Result<(), Fault> {
    let written = || {
        let beside = path.with_extension("new");
        let mut file = fs::File::create(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    written().map_err(|error: std::io::Error| Fault::State(format!("{}: {error}", path.display())))
}
