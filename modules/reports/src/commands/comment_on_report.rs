//! A resident adds something to a report: what they see there, or a picture.

use stoa_kernel::{App, Done, Error, FieldError, Id, Message, Result, Tx, digest, files};

use crate::{
    casework::{
        found::{find_for, update},
        pass_on::pass_on,
    },
    events::{ReportEvent, What},
    model::{Update, UpdateKind, photo::MOST_PHOTOS, text},
    store,
};

/// Something to add, for everybody to read.
#[derive(Debug, Clone)]
pub struct CommentOnReport {
    pub reference: String,
    pub text: String,
    /// Kept by `app.files` before.
    pub photos: Vec<files::Photo>,
}

/// Adds it. `Invalid` on `text` and `photos`.
pub async fn comment_on_report(
    app: &App,
    tx: &mut Tx,
    input: CommentOnReport,
) -> Result<Done<Id<Update>>> {
    let report = find_for(app, tx, &input.reference, "comment_on_report").await?;
    let text = text::required(
        "text",
        &input.text,
        text::LONGEST,
        "reports-comment-missing",
    );
    let mut faults: Vec<FieldError> = text.as_ref().err().cloned().into_iter().collect();
    if input.photos.len() > MOST_PHOTOS {
        let message = Message::new("reports-too-many-photos").with("most", MOST_PHOTOS);
        faults.push(FieldError::new("photos", message));
    }
    let (Ok(text), true) = (text, faults.is_empty()) else {
        return Err(Error::Invalid(faults));
    };
    let mut update = update(app, tx, &report, UpdateKind::Commented)?;
    update.text.clone_from(&text);
    store::insert_update(tx, &update).await?;
    store::insert_photos(tx, report.id, Some(update.id), &input.photos).await?;
    store::touch(tx, report.id).await?;
    pass_on(tx, &report, &update).await?;
    let what = What::ReportCommented {
        update: update.id.number(),
        text: digest(&text),
        photos: input
            .photos
            .iter()
            .map(|photo| photo.full.clone())
            .collect(),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(update.id, &event))
}
