//! What proves a report that came with others in bulk: its row in the batch's event.

use stoa_kernel::App;
use stoa_web::RowProofFuture;

use crate::{
    events::batch_reference,
    import::row_text,
    model::Reference,
    store::{self, BatchedRow},
};

/// The proof of a report's row. What the row says is withheld once something in the report was hidden or redacted: its
/// digest would tell whether a guess is right.
pub fn row_proof(app: App, reference: String) -> RowProofFuture {
    Box::pin(async move {
        let prefix = &app.config.town.reference_prefix;
        let Some(reference) = Reference::parse(prefix, &reference) else {
            return Ok(None);
        };
        let (id, mut db) = (reference.id(), app.db.read().await?);
        let Some(row) = store::batched_row(&mut db, id).await? else {
            return Ok(None);
        };
        let BatchedRow {
            source_id, content, ..
        } = &row;
        let is_open = !row.hidden && store::originals_of(&mut db, id).await?.is_empty();
        let text = is_open.then(|| row_text(id, content, source_id));
        let batch = batch_reference(&row.source, row.batch);
        row.tree.prove(batch, row.place, text.as_deref()).map(Some)
    })
}
