//! Somebody takes an edit of many descriptions back.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    events::{DataEvent, What},
    model::Batch,
    policy, store,
};

/// Gives every dataset its description of before. `Conflict` when one of them was changed since, or it is undone already.
pub async fn undo_edit(tx: &mut Tx, id: Id<Batch>) -> Result<Done<()>> {
    let batch = store::batch_by_id(tx, id).await?.or_not_found()?;
    for edited in &batch.edits {
        let dataset = store::dataset_by_id(tx, Id::new(edited.dataset)).await?;
        let dataset = dataset.or_not_found()?;
        policy::may(tx, policy::DESCRIBE, &dataset)?;
        if edited.agency != dataset.agency {
            tx.may(policy::CREATE, &policy::catalogue(&edited.agency))?;
        }
        let is_as_left = dataset.revision == edited.revision;
        if !is_as_left
            || !store::replace_description(tx, &dataset, &edited.agency, &edited.before).await?
        {
            return Err(Error::conflict("opendata-batch-changed-since"));
        }
    }
    if !store::undo_batch(tx, id).await? {
        return Err(Error::conflict("opendata-batch-undone-already"));
    }
    let what = What::EditUndone { batch: id.number() };
    Ok(Done::new((), &DataEvent::of_batch(id.number(), what)))
}
