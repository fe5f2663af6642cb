//! The one clock. Pages, commands and jobs ask here; tests set it.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::Timestamp;

/// Where the present instant comes from: the machine, or a test's hand.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    fixed: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The machine's clock.
    pub fn real() -> Self {
        Clock { fixed: None }
    }

    /// A clock that stands at `at` until [`Clock::set`] moves it.
    pub fn fixed(at: Timestamp) -> Self {
        Clock {
            fixed: Some(Arc::new(AtomicI64::new(to_micros(at)))),
        }
    }

    /// Moves a fixed clock; the machine's clock does not listen.
    pub fn set(&self, at: Timestamp) {
        if let Some(fixed) = &self.fixed {
            fixed.store(to_micros(at), Ordering::SeqCst);
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everyone else asks"
    )]
    pub fn now(&self) -> Timestamp {
        match &self.fixed {
            Some(fixed) => from_micros(fixed.load(Ordering::SeqCst)),
            // Tables keep microseconds; what is answered must equal what is read back.
            None => from_micros(Timestamp::now().as_microsecond()),
        }
    }
}

/// Microseconds since 1970-01-01T00:00:00Z, as tables keep an instant.
pub fn to_micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}

/// The instant of so many microseconds since 1970; one outside jiff's range (years −9999 to 9999) is 1970 itself.
pub fn from_micros(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
}
