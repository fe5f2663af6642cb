//! Pictures that a program only pointed to have been fetched: the house keeps them as the report's own.

use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Done, Id, OrNotFound, Result, Tx, files};

use crate::{
    events::{ReportEvent, What},
    model::Report,
    store,
};

/// The job that fetches them.
pub const FETCH: &str = "reports.fetch_pictures";

/// What the job is given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Fetch {
    pub report: i64,
}

/// What was fetched, and what stays where it is.
#[derive(Debug, Clone)]
pub struct TakePictures {
    pub report: Id<Report>,
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
    let is_new = |photo: &&files::Photo| !known.iter().any(|kept| kept.full == photo.full);
    let photos: Vec<files::Photo> = input.photos.iter().filter(is_new).cloned().collect();
    store::insert_photos(tx, report.id, None, &photos).await?;
    let stays = |url: &&str| !input.fetched.iter().any(|fetched| fetched == url);
    report.media_url = report
        .media_url
        .lines()
        .filter(stays)
        .collect::<Vec<_>>()
        .join("\n");
    store::keep_media(tx, &report).await?;
    let what = What::PicturesTaken {
        photos: photos.into_iter().map(|photo| photo.full).collect(),
    };
    let event = ReportEvent::of(&report, &town.reference_prefix, what);
    Ok(Done::new(report, &event))
}
