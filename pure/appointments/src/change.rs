//! Until when a person may change or cancel an appointment by themselves.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// What a person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Move,
    Cancel,
}

/// An office's rules. Minutes are real time before the appointment begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRules {
    /// It can be moved until so many minutes before; `None`: not by the person.
    pub move_until: Option<u32>,
    /// It can be cancelled until so many minutes before; `None`: not by the person.
    pub cancel_until: Option<u32>,
    /// It can be moved so often.
    pub most_moves: u32,
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooLate {
    #[error("the rules do not allow it")]
    Never,
    #[error("it was possible until {0}")]
    Since(Timestamp),
    #[error("it has been moved {0} times, which is as often as it can be")]
    MovedOften(u32),
}

impl ChangeRules {
    /// The last instant at which it may be done; `None` when never.
    pub fn until(&self, change: Change, start: Timestamp) -> Option<Timestamp> {
        let before = match change {
            Change::Move => self.move_until,
            Change::Cancel => self.cancel_until,
        };
        start
            .checked_sub(SignedDuration::from_mins(i64::from(before?)))
            .ok()
    }

    /// Whether a person may change an appointment that begins at `start` and was moved `moves` times.
    ///
    /// # Errors
    ///
    /// Why they may not.
    pub fn check(
        &self,
        change: Change,
        start: Timestamp,
        moves: u32,
        now: Timestamp,
    ) -> Result<(), TooLate> {
        let until = self.until(change, start).ok_or(TooLate::Never)?;
        if now > until {
            return Err(TooLate::Since(until));
        }
        if change == Change::Move && moves >= self.most_moves {
            return Err(TooLate::MovedOften(moves));
        }
        Ok(())
    }
}
