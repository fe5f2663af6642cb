//! Finding reports: what their rows say.

use std::collections::HashMap;

use stoa_kernel::{Error, Id, Point, Reader, Result, Row, Value, actor::Person, params};

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
pub(super) const CELL: u8 = 10;

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

/// Duplicates of one report that are read at most.
pub const DUPLICATES: usize = 500;

/// The reports that were merged into this one, oldest first; at most [`DUPLICATES`].
pub async fn duplicates_of(db: &mut Reader, id: Id<Report>) -> Result<Vec<Report>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM report WHERE duplicate_of = $1 ORDER BY id LIMIT {DUPLICATES}"
    );
    db.rows(&sql, params![id]).await?.iter().map(of).collect()
}
