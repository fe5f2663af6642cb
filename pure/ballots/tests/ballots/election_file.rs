//! Real elections, read as the program reads them.

use std::path::{Path, PathBuf};

use stoa_ballots::election::Ceilings;
use stoa_ballots::findings::Tolerance;
use stoa_ballots::{Profile, pabulib};

/// The folder of real elections, if this machine has it.
pub fn shared() -> Option<PathBuf> {
    let root = std::env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let folder = root.join("participatory-budgeting");
    if folder.exists() {
        return Some(folder);
    }
    println!("skipped: there is no {}", folder.display());
    None
}

/// Reads an election, whatever can be repaired in it repaired.
pub fn read(path: &Path) -> Profile {
    let bytes = std::fs::read(path).unwrap();
    let (election, findings) = pabulib::read(&bytes[..])
        .unwrap()
        .accept(Tolerance::Repairing);
    let Some(election) = election else {
        panic!("{}: {findings}", path.display())
    };
    election.to_profile(Ceilings::Ignored).unwrap().profile
}
