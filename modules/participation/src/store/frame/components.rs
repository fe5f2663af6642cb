//! The components of processes.

use stoa_kernel::{Error, Reader, Result, Tx, db::Row, params};

use crate::model::{Component, ProcessId};

fn component(row: &Row) -> Result<Component> {
    let needs: String = row.get("needs")?;
    Ok(Component {
        id: row.get("id")?,
        process: row.get("process")?,
        slug: row.get("slug")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        needs: serde_json::from_str(&needs)
            .map_err(|error| Error::broken("a component's needs", error))?,
    })
}

/// All of a process, in the order in which they were added.
pub async fn components_of(db: &mut Reader, process: ProcessId) -> Result<Vec<Component>> {
    let sql = "SELECT id, process, slug, kind, title, needs FROM process_component WHERE process = $1 ORDER BY id";
    let rows = db.rows(sql, params![process]).await?;
    rows.iter().map(component).collect()
}

/// `Conflict` when the process has one of this slug.
pub async fn insert_component(tx: &mut Tx, new: &Component) -> Result<()> {
    let needs = serde_json::to_string(&new.needs)
        .map_err(|error| Error::broken("a component's needs", error))?;
    let sql = "INSERT INTO process_component (id, process, slug, kind, title, needs) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = params![
        new.id,
        new.process,
        &new.slug,
        new.kind.name(),
        &new.title,
        needs
    ];
    let taken = Error::conflict("participation-frame-slug-taken");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}
