//! The numbers that tell every node when what it remembers of the town is old.

use std::collections::BTreeMap;

use crate::{
    Result, Tx,
    db::{Reader, Row},
    params,
};

/// A part of the town that is remembered as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Areas,
    /// Streets and what else the map draws.
    Map,
    /// Holidays and working hours.
    Calendar,
    /// The map of who answers, and the agencies and teams in it.
    Responsibility,
    /// What a module remembers as a whole, such as its categories; named after the module.
    Of(&'static str),
}

/// The versions of all parts at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Versions(BTreeMap<String, i64>);

impl Versions {
    /// All of them with one statement.
    pub async fn read(db: &mut Reader) -> Result<Self> {
        let rows = db
            .rows("SELECT part, version FROM town_version", &[])
            .await?;
        let read = |row: &Row| Ok((row.get("part")?, row.get("version")?));
        Ok(Versions(rows.iter().map(read).collect::<Result<_>>()?))
    }

    /// The version of one part; 0 when it was never changed.
    pub fn of(&self, part: Part) -> i64 {
        self.0.get(part.name()).copied().unwrap_or(0)
    }
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Part::Areas => "areas",
            Part::Map => "map",
            Part::Calendar => "calendar",
            Part::Responsibility => "responsibility",
            Part::Of(module) => module,
        }
    }

    /// The part's version; it grows with each change, whichever node made it.
    pub async fn version(self, db: &mut Reader) -> Result<i64> {
        let sql = "SELECT version AS n FROM town_version WHERE part = $1";
        db.count(sql, params![self.name()]).await
    }
}

/// Says that the part changed; one that reads it after the commit sees the new number.
pub async fn grow(tx: &mut Tx, part: Part) -> Result<()> {
    let sql = "INSERT INTO town_version (part, version) VALUES ($1, 1)
               ON CONFLICT (part) DO UPDATE SET version = town_version.version + 1";
    tx.execute(sql, params![part.name()]).await?;
    Ok(())
}
