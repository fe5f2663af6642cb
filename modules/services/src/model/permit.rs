//! A permit: what was granted, as a credential that its holder shows and anybody verifies.

use jiff::civil::Date;
use stoa_kernel::{Id, Timestamp, actor::Person};

use super::Application;

/// A permit. `credential` is sealed under the key of `person`.
#[derive(Debug, Clone)]
pub struct Permit {
    pub id: Id<Permit>,
    pub application: Id<Application>,
    pub service: String,
    pub person: Id<Person>,
    /// Its place on the status lists, counted through all of them from 0.
    pub status_index: i64,
    pub issued_at: Timestamp,
    /// The first day on which it holds, in the town's time.
    pub valid_from: Date,
    /// The last day on which it holds; `None` where it holds for good.
    pub valid_until: Option<Date>,
    pub revoked_at: Option<Timestamp>,
    /// The digest of why it was revoked.
    pub reason: Option<String>,
    pub credential: Vec<u8>,
}

impl Permit {
    /// Whether its time is over on this day of the town's.
    pub fn is_over(&self, today: Date) -> bool {
        self.valid_until.is_some_and(|until| until < today)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use stoa_kernel::{Id, Timestamp};

    use super::Permit;

    #[test]
    fn a_permit_holds_on_its_last_day() {
        let permit = Permit {
            id: Id::new(1),
            application: Id::new(2),
            service: "dog-licence".to_owned(),
            person: Id::new(3),
            status_index: 0,
            issued_at: Timestamp::UNIX_EPOCH,
            valid_from: date(2026, 3, 4),
            valid_until: Some(date(2027, 3, 4)),
            revoked_at: None,
            reason: None,
            credential: Vec::new(),
        };
        assert!(!permit.is_over(date(2027, 3, 4)));
        assert!(permit.is_over(date(2027, 3, 5)));
        let for_good = Permit {
            valid_until: None,
            ..permit
        };
        assert!(!for_good.is_over(date(9999, 12, 31)));
    }
}
