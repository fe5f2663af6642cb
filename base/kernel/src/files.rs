//! Files: content-addressed, in a folder or an S3 bucket; pictures re-encoded so that nothing of the camera stays.

use std::{io::Cursor, path::Path, sync::Arc};

use bytes::Bytes;
use image::{DynamicImage, ImageFormat, ImageReader, Limits, imageops::FilterType};
use object_store::{ObjectStore, ObjectStoreExt, local::LocalFileSystem, path::Path as Key};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// The largest file of a photo, in bytes.
pub const PHOTO_BYTES: usize = 20 * 1024 * 1024;
/// The most pixels a photo may have: a small file can unpack to a huge picture.
const PHOTO_PIXELS: u64 = 80_000_000;
/// The longest side of a kept photo and of its thumbnail, in pixels.
const PHOTO_SIDE: u32 = 2048;
const THUMBNAIL_SIDE: u32 = 320;

/// The store of files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
}

/// A photo as it is kept: two JPEG files, by the hex SHA-256 of their bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub full: String,
    pub thumbnail: String,
    pub width: u32,
    pub height: u32,
}

impl Files {
    /// `file:FOLDER`, made if there is none, or `s3://BUCKET/PREFIX` with the usual AWS_* variables.
    pub fn open(url: &str) -> Result<Self> {
        if let Some(folder) = url.strip_prefix("file:") {
            let folder = Path::new(folder.trim_start_matches("//"));
            std::fs::create_dir_all(folder)
                .map_err(|e| Error::broken(&format!("making {}", folder.display()), e))?;
            let store = LocalFileSystem::new_with_prefix(folder)
                .map_err(|e| Error::broken("the folder of files", e))?;
            return Ok(Files {
                store: Arc::new(store.with_automatic_cleanup(true).with_fsync(true)),
            });
        }
        Err(Error::Broken(format!(
            "STOA_BLOBS_URL {url:?} must begin with file:"
        )))
    }

    /// Keeps bytes under their hash. The same bytes are kept once.
    pub async fn keep(&self, bytes: impl Into<Bytes>) -> Result<String> {
        let bytes = bytes.into();
        let hash = hex::encode(Sha256::digest(&bytes));
        let kept = self.store.put(&key(&hash), bytes.into()).await;
        kept.map_err(|error| Error::broken("keeping a file", error))?;
        Ok(hash)
    }

    /// The bytes of a hash. `NotFound` when there are none.
    pub async fn read(&self, hash: &str) -> Result<Bytes> {
        if hash.len() != 64 || !hash.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(Error::NotFound);
        }
        let found = match self.store.get(&key(hash)).await {
            Err(object_store::Error::NotFound { .. }) => return Err(Error::NotFound),
            found => found.map_err(|error| Error::broken("reading a file", error))?,
        };
        found
            .bytes()
            .await
            .map_err(|error| Error::broken("reading a file", error))
    }

    /// Checks a photo by its content, turns it upright, takes all metadata off, and keeps it with a thumbnail.
    /// `Invalid` on `field` when it is no JPEG, PNG, WebP or GIF, too large, or damaged.
    pub async fn keep_photo(&self, bytes: Bytes, field: &str) -> Result<Photo> {
        let field = field.to_owned();
        let work = tokio::task::spawn_blocking(move || re_encode(&bytes, &field));
        let (full, thumbnail, width, height) = work
            .await
            .map_err(|error| Error::broken("re-encoding a photo", error))??;
        let (full, thumbnail) = (self.keep(full).await?, self.keep(thumbnail).await?);
        Ok(Photo {
            full,
            thumbnail,
            width,
            height,
        })
    }
}

/// Two levels of folders, so that none of them grows large.
fn key(hash: &str) -> Key {
    Key::from(format!("{}/{}/{hash}", &hash[..2], &hash[2..4]))
}

type Encoded = (Vec<u8>, Vec<u8>, u32, u32);

fn re_encode(bytes: &[u8], field: &str) -> Result<Encoded> {
    if bytes.len() > PHOTO_BYTES {
        return Err(Error::invalid(field, "kernel-photo-too-large"));
    }
    let picture = decode(bytes, field)?;
    let full = fit(&picture, PHOTO_SIDE);
    let thumbnail = fit(&picture, THUMBNAIL_SIDE);
    Ok((
        to_jpeg(&full)?,
        to_jpeg(&thumbnail)?,
        full.width(),
        full.height(),
    ))
}

fn decode(bytes: &[u8], field: &str) -> Result<DynamicImage> {
    use image::ImageDecoder;
    let damaged = |_error| Error::invalid(field, "kernel-photo-damaged");
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| Error::broken("reading a photo", error))?;
    let known = [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ];
    if !reader
        .format()
        .is_some_and(|format| known.contains(&format))
    {
        return Err(Error::invalid(field, "kernel-photo-not-a-picture"));
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(512 * 1024 * 1024);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PHOTO_PIXELS {
        return Err(Error::invalid(field, "kernel-photo-too-many-pixels"));
    }
    let orientation = decoder.orientation().map_err(damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn fit(picture: &DynamicImage, side: u32) -> DynamicImage {
    if picture.width() <= side && picture.height() <= side {
        return picture.clone();
    }
    picture.resize(side, side, FilterType::Triangle)
}

fn to_jpeg(picture: &DynamicImage) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, 82);
    let outcome = picture.to_rgb8().write_with_encoder(encoder);
    outcome.map_err(|error| Error::broken("encoding a photo", error))?;
    Ok(out)
}
