//! Reports are added and changed: their rows are written.

use std::sync::LazyLock;

use stoa_kernel::{Error, Id, Result, Tx, Value, db::EngineKind, params};

use super::{
    batches::Batch,
    reports::{CELL, to_json},
    row_places,
};
use crate::model::Report;

/// What stands in next_due_at when nothing is due: later than every instant that a calendar gives.
pub(super) const NEVER: i64 = 9_000_000_000_000_000_000;

/// What tells an imported row from others of its source, and whether it still says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub source_id: String,
    pub content: [u8; 16],
    /// The batch that it came with, and its place there; `None` for one that came by itself.
    pub batch: Option<(Id<Batch>, usize)>,
}

/// The columns that a change may write.
const CHANGING: [&str; 29] = [
    "id",
    "version",
    "category",
    "description",
    "answers",
    "status",
    "is_open",
    "reason",
    "promised_for",
    "duplicate_of",
    "lat",
    "lon",
    "cell",
    "address",
    "ward",
    "agency",
    "team",
    "assignee",
    "rule",
    "rule_version",
    "reporter_told",
    "updated_at",
    "clock_from",
    "respond_due_at",
    "responded_at",
    "fix_due_at",
    "closed_at",
    "next_due_at",
    "hidden",
];

/// The columns that stay as they were at first; supports are counted by a statement of their own.
const STAYING: [&str; 9] = [
    "reporter",
    "reported_at",
    "supports",
    "source",
    "media_url",
    "source_id",
    "content",
    "batch",
    "batch_place",
];

/// How many rows one statement adds on PostgreSQL; more gain nothing, and each number of rows is a statement of its own to
/// prepare.
const ROWS: usize = 40;

/// How many rows one statement adds. SQLite has no way to its server to save, and its memory of how to take back a
/// statement of several rows is searched from its beginning at the end of each: a batch of thousands would take a square of its length.
const fn at_once(engine: EngineKind) -> usize {
    match engine {
        EngineKind::Sqlite => 1,
        EngineKind::Postgres => ROWS,
    }
}

/// `INSERT` of so many rows.
fn insert_sql(rows: usize) -> String {
    let columns: Vec<&str> = CHANGING.into_iter().chain(STAYING).collect();
    let places = row_places(rows, columns.len());
    format!(
        "INSERT INTO report ({}) VALUES {places}",
        columns.join(", ")
    )
}

static INSERT_ONE: LazyLock<String> = LazyLock::new(|| insert_sql(1));
static INSERT_ROWS: LazyLock<String> = LazyLock::new(|| insert_sql(ROWS));
static UPDATE: LazyLock<String> = LazyLock::new(|| {
    let set = CHANGING.iter().enumerate().skip(1);
    let set: Vec<String> = set
        .map(|(place, column)| format!("{column} = ${}", place + 1))
        .collect();
    format!(
        "UPDATE report SET {} WHERE id = $1 AND version = $2 - 1",
        set.join(", ")
    )
});

/// Adds a report. `Conflict` when one of the same origin is there already.
pub async fn insert(tx: &mut Tx, report: &Report, origin: Option<&Origin>) -> Result<()> {
    let mut values = Vec::with_capacity(CHANGING.len() + STAYING.len());
    push_row(&mut values, report, origin)?;
    tx.execute_or(
        &INSERT_ONE,
        &values,
        Error::conflict("reports-sent-already"),
    )
    .await?;
    mark(tx, report).await
}

/// Adds many reports of other systems, with each statement as many as suits the database.
pub async fn insert_many(tx: &mut Tx, rows: &[(Report, Origin)], engine: EngineKind) -> Result<()> {
    for some in rows.chunks(ROWS) {
        for chunk in some.chunks(at_once(engine)) {
            insert_chunk(tx, chunk).await?;
        }
        // SQLite works on this very thread: others get their turn at it in between.
        tokio::task::yield_now().await;
    }
    Ok(())
}

async fn insert_chunk(tx: &mut Tx, chunk: &[(Report, Origin)]) -> Result<()> {
    let mut values = Vec::with_capacity(chunk.len() * (CHANGING.len() + STAYING.len()));
    let mut marks = Vec::with_capacity(chunk.len() * 2);
    for (report, origin) in chunk {
        push_row(&mut values, report, Some(origin))?;
        marks.extend([report.id.into(), report.version.into()]);
    }
    let sql = match chunk.len() {
        1 => &*INSERT_ONE,
        ROWS => &*INSERT_ROWS,
        other => &insert_sql(other),
    };
    tx.execute(sql, &values).await?;
    let places = row_places(chunk.len(), 2);
    let sql = format!("INSERT INTO report_dirty (report, version) VALUES {places}");
    tx.execute(&sql, &marks).await?;
    Ok(())
}

/// The cells of a row, in the order of [`CHANGING`] and [`STAYING`].
fn push_row(values: &mut Vec<Value>, report: &Report, origin: Option<&Origin>) -> Result<()> {
    let batch = origin.and_then(|origin| origin.batch);
    push_changing(values, report)?;
    values.extend([
        report.reporter.into(),
        report.reported_at.into(),
        report.supports.into(),
        report.source.to_string().into(),
        (&report.media_url).into(),
        origin.map(|origin| origin.source_id.as_str()).into(),
        origin.map(|origin| origin.content).into(),
        batch.map(|(batch, _)| batch).into(),
        batch.map(|(_, place)| place).into(),
    ]);
    Ok(())
}

fn push_changing(values: &mut Vec<Value>, report: &Report) -> Result<()> {
    let clocks = &report.clocks;
    let (point, rule) = (report.point, report.rule);
    values.extend([
        report.id.into(),
        report.version.into(),
        (&report.category).into(),
        (&report.description).into(),
        to_json(&report.answers)?.into(),
        report.status.slug().into(),
        report.status.is_open().into(),
        (&report.reason).into(),
        report.promised_for.map(|day| day.to_string()).into(),
        report.duplicate_of.into(),
        point.map(|point| point.lat).into(),
        point.map(|point| point.lon).into(),
        point.map(|point| point.cell(CELL)).into(),
        (&report.address).into(),
        report.ward.into(),
        (&report.agency).into(),
        report.team.as_deref().into(),
        report.assignee.into(),
        rule.map(|(rule, _)| rule).into(),
        rule.map(|(_, version)| version).into(),
        report.reporter_told.into(),
        report.updated_at.into(),
        clocks.from.into(),
        clocks.respond_due_at.into(),
        clocks.responded_at.into(),
        clocks.fix_due_at.into(),
        report.closed_at.into(),
        clocks.next_due().map_or(Value::Int(NEVER), Value::from),
        report.hidden.into(),
    ]);
    Ok(())
}

/// Writes a changed report as its next version. `Conflict` when somebody else changed it since it was read.
pub async fn save(tx: &mut Tx, report: &mut Report) -> Result<()> {
    report.updated_at = tx.now();
    save_quietly(tx, report).await
}

/// As [`save`], for changes that the public does not see: when it last changed stays as it was.
pub async fn save_quietly(tx: &mut Tx, report: &mut Report) -> Result<()> {
    report.version += 1;
    let mut values = Vec::with_capacity(CHANGING.len());
    push_changing(&mut values, report)?;
    if tx.execute(&UPDATE, &values).await? == 0 {
        return Err(Error::conflict("reports-changed-meanwhile"));
    }
    mark(tx, report).await
}

/// Takes over what the source of an imported report says now: where it is, when it was reported, its content's digest, and
/// the batch that proves it.
/// The rest is written by [`save`], after this.
pub async fn take_over(tx: &mut Tx, report: &Report, origin: &Origin) -> Result<()> {
    let sql = "UPDATE report SET reported_at = $2, media_url = $3, content = $4, batch = $5,
               batch_place = $6 WHERE id = $1";
    let values = params![
        report.id,
        report.reported_at,
        &report.media_url,
        origin.content,
        origin.batch.map(|(batch, _)| batch),
        origin.batch.map(|(_, place)| place)
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Writes which pictures are still elsewhere only.
pub async fn keep_media(tx: &mut Tx, report: &Report) -> Result<()> {
    let sql = "UPDATE report SET media_url = $2 WHERE id = $1";
    tx.execute(sql, params![report.id, &report.media_url])
        .await?;
    Ok(())
}

/// Points the duplicates of a report, which is now one itself, to the one that stays.
pub async fn repoint_duplicates(tx: &mut Tx, from: Id<Report>, to: Id<Report>) -> Result<()> {
    let sql = "UPDATE report SET duplicate_of = $2 WHERE duplicate_of = $1";
    tx.execute(sql, params![from, to]).await?;
    Ok(())
}

/// Says that something was added to a report. No version: what it says of the problem stays the same, and nobody who works
/// on it is disturbed.
pub async fn touch(tx: &mut Tx, id: Id<Report>) -> Result<()> {
    let now = tx.now();
    let sql = "UPDATE report SET updated_at = $2 WHERE id = $1";
    tx.execute(sql, params![id, now]).await?;
    Ok(())
}

/// Leaves word that this version is not yet in the totals.
async fn mark(tx: &mut Tx, report: &Report) -> Result<()> {
    let sql = "INSERT INTO report_dirty (report, version) VALUES ($1, $2)";
    tx.execute(sql, params![report.id, report.version]).await?;
    Ok(())
}
