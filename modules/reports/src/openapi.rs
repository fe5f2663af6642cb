//! The routes of this module that programs read, as OpenAPI 3.1 has them. The forms and pages for people are not among
//! them.

use serde_json::{Value, json};

use crate::api::georeport;

/// What this module adds to the document: its own routes, and those of Open311.
pub fn document() -> Value {
    let mut all = own();
    join(&mut all, georeport::fragment());
    all
}

/// Adds one document to another: objects are joined by their names, lists one after the other.
fn join(all: &mut Value, more: Value) {
    match (all, more) {
        (Value::Object(all), Value::Object(more)) => {
            for (name, value) in more {
                join(all.entry(name).or_insert(Value::Null), value);
            }
        }
        (Value::Array(all), Value::Array(more)) => all.extend(more),
        (all, more) => *all = more,
    }
}

fn own() -> Value {
    json!({
        "tags": [{ "name": "reports", "description": "Problems in public places, as the public sees them" }],
        "paths": {
            "/reports.csv": download("csv", "text/csv", json!({ "type": "string" })),
            "/reports.geojson": download("geojson", "application/geo+json", schema("ReportFeatures")),
            "/reports.atom": download("atom", "application/atom+xml", json!({ "type": "string" })),
            "/reports/{reference}.json": one("json", "application/json", schema("Report")),
            "/reports/{reference}.geojson": one("geojson", "application/geo+json", schema("ReportFeature")),
            "/reports/{reference}.atom": one("atom", "application/atom+xml", json!({ "type": "string" })),
            "/figures.csv": figures(),
            "/map/reports/{z}/{x}/{y}.mvt": tile(),
            "/photos/{photo}.jpg": photo(),
        },
        "components": { "schemas": schemas() },
    })
}

fn schema(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// An answer of this kind, or that there is no such thing.
fn responses(kind: &str, body: &Value, also: &[&str]) -> Value {
    let mut all = json!({
        "200": { "description": "What was asked for", "content": { kind: { "schema": body } } },
    });
    for code in also {
        let said = match *code {
            "304" => "What the client has is still right",
            "400" => "The query cannot be read",
            "404" => "There is no such thing, or it is not public",
            _ => "Too much to do at this moment; Retry-After says when to come back",
        };
        all[*code] = json!({ "description": said });
    }
    all
}

fn download(form: &str, kind: &str, body: Value) -> Value {
    json!({ "get": {
        "tags": ["reports"],
        "operationId": format!("reports_{form}"),
        "summary": "The reports that pass the filters, the newest first",
        "parameters": filters(),
        "responses": responses(kind, &body, &["400", "503"]),
    } })
}

fn one(form: &str, kind: &str, body: Value) -> Value {
    json!({ "get": {
        "tags": ["reports"],
        "operationId": format!("report_{form}"),
        "summary": "One report",
        "parameters": [path("reference", "The reference, such as M-100231", json!({ "type": "string" }))],
        "responses": responses(kind, &body, &["400", "404", "503"]),
    } })
}

fn figures() -> Value {
    json!({ "get": {
        "tags": ["reports"],
        "operationId": "figures_csv",
        "summary": "How many were reported and how they ended, by month, category, ward and body",
        "parameters": [
            query("months", "How many months back, or `all`", json!({ "enum": ["3", "12", "24", "all"] })),
            query("category", "A category's code", json!({ "type": "string" })),
            query("ward", "A ward's number", json!({ "type": "string" })),
        ],
        "responses": responses("text/csv", &json!({ "type": "string" }), &["400", "503"]),
    } })
}

fn tile() -> Value {
    let number = json!({ "type": "integer", "minimum": 0 });
    let mut parameters = vec![
        path(
            "z",
            "The zoom, at most 16",
            json!({ "type": "integer", "minimum": 0, "maximum": 16 }),
        ),
        path("x", "The column from the west", number.clone()),
        path("y", "The row from the north", number),
    ];
    parameters.extend(filters());
    let body =
        json!({ "type": "string", "contentMediaType": "application/vnd.mapbox-vector-tile" });
    json!({ "get": {
        "tags": ["reports"],
        "operationId": "report_tile",
        "summary": "Reports on the map (Mapbox Vector Tile 2.1, layer `reports`)",
        "parameters": parameters,
        "responses": responses("application/vnd.mapbox-vector-tile", &body, &["304", "400", "404", "503"]),
    } })
}

fn photo() -> Value {
    let name = json!({ "type": "string", "pattern": "^[0-9a-f]{64}-(full|thumbnail)$" });
    let body = json!({ "type": "string", "contentMediaType": "image/jpeg" });
    json!({ "get": {
        "tags": ["reports"],
        "operationId": "photo",
        "summary": "A photo of a report, in one of its two sizes",
        "parameters": [path("photo", "The hash of the file and its size", name)],
        "responses": responses("image/jpeg", &body, &["304", "404", "503"]),
    } })
}

/// The filters that list, map, feeds and downloads share. What is not understood is passed over.
fn filters() -> Vec<Value> {
    let text = || json!({ "type": "string" });
    let many = |items: Value| json!({ "type": "array", "items": items });
    let day = || json!({ "type": "string", "format": "date" });
    vec![
        query(
            "category",
            "A category's code; may come several times",
            many(text()),
        ),
        query(
            "status",
            "`open`, `closed` or a state; may come several times",
            many(text()),
        ),
        query(
            "ward",
            "A ward's number; may come several times",
            many(text()),
        ),
        query("from", "Reported on this day or later", day()),
        query("to", "Reported on this day or earlier", day()),
        query("q", "Words", text()),
        query("near", "`lat,lon,metres`", text()),
        query("bbox", "`west,south,east,north` in degrees", text()),
        query("agency", "The slug of the body that answers", text()),
        query("order", "`changed`: the last changed first", text()),
    ]
}

fn query(name: &str, about: &str, schema: Value) -> Value {
    json!({ "in": "query", "name": name, "required": false, "description": about, "schema": schema })
}

fn path(name: &str, about: &str, schema: Value) -> Value {
    json!({ "in": "path", "name": name, "required": true, "description": about, "schema": schema })
}

fn schemas() -> Value {
    json!({
        "Report": report(),
        "ReportFeature": {
            "type": "object",
            "required": ["type", "id", "geometry", "properties"],
            "properties": {
                "type": { "const": "Feature" },
                "id": { "type": "string" },
                "geometry": { "type": ["object", "null"] },
                "properties": schema("Report"),
            },
        },
        "ReportFeatures": {
            "type": "object",
            "required": ["type", "features"],
            "properties": {
                "type": { "const": "FeatureCollection" },
                "features": { "type": "array", "items": schema("ReportFeature") },
            },
        },
    })
}

fn report() -> Value {
    let text = json!({ "type": "string" });
    let instant = json!({ "type": ["string", "null"], "format": "date-time" });
    let maybe = json!({ "type": ["string", "null"] });
    let number = json!({ "type": ["number", "null"] });
    json!({
        "type": "object",
        "required": ["reference", "category", "status", "description", "reported_at", "updated_at", "url"],
        "properties": {
            "reference": text, "category": text, "category_name": text,
            "status": { "enum": ["received", "in-progress", "planned", "handed-over", "fixed", "wont-fix",
                "duplicate", "withdrawn"] },
            "reason": text, "description": text, "address": text,
            "lat": number, "lon": number, "ward": maybe,
            "agency": text, "agency_name": text,
            "reported_at": instant, "updated_at": instant,
            "first_answer_due_at": instant, "first_answer_at": instant, "fix_due_at": instant,
            "closed_at": instant,
            "promised_for": { "type": ["string", "null"], "format": "date" },
            "duplicate_of": maybe, "supports": { "type": "integer" }, "url": text,
            "law": text,
            "photos": { "type": "array", "items": text },
            "updates": { "type": "array", "items": { "type": "object" } },
        },
    })
}
