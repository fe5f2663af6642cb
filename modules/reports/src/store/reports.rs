//! The rows of reports: finding, adding, changing.

use std::{collections::HashMap, sync::LazyLock};

use stoa_kernel::{Error, Id, Point, Reader, Result, Row, Tx, Value, actor::Person, params};

use super::{placeholders, row_places};
use crate::model::{Clocks, Reference, Report, Source, Status};

/// The columns of a row that becomes a [`Report`].
pub(super) const COLUMNS: &str = "report.id, report.category, report.description, report.answers, report.status,
    report.reason, report.promised_for, report.duplicate_of, report.lat, report.lon, report.address, report.ward,
    report.agency, report.team, report.assignee, report.rule, report.rule_version, report.reporter,
    report.reporter_told, report.reported_at, report.updated_at, report.clock_from, report.respond_due_at,
    report.responded_at, report.fix_due_at, report.closed_at, report.supports, report.source, report.media_url,
    report.hidden, report.version";

/// The resolution of the H3 cells by which reports are found on the map; a cell is about 130 m across.
pub(super) const CELL: u8 = 10;

/// What stands in next_due_at when nothing is due: later than every instant that a calendar gives.
pub(super) const NEVER: i64 = 9_000_000_000_000_000_000;

pub(super) fn of(row: &Row) -> Result<Report> {
    let point: (Option<f64>, Option<f64>) = (row.get("lat")?, row.get("lon")?);
    let rule: (Option<_>, Option<i64>) = (row.get("rule")?, row.get("rule_version")?);
    Ok(Report {
        id: row.get("id")?,
        category: row.get("category")?,
        description: row.get("description")?,
        answers: from_json(&row.get::<String>("answers")?)?,
        status: status(&row.get::<String>("status")?)?,
        reason: row.get("reason")?,
        promised_for: day(row.get("promised_for")?)?,
        duplicate_of: row.get("duplicate_of")?,
        point: point.0.zip(point.1).map(|(lat, lon)| Point { lat, lon }),
        address: row.get("address")?,
        ward: row.get("ward")?,
        agency: row.get("agency")?,
        team: row.get("team")?,
        assignee: row.get("assignee")?,
        rule: rule.0.zip(rule.1),
        reporter: row.get("reporter")?,
        reporter_told: row.get("reporter_told")?,
        reported_at: row.get("reported_at")?,
        updated_at: row.get("updated_at")?,
        clocks: Clocks {
            from: row.get("clock_from")?,
            respond_due_at: row.get("respond_due_at")?,
            responded_at: row.get("responded_at")?,
            fix_due_at: row.get("fix_due_at")?,
        },
        closed_at: row.get("closed_at")?,
        supports: row.get("supports")?,
        source: Source::parse(&row.get::<String>("source")?),
        media_url: row.get("media_url")?,
        hidden: row.get("hidden")?,
        version: row.get("version")?,
    })
}

/// The status of a slug in a column.
pub(super) fn status(slug: &str) -> Result<Status> {
    Status::parse(slug).ok_or_else(|| Error::Broken(format!("a report has the status {slug}")))
}

fn day(text: Option<String>) -> Result<Option<jiff::civil::Date>> {
    let parsed = text.map(|text| text.parse()).transpose();
    parsed.map_err(|error| Error::broken("a promised day", error))
}

/// Reads JSON of a column.
pub(super) fn from_json<T: serde::de::DeserializeOwned>(json: &str) -> Result<T> {
    serde_json::from_str(json).map_err(|error| Error::broken("JSON of a column", error))
}

/// Writes JSON of a column.
pub(super) fn to_json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::broken("JSON of a column", error))
}

/// One report, hidden or not: the page asks the policies.
pub async fn find(db: &mut Reader, id: Id<Report>) -> Result<Option<Report>> {
    let sql = format!("SELECT {COLUMNS} FROM report WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// One report by what people call it: `M-100231`.
pub async fn by_reference(
    db: &mut Reader,
    prefix: &str,
    reference: &str,
) -> Result<Option<Report>> {
    match Reference::parse(prefix, reference) {
        Some(reference) => find(db, reference.id()).await,
        None => Ok(None),
    }
}

/// The report that came from a source under this id.
pub async fn find_by_origin(
    db: &mut Reader,
    source: &Source,
    source_id: &str,
) -> Result<Option<Report>> {
    let sql = format!("SELECT {COLUMNS} FROM report WHERE source = $1 AND source_id = $2");
    let found = db.row(&sql, params![source.to_string(), source_id]).await?;
    found.as_ref().map(of).transpose()
}

/// Several reports, in the order of their ids as given; those that do not exist are missing.
pub async fn find_many(db: &mut Reader, ids: &[Id<Report>]) -> Result<Vec<Report>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM report WHERE id IN ({})",
        placeholders(1, ids.len())
    );
    let values: Vec<Value> = ids.iter().map(|id| Value::from(*id)).collect();
    let rows = db.rows(&sql, &values).await?;
    let mut found: Vec<Report> = rows.iter().map(of).collect::<Result<_>>()?;
    found.sort_by_key(|report| ids.iter().position(|id| *id == report.id));
    Ok(found)
}

/// The reports whose numbers lie in a span, both ends included, by their numbers; at most `limit`.
pub async fn find_between(
    db: &mut Reader,
    (first, last): (i64, i64),
    limit: usize,
) -> Result<Vec<Report>> {
    let sql =
        format!("SELECT {COLUMNS} FROM report WHERE id BETWEEN $1 AND $2 ORDER BY id LIMIT $3");
    let rows = db.rows(&sql, params![first, last, limit]).await?;
    rows.iter().map(of).collect()
}

/// What these people reported, newest first: one resident is a person for each report until they are known by link.
pub async fn of_reporters(
    db: &mut Reader,
    people: &[Id<Person>],
    limit: usize,
) -> Result<Vec<Report>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let mut values: Vec<Value> = vec![limit.into()];
    values.extend(people.iter().map(|person| Value::from(*person)));
    let sql = format!(
        "SELECT {COLUMNS} FROM report WHERE reporter IN ({}) ORDER BY id DESC LIMIT $1",
        placeholders(2, people.len())
    );
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// What tells an imported row from others of its source, and whether it still says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub source_id: String,
    pub content: [u8; 16],
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
const STAYING: [&str; 7] = [
    "reporter",
    "reported_at",
    "supports",
    "source",
    "media_url",
    "source_id",
    "content",
];

/// How many rows one statement adds; more gain nothing, and each number of rows is a statement of its own to prepare.
const ROWS: usize = 40;

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

/// Adds many reports of other systems, some dozens with each statement.
pub async fn insert_many(tx: &mut Tx, rows: &[(Report, Origin)]) -> Result<()> {
    for chunk in rows.chunks(ROWS) {
        let mut values = Vec::with_capacity(chunk.len() * (CHANGING.len() + STAYING.len()));
        let mut marks = Vec::with_capacity(chunk.len() * 2);
        for (report, origin) in chunk {
            push_row(&mut values, report, Some(origin))?;
            marks.extend([report.id.into(), report.version.into()]);
        }
        let sql = if chunk.len() == ROWS {
            &*INSERT_ROWS
        } else {
            &insert_sql(chunk.len())
        };
        tx.execute(sql, &values).await?;
        let places = row_places(chunk.len(), 2);
        let sql = format!("INSERT INTO report_dirty (report, version) VALUES {places}");
        tx.execute(&sql, &marks).await?;
        // SQLite works on this very thread: others get their turn at it in between.
        tokio::task::yield_now().await;
    }
    Ok(())
}

/// The cells of a row, in the order of [`CHANGING`] and [`STAYING`].
fn push_row(values: &mut Vec<Value>, report: &Report, origin: Option<&Origin>) -> Result<()> {
    push_changing(values, report)?;
    values.extend([
        report.reporter.into(),
        report.reported_at.into(),
        report.supports.into(),
        report.source.to_string().into(),
        (&report.media_url).into(),
        origin.map(|origin| origin.source_id.as_str()).into(),
        origin.map(|origin| origin.content).into(),
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

/// Takes over what the source of an imported report says now: where it is, when it was reported, and its content's digest.
/// The rest is written by [`save`], after this.
pub async fn take_over(tx: &mut Tx, report: &Report, origin: &Origin) -> Result<()> {
    let sql = "UPDATE report SET reported_at = $2, media_url = $3, content = $4 WHERE id = $1";
    let values = params![
        report.id,
        report.reported_at,
        &report.media_url,
        origin.content
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Which of these ids of a source are here already: the report, and the digest of what the source said of it.
pub async fn known_origins(
    db: &mut Reader,
    source: &str,
    ids: &[&str],
) -> Result<HashMap<String, (Id<Report>, Vec<u8>)>> {
    let mut known = HashMap::new();
    for chunk in ids.chunks(500) {
        let mut values: Vec<Value> = vec![source.into()];
        values.extend(chunk.iter().map(|id| Value::from(*id)));
        let sql = format!(
            "SELECT source_id, id, content FROM report WHERE source = $1 AND source_id IN ({})",
            placeholders(2, chunk.len())
        );
        for row in db.rows(&sql, &values).await? {
            known.insert(row.get("source_id")?, (row.get("id")?, row.get("content")?));
        }
    }
    Ok(known)
}

/// Points the duplicates of a report, which is now one itself, to the one that stays.
pub async fn repoint_duplicates(tx: &mut Tx, from: Id<Report>, to: Id<Report>) -> Result<()> {
    let sql = "UPDATE report SET duplicate_of = $2 WHERE duplicate_of = $1";
    tx.execute(sql, params![from, to]).await?;
    Ok(())
}

/// The reports that were merged into this one, oldest first.
pub async fn duplicates_of(db: &mut Reader, id: Id<Report>) -> Result<Vec<Report>> {
    let sql = format!("SELECT {COLUMNS} FROM report WHERE duplicate_of = $1 ORDER BY id LIMIT 500");
    db.rows(&sql, params![id]).await?.iter().map(of).collect()
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
