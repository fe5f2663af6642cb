//! Identical ballots in bursts, and nothing else.

use stoa_opinions::{Ballots, CastVote, Opinions, Settings, Vote, bursts};

use crate::samples::TWO;

/// The planted conversation, in which each participant begins an hour after the one before.
fn ordinary() -> Vec<CastVote> {
    let mut votes = TWO.votes();
    for vote in &mut votes {
        vote.at = 3_600_000 * (1 + i64::try_from(vote.participant).expect("few"));
    }
    votes
}

/// A ballot that nobody would cast: agreeing and disagreeing in turn.
fn ballot(participant: u64, begin: i64) -> impl Iterator<Item = CastVote> {
    (0..20_u64).map(move |statement| CastVote {
        participant,
        statement,
        vote: if statement % 2 == 0 {
            Vote::Agree
        } else {
            Vote::Disagree
        },
        at: begin + 1_000 * i64::try_from(statement).expect("few"),
    })
}

fn found(votes: Vec<CastVote>) -> Vec<(Vec<u64>, usize)> {
    let ballots = Ballots::of(votes);
    let opinions = Opinions::of(&ballots, &[], &Settings::default());
    let found = bursts(&ballots, &opinions);
    found
        .into_iter()
        .map(|burst| (burst.participants, burst.votes))
        .collect()
}

#[test]
fn an_honest_conversation_has_none() {
    assert_eq!(found(ordinary()), []);
}

#[test]
fn three_identical_ballots_within_minutes_are_one() {
    let mut votes = ordinary();
    for (participant, begin) in [(900, 500_000), (901, 200_000), (902, 800_000)] {
        votes.extend(ballot(participant, begin));
    }
    // A day later comes another, on its own.
    votes.extend(ballot(903, 86_400_000));
    assert_eq!(found(votes), [(vec![901, 900, 902], 20)]);
}

#[test]
fn a_ballot_that_many_would_cast_is_none() {
    // Half of them agree with everything, and the others nearly: identical ballots are no wonder.
    let votes = (0..64).flat_map(|participant| {
        (0..8).map(move |statement| CastVote {
            participant,
            statement,
            vote: if participant % 16 == statement {
                Vote::Disagree
            } else {
                Vote::Agree
            },
            at: i64::try_from(participant).expect("few") * 1_000 + 1,
        })
    });
    assert_eq!(found(votes.collect()), []);
}

#[test]
fn without_times_there_are_none() {
    let mut votes = ordinary();
    (900..905).for_each(|participant| votes.extend(ballot(participant, 0)));
    votes.iter_mut().for_each(|vote| vote.at = 0);
    assert_eq!(found(votes), []);
}
