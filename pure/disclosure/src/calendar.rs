//! Days since 1970 as years and months of the proleptic Gregorian calendar.

/// Year, month from 1, and day from 1 of a number of days since 1970-01-01. Euclidean affine functions over years that
/// begin in March (Neri & Schneider, "Euclidean affine functions and their application to calendar algorithms", 2023).
#[must_use]
pub fn civil(days: i64) -> (i64, u32, u32) {
    // Any 64-bit number of days stays within i128.
    let shifted = i128::from(days) + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march + 2) / 5 + 1;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let year = year_of_era + era * 400 + i128::from(month <= 2);
    (
        i64::try_from(year).unwrap_or(i64::MAX),
        u32::try_from(month).unwrap_or(1),
        u32::try_from(day).unwrap_or(1),
    )
}

/// `2024-05-31`; years beyond four digits as they are.
#[must_use]
pub fn write_day(days: i64) -> String {
    let (year, month, day) = civil(days);
    format!("{}-{month:02}-{day:02}", write_year(year))
}

pub(crate) fn write_year(year: i64) -> String {
    if year < 0 {
        format!("-{:04}", year.unsigned_abs())
    } else {
        format!("{year:04}")
    }
}

/// Whether year, month and day name a day.
#[must_use]
pub fn is_day(year: u32, month: u32, day: u32) -> bool {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{civil, write_day};

    #[test]
    fn days_are_dates() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(write_day(19_782), "2024-02-29");
        assert_eq!(write_day(-719_528), "0000-01-01");
        assert_eq!(write_day(-719_529), "-0001-12-31");
        assert_eq!(write_day(11_016), "2000-02-29");
        let _far = (civil(i64::MAX), civil(i64::MIN));
    }
}
