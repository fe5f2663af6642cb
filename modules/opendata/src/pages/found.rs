//! What a public page is about: a dataset, its newest version, and the tables in it.

use stoa_kernel::{Id, OrNotFound, Reader, Result};
use stoa_web::Visitor;

use crate::{
    model::{DataFile, Dataset, PublishedFile, Version},
    policy, store,
};

/// A dataset as everybody sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub dataset: Dataset,
    pub version: Version,
}

/// What is published under a slug, which may be no more; `NotFound` where nothing ever was.
pub async fn published(visitor: &Visitor, db: &mut Reader, slug: &str) -> Result<Shown> {
    let dataset = store::dataset_by_slug(db, slug).await?.or_not_found()?;
    let version = store::newest_version(db, dataset.id)
        .await?
        .or_not_found()?;
    if dataset.is_public() {
        visitor.must(policy::SEE, &dataset.resource(visitor.actor.number()))?;
    }
    Ok(Shown { dataset, version })
}

/// As [`published`], without what was withdrawn.
pub async fn public(visitor: &Visitor, db: &mut Reader, slug: &str) -> Result<Shown> {
    let shown = published(visitor, db, slug).await?;
    Some(shown)
        .filter(|shown| shown.dataset.is_public())
        .or_not_found()
}

impl Shown {
    /// Are the files of this version given out? Of what other modules contribute only the newest: what was hidden or taken back since stands in
    /// those before. Their digests stay.
    pub fn gives_files_of(&self, number: i64) -> bool {
        !self.dataset.is_own || number == self.version.number
    }

    /// The table of a resource's name; the first one where it is empty.
    pub fn table(&self, name: &str) -> Option<&PublishedFile> {
        let mut tables = self
            .version
            .body
            .files
            .iter()
            .filter(|file| file.is_table());
        tables.find(|file| name.is_empty() || file.name == name)
    }
}

/// The file of a version, with its columns.
pub async fn file_of(db: &mut Reader, published: &PublishedFile) -> Result<DataFile> {
    let mut file = store::file_by_id(db, Id::new(published.file))
        .await?
        .or_not_found()?;
    // Of a table whose rows come and go, as many as there are now.
    if let Some(live) = store::live_of_file(db, file.id).await? {
        file.rows = live.rows;
    }
    Ok(file)
}
