//! Projects one by one, and lists of them.

use stoa_kernel::{Error, Reader, Result, Tx, Value, db::Row, params};

use crate::model::{
    ComponentId,
    budget::{PotId, Project, ProjectId, Stage, Verdict},
};

const SELECT: &str = "SELECT id, component, number, pot, proposal, title, text, cost, cost_why, verdict, reason, won, stage, spent, updated_at, version
    FROM project";

fn project(row: &Row) -> Result<Project> {
    Ok(Project {
        id: row.get("id")?,
        component: row.get("component")?,
        number: row.get("number")?,
        pot: row.get("pot")?,
        proposal: row.get("proposal")?,
        title: row.get("title")?,
        text: row.get("text")?,
        cost: row.get("cost")?,
        cost_why: row.get("cost_why")?,
        verdict: row.get("verdict")?,
        reason: row.get("reason")?,
        won: row.get("won")?,
        stage: Stage::parse(&row.get::<String>("stage")?),
        spent: row.get("spent")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

pub async fn project_by_id(db: &mut Reader, id: ProjectId) -> Result<Option<Project>> {
    let row = db
        .row(&format!("{SELECT} WHERE id = $1"), params![id])
        .await?;
    row.as_ref().map(project).transpose()
}

/// Where a project stands: the slugs of its process and of its component, and its number there.
pub async fn place_of_project(
    db: &mut Reader,
    id: ProjectId,
) -> Result<Option<(String, String, i64)>> {
    let sql = "SELECT s.slug AS process_slug, c.slug AS component_slug, p.number
        FROM project p JOIN process_component c ON c.id = p.component JOIN process s ON s.id = c.process WHERE p.id = $1";
    let row = db.row(sql, params![id]).await?;
    let place = row.map(|row| {
        Ok((
            row.get("process_slug")?,
            row.get("component_slug")?,
            row.get("number")?,
        ))
    });
    place.transpose()
}

pub async fn project_by_number(
    db: &mut Reader,
    (component, number): (ComponentId, i64),
) -> Result<Option<Project>> {
    let sql = format!("{SELECT} WHERE component = $1 AND number = $2");
    let row = db.row(&sql, params![component, number]).await?;
    row.as_ref().map(project).transpose()
}

/// The highest number that was given in a component; 0 where there is none.
pub async fn last_number(db: &mut Reader, component: ComponentId) -> Result<i64> {
    let sql = "SELECT number FROM project WHERE component = $1 ORDER BY number DESC LIMIT 1";
    let row = db.row(sql, params![component]).await?;
    row.map_or(Ok(0), |row| row.get("number"))
}

/// Some of a component's projects, by their numbers.
#[derive(Debug, Clone, Copy)]
pub struct Listing {
    pub component: ComponentId,
    /// Those of one pot alone.
    pub pot: Option<PotId>,
    /// Those after this number; 0 for the first.
    pub after: i64,
    pub limit: usize,
}

/// With whether there are more.
pub async fn list_projects(db: &mut Reader, listing: Listing) -> Result<(Vec<Project>, bool)> {
    let (sql, values) = list_query(listing);
    let rows = db.rows(&sql, &values).await?;
    let found: Result<Vec<Project>> = rows.iter().take(listing.limit).map(project).collect();
    Ok((found?, rows.len() > listing.limit))
}

pub(super) fn list_query(listing: Listing) -> (String, Vec<Value>) {
    let (column, of) = match listing.pot {
        Some(pot) => ("pot", Value::from(pot)),
        None => ("component", Value::from(listing.component)),
    };
    let limit = listing.limit + 1;
    let sql = format!("{SELECT} WHERE {column} = $1 AND number > $2 ORDER BY number LIMIT {limit}");
    (sql, vec![of, Value::from(listing.after)])
}

/// Whether a pot has any.
pub async fn has_projects(db: &mut Reader, pot: PotId) -> Result<bool> {
    let sql = "SELECT id FROM project WHERE pot = $1 LIMIT 1";
    Ok(db.row(sql, params![pot]).await?.is_some())
}

/// Whether something that can be done with a pot's money costs more than so much.
pub async fn costs_more(db: &mut Reader, pot: PotId, money: i64) -> Result<bool> {
    let sql = "SELECT id FROM project WHERE pot = $1 AND verdict = $2 AND cost > $3 LIMIT 1";
    let values = params![pot, Verdict::Eligible.name(), money];
    Ok(db.row(sql, values).await?.is_some())
}

/// `Conflict` when somebody was faster to take its number.
pub async fn insert_project(tx: &mut Tx, new: &Project) -> Result<()> {
    let sql = "INSERT INTO project (id, component, number, pot, proposal, title, text, cost, cost_why, verdict, reason, updated_at, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, '', $8, '', $9, 1)";
    let values = params![
        new.id,
        new.component,
        new.number,
        new.pot,
        new.proposal,
        &new.title,
        &new.text,
        new.verdict.name(),
        new.updated_at,
    ];
    let taken = Error::conflict("participation-frame-changed-meanwhile");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// Replaces what was seen at its version; `false` when somebody was faster.
pub async fn rewrite_project(tx: &mut Tx, project: &Project) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE project SET pot = $3, proposal = $4, title = $5, text = $6, cost = $7, cost_why = $8, verdict = $9,
                   reason = $10, updated_at = $11, version = version + 1
               WHERE id = $1 AND version = $2";
    let values = params![
        project.id,
        project.version,
        project.pot,
        project.proposal,
        &project.title,
        &project.text,
        project.cost,
        &project.cost_why,
        project.verdict.name(),
        &project.reason,
        now,
    ];
    Ok(tx.execute(sql, values).await? == 1)
}
