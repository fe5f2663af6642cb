//! The numbers that tell every node when what it remembers of the town is old.

use crate::{Result, Tx, db::Reader, params};

/// A part of the town that is remembered as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Areas,
    /// Streets and what else the map draws.
    Map,
    /// Holidays and working hours.
    Calendar,
    Responsibility,
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Part::Areas => "areas",
            Part::Map => "map",
            Part::Calendar => "calendar",
            Part::Responsibility => "responsibility",
        }
    }

    /// The part's version; it grows with each change, whichever node made it.
    pub async fn version(self, db: &mut Reader) -> Result<i64> {
        let sql = "SELECT version AS n FROM town_version WHERE part = $1";
        db.count(sql, params![self.name()]).await
    }
}

/// Says that the part changed; one that reads it after the commit sees the new number.
pub(super) async fn grow(tx: &mut Tx, part: Part) -> Result<()> {
    let sql = "UPDATE town_version SET version = version + 1 WHERE part = $1";
    tx.execute(sql, params![part.name()]).await?;
    Ok(())
}
