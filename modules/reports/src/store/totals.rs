//! Totals of reports for figures, counts and the map seen from afar. Only the follower `reports.totals` writes here.

use std::collections::{BTreeMap, HashMap};

use jiff::tz::TimeZone;
use stoa_kernel::{
    BBox, Point, Reader, Result, Row, Timestamp, Value, ledger::derive::Turn, params,
};

use super::{lists::Conditions, placeholders, reports::status, row_places};
use crate::model::{
    Colour, Status,
    cells::{self, Zoomed},
    total::{BUCKET_HOURS, Figures, bucket_of, month_of},
};

/// The row that stands for all months together, so that counting does not add up months.
const ALL_MONTHS: i64 = 0;

/// A closing later than this after the report is a clean-up of the files, not a repair: it says nothing about speed.
const LONGEST_FIX: i64 = 2 * 366 * 86_400;

/// Degrees are summed in ten-millionths, about a centimetre: whole numbers add up to the same in every order.
const PER_DEGREE: f64 = 1e7;

/// A report as the totals have counted it.
#[derive(Debug, Clone, PartialEq)]
struct Counted {
    month: i64,
    /// 0: in none.
    ward: i64,
    category: String,
    agency: String,
    status: Status,
    point: Option<Point>,
    fix_seconds: Option<i64>,
    fix_late: bool,
}

impl Counted {
    /// What is to be counted of a report: nothing of one that is hidden.
    fn of(row: &Row, zone: &TimeZone) -> Result<Option<Self>> {
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
    fn read(row: &Row) -> Result<Self> {
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
type Group = (i64, i64, String, String);

/// What a batch of reports changes in the totals.
#[derive(Debug, Default)]
struct Change {
    /// By status: reports, timed, fix_seconds, fixed_late.
    totals: BTreeMap<(Group, Status), [i64; 4]>,
    times: BTreeMap<(Group, i64), i64>,
    /// By cell, category and colour: reports, sums of latitude and longitude.
    cells: BTreeMap<(i64, String, Colour), [i64; 3]>,
}

impl Change {
    /// Adds a report (`sign` 1), or takes it out (−1).
    fn add(&mut self, counted: &Counted, sign: i64) {
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

/// Whether any report is not yet in the totals.
pub async fn has_dirty(db: &mut Reader) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM (SELECT report FROM report_dirty LIMIT 1) AS first";
    Ok(db.count(sql, &[]).await? > 0)
}

/// Brings some of the reports that changed into the totals, at most `limit` changes; how many it took.
pub async fn count_dirty(turn: &mut Turn, zone: &TimeZone, limit: usize) -> Result<usize> {
    let sql = "SELECT report, version FROM report_dirty ORDER BY report, version LIMIT $1";
    let rows = turn.rows(sql, params![limit]).await?;
    let mut versions: BTreeMap<i64, i64> = BTreeMap::new();
    for row in &rows {
        // In their order, so that the last one stays.
        versions.insert(row.get("report")?, row.get("version")?);
    }
    let ids: Vec<i64> = versions.keys().copied().collect();
    let mut change = Change::default();
    let mut fresh = Vec::new();
    for chunk in ids.chunks(200) {
        let before = counted_before(turn, chunk).await?;
        for (id, counted) in to_count(turn, chunk, zone).await? {
            let old = before.get(&id);
            if counted.as_ref() == old {
                continue;
            }
            old.into_iter().for_each(|old| change.add(old, -1));
            counted.iter().for_each(|new| change.add(new, 1));
            fresh.push((id, counted));
        }
    }
    apply(turn, &change).await?;
    remember(turn, &fresh).await?;
    take_out(turn, &versions).await?;
    Ok(rows.len())
}

async fn counted_before(turn: &mut Turn, ids: &[i64]) -> Result<HashMap<i64, Counted>> {
    let sql = format!(
        "SELECT report, month, ward, category, agency, status, lat, lon, fix_seconds, fix_late
         FROM report_counted WHERE report IN ({})",
        placeholders(1, ids.len())
    );
    let values: Vec<Value> = ids.iter().map(|id| Value::from(*id)).collect();
    let rows = turn.rows(&sql, &values).await?;
    rows.iter()
        .map(|row| Ok((row.get("report")?, Counted::read(row)?)))
        .collect()
}

async fn to_count(
    turn: &mut Turn,
    ids: &[i64],
    zone: &TimeZone,
) -> Result<Vec<(i64, Option<Counted>)>> {
    let sql = format!(
        "SELECT id, reported_at, ward, category, agency, status, lat, lon, closed_at, fix_due_at, hidden
         FROM report WHERE id IN ({})",
        placeholders(1, ids.len())
    );
    let values: Vec<Value> = ids.iter().map(|id| Value::from(*id)).collect();
    let rows = turn.rows(&sql, &values).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, Counted::of(row, zone)?)))
        .collect()
}

async fn apply(turn: &mut Turn, change: &Change) -> Result<()> {
    let totals = change.totals.iter().filter(|(_, sums)| **sums != [0; 4]);
    let rows = totals.map(|((group, status), sums)| {
        let mut row = group_cells(group);
        row.push(status.slug().into());
        row.extend(sums.iter().map(|sum| Value::from(*sum)));
        row
    });
    add_up(turn, &TOTAL, rows.collect()).await?;
    let times = change.times.iter().filter(|(_, count)| **count != 0);
    let rows = times.map(|((group, bucket), count)| {
        let mut row = group_cells(group);
        row.extend([Value::from(*bucket), Value::from(*count)]);
        row
    });
    add_up(turn, &TIME, rows.collect()).await?;
    let cells = change.cells.iter().filter(|(_, sums)| **sums != [0; 3]);
    let rows = cells.map(|((cell, category, colour), sums)| {
        let mut row = vec![(*cell).into(), category.into(), colour.slug().into()];
        row.extend(sums.iter().map(|sum| Value::from(*sum)));
        row
    });
    add_up(turn, &CELL, rows.collect()).await
}

fn group_cells((month, ward, category, agency): &Group) -> Vec<Value> {
    vec![
        (*month).into(),
        (*ward).into(),
        category.into(),
        agency.into(),
    ]
}

/// A table of sums: what names a row, and what is added up in it.
struct Sums {
    table: &'static str,
    key: &'static str,
    sums: &'static [&'static str],
}

const TOTAL: Sums = Sums {
    table: "report_total",
    key: "month, ward, category, agency, status",
    sums: &["reports", "timed", "fix_seconds", "fixed_late"],
};
const TIME: Sums = Sums {
    table: "report_total_time",
    key: "month, ward, category, agency, bucket",
    sums: &["reports"],
};
const CELL: Sums = Sums {
    table: "report_cell",
    key: "cell, category, colour",
    sums: &["reports", "lat_sum", "lon_sum"],
};

async fn add_up(turn: &mut Turn, into: &Sums, rows: Vec<Vec<Value>>) -> Result<()> {
    let Sums { table, key, sums } = into;
    let added: Vec<String> = sums
        .iter()
        .map(|sum| format!("{sum} = {table}.{sum} + excluded.{sum}"))
        .collect();
    let (columns, added) = (sums.join(", "), added.join(", "));
    for chunk in rows.chunks(100) {
        let places = row_places(chunk.len(), chunk.first().map_or(0, Vec::len));
        let sql = format!(
            "INSERT INTO {table} ({key}, {columns}) VALUES {places} ON CONFLICT ({key}) DO UPDATE SET {added}"
        );
        turn.execute(&sql, &chunk.concat()).await?;
    }
    Ok(())
}

/// Replaces what is remembered of these reports by what was counted now.
async fn remember(turn: &mut Turn, fresh: &[(i64, Option<Counted>)]) -> Result<()> {
    for chunk in fresh.chunks(100) {
        let ids: Vec<Value> = chunk.iter().map(|(id, _)| Value::from(*id)).collect();
        let sql = format!(
            "DELETE FROM report_counted WHERE report IN ({})",
            placeholders(1, ids.len())
        );
        turn.execute(&sql, &ids).await?;
        let rows: Vec<Vec<Value>> = chunk
            .iter()
            .filter_map(|(id, counted)| Some(remembered(*id, counted.as_ref()?)))
            .collect();
        if rows.is_empty() {
            continue;
        }
        let sql = format!(
            "INSERT INTO report_counted (report, month, ward, category, agency, status, lat, lon, fix_seconds, fix_late)
             VALUES {}",
            row_places(rows.len(), 10)
        );
        turn.execute(&sql, &rows.concat()).await?;
    }
    Ok(())
}

fn remembered(id: i64, counted: &Counted) -> Vec<Value> {
    vec![
        id.into(),
        counted.month.into(),
        counted.ward.into(),
        (&counted.category).into(),
        (&counted.agency).into(),
        counted.status.slug().into(),
        counted.point.map(|point| point.lat).into(),
        counted.point.map(|point| point.lon).into(),
        counted.fix_seconds.into(),
        counted.fix_late.into(),
    ]
}

/// Takes out exactly what was counted: a version that was written meanwhile stays for the next turn.
async fn take_out(turn: &mut Turn, versions: &BTreeMap<i64, i64>) -> Result<()> {
    let all: Vec<(&i64, &i64)> = versions.iter().collect();
    for chunk in all.chunks(100) {
        let some: Vec<String> = (0..chunk.len())
            .map(|place| {
                format!(
                    "(report = ${} AND version <= ${})",
                    place * 2 + 1,
                    place * 2 + 2
                )
            })
            .collect();
        let sql = format!("DELETE FROM report_dirty WHERE {}", some.join(" OR "));
        let values: Vec<Value> = chunk
            .iter()
            .flat_map(|(id, version)| [Value::from(**id), Value::from(**version)])
            .collect();
        turn.execute(&sql, &values).await?;
    }
    Ok(())
}

/// Which reports figures are about. Nothing given: all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FigureFilter {
    /// From and to this month (see [`month_of`]), both included; by when they were reported.
    pub months: Option<(i64, i64)>,
    pub wards: Vec<i64>,
    pub categories: Vec<String>,
    pub agency: Option<String>,
}

/// What figures are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Month,
    /// The area's number; `0` are those in no ward.
    Ward,
    Category,
    Agency,
}

impl By {
    const fn column(self) -> &'static str {
        match self {
            By::Month => "month",
            By::Ward => "ward",
            By::Category => "category",
            By::Agency => "agency",
        }
    }
}

/// The figures of all that passes.
pub async fn figures(db: &mut Reader, filter: &FigureFilter) -> Result<Figures> {
    let all = grouped(db, filter, "''").await?;
    Ok(all
        .into_iter()
        .next()
        .map_or_else(empty, |(_, figures)| figures))
}

/// The figures of all that passes by month, ward, category or body; numbers stand as texts.
pub async fn figures_by(
    db: &mut Reader,
    filter: &FigureFilter,
    by: By,
) -> Result<Vec<(String, Figures)>> {
    let column = by.column();
    // Each month by itself needs the months' own rows.
    let filter = match (by, filter.months) {
        (By::Month, None) => FigureFilter {
            months: Some((1, i64::MAX)),
            ..filter.clone()
        },
        _ => filter.clone(),
    };
    grouped(db, &filter, &format!("CAST({column} AS TEXT)")).await
}

fn empty() -> Figures {
    Figures {
        times: vec![0; BUCKET_HOURS.len() + 1],
        ..Figures::default()
    }
}

async fn grouped(
    db: &mut Reader,
    filter: &FigureFilter,
    by: &str,
) -> Result<Vec<(String, Figures)>> {
    let mut query = Conditions::default();
    match filter.months {
        Some((from, to)) => query.and("month BETWEEN {} AND {}", [from.into(), to.into()]),
        None => query.and("month = {}", [ALL_MONTHS.into()]),
    }
    query.within("ward", filter.wards.iter().copied());
    query.within("category", &filter.categories);
    if let Some(agency) = &filter.agency {
        query.and("agency = {}", [agency.into()]);
    }
    let mut all: BTreeMap<String, Figures> = BTreeMap::new();
    let sql = format!(
        "SELECT {by} AS k, status, CAST(SUM(reports) AS BIGINT) AS reports, CAST(SUM(timed) AS BIGINT) AS timed,
             CAST(SUM(fix_seconds) AS BIGINT) AS fix_seconds, CAST(SUM(fixed_late) AS BIGINT) AS fixed_late
         FROM report_total WHERE reports > 0{} GROUP BY k, status ORDER BY k, status",
        query.sql
    );
    for row in db.rows(&sql, &query.values).await? {
        let figures = all.entry(row.get("k")?).or_insert_with(empty);
        let count: i64 = row.get("reports")?;
        figures.reported += count;
        figures
            .by_status
            .push((status(&row.get::<String>("status")?)?, count));
        figures.timed += row.get::<i64>("timed")?;
        figures.fix_seconds += row.get::<i64>("fix_seconds")?;
        figures.fixed_late += row.get::<i64>("fixed_late")?;
    }
    let sql = format!(
        "SELECT {by} AS k, bucket, CAST(SUM(reports) AS BIGINT) AS reports
         FROM report_total_time WHERE reports > 0{} GROUP BY k, bucket ORDER BY k, bucket",
        query.sql
    );
    for row in db.rows(&sql, &query.values).await? {
        let figures = all.entry(row.get("k")?).or_insert_with(empty);
        if let Some(time) = figures.times.get_mut(row.get::<usize>("bucket")?) {
            *time += row.get::<i64>("reports")?;
        }
    }
    Ok(all.into_iter().collect())
}

/// Reports that the map shows as one circle.
#[derive(Debug, Clone, PartialEq)]
pub struct CellCount {
    /// Their middle.
    pub point: Point,
    pub reports: i64,
    /// How many of them are shown in each colour.
    pub by_colour: Vec<(Colour, i64)>,
}

/// The circles in a box of the map at a zoom (0 the world, 14 a neighbourhood), of these categories and colours (none
/// given: all).
pub async fn cell_counts(
    db: &mut Reader,
    (bbox, zoom): (BBox, u8),
    categories: &[String],
    colours: &[Colour],
) -> Result<Vec<CellCount>> {
    let zoomed = Zoomed::new(bbox, zoom);
    let mut query = Conditions::default();
    match &zoomed.cells {
        Some(cells) => query.within("cell", cells.iter().copied()),
        None => {
            let (first, last) = cells::range_of(zoomed.resolution);
            query.and("cell BETWEEN {} AND {}", [first.into(), last.into()]);
        }
    }
    query.within("category", categories);
    query.within("colour", colours.iter().map(|colour| colour.slug()));
    let sql = format!(
        "SELECT cell, colour, CAST(SUM(reports) AS BIGINT) AS reports, CAST(SUM(lat_sum) AS BIGINT) AS lat_sum,
             CAST(SUM(lon_sum) AS BIGINT) AS lon_sum
         FROM report_cell WHERE reports > 0{} GROUP BY cell, colour",
        query.sql
    );
    let mut circles: BTreeMap<i64, Circle> = BTreeMap::new();
    for row in db.rows(&sql, &query.values).await? {
        let colour: String = row.get("colour")?;
        let circle = circles
            .entry(zoomed.shown_as(row.get("cell")?))
            .or_default();
        let count = row.get::<i64>("reports")?;
        circle.sums[0] += count;
        circle.sums[1] += row.get::<i64>("lat_sum")?;
        circle.sums[2] += row.get::<i64>("lon_sum")?;
        if let Some(colour) = Colour::parse(&colour) {
            *circle.colours.entry(colour).or_default() += count;
        }
    }
    Ok(circles
        .into_values()
        .map(Circle::finish)
        .filter(|circle| bbox.contains(circle.point))
        .collect())
}

#[derive(Default)]
struct Circle {
    sums: [i64; 3],
    colours: BTreeMap<Colour, i64>,
}

impl Circle {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a place on a map is shown to some metres"
    )]
    fn finish(self) -> CellCount {
        let [reports, lat, lon] = self.sums;
        let mean = |sum: i64| sum as f64 / (reports.max(1) as f64 * PER_DEGREE);
        CellCount {
            point: Point {
                lat: mean(lat),
                lon: mean(lon),
            },
            reports,
            by_colour: self.colours.into_iter().collect(),
        }
    }
}
