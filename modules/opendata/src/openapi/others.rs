//! The part of the OpenAPI document that tells of SODA, OGC API, CSV on the Web and the map of the site.

use serde_json::{Map, Value, json};

const BINARY: &str = "binary";

/// Their paths.
pub fn paths() -> Map<String, Value> {
    let query = |name: &str, what: &str| json!({"name": name, "in": "query", "description": what, "schema": {"type": "string"}});
    let path = |name: &str| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}});
    let number = |name: &str| json!({"name": name, "in": "path", "required": true, "schema": {"type": "integer", "minimum": 0, "maximum": 65535}});
    let asked = [
        "$select", "$where", "$group", "$having", "$order", "$q", "$query",
    ];
    let mut rows = vec![path("slug")];
    rows.extend(asked.map(|name| query(name, "A part of a question in SoQL")));
    rows.push(json!({"name": "$limit", "in": "query", "schema": {"type": "integer", "minimum": 0, "maximum": 50_000, "default": 1000}}));
    rows.push(json!({"name": "$offset", "in": "query", "schema": {"type": "integer", "minimum": 0, "maximum": 1_000_000_000, "default": 0}}));
    let mut items = vec![path("id")];
    items.extend(
        [
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties",
        ]
        .map(|name| query(name, "As OGC API – Features has it; /ogc/api says more")),
    );
    items.push(json!({"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 10_000, "default": 10}}));
    items.push(json!({"name": "offset", "in": "query", "schema": {"type": "integer", "minimum": 0, "maximum": 1_000_000_000, "default": 0}}));
    let tile = [path("id"), number("z"), number("row"), number("column")];
    let all = [
        (
            "/resource/{slug}.json",
            get(
                "askSoda",
                "Rows of a table by a question in SoQL, as Socrata answers",
                &rows,
                "application/json",
            ),
        ),
        (
            "/resource/{slug}.csv",
            get("askSodaCsv", "The same as CSV", &rows, "text/csv"),
        ),
        (
            "/api/views/{slug}.json",
            get(
                "showView",
                "A table's columns, as Socrata tells them",
                &[path("slug")],
                "application/json",
            ),
        ),
        (
            "/ogc",
            get(
                "showOgc",
                "OGC API: where it begins",
                &[],
                "application/json",
            ),
        ),
        (
            "/ogc/conformance",
            get(
                "showOgcConformance",
                "The conformance classes that are kept",
                &[],
                "application/json",
            ),
        ),
        (
            "/ogc/collections",
            get(
                "listOgcCollections",
                "Tables whose rows have a place",
                &[],
                "application/json",
            ),
        ),
        (
            "/ogc/collections/{id}",
            get(
                "showOgcCollection",
                "One of them",
                &[path("id")],
                "application/json",
            ),
        ),
        (
            "/ogc/collections/{id}/items",
            get(
                "listOgcItems",
                "Its rows as features",
                &items,
                "application/geo+json",
            ),
        ),
        (
            "/ogc/collections/{id}/tiles/WebMercatorQuad/{z}/{row}/{column}",
            get(
                "showOgcTile",
                "A vector tile of it",
                &tile,
                "application/vnd.mapbox-vector-tile",
            ),
        ),
        (
            "/data/{slug}/csv-metadata.json",
            get(
                "showCsvw",
                "The columns of a dataset's CSV files (CSV on the Web)",
                &[path("slug")],
                "application/csvm+json",
            ),
        ),
        (
            "/sitemap.xml",
            get(
                "showSitemap",
                "All datasets, for search engines",
                &[],
                "application/xml",
            ),
        ),
    ];
    all.into_iter()
        .map(|(path, value)| (path.to_owned(), value))
        .collect()
}

fn get(id: &str, summary: &str, parameters: &[Value], media_type: &str) -> Value {
    let is_json = media_type.ends_with("json");
    let schema = match is_json {
        true => json!({}),
        false => json!({"type": "string", "format": BINARY}),
    };
    let mut responses = json!({
        "200": {"description": "The answer", "content": {media_type: {"schema": schema}}},
        "400": {"description": "The question cannot be read or answered; the body says why"},
        "404": {"description": "There is no such thing"},
        "503": {"description": "Too many ask at the moment"},
    });
    if id == "showOgcTile" {
        responses["204"] = json!({"description": "Nothing lies in the tile"});
    }
    json!({"get": {"tags": ["Open data"], "summary": summary, "operationId": id, "parameters": parameters, "responses": responses}})
}
