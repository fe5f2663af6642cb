//! Proposals that were taken over, many rows at a time, and where they came from.

use std::collections::BTreeMap;

use stoa_kernel::{Id, Reader, Result, Tx, Value, params};

use crate::model::{
    ComponentId,
    voices::{Proposal, ProposalId, Stage, Step},
};

/// Rows of one statement of SQL: with thirteen values each they stay below the most that both engines take.
const ROWS: usize = 500;

/// Where a proposal came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The system's name, as staff gave it.
    pub source: String,
    /// Its id there.
    pub id: String,
    /// How many support it there.
    pub supports: i64,
}

/// What was taken over before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub proposal: ProposalId,
    pub supports: i64,
    /// A digest of what it said there.
    pub content: String,
}

/// All that came from a source, by their ids there.
pub async fn known_origins(
    db: &mut Reader,
    (component, source): (ComponentId, &str),
) -> Result<BTreeMap<String, Known>> {
    let sql = "SELECT source_id, proposal, supports, content FROM proposal_origin WHERE component = $1 AND source = $2";
    let rows = db.rows(sql, params![component, source]).await?;
    let known = rows.iter().map(|row| {
        let known = Known {
            proposal: row.get("proposal")?,
            supports: row.get("supports")?,
            content: row.get("content")?,
        };
        Ok((row.get("source_id")?, known))
    });
    known.collect()
}

/// Where some proposals came from, by their numbers; nothing of those that were written here.
pub async fn origins_of(db: &mut Reader, all: &[ProposalId]) -> Result<BTreeMap<i64, Origin>> {
    let mut found = BTreeMap::new();
    for some in all.chunks(ROWS) {
        let (sql, values) = origins_query(some);
        for row in db.rows(&sql, &values).await? {
            let origin = Origin {
                source: row.get("source")?,
                id: row.get("source_id")?,
                supports: row.get("supports")?,
            };
            found.insert(row.get("proposal")?, origin);
        }
    }
    Ok(found)
}

pub(super) fn origins_query(some: &[ProposalId]) -> (String, Vec<Value>) {
    let places: Vec<String> = (1..=some.len()).map(|place| format!("${place}")).collect();
    let sql = format!(
        "SELECT proposal, source, source_id, supports FROM proposal_origin WHERE proposal IN ({})",
        places.join(", ")
    );
    (sql, some.iter().map(|id| Value::from(*id)).collect())
}

/// The proposals that an import changed last.
pub async fn proposals_of_batch(db: &mut Reader, batch: i64) -> Result<Vec<ProposalId>> {
    let (sql, values) = batch_query(batch);
    let rows = db.rows(&sql, &values).await?;
    rows.iter().map(|row| row.get("proposal")).collect()
}

pub(super) fn batch_query(batch: i64) -> (String, Vec<Value>) {
    let sql = "SELECT proposal FROM proposal_origin WHERE batch = $1 ORDER BY proposal";
    (sql.to_owned(), params![batch].to_vec())
}

/// Adds proposals that everybody reads, or that were taken back where they came from.
pub async fn insert_proposals(tx: &mut Tx, new: &[Proposal]) -> Result<()> {
    for some in new.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO proposal (id, component, author, name_shown, lang, title, text, stage, listed, supports, made_at, updated_at, version) VALUES {}",
            places(some.len(), 13)
        );
        let mut values: Vec<Value> = Vec::with_capacity(some.len() * 13);
        for one in some {
            let (lang, written) = (one.lang.code(), &one.written);
            let (none, first): (i64, i64) = (0, 1);
            values.extend_from_slice(params![one.id, one.component, one.author]);
            values.extend_from_slice(params![&written.name_shown, lang, &written.title]);
            values.extend_from_slice(params![&written.text, one.stage.name()]);
            values.extend_from_slice(params![one.stage != Stage::Withdrawn, none, one.made_at]);
            values.extend_from_slice(params![one.updated_at, first]);
        }
        tx.execute(&sql, &values).await?;
    }
    Ok(())
}

/// Notes what became of them before they came.
pub async fn insert_steps(tx: &mut Tx, all: &[(ProposalId, Stage, String)]) -> Result<()> {
    let now = tx.now();
    for some in all.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO proposal_step (id, proposal, stage, reason, at) VALUES {}",
            places(some.len(), 5)
        );
        let mut values: Vec<Value> = Vec::with_capacity(some.len() * 5);
        for (proposal, stage, reason) in some {
            let id: Id<Step> = tx.new_id()?;
            values.extend_from_slice(params![id, *proposal, stage.name(), reason, now]);
        }
        tx.execute(&sql, &values).await?;
    }
    Ok(())
}

/// Notes where new ones came from, with the digests of what they said there.
pub async fn insert_origins(
    tx: &mut Tx,
    (component, batch): (ComponentId, i64),
    all: &[(ProposalId, Origin, String)],
) -> Result<()> {
    for some in all.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO proposal_origin (component, source, source_id, proposal, supports, content, batch) VALUES {}",
            places(some.len(), 7)
        );
        let mut values: Vec<Value> = Vec::with_capacity(some.len() * 7);
        for (proposal, origin, content) in some {
            values.extend_from_slice(params![component, &origin.source, &origin.id, *proposal]);
            values.extend_from_slice(params![origin.supports, content, batch]);
        }
        tx.execute(&sql, &values).await?;
    }
    Ok(())
}

/// Notes what one says there now.
pub async fn set_origin(tx: &mut Tx, known: &Known, batch: i64) -> Result<()> {
    let sql =
        "UPDATE proposal_origin SET supports = $2, content = $3, batch = $4 WHERE proposal = $1";
    let values = params![known.proposal, known.supports, &known.content, batch];
    tx.execute(sql, values).await?;
    Ok(())
}

/// `($1, $2), ($3, $4)` for two rows of two values.
fn places(rows: usize, values: usize) -> String {
    let row = |row: usize| {
        let cells = (1..=values).map(|cell| format!("${}", row * values + cell));
        format!("({})", cells.collect::<Vec<String>>().join(", "))
    };
    (0..rows).map(row).collect::<Vec<String>>().join(", ")
}
