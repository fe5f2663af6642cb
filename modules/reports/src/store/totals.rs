//! Totals of reports for figures, counts and the map seen from afar. Only the follower `reports.totals` writes here.

use std::collections::{BTreeMap, HashMap};

use jiff::tz::TimeZone;
use stoa_kernel::{Reader, Result, Value, ledger::derive::Turn, params};

use super::{
    counted::{Change, Counted, Group},
    placeholders, row_places,
};

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
