//! A half upload on disk: its bytes, and beside them what is known of it.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Error, Result, Timestamp, files::Files};

/// How long half uploads are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
const PREFIX: &str = "tus-";

/// What the sender told at the beginning.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Told {
    pub dataset: i64,
    /// Nobody else may go on with it.
    pub owner: String,
    pub length: u64,
    pub file_name: String,
    pub title: String,
    /// The resource whose file it replaces; 0: none.
    pub instead: i64,
    /// Microseconds since 1970.
    pub begun_at: i64,
    /// All of it has come, and is a file of the dataset.
    pub is_done: bool,
}

/// An upload.
#[derive(Debug)]
pub struct Half {
    folder: PathBuf,
    id: String,
    pub told: Told,
}

/// Something that the disk did not do: trying again later is right.
pub fn disk(error: std::io::Error) -> Error {
    tracing::error!(%error, "an upload was not written or read");
    Error::Busy {
        retry_after_seconds: 30,
    }
}

impl Half {
    /// Makes an empty one. `id` is a random token.
    pub async fn begin(files: &Files, id: &str, told: Told) -> Result<Self> {
        let half = Half {
            folder: files.arriving(),
            id: id.to_owned(),
            told,
        };
        tokio::fs::create_dir_all(&half.folder)
            .await
            .map_err(disk)?;
        tokio::fs::write(half.path(), []).await.map_err(disk)?;
        half.note().await?;
        Ok(half)
    }

    /// The one of this id; None if there is none, or no longer.
    pub async fn find(files: &Files, id: &str) -> Result<Option<Self>> {
        let is_token = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'_';
        if id.is_empty() || id.len() > 100 || !id.bytes().all(is_token) {
            return Ok(None);
        }
        let folder = files.arriving();
        let Some(told) = told(&folder.join(format!("{PREFIX}{id}.json"))).await else {
            return Ok(None);
        };
        let id = id.to_owned();
        Ok(Some(Half { folder, id, told }))
    }

    fn place(&self, ending: &str) -> PathBuf {
        self.folder.join(format!("{PREFIX}{}.{ending}", self.id))
    }

    /// Where its bytes are.
    pub fn path(&self) -> PathBuf {
        self.place("part")
    }

    /// How many bytes have come.
    pub async fn offset(&self) -> Result<u64> {
        if self.told.is_done {
            return Ok(self.told.length);
        }
        let found = tokio::fs::metadata(self.path()).await;
        found.map(|found| found.len()).map_err(disk)
    }

    /// Its bytes, to write more behind them.
    pub async fn open(&self) -> Result<tokio::fs::File> {
        let mut options = tokio::fs::OpenOptions::new();
        options.append(true).open(self.path()).await.map_err(disk)
    }

    async fn note(&self) -> Result<()> {
        let text = serde_json::to_string(&self.told);
        let text = text.map_err(|error| Error::broken("an upload", error))?;
        let written = tokio::fs::write(self.place("json"), text).await;
        written.map_err(disk)
    }

    /// All has come: the bytes are elsewhere, and that they came is known for a day.
    pub async fn finish(mut self) -> Result<()> {
        self.told.is_done = true;
        self.note().await?;
        tokio::fs::remove_file(self.path()).await.map_err(disk)
    }

    pub async fn remove(self) -> Result<()> {
        // Of one that is done, the bytes are elsewhere.
        let _gone = tokio::fs::remove_file(self.path()).await;
        let removed = tokio::fs::remove_file(self.place("json")).await;
        removed.map_err(disk)
    }

    /// Until when it is kept, as HTTP writes instants (RFC 9110, section 5.6.7).
    pub fn expires(&self) -> String {
        let begun =
            Timestamp::from_microsecond(self.told.begun_at).unwrap_or(Timestamp::UNIX_EPOCH);
        let ends = begun + KEPT;
        ends.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
    }
}

async fn told(path: &Path) -> Option<Told> {
    let text = tokio::fs::read(path).await.ok()?;
    serde_json::from_slice(&text).ok()
}

/// Throws away what was begun more than a day ago.
pub async fn clear(files: &Files, now: Timestamp) -> Result<()> {
    let folder = files.arriving();
    let Ok(mut entries) = tokio::fs::read_dir(&folder).await else {
        return Ok(());
    };
    while let Some(entry) = entries.next_entry().await.map_err(disk)? {
        let name = entry.file_name().to_string_lossy().into_owned();
        let id = name
            .strip_prefix(PREFIX)
            .and_then(|name| name.strip_suffix(".json"));
        let Some(id) = id else { continue };
        let Some(half) = Half::find(files, id).await? else {
            continue;
        };
        let begun =
            Timestamp::from_microsecond(half.told.begun_at).unwrap_or(Timestamp::UNIX_EPOCH);
        if now - KEPT > begun {
            half.remove().await?;
        }
    }
    Ok(())
}

/// The uploads to which bytes are written at this moment, on this node.
#[derive(Debug, Default)]
struct Open(Mutex<HashSet<String>>);

/// Held while bytes are written.
pub struct Alone {
    open: Arc<Open>,
    id: String,
}

/// None while somebody else writes to this upload.
pub fn alone(app: &App, id: &str) -> Option<Alone> {
    let open = app.db.memory::<Open>();
    let is_first = open
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(id.to_owned());
    is_first.then(|| Alone {
        open,
        id: id.to_owned(),
    })
}

impl Drop for Alone {
    fn drop(&mut self) {
        let mut open = self.open.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.remove(&self.id);
    }
}
