//! Votes one by one.

use stoa_envelopes::{BoxKey, PaperKey};
use stoa_kernel::{Error, OrNotFound, Reader, Result, Tx, db::Row, params};

use crate::model::{
    ComponentId,
    election::{Election, ElectionId, OnBudget, Outcome},
};

const SELECT: &str = "SELECT e.id, e.component, p.slug AS process, c.slug, e.options, e.most, e.paper_key, e.box_key, e.outcome, e.projects, e.rule
     FROM election e JOIN process_component c ON c.id = e.component JOIN process p ON p.id = c.process";

fn election(row: &Row) -> Result<Election> {
    let broken = |error| Error::broken("a key of an election", error);
    let (modulus, point): (Vec<u8>, Vec<u8>) = (row.get("paper_key")?, row.get("box_key")?);
    let (most, outcome): (i64, String) = (row.get("most")?, row.get("outcome")?);
    Ok(Election {
        id: row.get("id")?,
        component: row.get("component")?,
        place: (row.get("process")?, row.get("slug")?),
        options: row.get("options")?,
        most: u16::try_from(most).map_err(|error| Error::broken("an election", error))?,
        paper_key: PaperKey::from_modulus(&modulus).map_err(broken)?,
        box_key: BoxKey::from_bytes(&point).map_err(broken)?,
        budget: budget(row)?,
        outcome: read_outcome(&outcome)?,
    })
}

fn budget(row: &Row) -> Result<Option<OnBudget>> {
    let (projects, rule): (Option<ComponentId>, String) = (row.get("projects")?, row.get("rule")?);
    let read = |projects| {
        let rule = serde_json::from_str(&rule);
        let rule = rule.map_err(|error| Error::broken("a rule", error))?;
        Ok(OnBudget { projects, rule })
    };
    projects.map(read).transpose()
}

fn read_outcome(json: &str) -> Result<Option<Outcome>> {
    if json.is_empty() {
        return Ok(None);
    }
    let read = serde_json::from_str(json);
    read.map(Some)
        .map_err(|error| Error::broken("an outcome", error))
}

pub async fn election_by_id(db: &mut Reader, id: ElectionId) -> Result<Option<Election>> {
    let sql = format!("{SELECT} WHERE e.id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(election).transpose()
}

/// That of a component, once it was prepared.
pub async fn election_of(db: &mut Reader, component: ComponentId) -> Result<Option<Election>> {
    let sql = format!("{SELECT} WHERE e.component = $1");
    let row = db.row(&sql, params![component]).await?;
    row.as_ref().map(election).transpose()
}

/// That on the projects of a component, if there is one.
pub async fn election_on(db: &mut Reader, projects: ComponentId) -> Result<Option<Election>> {
    let sql = format!("{SELECT} WHERE e.projects = $1");
    let row = db.row(&sql, params![projects]).await?;
    row.as_ref().map(election).transpose()
}

/// Keeps a vote; one that was prepared for the component before gives way to it.
pub async fn insert_election(tx: &mut Tx, new: &Election, sealed_key: &[u8]) -> Result<()> {
    let sql = "DELETE FROM election WHERE component = $1";
    tx.execute(sql, params![new.component]).await?;
    let sql = "INSERT INTO election (id, component, options, most, paper_key, sealed_key, box_key, outcome, projects, rule)
               VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9)";
    let rule = new
        .budget
        .as_ref()
        .map(|one| serde_json::to_string(&one.rule));
    let rule = rule.transpose();
    let rule = rule.map_err(|error| Error::broken("a rule", error))?;
    let values = params![
        new.id,
        new.component,
        &new.options,
        i64::from(new.most),
        new.paper_key.modulus(),
        sealed_key,
        new.box_key.to_bytes().to_vec(),
        new.budget.as_ref().map(|one| one.projects),
        rule.unwrap_or_default(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The primes of the key that signs papers, sealed; nothing once the envelopes were opened.
pub async fn sealed_key(db: &mut Reader, id: ElectionId) -> Result<Vec<u8>> {
    let sql = "SELECT sealed_key FROM election WHERE id = $1";
    let row = db.row(sql, params![id]).await?;
    row.or_not_found()?.get("sealed_key")
}

/// Keeps what came of it, and destroys the key that signs papers: nobody needs one any more. `false` when it was opened before.
pub async fn set_outcome(tx: &mut Tx, id: ElectionId, outcome: &Outcome) -> Result<bool> {
    let json =
        serde_json::to_string(outcome).map_err(|error| Error::broken("an outcome", error))?;
    let now = tx.now();
    let no_key: Vec<u8> = Vec::new();
    let sql = "UPDATE election SET outcome = $2, opened_at = $3, sealed_key = $4 WHERE id = $1 AND opened_at IS NULL";
    let values = params![id, json, now, no_key];
    Ok(tx.execute(sql, values).await? == 1)
}
