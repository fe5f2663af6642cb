//! How far a portal is read: to its end, or only as far as something has changed. CKAN lists what was changed last first; but nothing in
//! such a list tells what is gone, and dates are forgotten, so each portal is read to its end now and then all the same.

use jiff::SignedDuration;
use stoa_catalogue::{Catalogued, Kind};
use stoa_kernel::Timestamp;

use crate::model::{HarvestRun, HarvestSource};

/// How long after it was read to its end a portal may be read for changes alone.
const SWEEP: SignedDuration = SignedDuration::from_hours(7 * 24);

/// In which order the pages of a portal come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turning {
    /// In the portal's own.
    Usual,
    /// What was changed last first.
    NewestFirst,
}

impl Turning {
    /// As this run reads: a person who accepts losses wants the whole.
    pub fn of(source: &HarvestSource, run: &HarvestRun, now: Timestamp) -> Self {
        let reach = &source.reach;
        let was_swept = reach
            .swept_at
            .is_some_and(|at| now.duration_since(at) < SWEEP);
        let is_ckan = source.kind == Kind::Ckan.name();
        match is_ckan && was_swept && reach.newest_at.is_some() && !run.accepts_losses {
            true => Turning::NewestFirst,
            false => Turning::Usual,
        }
    }
}

/// When a record was changed, as the portal says to the second at least.
fn changed_at(record: &Catalogued) -> Option<Timestamp> {
    record.modified.parse().ok()
}

/// The newest change of these records.
pub fn newest(records: &[Catalogued]) -> Option<Timestamp> {
    records.iter().filter_map(changed_at).max()
}

/// Whether all of a page, and so of the pages after it, was changed no later than what was seen before. A page that is not in the order
/// that was asked for says nothing of those after it.
pub fn is_passed(records: &[Catalogued], seen: Option<Timestamp>) -> bool {
    let dates: Option<Vec<Timestamp>> = records.iter().map(changed_at).collect();
    let (Some(dates), Some(seen)) = (dates, seen) else {
        return false;
    };
    dates.first().is_some_and(|first| *first <= seen) && dates.is_sorted_by(|one, next| one >= next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(dates: &[&str]) -> Vec<Catalogued> {
        let record = |date: &&str| Catalogued {
            modified: (*date).to_owned(),
            ..Catalogued::default()
        };
        dates.iter().map(record).collect()
    }

    #[test]
    fn a_page_of_old_records_in_their_order_is_passed() {
        let seen: Option<Timestamp> = "2026-03-02T10:00:00Z".parse().ok();
        let old = ["2026-03-02T10:00:00Z", "2026-03-01T09:30:00.25Z"];
        for (dates, expected) in [
            (old.as_slice(), true),
            (&["2026-03-02T10:00:00.5Z", "2026-03-01T10:00:00Z"], false),
            // Not in the order, so that something newer may come.
            (&["2026-03-01T10:00:00Z", "2026-03-01T10:00:01Z"], false),
            // A day alone tells too little.
            (&["2026-03-01", "2026-03-01"], false),
            (&[], false),
        ] {
            assert_eq!(is_passed(&records(dates), seen), expected, "{dates:?}");
        }
        assert!(!is_passed(&records(&old), None));
        assert_eq!(newest(&records(&old)), seen);
    }
}
