//! How maps are run, and how far they are.

use stoa_kernel::{Reader, Result, Tx, params};

use crate::model::{
    ComponentId,
    map::{Moderation, OpinionMap},
};

/// The map of a component; one that nobody has touched where there is none.
pub async fn map_of(db: &mut Reader, component: ComponentId) -> Result<OpinionMap> {
    let sql = "SELECT moderation, votes, changes, version FROM opinion_map WHERE component = $1";
    let Some(row) = db.row(sql, params![component]).await? else {
        return Ok(OpinionMap::new(component));
    };
    Ok(OpinionMap {
        component,
        moderation: row.get("moderation")?,
        votes: row.get("votes")?,
        changes: row.get("changes")?,
        version: row.get("version")?,
    })
}

/// Sets how it is run; `false` when somebody was faster.
pub async fn save_map(tx: &mut Tx, seen: &OpinionMap, moderation: Moderation) -> Result<bool> {
    let sql = "INSERT INTO opinion_map (component, moderation, votes, changes, version) VALUES ($1, $2, 0, 0, 1)
               ON CONFLICT (component) DO UPDATE SET moderation = $2, version = opinion_map.version + 1
               WHERE opinion_map.version = $3";
    let values = params![seen.component, moderation.name(), seen.version];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Notes that a statement came or was decided.
pub async fn note_change(tx: &mut Tx, component: ComponentId) -> Result<()> {
    let sql = "INSERT INTO opinion_map (component, moderation, votes, changes, version) VALUES ($1, $2, 0, 1, 0)
               ON CONFLICT (component) DO UPDATE SET changes = opinion_map.changes + 1";
    tx.execute(sql, params![component, Moderation::default().name()])
        .await?;
    Ok(())
}
