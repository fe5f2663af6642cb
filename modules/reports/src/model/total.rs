//! What is counted of reports, and how long fixing took.

use jiff::{Timestamp, tz::TimeZone};

use super::status::Status;

/// The upper ends, in hours of real time, of the lengths by which fixing is grouped; the last group has no end.
/// Fine where cities promise (a day, three days, a week) and coarse beyond, so that a median is read off by a few per cent.
pub const BUCKET_HOURS: [i64; 31] = [
    1, 2, 4, 6, 8, 12, 18, 24, 36, 48, 60, 72, 96, 120, 144, 168, 216, 264, 336, 432, 504, 672,
    840, 1008, 1344, 1680, 2160, 2880, 4320, 8760, 17520,
];

/// The group that a length of time belongs to.
pub fn bucket_of(seconds: i64) -> i64 {
    let place = BUCKET_HOURS.partition_point(|hours| hours * 3600 < seconds);
    i64::try_from(place).unwrap_or(0)
}

/// The month of an instant in the town's time: year × 12 + month − 1, so that months can be counted with.
pub fn month_of(at: Timestamp, zone: &TimeZone) -> i64 {
    let day = zone.to_datetime(at).date();
    i64::from(day.year()) * 12 + i64::from(day.month()) - 1
}

/// The year and month (1 to 12) of a counted month.
pub const fn year_and_month(month: i64) -> (i64, i64) {
    (month.div_euclid(12), month.rem_euclid(12) + 1)
}

/// Figures of some reports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    pub reported: i64,
    pub by_status: Vec<(Status, i64)>,
    /// Fixed ones of which we know how long it took.
    pub timed: i64,
    /// The sum of how long those took.
    pub fix_seconds: i64,
    /// Those of them that were fixed after their clock had run out.
    pub fixed_late: i64,
    /// Those of them by their group of lengths, shortest first; one entry a group.
    pub times: Vec<i64>,
}

impl Figures {
    pub fn of(&self, status: Status) -> i64 {
        self.by_status
            .iter()
            .filter(|(own, _)| *own == status)
            .map(|(_, count)| count)
            .sum()
    }

    pub fn open(&self) -> i64 {
        Status::OPEN.into_iter().map(|status| self.of(status)).sum()
    }

    pub fn closed(&self) -> i64 {
        Status::CLOSED
            .into_iter()
            .map(|status| self.of(status))
            .sum()
    }

    /// How long, in seconds, it took until half of them were fixed: read off the groups, along a straight line within
    /// one. `None` when none was fixed with a known time, or the median lies in the group without an end.
    pub fn median_seconds(&self) -> Option<i64> {
        self.quantile_seconds(1, 2)
    }

    /// How long it took until `of` out of `out_of` were fixed; see [`Figures::median_seconds`].
    pub fn quantile_seconds(&self, of: i64, out_of: i64) -> Option<i64> {
        let all: i64 = self.times.iter().sum();
        if all == 0 {
            return None;
        }
        // The place of the quantile among them, counted from the shortest, times `out_of`.
        let wanted = all * of;
        let mut before = 0;
        for (place, count) in self.times.iter().enumerate() {
            let until = (before + count) * out_of;
            if *count > 0 && until >= wanted {
                let end = BUCKET_HOURS.get(place)? * 3600;
                let start = place
                    .checked_sub(1)
                    .map_or(0, |place| BUCKET_HOURS[place] * 3600);
                let share = wanted - before * out_of;
                return Some(start + (end - start) * share / (count * out_of));
            }
            before += count;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_fall_into_their_group() {
        for (seconds, bucket) in [
            (0, 0),
            (3600, 0),
            (3601, 1),
            (24 * 3600, 7),
            (17520 * 3600, 30),
            (i64::MAX / 2, 31),
        ] {
            assert_eq!(bucket_of(seconds), bucket, "{seconds}");
        }
        assert!(BUCKET_HOURS.is_sorted());
    }

    #[test]
    fn months_are_the_towns() {
        let zone = TimeZone::get("Europe/Madrid").unwrap();
        let month = month_of("2025-12-31T23:30:00Z".parse().unwrap(), &zone);
        assert_eq!(year_and_month(month), (2026, 1));
        assert_eq!(year_and_month(month - 1), (2025, 12));
    }

    #[test]
    fn the_median_is_read_off_the_groups() {
        let mut times = vec![0; BUCKET_HOURS.len() + 1];
        assert_eq!(
            Figures {
                times: times.clone(),
                ..Figures::default()
            }
            .median_seconds(),
            None
        );
        // Two within an hour, two within the second: half of them after an hour.
        times[0] = 2;
        times[1] = 2;
        let figures = Figures {
            times: times.clone(),
            ..Figures::default()
        };
        assert_eq!(figures.median_seconds(), Some(3600));
        assert_eq!(figures.quantile_seconds(9, 10), Some(3600 + 3600 * 8 / 10));
        times[31] = 100;
        assert_eq!(
            Figures {
                times,
                ..Figures::default()
            }
            .median_seconds(),
            None
        );
    }
}
