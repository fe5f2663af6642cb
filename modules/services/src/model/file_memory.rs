//! Files of services as they were read once: what is kept under a digest never changes, and reading YAML for each page is slow.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use super::ServiceFile;

/// The most that is remembered. A town has some hundred services, and several versions of each.
const MOST: usize = 1_000;

static KNOWN: LazyLock<Mutex<HashMap<String, Arc<ServiceFile>>>> = LazyLock::new(Mutex::default);

/// The file whose canonical form has this digest, if it was read before.
pub(super) fn recall(digest: &str) -> Option<Arc<ServiceFile>> {
    let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.get(digest).cloned()
}

/// Remembers a file that was read. Only under its own digest: an older program may have written another.
pub(super) fn remember(digest: &str, file: &ServiceFile) {
    if file.digest() != digest {
        return;
    }
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if known.len() >= MOST {
        known.clear();
    }
    known.insert(digest.to_owned(), Arc::new(file.clone()));
}
