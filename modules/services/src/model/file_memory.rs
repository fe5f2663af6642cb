//! Files of services as they were read once: what is kept under a digest never changes, and reading YAML for each page is slow.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use stoa_kernel::{Error, Result};

use super::{ServiceFile, ServiceVersion};

/// The most that is remembered. A town has some hundred services, and several versions of each.
const MOST: usize = 1_000;

static KNOWN: LazyLock<Mutex<HashMap<String, Arc<ServiceFile>>>> = LazyLock::new(Mutex::default);

impl ServiceFile {
    /// The file of a version that was looked at when it was kept; its rules were tried then.
    pub fn of(version: &ServiceVersion) -> Result<Self> {
        Self::shared(version).map(|file| file.as_ref().clone())
    }

    /// As [`ServiceFile::of`], for those who only read it.
    pub fn shared(version: &ServiceVersion) -> Result<Arc<Self>> {
        if let Some(known) = recall(&version.digest) {
            return Ok(known);
        }
        let read = Arc::new(Self::parse(&version.file).map_err(|faults| {
            let (number, service) = (version.number, &version.service);
            let doing = format!("the file of version {number} of {service}");
            Error::broken(&doing, format!("{:?}", faults.first()))
        })?);
        remember(&version.digest, &read);
        Ok(read)
    }
}

/// The file whose canonical form has this digest, if it was read before.
fn recall(digest: &str) -> Option<Arc<ServiceFile>> {
    let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.get(digest).cloned()
}

/// Remembers a file that was read. Only under its own digest: an older program may have written another.
fn remember(digest: &str, file: &Arc<ServiceFile>) {
    if file.digest() != digest {
        return;
    }
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if known.len() >= MOST {
        known.clear();
    }
    known.insert(digest.to_owned(), file.clone());
}
