//! Staff say something among themselves.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, digest};

use crate::casework::found::{find_for, update};
use crate::{
    events::{ReportEvent, What},
    model::{Update, UpdateKind, text},
    store,
};

/// A note that residents never see.
#[derive(Debug, Clone)]
pub struct NoteInternally {
    pub reference: String,
    pub text: String,
}

/// Adds it. Notes get in nobody's way, so none needs to have seen the latest version.
pub async fn note_internally(
    app: &App,
    tx: &mut Tx,
    input: NoteInternally,
) -> Result<Done<Id<Update>>> {
    let report = find_for(app, tx, &input.reference, "note_internally").await?;
    let text = text::required("text", &input.text, text::LONGEST, "reports-note-missing");
    let text = text.map_err(|fault| Error::Invalid(vec![fault]))?;
    let mut update = update(app, tx, &report, UpdateKind::Noted)?;
    update.text.clone_from(&text);
    store::insert_update(tx, &update).await?;
    let what = What::NoteAdded {
        update: update.id.number(),
        text: digest(&text),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(update.id, &event))
}
