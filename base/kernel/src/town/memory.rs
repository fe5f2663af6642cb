//! What a node remembers of the town, so that the same question is not asked of the database for every report.

use std::sync::{Arc, PoisonError, RwLock};

use super::{area_index::AreaIndex, areas::all_areas, versions::Part};
use crate::{Result, db::Reader};

/// The town's areas in memory, made again when any node changes them. Cheap to clone; one for each database.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    areas: Arc<RwLock<Arc<AreaIndex>>>,
}

impl Memory {
    /// The areas of today. Reads one row, the version, and all areas only when that has grown.
    ///
    /// Inside a write that changed areas it answers with the areas as they were.
    pub async fn areas(&self, db: &mut Reader) -> Result<Arc<AreaIndex>> {
        let version = Part::Areas.version(db).await?;
        self.areas_of(db, version).await
    }

    /// As [`Memory::areas`], for one who has just read the versions of all parts.
    pub async fn areas_of(&self, db: &mut Reader, version: i64) -> Result<Arc<AreaIndex>> {
        let known = self.known_areas();
        if known.version() == version {
            return Ok(known);
        }
        let index = Arc::new(AreaIndex::new(version, all_areas(db).await?));
        let mut slot = self.areas.write().unwrap_or_else(PoisonError::into_inner);
        // Another task may have read a later version meanwhile.
        if slot.version() < version {
            *slot = Arc::clone(&index);
        }
        Ok(index)
    }

    /// The areas as last read, without asking the database; none before the first reading.
    pub fn known_areas(&self) -> Arc<AreaIndex> {
        Arc::clone(&self.areas.read().unwrap_or_else(PoisonError::into_inner))
    }
}
