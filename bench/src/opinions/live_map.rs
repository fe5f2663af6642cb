//! From a vote to the map that holds it, while others vote: the arithmetic alone, as one thread a conversation does it.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use stoa_opinions::{Live, Random};

use super::{PEOPLE, STATEMENTS, vote};
use crate::run::Run;

/// Times the map is drawn anew.
const DRAWN: u32 = 40;
/// Votes a second that arrive meanwhile.
const ARRIVING: f64 = 500.0;
/// Hexagons for each group.
const HEXAGONS: usize = 2_000;
/// People who ask what comes next, and who leave.
const ASKED: u32 = 200;

/// Draws the map again and again, each time with the votes that arrived while it was drawn before. A vote that arrives
/// as a drawing begins waits for that one and the next: the sum of two is the longest that anybody waits.
pub(super) fn measure(run: &mut Run, mut live: Live, random: &mut Random) {
    let mut drawn: Vec<Duration> = Vec::new();
    for _ in 0..DRAWN {
        let last = drawn.last().map_or(0.0, Duration::as_secs_f64);
        let begun = Instant::now();
        // Whole votes: the first that is too many ends it.
        let arrived = (1_u32..).take_while(|count| f64::from(*count) <= last * ARRIVING);
        for _ in arrived {
            let (participant, statement) = (random.below(PEOPLE), random.below(STATEMENTS));
            live.take(vote(random, participant, statement));
        }
        live.settle();
        let picture = live.picture(HEXAGONS);
        black_box((live.bridges(), live.representative(), live.consensus()));
        assert!(!picture.hexagons.is_empty(), "somebody stands somewhere");
        drawn.push(begun.elapsed());
    }
    let mut waits: Vec<Duration> = drawn.windows(2).map(|two| two.iter().sum()).collect();
    run.table.note(
        "a map drawn anew, the middle",
        format!("{:.2} s", at(&mut drawn, 50)),
    );
    let longest = at(&mut waits, 99);
    run.table.hold(
        "  a vote is in the map, 99 of 100",
        format!("{longest:.2} s"),
        "within 1 s",
        longest <= 1.0,
    );
    let mut asked = timed(random, |person| {
        black_box(live.candidates(person));
    });
    run.table.note(
        "  what comes next for somebody, 99 of 100",
        format!("{:.2} ms", at(&mut asked, 99) * 1e3),
    );
    let mut left = timed(random, |person| {
        live.remove(person);
    });
    run.table.note(
        "  somebody withdraws everything, 99 of 100",
        format!("{:.2} ms", at(&mut left, 99) * 1e3),
    );
}

/// How long something takes for each of some people.
fn timed(random: &mut Random, mut what: impl FnMut(u64)) -> Vec<Duration> {
    (0..ASKED)
        .map(|_| {
            let person = u64::from(random.below(PEOPLE));
            let begun = Instant::now();
            what(person);
            begun.elapsed()
        })
        .collect()
}

/// The time, in seconds, that so many of a hundred do not exceed.
fn at(times: &mut [Duration], of_hundred: usize) -> f64 {
    times.sort();
    let place = times.len() * of_hundred / 100;
    times.get(place).map_or(0.0, Duration::as_secs_f64)
}
