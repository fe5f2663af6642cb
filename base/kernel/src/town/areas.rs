//! Areas: wards and other divisions of the town. An area keeps its id when its boundary moves; what it was before is kept.

use serde::{Deserialize, Serialize};

use super::{
    shape::Shape,
    versions::{Part, grow},
};
use crate::{
    Id, Localised, Result, Timestamp, Tx,
    db::{Reader, Row},
    params,
    places::Point,
};

/// One division of the town.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    pub id: Id<Area>,
    pub kind: AreaKind,
    /// The code that the statistics office, or the town itself, gives it; unique within its kind.
    pub code: String,
    pub name: Localised,
    /// A GeoJSON Polygon or MultiPolygon in WGS 84.
    pub geometry: String,
    pub population: Option<i64>,
    /// 1 is the first; grows with each change.
    pub version: i64,
    /// Since when it is as it is.
    pub valid_from: Timestamp,
    /// When it was abolished.
    pub valid_to: Option<Timestamp>,
}

/// What sort of division: `ward`, `district`, `police-district`; a slug.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AreaKind(String);

impl AreaKind {
    /// `None` when the text is no slug.
    pub fn new(slug: &str) -> Option<Self> {
        super::is_slug(slug).then(|| AreaKind(slug.to_owned()))
    }

    /// The kind that every town has.
    pub fn ward() -> Self {
        AreaKind("ward".to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What an area was before a change.
#[derive(Debug, Clone, PartialEq)]
pub struct FormerArea {
    pub version: i64,
    pub name: Localised,
    pub geometry: String,
    pub population: Option<i64>,
    pub valid_from: Timestamp,
    pub valid_to: Timestamp,
}

/// An area as it is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct NewArea {
    pub kind: AreaKind,
    pub code: String,
    pub name: Localised,
    /// Checked by [`Shape::check_area`].
    pub shape: Shape,
    pub population: Option<i64>,
}

/// What saving did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaChange {
    Added,
    Changed,
    Unchanged,
}

const COLUMNS: &str = "id, kind, code, name, geometry, population, version, valid_from, valid_to";

fn area(row: &Row) -> Result<Area> {
    Ok(Area {
        id: row.get("id")?,
        kind: AreaKind(row.get("kind")?),
        code: row.get("code")?,
        name: row.get("name")?,
        geometry: row.get("geometry")?,
        population: row.get("population")?,
        version: row.get("version")?,
        valid_from: row.get("valid_from")?,
        valid_to: row.get("valid_to")?,
    })
}

/// All areas of today, by kind and code. [`super::Memory::areas`] has them ready, with their shapes.
pub async fn all_areas(db: &mut Reader) -> Result<Vec<Area>> {
    let sql = format!("SELECT {COLUMNS} FROM area WHERE valid_to IS NULL ORDER BY kind, code");
    db.rows(&sql, &[]).await?.iter().map(area).collect()
}

/// The areas that were abolished, by kind and code; at most 5,000.
pub async fn ended_areas(db: &mut Reader) -> Result<Vec<Area>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM area WHERE valid_to IS NOT NULL ORDER BY kind, code LIMIT 5000"
    );
    db.rows(&sql, &[]).await?.iter().map(area).collect()
}

/// One area, also one that was abolished.
pub async fn area_by_id(db: &mut Reader, id: Id<Area>) -> Result<Option<Area>> {
    let sql = format!("SELECT {COLUMNS} FROM area WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(area)
        .transpose()
}

/// One area by its code, also one that was abolished.
pub async fn area_by_code(db: &mut Reader, kind: &AreaKind, code: &str) -> Result<Option<Area>> {
    let sql = format!("SELECT {COLUMNS} FROM area WHERE kind = $1 AND code = $2");
    db.row(&sql, params![kind.as_str(), code])
        .await?
        .as_ref()
        .map(area)
        .transpose()
}

/// What an area was before each of its changes, the latest first.
pub async fn former_areas(db: &mut Reader, id: Id<Area>) -> Result<Vec<FormerArea>> {
    let sql = "SELECT version, name, geometry, population, valid_from, valid_to FROM area_version
               WHERE area = $1 ORDER BY version DESC";
    let rows = db.rows(sql, params![id]).await?;
    let read = |row: &Row| {
        Ok(FormerArea {
            version: row.get("version")?,
            name: row.get("name")?,
            geometry: row.get("geometry")?,
            population: row.get("population")?,
            valid_from: row.get("valid_from")?,
            valid_to: row.get("valid_to")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The ids of all areas of today, of whatever kind, that hold the point, straight from the tables: for a single
/// question inside a write. [`super::AreaIndex`] answers thousands.
pub async fn areas_at(db: &mut Reader, point: Point) -> Result<Vec<Id<Area>>> {
    let sql = "SELECT id, geometry FROM area
               WHERE west <= $1 AND east >= $1 AND south <= $2 AND north >= $2 AND valid_to IS NULL
               ORDER BY kind, code";
    let mut found = Vec::new();
    for row in db.rows(sql, params![point.lon, point.lat]).await? {
        let geometry: String = row.get("geometry")?;
        if Shape::parse(&geometry).is_ok_and(|shape| shape.contains(point)) {
            found.push(row.get("id")?);
        }
    }
    Ok(found)
}

/// Adds an area or changes the one of the same kind and code; an abolished one comes back.
pub async fn save_area(tx: &mut Tx, new: &NewArea) -> Result<(Id<Area>, AreaChange)> {
    let geometry = new.shape.to_geojson().to_string();
    let Some(old) = area_by_code(tx, &new.kind, &new.code).await? else {
        let id = tx.new_id()?;
        insert(tx, id, new, &geometry).await?;
        grow(tx, Part::Areas).await?;
        return Ok((id, AreaChange::Added));
    };
    let same = old.name == new.name && old.geometry == geometry && old.population == new.population;
    if same && old.valid_to.is_none() {
        return Ok((old.id, AreaChange::Unchanged));
    }
    keep_former(tx, &old).await?;
    let (bbox, now) = (new.shape.bbox(), tx.now());
    tx.execute(
        "UPDATE area SET name = $2, geometry = $3, west = $4, south = $5, east = $6, north = $7,
                population = $8, version = version + 1, valid_from = $9, valid_to = NULL
         WHERE id = $1",
        params![
            old.id,
            &new.name,
            geometry,
            bbox.west,
            bbox.south,
            bbox.east,
            bbox.north,
            new.population,
            now
        ],
    )
    .await?;
    grow(tx, Part::Areas).await?;
    Ok((old.id, AreaChange::Changed))
}

async fn insert(tx: &mut Tx, id: Id<Area>, new: &NewArea, geometry: &str) -> Result<()> {
    let (bbox, now) = (new.shape.bbox(), tx.now());
    tx.execute(
        "INSERT INTO area (id, kind, code, name, geometry, west, south, east, north, population, version, valid_from)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)",
        params![
            id, new.kind.as_str(), &new.code, &new.name, geometry, bbox.west, bbox.south,
            bbox.east, bbox.north, new.population, now
        ],
    )
    .await?;
    Ok(())
}

async fn keep_former(tx: &mut Tx, old: &Area) -> Result<()> {
    let until = old.valid_to.unwrap_or(tx.now());
    tx.execute(
        "INSERT INTO area_version (area, version, name, geometry, population, valid_from, valid_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![
            old.id,
            old.version,
            &old.name,
            &old.geometry,
            old.population,
            old.valid_from,
            until
        ],
    )
    .await?;
    Ok(())
}

/// Abolishes an area from this instant on; `false` when it was already.
pub async fn end_area(tx: &mut Tx, id: Id<Area>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE area SET valid_to = $2 WHERE id = $1 AND valid_to IS NULL";
    let ended = tx.execute(sql, params![id, now]).await? == 1;
    if ended {
        grow(tx, Part::Areas).await?;
    }
    Ok(ended)
}
