//! Waiting for what happens in its own time: jobs, followers, seals.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

/// On a busy machine everything takes its time; only what never happens is a failure.
const PATIENCE: Duration = Duration::from_secs(240);

/// Asks again and again until there is an answer; panics with what was waited for when there is none for minutes.
#[track_caller]
pub fn eventually<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(begun.elapsed() < PATIENCE, "this never happened: {what}");
        sleep(Duration::from_millis(50));
    }
}
