//! Somebody puts the files of a dataset into another order.

use stoa_kernel::{Done, Error, Id, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::{DatasetId, Resource},
    policy, store,
};

/// Those named come first, in this order; the others keep theirs behind them. `Invalid` on `order` where one is not the dataset's
/// or is named twice.
pub async fn reorder_files(
    tx: &mut Tx,
    id: DatasetId,
    order: Vec<Id<Resource>>,
) -> Result<Done<()>> {
    let dataset = found(tx, policy::DESCRIBE, id).await?;
    let mut left: Vec<Id<Resource>> = Vec::new();
    for resource in store::resources_of(tx, id).await? {
        left.push(resource.id);
    }
    let mut all = Vec::new();
    for one in order {
        let place = left.iter().position(|known| *known == one);
        let place = place.ok_or_else(|| Error::invalid("order", "opendata-order-wrong"))?;
        all.push(left.remove(place));
    }
    all.extend(left);
    for (position, resource) in (1_i64..).zip(&all) {
        store::place_resource(tx, *resource, position).await?;
    }
    store::touch(tx, id).await?;
    let what = What::DatasetFilesReordered {
        resources: all.iter().map(|resource| resource.number()).collect(),
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}
