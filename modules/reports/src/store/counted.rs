//! What of a report is counted, and what a batch of reports changes in the totals.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use stoa_kernel::{Point, Result, Row, Timestamp};

use super::reports::status;
use crate::model::{
    Colour, Status, cells,
    total::{bucket_of, month_of},
};

/// The row that stands for all months together, so that counting does not add up months.
pub(super) const ALL_MONTHS: i64 = 0;

/// A closing later than this after the report is a clean-up of the files, not a repair: it says nothing about speed.
const LONGEST_FIX: i64 = 2 * 366 * 86_400;

/// Degrees are summed in ten-millionths, about a centimetre: whole numbers add up to the same in every order.
pub(super) const PER_DEGREE: f64 = 1e7;

/// A report as the totals have counted it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Counted {
    pub(super) month: i64,
    /// 0: in none.
    pub(super) ward: i64,
    pub(super) category: String,
    pub(super) agency: String,
    pub(super) status: Status,
    pub(super) point: Option<Point>,
    pub(super) fix_seconds: Option<i64>,
    pub(super) fix_late: bool,
}

impl Counted {
    /// What is to be counted of a report: nothing of one that is hidden.
    pub(super) fn of(row: &Row, zone: &TimeZone) -> Result<Option<Self>> {
        if row.get("hidden")? {
            return Ok(None);
        }
        let reported_at: Timestamp = row.get("reported_at")?;
        let closed_at: Option<Timestamp> = row.get("closed_at")?;
        let due: Option<Timestamp> = row.get("fix_due_at")?;
        let status = status(&row.get::<String>("status")?)?;
        let ended = closed_at.filter(|_| status == Status::Fixed);
        let took = ended.map(|at| reported_at.duration_until(at).as_secs());
        let fix_seconds = took.filter(|took| (0..=LONGEST_FIX).contains(took));
        let late = ended.zip(due).is_some_and(|(at, due)| at > due);
        Ok(Some(Counted {
            month: month_of(reported_at, zone),
            ward: row.get::<Option<i64>>("ward")?.unwrap_or(0),
            category: row.get("category")?,
            agency: row.get("agency")?,
            status,
            point: point(row)?,
            fix_seconds,
            fix_late: late && fix_seconds.is_some(),
        }))
    }

    /// As it was counted last.
    pub(super) fn read(row: &Row) -> Result<Self> {
        Ok(Counted {
            month: row.get("month")?,
            ward: row.get("ward")?,
            category: row.get("category")?,
            agency: row.get("agency")?,
            status: status(&row.get::<String>("status")?)?,
            point: point(row)?,
            fix_seconds: row.get("fix_seconds")?,
            fix_late: row.get("fix_late")?,
        })
    }
}

fn point(row: &Row) -> Result<Option<Point>> {
    let point: (Option<f64>, Option<f64>) = (row.get("lat")?, row.get("lon")?);
    Ok(point.0.zip(point.1).map(|(lat, lon)| Point { lat, lon }))
}

/// Month, ward, category, agency.
pub(super) type Group = (i64, i64, String, String);

/// What a batch of reports changes in the totals.
#[derive(Debug, Default)]
pub(super) struct Change {
    /// By status: reports, timed, fix_seconds, fixed_late.
    pub(super) totals: BTreeMap<(Group, Status), [i64; 4]>,
    pub(super) times: BTreeMap<(Group, i64), i64>,
    /// By cell, category and colour: reports, sums of latitude and longitude.
    pub(super) cells: BTreeMap<(i64, String, Colour), [i64; 3]>,
}

impl Change {
    /// Adds a report (`sign` 1), or takes it out (−1).
    pub(super) fn add(&mut self, counted: &Counted, sign: i64) {
        for month in [ALL_MONTHS, counted.month] {
            let group: Group = (
                month,
                counted.ward,
                counted.category.clone(),
                counted.agency.clone(),
            );
            if let Some(seconds) = counted.fix_seconds {
                *self
                    .times
                    .entry((group.clone(), bucket_of(seconds)))
                    .or_default() += sign;
            }
            let sums = self.totals.entry((group, counted.status)).or_default();
            let timed = i64::from(counted.fix_seconds.is_some());
            let of_one = [
                1,
                timed,
                counted.fix_seconds.unwrap_or(0),
                i64::from(counted.fix_late),
            ];
            sums.iter_mut()
                .zip(of_one)
                .for_each(|(sum, one)| *sum += sign * one);
        }
        let Some(point) = counted.point else { return };
        let of_one = [1, whole(point.lat), whole(point.lon)];
        for resolution in cells::RESOLUTIONS {
            let key = (
                point.cell(resolution),
                counted.category.clone(),
                counted.status.colour(),
            );
            let sums = self.cells.entry(key).or_default();
            sums.iter_mut()
                .zip(of_one)
                .for_each(|(sum, one)| *sum += sign * one);
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a degree in ten-millionths is at most 1,800,000,000"
)]
fn whole(degrees: f64) -> i64 {
    (degrees * PER_DEGREE).round() as i64
}
