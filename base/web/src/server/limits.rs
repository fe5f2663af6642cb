//! Limits: how many requests at once, how many writes from one address, how long an answer may take.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use axum::{
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::{IntoResponse, Response},
};
use stoa_kernel::{Config, Error, Timestamp};

use crate::{
    problem::{Kind, Problem},
    site::Site,
    visitor::ClientAddress,
};

/// Requests that are worked at or wait at one time, before more are turned away.
const IN_FLIGHT: i64 = 2048;
/// How long a page may take to begin.
const READING: Duration = Duration::from_secs(30);
/// How long a form may take, with photos from a telephone at the edge of its network.
const WRITING: Duration = Duration::from_secs(300);
/// The same where a file of any size comes.
const LARGE_FILE: Duration = Duration::from_secs(6 * 3600);
/// How many addresses are counted in a minute; when there are more, counting begins anew.
const ADDRESSES: usize = 100_000;

/// Counts writes by address.
#[derive(Debug)]
pub(super) struct Limits {
    writes_per_minute: u32,
    /// The minute since 1970 that is being counted, and the writes of each address in it.
    counted: Mutex<(i64, HashMap<IpAddr, u32>)>,
}

impl Limits {
    pub(super) fn of(config: &Config) -> Self {
        Limits {
            writes_per_minute: config.writes_per_minute,
            counted: Mutex::default(),
        }
    }

    /// Counts a write; the seconds until the next minute when this address has had its share of this one.
    fn count(&self, address: IpAddr, now: Timestamp) -> Result<(), u32> {
        if self.writes_per_minute == 0 {
            return Ok(());
        }
        let (minute, second) = (
            now.as_second().div_euclid(60),
            now.as_second().rem_euclid(60),
        );
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.0 != minute || counted.1.len() >= ADDRESSES {
            *counted = (minute, HashMap::new());
        }
        let writes = counted
            .1
            .entry(ClientAddress(address).household())
            .or_insert(0);
        *writes = writes.saturating_add(1);
        if *writes <= self.writes_per_minute {
            return Ok(());
        }
        Err(u32::try_from(60 - second).unwrap_or(60))
    }
}

/// The middleware that keeps the limits.
pub(super) async fn keep(State(site): State<Site>, request: Request, next: Next) -> Response {
    if site.metrics().in_flight() > IN_FLIGHT {
        let busy = Error::Busy {
            retry_after_seconds: 2,
        };
        return Problem::from(busy).into_response();
    }
    let is_reading = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if !is_reading && let Some(ClientAddress(address)) = request.extensions().get() {
        let limits = &site.door().limits;
        if let Err(retry_after_seconds) = limits.count(*address, site.app.now()) {
            let kind = Kind::TooOften {
                retry_after_seconds,
            };
            return Problem::new(kind).into_response();
        }
    }
    let longest = match is_reading {
        true => READING,
        false if takes_large_files(&site, request.uri().path()) => LARGE_FILE,
        false => WRITING,
    };
    match tokio::time::timeout(longest, next.run(request)).await {
        Ok(response) => response,
        Err(_elapsed) => Problem::new(Kind::TooSlow).into_response(),
    }
}

fn takes_large_files(site: &Site, path: &str) -> bool {
    let mut places = site
        .modules()
        .iter()
        .flat_map(|module| module.takes_large_files);
    places.any(|place| path.starts_with(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("a second of our time")
    }

    #[test]
    fn an_address_has_its_share_of_each_minute() {
        let limits = Limits::of(&Config {
            writes_per_minute: 2,
            ..Config::default()
        });
        let [ana, ben] = ["192.0.2.1", "192.0.2.2"].map(|text| text.parse().expect("an address"));
        assert_eq!(limits.count(ana, at(600)), Ok(()));
        assert_eq!(limits.count(ana, at(615)), Ok(()));
        assert_eq!(limits.count(ana, at(618)), Err(42));
        assert_eq!(limits.count(ben, at(618)), Ok(()));
        assert_eq!(limits.count(ana, at(660)), Ok(()));
    }

    #[test]
    fn a_household_counts_as_one() {
        let limits = Limits::of(&Config {
            writes_per_minute: 1,
            ..Config::default()
        });
        let address = |text: &str| text.parse().expect("an address");
        assert_eq!(limits.count(address("2001:db8::1"), at(600)), Ok(()));
        assert_eq!(limits.count(address("2001:db8::2"), at(600)), Err(60));
        assert_eq!(limits.count(address("2001:db8:0:1::1"), at(600)), Ok(()));
    }

    #[test]
    fn nought_is_no_limit() {
        let limits = Limits::of(&Config {
            writes_per_minute: 0,
            ..Config::default()
        });
        let address = "192.0.2.1".parse().expect("an address");
        assert!((0..1000).all(|_| limits.count(address, at(600)).is_ok()));
    }
}
