//! Staff take a picture from public view, or give it back. The file stays for those who may see it.

use stoa_kernel::{App, Done, Id, OrNotFound, Result, Tx};

use crate::casework::found::{find_for, update};
use crate::{
    events::{ReportEvent, What},
    model::{Photo, Reference, UpdateKind},
    store,
};

/// A picture to be hidden or shown.
#[derive(Debug, Clone)]
pub struct HidePhoto {
    pub photo: Id<Photo>,
    pub hidden: bool,
}

/// Writes it. `NotFound` when there is no such picture.
pub async fn hide_photo(app: &App, tx: &mut Tx, input: HidePhoto) -> Result<Done<Photo>> {
    let mut photo = store::find_photo(tx, input.photo).await?.or_not_found()?;
    let prefix = &app.config.town.reference_prefix;
    let reference = Reference::of(prefix, photo.report).to_string();
    let report = find_for(app, tx, &reference, "moderate_report").await?;
    store::hide_photo(tx, photo.id, input.hidden).await?;
    photo.hidden = input.hidden;
    let kind = if input.hidden {
        UpdateKind::Hidden
    } else {
        UpdateKind::Shown
    };
    let mut update = update(app, tx, &report, kind)?;
    "photo".clone_into(&mut update.after);
    store::insert_update(tx, &update).await?;
    let what = What::PhotoHidden {
        photo: photo.id.number(),
        hidden: input.hidden,
    };
    Ok(Done::new(photo, &ReportEvent::of(&report, prefix, what)))
}
