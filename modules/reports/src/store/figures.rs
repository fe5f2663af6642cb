//! Public figures: the totals added up for what somebody asks.

use std::collections::BTreeMap;

use stoa_kernel::{Reader, Result};

use super::{conditions::Conditions, counted::ALL_MONTHS, reports::status};
use crate::model::total::{BUCKET_HOURS, Figures};

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
