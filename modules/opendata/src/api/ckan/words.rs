//! How CKAN writes ids and instants.

use stoa_kernel::Timestamp;

/// A number of ours in the form of a UUID (version 8, RFC 9562), which clients expect of an id.
pub fn uuid(number: i64) -> String {
    let bits = number.cast_unsigned();
    let (high, low) = (bits >> 48, bits & 0xffff_ffff_ffff);
    format!("{high:08x}-0000-8000-8000-{low:012x}")
}

/// The number of such an id; `None` where it is something else.
pub fn number_of(id: &str) -> Option<i64> {
    let (high, rest) = id.split_once('-')?;
    let low = rest.strip_prefix("0000-8000-8000-")?;
    if high.len() != 8 || low.len() != 12 {
        return None;
    }
    let (high, low) = (
        u64::from_str_radix(high, 16).ok()?,
        u64::from_str_radix(low, 16).ok()?,
    );
    Some(((high << 48) | low).cast_signed())
}

/// An instant in UTC without its zone, to the microsecond: `2026-03-02T12:00:00.000000`.
pub fn instant(at: Timestamp) -> String {
    let utc = at.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    utc.strftime("%Y-%m-%dT%H:%M:%S.%6f").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_go_both_ways() {
        for number in [1, 4711, i64::from(u32::MAX) + 7, 1 << 52] {
            assert_eq!(number_of(&uuid(number)), Some(number));
        }
        assert_eq!(number_of("f1228d08-f1bd-4974-bae5-935d4dae331d"), None);
        assert_eq!(number_of("trees"), None);
    }

    #[test]
    fn instants_have_no_zone() {
        let at = Timestamp::constant(1_772_452_800, 0);
        assert_eq!(instant(at), "2026-03-02T12:00:00.000000");
    }
}
