//! The house keeps how the tables of a version differ from those of the version before.

use stoa_kernel::{Done, OrNotFound, Result, Tx, digest};

use crate::{
    events::{DataEvent, What},
    model::{Compared, DatasetId},
    store,
};

/// Keeps what was found of one version; what was found before gives way.
pub async fn compare_versions(
    tx: &mut Tx,
    id: DatasetId,
    version: i64,
    found: Vec<Compared>,
) -> Result<Done<()>> {
    let dataset = super::found(tx, crate::policy::DESCRIBE, id).await?;
    store::version_of(tx, id, version).await?.or_not_found()?;
    let mut text = String::new();
    for compared in &found {
        text.push_str(&store::keep_change(tx, id, version, compared).await?);
    }
    let what = What::DatasetVersionsCompared {
        version,
        differences: digest(&text),
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}
