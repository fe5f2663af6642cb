//! Who wants to be told, and who said "me too".

use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, Value, actor::Person, params, town::Area};

use super::placeholders;
use crate::model::{Follow, FollowOf, Report, Rhythm};

const COLUMNS: &str = "id, person, report, area, cell, category, at_once, made_at, confirmed_at";

fn of(row: &Row) -> Result<Follow> {
    let report: Option<Id<Report>> = row.get("report")?;
    let area: Option<Id<Area>> = row.get("area")?;
    let cell: Option<i64> = row.get("cell")?;
    let category = row.get("category")?;
    let followed = match (report, area, cell) {
        (Some(report), _, _) => FollowOf::Report(report),
        (None, Some(area), _) => FollowOf::Area { area, category },
        (None, None, Some(cell)) => FollowOf::Place { cell, category },
        (None, None, None) => return Err(Error::Broken("a follow is of nothing".to_owned())),
    };
    let rhythm = match row.get("at_once")? {
        true => Rhythm::AtOnce,
        false => Rhythm::Daily,
    };
    Ok(Follow {
        id: row.get("id")?,
        person: row.get("person")?,
        of: followed,
        rhythm,
        made_at: row.get("made_at")?,
        confirmed_at: row.get("confirmed_at")?,
    })
}

/// Adds a wish to be told.
pub async fn insert_follow(tx: &mut Tx, follow: &Follow) -> Result<()> {
    let (report, area, cell) = match follow.of {
        FollowOf::Report(report) => (Some(report), None, None),
        FollowOf::Area { area, .. } => (None, Some(area), None),
        FollowOf::Place { cell, .. } => (None, None, Some(cell)),
    };
    let sql = "INSERT INTO report_follow
                   (id, person, report, area, cell, category, at_once, made_at, confirmed_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = params![
        follow.id,
        follow.person,
        report,
        area,
        cell,
        follow.of.category(),
        follow.rhythm == Rhythm::AtOnce,
        follow.made_at,
        follow.confirmed_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn find_follow(db: &mut Reader, id: Id<Follow>) -> Result<Option<Follow>> {
    let sql = format!("SELECT {COLUMNS} FROM report_follow WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// All that a person follows, oldest first.
pub async fn follows_of(db: &mut Reader, person: Id<Person>) -> Result<Vec<Follow>> {
    let sql =
        format!("SELECT {COLUMNS} FROM report_follow WHERE person = $1 ORDER BY id LIMIT 1000");
    db.rows(&sql, params![person])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// Those who are told about a report, after the follow of this id; at most `limit`.
pub async fn followers(
    db: &mut Reader,
    report: Id<Report>,
    after: Id<Follow>,
    limit: usize,
) -> Result<Vec<Follow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM report_follow
         WHERE report = $1 AND id > $2 AND confirmed_at IS NOT NULL ORDER BY id LIMIT $3"
    );
    db.rows(&sql, params![report, after, limit])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// How many are told about these reports, each of them once a report.
pub async fn count_followers(db: &mut Reader, reports: &[Id<Report>]) -> Result<i64> {
    if reports.is_empty() {
        return Ok(0);
    }
    let sql = format!(
        "SELECT COUNT(*) AS n FROM report_follow WHERE report IN ({}) AND confirmed_at IS NOT NULL",
        placeholders(1, reports.len())
    );
    let values: Vec<Value> = reports.iter().map(|id| Value::from(*id)).collect();
    db.count(&sql, &values).await
}

/// Those who are told what is reported in a ward, of this category.
pub async fn area_followers(
    db: &mut Reader,
    area: Id<Area>,
    category: &str,
) -> Result<Vec<Follow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM report_follow
         WHERE area = $1 AND category IN ('', $2) AND confirmed_at IS NOT NULL ORDER BY id LIMIT 10000"
    );
    db.rows(&sql, params![area, category])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// Those who are told what is reported around a place under one of these cells, of this category.
pub async fn followers_in_cells(
    db: &mut Reader,
    cells: &[i64],
    category: &str,
) -> Result<Vec<Follow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM report_follow
         WHERE cell IN ({}) AND category IN ('', $1) AND confirmed_at IS NOT NULL ORDER BY id LIMIT 10000",
        placeholders(2, cells.len())
    );
    let mut values = vec![Value::from(category)];
    values.extend(cells.iter().map(|cell| Value::from(*cell)));
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// Says that the owner of the mailbox wants it; `false` when they had said so before.
pub async fn confirm_follow(tx: &mut Tx, id: Id<Follow>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE report_follow SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL";
    Ok(tx.execute(sql, params![id, now]).await? == 1)
}

/// Removes a wish to be told; `false` when it was gone.
pub async fn remove_follow(tx: &mut Tx, id: Id<Follow>) -> Result<bool> {
    let sql = "DELETE FROM report_follow WHERE id = $1";
    Ok(tx.execute(sql, params![id]).await? == 1)
}

/// Removes a wish to be told that nobody has confirmed; `false` when somebody had, or it was gone.
pub async fn remove_unconfirmed(tx: &mut Tx, id: Id<Follow>) -> Result<bool> {
    let sql = "DELETE FROM report_follow WHERE id = $1 AND confirmed_at IS NULL";
    Ok(tx.execute(sql, params![id]).await? == 1)
}

/// Whether anything is kept of a person: a report, a wish to be told, a request to hide something.
pub async fn is_named(db: &mut Reader, person: Id<Person>) -> Result<bool> {
    let sql = "SELECT (SELECT COUNT(*) FROM report WHERE reporter = $1)
                   + (SELECT COUNT(*) FROM report_follow WHERE person = $1)
                   + (SELECT COUNT(*) FROM report_hide_request WHERE asked_by = $1) AS n";
    Ok(db.count(sql, params![person]).await? > 0)
}

/// Ends all mails to a person: what they follow, and those about their own reports.
pub async fn end_mails_to(tx: &mut Tx, person: Id<Person>) -> Result<()> {
    let sql = "DELETE FROM report_follow WHERE person = $1";
    tx.execute(sql, params![person]).await?;
    let sql = "UPDATE report SET reporter_told = 0 WHERE reporter = $1";
    tx.execute(sql, params![person]).await?;
    Ok(())
}

/// Says whether a report's reporter wants mails. No version of the report: what it says of the problem stays the same.
pub async fn tell_reporter(tx: &mut Tx, report: Id<Report>, told: bool) -> Result<()> {
    let sql = "UPDATE report SET reporter_told = $2 WHERE id = $1";
    tx.execute(sql, params![report, told]).await?;
    Ok(())
}

/// Moves those who follow one report to another, unless they follow that already; how many moved.
pub async fn move_followers(tx: &mut Tx, from: Id<Report>, to: Id<Report>) -> Result<u64> {
    let sql = "UPDATE report_follow SET report = $2 WHERE report = $1 AND NOT EXISTS (
                   SELECT 1 FROM report_follow AS other
                   WHERE other.report = $2 AND other.person = report_follow.person)";
    let moved = tx.execute(sql, params![from, to]).await?;
    let sql = "DELETE FROM report_follow WHERE report = $1";
    tx.execute(sql, params![from]).await?;
    Ok(moved)
}

/// Counts a visitor, by their keyed hash, once; `false` when they were counted before.
pub async fn insert_support(tx: &mut Tx, report: Id<Report>, supporter: [u8; 32]) -> Result<bool> {
    let now = tx.now();
    let sql = "INSERT INTO report_support (report, supporter, at) VALUES ($1, $2, $3)
               ON CONFLICT (report, supporter) DO NOTHING";
    Ok(tx.execute(sql, params![report, supporter, now]).await? == 1)
}

pub async fn is_supporter(
    db: &mut Reader,
    report: Id<Report>,
    supporter: [u8; 32],
) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM report_support WHERE report = $1 AND supporter = $2";
    Ok(db.count(sql, params![report, supporter]).await? > 0)
}

/// One more on the report itself. Two at once both count; no version, so that no member of staff is disturbed.
pub async fn count_support(tx: &mut Tx, report: Id<Report>) -> Result<i64> {
    let sql = "UPDATE report SET supports = supports + 1 WHERE id = $1 RETURNING supports AS n";
    tx.count(sql, params![report]).await
}

/// Copies the supporters of one report to another and adds what is new to its count; how many were new.
pub async fn copy_supports(tx: &mut Tx, from: Id<Report>, to: Id<Report>) -> Result<u64> {
    let sql = "INSERT INTO report_support (report, supporter, at)
               SELECT CAST($2 AS BIGINT), supporter, at FROM report_support WHERE report = $1
               ON CONFLICT (report, supporter) DO NOTHING";
    let copied = tx.execute(sql, params![from, to]).await?;
    let sql = "UPDATE report SET supports = supports + $2 WHERE id = $1";
    tx.execute(sql, params![to, i64::try_from(copied).unwrap_or(0)])
        .await?;
    Ok(copied)
}
