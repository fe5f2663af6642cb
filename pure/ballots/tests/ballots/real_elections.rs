//! Real elections, counted by pabutools 1.2.3 with ties by name, and by us: the winners must be the same. Its counts with larger shares (add1) are by floats, as
//! its fractions take hours for them; all others are by fractions (gmpy2).
//!
//! `pabutools.tsv` holds what it elected: file, rule with utility and completion, the ids of the winners by name.

use stoa_ballots::{Completion, Parameters, Utility, count};

use crate::election_file::{read, shared};

#[test]
fn elects_what_pabutools_elects() {
    let Some(folder) = shared() else { return };
    let mut file = ("", None);
    let mut seen = 0;
    for line in include_str!("pabutools.tsv").lines() {
        let mut cells = line.split('\t');
        let (name, question) = (cells.next().unwrap(), cells.next().unwrap());
        let expected: Vec<&str> = cells
            .next()
            .unwrap()
            .split(',')
            .filter(|w| !w.is_empty())
            .collect();
        if file.0 != name {
            let path = folder.join(name);
            file = (name, path.exists().then(|| read(&path)));
        }
        let Some(profile) = &file.1 else { continue };
        let mut words = question.split(' ');
        let mut parameters = Parameters::of(words.next().unwrap().parse().unwrap());
        parameters.utility = words
            .next()
            .map_or(Utility::Cost, |word| word.parse().unwrap());
        parameters.completion = words
            .next()
            .map_or(Completion::None, |word| word.parse().unwrap());
        parameters.ties = "name".parse().unwrap();
        let outcome = count(profile, &parameters).unwrap();
        let mut winners: Vec<&str> = outcome
            .winners
            .iter()
            .map(|&winner| profile.projects()[winner].id.as_str())
            .collect();
        winners.sort_unstable();
        assert_eq!(winners, expected, "{question} of {name}");
        assert!(outcome.spent <= profile.budget());
        seen += 1;
    }
    println!("{seen} outcomes agree");
}
