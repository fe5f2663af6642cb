//! Pictures that a program or another body only pointed to have been fetched: the house keeps them as the report's own,
//! or as its update's.

use stoa_kernel::{App, Done, Id, OrNotFound, Result, Tx, files};

use crate::{
    events::{ReportEvent, What},
    model::{Photo, Report, Update},
    store,
};

/// What was fetched, and what stays where it is.
#[derive(Debug, Clone)]
pub struct TakePictures {
    pub report: Id<Report>,
    /// The update whose pictures these are; `None`: they are the report's own.
    pub update: Option<Id<Update>>,
    /// Kept by `app.files` before.
    pub photos: Vec<files::Photo>,
    /// The addresses whose pictures these are: they are needed no longer.
    pub fetched: Vec<String>,
}

/// Keeps them. Done by the house's jobs; what was fetched before is not kept twice.
pub async fn take_pictures(app: &App, tx: &mut Tx, input: TakePictures) -> Result<Done<Report>> {
    let town = &app.config.town;
    let mut report = store::find(tx, input.report).await?.or_not_found()?;
    tx.may("moderate_report", &report.resource(&town.agency, false))?;
    let known = store::photos_of(tx, &[report.id]).await?;
    let own: Vec<&Photo> = known
        .iter()
        .filter(|kept| kept.update == input.update)
        .collect();
    let is_new = |photo: &&files::Photo| !own.iter().any(|kept| kept.full == photo.full);
    let photos: Vec<files::Photo> = input.photos.iter().filter(is_new).cloned().collect();
    store::insert_photos(tx, report.id, input.update, &photos).await?;
    match input.update {
        None => {
            report.media_url = without(&report.media_url, &input.fetched);
            store::keep_media(tx, &report).await?;
        }
        Some(id) => {
            let found = store::find_update(tx, id).await?;
            let mut update = found
                .filter(|update| update.report == report.id)
                .or_not_found()?;
            update.media_url = without(&update.media_url, &input.fetched);
            store::keep_update_media(tx, &update).await?;
        }
    }
    let what = What::PicturesTaken {
        photos: photos.into_iter().map(|photo| photo.full).collect(),
    };
    let event = ReportEvent::of(&report, &town.reference_prefix, what);
    Ok(Done::new(report, &event))
}

/// The lines of addresses that are still needed.
fn without(media_url: &str, fetched: &[String]) -> String {
    let stays = |url: &&str| !fetched.iter().any(|fetched| fetched == url);
    let lines: Vec<&str> = media_url.lines().filter(stays).collect();
    lines.join("\n")
}
