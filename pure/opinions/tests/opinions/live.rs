//! While votes arrive: what is counted is what a new start would count, and groups keep their names.

use stoa_opinions::{
    Ballots, CastVote, Live, Moderation, Opinions, Settings, Statement, Vote, adjusted_rand,
};

use crate::samples::{Planted, TWO, exports, read};

fn in_order(mut votes: Vec<CastVote>) -> Vec<CastVote> {
    votes.sort_by_key(|vote| vote.at);
    votes
}

/// Everything that the live state says, beside a new start from the same votes.
fn is_the_same(live: &Live, ballots: &Ballots, statements: &[Statement]) {
    let anew = Opinions::of(ballots, statements, &Settings::default());
    for (column, id) in live.statements().iter().enumerate() {
        let there = ballots.column_of(*id).expect("a column");
        assert_eq!(live.tallies().all[column], anew.tallies.all[there]);
        assert!((live.axes().mean[column] - anew.axes.mean[there]).abs() < 1e-15);
    }
    // Axes may point the other way.
    let signs: Vec<f64> = (0..2)
        .map(|axis| {
            let both = live.statements().iter().enumerate().map(|(column, id)| {
                let there = ballots.column_of(*id).expect("a column");
                live.axes().directions[axis][column] * anew.axes.directions[axis][there]
            });
            both.sum::<f64>()
        })
        .collect();
    for (row, participant) in ballots.participants().iter().enumerate() {
        let place = live.place(*participant).expect("a place");
        for axis in 0..2 {
            assert!(
                (signs[axis].abs() - 1.0).abs() < 1e-7,
                "the axes differ: {signs:?}"
            );
            assert!((place[axis] - signs[axis].signum() * anew.places[row][axis]).abs() < 1e-6);
        }
    }
}

#[test]
fn votes_one_by_one_are_the_votes_at_once() {
    let votes = in_order(TWO.votes());
    let silent = Statement {
        id: 3,
        moderation: Moderation::Rejected,
        ..Statement::default()
    };
    let statements = [silent];
    let mut live = Live::of(&Ballots::default(), &statements, &Settings::default());
    for (count, vote) in votes.iter().enumerate() {
        // Half of them change their mind at once.
        if count % 2 == 0 {
            live.take(CastVote {
                vote: Vote::Pass,
                ..*vote
            });
        }
        let taken = live.take(*vote);
        assert_eq!(taken.before, (count % 2 == 0).then_some(Vote::Pass));
        if count % 200 == 0 {
            live.settle();
        }
    }
    assert!(live.unsettled() > 0);
    live.settle();
    assert_eq!(live.unsettled(), 0);
    is_the_same(&live, &Ballots::of(votes), &statements);
}

#[test]
fn a_vote_counts_for_its_group_before_anything_settles() {
    let votes = in_order(TWO.votes());
    let (early, late) = votes.split_at(votes.len() / 2);
    let mut live = Live::of(&Ballots::of(early.to_vec()), &[], &Settings::default());
    for vote in late {
        let taken = live.take(*vote);
        assert_eq!(live.place(vote.participant), Some(taken.place));
        assert_eq!(live.group(vote.participant), taken.group);
    }
    // Each group's tallies are those of its members, counted anew.
    let ballots = Ballots::of(votes);
    for (group, name) in live.names().iter().enumerate() {
        let mut seen = 0;
        for (participant, cells) in ballots.participants().iter().zip(ballots.rows()) {
            if live.group(*participant) == Some(*name) {
                seen += cells.len();
            }
        }
        let counted: u32 = live.tallies().groups[group]
            .iter()
            .map(|tally| tally.seen)
            .sum();
        assert_eq!(counted as usize, seen);
    }
}

#[test]
fn groups_keep_their_names_and_number_while_votes_arrive() {
    let planted = Planted {
        people: 120,
        voted: 90,
        ..TWO
    };
    let votes = in_order(planted.votes());
    let mut live = Live::of(&Ballots::default(), &[], &Settings::default());
    let mut names = Vec::new();
    for batch in votes.chunks(250) {
        batch.iter().for_each(|vote| {
            live.take(*vote);
        });
        live.settle();
        if live.names().len() == 2 {
            names.push((live.group(0), live.group(1)));
        }
    }
    // From the middle on nobody of the two changes the name of their group.
    let (_, later) = names.split_at(names.len() / 2);
    assert!(
        later.len() > 3
            && later
                .iter()
                .all(|pair| *pair == later[0] && pair.0 != pair.1),
        "{names:?}"
    );
    let people = live
        .participants()
        .iter()
        .filter(|id| live.group(**id).is_some());
    let (found, planted): (Vec<u64>, Vec<u64>) = people
        .map(|id| (u64::from(live.group(*id).unwrap_or(9)), id % 2))
        .unzip();
    assert!(adjusted_rand(&found, &planted) > 0.95);
}

#[test]
fn a_real_conversation_replayed_ends_where_a_new_start_does() {
    let Some(folder) = exports() else { return };
    let conversation = read(&folder.join("brexit-consensus"));
    let ballots = &conversation.ballots;
    // The votes that count, person by person: a replay in an order of its own.
    let mut live = Live::of(
        &Ballots::default(),
        &conversation.statements,
        &Settings::default(),
    );
    for (participant, cells) in ballots.participants().iter().zip(ballots.rows()) {
        for cell in cells {
            live.take(CastVote {
                participant: *participant,
                statement: ballots.statements()[cell.statement as usize],
                vote: cell.vote,
                at: 0,
            });
        }
        if participant % 40 == 0 {
            live.settle();
        }
    }
    live.settle();
    is_the_same(&live, ballots, &conversation.statements);
    assert_eq!(live.representative().len(), live.names().len());
    assert!(!live.consensus().agree.is_empty());
}
