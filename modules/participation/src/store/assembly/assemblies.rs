//! Assemblies one by one.

use stoa_kernel::{Reader, Result, Tx, db::Row, params};

use crate::model::{
    ComponentId,
    assembly::{Assembly, AssemblyId, Features},
};

const SELECT: &str = "SELECT a.id, a.component, p.slug AS process, c.slug, a.seats, a.features, a.version
     FROM assembly a JOIN process_component c ON c.id = a.component JOIN process p ON p.id = c.process";

fn assembly(row: &Row) -> Result<Assembly> {
    Ok(Assembly {
        id: row.get("id")?,
        component: row.get("component")?,
        place: (row.get("process")?, row.get("slug")?),
        seats: row.get("seats")?,
        features: row.get("features")?,
        version: row.get("version")?,
    })
}

pub async fn assembly_by_id(db: &mut Reader, id: AssemblyId) -> Result<Option<Assembly>> {
    let row = db
        .row(&format!("{SELECT} WHERE a.id = $1"), params![id])
        .await?;
    row.as_ref().map(assembly).transpose()
}

/// That of a component, once its seats are set.
pub async fn assembly_of(db: &mut Reader, component: ComponentId) -> Result<Option<Assembly>> {
    let row = db
        .row(
            &format!("{SELECT} WHERE a.component = $1"),
            params![component],
        )
        .await?;
    row.as_ref().map(assembly).transpose()
}

pub async fn insert_assembly(
    tx: &mut Tx,
    component: ComponentId,
    (seats, features): (u32, &Features),
) -> Result<AssemblyId> {
    let id = tx.new_id()?;
    let sql =
        "INSERT INTO assembly (id, component, seats, features, version) VALUES ($1, $2, $3, $4, 1)";
    let values = params![id, component, seats, features.to_json()?];
    tx.execute(sql, values).await?;
    Ok(id)
}

/// Replaces what was seen at its version; `false` when somebody was faster.
pub async fn rewrite_assembly(tx: &mut Tx, seen: &Assembly) -> Result<bool> {
    let sql = "UPDATE assembly SET seats = $3, features = $4, version = version + 1 WHERE id = $1 AND version = $2";
    let values = params![seen.id, seen.version, seen.seats, seen.features.to_json()?];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Sets an assembly up as another one is, if that is one.
pub async fn copy_assembly(tx: &mut Tx, (old, new): (ComponentId, ComponentId)) -> Result<()> {
    if let Some(old) = assembly_of(tx, old).await? {
        insert_assembly(tx, new, (old.seats, &old.features)).await?;
    }
    Ok(())
}
