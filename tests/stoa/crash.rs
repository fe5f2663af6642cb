//! Acknowledged means durable: the program is killed under load, again and again, and nothing it said it had is lost.

mod applying;
mod booking;
mod dogs;
mod mails;
mod paying;
mod providers;
mod residents;
mod voting;

use std::{
    env,
    thread::sleep,
    time::{Duration, Instant},
};

use stoa_tests::{Crowd, Engine, Test, Town, alone, crowd};

use applying::applications_are_kept_once_when_killed;
use booking::appointments_are_kept_once_when_killed;
use paying::payments_are_booked_once_when_killed;
use voting::votes_are_kept_once_when_killed;

/// How often each database's town is killed in the ordinary suite; `make soak` goes on for STOA_SOAK_SECONDS, which the
/// tests and the databases share.
const KILLS: u64 = 10;
/// How many people report at the same time.
const PEOPLE: usize = 8;

pub fn tests() -> Vec<Test> {
    alone![
        nothing_acknowledged_is_lost_when_killed,
        applications_are_kept_once_when_killed,
        payments_are_booked_once_when_killed,
        appointments_are_kept_once_when_killed,
        votes_are_kept_once_when_killed,
    ]
}

fn nothing_acknowledged_is_lost_when_killed(engine: Engine) {
    let mut town = Town::start(engine);
    let crowd = Crowd::of(&town, PEOPLE);
    let until = share_of_the_soak().map(|share| Instant::now() + share);
    let (mut kills, mut kept) = (0, 0);
    while until.map_or(kills < KILLS, |until| Instant::now() < until) {
        // Different moments each time: in the first commit, in the middle of many, between the seals of the ledger.
        crowd.reports_while(|| {
            sleep(Duration::from_millis(40 + kills * 173 % 1200));
            town.kill();
        });
        let told = crowd.leaves();
        assert!(told.refused.is_empty(), "kill {kills}: {:?}", told.refused);
        town.start_again();
        crowd::expect_kept(&mut town.visitor(), &told.kept);
        town.ledger_verifies();
        (kills, kept) = (kills + 1, kept + told.kept.len());
    }
    assert!(
        kept > 0,
        "no report was acknowledged before any kill: nothing was tried"
    );
    println!(
        "{engine}: killed {kills} times under load; all of {kept} acknowledged reports are there"
    );
}

/// How many tests share the long run.
const TESTS: u32 = 5;

/// How long one test goes on with one database in the long run; nothing in the ordinary suite.
fn share_of_the_soak() -> Option<Duration> {
    let seconds: u32 = env::var("STOA_SOAK_SECONDS")
        .ok()?
        .parse()
        .expect("a number of seconds");
    let engines = Engine::ALL.iter().filter(|engine| engine.is_here()).count();
    let shares = TESTS * u32::try_from(engines).unwrap_or(1);
    Some(Duration::from_secs(seconds.into()) / shares)
}

/// Whether a test goes on: after so many kills it does in the long run alone, and that has an end.
fn goes_on(kills: usize, most: usize, until: Option<Instant>) -> bool {
    until.map_or(kills < most, |until| Instant::now() < until)
}

/// What a program that was killed had in hand is free at once for the next, as it would be two minutes later. Only while none runs.
fn leases_end(town: &Town) {
    assert_eq!(town.process(), 0, "the program runs");
    town.tables("UPDATE job SET locked_until = NULL WHERE locked_until IS NOT NULL");
}

/// Waits until people were told enough, for two minutes at most: whoever waits in a test's scope must come to an end.
fn waits_until(is_enough: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_enough() && begun.elapsed() < Duration::from_secs(120) {
        sleep(Duration::from_millis(2));
    }
}
