//! The files of published tables, as the only ones that the engine's store has. A path that nobody published is not there,
//! whatever the engine may be talked into asking for; and there is no way to write.

use std::{
    collections::HashMap,
    fmt,
    fs::File,
    io,
    ops::Range,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use datafusion::object_store::{
    CopyOptions, Error, GetOptions, GetResult, GetResultPayload, ListResult, MultipartUpload,
    ObjectMeta, ObjectStore, PutMultipartOptions, PutOptions, PutPayload, PutResult, Result,
    path::Path,
};
use futures::{StreamExt, stream, stream::BoxStream};
use rustix::{buffer::spare_capacity, io::Errno};

/// The most files that are held open; the one that was asked for longest ago is closed first.
const OPEN: usize = 128;

/// Open files by the names that the engine knows them by.
#[derive(Debug, Default)]
pub struct Published {
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    files: HashMap<Path, Entry>,
    names: HashMap<PathBuf, Path>,
    /// Files ever opened. It is in their names, so that the engine never takes a file for one that it has seen before.
    opened: u64,
    asked: u64,
}

#[derive(Debug)]
struct Entry {
    file: Arc<File>,
    from: PathBuf,
    size: u64,
    asked: u64,
}

impl Published {
    /// Opens a file of a table, and says by what name the engine finds it.
    pub fn open(&self, table: &str, from: &PathBuf) -> io::Result<Path> {
        let mut open = self.lock();
        open.asked += 1;
        let asked = open.asked;
        if let Some(name) = open.names.get(from).cloned()
            && let Some(entry) = open.files.get_mut(&name)
        {
            entry.asked = asked;
            return Ok(name);
        }
        let file = File::open(from)?;
        let size = file.metadata()?.len();
        open.opened += 1;
        let name = Path::from(format!("{table}.{}.parquet", open.opened));
        open.names.insert(from.clone(), name.clone());
        let entry = Entry {
            file: Arc::new(file),
            from: from.clone(),
            size,
            asked,
        };
        open.files.insert(name.clone(), entry);
        if open.files.len() > OPEN {
            open.close_oldest();
        }
        Ok(name)
    }

    fn find(&self, location: &Path) -> Result<(Arc<File>, ObjectMeta)> {
        let open = self.lock();
        let entry = open.files.get(location).ok_or_else(|| Error::NotFound {
            path: location.to_string(),
            source: "no published table".into(),
        })?;
        let meta = ObjectMeta {
            location: location.clone(),
            last_modified: Default::default(),
            size: entry.size,
            e_tag: None,
            version: None,
        };
        Ok((Arc::clone(&entry.file), meta))
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn close_oldest(&mut self) {
        let oldest = self.files.iter().min_by_key(|(_, entry)| entry.asked);
        let Some(name) = oldest.map(|(name, _)| name.clone()) else {
            return;
        };
        if let Some(entry) = self.files.remove(&name) {
            self.names.remove(&entry.from);
        }
    }
}

fn piece(file: &File, range: &Range<u64>) -> Result<Bytes> {
    let failed = |error: io::Error| Error::Generic {
        store: "published",
        source: Box::new(error),
    };
    let length = usize::try_from(range.end.saturating_sub(range.start));
    let length = length.map_err(io::Error::other).map_err(failed)?;
    read(file, range.start, length).map_err(failed)
}

/// Reads into room that nobody has written zeros to first: a query reads tens of megabytes in pieces of one.
fn read(file: &File, from: u64, length: usize) -> io::Result<Bytes> {
    let mut bytes = Vec::with_capacity(length.max(1));
    while bytes.len() < length {
        let at = from + u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        match rustix::io::pread(file, spare_capacity(&mut bytes), at) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    bytes.truncate(length);
    Ok(Bytes::from(bytes))
}

#[async_trait::async_trait]
impl ObjectStore for Published {
    async fn get_opts(&self, location: &Path, options: GetOptions) -> Result<GetResult> {
        let (file, meta) = self.find(location)?;
        options.check_preconditions(&meta)?;
        let range = match &options.range {
            Some(range) => range.as_range(meta.size).map_err(|error| Error::Generic {
                store: "published",
                source: Box::new(error),
            })?,
            None => 0..meta.size,
        };
        let bytes = if options.head {
            Ok(Bytes::new())
        } else {
            piece(&file, &range)
        };
        Ok(GetResult {
            payload: GetResultPayload::Stream(stream::iter([bytes]).boxed()),
            meta,
            range,
            attributes: Default::default(),
        })
    }

    async fn get_ranges(&self, location: &Path, ranges: &[Range<u64>]) -> Result<Vec<Bytes>> {
        let (file, meta) = self.find(location)?;
        let within = |range: &Range<u64>| range.start.min(meta.size)..range.end.min(meta.size);
        let ranges = ranges.iter().map(within);
        ranges.map(|range| piece(&file, &range)).collect()
    }

    fn list(&self, _prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        stream::empty().boxed()
    }

    async fn list_with_delimiter(&self, _prefix: Option<&Path>) -> Result<ListResult> {
        Err(Error::NotImplemented {
            operation: "list".to_owned(),
            implementer: self.to_string(),
        })
    }

    async fn put_opts(
        &self,
        _location: &Path,
        _payload: PutPayload,
        _opts: PutOptions,
    ) -> Result<PutResult> {
        Err(self.refuse("put"))
    }

    async fn put_multipart_opts(
        &self,
        _location: &Path,
        _opts: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        Err(self.refuse("put"))
    }

    fn delete_stream(
        &self,
        _locations: BoxStream<'static, Result<Path>>,
    ) -> BoxStream<'static, Result<Path>> {
        stream::iter([Err(self.refuse("delete"))]).boxed()
    }

    async fn copy_opts(&self, _from: &Path, _to: &Path, _options: CopyOptions) -> Result<()> {
        Err(self.refuse("copy"))
    }
}

impl Published {
    fn refuse(&self, operation: &str) -> Error {
        Error::NotImplemented {
            operation: operation.to_owned(),
            implementer: self.to_string(),
        }
    }
}

impl fmt::Display for Published {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("published tables")
    }
}
