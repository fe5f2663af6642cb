//! Processes one by one.

use jiff::civil::Date;
use stoa_kernel::{Error, Localised, Reader, Result, Tx, db::Row, params};

use crate::model::{Process, State};

pub(super) const COLUMNS: &str =
    "id, slug, agency, title, question, text, state, reason, starts_on, ends_on,
    made_at, published_at, updated_at, version";

/// A day as tables keep it.
pub(super) fn day(text: &str) -> Result<Date> {
    text.parse()
        .map_err(|error| Error::broken("a day of a process", error))
}

pub(super) fn process(row: &Row) -> Result<Process> {
    let (first, last): (String, String) = (row.get("starts_on")?, row.get("ends_on")?);
    let days = match first.as_str() {
        "" => None,
        first => Some((day(first)?, day(&last)?)),
    };
    Ok(Process {
        id: row.get("id")?,
        slug: row.get("slug")?,
        agency: row.get("agency")?,
        title: row.get("title")?,
        question: row.get("question")?,
        text: row.get("text")?,
        state: row.get("state")?,
        reason: row.get("reason")?,
        days,
        made_at: row.get("made_at")?,
        published_at: row.get("published_at")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

pub async fn process_by_slug(db: &mut Reader, slug: &str) -> Result<Option<Process>> {
    let sql = format!("SELECT {COLUMNS} FROM process WHERE slug = $1");
    let row = db.row(&sql, params![slug]).await?;
    row.as_ref().map(process).transpose()
}

/// A new draft with its title. `Conflict` when the slug is taken.
pub async fn insert_process(tx: &mut Tx, new: &Process) -> Result<()> {
    let sql = "INSERT INTO process (id, slug, agency, title, question, text, state, reason, starts_on, ends_on,
                   made_at, updated_at, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', '', $8, $8, 1)";
    let values = params![
        new.id,
        &new.slug,
        &new.agency,
        &new.title,
        &new.question,
        &new.text,
        new.state.name(),
        new.made_at,
    ];
    let taken = Error::conflict("participation-frame-slug-taken");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// Replaces title, question and text; `false` when somebody was faster.
pub async fn describe(
    tx: &mut Tx,
    seen: &Process,
    (title, question, text): (&Localised, &Localised, &Localised),
) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE process SET title = $3, question = $4, text = $5, version = version + 1, updated_at = $6
               WHERE id = $1 AND version = $2";
    let values = params![seen.id, seen.version, title, question, text, now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Notes that phases or components have changed, and its days as they are now; `false` when somebody was faster.
pub async fn set_days(tx: &mut Tx, seen: &Process, days: Option<(Date, Date)>) -> Result<bool> {
    let now = tx.now();
    let text = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    let sql =
        "UPDATE process SET starts_on = $3, ends_on = $4, version = version + 1, updated_at = $5
               WHERE id = $1 AND version = $2";
    let values = params![
        seen.id,
        seen.version,
        text(days.map(|(first, _)| first)),
        text(days.map(|(_, last)| last)),
        now
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Publishes or withdraws; `false` when somebody was faster.
pub async fn change_state(tx: &mut Tx, seen: &Process, state: State, reason: &str) -> Result<bool> {
    let now = tx.now();
    let published_at = (state == State::Open).then_some(now).or(seen.published_at);
    let sql = "UPDATE process SET state = $3, reason = $4, published_at = $5, version = version + 1, updated_at = $6
               WHERE id = $1 AND version = $2";
    let values = params![
        seen.id,
        seen.version,
        state.name(),
        reason,
        published_at,
        now
    ];
    Ok(tx.execute(sql, values).await? == 1)
}
