//! What a backup says of itself: what must be there, by length and hash.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    failure::{Failure, Result},
    progress::Progress,
};

/// The version of this file's form.
pub const FORMAT: u32 = 1;
const FILE: &str = "manifest.json";

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// Which program made it.
    pub program: String,
    pub made_at: String,
    pub engine: Engine,
    pub database: Piece,
    /// None when files were left out on purpose.
    pub files: Option<FileSet>,
    pub config: Option<Piece>,
    pub has_key: bool,
    /// The ledger's verifier key, with which it can be verified even where the master key is missing.
    pub ledger_key: String,
    /// How far the ledger was sealed before the copying began: the copy holds at least this.
    pub ledger: LedgerState,
    /// The names of the variables that configured the program; their values are not kept.
    pub variables: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// One file of the backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub file: String,
    pub bytes: u64,
    pub sha256: String,
}

/// The files of the store, each of which has its hash for a name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSet {
    pub count: u64,
    pub bytes: u64,
    /// See [`digest_of`].
    pub digest: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerState {
    pub size: u64,
    pub root: Option<String>,
}

/// The SHA-256 over the files' hashes in order, each on a line of its own.
pub fn digest_of(mut hashes: Vec<String>) -> String {
    hashes.sort_unstable();
    let mut digest = Sha256::new();
    for hash in hashes {
        digest.update(hash);
        digest.update("\n");
    }
    hex::encode(digest.finalize())
}

impl Piece {
    /// Measures a file of a backup.
    pub fn of(folder: &Path, name: &str) -> Result<Self> {
        let path = folder.join(name);
        let failed = |error| Failure::of(&format!("reading {}", path.display()), error);
        let mut file = File::open(&path).map_err(failed)?;
        let whole = file.metadata().map_err(failed)?.len();
        let progress = Progress::of("Checking the copy", "bytes");
        let (mut digest, mut bytes, mut buffer) = (Sha256::new(), 0_u64, vec![0; 1 << 20]);
        loop {
            let count = file.read(&mut buffer).map_err(failed)?;
            if count == 0 {
                break;
            }
            digest.update(&buffer[..count]);
            bytes += u64::try_from(count).unwrap_or(0);
            progress.at(bytes, Some(whole));
        }
        progress.end();
        Ok(Piece {
            file: name.to_owned(),
            bytes,
            sha256: hex::encode(digest.finalize()),
        })
    }

    /// Whether the file is there as it was written.
    pub fn check(&self, folder: &Path) -> Result {
        let found = Piece::of(folder, &self.file)?;
        if found == *self {
            return Ok(());
        }
        Err(Failure::Words(format!(
            "{} is damaged: it has {} bytes and the hash {}, and should have {} bytes and {}",
            folder.join(&self.file).display(),
            found.bytes,
            found.sha256,
            self.bytes,
            self.sha256
        )))
    }
}

impl Manifest {
    pub fn write(&self, folder: &Path) -> Result {
        let path = folder.join(FILE);
        let text = serde_json::to_string_pretty(self);
        let text = text.map_err(|error| Failure::of("the manifest", error))?;
        let written = File::create(&path).and_then(|mut file| {
            writeln!(file, "{text}")?;
            file.sync_all()
        });
        written.map_err(|error| Failure::of(&format!("writing {}", path.display()), error))
    }

    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        let text = fs::read_to_string(&path).map_err(|error| {
            let words = "a folder without its manifest is no whole backup";
            Failure::Words(format!("{}: {error}; {words}", path.display()))
        })?;
        let manifest: Manifest = serde_json::from_str(&text)
            .map_err(|error| Failure::of(&path.display().to_string(), error))?;
        if manifest.format != FORMAT {
            return Err(Failure::Words(format!(
                "the backup has the form {}, and this program reads {FORMAT}: use the program that made it, {}",
                manifest.format, manifest.program
            )));
        }
        Ok(manifest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_piece_is_found_out() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("database.sqlite"), "rows").unwrap();
        let piece = Piece::of(folder.path(), "database.sqlite").unwrap();
        assert!(piece.check(folder.path()).is_ok());
        fs::write(folder.path().join("database.sqlite"), "Rows").unwrap();
        let told = piece.check(folder.path()).unwrap_err().in_words().unwrap();
        assert!(told.contains("is damaged"), "{told}");
    }

    #[test]
    fn the_digest_of_files_does_not_depend_on_their_order() {
        let one = digest_of(vec!["a".to_owned(), "b".to_owned()]);
        assert_eq!(one, digest_of(vec!["b".to_owned(), "a".to_owned()]));
        assert_ne!(one, digest_of(vec!["ab".to_owned()]));
    }
}
