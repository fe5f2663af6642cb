//! The shared elections: each is read, and written back as the same bytes.

use std::fs;

use stoa_ballots::{
    Parameters, TieOrder, TieRule, count,
    election::Ceilings,
    findings::{Tolerance, Weight},
};

use crate::shared::{elections, read, written};

#[test]
fn real_files_are_read_and_written_back_to_the_byte() {
    for file in elections() {
        let bytes = fs::read(&file).unwrap();
        let reading = read(&bytes);
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
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
    }
}

/// The outcomes that pabutools 1.2.3 finds, ties by name: tests/ballots/pabutools.tsv holds the rules to them, and this test the
/// way from a file to what they count.
#[test]
fn from_the_file_to_the_winners_all_is_as_others_have_it() {
    let outcomes = include_str!("../ballots/pabutools.tsv");
    for file in elections() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(&file).unwrap();
        let election = read(&bytes).accept(Tolerance::Usual).0.unwrap();
        let countable = election.to_profile(Ceilings::Ignored).unwrap();
        for line in outcomes.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            let [of, how, expected] = cells[..] else {
                continue;
            };
            // The rules' own tests count by all of them; here the quickest is enough.
            if of != name || !how.starts_with("greedy") {
                continue;
            }
            let words: Vec<&str> = how.split(' ').collect();
            let mut parameters = Parameters::of(words[0].parse().unwrap());
            parameters.utility = words[1].parse().unwrap();
            parameters.ties = TieOrder::new(vec![TieRule::Name]);
            let outcome = count(&countable.profile, &parameters).unwrap();
            let mut winners: Vec<&str> = outcome
                .winners
                .iter()
                .map(|winner| &*countable.profile.projects()[*winner].id)
                .collect();
            winners.sort_unstable();
            assert_eq!(winners.join(","), expected, "{name}: {how}");
        }
    }
}
