//! A table by the name that programs call it: its dataset's slug, and behind a point which of its tables, for those that are not the first.

use stoa_kernel::OrNotFound;
use stoa_web::{Problem, Visitor};

use super::found::{Shown, file_of, public};
use crate::model::{DataFile, PublishedFile};

/// A published table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableAt {
    /// `trees`, or `trees.parks` for the table `parks` of it.
    pub id: String,
    pub shown: Shown,
    pub published: PublishedFile,
    pub file: DataFile,
}

impl TableAt {
    /// # Errors
    /// `NotFound` where there is none.
    pub async fn find(visitor: &Visitor, id: &str) -> Result<Self, Problem> {
        let (slug, name) = id.split_once('.').unwrap_or((id, ""));
        let mut db = visitor.read().await?;
        let shown = public(visitor, &mut db, slug).await?;
        let published = shown.table(name).or_not_found()?.clone();
        let file = file_of(&mut db, &published).await?;
        Ok(TableAt {
            id: id.to_owned(),
            shown,
            published,
            file,
        })
    }
}
