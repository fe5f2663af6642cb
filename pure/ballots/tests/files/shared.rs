//! Where the shared data is, and what every test here does with a file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use stoa_ballots::{Reading, pabulib};

/// The elections of the shared data; nothing, with a sentence, where they are not.
pub fn elections() -> Vec<PathBuf> {
    let folder = folder();
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: {} is not here", folder.display());
        return Vec::new();
    };
    let files = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files
        .filter(|file| file.extension().is_some_and(|end| end == "pb"))
        .collect();
    files.sort();
    files
}

/// The folder of elections in the shared data.
pub fn folder() -> PathBuf {
    let shared = std::env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    shared.join("participatory-budgeting")
}

/// Reads a text.
pub fn read(bytes: impl AsRef<[u8]>) -> Reading {
    pabulib::read(bytes.as_ref()).unwrap()
}

/// Writes an election into memory.
pub fn written(election: &stoa_ballots::election::Election) -> Vec<u8> {
    let mut bytes = Vec::new();
    pabulib::write(election, &mut bytes).unwrap();
    bytes
}

/// A small election with nothing wrong.
pub const ELECTION: &str = "META
key;value
description;Ideas for the river bank
country;Poland
unit;Merrow
instance;2026
num_projects;4
num_votes;5
budget;2500
vote_type;approval
rule;greedy
date_begin;01.03.2026
date_end;31.03.2026
min_length;1
max_length;3
language;en
currency;EUR
PROJECTS
project_id;cost;votes;name;category;selected;latitude;longitude
1;600;3;Benches;culture,seating;1;53.9;0.3
2;800;2;\"Path; with lamps\";lighting;1;53.91;0.31
A-3;1400;3;A \"wild\" meadow;nature;0;;
4;99.50;1;Bird boxes;nature;1;53.92;0.29
VOTES
voter_id;age;sex;vote;voting_method
v1;34;F;1,2,A-3;internet
v2;51;M;1;paper
v3;23-29;M;2,A-3;internet
v4;;F;1,4;internet
v5;62;O;A-3;paper
";
