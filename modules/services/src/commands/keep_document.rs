//! A partner uploads a document, which an application that it sends within a day may name.

use stoa_kernel::{App, Done, Result, Tx};

use super::{SentFile, attach_files::settle_later, partners_of};
use crate::{
    casework::documents,
    events::{ServiceEvent, What},
    model::{Document, Partner},
    store,
};

/// `Invalid` on `file` when no form would take it.
pub async fn keep_document(
    app: &App,
    tx: &mut Tx,
    (partner, sent): (&Partner, &SentFile),
) -> Result<Done<Document>> {
    tx.may("apply_by_program", &partners_of(&partner.agency))?;
    let name = documents::looked(sent)?;
    let id = tx.new_id()?;
    let document = Document {
        id,
        partner: partner.id,
        blob: documents::seal(app, id, (&name, &sent.bytes)).await?,
        kept_at: tx.now(),
    };
    let before = documents::since(tx.now());
    store::documents::insert(tx, &document, before).await?;
    settle_later(tx).await?;
    let what = What::DocumentKept {
        file: document.blob.clone(),
    };
    Ok(Done::new(
        document,
        &ServiceEvent::of_partner(partner, what),
    ))
}
