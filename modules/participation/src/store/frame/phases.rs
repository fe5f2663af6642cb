//! The phases of processes, with what they switch on.

use std::collections::BTreeMap;

use stoa_kernel::{Reader, Result, Tx, db::Row, params};

use super::processes::day;
use crate::model::{ComponentId, Phase, PhaseId, ProcessId, Verbs};

fn phase(row: &Row) -> Result<Phase> {
    let (from, to): (String, String) = (row.get("from_day")?, row.get("to_day")?);
    Ok(Phase {
        id: row.get("id")?,
        process: row.get("process")?,
        title: row.get("title")?,
        text: row.get("text")?,
        from: day(&from)?,
        to: day(&to)?,
        verbs: BTreeMap::new(),
    })
}

/// All of a process, in the order of their days.
pub async fn phases_of(db: &mut Reader, process: ProcessId) -> Result<Vec<Phase>> {
    let sql = "SELECT id, process, title, text, from_day, to_day FROM process_phase
               WHERE process = $1 ORDER BY from_day, id";
    let rows = db.rows(sql, params![process]).await?;
    let mut phases = rows.iter().map(phase).collect::<Result<Vec<Phase>>>()?;
    let sql = "SELECT one.phase AS phase, one.component AS component, one.verbs AS verbs
               FROM process_phase p JOIN phase_component one ON one.phase = p.id WHERE p.process = $1";
    for row in &db.rows(sql, params![process]).await? {
        let of: PhaseId = row.get("phase")?;
        let component: ComponentId = row.get("component")?;
        let verbs: String = row.get("verbs")?;
        if let Some(phase) = phases.iter_mut().find(|phase| phase.id == of) {
            phase.verbs.insert(component, Verbs::from_text(&verbs));
        }
    }
    Ok(phases)
}

pub async fn insert_phase(tx: &mut Tx, new: &Phase) -> Result<()> {
    let sql = "INSERT INTO process_phase (id, process, title, text, from_day, to_day) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = params![
        new.id,
        new.process,
        &new.title,
        &new.text,
        new.from.to_string(),
        new.to.to_string()
    ];
    tx.execute(sql, values).await?;
    insert_verbs(tx, new).await
}

pub async fn replace_phase(tx: &mut Tx, new: &Phase) -> Result<()> {
    let sql =
        "UPDATE process_phase SET title = $2, text = $3, from_day = $4, to_day = $5 WHERE id = $1";
    let values = params![
        new.id,
        &new.title,
        &new.text,
        new.from.to_string(),
        new.to.to_string()
    ];
    tx.execute(sql, values).await?;
    remove_verbs(tx, new.id).await?;
    insert_verbs(tx, new).await
}

pub async fn remove_phase(tx: &mut Tx, id: PhaseId) -> Result<()> {
    let sql = "DELETE FROM process_phase WHERE id = $1";
    tx.execute(sql, params![id]).await?;
    remove_verbs(tx, id).await
}

async fn remove_verbs(tx: &mut Tx, id: PhaseId) -> Result<()> {
    let sql = "DELETE FROM phase_component WHERE phase = $1";
    tx.execute(sql, params![id]).await?;
    Ok(())
}

async fn insert_verbs(tx: &mut Tx, phase: &Phase) -> Result<()> {
    let sql = "INSERT INTO phase_component (phase, component, verbs) VALUES ($1, $2, $3)";
    for (component, verbs) in &phase.verbs {
        tx.execute(sql, params![phase.id, *component, verbs.to_text()])
            .await?;
    }
    Ok(())
}
