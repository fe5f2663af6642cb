//! The shared elections: each is read, and written back as the same bytes.

use std::fs;

use stoa_ballots::findings::{Tolerance, Weight};

use crate::shared::{elections, read, written};

#[test]
fn real_files_are_read_and_written_back_to_the_byte() {
    for file in elections() {
        let bytes = fs::read(&file).unwrap();
        let reading = read(&bytes);
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        println!("== {name}\n{}", reading.findings);
        let faults = reading.findings.kept().iter();
        let faults: Vec<_> = faults
            .filter(|f| f.kind.weight() == Weight::Fault)
            .collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
        let (election, _doubts) = reading.accept(Tolerance::Usual);
        let election = election.unwrap();
        assert_eq!(
            election.ballots().len() as u64,
            election.field("num_votes").unwrap().parse::<u64>().unwrap()
        );
        assert!(
            written(&election) == bytes,
            "{name} is written otherwise than it was read"
        );
        println!("   odd rows: {}", election.form().odd_rows());
    }
}
