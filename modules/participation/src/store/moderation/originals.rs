//! The words of what was hidden: where they stood nothing is left of them, and they are sealed with their case.

use stoa_kernel::{
    Id, Reader, Result, Tx,
    actor::{Person, StaffMember},
    db::Row,
    params,
};

use crate::model::moderation::{CaseId, Contribution, Original, Reading};

/// The most readings of a case that are read.
const MOST: usize = 100;

/// Takes the words away from where everybody reads them; `false` where they are away already.
pub async fn hide(tx: &mut Tx, contribution: Contribution, case: CaseId) -> Result<bool> {
    let was_there = match contribution {
        Contribution::Proposal(id) => {
            let sql = "UPDATE proposal SET title = '', text = '', name_shown = '', hidden_by = $2, version = version + 1
                       WHERE id = $1 AND hidden_by IS NULL";
            tx.execute(sql, params![id, case]).await? == 1
        }
        Contribution::Comment(id) => {
            let sql = "UPDATE comment SET text = '', name_shown = '', hidden_by = $2 WHERE id = $1 AND hidden_by IS NULL";
            tx.execute(sql, params![id, case]).await? == 1
        }
    };
    if was_there {
        count(tx, contribution, -1).await?;
    }
    Ok(was_there)
}

/// Puts the words back; nothing is left with the case. `false` where it is not this case that hides them.
pub async fn restore(
    tx: &mut Tx,
    (contribution, case): (Contribution, CaseId),
    words: &Original,
) -> Result<bool> {
    let was_hidden = match contribution {
        Contribution::Proposal(id) => {
            let sql = "UPDATE proposal SET title = $3, text = $4, name_shown = $5, hidden_by = NULL, version = version + 1
                       WHERE id = $1 AND hidden_by = $2";
            let values = params![id, case, &words.title, &words.text, &words.name_shown];
            tx.execute(sql, values).await? == 1
        }
        Contribution::Comment(id) => {
            let sql = "UPDATE comment SET text = $3, name_shown = $4, hidden_by = NULL WHERE id = $1 AND hidden_by = $2";
            let values = params![id, case, &words.text, &words.name_shown];
            tx.execute(sql, values).await? == 1
        }
    };
    if was_hidden {
        count(tx, contribution, 1).await?;
        let sql = "DELETE FROM contribution_original WHERE moderation_case = $1";
        tx.execute(sql, params![case]).await?;
    }
    Ok(was_hidden)
}

/// Counts a comment with its subject and with what it answers, or no more.
async fn count(tx: &mut Tx, contribution: Contribution, more: i64) -> Result<()> {
    let Contribution::Comment(id) = contribution else {
        return Ok(());
    };
    let sql = "UPDATE comment_count SET comments = comments + $2 WHERE subject = (SELECT subject FROM comment WHERE id = $1)";
    tx.execute(sql, params![id, more]).await?;
    let sql = "UPDATE comment SET replies = replies + $2 WHERE id = (SELECT parent FROM comment WHERE id = $1)";
    tx.execute(sql, params![id, more]).await?;
    Ok(())
}

pub async fn insert_original(
    tx: &mut Tx,
    case: CaseId,
    (person, sealed): (Option<Id<Person>>, Vec<u8>),
) -> Result<()> {
    let sql =
        "INSERT INTO contribution_original (moderation_case, person, sealed) VALUES ($1, $2, $3)";
    tx.execute(sql, params![case, person, sealed]).await?;
    Ok(())
}

/// The sealed words, and under whose key they are; `None` for the house's.
pub async fn original_of(
    db: &mut Reader,
    case: CaseId,
) -> Result<Option<(Option<Id<Person>>, Vec<u8>)>> {
    let sql = "SELECT person, sealed FROM contribution_original WHERE moderation_case = $1";
    let row = db.row(sql, params![case]).await?;
    row.map(|row| Ok((row.get("person")?, row.get("sealed")?)))
        .transpose()
}

/// Notes that somebody read them, and what for.
pub async fn insert_reading(
    tx: &mut Tx,
    (case, staff): (CaseId, Id<StaffMember>),
    purpose: &str,
) -> Result<()> {
    let (id, now) = (tx.new_id::<Reading>()?, tx.now());
    let sql = "INSERT INTO contribution_reading (id, moderation_case, staff, purpose, at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, params![id, case, staff, purpose, now])
        .await?;
    Ok(())
}

/// What they were read for, the first first.
pub async fn readings_of(db: &mut Reader, case: CaseId) -> Result<Vec<Reading>> {
    let sql = format!(
        "SELECT purpose, at FROM contribution_reading WHERE moderation_case = $1 ORDER BY id LIMIT {MOST}"
    );
    let rows = db.rows(&sql, params![case]).await?;
    let reading = |row: &Row| {
        Ok(Reading {
            purpose: row.get("purpose")?,
            at: row.get("at")?,
        })
    };
    rows.iter().map(reading).collect()
}
