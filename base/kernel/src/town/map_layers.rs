//! What the town's own map draws besides wards: streets, water, parks, places.

use super::{
    shape::Shape,
    versions::{Part, grow},
};
use crate::{
    Result, Tx,
    db::{Reader, Row},
    params,
    places::BBox,
};

/// A layer of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layer {
    Water,
    Park,
    /// Names without an outline: quarters, squares, stations.
    Place,
}

impl Layer {
    pub const ALL: [Layer; 3] = [Layer::Water, Layer::Park, Layer::Place];

    /// The layer's name in tables and tiles.
    pub const fn name(self) -> &'static str {
        match self {
            Layer::Water => "water",
            Layer::Park => "park",
            Layer::Place => "place",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Layer::ALL.into_iter().find(|layer| layer.name() == name)
    }
}

/// Something that the map draws.
#[derive(Debug, Clone, PartialEq)]
pub struct MapFeature {
    /// Its number among all features or streets.
    pub id: i64,
    /// A slug: `river`, `lake`, `garden`, `square`; of a street its grade.
    pub kind: String,
    pub name: String,
    pub shape: Shape,
}

/// A feature as it is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct NewFeature {
    pub layer: Layer,
    pub kind: String,
    pub name: String,
    pub shape: Shape,
    /// Drawn from this zoom on: 0 (the world) to 22.
    pub min_zoom: u8,
}

/// No tile draws more of a layer than this; the smallest are left out.
const MOST: i64 = 20_000;

/// The features of a layer that touch the box, drawn at this zoom; the largest first.
pub async fn features_in(
    db: &mut Reader,
    layer: Layer,
    bbox: BBox,
    zoom: u8,
) -> Result<Vec<MapFeature>> {
    let sql = "SELECT id, kind, name, geometry FROM map_feature
               WHERE layer = $1 AND west <= $4 AND east >= $2 AND south <= $5 AND north >= $3 AND min_zoom <= $6
               ORDER BY (east - west) * (north - south) DESC, id LIMIT $7";
    let BBox {
        west,
        south,
        east,
        north,
    } = bbox;
    let values = params![layer.name(), west, south, east, north, zoom, MOST];
    features(&db.rows(sql, values).await?)
}

/// The streets with a line that touch the box: the longest first. Below zoom 12 only those of grade `main`.
pub async fn streets_in(db: &mut Reader, bbox: BBox, zoom: u8) -> Result<Vec<MapFeature>> {
    let sql = "SELECT id, grade AS kind, name, geometry FROM street
               WHERE west <= $3 AND east >= $1 AND south <= $4 AND north >= $2 AND geometry IS NOT NULL
                   AND ($5 >= 12 OR grade = 'main')
               ORDER BY (east - west) + (north - south) DESC, id LIMIT $6";
    let BBox {
        west,
        south,
        east,
        north,
    } = bbox;
    let values = params![west, south, east, north, i64::from(zoom), MOST];
    features(&db.rows(sql, values).await?)
}

fn features(rows: &[Row]) -> Result<Vec<MapFeature>> {
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let geometry: String = row.get("geometry")?;
        if let Ok(shape) = Shape::parse(&geometry) {
            let (id, kind, name) = (row.get("id")?, row.get("kind")?, row.get("name")?);
            all.push(MapFeature {
                id,
                kind,
                name,
                shape,
            });
        }
    }
    Ok(all)
}

/// Replaces all features of the layers that occur in `new`. Up to some ten thousands at a time.
pub async fn replace_features(tx: &mut Tx, new: &[NewFeature]) -> Result<()> {
    for layer in Layer::ALL {
        if new.iter().any(|one| one.layer == layer) {
            tx.execute(
                "DELETE FROM map_feature WHERE layer = $1",
                params![layer.name()],
            )
            .await?;
        }
    }
    for one in new {
        let (id, bbox) = (tx.new_id::<MapFeature>()?, one.shape.bbox());
        tx.execute(
            "INSERT INTO map_feature (id, layer, kind, name, geometry, west, south, east, north, min_zoom)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            params![
                id,
                one.layer.name(),
                &one.kind,
                &one.name,
                one.shape.to_geojson().to_string(),
                bbox.west,
                bbox.south,
                bbox.east,
                bbox.north,
                one.min_zoom
            ],
        )
        .await?;
    }
    grow(tx, Part::Map).await
}
