//! The house brings the pieces of a table together; its rows stay what they are.

use stoa_kernel::{Done, Error, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::Live,
    policy, store,
};

/// Puts `new` in the place of the table that was seen. `Conflict` when it has changed since.
pub async fn compact_table(tx: &mut Tx, seen: &Live, new: Live) -> Result<Done<()>> {
    let dataset = found(tx, policy::DESCRIBE, new.dataset).await?;
    if !store::replace_live(tx, seen.written, &new).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    store::clear_later(tx, seen, Some(&new), dataset.is_own).await?;
    let what = What::DatasetTableCompacted {
        resource: new.resource.number(),
        files: new.files.iter().map(|piece| piece.hash.clone()).collect(),
        dead: new.dead.iter().map(|piece| piece.hash.clone()).collect(),
        digest: new.digest,
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}
