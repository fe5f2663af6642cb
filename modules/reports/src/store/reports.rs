//! The rows of reports: finding, adding, changing.

use stoa_kernel::{Error, Id, Point, Reader, Result, Row, Tx, Value, actor::Person, params};

use super::placeholders;
use crate::model::{Clocks, Reference, Report, Source, Status};

/// The columns of a row that becomes a [`Report`].
pub(super) const COLUMNS: &str = "report.id, report.category, report.description, report.answers, report.status,
    report.reason, report.promised_for, report.duplicate_of, report.lat, report.lon, report.address, report.ward,
    report.agency, report.team, report.assignee, report.rule, report.rule_version, report.reporter,
    report.reporter_told, report.reported_at, report.updated_at, report.clock_from, report.respond_due_at,
    report.responded_at, report.fix_due_at, report.closed_at, report.supports, report.source, report.media_url,
    report.hidden, report.version";

/// The resolution of the H3 cells by which reports are found on the map; a cell is about 130 m across.
pub(crate) const CELL: u8 = 10;

/// What stands in next_due_at when nothing is due: later than every instant that a calendar gives.
pub(crate) const NEVER: i64 = 9_000_000_000_000_000_000;

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

const INSERT: &str = "INSERT INTO report (id, category, description, answers, status, is_open, reason, promised_for,
    duplicate_of, lat, lon, cell, address, ward, agency, team, assignee, rule, rule_version, reporter, reporter_told,
    reported_at, updated_at, clock_from, respond_due_at, responded_at, fix_due_at, closed_at, next_due_at, supports,
    source, media_url, hidden, version, source_id, content)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
    $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36)";

/// What tells an imported row from others of its source, and whether it still says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub source_id: String,
    pub content: [u8; 16],
}

/// Adds a report. `Conflict` when one of the same origin is there already.
pub async fn insert(tx: &mut Tx, report: &Report, origin: Option<&Origin>) -> Result<()> {
    let values = values(report, origin)?;
    tx.execute_or(INSERT, &values, Error::conflict("reports-sent-already"))
        .await?;
    mark(tx, report).await
}

/// All cells of a row, in the order of [`INSERT`].
fn values(report: &Report, origin: Option<&Origin>) -> Result<Vec<Value>> {
    let clocks = &report.clocks;
    Ok(vec![
        report.id.into(),
        (&report.category).into(),
        (&report.description).into(),
        to_json(&report.answers)?.into(),
        report.status.slug().into(),
        report.status.is_open().into(),
        (&report.reason).into(),
        report.promised_for.map(|day| day.to_string()).into(),
        report.duplicate_of.into(),
        report.point.map(|point| point.lat).into(),
        report.point.map(|point| point.lon).into(),
        report.point.map(|point| point.cell(CELL)).into(),
        (&report.address).into(),
        report.ward.into(),
        (&report.agency).into(),
        report.team.as_deref().into(),
        report.assignee.into(),
        report.rule.map(|(rule, _)| rule).into(),
        report.rule.map(|(_, version)| version).into(),
        report.reporter.into(),
        report.reporter_told.into(),
        report.reported_at.into(),
        report.updated_at.into(),
        clocks.from.into(),
        clocks.respond_due_at.into(),
        clocks.responded_at.into(),
        clocks.fix_due_at.into(),
        report.closed_at.into(),
        next_due(report),
        report.supports.into(),
        report.source.to_string().into(),
        (&report.media_url).into(),
        report.hidden.into(),
        report.version.into(),
        origin.map(|origin| origin.source_id.as_str()).into(),
        origin.map(|origin| origin.content).into(),
    ])
}

fn next_due(report: &Report) -> Value {
    report
        .clocks
        .next_due()
        .map_or(Value::Int(NEVER), Value::from)
}

const UPDATE: &str = "UPDATE report SET category = $2, description = $3, answers = $4, status = $5, is_open = $6,
    reason = $7, promised_for = $8, duplicate_of = $9, lat = $10, lon = $11, cell = $12, address = $13, ward = $14,
    agency = $15, team = $16, assignee = $17, rule = $18, rule_version = $19, reporter = $20, reporter_told = $21,
    updated_at = $23, clock_from = $24, respond_due_at = $25, responded_at = $26, fix_due_at = $27, closed_at = $28,
    next_due_at = $29, hidden = $33, version = $34
    WHERE id = $1 AND version = $34 - 1";

/// Writes a changed report as its next version. `Conflict` when somebody else changed it since it was read.
pub async fn save(tx: &mut Tx, report: &mut Report) -> Result<()> {
    report.updated_at = tx.now();
    save_quietly(tx, report).await
}

/// As [`save`], for changes that the public does not see: when it last changed stays as it was.
pub async fn save_quietly(tx: &mut Tx, report: &mut Report) -> Result<()> {
    report.version += 1;
    let values = values(report, None)?;
    if tx.execute(UPDATE, &values[..34]).await? == 0 {
        return Err(Error::conflict("reports-changed-meanwhile"));
    }
    mark(tx, report).await
}

/// Leaves word that this version is not yet in the totals.
async fn mark(tx: &mut Tx, report: &Report) -> Result<()> {
    let sql = "INSERT INTO report_dirty (report, version) VALUES ($1, $2)";
    tx.execute(sql, params![report.id, report.version]).await?;
    Ok(())
}
