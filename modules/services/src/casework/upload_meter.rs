//! How much may be uploaded in an hour: from one address, and to one application. Each node counts by itself, in memory.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use stoa_kernel::{App, Id, Timestamp};

use crate::model::Application;

/// A share of an hour.
#[derive(Debug, Clone, Copy)]
struct Share {
    files: u32,
    bytes: u64,
}

/// From one address, behind which a whole library may be.
const OF_ADDRESS: Share = Share {
    files: 300,
    bytes: 2_000_000_000,
};
/// To one application.
const OF_APPLICATION: Share = Share {
    files: 60,
    bytes: 500_000_000,
};

/// How many are counted in an hour; when there are more, counting begins anew.
const MOST: usize = 100_000;

/// The hour since 1970 that is being counted, and what came in it.
#[derive(Debug, Default)]
struct Meter {
    hour: i64,
    counted: HashMap<String, (u32, u64)>,
}

impl Meter {
    /// Counts a file of each of these; whether all of them still had a share.
    fn count(&mut self, of: &[(String, Share)], bytes: u64, now: Timestamp) -> bool {
        let hour = now.as_second().div_euclid(3600);
        if self.hour != hour || self.counted.len() >= MOST {
            self.hour = hour;
            self.counted.clear();
        }
        let mut is_within = true;
        for (name, share) in of {
            let (files, sum) = self.counted.entry(name.clone()).or_default();
            *files = files.saturating_add(1);
            *sum = sum.saturating_add(bytes);
            is_within &= *files <= share.files && *sum <= share.bytes;
        }
        is_within
    }
}

/// Counts a file that came, before anything is done with it; whether it may be taken. `address` is the visitor's; an empty one, as where
/// the operator trusts every address, is not counted.
pub fn count(app: &App, address: &str, application: Id<Application>, bytes: u64) -> bool {
    let mut of = vec![(format!("application {application}"), OF_APPLICATION)];
    if let Some(household) = household(address) {
        of.push((format!("address {household}"), OF_ADDRESS));
    }
    let memory = app.db.memory::<Mutex<Meter>>();
    let mut meter = memory.lock().unwrap_or_else(PoisonError::into_inner);
    meter.count(&of, bytes, app.now())
}

/// An IPv6 address counts as its /64, which is one household.
fn household(address: &str) -> Option<IpAddr> {
    match address.parse().ok()? {
        IpAddr::V6(v6) => Some(IpAddr::V6((u128::from(v6) >> 64 << 64).into())),
        v4 => Some(v4),
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Timestamp;

    use super::{Meter, Share, household};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn each_has_its_share_of_an_hour() {
        let share = Share {
            files: 2,
            bytes: 100,
        };
        let of = |name: &str| vec![(name.to_owned(), share)];
        let mut meter = Meter::default();
        assert!(meter.count(&of("a"), 10, at(7200)));
        assert!(meter.count(&of("a"), 10, at(7300)));
        assert!(!meter.count(&of("a"), 10, at(7400)), "the third file");
        assert!(!meter.count(&of("b"), 101, at(7400)), "too many bytes");
        assert!(!meter.count(&[of("a"), of("c")].concat(), 1, at(7400)));
        assert!(meter.count(&of("a"), 10, at(10800)), "another hour");
    }

    #[test]
    fn a_household_is_one_address() {
        let one = household("2001:db8::1");
        assert_eq!(one, household("2001:db8::2"));
        assert_ne!(one, household("2001:db8:0:1::1"));
        assert_ne!(household("192.0.2.1"), household("192.0.2.2"));
        assert_eq!(household(""), None);
    }
}
