//! What was answered, bundle by bundle.

use stoa_forms::PageAnswers;
use stoa_kernel::{Error, Reader, Result, Tx, params};

use crate::model::ComponentId;

fn read(json: &str) -> Result<Vec<PageAnswers>> {
    serde_json::from_str(json).map_err(|error| Error::broken("a bundle of answers", error))
}

/// How many bundles there are; they are numbered from 0.
pub async fn count_bundles(db: &mut Reader, component: ComponentId) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM survey_bundle WHERE component = $1";
    db.count(sql, params![component]).await
}

/// One of them; empty where there is none of this number.
pub async fn bundle(
    db: &mut Reader,
    (component, number): (ComponentId, i64),
) -> Result<Vec<PageAnswers>> {
    let sql = "SELECT answers FROM survey_bundle WHERE component = $1 AND bundle = $2";
    let row = db.row(sql, params![component, number]).await?;
    let json: Option<String> = row.map(|row| row.get("answers")).transpose()?;
    json.map_or_else(|| Ok(Vec::new()), |json| read(&json))
}

/// Keeps one in place of what it was.
pub async fn save_bundle(
    tx: &mut Tx,
    (component, number): (ComponentId, i64),
    answers: &[PageAnswers],
) -> Result<()> {
    let json = serde_json::to_string(answers)
        .map_err(|error| Error::broken("a bundle of answers", error))?;
    let sql = "INSERT INTO survey_bundle (component, bundle, answers) VALUES ($1, $2, $3)
               ON CONFLICT (component, bundle) DO UPDATE SET answers = $3";
    tx.execute(sql, params![component, number, json]).await?;
    Ok(())
}

/// All that was answered, in no order that says when.
pub async fn answers_of(db: &mut Reader, component: ComponentId) -> Result<Vec<PageAnswers>> {
    let sql = "SELECT answers FROM survey_bundle WHERE component = $1 ORDER BY bundle";
    let mut all = Vec::new();
    for row in db.rows(sql, params![component]).await? {
        let json: String = row.get("answers")?;
        all.extend(read(&json)?);
    }
    Ok(all)
}
