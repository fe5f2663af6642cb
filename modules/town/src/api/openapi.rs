//! This module's part of the OpenAPI document.

use serde_json::{Value, json};

/// Paths and schemas of the map, of places and of responsibility.
pub fn document() -> Value {
    json!({
        "tags": [{"name": "Town", "description": "The town's map, its places, its areas, and who answers for what"}],
        "paths": {
            "/map/tiles/{z}/{x}/{y}": tile_path(),
            "/map/search": search_path(),
            "/map/address": address_path(),
            "/areas.geojson": areas_path(),
            "/responsibility.geojson": responsibility_path(),
        },
        "components": {"schemas": schemas()},
    })
}

fn tile_path() -> Value {
    let number = |name: &str, what: &str, most: u32| {
        json!({"name": name, "in": "path", "required": true, "description": what,
            "schema": {"type": "integer", "minimum": 0, "maximum": most}})
    };
    let row = json!({"name": "y", "in": "path", "required": true, "description": "Row from the north; may end in .mvt",
        "schema": {"type": "string", "pattern": "^[0-9]{1,5}(\\.mvt)?$"}, "example": "21.mvt"});
    json!({"get": {
        "tags": ["Town"],
        "summary": "A tile of the town's own map",
        "description": "Mapbox Vector Tile 2.1 with the layers water, parks, streets, wards and places. Empty where the town has nothing. \
            Answers If-None-Match.",
        "operationId": "showTile",
        "parameters": [number("z", "Zoom", 16), number("x", "Column from the west", 65535), row],
        "responses": {
            "200": {"description": "The tile", "content": {"application/vnd.mapbox-vector-tile": {"schema": {"type": "string", "format": "binary"}}}},
            "304": {"description": "The asker has it already"},
            "404": {"description": "There is no such tile"},
        },
    }})
}

fn search_path() -> Value {
    json!({"get": {
        "tags": ["Town"],
        "summary": "Streets and addresses by what is typed",
        "operationId": "findPlaces",
        "parameters": [
            {"name": "q", "in": "query", "required": true, "description": "What was typed: a street, or a street and a number",
                "schema": {"type": "string"}, "example": "12 oak st"},
            {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 0, "maximum": 50, "default": 8}},
        ],
        "responses": {
            "200": {"description": "The likeliest places first", "content": {"application/json": {"schema": {
                "type": "object", "required": ["places"],
                "properties": {"places": {"type": "array", "items": {"$ref": "#/components/schemas/Place"}}}}}}},
            "400": {"description": "The query cannot be read"},
        },
    }})
}

fn address_path() -> Value {
    let figure = |name: &str, most: i32| {
        json!({"name": name, "in": "query", "required": true, "description": "Degrees, WGS 84",
            "schema": {"type": "number", "minimum": -most, "maximum": most}})
    };
    json!({"get": {
        "tags": ["Town"],
        "summary": "The address nearest to a point, and the areas that hold it",
        "operationId": "findAddress",
        "parameters": [figure("lat", 90), figure("lon", 180)],
        "responses": {
            "200": {"description": "What is there", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NearAddress"}}}},
            "400": {"description": "That is no point on the earth"},
        },
    }})
}

fn areas_path() -> Value {
    json!({"get": {
        "tags": ["Town"],
        "summary": "The town's areas as GeoJSON",
        "operationId": "showAreas",
        "parameters": [{"name": "kind", "in": "query", "description": "One kind alone", "schema": {"type": "string"}, "example": "ward"}],
        "responses": {
            "200": {"description": "A FeatureCollection (RFC 7946)", "content": {"application/geo+json": {"schema": {"$ref": "#/components/schemas/Features"}}}},
            "304": {"description": "The asker has it already"},
            "400": {"description": "The query cannot be read"},
        },
    }})
}

fn responsibility_path() -> Value {
    json!({"get": {
        "tags": ["Town"],
        "summary": "Who answers for a topic in each area, as GeoJSON",
        "operationId": "showResponsibilityMap",
        "parameters": [
            {"name": "topic", "in": "query", "required": true, "description": "The topic's slug", "schema": {"type": "string"}},
            {"name": "on", "in": "query", "description": "The day; today when it is left out", "schema": {"type": "string", "format": "date"}},
            {"name": "lang", "in": "query", "description": "The language of names", "schema": {"type": "string", "enum": ["en", "es", "fr", "ar"]}},
        ],
        "responses": {
            "200": {"description": "A FeatureCollection (RFC 7946)", "content": {"application/geo+json": {"schema": {"$ref": "#/components/schemas/Features"}}}},
            "304": {"description": "The asker has it already"},
            "400": {"description": "The query cannot be read"},
            "404": {"description": "There is no such topic"},
        },
    }})
}

fn schemas() -> Value {
    json!({
        "Place": {
            "type": "object",
            "required": ["label", "street", "number", "postcode", "locality", "lat", "lon"],
            "properties": {
                "label": {"type": "string", "description": "All of it in one line"},
                "street": {"type": "string"},
                "number": {"type": ["string", "null"], "description": "null for a street as a whole"},
                "postcode": {"type": "string"},
                "locality": {"type": "string", "description": "Tells streets of one name apart; else empty"},
                "lat": {"type": "number"},
                "lon": {"type": "number"},
            },
        },
        "NearAddress": {
            "type": "object",
            "required": ["address", "metres", "areas"],
            "properties": {
                "address": {"description": "null when there is none within some 500 metres",
                    "oneOf": [{"$ref": "#/components/schemas/Place"}, {"type": "null"}]},
                "metres": {"type": ["number", "null"]},
                "areas": {"type": "array", "items": {
                    "type": "object", "required": ["kind", "code", "name"],
                    "properties": {"kind": {"type": "string"}, "code": {"type": "string"}, "name": {"type": "string"}}}},
            },
        },
        "Features": {
            "type": "object",
            "required": ["type", "features"],
            "properties": {
                "type": {"const": "FeatureCollection"},
                "features": {"type": "array", "items": {
                    "type": "object", "required": ["type", "properties", "geometry"],
                    "properties": {"type": {"const": "Feature"}, "properties": {"type": "object"}, "geometry": {"type": "object"}}}},
            },
        },
    })
}
