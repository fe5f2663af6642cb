//! Progress on standard error: a line that updates on a terminal, a plain line now and then elsewhere.

use std::{
    io::{IsTerminal, Write, stderr},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::said::grouped;

/// Nothing is shown of what is done within a second.
const SILENCE: Duration = Duration::from_secs(1);
const ON_A_TERMINAL: Duration = Duration::from_millis(200);
const ELSEWHERE: Duration = Duration::from_secs(10);

/// Shows how far something has come. May be shared by threads.
#[derive(Debug)]
pub struct Progress {
    what: &'static str,
    unit: &'static str,
    begun: Instant,
    is_terminal: bool,
    shown: Mutex<Option<Instant>>,
}

impl Progress {
    /// `Progress::of("Checking the ledger", "entries")`.
    pub fn of(what: &'static str, unit: &'static str) -> Self {
        Progress {
            what,
            unit,
            begun: Instant::now(),
            is_terminal: stderr().is_terminal(),
            shown: Mutex::default(),
        }
    }

    /// So many are done, of so many if that is known. May be called as often as one likes.
    pub fn at(&self, done: u64, of: Option<u64>) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = self.begun.elapsed();
        let pause = if self.is_terminal {
            ON_A_TERMINAL
        } else {
            ELSEWHERE
        };
        if passed < SILENCE || shown.is_some_and(|before| before.elapsed() < pause) {
            return;
        }
        *shown = Some(Instant::now());
        let line = line(self.what, self.unit, (done, of), passed);
        let mut err = stderr().lock();
        let _unseen = if self.is_terminal {
            write!(err, "\r{line}\x1b[K")
        } else {
            writeln!(err, "{line}")
        };
    }

    /// Clears the line that was updated, for what is said next.
    pub fn end(&self) {
        let shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_terminal && shown.is_some() {
            let _unseen = write!(stderr().lock(), "\r\x1b[K");
        }
    }

    /// How many were done in a second, on the whole.
    pub fn rate(&self, done: u64) -> u64 {
        rate(done, self.begun.elapsed())
    }
}

/// Whole things a second; within the first millisecond everything counts as a millisecond's work.
fn rate(done: u64, passed: Duration) -> u64 {
    let millis = u64::try_from(passed.as_millis()).unwrap_or(u64::MAX).max(1);
    done.saturating_mul(1000) / millis
}

fn line(what: &str, unit: &str, (done, of): (u64, Option<u64>), passed: Duration) -> String {
    let rate = rate(done, passed);
    let count = match of {
        Some(of) if of > 0 => {
            let percent = done.saturating_mul(100) / of;
            format!("{} of {} {unit} ({percent} %)", grouped(done), grouped(of))
        }
        _ => format!("{} {unit}", grouped(done)),
    };
    let left = match of {
        Some(of) if rate > 0 && of > done => format!(", {} left", in_words((of - done) / rate)),
        _ => String::new(),
    };
    format!("{what}: {count}, {}/s{left}", grouped(rate))
}

fn in_words(seconds: u64) -> String {
    match seconds {
        0..120 => format!("{seconds} s"),
        120..7200 => format!("{} min", seconds / 60),
        _ => format!("{} h", seconds / 3600),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_far_how_fast_and_how_long() {
        let after = Duration::from_secs(2);
        assert_eq!(
            line("Importing", "rows", (40_000, Some(100_000)), after),
            "Importing: 40,000 of 100,000 rows (40 %), 20,000/s, 3 s left"
        );
        assert_eq!(
            line("Importing", "rows", (40_000, None), after),
            "Importing: 40,000 rows, 20,000/s"
        );
        assert_eq!(
            line("Copying", "pages", (0, Some(0)), after),
            "Copying: 0 pages, 0/s"
        );
    }
}
