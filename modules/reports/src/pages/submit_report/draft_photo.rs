//! A photo of a report that is not sent yet, for nobody but its writer: the address bears our signature.

use axum::{
    http::{HeaderValue, header},
    response::IntoResponse,
};
use stoa_kernel::OrNotFound;
use stoa_web::{PageResult, Path, Visitor};

const PURPOSE: &str = "draft photo";

/// Where the writer of a draft sees one of its photos.
pub fn draft_photo_path(visitor: &Visitor, thumbnail: &str) -> String {
    format!(
        "/report/photos/{}",
        visitor.site.signer().sign(PURPOSE, thumbnail)
    )
}

pub async fn show_draft_photo(visitor: Visitor, Path(signed): Path<String>) -> PageResult {
    let hash = visitor
        .site
        .signer()
        .open(PURPOSE, &signed)
        .or_not_found()?;
    let bytes = visitor.app().files.read(&hash).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg")),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, max-age=3600"),
        ),
    ];
    Ok((headers, bytes).into_response())
}
