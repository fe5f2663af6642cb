//! Files of any size: written as they come, read as a stream or in place, and never held in memory.

use std::{
    fs::File,
    io::{self, Read, Write},
    ops::Range,
    path::{Path, PathBuf},
    sync::mpsc::Sender,
};

use bytes::{Bytes, BytesMut};
use futures::{Stream, TryStreamExt};
use object_store::{GetOptions, GetRange, ObjectStore, buffered::BufWriter};
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use tokio::io::AsyncWriteExt;

use super::{Files, is_hash, key, near, unreachable};
use crate::error::{Error, Result};

/// How much is gathered before it is written.
const PIECE: usize = 1 << 20;
/// How much of a file is copied before it is hashed, while the next is copied.
const COPIED: u64 = 16 << 20;
/// Where files that are still arriving lie, within the folder of files.
const ARRIVING: &str = "arriving";

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The hex SHA-256 of its bytes.
    pub hash: String,
    pub bytes: u64,
}

/// A file that is arriving. Dropped before [`Files::keep_spooled`], it leaves nothing behind.
pub struct Spool {
    file: NamedTempFile,
    hash: Sha256,
    bytes: u64,
    waiting: BytesMut,
}

impl std::fmt::Debug for Spool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Spool")
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}

impl Spool {
    /// Takes the next bytes. `Busy` when the disk does not take them.
    pub async fn write(mut self, piece: &[u8]) -> Result<Self> {
        self.waiting.extend_from_slice(piece);
        if self.waiting.len() < PIECE {
            return Ok(self);
        }
        away(move || self.flush()).await
    }

    /// How many bytes have come.
    pub fn bytes(&self) -> u64 {
        self.bytes + u64::try_from(self.waiting.len()).unwrap_or(u64::MAX)
    }

    fn flush(mut self) -> Result<Self> {
        let piece = self.waiting.split();
        let (file, hash) = (&mut self.file, &mut self.hash);
        // Writing and hashing take about as long as each other, and together nearly all of the time of keeping a large file.
        std::thread::scope(|scope| {
            if piece.len() >= PIECE {
                scope.spawn(|| hash.update(&piece));
            } else {
                hash.update(&piece);
            }
            file.write_all(&piece)
        })
        .map_err(disk)?;
        self.bytes += u64::try_from(piece.len()).unwrap_or(u64::MAX);
        Ok(self)
    }
}

/// Copied by the system, piece by piece, so that each is hashed while the next is copied; hashed as it came to be, whatever
/// becomes of the other file meanwhile.
fn copied(path: &Path, folder: &Path) -> Result<Spool> {
    let mut from = File::open(path).map_err(disk)?;
    std::fs::create_dir_all(folder).map_err(disk)?;
    let mut file = NamedTempFile::with_prefix_in("part-", folder).map_err(disk)?;
    let mut copy = file.reopen().map_err(disk)?;
    let (told, pieces) = std::sync::mpsc::channel::<u64>();
    let (copied, hash) = std::thread::scope(|scope| {
        let hashing = scope.spawn(move || {
            let mut hash = Sha256::new();
            for piece in pieces {
                hash_of(&mut (&mut copy).take(piece), &mut hash)?;
            }
            Ok::<_, io::Error>(hash)
        });
        let copied = copy_in_pieces(&mut from, file.as_file_mut(), &told);
        drop(told);
        (copied, hashing.join())
    });
    let hash = hash.unwrap_or_else(|lost| std::panic::resume_unwind(lost));
    Ok(Spool {
        file,
        hash: hash.map_err(disk)?,
        bytes: copied.map_err(disk)?,
        waiting: BytesMut::new(),
    })
}

/// Copies all, tells of each piece, and waits for the disk; answers how many bytes there were.
fn copy_in_pieces(from: &mut File, into: &mut File, told: &Sender<u64>) -> io::Result<u64> {
    let mut bytes = 0;
    loop {
        let piece = io::copy(&mut from.take(COPIED), into)?;
        if piece == 0 {
            into.sync_data()?;
            return Ok(bytes);
        }
        bytes += piece;
        // Whoever hashes has failed if it does not listen any more, and says why.
        let _ = told.send(piece);
    }
}

/// A file that was made here, hashed while the disk takes it.
fn hashed(file: NamedTempFile) -> Result<Spool> {
    let mut again = file.reopen().map_err(disk)?;
    let mut hash = Sha256::new();
    let (bytes, synced) = std::thread::scope(|scope| {
        let sync = scope.spawn(|| file.as_file().sync_data());
        (hash_of(&mut again, &mut hash), sync.join())
    });
    let synced = synced.unwrap_or_else(|lost| std::panic::resume_unwind(lost));
    synced.map_err(disk)?;
    Ok(Spool {
        bytes: bytes.map_err(disk)?,
        file,
        hash,
        waiting: BytesMut::new(),
    })
}

/// Adds all bytes to a hash; answers how many there were.
fn hash_of(from: &mut impl Read, hash: &mut Sha256) -> io::Result<u64> {
    let (mut piece, mut bytes) = (vec![0; PIECE], 0);
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(bytes),
            Ok(read) => {
                hash.update(piece.get(..read).unwrap_or_default());
                bytes += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

impl Files {
    /// Begins a file that arrives bit by bit: beside the others where the store is a folder, else in the system's own place
    /// for such files.
    pub async fn spool(&self) -> Result<Spool> {
        let folder = self.arriving();
        away(move || {
            std::fs::create_dir_all(&folder).map_err(disk)?;
            let file = NamedTempFile::with_prefix_in("part-", &folder).map_err(disk)?;
            Ok(Spool {
                file,
                hash: Sha256::new(),
                bytes: 0,
                waiting: BytesMut::new(),
            })
        })
        .await
    }

    /// Keeps what has arrived, under its hash. The same bytes are kept once.
    pub async fn keep_spooled(&self, spool: Spool) -> Result<Kept> {
        let (file, kept) = away(move || {
            let spool = spool.flush()?;
            spool.file.as_file().sync_all().map_err(disk)?;
            let kept = Kept {
                hash: hex::encode(spool.hash.finalize()),
                bytes: spool.bytes,
            };
            Ok((spool.file, kept))
        })
        .await?;
        match self.place(&kept.hash) {
            Some(place) => away(move || move_to(file, &place)).await?,
            None => self.send(&kept.hash, file.path()).await?,
        }
        Ok(kept)
    }

    /// Keeps a file that was made here, such as a table that was just written, in its place: nothing is copied where the folder
    /// of files is on the same disk.
    pub async fn keep_made(&self, file: NamedTempFile) -> Result<Kept> {
        let spool = away(move || hashed(file)).await?;
        self.keep_spooled(spool).await
    }

    /// Keeps a copy of a file of this machine.
    pub async fn keep_file(&self, path: &Path) -> Result<Kept> {
        let (path, folder) = (path.to_owned(), self.arriving());
        let spool = away(move || copied(&path, &folder)).await?;
        self.keep_spooled(spool).await
    }

    /// Where a kept file can be read on this machine. One in a bucket is fetched first, and stays near for the next time, an hour
    /// at least; what was used longest ago makes room for others. `NotFound` when there is none.
    pub async fn near(&self, hash: &str) -> Result<PathBuf> {
        if !is_hash(hash) {
            return Err(Error::NotFound);
        }
        let is_local = self.folder.is_some();
        let place = self.near_path(hash);
        if is_local {
            let is_there = tokio::fs::try_exists(&place).await.map_err(disk)?;
            return if is_there {
                Ok(place)
            } else {
                Err(Error::NotFound)
            };
        }
        let used = place.clone();
        if away(move || Ok(near::use_now(&used).is_ok())).await? {
            return Ok(place);
        }
        let (_, mut pieces) = self.stream(hash, None).await?;
        let mut spool = self.spool().await?;
        while let Some(piece) = pieces.try_next().await? {
            spool = spool.write(&piece).await?;
        }
        let (to, folder) = (place.clone(), self.near_folder());
        away(move || {
            move_to(spool.flush()?.file, &to)?;
            near::use_now(&to).map_err(disk)?;
            near::keep_small(&folder, near::MOST, near::IN_USE).map_err(disk)
        })
        .await?;
        Ok(place)
    }

    /// The path at which [`Files::near`] puts a file, whether it is there or not.
    pub fn near_path(&self, hash: &str) -> PathBuf {
        let place = is_hash(hash).then(|| self.place(hash)).flatten();
        place.unwrap_or_else(|| self.near_folder().join(hash.replace(['/', '\\', '.'], "_")))
    }

    pub(super) async fn remove_near(&self, hash: &str) -> Result<()> {
        match tokio::fs::remove_file(self.near_path(hash)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(disk(error)),
            _ => Ok(()),
        }
    }

    /// The folder within which [`Files::near`] finds files.
    pub fn near_folder(&self) -> PathBuf {
        match &self.folder {
            Some(folder) => folder.to_path_buf(),
            None => std::env::temp_dir().join("stoa-near"),
        }
    }

    /// A kept file's size in bytes, and its bytes, all or those of a range. `NotFound` when there is none.
    pub async fn stream(
        &self,
        hash: &str,
        range: Option<Range<u64>>,
    ) -> Result<(
        u64,
        impl Stream<Item = Result<Bytes>> + Send + Unpin + use<>,
    )> {
        if !is_hash(hash) {
            return Err(Error::NotFound);
        }
        let options = GetOptions {
            range: range.map(GetRange::Bounded),
            ..GetOptions::default()
        };
        let found = self.store.get_opts(&key(hash), options).await;
        let found = found.map_err(unreachable)?;
        Ok((found.meta.size, found.into_stream().map_err(unreachable)))
    }

    /// Where files of this house may lie while they are made.
    pub fn arriving(&self) -> PathBuf {
        match &self.folder {
            Some(folder) => folder.join(ARRIVING),
            None => std::env::temp_dir(),
        }
    }

    /// The path of a hash where the store is a folder.
    fn place(&self, hash: &str) -> Option<PathBuf> {
        let folder = self.folder.as_ref()?;
        Some(folder.join(&hash[..2]).join(&hash[2..4]).join(hash))
    }

    async fn send(&self, hash: &str, path: &Path) -> Result<()> {
        let mut from = tokio::fs::File::open(path).await.map_err(disk)?;
        let mut to = BufWriter::new(self.store.clone(), key(hash));
        tokio::io::copy(&mut from, &mut to).await.map_err(disk)?;
        to.shutdown().await.map_err(disk)
    }
}

/// Moves a file to its place and sees that the move itself is on disk.
fn move_to(file: NamedTempFile, place: &Path) -> Result<()> {
    let folder = place.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(disk)?;
    file.persist(place).map_err(|error| disk(error.error))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A temporary file is its owner's alone; kept ones are as the folder's other files.
        std::fs::set_permissions(place, std::fs::Permissions::from_mode(0o644)).map_err(disk)?;
    }
    let folder = std::fs::File::open(folder).map_err(disk)?;
    folder.sync_all().map_err(disk)
}

async fn away<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|lost| Error::broken("writing a file", lost))?
}

fn disk(error: std::io::Error) -> Error {
    tracing::error!(%error, "a large file was not read or written");
    Error::Busy {
        retry_after_seconds: 30,
    }
}

#[cfg(test)]
mod tests {
    use futures::TryStreamExt;

    use crate::{error::Error, files::Files};

    #[tokio::test]
    async fn a_large_file_is_kept_as_a_small_one_is() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_folder(folder.path()).unwrap();
        let bytes: Vec<u8> = (0..3_000_000_u32).map(|n| (n % 251) as u8).collect();
        let mut spool = files.spool().await.unwrap();
        for piece in bytes.chunks(70_000) {
            spool = spool.write(piece).await.unwrap();
        }
        assert_eq!(spool.bytes(), 3_000_000);
        let kept = files.keep_spooled(spool).await.unwrap();
        assert_eq!(kept.hash, files.keep(bytes.clone()).await.unwrap());
        assert_eq!(files.read(&kept.hash).await.unwrap(), bytes);
        let near = files.near(&kept.hash).await.unwrap();
        assert_eq!(files.keep_file(&near).await.unwrap(), kept);
        let mut made = tempfile::NamedTempFile::new_in(files.arriving()).unwrap();
        std::io::Write::write_all(&mut made, &bytes).unwrap();
        let path = made.path().to_owned();
        assert_eq!(files.keep_made(made).await.unwrap(), kept);
        assert!(!path.exists());
        let empty = folder.path().join("empty");
        std::fs::write(&empty, "").unwrap();
        assert_eq!(files.keep_file(&empty).await.unwrap().bytes, 0);
        let (size, some) = files.stream(&kept.hash, Some(5..260)).await.unwrap();
        let some: Vec<_> = some.try_collect().await.unwrap();
        assert_eq!((size, some.concat()), (3_000_000, bytes[5..260].to_vec()));
        assert_eq!(files.near(&"0".repeat(64)).await, Err(Error::NotFound));
        for _again in 0..2 {
            files.remove(&kept.hash).await.unwrap();
            assert_eq!(files.near(&kept.hash).await, Err(Error::NotFound));
        }
        // Nothing is left of what did not arrive.
        let broken_off = files.spool().await.unwrap().write(b"half").await.unwrap();
        drop(broken_off);
        let left = std::fs::read_dir(folder.path().join("arriving")).unwrap();
        assert_eq!(left.count(), 0);
    }
}
