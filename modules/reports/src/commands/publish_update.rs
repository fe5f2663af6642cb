//! Staff tell everybody what is being done.

use stoa_kernel::{App, Done, Error, FieldError, Message, Result, Tx, digest, files};

use crate::casework::found::{find_seen, update};
use crate::{
    events::{ReportEvent, What},
    model::{Report, UpdateKind, photo::MOST_PHOTOS, text},
    store,
};

/// Public words about a report, without another status.
#[derive(Debug, Clone)]
pub struct PublishUpdate {
    pub reference: String,
    pub seen_version: i64,
    pub text: String,
    /// Kept by `app.files` before.
    pub photos: Vec<files::Photo>,
}

/// Publishes them; the first such words are the first answer. `Invalid` on `text` and `photos`.
pub async fn publish_update(app: &App, tx: &mut Tx, input: PublishUpdate) -> Result<Done<Report>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut report = find_seen(app, tx, seen, "publish_update").await?;
    let text = text::required("text", &input.text, text::LONGEST, "reports-update-missing");
    let mut faults: Vec<FieldError> = text.as_ref().err().cloned().into_iter().collect();
    if input.photos.len() > MOST_PHOTOS {
        let message = Message::new("reports-too-many-photos").with("most", MOST_PHOTOS);
        faults.push(FieldError::new("photos", message));
    }
    let (Ok(text), true) = (text, faults.is_empty()) else {
        return Err(Error::Invalid(faults));
    };
    report.clocks = report.clocks.answered(tx.now());
    store::save(tx, &mut report).await?;
    let mut update = update(app, tx, &report, UpdateKind::Published)?;
    update.text.clone_from(&text);
    store::insert_update(tx, &update).await?;
    store::insert_photos(tx, report.id, Some(update.id), &input.photos).await?;
    let what = What::UpdatePublished {
        update: update.id.number(),
        text: digest(&text),
        photos: input
            .photos
            .iter()
            .map(|photo| photo.full.clone())
            .collect(),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(report, &event))
}
