//! The file of a photo, under the hash of its bytes, so that it never changes. What is hidden is for staff alone.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::IntoResponse,
};
use stoa_kernel::{Error, Id, OrNotFound, Reader, Result};
use stoa_web::{PageResult, Path, Visitor};

use crate::{
    model::{Photo, Report},
    store,
};

/// A browser may keep it for a year; caches between us and the reader may not, as a photo that is hidden must be gone.
const KEPT: HeaderValue = HeaderValue::from_static("private, max-age=31536000, immutable");
const NOT_KEPT: HeaderValue = HeaderValue::from_static("no-store");

/// `/photos/HASH-full.jpg` and `/photos/HASH-thumbnail.jpg`.
pub async fn show_photo(
    visitor: Visitor,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> PageResult {
    let (hash, is_full) = parse(&name).or_not_found()?;
    let mut db = visitor.read().await?;
    let all = store::photos_by_hash(&mut db, hash).await?;
    // A small photo is its own thumbnail: both have the same hash.
    let meant = |photo: &&Photo| match is_full {
        true => photo.full == hash,
        false => photo.thumbnail == hash,
    };
    let photos: Vec<&Photo> = all.iter().filter(meant).collect();
    let reports = reports_of(&mut db, &photos).await?;
    drop(db);
    let is_public = photos.iter().any(|photo| is_public(photo, &reports));
    if !is_public
        && !reports
            .iter()
            .any(|report| sees_internals(&visitor, report))
    {
        return Err(Error::NotFound.into());
    }
    let tag = HeaderValue::try_from(format!("\"{hash}\"")).map_err(|_tag| Error::NotFound)?;
    let caching = if is_public { KEPT } else { NOT_KEPT };
    let about = [
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, caching),
    ];
    if headers.get(header::IF_NONE_MATCH) == Some(&tag) {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    let bytes = visitor.app().files.read(hash).await?;
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg"))];
    Ok((about, kind, bytes).into_response())
}

/// The hash, and whether the full size is meant.
fn parse(name: &str) -> Option<(&str, bool)> {
    let (hash, size) = name.strip_suffix(".jpg")?.split_once('-')?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|digit| digit.is_ascii_hexdigit());
    match size {
        "full" if is_hash => Some((hash, true)),
        "thumbnail" if is_hash => Some((hash, false)),
        _ => None,
    }
}

async fn reports_of(db: &mut Reader, photos: &[&Photo]) -> Result<Vec<Report>> {
    let ids: Vec<Id<Report>> = photos.iter().map(|photo| photo.report).collect();
    store::find_many(db, &ids).await
}

fn is_public(photo: &Photo, reports: &[Report]) -> bool {
    let report = reports.iter().find(|report| report.id == photo.report);
    !photo.hidden && report.is_some_and(|report| !report.hidden)
}

fn sees_internals(visitor: &Visitor, report: &Report) -> bool {
    visitor.actor.is_staff()
        && visitor.may(
            "see_internals",
            &report.resource(&visitor.app().config.town.agency, false),
        )
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn only_names_of_our_own_making_are_read() {
        let hash = "ab".repeat(32);
        assert_eq!(
            parse(&format!("{hash}-full.jpg")),
            Some((hash.as_str(), true))
        );
        assert_eq!(
            parse(&format!("{hash}-thumbnail.jpg")),
            Some((hash.as_str(), false))
        );
        for other in [
            format!("{hash}.jpg"),
            format!("{hash}-full.png"),
            "ab-full.jpg".to_owned(),
        ] {
            assert_eq!(parse(&other), None, "{other}");
        }
    }
}
