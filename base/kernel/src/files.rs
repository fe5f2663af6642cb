//! Files: content-addressed, in a folder or an S3 bucket; pictures re-encoded so that nothing of the camera stays.

mod large;
mod left;
mod near;
mod waiting;

use std::{io::Cursor, path::Path, sync::Arc, time::Duration};

use bytes::Bytes;
use futures::{Stream, TryStreamExt};
use image::{DynamicImage, ImageFormat, ImageReader, Limits, imageops::FilterType};
use object_store::{
    ClientConfigKey, ObjectStore, ObjectStoreExt, RetryConfig,
    aws::{AmazonS3Builder, AmazonS3ConfigKey},
    local::LocalFileSystem,
    path::Path as Key,
    prefix::PrefixStore,
};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

pub use large::{Kept, Spool};
pub use left::{Left, LeftFiles};
pub use waiting::Waiting;

/// The largest file of a photo, in bytes.
pub const PHOTO_BYTES: usize = 20 * 1024 * 1024;
/// The most pixels a photo may have: a small file can unpack to a huge picture.
const PHOTO_PIXELS: u64 = 80_000_000;
/// The longest side of a kept photo and of its thumbnail, in pixels.
const PHOTO_SIDE: u32 = 2048;
const THUMBNAIL_SIDE: u32 = 320;

/// How long one request to a bucket may take, and how often it is tried again within [`PATIENCE`].
const ONE_REQUEST: &str = "20 seconds";
const PATIENCE: Duration = Duration::from_secs(30);
const TRIES_AGAIN: usize = 3;

/// The store of files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    /// Where the store is a folder of this machine.
    folder: Option<Arc<Path>>,
}

/// Where the way to the bucket is not encrypted, somebody must have allowed it; within this machine it need not be.
fn allow_http(builder: AmazonS3Builder) -> Result<AmazonS3Builder> {
    let allowed = AmazonS3ConfigKey::Client(ClientConfigKey::AllowHttp);
    let endpoint = builder.get_config_value(&AmazonS3ConfigKey::Endpoint);
    let Some(endpoint) = endpoint.filter(|endpoint| endpoint.starts_with("http://")) else {
        return Ok(builder);
    };
    let said = builder.get_config_value(&allowed).unwrap_or_default();
    if ["1", "true", "on", "yes", "y"].contains(&said.to_ascii_lowercase().as_str()) {
        return Ok(builder);
    }
    let is_here = ["http://localhost", "http://127.0.0.1", "http://[::1]"]
        .iter()
        .filter_map(|here| endpoint.strip_prefix(here))
        .any(|rest| rest.is_empty() || rest.starts_with([':', '/']));
    if is_here {
        return Ok(builder.with_allow_http(true));
    }
    Err(Error::Broken(format!(
        "AWS_ENDPOINT {endpoint} is not encrypted: give an address that begins with https://, or set AWS_ALLOW_HTTP=true \
         where nobody can listen on the way to it"
    )))
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
            return Self::in_folder(Path::new(folder.strip_prefix("//").unwrap_or(folder)));
        }
        if let Some(place) = url.strip_prefix("s3://") {
            return Self::in_bucket(place, AmazonS3Builder::from_env());
        }
        Err(Error::Broken(format!(
            "STOA_BLOBS_URL {url:?} must begin with file: or s3://"
        )))
    }

    /// In this folder, which is made if there is none.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder)
            .map_err(|e| Error::broken(&format!("making {}", folder.display()), e))?;
        let store = LocalFileSystem::new_with_prefix(folder)
            .map_err(|e| Error::broken("the folder of files", e))?;
        let store = store.with_automatic_cleanup(true).with_fsync(true);
        Ok(Files {
            store: Arc::new(store),
            folder: Some(Arc::from(folder)),
        })
    }

    /// `place` is `BUCKET` or `BUCKET/PREFIX`; who we are and where the bucket is, the builder knows.
    fn in_bucket(place: &str, builder: AmazonS3Builder) -> Result<Self> {
        // Whoever else set one first set the same: ring is the only provider in the house.
        let _set_before = rustls::crypto::ring::default_provider().install_default();
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        let builder = allow_http(builder)?;
        let retry = RetryConfig {
            max_retries: TRIES_AGAIN,
            retry_timeout: PATIENCE,
            ..RetryConfig::default()
        };
        let store = builder
            .with_bucket_name(bucket)
            .with_retry(retry)
            .with_config(
                AmazonS3ConfigKey::Client(ClientConfigKey::Timeout),
                ONE_REQUEST,
            )
            .build()
            .map_err(|error| Error::broken("STOA_BLOBS_URL", error))?;
        let store: Arc<dyn ObjectStore> = match prefix.trim_matches('/') {
            "" => Arc::new(store),
            prefix => Arc::new(PrefixStore::new(store, prefix)),
        };
        Ok(Files {
            store,
            folder: None,
        })
    }

    /// Keeps bytes under their hash. The same bytes are kept once. `Busy` when the store cannot take them now.
    pub async fn keep(&self, bytes: impl Into<Bytes>) -> Result<String> {
        let bytes = bytes.into();
        let hash = hash_of(&bytes);
        let kept = self.store.put(&key(&hash), bytes.into()).await;
        kept.map_err(unreachable)?;
        Ok(hash)
    }

    /// The bytes of a hash. `NotFound` when there are none.
    pub async fn read(&self, hash: &str) -> Result<Bytes> {
        if !is_hash(hash) {
            return Err(Error::NotFound);
        }
        let found = self.store.get(&key(hash)).await.map_err(unreachable)?;
        found.bytes().await.map_err(unreachable)
    }

    /// Removes a file that nothing refers to any more, here and from near; one that is not there is removed already.
    pub async fn remove(&self, hash: &str) -> Result<()> {
        if !is_hash(hash) {
            return Err(Error::NotFound);
        }
        match self.store.delete(&key(hash)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(unreachable(error)),
        }
        self.remove_near(hash).await
    }

    /// The hashes of all files and their sizes in bytes, in no order, as the store lists them.
    pub fn list(&self) -> impl Stream<Item = Result<(String, u64)>> + Send + use<> {
        self.store
            .list(None)
            .try_filter_map(|meta| {
                let name = meta.location.filename().unwrap_or_default().to_owned();
                // A probe, or what a broken upload left behind, is none of ours.
                std::future::ready(Ok(is_hash(&name).then_some((name, meta.size))))
            })
            .map_err(unreachable)
    }

    /// Writes a file, reads it back and takes it away: whether the store serves at all, in words if not.
    pub async fn try_out(&self) -> Result<(), String> {
        let probe = Key::from("probe");
        let said = |error: object_store::Error| error.to_string();
        let bytes = Bytes::from_static(b"Stoa was here.");
        self.store
            .put(&probe, bytes.clone().into())
            .await
            .map_err(said)?;
        let read = self
            .store
            .get(&probe)
            .await
            .map_err(said)?
            .bytes()
            .await
            .map_err(said)?;
        self.store.delete(&probe).await.map_err(said)?;
        if read == bytes {
            Ok(())
        } else {
            Err("what was read is not what was written".to_owned())
        }
    }

    /// Checks a photo by its content, turns it upright, takes all metadata off, and keeps it with a thumbnail.
    /// `Invalid` on `field` when it is no JPEG, PNG, WebP or GIF, too large, or damaged.
    pub async fn keep_photo(&self, bytes: Bytes, field: &str) -> Result<Photo> {
        self.keep_encoded(encode(bytes, field).await?).await
    }

    async fn keep_encoded(&self, photo: Encoded) -> Result<Photo> {
        let Encoded { width, height, .. } = photo;
        let full = self.keep(photo.full).await?;
        let thumbnail = self.keep(photo.thumbnail).await?;
        Ok(Photo {
            full,
            thumbnail,
            width,
            height,
        })
    }
}

fn hash_of(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

fn is_hash(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

/// A full disk and a bucket that does not answer pass, or are mended by the operator: nothing was kept, and trying
/// again is right.
fn unreachable(error: object_store::Error) -> Error {
    if matches!(error, object_store::Error::NotFound { .. }) {
        return Error::NotFound;
    }
    tracing::error!(%error, "the store of files does not serve");
    Error::Busy {
        retry_after_seconds: 30,
    }
}

/// Two levels of folders, so that none of them grows large.
fn key(hash: &str) -> Key {
    Key::from(format!("{}/{}/{hash}", &hash[..2], &hash[2..4]))
}

/// The two files of a photo as JPEG, and how many pixels the first is wide and high.
#[derive(Debug)]
pub struct Encoded {
    pub full: Vec<u8>,
    pub thumbnail: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Re-encodes apart from whoever answers requests: it takes a while.
async fn encode(bytes: Bytes, field: &str) -> Result<Encoded> {
    let field = field.to_owned();
    let work = tokio::task::spawn_blocking(move || re_encode(&bytes, &field));
    work.await
        .map_err(|error| Error::broken("re-encoding a photo", error))?
}

/// What [`Files::keep_photo`] keeps of a picture: turned upright, within 2048 pixels a side, without metadata. `Invalid`
/// on `field` as there.
pub fn re_encode(bytes: &[u8], field: &str) -> Result<Encoded> {
    if bytes.len() > PHOTO_BYTES {
        return Err(Error::invalid(field, "kernel-photo-too-large"));
    }
    let picture = decode(bytes, field)?;
    let full = fit(&picture, PHOTO_SIDE);
    let thumbnail = fit(&picture, THUMBNAIL_SIDE);
    Ok(Encoded {
        full: to_jpeg(&full)?,
        thumbnail: to_jpeg(&thumbnail)?,
        width: full.width(),
        height: full.height(),
    })
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
    if reader.format() == Some(ImageFormat::Jpeg) && !jpeg_is_whole(bytes) {
        return Err(Error::invalid(field, "kernel-photo-damaged"));
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

/// Whether a JPEG file comes to its end. The decoder fills with grey what is missing of one that broke off on its way.
/// Markers as in ITU-T T.81, section B.1.1: within the pixels, 0xFF is followed by 0 or by the number of a restart.
fn jpeg_is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|byte| *byte == 0xff))
    {
        at += found + 1;
        match bytes.get(at) {
            Some(0xd9) => return true,
            Some(0x00 | 0x01 | 0xd0..=0xd8 | 0xff) => {}
            Some(_) => {
                let length = bytes
                    .get(at + 1..at + 3)
                    .map_or(0, |two| usize::from(two[0]) << 8 | usize::from(two[1]));
                at += 1 + length;
            }
            None => return false,
        }
    }
    false
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

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
