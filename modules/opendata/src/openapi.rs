//! This module's part of the OpenAPI document.

mod others;
mod readers;
mod said;

use serde_json::{Value, json};

/// Paths of tables, queries and catalogues.
pub fn document() -> Value {
    let mut document = json!({
        "tags": [{"name": "Open data", "description": "Published tables, questions to them, and the catalogue in the words of other portals"}],
        "paths": {
            "/data/query": query_path(),
            "/data/{slug}/datapackage.json": package_path(),
            "/api/3/action/package_search": search_path(),
            "/api/3/action/package_show": show_path(),
            "/data.json": catalogue_path("showDataJson", "The catalogue as DCAT-US 1.1", "application/json"),
            "/catalog.ttl": catalogue_path("showTurtle", "The catalogue as DCAT-AP 3, in Turtle", "text/turtle"),
            "/catalog.jsonld": catalogue_path("showJsonLd", "The catalogue as DCAT-AP 3, in JSON-LD", "application/ld+json"),
            "/catalog.rdf": catalogue_path("showRdfXml", "The catalogue as DCAT-AP 3, in RDF/XML", "application/rdf+xml"),
        },
    });
    if let Some(paths) = document["paths"].as_object_mut() {
        paths.extend(others::paths());
        paths.extend(readers::paths());
        paths.extend(said::paths());
    }
    document
}

fn query_path() -> Value {
    let bytes = json!({"schema": {"type": "string", "format": "binary"}});
    json!({"get": {
        "tags": ["Open data"],
        "summary": "A question in SQL to everything that is published",
        "description": "One SELECT. A dataset's main table has its slug's name, with _ for -. What takes too long or too much is stopped.",
        "operationId": "queryData",
        "parameters": [
            {"name": "sql", "in": "query", "description": "The question; without it, a page to ask on", "schema": {"type": "string"}},
            {"name": "format", "in": "query", "description": "How the answer is written; without it, a page with the first rows",
                "schema": {"type": "string", "enum": ["csv", "json", "ndjson", "parquet", "arrow", "xlsx", "geojson"]}},
        ],
        "responses": {
            "200": {"description": "The rows", "content": {"text/csv": bytes, "application/json": {"schema": {"type": "array"}}, "application/x-ndjson": bytes,
                "application/vnd.apache.parquet": bytes, "application/vnd.apache.arrow.stream": bytes, "application/geo+json": {"schema": {"type": "object"}},
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": bytes, "text/html": bytes}},
            "400": {"description": "The address cannot be read"},
            "422": {"description": "The statement cannot be answered; the body says why"},
            "503": {"description": "Too many ask at the moment"},
        },
    }})
}

fn package_path() -> Value {
    json!({"get": {
        "tags": ["Open data"],
        "summary": "A dataset as a Frictionless data package",
        "operationId": "showDataPackage",
        "parameters": [{"name": "slug", "in": "path", "required": true, "schema": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}}],
        "responses": {
            "200": {"description": "The package", "content": {"application/json": {"schema": {"type": "object", "required": ["name", "resources"]}}}},
            "404": {"description": "There is no such dataset"},
        },
    }})
}

/// CKAN's envelope around a result.
fn envelope(result: &Value) -> Value {
    json!({"description": "The result", "content": {"application/json": {"schema": {
        "type": "object", "required": ["help", "success", "result"],
        "properties": {"help": {"type": "string"}, "success": {"type": "boolean"}, "result": result}}}}})
}

fn search_path() -> Value {
    let text = |name: &str, what: &str| json!({"name": name, "in": "query", "description": what, "schema": {"type": "string"}});
    json!({"get": {
        "tags": ["Open data"],
        "summary": "Datasets by words, as CKAN answers (the other actions are CKAN's own)",
        "operationId": "packageSearch",
        "parameters": [
            text("q", "Words, or field:value"),
            text("fq", "field:value of organization, groups, tags, res_format, license_id, name, metadata_created and metadata_modified, with AND, OR, NOT, ranges and brackets"),
            text("sort", "name, title_string, metadata_created or metadata_modified, and asc or desc"),
            {"name": "rows", "in": "query", "schema": {"type": "integer", "minimum": 0, "maximum": 1000, "default": 10}},
            {"name": "start", "in": "query", "schema": {"type": "integer", "minimum": 0, "maximum": 100_000, "default": 0}},
        ],
        "responses": {
            "200": envelope(&json!({"type": "object", "required": ["count", "results"]})),
            "400": {"description": "The query cannot be read"},
            "409": {"description": "Nothing can be ordered so"},
            "503": {"description": "The search is being built"},
        },
    }})
}

fn show_path() -> Value {
    json!({"get": {
        "tags": ["Open data"],
        "summary": "A dataset as CKAN's package",
        "operationId": "packageShow",
        "parameters": [{"name": "id", "in": "query", "required": true, "schema": {"type": "string", "minLength": 1}}],
        "responses": {
            "200": envelope(&json!({"type": "object"})),
            "400": {"description": "The query cannot be read"},
            "404": {"description": "There is no such dataset"},
            "409": {"description": "The id is missing"},
        },
    }})
}

fn catalogue_path(id: &str, summary: &str, media_type: &str) -> Value {
    json!({"get": {
        "tags": ["Open data"],
        "summary": summary,
        "operationId": id,
        "responses": {"200": {"description": "The catalogue", "content": {media_type: {"schema": {}}}}},
    }})
}
