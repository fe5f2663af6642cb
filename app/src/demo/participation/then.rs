//! A clock of its own, for what was done before today.

use jiff::{SignedDuration, Timestamp};
use stoa_kernel::{App, Result, clock::Clock, db::Db};

/// The same town on a clock that is set by hand.
pub struct Then {
    pub app: App,
    clock: Clock,
    begun: Timestamp,
}

impl Then {
    /// It begins so many days before now.
    pub fn of(app: &App, days: i64) -> Result<Self> {
        let begun = app.now() - SignedDuration::from_hours(24 * days);
        let clock = Clock::fixed(begun);
        let db = Db::open(
            &app.config.database_url,
            clock.clone(),
            app.db.policy().clone(),
        )?;
        let app = App { db, ..app.clone() };
        Ok(Then { app, clock, begun })
    }

    /// Goes to one of its days.
    pub fn is_on(&self, day: i64) {
        self.clock
            .set(self.begun + SignedDuration::from_hours(24 * day));
    }
}
