//! Votes, withdrawals and moderation in any order: what the running conversation says is what a new start says.
//!
//! The bounds: counts, and what follows from them by group, to the last bit; means to 1e-15, axes to 1e-7 (the cosine of
//! their angle), places to 1e-6; along the
//! second axis for a stated conversation, since in any one it may be as long as the third. Which groups there are hangs on those before, on purpose; they are a resting place of
//! the same arithmetic, and where groups are plain they are the same.

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;
use stoa_opinions::{
    Ballots, CastVote, Live, Moderation, Opinions, Random, Settings, Statement, Tallies, Tally,
    Vote, adjusted_rand, bridges, candidates,
};

use crate::samples::{Planted, TWO};

/// What happens to a conversation.
#[derive(Clone, Copy, Debug)]
enum Event {
    /// A batch of so many of the votes still to come.
    Votes(usize),
    /// Whoever is at this place, modulo all there are, withdraws.
    Withdraw(u64),
    Silence(u64, bool),
    Settle,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let one = prop_oneof![
        4 => (1_usize..200).prop_map(Event::Votes),
        2 => (1_u64..80).prop_map(Event::Withdraw),
        2 => (0_u64..30, any::<bool>()).prop_map(|(id, is_silent)| Event::Silence(id, is_silent)),
        1 => Just(Event::Settle),
    ];
    prop::collection::vec(one, 1..40)
}

/// A running conversation beside a plain list of what counts.
struct Both {
    live: Live,
    votes: BTreeMap<(u64, u64), CastVote>,
    silent: HashSet<u64>,
}

impl Both {
    /// Participant 0 votes on everything and stays, so that no statement is left without votes.
    fn new() -> Self {
        let votes = (0..30).map(|statement| CastVote {
            participant: 0,
            statement,
            vote: if statement % 3 == 0 {
                Vote::Agree
            } else {
                Vote::Disagree
            },
            at: 0,
        });
        let votes: Vec<CastVote> = votes.collect();
        Self {
            live: Live::of(&Ballots::of(votes.clone()), &[], &Settings::default()),
            votes: votes
                .into_iter()
                .map(|vote| ((0, vote.statement), vote))
                .collect(),
            silent: HashSet::new(),
        }
    }

    fn happens(&mut self, event: Event, coming: &mut impl Iterator<Item = CastVote>) {
        match event {
            Event::Votes(count) => {
                for vote in coming.take(count).filter(|vote| vote.participant != 0) {
                    let key = (vote.participant, vote.statement);
                    let before = self.votes.insert(key, vote).map(|vote| vote.vote);
                    assert_eq!(self.live.take(vote).before, before);
                }
            }
            Event::Withdraw(participant) => {
                let before = self.votes.len();
                self.votes.retain(|key, _| key.0 != participant);
                let was_there = self.votes.len() < before;
                assert_eq!(self.live.remove(participant), was_there);
                assert_eq!(self.live.place(participant), None);
            }
            Event::Silence(statement, is_silent) => {
                let has_changed = if is_silent {
                    self.silent.insert(statement)
                } else {
                    self.silent.remove(&statement)
                };
                assert_eq!(self.live.silence(statement, is_silent), has_changed);
            }
            Event::Settle => {
                self.live.settle();
            }
        }
    }

    fn ballots(&self) -> Ballots {
        Ballots::of(self.votes.values().copied())
    }

    fn statements(&self) -> Vec<Statement> {
        let mut silent: Vec<u64> = self.silent.iter().copied().collect();
        silent.sort_unstable();
        let statement = |id| Statement {
            id,
            moderation: Moderation::Rejected,
            ..Statement::default()
        };
        silent.into_iter().map(statement).collect()
    }

    /// The tallies by the groups in force, counted from the list.
    fn counted(&self) -> Tallies {
        let (live, columns) = (&self.live, self.live.statements());
        let none = vec![Tally::default(); columns.len()];
        let mut tallies = Tallies {
            groups: vec![none.clone(); live.names().len()],
            all: none,
        };
        for ((participant, statement), cast) in &self.votes {
            let column = columns
                .iter()
                .position(|id| id == statement)
                .expect("a column");
            let one = Tally {
                agree: u32::from(cast.vote == Vote::Agree),
                disagree: u32::from(cast.vote == Vote::Disagree),
                seen: 1,
            };
            tallies.all[column] = tallies.all[column].plus(one);
            let name = live.group(*participant);
            let group = live.names().iter().position(|own| Some(*own) == name);
            if let Some(group) = group {
                let tally = &mut tallies.groups[group][column];
                *tally = tally.plus(one);
            }
        }
        tallies
    }

    /// What is exact after each event.
    fn is_counted(&self) {
        let counted = self.counted();
        assert_eq!(*self.live.tallies(), counted);
        assert_eq!(
            self.live.bridges(),
            bridges(&counted, &self.live.axes().active)
        );
    }

    /// What holds once it has settled, with the first so many axes.
    fn is_settled(&self, axes: usize) {
        let (live, ballots) = (&self.live, self.ballots());
        let anew = Opinions::of(&ballots, &self.statements(), &Settings::default());
        let places = live
            .statements()
            .iter()
            .map(|id| ballots.column_of(*id).expect("a column"));
        let places: Vec<usize> = places.collect();
        for (column, there) in places.iter().enumerate() {
            assert_eq!(live.axes().active[column], anew.axes.active[*there]);
            assert!((live.axes().mean[column] - anew.axes.mean[*there]).abs() < 1e-15);
        }
        let shares = anew.axes.shares;
        for (ours, theirs) in live.axes().shares.iter().zip(shares) {
            assert!((ours - theirs).abs() < 1e-9);
        }
        // Where two directions hold nearly as much, either is as good, and so is any between them.
        let is_plain = shares[0] - shares[1] > 1e-3;
        for axis in (0..axes).filter(|axis| *axis == 1 || is_plain) {
            let both = places.iter().enumerate().map(|(column, there)| {
                live.axes().directions[axis][column] * anew.axes.directions[axis][*there]
            });
            let cosine: f64 = both.sum();
            assert!(cosine.abs() > 1.0 - 1e-7, "axis {axis}: {cosine}");
            for (row, participant) in ballots.participants().iter().enumerate() {
                let place = live.place(*participant).expect("a place")[axis];
                assert!((place - cosine.signum() * anew.places[row][axis]).abs() < 1e-6);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_order_of_events_ends_where_a_new_start_does(seed in any::<u64>(), events in events()) {
        let planted = Planted { seed, ..TWO };
        let mut votes = planted.votes();
        votes.sort_by_key(|vote| vote.at);
        let mut coming = votes.into_iter();
        let mut both = Both::new();
        for event in events {
            both.happens(event, &mut coming);
            both.is_counted();
        }
        both.happens(Event::Votes(usize::MAX), &mut coming);
        both.happens(Event::Settle, &mut coming);
        both.is_counted();
        both.is_settled(1);
    }

    #[test]
    fn everybody_is_in_one_hexagon_near_where_they_stand(
        seed in any::<u64>(),
        people in 1_u32..300,
        most in 4_usize..200,
    ) {
        let planted = Planted { seed, people, ..TWO };
        let live = Live::of(&Ballots::of(planted.votes()), &[], &Settings::default());
        let picture = live.picture(most);
        let all: u32 = picture.hexagons.iter().map(|hexagon| hexagon.people).sum();
        prop_assert_eq!(all as usize, live.participants().len());
        for name in live.names().iter().map(|name| Some(*name)).chain([None]) {
            let of = picture.hexagons.iter().filter(|hexagon| hexagon.group == name);
            prop_assert!(of.count() <= most);
        }
        for participant in live.participants() {
            let [x, y] = live.place(*participant).expect("a place");
            let is_near = picture.hexagons.iter().any(|hexagon| {
                let (across, up) = (hexagon.centre[0] - x, hexagon.centre[1] - y);
                let is_mine = hexagon.group == live.group(*participant);
                is_mine && across.hypot(up) <= picture.radius * (1.0 + 1e-6)
            });
            prop_assert!(is_near);
        }
    }
}

#[test]
fn both_axes_are_those_of_a_new_start_after_moderation_and_withdrawals() {
    let mut coming = TWO.votes().into_iter();
    let mut both = Both::new();
    let events = [
        Event::Votes(900),
        Event::Settle,
        Event::Silence(4, true),
        Event::Silence(11, true),
        Event::Withdraw(5),
        Event::Withdraw(12),
        Event::Settle,
        Event::Votes(usize::MAX),
        Event::Silence(4, false),
        Event::Withdraw(40),
        Event::Settle,
    ];
    for event in events {
        both.happens(event, &mut coming);
        both.is_counted();
    }
    both.is_settled(2);
}

#[test]
fn what_comes_next_is_what_a_new_start_would_show() {
    let ballots = Ballots::of(Planted { people: 200, ..TWO }.votes());
    let live = Live::of(&ballots, &[], &Settings::default());
    let anew = Opinions::of(&ballots, &[], &Settings::default());
    let groups = |row: usize| (live.group(ballots.participants()[row]), anew.group[row]);
    let (ours, theirs): (Vec<u64>, Vec<u64>) = (0..200)
        .filter_map(|row| Some((u64::from(groups(row).0?), groups(row).1? as u64)))
        .unzip();
    assert!((adjusted_rand(&ours, &theirs) - 1.0).abs() < 1e-12);
    for participant in [0, 7, 199, 5_000] {
        let cells = ballots
            .row_of(participant)
            .map_or(&[][..], |row| ballots.row(row));
        let expected = candidates(&anew, cells);
        let found = live.candidates(participant);
        assert_eq!(found.len(), expected.len());
        // Columns are those of the live map, which here began in the same order.
        for next in found {
            let same = expected.iter().find(|other| other.column == next.column);
            let same = same.expect("the same statement");
            assert!(
                (next.chance - same.chance).abs() < 1e-6,
                "{next:?} {same:?}"
            );
            assert!((next.gain - same.gain).abs() < 1e-9);
            assert_eq!(next.reason, same.reason);
        }
    }
}

#[test]
fn a_silenced_statement_is_neither_shown_nor_speaks_for_anybody() {
    let ballots = Ballots::of(TWO.votes());
    let mut live = Live::of(&ballots, &[], &Settings::default());
    assert!(live.candidates(5_000).iter().any(|next| next.column == 3));
    assert!(live.silence(3, true) && !live.silence(3, true));
    assert!(live.candidates(5_000).iter().all(|next| next.column != 3));
    assert_eq!(live.bridges()[3], None);
    live.settle();
    let mut picked = live.representative().into_iter().flatten();
    assert!(picked.all(|representative| representative.column != 3));
    assert!(live.silence(3, false));
    assert!(live.candidates(5_000).iter().any(|next| next.column == 3));
}

#[test]
fn groups_that_are_plain_are_found_again_after_many_have_left() {
    let planted = Planted { people: 160, ..TWO };
    let mut live = Live::of(&Ballots::of(planted.votes()), &[], &Settings::default());
    let mut random = Random::new(3, 0);
    for _ in 0..60 {
        live.remove(u64::from(random.below(160)));
    }
    live.settle();
    let grouped = live
        .participants()
        .iter()
        .filter_map(|id| Some((*id, live.group(*id)?)));
    let (found, sown): (Vec<u64>, Vec<u64>) =
        grouped.map(|(id, name)| (u64::from(name), id % 2)).unzip();
    assert!(found.len() > 90);
    assert!(adjusted_rand(&found, &sown) > 0.9);
}
