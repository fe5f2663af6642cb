//! The committee elections of abcvoting, with the committees its rules elect: each seat costs one, and there is money for as many as there are seats.
//!
//! Where a rule elects fewer than there are seats because nobody approves anybody else, abcvoting fills up. Its “equal-shares” goes on with a
//! Phragmén phase that we do not have, so there what we elect must be part of a committee of its; so it is with increments, where abcvoting stops
//! counting as soon as the seats are taken and we hold that an outcome that costs too much does not count.

use std::path::Path;

use stoa_ballots::{Completion, Exact, Outcome, Parameters, Profile, Rule, Utility, count};

use crate::election_file::shared;
use crate::small::{approval, outcome, parameters, sorted};

struct Instance {
    profile: Profile,
    seats: usize,
    voters: usize,
    text: String,
}

fn instance(path: &Path) -> Instance {
    let text = std::fs::read_to_string(path).unwrap();
    let after = |key: &str| text.split(&format!("\n{key}: ")).nth(1).unwrap().to_owned();
    let number = |key: &str| after(key).lines().next().unwrap().trim().parse().unwrap();
    let (seats, candidates): (usize, usize) = (number("committeesize"), number("num_cand"));
    let ballots = lists(after("profile").split("\nnum_cand").next().unwrap());
    let ballots: Vec<(&[usize], u64)> = ballots.iter().map(|b| (b.as_slice(), 1)).collect();
    let profile = approval(seats as u64, &vec![1; candidates], &ballots);
    Instance {
        voters: ballots.len(),
        profile,
        seats,
        text,
    }
}

/// The lists in a list of lists of numbers.
fn lists(text: &str) -> Vec<Vec<usize>> {
    let inner = text.trim().trim_start_matches('[').trim_end_matches(']');
    let part = |part: &str| {
        let numbers = part.trim_matches(|c: char| !c.is_ascii_digit()).split(',');
        numbers
            .filter_map(|number| number.trim().parse().ok())
            .collect()
    };
    inner.split(']').map(part).collect()
}

impl Instance {
    /// All committees that a rule may elect.
    fn committees(&self, rule: &str) -> Vec<Vec<usize>> {
        let parts = self
            .text
            .split("- rule_id: ")
            .filter(|part| part.lines().next() == Some(rule));
        let results = parts.map(|part| part.split("result:").nth(1).unwrap());
        results
            .flat_map(|part| lists(part.split("resolute").next().unwrap()))
            .collect()
    }

    /// Is what was elected part of a committee of the rule's, and the whole of it as far as anybody is approved?
    fn agrees(&self, rule: &str, elected: &Outcome, whole: bool) {
        let winners = sorted(elected);
        let committees = self.committees(rule);
        assert!(!committees.is_empty(), "{rule} elects nobody");
        let found = committees
            .iter()
            .any(|committee| winners.iter().all(|w| committee.contains(w)));
        assert!(
            found,
            "{rule} elects one of {committees:?}, and we elect {winners:?}"
        );
        if whole && winners.len() < self.seats {
            let votes = self.profile.votes();
            assert!(
                (0..votes.len()).all(|c| votes[c] == 0 || winners.contains(&c)),
                "{rule}"
            );
        }
    }
}

#[test]
fn elects_the_committees_of_abcvoting() {
    let Some(folder) = shared() else { return };
    let mut seen = 0;
    let mut with_increments = 0;
    for entry in std::fs::read_dir(folder.join("abcvoting-instances")).unwrap() {
        let of = instance(&entry.unwrap().path());
        let cost = |rule, completion| outcome(&of.profile, rule, Utility::Cost, completion);
        of.agrees("av", &cost(Rule::Greedy, Completion::None), true);
        of.agrees("seqphragmen", &cost(Rule::Phragmen, Completion::None), true);
        of.agrees(
            "maximin-support",
            &cost(Rule::MaximinSupport, Completion::None),
            true,
        );
        of.agrees(
            "equal-shares",
            &cost(Rule::EqualShares, Completion::None),
            false,
        );
        let filled = cost(Rule::EqualShares, Completion::Greedy);
        of.agrees("equal-shares-with-av-completion", &filled, true);
        let mut parameters = parameters(Rule::EqualShares, Utility::Cost, Completion::Add1);
        parameters.increments.step = Exact::ratio(1, of.voters);
        let raised = count(&of.profile, &parameters).unwrap();
        if raised.winners.len() == of.seats {
            of.agrees("equal-shares-with-increment-completion", &raised, true);
            with_increments += 1;
        }
        seen += 1;
    }
    assert_eq!(seen, 120);
    println!("{with_increments} of 120 committees are complete with increments");
}

#[test]
fn says_what_it_was_asked() {
    let profile = approval(1, &[1], &[(&[0], 1)]);
    let asked = Parameters::of(Rule::Greedy);
    assert_eq!(count(&profile, &asked).unwrap().parameters, asked);
}
