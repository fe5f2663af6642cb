//! Files that wait for something to refer to them: a note beside each says since when, so that those of people who gave
//! up can be removed without looking at all the others.

use std::future::ready;

use bytes::Bytes;
use futures::{Stream, TryStreamExt};
use jiff::Timestamp;
use object_store::{ObjectStoreExt, path::Path as Key};

use super::{Encoded, Files, Photo, encode, hash_of, is_hash, key, unreachable};
use crate::error::Result;

/// How a note's name ends: it is no hash, so that nobody takes it for a file.
const ENDING: &str = ".waiting";
/// Notes that are read at once.
const AT_ONCE: usize = 8;

/// The waiting files of one owner, who alone knows what refers to them. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Waiting {
    files: Files,
    owner: &'static str,
}

impl Files {
    /// The waiting files of an owner: a module's name.
    pub fn waiting(&self, owner: &'static str) -> Waiting {
        let files = self.clone();
        Waiting { files, owner }
    }
}

impl Waiting {
    /// As [`Files::keep_photo`], with a note that it waits since `now`. The notes come first: what breaks off in between
    /// leaves a note without a file, and never a file without one.
    pub async fn keep_photo(&self, bytes: Bytes, field: &str, now: Timestamp) -> Result<Photo> {
        let encoded: Encoded = encode(bytes, field).await?;
        for file in [&encoded.full, &encoded.thumbnail] {
            self.note(&hash_of(file), now).await?;
        }
        self.files.keep_encoded(encoded).await
    }

    /// As [`Files::keep`], with a note that it waits since `now`. The note comes first, as in [`Waiting::keep_photo`].
    pub async fn keep(&self, bytes: impl Into<Bytes>, now: Timestamp) -> Result<String> {
        let bytes = bytes.into();
        self.note(&hash_of(&bytes), now).await?;
        self.files.keep(bytes).await
    }

    /// The files that have waited since before an instant, in no order.
    pub fn since_before(&self, instant: Timestamp) -> impl Stream<Item = Result<String>> + Send {
        let notes = Key::from(format!("waiting/{}", self.owner));
        let hashes = self
            .files
            .store
            .list(Some(&notes))
            .map_err(unreachable)
            .try_filter_map(|meta| {
                let name = meta.location.filename().unwrap_or_default();
                let hash = name.strip_suffix(ENDING).filter(|hash| is_hash(hash));
                ready(Ok(hash.map(str::to_owned)))
            });
        let waiting = self.clone();
        hashes
            .map_ok(move |hash| {
                let waiting = waiting.clone();
                async move {
                    let since = waiting.since(&hash).await?;
                    Ok(since.is_some_and(|since| since < instant).then_some(hash))
                }
            })
            .try_buffer_unordered(AT_ONCE)
            .try_filter_map(|old| ready(Ok(old)))
    }

    /// Ends the wait of a file, unless it began again at `instant` or later: what is referred to stays and loses its
    /// note, anything else is removed with it. Whether the file was removed.
    pub async fn settle(&self, hash: &str, instant: Timestamp, is_needed: bool) -> Result<bool> {
        if self.since(hash).await?.is_none_or(|since| since >= instant) {
            return Ok(false);
        }
        if !is_needed {
            self.remove(&key(hash)).await?;
        }
        self.remove(&self.note_of(hash)).await?;
        Ok(!is_needed)
    }

    async fn note(&self, hash: &str, now: Timestamp) -> Result<()> {
        let text = now.to_string().into_bytes();
        let kept = self.files.store.put(&self.note_of(hash), text.into()).await;
        kept.map(|_kept| ()).map_err(unreachable)
    }

    /// Since when a file waits; `None` when it does not. A note that cannot be read is as old as can be.
    async fn since(&self, hash: &str) -> Result<Option<Timestamp>> {
        let found = match self.files.store.get(&self.note_of(hash)).await {
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            found => found.map_err(unreachable)?,
        };
        let bytes = found.bytes().await.map_err(unreachable)?;
        let since = std::str::from_utf8(&bytes)
            .ok()
            .and_then(|text| text.parse().ok());
        Ok(Some(since.unwrap_or(Timestamp::UNIX_EPOCH)))
    }

    async fn remove(&self, key: &Key) -> Result<()> {
        match self.files.store.delete(key).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(unreachable(error)),
        }
    }

    fn note_of(&self, hash: &str) -> Key {
        Key::from(format!("waiting/{}/{hash}{ENDING}", self.owner))
    }
}

#[cfg(test)]
mod tests {
    use futures::TryStreamExt;
    use jiff::{SignedDuration, Timestamp};

    use crate::files::Files;

    fn picture(shade: u8) -> Vec<u8> {
        let picture = image::RgbImage::from_pixel(40, 30, image::Rgb([shade, 90, 30]));
        let mut out = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut out, image::ImageFormat::Png).unwrap();
        out.into_inner()
    }

    #[tokio::test]
    async fn what_nobody_refers_to_is_removed_and_the_rest_stays() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_folder(folder.path()).unwrap();
        let waiting = files.waiting("reports");
        let start: Timestamp = "2026-03-02T10:00:00Z".parse().unwrap();
        let later = start + SignedDuration::from_hours(30);
        let keep = async |shade, at| {
            let bytes = picture(shade).into();
            waiting.keep_photo(bytes, "photos", at).await.unwrap()
        };
        let (given_up, sent, fresh) = (
            keep(10, start).await,
            keep(90, start).await,
            keep(200, later).await,
        );
        let old = async |at| {
            let mut old: Vec<String> = waiting.since_before(at).try_collect().await.unwrap();
            old.sort();
            old.dedup();
            old
        };
        assert_eq!(old(start).await, Vec::<String>::new());
        let mut expected = [&given_up, &sent].map(|photo| photo.full.clone()).to_vec();
        // So small a picture is its own thumbnail.
        expected.sort();
        assert_eq!(old(later).await, expected);
        assert!(waiting.settle(&given_up.full, later, false).await.unwrap());
        assert!(!waiting.settle(&sent.full, later, true).await.unwrap());
        assert!(!waiting.settle(&fresh.full, later, false).await.unwrap());
        assert!(files.read(&given_up.full).await.is_err());
        assert!(files.read(&sent.full).await.is_ok());
        assert!(files.read(&fresh.full).await.is_ok());
        assert_eq!(old(later).await, Vec::<String>::new());
        // Who keeps the same picture again waits anew.
        keep(90, later).await;
        let all = files.list().try_collect::<Vec<_>>().await.unwrap();
        assert_eq!(all.len(), 2, "{all:?}");
    }
}
