//! The part of the OpenAPI document that tells of SODA, OGC API, CSV on the Web and the map of the site.

use serde_json::{Map, Value, json};

const BINARY: &str = "binary";
const JSON: &str = "application/json";

fn query(name: &str, what: &str) -> Value {
    json!({"name": name, "in": "query", "description": what, "schema": {"type": "string"}})
}

fn path(name: &str) -> Value {
    let schema = json!({"type": "string", "pattern": "^[a-z][a-z0-9-]*$"});
    json!({"name": name, "in": "path", "required": true, "schema": schema})
}

fn number(name: &str) -> Value {
    let schema = json!({"type": "integer", "minimum": 0, "maximum": 65535});
    json!({"name": name, "in": "path", "required": true, "schema": schema})
}

/// A whole number of a query, from the least to the most.
fn count(name: &str, (least, most): (u32, u32), default: u32) -> Value {
    let schema = json!({"type": "integer", "minimum": least, "maximum": most, "default": default});
    json!({"name": name, "in": "query", "schema": schema})
}

/// The furthest row that an answer begins with.
const FURTHEST: u32 = 1_000_000_000;

/// What a question in SoQL is made of.
fn soql() -> Vec<Value> {
    let parts = [
        "$select", "$where", "$group", "$having", "$order", "$q", "$query",
    ];
    let mut all = vec![path("slug")];
    all.extend(parts.map(|name| query(name, "A part of a question in SoQL")));
    all.push(count("$limit", (0, 50_000), 1000));
    all.push(count("$offset", (0, FURTHEST), 0));
    all
}

/// What features are asked by.
fn features() -> Vec<Value> {
    let mut all = vec![path("id")];
    let parts = [
        "bbox",
        "bbox-crs",
        "crs",
        "datetime",
        "filter",
        "filter-lang",
        "filter-crs",
        "sortby",
        "properties",
    ];
    let what = "As OGC API – Features has it; /ogc/api says more";
    all.extend(parts.map(|name| query(name, what)));
    all.push(count("limit", (1, 10_000), 10));
    all.push(count("offset", (0, FURTHEST), 0));
    all
}

/// Their paths.
pub fn paths() -> Map<String, Value> {
    let all = soda().into_iter().chain(ogc()).chain(others());
    all.map(|(path, value)| (path.to_owned(), value)).collect()
}

fn soda() -> Vec<(&'static str, Value)> {
    let rows = soql();
    let asked = "Rows of a table by a question in SoQL, as Socrata answers";
    let view = "A table's columns, as Socrata tells them";
    vec![
        ("/resource/{slug}.json", get("askSoda", asked, &rows, JSON)),
        (
            "/resource/{slug}.csv",
            get("askSodaCsv", "The same as CSV", &rows, "text/csv"),
        ),
        (
            "/api/views/{slug}.json",
            get("showView", view, &[path("slug")], JSON),
        ),
    ]
}

fn ogc() -> Vec<(&'static str, Value)> {
    let tile = [path("id"), number("z"), number("row"), number("column")];
    let (begins, classes) = (
        "OGC API: where it begins",
        "The conformance classes that are kept",
    );
    let (tables, rows) = ("Tables whose rows have a place", "Its rows as features");
    let mvt = "application/vnd.mapbox-vector-tile";
    vec![
        ("/ogc", get("showOgc", begins, &[], JSON)),
        (
            "/ogc/conformance",
            get("showOgcConformance", classes, &[], JSON),
        ),
        (
            "/ogc/collections",
            get("listOgcCollections", tables, &[], JSON),
        ),
        (
            "/ogc/collections/{id}",
            get("showOgcCollection", "One of them", &[path("id")], JSON),
        ),
        (
            "/ogc/collections/{id}/items",
            get("listOgcItems", rows, &features(), "application/geo+json"),
        ),
        (
            "/ogc/collections/{id}/tiles/WebMercatorQuad/{z}/{row}/{column}",
            get("showOgcTile", "A vector tile of it", &tile, mvt),
        ),
    ]
}

fn others() -> Vec<(&'static str, Value)> {
    let columns = "The columns of a dataset's CSV files (CSV on the Web)";
    let all = "All datasets, for search engines";
    vec![
        (
            "/data/{slug}/csv-metadata.json",
            get(
                "showCsvw",
                columns,
                &[path("slug")],
                "application/csvm+json",
            ),
        ),
        (
            "/sitemap.xml",
            get("showSitemap", all, &[], "application/xml"),
        ),
    ]
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
