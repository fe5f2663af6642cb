//! Whatever bytes come in, the parsers read or refuse them in words, and never panic: with the seeds of the fuzz targets,
//! with seeds that chance has changed, and with anything at all. Hours of the same are in fuzz/ (CONTRIBUTING.md).

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod seeds;
mod targets;

use std::{
    fs,
    path::{Path, PathBuf},
};

use proptest::{
    collection::vec,
    prelude::{Strategy, any},
    sample::Index,
    test_runner::{Config, TestRunner},
};
use targets::Target;

/// How often chance is asked for each target.
const CASES: u32 = 200;

fn folder_of_seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds")
}

/// The seeds of a target: files in fuzz/seeds/NAME. What once crashed a target is among them.
fn seeds_of(name: &str) -> Vec<Vec<u8>> {
    let folder = folder_of_seeds().join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{} holds no seed", folder.display());
    files
        .iter()
        .map(|file| fs::read(file).expect("a seed can be read"))
        .collect()
}

/// A change that chance makes to a seed: at a place, some bytes away, others in.
type Change = (Index, u8, Vec<u8>);

fn changed(seed: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for (place, away, new) in changes {
        let start = place.index(bytes.len() + 1);
        let end = bytes.len().min(start + usize::from(*away));
        bytes.splice(start..end, new.iter().copied());
    }
    bytes
}

/// Bytes that parsers look for, more often than others.
fn a_byte() -> impl Strategy<Value = u8> {
    proptest::prop_oneof![
        any::<u8>(),
        proptest::sample::select(b"0123456789-+.:,;/\\\"'<>[]{}()=&%#@!?_ \n\r\t\0".to_vec()),
    ]
}

fn run((name, target): Target) {
    let seeds = seeds_of(name);
    seeds.iter().for_each(|seed| target(seed));
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    };
    let changes = vec((any::<Index>(), 0..12_u8, vec(a_byte(), 0..12)), 0..4);
    let strategy = (any::<Index>(), changes, vec(a_byte(), 0..200));
    let outcome = TestRunner::new(config).run(&strategy, |(which, changes, anything)| {
        target(&changed(which.get::<Vec<u8>>(&seeds), &changes));
        target(&anything);
        Ok(())
    });
    outcome.unwrap_or_else(|failed| panic!("{name}: {failed}"));
}

#[test]
fn the_seeds_are_understood() {
    for (seed, is_understood) in seeds::UNDERSTOOD {
        let file = folder_of_seeds().join(seed);
        let bytes = fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        assert!(is_understood(&bytes), "{seed} is refused");
    }
}

/// A test a target, so that one that fails does not hide the others.
macro_rules! tests {
    ($($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            run((stringify!($name), targets::$name));
        })*

        #[test]
        fn every_target_is_tested_here_and_fuzzed_there() {
            let tested = [$(stringify!($name)),*];
            let all: Vec<_> = targets::ALL.iter().map(|(name, _)| *name).collect();
            assert_eq!(tested[..], all[..]);
            let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
            for name in tested {
                let file = fuzz.join(format!("fuzz_targets/{name}.rs"));
                let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
                assert!(text.contains(&format!("targets::{name}(")), "{}", file.display());
            }
        }
    };
}

tests![
    addresses,
    areas,
    ballot_envelopes,
    ballot_letters,
    bank_statements,
    calendars,
    catalogue_documents,
    config,
    credentials,
    csv_tables,
    decision_tables,
    election_files,
    election_sheets,
    fillable_pdfs,
    filters,
    form_definitions,
    form_workbooks,
    formio_forms,
    forms,
    holidays,
    import_rows,
    json_tables,
    ledger_notes,
    ledger_paths,
    letter_templates,
    lottery_pools,
    lottery_quotas,
    mappings,
    open311_documents,
    open311_forms,
    opened_ballots,
    geographic_tables,
    packed_tables,
    parquet_tables,
    photos,
    polis_export,
    projected,
    questions,
    search,
    times,
    workbooks,
];
