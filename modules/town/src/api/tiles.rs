//! `/map/tiles/{z}/{x}/{y}.mvt`: the town's own map as vector tiles (Mapbox Vector Tile 2.1), for any map library.

use std::sync::Arc;

use axum::{body::Bytes, extract::State, http::HeaderMap, response::Response};
use stoa_kernel::{
    Error, Lang, Localised, OrNotFound, Reader, Result,
    places::BBox,
    town::{
        AreaIndex, AreaKind, Part, Shape, Versions,
        map_layers::{Layer, MapFeature, features_in, streets_in},
        tiles::{Layer as TileLayer, Tag as Value, Tile, TileId},
    },
};
use stoa_web::{PageResult, Path, Site};

use super::{freshness::Tag, tile_memory::TileMemory};

/// Grows when the same town is drawn in another way.
const FORMAT: i64 = 1;
const KIND: &str = "application/vnd.mapbox-vector-tile";

/// A tile with the layers `water`, `parks`, `streets`, `wards` and `places`; empty where the town has nothing.
pub async fn show_tile(
    State(site): State<Site>,
    headers: HeaderMap,
    Path((z, x, y)): Path<(String, String, String)>,
) -> PageResult {
    let tile = TileId::parse(&z, &x, &y).or_not_found()?;
    let mut db = site.app.db.read().await?;
    let versions = Versions::read(&mut db).await?;
    let version = (versions.of(Part::Areas), versions.of(Part::Map));
    let tag = Tag::of(&[FORMAT, version.0, version.1]);
    if tag.is_known(&headers) {
        return Ok(tag.unchanged());
    }
    let memory = site.app.db.memory::<TileMemory>();
    let bytes = match memory.get(version, tile) {
        Some(bytes) => bytes,
        None => {
            let areas = site.app.db.town().areas_of(&mut db, version.0).await?;
            let drawing = Drawing::find(&mut db, tile, areas).await?;
            drop(db);
            let main = site.app.config.town.language;
            // A far view of a large town takes a while: other visitors must not wait for it.
            let drawn = tokio::task::spawn_blocking(move || drawing.draw(main)).await;
            let bytes = drawn.map_err(|lost| Error::broken("drawing a tile", lost))?;
            memory.put(version, tile, bytes.clone());
            bytes
        }
    };
    Ok(answer(&tag, bytes))
}

fn answer(tag: &Tag, bytes: Bytes) -> Response {
    tag.answer(KIND, bytes)
}

/// What lies in a tile.
struct Drawing {
    tile: TileId,
    areas: Arc<AreaIndex>,
    layers: [(&'static str, Vec<MapFeature>); 4],
}

impl Drawing {
    async fn find(db: &mut Reader, tile: TileId, areas: Arc<AreaIndex>) -> Result<Self> {
        let (bbox, zoom) = (tile.bbox(), tile.zoom());
        let layers = [
            ("water", features_in(db, Layer::Water, bbox, zoom).await?),
            ("parks", features_in(db, Layer::Park, bbox, zoom).await?),
            ("streets", streets_in(db, bbox, zoom).await?),
            ("places", features_in(db, Layer::Place, bbox, zoom).await?),
        ];
        Ok(Drawing {
            tile,
            areas,
            layers,
        })
    }

    fn draw(self, main: Lang) -> Bytes {
        let mut tile = Tile::new(self.tile);
        for (name, features) in &self.layers {
            let mut layer = tile.layer(*name);
            for one in features {
                let mut tags = vec![("kind", Value::Text(one.kind.clone()))];
                if !one.name.is_empty() {
                    tags.push(("name", Value::Text(one.name.clone())));
                }
                layer.draw(number(one.id), &one.shape, &tags);
            }
            tile.add(layer);
        }
        let mut wards = tile.layer("wards");
        self.draw_wards(&mut wards, main);
        tile.add(wards);
        Bytes::from(tile.finish())
    }

    /// Each ward's outline, and the point at which its name stands, so that no name is written once a tile.
    fn draw_wards(&self, layer: &mut TileLayer, main: Lang) {
        let here = self.tile.bbox();
        for (area, shape, bbox) in self.areas.shapes() {
            if area.kind != AreaKind::ward() || !touch(*bbox, here) {
                continue;
            }
            let mut tags = names(&area.name, main);
            tags.push(("code", Value::Text(area.code.clone())));
            layer.draw(number(area.id.number()), shape, &tags);
            let at = shape.label_point();
            layer.draw(
                number(area.id.number()),
                &Shape::Points(vec![[at.lon, at.lat]]),
                &tags,
            );
        }
    }
}

fn touch(one: BBox, other: BBox) -> bool {
    one.west <= other.east
        && other.west <= one.east
        && one.south <= other.north
        && other.south <= one.north
}

/// Ids are never negative.
fn number(id: i64) -> u64 {
    id.unsigned_abs()
}

/// `name` in the town's own language, and `name_<language>` in each one that there is.
fn names(name: &Localised, main: Lang) -> Vec<(&'static str, Value)> {
    let mut tags = vec![("name", Value::Text(name.get(main).to_owned()))];
    tags.extend(name.0.iter().map(|(lang, text)| {
        let key = match lang {
            Lang::En => "name_en",
            Lang::Es => "name_es",
            Lang::Fr => "name_fr",
            Lang::Ar => "name_ar",
        };
        (key, Value::Text(text.clone()))
    }));
    tags
}
