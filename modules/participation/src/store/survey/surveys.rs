//! Surveys one by one.

use stoa_kernel::{Error, Reader, Result, Tx, params};

use crate::model::{
    ComponentId,
    survey::{Filled, Survey},
};

fn read<T: serde::de::DeserializeOwned>(json: &str) -> Result<T> {
    serde_json::from_str(json).map_err(|error| Error::broken("a survey", error))
}

fn written<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::broken("a survey", error))
}

/// That of a component, once something was asked in it.
pub async fn survey_of(db: &mut Reader, component: ComponentId) -> Result<Option<Survey>> {
    let sql =
        "SELECT definition, settings, answers, filled, version FROM survey WHERE component = $1";
    let Some(row) = db.row(sql, params![component]).await? else {
        return Ok(None);
    };
    let text = |column: &str| row.get::<String>(column);
    Ok(Some(Survey {
        component,
        definition: read(&text("definition")?)?,
        settings: read(&text("settings")?)?,
        answers: row.get("answers")?,
        filled: read(&text("filled")?)?,
        version: row.get("version")?,
    }))
}

/// Keeps what it asks and how it is run; `false` when somebody was faster, or somebody has answered.
pub async fn save_survey(tx: &mut Tx, survey: &Survey) -> Result<bool> {
    let sql = "INSERT INTO survey (component, definition, settings, answers, filled, version) VALUES ($1, $2, $3, 0, '{}', 1)
               ON CONFLICT (component) DO UPDATE SET definition = $2, settings = $3, version = survey.version + 1
               WHERE survey.version = $4 AND survey.answers = 0";
    let values = params![
        survey.component,
        written(&survey.definition)?,
        written(&survey.settings)?,
        survey.version,
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Counts one more answer to what stands there in this version, and holds the survey until the write ends; `false` when it is another one.
pub async fn count_answer(tx: &mut Tx, (component, version): (ComponentId, i64)) -> Result<bool> {
    let sql = "UPDATE survey SET answers = answers + 1 WHERE component = $1 AND version = $2";
    Ok(tx.execute(sql, params![component, version]).await? == 1)
}

/// Keeps how many chose what.
pub async fn keep_filled(tx: &mut Tx, component: ComponentId, filled: &Filled) -> Result<()> {
    let sql = "UPDATE survey SET filled = $2 WHERE component = $1";
    tx.execute(sql, params![component, written(filled)?])
        .await?;
    Ok(())
}
