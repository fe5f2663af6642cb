//! An open table is closed. One that came as a file is that file again; one that was made row by row is there no more. Versions that
//! have it keep it.

use stoa_kernel::{Done, Id, OrNotFound, Result, Tx};

use super::{found, not_own};
use crate::{
    events::{DataEvent, What},
    model::Resource,
    policy, store,
};

/// `NotFound` when it is not open.
pub async fn close_table(tx: &mut Tx, id: Id<Resource>) -> Result<Done<()>> {
    let live = store::live_of(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, live.dataset).await?;
    not_own(tx, &dataset)?;
    if dataset.is_public() {
        policy::may(tx, policy::PUBLISH, &dataset)?;
    }
    store::remove_live(tx, id).await?;
    store::replace_aliases(tx, (dataset.id, id), &[]).await?;
    store::clear_later(tx, &live, None, dataset.is_own).await?;
    let file = store::file_by_id(tx, live.file).await?;
    if file.is_some_and(|file| file.hash == file.table_hash) {
        store::drop_file(tx, id).await?;
    }
    store::touch(tx, dataset.id).await?;
    let what = What::DatasetTableClosed {
        resource: id.number(),
        digest: live.digest,
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}
