//! Other names of tables, beside those that they are published under.

use std::collections::HashMap;

use stoa_kernel::{Error, Id, Reader, Result, Tx, params, town::grow};

use super::PART;
use crate::model::{DatasetId, Resource};

/// The other names of a resource's table, in their order.
pub async fn aliases_of(db: &mut Reader, resource: Id<Resource>) -> Result<Vec<String>> {
    let sql = "SELECT name FROM dataset_alias WHERE resource = $1 ORDER BY name LIMIT 1000";
    let rows = db.rows(sql, params![resource]).await?;
    rows.iter().map(|row| row.get("name")).collect()
}

/// The other names of the tables of these datasets, by the resources that have them.
pub async fn aliases_among(db: &mut Reader, datasets: &[i64]) -> Result<HashMap<i64, Vec<String>>> {
    let mut found: HashMap<i64, Vec<String>> = HashMap::new();
    if datasets.is_empty() {
        return Ok(found);
    }
    let list: Vec<String> = datasets.iter().map(i64::to_string).collect();
    let sql = format!(
        "SELECT resource, name FROM dataset_alias WHERE dataset IN ({}) ORDER BY name",
        list.join(", ")
    );
    for row in db.rows(&sql, &[]).await? {
        found
            .entry(row.get("resource")?)
            .or_default()
            .push(row.get("name")?);
    }
    Ok(found)
}

/// The resource whose table has this as another name.
pub async fn resource_of_alias(db: &mut Reader, name: &str) -> Result<Option<Id<Resource>>> {
    let sql = "SELECT resource FROM dataset_alias WHERE name = $1";
    let row = db.row(sql, params![name]).await?;
    row.map(|row| row.get("resource")).transpose()
}

/// Gives a resource's table these other names, and no others. `Conflict` where another table has one of them.
pub async fn replace_aliases(
    tx: &mut Tx,
    (dataset, resource): (DatasetId, Id<Resource>),
    names: &[String],
) -> Result<()> {
    let sql = "DELETE FROM dataset_alias WHERE resource = $1";
    tx.execute(sql, params![resource]).await?;
    for name in names {
        let sql = "INSERT INTO dataset_alias (name, dataset, resource) VALUES ($1, $2, $3)";
        let taken = Error::conflict("opendata-table-taken");
        tx.execute_or(sql, params![name, dataset, resource], taken)
            .await?;
    }
    grow(tx, PART).await
}
