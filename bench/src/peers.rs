//! What the mathematics is measured beside: real files, and programs that others wrote.

use std::{
    env,
    path::{Path, PathBuf},
};

/// A folder of the shared data, if this machine has it: below STOA_SHARED, or beside the clone.
pub fn shared(name: &str) -> Option<PathBuf> {
    let root = env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"),
        PathBuf::from,
    );
    let folder = root.join(name).canonicalize().ok()?;
    folder.is_dir().then_some(folder)
}

/// The Python that has what tests/peers/`name` asks for; bench/run installs it.
pub fn python(name: &str) -> Option<PathBuf> {
    let python = env::var_os(format!("STOA_PEERS_{}", name.to_uppercase()));
    python.map(PathBuf::from)
}

/// The script by which a peer is timed.
pub fn script(name: &str) -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.join("../tests/peers").join(name).join("time_peer.py")
}
