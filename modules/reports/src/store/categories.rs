//! The rows of categories.

use stoa_kernel::{Error, Reader, Result, Row, Tx, params, town};

use super::reports::{from_json, to_json};
use crate::model::Category;

/// What the nodes remember of this module is made anew when this part's version grows.
pub(crate) const PART: town::Part = town::Part::Of("reports");

const COLUMNS: &str = "code, topic, heading, name, hint, questions, keywords, position,
    CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END AS is_ended, version";

fn of(row: &Row) -> Result<Category> {
    Ok(Category {
        code: row.get("code")?,
        group: row.get("heading")?,
        name: row.get("name")?,
        hint: row.get("hint")?,
        topic: row.get("topic")?,
        questions: from_json(&row.get::<String>("questions")?)?,
        keywords: from_json(&row.get::<String>("keywords")?)?,
        position: row.get("position")?,
        is_ended: row.get("is_ended")?,
        version: row.get("version")?,
    })
}

/// All categories in the order of lists, those that ended last. Pages that only show them ask [`super::setup`].
pub async fn categories(db: &mut Reader) -> Result<Vec<Category>> {
    let sql = format!("SELECT {COLUMNS} FROM report_category ORDER BY is_ended, position, code");
    db.rows(&sql, &[]).await?.iter().map(of).collect()
}

pub async fn category(db: &mut Reader, code: &str) -> Result<Option<Category>> {
    let sql = format!("SELECT {COLUMNS} FROM report_category WHERE code = $1");
    db.row(&sql, params![code])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// Adds a category (version 1) or writes its next version. `Conflict` when somebody else changed it, `Invalid` on `code`
/// when a new one's code is taken.
pub async fn save_category(tx: &mut Tx, category: &Category) -> Result<()> {
    let ended = category.is_ended.then(|| tx.now());
    let values = params![
        &category.code,
        &category.topic,
        &category.group,
        &category.name,
        &category.hint,
        to_json(&category.questions)?,
        to_json(&category.keywords)?,
        category.position,
        ended,
        category.version,
    ];
    let sql = if category.version == 1 {
        "INSERT INTO report_category (code, topic, heading, name, hint, questions, keywords, position, ended_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    } else {
        "UPDATE report_category SET topic = $2, heading = $3, name = $4, hint = $5, questions = $6, keywords = $7,
             position = $8, ended_at = CASE WHEN CAST($9 AS BIGINT) IS NULL THEN NULL ELSE COALESCE(ended_at, $9) END,
             version = $10
         WHERE code = $1 AND version = $10 - 1"
    };
    let taken = Error::invalid("code", "reports-category-code-taken");
    if tx.execute_or(sql, values, taken).await? == 0 {
        return Err(Error::conflict("reports-changed-meanwhile"));
    }
    town::grow(tx, PART).await
}
