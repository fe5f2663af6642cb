//! The definition of `/ogc` in OpenAPI 3.0 (Part 1, section 8.1).

use serde_json::{Value, json};
use stoa_web::Visitor;

use super::asked::PARAMETERS;

/// The document.
pub fn openapi(visitor: &Visitor) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": visitor.site.town_name(visitor.lang()), "version": env!("CARGO_PKG_VERSION"),
            "description": "Published tables with places as features and as vector tiles"},
        "servers": [{"url": visitor.site.url("/ogc")}],
        "tags": [{"name": "Features"}, {"name": "Tiles"}],
        "paths": paths(),
        "components": {"parameters": parameters(), "responses": responses()},
    })
}

fn paths() -> Value {
    let id = json!({"$ref": "#/components/parameters/collectionId"});
    let plain = |operation: &str, summary: &str, media: &str| get(operation, summary, &[], media);
    let of = |operation: &str, summary: &str, media: &str| {
        get(operation, summary, std::slice::from_ref(&id), media)
    };
    let reference = |name: &str| json!({"$ref": format!("#/components/parameters/{name}")});
    let mut asked = vec![id.clone()];
    asked.extend(PARAMETERS.map(reference));
    let item = [id.clone(), reference("featureId"), reference("crs")];
    let tile = [
        id.clone(),
        reference("tileMatrix"),
        reference("tileRow"),
        reference("tileCol"),
    ];
    json!({
        "/": plain("getLandingPage", "Where it begins", "application/json"),
        "/conformance": plain("getConformance", "The conformance classes that are kept", "application/json"),
        "/collections": plain("getCollections", "The tables with places", "application/json"),
        "/collections/{collectionId}": of("getCollection", "A table with places", "application/json"),
        "/collections/{collectionId}/queryables": of("getQueryables", "What filters may name", "application/schema+json"),
        "/collections/{collectionId}/sortables": of("getSortables", "What sortby may name", "application/schema+json"),
        "/collections/{collectionId}/schema": of("getSchema", "What features have", "application/schema+json"),
        "/collections/{collectionId}/items": get("getFeatures", "Features", &asked, "application/geo+json"),
        "/collections/{collectionId}/items/{featureId}": get("getFeature", "A feature", &item, "application/geo+json"),
        "/collections/{collectionId}/tiles": of("getTileSets", "The sets of tiles", "application/json"),
        "/collections/{collectionId}/tiles/WebMercatorQuad": of("getTileSet", "The set of tiles; as TileJSON with f=tilejson", "application/json"),
        "/collections/{collectionId}/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}":
            get("getTile", "A vector tile", &tile, "application/vnd.mapbox-vector-tile"),
        "/tileMatrixSets": plain("getTileMatrixSets", "The tiling schemes", "application/json"),
        "/tileMatrixSets/WebMercatorQuad": plain("getTileMatrixSet", "The tiling scheme of web maps", "application/json"),
    })
}

fn get(operation: &str, summary: &str, parameters: &[Value], media: &str) -> Value {
    let is_tile = operation == "getTile";
    let mut responses = json!({
        "200": {"description": summary, "content": {media: {"schema": {"type": if is_tile { "string" } else { "object" }}}}},
        "400": {"$ref": "#/components/responses/InvalidParameter"},
        "404": {"$ref": "#/components/responses/NotFound"},
        "500": {"$ref": "#/components/responses/ServerError"},
    });
    if is_tile {
        responses["200"]["content"][media]["schema"]["format"] = json!("binary");
        responses["204"] = json!({"description": "Nothing lies in the tile"});
    }
    let tag = if operation.contains("Tile") {
        "Tiles"
    } else {
        "Features"
    };
    json!({"get": {"tags": [tag], "operationId": operation, "summary": summary, "parameters": parameters, "responses": responses}})
}

fn parameters() -> Value {
    let text = |name: &str, what: &str| json!({"name": name, "in": "query", "required": false, "description": what, "schema": {"type": "string"}, "style": "form", "explode": false});
    let whole = |name: &str, what: &str| json!({"name": name, "in": "path", "required": true, "description": what, "schema": {"type": "integer", "minimum": 0}});
    json!({
        "collectionId": {"name": "collectionId", "in": "path", "required": true, "schema": {"type": "string"}},
        "featureId": {"name": "featureId", "in": "path", "required": true, "schema": {"type": "string"}},
        "tileMatrix": whole("tileMatrix", "The zoom"),
        "tileRow": whole("tileRow", "The row, from the north"),
        "tileCol": whole("tileCol", "The column, from the west"),
        "limit": {"name": "limit", "in": "query", "required": false, "schema": {"type": "integer", "minimum": 1, "maximum": 10000, "default": 10}, "style": "form", "explode": false},
        "offset": {"name": "offset", "in": "query", "required": false, "schema": {"type": "integer", "minimum": 0, "default": 0}, "style": "form", "explode": false},
        "bbox": {"name": "bbox", "in": "query", "required": false, "style": "form", "explode": false,
            "schema": {"type": "array", "oneOf": [{"minItems": 4, "maxItems": 4}, {"minItems": 6, "maxItems": 6}], "items": {"type": "number"}}},
        "bbox-crs": text("bbox-crs", "The system of coordinates of bbox"),
        "crs": text("crs", "The system of coordinates of the answer"),
        "datetime": text("datetime", "An instant, or an interval such as ../2020-01-01T00:00:00Z"),
        "filter": text("filter", "A condition in CQL2"),
        "filter-lang": {"name": "filter-lang", "in": "query", "required": false, "schema": {"type": "string", "enum": ["cql2-text", "cql2-json"], "default": "cql2-text"}, "style": "form", "explode": false},
        "filter-crs": text("filter-crs", "CRS84"),
        "sortby": text("sortby", "Properties, with - in front for falling values"),
        "properties": text("properties", "The properties that are wanted"),
    })
}

fn responses() -> Value {
    let schema = json!({"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}, "description": {"type": "string"}}});
    let one = |what: &str| json!({"description": what, "content": {"application/json": {"schema": schema}}});
    json!({
        "InvalidParameter": one("A parameter cannot be read, or is not known"),
        "NotFound": one("There is no such thing"),
        "ServerError": one("A fault of ours"),
    })
}
