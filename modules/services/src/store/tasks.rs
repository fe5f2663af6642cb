//! Tasks: those of an application, those that somebody can work on, and what was found of checklists.

use stoa_kernel::{
    Error, Id, Reader, Result, Row, Timestamp, Tx, Value,
    actor::{Staff, StaffMember},
    params,
};

use super::unknown;
use crate::model::{Application, Duty, Found, Task, TaskKind, TaskResult, TaskState, Tick};

const COLUMNS: &str =
    "id, application, step, kind, position, state, agency, duty, team, assignee, assignee_name,
    opened_at, due_at, visit_at, result, remarks, finished_at, finished_by, version";

/// The most that is shown of a list of tasks at a time.
pub const PAGE: usize = 50;

fn of(row: &Row) -> Result<Task> {
    let word = |column: &str| row.get::<String>(column);
    let (kind, state, duty) = (word("kind")?, word("state")?, word("duty")?);
    let result: Option<String> = row.get("result")?;
    let parsed = |result: &String| {
        TaskResult::parse(result).ok_or_else(|| unknown("the result of a task", result))
    };
    Ok(Task {
        id: row.get("id")?,
        application: row.get("application")?,
        step: row.get("step")?,
        kind: TaskKind::parse(&kind).ok_or_else(|| unknown("a kind of task", &kind))?,
        position: row.get("position")?,
        state: TaskState::parse(&state).ok_or_else(|| unknown("the state of a task", &state))?,
        agency: row.get("agency")?,
        duty: Duty::parse(&duty).ok_or_else(|| unknown("a duty", &duty))?,
        team: row.get("team")?,
        assignee: row.get("assignee")?,
        assignee_name: row.get("assignee_name")?,
        opened_at: row.get("opened_at")?,
        due_at: row.get("due_at")?,
        visit_at: row.get("visit_at")?,
        result: result.as_ref().map(parsed).transpose()?,
        remarks: row.get("remarks")?,
        finished_at: row.get("finished_at")?,
        finished_by: row.get("finished_by")?,
        version: row.get("version")?,
    })
}

pub async fn find(db: &mut Reader, id: Id<Task>) -> Result<Option<Task>> {
    let sql = format!("SELECT {COLUMNS} FROM service_task WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// All tasks of an application, in the order of their steps.
pub async fn of_application(db: &mut Reader, id: Id<Application>) -> Result<Vec<Task>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_task WHERE application = $1 ORDER BY position, id LIMIT 1000"
    );
    db.rows(&sql, params![id]).await?.iter().map(of).collect()
}

/// Where in the list a page begins: behind the task that was last shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    pub due_at: Timestamp,
    pub id: Id<Task>,
}

/// A page of the open tasks and one more, what is due first on top: those that this member of staff has taken, or all
/// that they and their colleagues can do.
pub async fn open(
    db: &mut Reader,
    (staff, only_own): (&Staff, bool),
    after: Option<After>,
) -> Result<Vec<Task>> {
    let mut values: Vec<Value> = Vec::new();
    let mut conditions = vec!["state = 'open'".to_owned()];
    let asked = |values: &mut Vec<Value>, value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    if only_own {
        let who = asked(&mut values, staff.id.into());
        conditions.push(format!("assignee = {who}"));
    } else {
        let agency = asked(&mut values, staff.agency.as_str().into());
        conditions.push(format!("agency = {agency}"));
        if !staff.roles.iter().any(|role| role == "manager") {
            conditions.push("duty = 'caseworker'".to_owned());
            let mut teams = vec!["team = ''".to_owned()];
            for team in &staff.teams {
                let team = asked(&mut values, team.as_str().into());
                teams.push(format!("team = {team}"));
            }
            conditions.push(format!("({})", teams.join(" OR ")));
        }
    }
    if let Some(after) = after {
        let due = asked(&mut values, after.due_at.into());
        let id = asked(&mut values, after.id.into());
        conditions.push(format!("(due_at, id) > ({due}, {id})"));
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM service_task WHERE {} ORDER BY due_at, id LIMIT {}",
        conditions.join(" AND "),
        PAGE + 1
    );
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

pub async fn insert(tx: &mut Tx, one: &Task) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_task ({COLUMNS})
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
    );
    let values = params![
        one.id,
        one.application,
        &one.step,
        one.kind.slug(),
        one.position,
        one.state.slug(),
        &one.agency,
        one.duty.slug(),
        &one.team,
        one.assignee,
        &one.assignee_name,
        one.opened_at,
        one.due_at,
        one.visit_at,
        one.result.map(TaskResult::slug),
        one.remarks.clone(),
        one.finished_at,
        one.finished_by,
        one.version,
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Writes a task's next version, counting it up. `Conflict` when somebody else changed it.
pub async fn save(tx: &mut Tx, one: &mut Task) -> Result<()> {
    one.version += 1;
    let sql = "UPDATE service_task SET state = $2, assignee = $3, assignee_name = $4, opened_at = $5, due_at = $6,
               visit_at = $7, result = $8, remarks = $9, finished_at = $10, finished_by = $11, version = $12
               WHERE id = $1 AND version = $12 - 1";
    let values = params![
        one.id,
        one.state.slug(),
        one.assignee,
        &one.assignee_name,
        one.opened_at,
        one.due_at,
        one.visit_at,
        one.result.map(TaskResult::slug),
        one.remarks.clone(),
        one.finished_at,
        one.finished_by,
        one.version,
    ];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("services-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// Leaves the tasks of an application that nobody needs to do any more.
pub async fn drop_rest(tx: &mut Tx, id: Id<Application>) -> Result<()> {
    let sql = "UPDATE service_task SET state = 'dropped', version = version + 1
               WHERE application = $1 AND state IN ('waiting', 'open', 'paying')";
    tx.execute(sql, params![id]).await?;
    Ok(())
}

/// What is still to be done is another body's from now on, and nobody's there.
pub async fn hand_over(tx: &mut Tx, id: Id<Application>, agency: &str) -> Result<()> {
    let sql = "UPDATE service_task SET agency = $2, team = '', assignee = NULL, assignee_name = '', version = version + 1
               WHERE application = $1 AND state IN ('waiting', 'open', 'paying')";
    tx.execute(sql, params![id, agency]).await?;
    Ok(())
}

/// What was found of the items of a checklist so far.
pub async fn ticks_of(db: &mut Reader, id: Id<Task>) -> Result<Vec<Tick>> {
    let sql = "SELECT item, result, remark FROM service_task_item WHERE task = $1 ORDER BY item";
    let rows = db.rows(sql, params![id]).await?;
    let tick = |row: &Row| {
        let result: String = row.get("result")?;
        Ok(Tick {
            item: row.get("item")?,
            result: Found::parse(&result).ok_or_else(|| unknown("what was found", &result))?,
            remark: row.get("remark")?,
        })
    };
    rows.iter().map(tick).collect()
}

/// Writes down what somebody found of an item, in place of what was found before.
pub async fn put_tick(
    tx: &mut Tx,
    (task, who): (Id<Task>, Id<StaffMember>),
    tick: &Tick,
) -> Result<()> {
    let sql = "INSERT INTO service_task_item (task, item, result, remark, at, by_number) VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (task, item) DO UPDATE SET result = excluded.result, remark = excluded.remark,
               at = excluded.at, by_number = excluded.by_number";
    let now = tx.now();
    let values = params![
        task,
        &tick.item,
        tick.result.slug(),
        tick.remark.clone(),
        now,
        who,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}
