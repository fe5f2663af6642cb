//! Somebody takes a file out of a dataset. Versions that have it keep it.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::Resource,
    policy, store,
};

/// `NotFound` when it is out already.
pub async fn remove_file(tx: &mut Tx, id: Id<Resource>) -> Result<Done<()>> {
    let resource = store::resource_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, resource.dataset).await?;
    if !store::remove_resource(tx, id).await? {
        return Err(Error::NotFound);
    }
    store::replace_aliases(tx, (dataset.id, id), &[]).await?;
    store::touch(tx, dataset.id).await?;
    let what = What::DatasetFileRemoved {
        resource: id.number(),
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}
