//! Staff write a text that is to be reviewed, or its next version. While the process is a draft the first version is written over; what was published
//! stays to be read.

use stoa_kernel::{Done, Error, Lang, OrNotFound, Result, Tx, digest};
use stoa_wording::written;

use crate::{
    casework,
    events::{DocumentEvent, Reviewed},
    model::{
        Kind, State,
        document::{Version, anchored, checked_text, note_of},
    },
    policy, store,
};

/// The text, and what is said about this version of it.
#[derive(Debug, Clone)]
pub struct SaveDocumentVersion {
    pub process: String,
    pub component: String,
    /// The number of the row of the newest version that was on the screen; 0 for none.
    pub seen: i64,
    /// The language of the text; later versions keep that of the first.
    pub lang: Lang,
    /// Paragraphs with empty lines between; a heading begins with `#`.
    pub text: String,
    /// What changed and why; needed from the second version on.
    pub note: String,
}

/// `Invalid` on `text` and `note`; `Conflict` when somebody was faster, or the process is withdrawn.
pub async fn save_document_version(
    tx: &mut Tx,
    input: SaveDocumentVersion,
) -> Result<Done<Version>> {
    let setup = casework::setup(tx, policy::SET_UP, (&input.process, 0)).await?;
    let found = setup.component(&input.component).cloned();
    let component = found
        .filter(|found| found.kind == Kind::Document)
        .or_not_found()?;
    let state = setup.process.state;
    if state == State::Withdrawn {
        let key = "participation-frame-withdrawn-already";
        return Err(Error::conflict(key));
    }
    let newest = store::document::newest_version(tx, component.id).await?;
    if newest.as_ref().map_or(0, |one| one.id.number()) != input.seen {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    let paragraphs = checked_text(&input.text)?;
    let text = written(&paragraphs);
    let is_draft = state == State::Draft;
    let before = newest.as_ref().filter(|_| !is_draft);
    let note = note_of(&input.note, before.is_some())?;
    let (old, last) = match before {
        Some(before) => (
            store::document::passages_of(tx, before.id).await?,
            store::document::last_anchor(tx, component.id).await?,
        ),
        None => (Vec::new(), 0),
    };
    if !old.is_empty() && old.iter().map(|one| &one.paragraph).eq(&paragraphs) {
        return Err(Error::invalid("text", "participation-document-fault-same"));
    }
    if let Some(draft) = newest.as_ref().filter(|_| is_draft) {
        store::document::drop_version(tx, draft.id).await?;
    }
    let version = Version {
        id: tx.new_id()?,
        component: component.id,
        number: before.map_or(1, |before| before.number + 1),
        lang: before.map_or(input.lang, |before| before.lang),
        note,
        made_at: tx.now(),
    };
    let passages = anchored(&old, last, paragraphs);
    store::document::insert_version(tx, &version, &passages).await?;
    let text = digest(&text);
    let what = match is_draft {
        true => Reviewed::DocumentDrafted { text },
        false => Reviewed::DocumentVersionPublished {
            version: version.number,
            text,
            note: digest(&version.note),
        },
    };
    let event = DocumentEvent::of(&setup.process, &component.slug, what);
    Ok(Done::new(version, &event))
}
