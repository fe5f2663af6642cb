//! What is to be reached after a decision, and how it moves.

use jiff::civil::Date;
use stoa_kernel::{Error, Reader, Result, Tx, Value, db::Row, params};

use crate::model::tell::{DecisionId, Milestone, MilestoneId, Progress};

const COLUMNS: &str = "id, decision, title, due_on, percent, spent, reached_at, version";

fn milestone(row: &Row) -> Result<Milestone> {
    let due: String = row.get("due_on")?;
    let due_on: Option<Date> = match due.as_str() {
        "" => None,
        day => Some(
            day.parse()
                .map_err(|error| Error::broken("a milestone's day", error))?,
        ),
    };
    Ok(Milestone {
        id: row.get("id")?,
        decision: row.get("decision")?,
        title: row.get("title")?,
        due_on,
        percent: row.get("percent")?,
        spent: row.get("spent")?,
        reached_at: row.get("reached_at")?,
        version: row.get("version")?,
    })
}

pub async fn milestone_by_id(db: &mut Reader, id: MilestoneId) -> Result<Option<Milestone>> {
    let sql = format!("SELECT {COLUMNS} FROM milestone WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(milestone).transpose()
}

/// All of a decision, in the order of their days.
pub async fn milestones_of(db: &mut Reader, decision: DecisionId) -> Result<Vec<Milestone>> {
    let (sql, values) = milestones_query(decision);
    db.rows(&sql, &values)
        .await?
        .iter()
        .map(milestone)
        .collect()
}

pub(super) fn milestones_query(decision: DecisionId) -> (String, Vec<Value>) {
    let sql = format!("SELECT {COLUMNS} FROM milestone WHERE decision = $1 ORDER BY due_on, id");
    (sql, params![decision].to_vec())
}

pub async fn insert_milestone(tx: &mut Tx, new: &Milestone) -> Result<()> {
    let sql = "INSERT INTO milestone (id, decision, title, due_on, percent, spent, version) VALUES ($1, $2, $3, $4, 0, 0, 1)";
    let due_on = new.due_on.map_or_else(String::new, |day| day.to_string());
    let values = params![new.id, new.decision, &new.title, due_on];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Notes how far it is; `false` when somebody was faster.
pub async fn move_milestone(tx: &mut Tx, seen: &Milestone, step: &Progress) -> Result<bool> {
    let reached_at = (step.percent == 100).then_some(step.at);
    let sql =
        "UPDATE milestone SET percent = $3, spent = $4, reached_at = $5, version = version + 1
               WHERE id = $1 AND version = $2";
    let values = params![seen.id, seen.version, step.percent, step.spent, reached_at];
    if tx.execute(sql, values).await? != 1 {
        return Ok(false);
    }
    let id: stoa_kernel::Id<Progress> = tx.new_id()?;
    let sql = "INSERT INTO milestone_step (id, milestone, percent, spent, text, at) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = params![id, seen.id, step.percent, step.spent, &step.text, step.at];
    tx.execute(sql, values).await?;
    Ok(true)
}

/// How the milestones of a decision moved, the last step first.
pub async fn progress_of(db: &mut Reader, decision: DecisionId) -> Result<Vec<Progress>> {
    let sql = "SELECT p.milestone, p.percent, p.spent, p.text, p.at
               FROM milestone m JOIN milestone_step p ON p.milestone = m.id WHERE m.decision = $1 ORDER BY p.id DESC";
    let one = |row: &Row| {
        Ok(Progress {
            milestone: row.get("milestone")?,
            percent: row.get("percent")?,
            spent: row.get("spent")?,
            text: row.get("text")?,
            at: row.get("at")?,
        })
    };
    db.rows(sql, params![decision])
        .await?
        .iter()
        .map(one)
        .collect()
}
