//! What the mathematics is measured beside: real files, and programs that others wrote.

use std::{
    env,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// How long something of ours is repeated; what others wrote takes as long for one run, or longer.
const REPEATED: Duration = Duration::from_millis(300);

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

/// The shortest of all runs that begin within a while, of which there is one at least; and what the last gave.
pub fn shortest<T>(work: impl Fn() -> T) -> (Duration, T) {
    let until = Instant::now() + REPEATED;
    let once = || {
        let begun = Instant::now();
        let result = work();
        (begun.elapsed(), result)
    };
    let mut shortest = once();
    while Instant::now() < until {
        let (took, result) = once();
        shortest = (shortest.0.min(took), result);
    }
    shortest
}
