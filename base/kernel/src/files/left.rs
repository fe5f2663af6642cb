//! Files that others leave in a folder or in a bucket, to be taken by us and told about beside them.

use futures::TryStreamExt;
use object_store::{ObjectStoreExt, path::Path as Key};

use super::{Files, Kept, unreachable};
use crate::error::Result;

/// A place in which files are left.
#[derive(Debug, Clone)]
pub struct LeftFiles(Files);

/// A file that was left, as the place lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    pub name: String,
    /// Changes whenever the file does: its size, and when it was written or by what tag the bucket knows it.
    pub mark: String,
}

impl LeftFiles {
    /// `file:FOLDER`, made if there is none, or `s3://BUCKET/PREFIX`.
    pub fn open(place: &str) -> Result<Self> {
        Files::open(place).map(LeftFiles)
    }

    /// The files right in the place, by name; none of those in folders within.
    pub async fn list(&self) -> Result<Vec<Left>> {
        let listed = self.0.store.list_with_delimiter(None).await;
        let objects = listed.map_err(unreachable)?.objects.into_iter();
        let mut all: Vec<Left> = objects
            .filter_map(|meta| {
                let tag = meta.e_tag.unwrap_or_default();
                let written = meta.last_modified.timestamp_micros();
                Some(Left {
                    name: meta.location.filename()?.to_owned(),
                    mark: format!("{}-{written}-{tag}", meta.size),
                })
            })
            .collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(all)
    }

    /// Keeps a copy of a file among ours, as it is now.
    pub async fn take(&self, name: &str, into: &Files) -> Result<Kept> {
        let key = Key::from(name);
        let found = self.0.store.get(&key).await;
        let mut pieces = found.map_err(unreachable)?.into_stream();
        let mut spool = into.spool().await?;
        while let Some(piece) = pieces.try_next().await.map_err(unreachable)? {
            spool = spool.write(&piece).await?;
        }
        into.keep_spooled(spool).await
    }

    /// Writes a text beside the files, in place of one that is there.
    pub async fn tell(&self, name: &str, text: String) -> Result<()> {
        let key = Key::from(name);
        let put = self.0.store.put(&key, text.into_bytes().into());
        put.await.map_err(unreachable)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::LeftFiles;
    use crate::files::Files;

    #[tokio::test]
    async fn what_is_left_is_listed_taken_and_told_about() {
        let (ours, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let files = Files::in_folder(ours.path()).unwrap();
        let left = LeftFiles::open(&format!("file:{}", theirs.path().display())).unwrap();
        std::fs::write(theirs.path().join("trees 1.csv"), "a\n1\n").unwrap();
        std::fs::create_dir(theirs.path().join("old")).unwrap();
        std::fs::write(theirs.path().join("old/b.csv"), "b").unwrap();
        let first = left.list().await.unwrap();
        assert_eq!(first.len(), 1);
        assert_eq!(first[0].name, "trees 1.csv");
        let kept = left.take("trees 1.csv", &files).await.unwrap();
        assert_eq!(files.read(&kept.hash).await.unwrap(), "a\n1\n".as_bytes());
        std::fs::write(theirs.path().join("trees 1.csv"), "a\n1\n2\n").unwrap();
        assert_ne!(left.list().await.unwrap()[0].mark, first[0].mark);
        left.tell("trees 1.csv.stoa.txt", "Published.".to_owned())
            .await
            .unwrap();
        let told = std::fs::read_to_string(theirs.path().join("trees 1.csv.stoa.txt"));
        assert_eq!(told.unwrap(), "Published.");
    }
}
