//! `…/tiles` and `/ogc/tileMatrixSets`: the set of vector tiles of a collection (OGC API – Tiles), in the tiling of web maps.

use axum::response::Response;
use serde_json::{Value, json};
use stoa_web::{PageResult, Path, Visitor};

use super::{
    JSON,
    collection::Collection,
    fault::{OgcFault, told},
    link, shown,
    tile::DEEPEST,
};
use crate::{model::Kind, pages::asked_pairs};

const SET: &str = "WebMercatorQuad";
const SET_URI: &str = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
const MERCATOR: &str = "http://www.opengis.net/def/crs/EPSG/0/3857";
const MVT: &str = "application/vnd.mapbox-vector-tile";
/// Half of the world's width in metres of Web Mercator.
const HALF: f64 = 20_037_508.342_789_244;

/// `…/tiles`
pub async fn tilesets(visitor: Visitor, Path(id): Path<String>) -> PageResult {
    let found = Collection::find(&visitor, &id).await;
    let result = found.map(|collection| {
        let path = format!("{}/tiles", collection.path());
        let mut set = about(&visitor, &collection);
        set["links"] = json!([link(&visitor, "self", JSON, &format!("{path}/{SET}"))]);
        shown(
            json!({"links": [link(&visitor, "self", JSON, &path)], "tilesets": [set]}),
            JSON,
        )
    });
    told(&visitor, result)
}

/// `…/tiles/WebMercatorQuad`
pub async fn tileset(visitor: Visitor, Path(id): Path<String>) -> PageResult {
    let result = whole(&visitor, &id).await;
    told(&visitor, result)
}

async fn whole(visitor: &Visitor, id: &str) -> Result<Response, OgcFault> {
    let collection = Collection::find(visitor, id).await?;
    let pairs = asked_pairs(visitor);
    if pairs
        .iter()
        .any(|(name, form)| name == "f" && form == "tilejson")
    {
        return Ok(shown(tile_json(visitor, &collection), JSON));
    }
    let path = format!("{}/tiles/{SET}", collection.path());
    let mut set = about(visitor, &collection);
    let mut tiles = link(
        visitor,
        "item",
        MVT,
        &format!("{path}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}"),
    );
    tiles["templated"] = json!(true);
    set["links"] = json!([
        link(visitor, "self", JSON, &path),
        link(visitor, "alternate", JSON, &format!("{path}?f=tilejson")),
        link(
            visitor,
            "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme",
            JSON,
            &format!("/ogc/tileMatrixSets/{SET}")
        ),
        link(
            visitor,
            "http://www.opengis.net/def/rel/ogc/1.0/geodata",
            JSON,
            &collection.path()
        ),
        tiles,
    ]);
    let limits = (0..=DEEPEST).map(|zoom| {
        let last = (1_u64 << zoom) - 1;
        json!({"tileMatrix": zoom.to_string(), "minTileRow": 0, "maxTileRow": last, "minTileCol": 0, "maxTileCol": last})
    });
    set["tileMatrixSetLimits"] = limits.collect();
    set["layers"] = json!([{
        "id": collection.at.id,
        "dataType": "vector",
        "minTileMatrix": "0",
        "maxTileMatrix": DEEPEST.to_string(),
        "propertiesSchema": {"type": "object", "properties": fields(&collection, json_type)},
    }]);
    Ok(shown(set, JSON))
}

fn about(visitor: &Visitor, collection: &Collection) -> Value {
    let mut about = json!({
        "title": collection.title(visitor),
        "dataType": "vector",
        "crs": MERCATOR,
        "tileMatrixSetId": SET,
        "tileMatrixSetURI": SET_URI,
    });
    if let Some([west, south, east, north]) = collection.extent() {
        about["boundingBox"] = json!({
            "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            "lowerLeft": [west, south], "upperRight": [east, north],
        });
    }
    about
}

fn fields(collection: &Collection, kind: fn(Kind) -> Value) -> Value {
    let fields = collection.properties();
    fields
        .map(|column| (column.name.clone(), kind(column.kind)))
        .collect()
}

fn json_type(kind: Kind) -> Value {
    json!({"type": match kind {
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
        Kind::Number => "number",
        _ => "string",
    }})
}

/// TileJSON 3.0.
fn tile_json(visitor: &Visitor, collection: &Collection) -> Value {
    let tiles = format!("{}/tiles/{SET}/{{z}}/{{y}}/{{x}}", collection.path());
    let word = |kind| {
        json!(match kind {
            Kind::Boolean => "Boolean",
            Kind::Integer | Kind::Number => "Number",
            _ => "String",
        })
    };
    let mut document = json!({
        "tilejson": "3.0.0",
        "name": collection.title(visitor),
        "tiles": [visitor.site.url(&tiles)],
        "minzoom": 0,
        "maxzoom": DEEPEST,
        "vector_layers": [{"id": collection.at.id, "fields": fields(collection, word)}],
    });
    if let Some(bounds) = collection.extent() {
        document["bounds"] = json!(bounds);
    }
    document
}

/// `/ogc/tileMatrixSets`
pub async fn matrix_sets(visitor: Visitor) -> PageResult {
    let own = link(
        &visitor,
        "self",
        JSON,
        &format!("/ogc/tileMatrixSets/{SET}"),
    );
    let set = json!({"id": SET, "title": "Google Maps Compatible for the World", "uri": SET_URI, "crs": MERCATOR, "links": [own]});
    Ok(shown(json!({"tileMatrixSets": [set]}), JSON))
}

/// `/ogc/tileMatrixSets/WebMercatorQuad` (OGC 17-083r4, annex D.1).
pub async fn matrix_set(_visitor: Visitor) -> PageResult {
    let matrices = (0..=24_u32).map(|zoom| {
        let across = f64::from(1_u32 << zoom);
        let cell = 2.0 * HALF / (256.0 * across);
        json!({
            "id": zoom.to_string(),
            // A pixel is taken to be 0.28 mm wide.
            "scaleDenominator": cell / 0.000_28,
            "cellSize": cell,
            "cornerOfOrigin": "topLeft",
            "pointOfOrigin": [-HALF, HALF],
            "tileWidth": 256,
            "tileHeight": 256,
            "matrixWidth": 1_u32 << zoom,
            "matrixHeight": 1_u32 << zoom,
        })
    });
    let set = json!({
        "id": SET,
        "title": "Google Maps Compatible for the World",
        "uri": SET_URI,
        "crs": MERCATOR,
        "orderedAxes": ["X", "Y"],
        "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        "tileMatrices": matrices.collect::<Vec<_>>(),
    });
    Ok(shown(set, JSON))
}
